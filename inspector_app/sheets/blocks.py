"""The plain blocks of a page: headings, running text, blocks side by side."""

from dataclasses import dataclass, replace

from inspector_app.domain.wording import Wording
from inspector_app.sheets.flow import Block, Whole
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import ACCENT, HEADING
from inspector_app.sheets.typesetter import Line, Typesetter


@dataclass(frozen=True, slots=True)
class Text:
    """Set lines, divided anywhere but within the first or last two."""

    lines: tuple[Line, ...]
    centred_in: float = 0
    """The width in which every line is centred; 0 keeps them to the left."""

    @property
    def height(self) -> float:
        """All lines."""
        return sum(line.leading for line in self.lines)

    @property
    def least(self) -> float:
        """The first two lines; three cannot be divided."""
        first = self.lines[:2] if len(self.lines) > 3 else self.lines
        return sum(line.leading for line in first)

    def divided(self, room: float) -> "tuple[Text, Text] | None":
        """Two lines at least on either side."""
        count, used = 0, 0.0
        while count < len(self.lines) and used + self.lines[count].leading <= room:
            used += self.lines[count].leading
            count += 1
        count = min(count, len(self.lines) - 2)
        if count < 2:
            return None
        first, rest = self.lines[:count], self.lines[count:]
        return replace(self, lines=first), replace(self, lines=rest)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Write the lines."""
        for line in self.lines:
            indent = (self.centred_in - line.width) / 2 if self.centred_in else 0
            line.draw(pen, x + indent, top)
            top -= line.leading


@dataclass(frozen=True, slots=True)
class Heading(Whole):
    """The title of a part, behind a short bar."""

    line: Line

    @property
    def height(self) -> float:
        """The line and the space that parts it from what it leads."""
        return self.line.leading + 4

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Write it."""
        pen.fill(ACCENT, (x, top - self.line.leading + 2.5, x + 3, top - 2))
        self.line.draw(pen, x + 8, top)


@dataclass(frozen=True, slots=True)
class Beside(Whole):
    """Blocks side by side, each with the `x` where it starts; never divided."""

    blocks: tuple[tuple[float, Block], ...]

    @property
    def height(self) -> float:
        """The height of the highest."""
        return max(block.height for _, block in self.blocks)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw all of them."""
        for start, block in self.blocks:
            block.draw(pen, x + start, top)


def heading(typesetter: Typesetter, words: Wording, number: str = "") -> Heading:
    """The title of a part in the languages of the sheet, all on one line."""
    parts = [(f"{number}{typesetter.one(words)}", HEADING)]
    if typesetter.second:
        parts.append((f"  {words.of(typesetter.second)}", HEADING.quiet()))
    return Heading(typesetter.line(*parts))
