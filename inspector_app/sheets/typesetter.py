"""From words to set lines: languages, legibility, line breaking. One per document."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector_app.domain.wording import Language, Wording
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.legible import WRITTEN_OUT
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import NOTE_STRONG, Style

BOTH = "both"
"""The setting of a sheet in Chinese with English beneath."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in one style. `label` stands before its first line, `tail` after its last.

    With `under` the text is indented as if that label stood there.
    """

    text: str
    style: Style
    label: str = ""
    label_style: Style = NOTE_STRONG
    under: str = ""
    tail: str = ""
    tail_style: Style = NOTE_STRONG


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line, `x` from the line's left end."""

    x: float
    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """A set line."""

    spans: tuple[Span, ...]
    width: float
    leading: float

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Write the line with its top at `top`; all its spans share one baseline."""
        if self.spans:
            baseline = top - self.spans[0].style.baseline
            for span in self.spans:
                pen.text(x + span.x, baseline, span.text, span.style)


class Typesetter:
    """Sets text in the languages of a sheet: zh, en, or both."""

    def __init__(self, fonts: Fonts, languages: str) -> None:
        self.fonts = fonts
        self.first = Language.EN if languages == Language.EN else Language.ZH
        self.second = Language.EN if languages == BOTH else None
        self.wrote_out = False
        """Whether some character had to be written out as 〔U+…〕."""

    def one(self, words: Wording) -> str:
        """The words in the sheet's first language."""
        return words.of(self.first)

    def inline(self, words: Wording) -> str:
        """The words in every language of the sheet, on one line."""
        if self.second is None or words.zh == words.en:
            return self.one(words)
        return f"{words.of(self.first)} {words.of(self.second)}"

    def said(self, words: Wording, style: Style, label: str = "") -> tuple[Paragraph, ...]:
        """The words as a paragraph, with the second language small beneath."""
        first = Paragraph(self.one(words), style, label)
        if self.second is None or words.zh == words.en:
            return (first,)
        return first, Paragraph(words.of(self.second), style.quiet(), under=label)

    def legible(self, text: str) -> str:
        """`text` as the faces can show it."""
        shown = self.fonts.legible(text)
        self.wrote_out = self.wrote_out or (WRITTEN_OUT in shown and WRITTEN_OUT not in text)
        return shown

    def lines(self, paragraphs: Iterable[Paragraph], width: float) -> tuple[Line, ...]:
        """The paragraphs in lines no wider than `width`."""
        return tuple(line for each in paragraphs for line in self._set(each, width))

    def line(self, *parts: tuple[str, Style]) -> Line:
        """Texts of different styles on one line, whatever its width."""
        spans, x = [], 0.0
        for text, style in parts:
            shown = self.legible(text)
            spans.append(Span(x, shown, style))
            x += self.fonts.width(shown, style)
        return Line(tuple(spans), x, max(style.leading for _, style in parts))

    def _set(self, paragraph: Paragraph, width: float) -> list[Line]:
        style, beside = paragraph.style, paragraph.label or paragraph.under
        indent = self.fonts.width(beside, paragraph.label_style) + 4 if beside else 0.0
        lines = [
            Line(
                (Span(indent, text, style),), indent + self.fonts.width(text, style), style.leading
            )
            for text in self.fonts.lines(self.legible(paragraph.text), style, width - indent)
        ]
        if paragraph.label:
            label = Span(0, paragraph.label, paragraph.label_style)
            lines[0] = Line((label, *lines[0].spans), lines[0].width, lines[0].leading)
        if paragraph.tail:
            lines[-1] = self._with_tail(lines[-1], paragraph)
        return lines

    def _with_tail(self, line: Line, paragraph: Paragraph) -> Line:
        tail = Span(line.width + 2, paragraph.tail, paragraph.tail_style)
        width = tail.x + self.fonts.width(tail.text, tail.style)
        return Line((*line.spans, tail), width, line.leading)
