"""Where everything on a row stands, for one width and one text size; found once and kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from inspector_app.ui.pages.inspection.items.row_words import RowWords, segment_vocabulary
from inspector_app.ui.theme import Face, Theme

WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
SIDE, GAP, PAD, ICON = 24, 8, 14, 14
"""Design pixels: beside the cards, between them, inside them, a sign's side."""
_ROW, _HEADING, _SEGMENT = 68, 52, 38
_LEAST_TEXT, _LEAST_EDITOR = 300, 360
"""Widths below which the segments stand under the text, and the editor under the code."""


@dataclass(frozen=True, slots=True)
class RowShape:
    """The rectangles of one item's row, from the row's own top left corner."""

    card: QRect
    """Without the editor, which makes it longer on the current row."""
    code: QRect
    cost: QRect
    prompt: QRect
    chips: tuple[QRect, ...]
    summary: QRect
    segments: tuple[QRect, ...]
    columns: int
    """How many segments stand side by side."""
    editor: QRect
    """Left, top and width of the editor on the current row; its height is its own."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """The lines that one row hangs on."""

    left: int
    text: int
    end: int
    top: int


class Shaper:
    """Finds the shapes of rows under one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._item = QFontMetrics(theme.font(Face.ITEM))
        self._caption = QFontMetrics(theme.font(Face.CAPTION))
        self._section = QFontMetrics(theme.font(Face.SECTION))
        strong = QFontMetrics(theme.font(Face.BODY_STRONG))
        room = theme.px(ICON) + theme.px(4) + theme.px(20)
        self._widths = tuple(
            max(map(strong.horizontalAdvance, labels)) + room for labels in segment_vocabulary()
        )
        self._segment = max(theme.px(_SEGMENT), strong.height() + theme.px(12))
        costs = map(self._caption.horizontalAdvance, ("−10.5 分", "−10.5 pt"))
        self._lead = max(self._item.horizontalAdvance("M00"), *costs)

    def heading_height(self) -> int:
        """Height of a section's heading."""
        return max(self._theme.px(_HEADING), self._section.height() + self._theme.px(24))

    def shape(self, words: RowWords, width: int) -> RowShape:
        """The shape of a row that says `words` in a list `width` wide."""
        px = self._theme.px
        left, end = px(SIDE) + px(16), max(width - px(SIDE) - px(16), px(SIDE) + px(200))
        frame = _Frame(left, left + self._lead + px(12), end, px(PAD))
        across = sum(self._widths)
        beside = end - frame.text - across - px(24) >= px(_LEAST_TEXT)
        text_end = end - across - px(24) if beside else end
        prompt = self._wrapped(words.prompt, frame, text_end)
        chips, summary, bottom = self._captions(words, frame, prompt, text_end)
        if beside:
            segments, columns = self._row_of_four(end - across, frame.top), 4
        else:
            segments, columns = self._segments_below(frame, bottom + px(10))
        bottom = max(bottom, segments[-1].bottom() + 1)
        card = QRect(px(SIDE), 0, width - 2 * px(SIDE), max(bottom + px(PAD), px(_ROW)))
        roomy = end - frame.text >= px(_LEAST_EDITOR)
        body = frame.text if beside or roomy else left
        code = QRect(left, prompt.top(), self._lead, self._item.height())
        return RowShape(
            card=card,
            code=code,
            cost=code.translated(0, code.height() + px(4)),
            prompt=prompt,
            chips=chips,
            summary=summary,
            segments=segments,
            columns=columns,
            editor=QRect(body, max(bottom + px(12), px(_ROW) - px(4)), end - body, 0),
        )

    def _wrapped(self, text: str, frame: _Frame, end: int) -> QRect:
        """The prompt; a single line is centred on the segments beside it."""
        room = QRect(0, 0, max(end - frame.text, 1), 10_000)
        height = self._item.boundingRect(room, WRAP, text).height()
        return QRect(frame.text, frame.top + self._theme.px(2), room.width(), height)

    def _captions(
        self, words: RowWords, frame: _Frame, prompt: QRect, end: int
    ) -> tuple[tuple[QRect, ...], QRect, int]:
        """The chips under the prompt, the summary after them, and where they end."""
        px = self._theme.px
        height = self._caption.height() + px(4)
        x, y, chips = frame.text, prompt.bottom() + 1 + px(6), []
        for text, _ in words.chips:
            width = min(self._caption.horizontalAdvance(text) + px(16), end - frame.text)
            if x > frame.text and x + width > end:
                x, y = frame.text, y + height + px(4)
            chips.append(QRect(x, y, width, height))
            x += width + px(6)
        has_summary = bool(words.summary or words.note or words.photos)
        if has_summary and x > frame.text:
            x += px(6)
            if end - x < px(160):
                x, y = frame.text, y + height + px(4)
        summary = QRect(x, y, end - x, height) if has_summary else QRect()
        return tuple(chips), summary, y + height if chips or has_summary else prompt.bottom() + 1

    def _row_of_four(self, left: int, top: int) -> tuple[QRect, ...]:
        return tuple(self._side_by_side(left, top, self._widths))

    def _segments_below(self, frame: _Frame, top: int) -> tuple[tuple[QRect, ...], int]:
        """Under the text: four in a row where there is room, else two and two."""
        inner = frame.end - frame.text
        if sum(self._widths) <= inner:
            return self._row_of_four(frame.text, top), 4
        inner = frame.end - frame.left
        if sum(self._widths) <= inner:
            return self._row_of_four(frame.left, top), 4
        half = inner // 2
        below = top + self._segment + self._theme.px(4)
        first = self._side_by_side(frame.left, top, (half, half))
        second = self._side_by_side(frame.left, below, (half, half))
        return (*first, *second), 2

    def _side_by_side(self, left: int, top: int, widths: Iterable[int]) -> list[QRect]:
        rects = []
        for width in widths:
            rects.append(QRect(left, top, width, self._segment))
            left += width
        return rects
