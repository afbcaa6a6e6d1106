"""Where pages stand when they lie below each other; without Qt."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


class PageStack:
    """Pages scaled to one width, with a gap before, between and after them, in pixels."""

    def __init__(self, sizes: Sequence[tuple[float, float]], across: int, gap: int) -> None:
        self.heights = [round(across * height / width) for width, height in sizes]
        self.tops = []
        reached = gap
        for height in self.heights:
            self.tops.append(reached)
            reached += height + gap
        self.whole = reached
        self._bottoms = [top + height for top, height in zip(self.tops, self.heights, strict=True)]

    def page_at(self, y: int) -> int:
        """The page at that height, or the next one below."""
        return min(bisect_left(self._bottoms, y), len(self.tops) - 1)

    def between(self, top: int, bottom: int) -> range:
        """The pages that are partly between two heights."""
        return range(bisect_right(self._bottoms, top), bisect_left(self.tops, bottom))
