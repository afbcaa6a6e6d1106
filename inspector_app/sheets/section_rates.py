"""The sections' rates beside the verdict panel, each with a bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.form import Form
from inspector_app.domain.points import percent_tenths, show_points, show_tenths
from inspector_app.domain.scoring import Scorecard, SectionScore
from inspector_app.domain.wording import Wording
from inspector_app.sheets.blocks import Beside
from inspector_app.sheets.flow import Whole
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import (
    ACCENT,
    CELL,
    CELL_STRONG,
    LABEL,
    NONE_SOFT,
    NOTE_STRONG,
    SUNKEN,
)
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.sheets.verdict_panel import PANEL_WIDTH, verdict_panel
from inspector_app.words import printed
from inspector_app.words.printed import BLANK

_GAP = 10.0
_FIGURES = (47.0, 47.0, 60.0, 52.0)
_COLUMNS = (WIDTH - PANEL_WIDTH - _GAP - sum(_FIGURES), *_FIGURES)
_BAR_COLUMN, _BAR_MARGIN, _BAR_HEIGHT = 3, 8.0, 1.6
_HEADS = (printed.SECTION, printed.OBTAINED, printed.POSSIBLE, printed.RATE, printed.ITEMS)


@dataclass(frozen=True, slots=True)
class SectionRates(Whole):
    """The table, and the rate of each of its rows in tenths of a percent."""

    table: Table
    rates: tuple[int | None, ...]

    @property
    def height(self) -> float:
        """That of the table."""
        return self.table.height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the table, and the bars at the feet of their cells."""
        self.table.draw(pen, x, top)
        left = x + sum(_COLUMNS[:_BAR_COLUMN]) + _BAR_MARGIN
        length = _COLUMNS[_BAR_COLUMN] - 2 * _BAR_MARGIN
        y = top - sum(row.height for row in self.table.head)
        for row, rate in zip(self.table.rows, self.rates, strict=True):
            y -= row.height
            if rate is not None:
                pen.fill(NONE_SOFT, (left, y + 1.2, left + length, y + 1.2 + _BAR_HEIGHT))
                end = left + length * rate / 1000
                pen.fill(ACCENT, (left, y + 1.2, end, y + 1.2 + _BAR_HEIGHT))


def glance(form: Form, card: Scorecard, say: Typesetter) -> Beside:
    """The verdict panel with the sections' rates at its right."""
    rates = section_rates(form, card, say)
    panel = verdict_panel(form, card, say, rates.height)
    return Beside(((0, panel), (PANEL_WIDTH + _GAP, rates)))


def section_rates(form: Form, card: Scorecard, say: Typesetter) -> SectionRates:
    """One row for each section of the scope, and the total."""
    columns = Columns(say, _COLUMNS)
    titles = {section.code: section.title for section in form.sections}
    head = columns.row(
        *(
            Cell(say.said(words, NOTE_STRONG), Align.CENTRE if column else Align.LEFT, shade=LABEL)
            for column, words in enumerate(_HEADS)
        )
    )
    rows = [_row(columns, say, _titled(each, titles[each.code]), each) for each in card.sections]
    rows.append(_row(columns, say, printed.TOTAL, _whole(card)))
    rates = [*map(_rate, card.sections), card.percent]
    return SectionRates(Table(tuple(rows), (head,)), tuple(rates))


def _titled(score: SectionScore, title: Wording) -> Wording:
    return Wording(f"{score.code} {title.zh}", f"{score.code} {title.en}")


def _whole(card: Scorecard) -> SectionScore:
    asked = len(card.lines)
    return SectionScore("", card.obtained, card.possible, asked, asked - len(card.open))


def _rate(score: SectionScore) -> int | None:
    return percent_tenths(score.obtained, score.possible) if score.possible else None


def _row(columns: Columns, say: Typesetter, title: Wording, score: SectionScore) -> Row:
    rate = _rate(score)
    style, shade = (CELL, None) if score.code else (CELL_STRONG, SUNKEN)
    figures: Sequence[str] = (
        show_points(score.obtained),
        show_points(score.possible),
        BLANK if rate is None else f"{show_tenths(rate)}%",
        f"{score.marked} / {score.asked}",
    )
    return columns.row(
        Cell(say.said(title, style), shade=shade),
        *(Cell((Paragraph(figure, style),), Align.CENTRE, shade=shade) for figure in figures),
    )
