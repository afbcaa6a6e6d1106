"""The top of the first page: authority, title, QR code, and the basis of the inspection."""

from dataclasses import dataclass

from inspector_app.domain.entry import head_groups
from inspector_app.domain.sheet import SheetContent
from inspector_app.domain.wording import Language
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.flow import Piece, Whole
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.qr import draw_qr, qr_text
from inspector_app.sheets.style import BODY, NOTE, STRONG, TINY, TITLE, TITLE_LATIN
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter
from inspector_app.words import printed
from inspector_app.words.composing import filled

_QR = 58.0
_SIDE = _QR + 10
_TITLE = "inspection-sheet"


@dataclass(frozen=True, slots=True)
class TitleBlock(Whole):
    """Centred lines with the QR code at their right."""

    lines: tuple[Line, ...]
    code: str
    head: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Lines, or the code with the head beneath it."""
        side = _QR + 4 + sum(line.leading for line in self.head) if self.code else 0
        return max(sum(line.leading for line in self.lines), side)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it; without a code the lines have the whole width."""
        y = top - (self.height - sum(line.leading for line in self.lines)) / 2
        for line in self.lines:
            line.draw(pen, x + (WIDTH - line.width) / 2, y)
            y -= line.leading
        if not self.code:
            return
        left = x + WIDTH - _QR
        draw_qr(pen, self.code, left, top - _QR, _QR)
        y = top - _QR - 4
        for line in self.head:
            line.draw(pen, left + (_QR - line.width) / 2, y)
            y -= line.leading


def title_pieces(content: SheetContent, say: Typesetter) -> list[Piece]:
    """Title, amendment and basis."""
    pieces = [Piece(_title(content, say))]
    if content.amendment:
        pieces.append(Piece(_amendment(content, say), gap=8))
    pieces.append(Piece(_basis(content, say), gap=10))
    return pieces


def _title(content: SheetContent, say: Typesetter) -> TitleBlock:
    title = content.form.titles.get(_TITLE, content.form.title)
    room = WIDTH - 2 * _SIDE
    paragraphs = [
        *say.said(content.form.authority, BODY),
        Paragraph(say.one(title), TITLE if say.first is Language.ZH else TITLE_LATIN),
    ]
    if say.second:
        paragraphs.append(Paragraph(title.of(say.second), TITLE_LATIN.quiet()))
    if content.draft:
        return TitleBlock(say.lines(paragraphs, room), "", ())
    code = qr_text(content.inspection.id, content.version, content.entry)
    groups = head_groups(content.entry).split()
    head = (" ".join(groups[:2]), " ".join(groups[2:]))
    return TitleBlock(
        say.lines(paragraphs, room), code, tuple(say.line((half, TINY)) for half in head)
    )


def _amendment(content: SheetContent, say: Typesetter) -> Text:
    words = filled(printed.AMENDED, version=content.version, former=content.version - 1)
    label = say.one(words)
    return Text(say.lines([Paragraph(content.amendment, STRONG, label, STRONG)], WIDTH))


def _basis(content: SheetContent, say: Typesetter) -> Text:
    form = content.form
    basis = filled(printed.BASIS_TEXT, plan=form.plan, title=form.title, version=form.version)
    paragraphs = [*say.said(basis, NOTE, say.one(printed.BASIS))]
    if form.notice.zh:
        paragraphs += say.said(form.notice, NOTE, say.one(printed.NOTICE))
    return Text(say.lines(paragraphs, WIDTH))
