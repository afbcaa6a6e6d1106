"""What stands on every page around the column: running head, foot, and the ghost of a draft."""

from dataclasses import dataclass

from inspector_app.domain.entry import head_groups
from inspector_app.domain.sheet import SheetContent
from inspector_app.sheets.paper import A4
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import BLACK, GHOSTED, NOTE, NOTE_STRONG, RULE, SMALL, Style
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed
from inspector_app.words.composing import filled

LEFT, RIGHT = 45.0, A4[0] - 45.0
WIDTH = RIGHT - LEFT
TOP, BOTTOM = A4[1] - 54.0, 48.0
ROOM = TOP - BOTTOM
"""The height of the column."""
_HEAD_LINE, _FOOT_LINE = A4[1] - 45.0, 40.0


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Head and foot of one sheet's pages."""

    typesetter: Typesetter
    content: SheetContent

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the frame of page `page`, counted from 1."""
        self._head(pen)
        self._foot(pen, page, pages)
        if self.content.draft:
            ghost = self.typesetter.one(
                printed.READING_GHOST if self.content.reading else printed.GHOST
            )
            pen.slanted(A4[0] / 2, A4[1] / 2 - 40, ghost, GHOSTED, 50)

    def _head(self, pen: Pen) -> None:
        say, baseline = self.typesetter, _HEAD_LINE + 6
        handling = say.inline(printed.HANDLING)
        width = pen.fonts.width(handling, NOTE_STRONG) + 10
        pen.frame((RIGHT - width, baseline - 4.2, RIGHT, baseline + 9.4), BLACK, 0.8)
        pen.text(RIGHT - width + 5, baseline, handling, NOTE_STRONG)
        number = self._number()
        pen.ending(RIGHT - width - 8, baseline, number, NOTE)
        room = WIDTH - width - 24 - pen.fonts.width(number, NOTE)
        authority = say.legible(say.one(self.content.form.authority))
        pen.text(LEFT, baseline, shortened(pen, authority, NOTE_STRONG, room), NOTE_STRONG)
        pen.lines([((LEFT, _HEAD_LINE), (RIGHT, _HEAD_LINE))], BLACK, 0.8)

    def _number(self) -> str:
        say, parts = self.typesetter, []
        if self.content.inspection.header.draft_number:
            number = self.content.inspection.header.draft_number
            parts.append(say.one(filled(printed.DRAFT_NUMBER, number=number)))
        if self.content.reading or not self.content.draft:
            parts.append(say.one(filled(printed.VERSION, version=self.content.version)))
        return say.legible("　".join(parts))

    def _foot(self, pen: Pen, page: int, pages: int) -> None:
        say, baseline = self.typesetter, _FOOT_LINE - 11
        pen.lines([((LEFT, _FOOT_LINE), (RIGHT, _FOOT_LINE))], RULE, 0.5)
        if self.content.draft:
            unsigned = printed.READING if self.content.reading else printed.UNSIGNED
            pen.text(LEFT, baseline, say.inline(unsigned), SMALL)
        else:
            head = filled(printed.HEAD, head=head_groups(self.content.entry))
            pen.text(LEFT, baseline, say.one(head), SMALL)
        counted = say.inline(filled(printed.PAGE, page=page, pages=pages))
        pen.ending(RIGHT, baseline, counted, SMALL.of(BLACK))


def shortened(pen: Pen, text: str, style: Style, room: float) -> str:
    """`text`, or as much of it as there is room for; somewhere else it stands in full."""
    if pen.fonts.width(text, style) <= room:
        return text
    while text and pen.fonts.width(text + "…", style) > room:
        text = text[:-1]
    return text + "…"
