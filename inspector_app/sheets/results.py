"""The results by section: every item of the scope with answer, points, evidence and fact."""

from collections.abc import Iterator, Mapping

from inspector_app.domain.answer import Mark, VetoState, veto_state
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.evidence import Numbered
from inspector_app.domain.form import Section, Severity
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import ScoreLine, SectionScore
from inspector_app.domain.sheet import SheetContent
from inspector_app.sheets.evidence_numbers import numbers_of
from inspector_app.sheets.facts_of_answer import fact_paragraphs
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.signs import Sign
from inspector_app.sheets.style import (
    BAD,
    CELL,
    CELL_STRONG,
    LABEL,
    MUTED,
    NONE,
    NOTE,
    NOTE_STRONG,
    OK,
    SMALL,
    SUNKEN,
    TINY,
    WARN,
    Colour,
)
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_tables as printed
from inspector_app.words.answers import answer_words
from inspector_app.words.composing import filled
from inspector_app.words.printed import BLANK
from inspector_app.words.terms import MARKS, OPEN, PRESETS

_FIGURE = 33.0
_EVIDENCE = 44.0
_ITEM = WIDTH - 46 - 88 - 3 * _FIGURE - _EVIDENCE
_WIDTHS = (46.0, _ITEM, 88.0, _FIGURE, _FIGURE, _FIGURE, _EVIDENCE)
_HEADS = (
    printed.CODE,
    printed.ITEM,
    printed.ANSWER,
    printed.POINTS,
    printed.DEDUCTED,
    printed.OBTAINED,
    printed.EVIDENCE,
)
_SEVERITY_TAGS = {Severity.MINOR: "", Severity.MAJOR: "▲", Severity.VETO: "◆"}
_LEFT_HEADS = (printed.ITEM, printed.ANSWER)


class Results:
    """Makes the table for one sheet."""

    def __init__(self, content: SheetContent, say: Typesetter, evidence: Numbered) -> None:
        self._content = content
        self._say = say
        self._evidence = evidence
        self._columns = Columns(say, _WIDTHS)
        form = content.form
        self._context = RuleContext(form.switches, form.calendar, content.inspection.header.day)

    def table(self) -> Table:
        """Head, and under each section's title its items."""
        return Table(tuple(self._rows()), (self._head(),))

    def _head(self) -> Row:
        return self._columns.row(
            *(
                Cell(
                    self._say.said(words, NOTE_STRONG),
                    Align.LEFT if words in _LEFT_HEADS else Align.CENTRE,
                    shade=LABEL,
                )
                for words in _HEADS
            )
        )

    def _rows(self) -> Iterator[Row]:
        card = self._content.card
        scores = {score.code: score for score in card.sections}
        lines: Mapping[str, ScoreLine] = {line.item.code: line for line in card.lines}
        for section in self._content.form.sections:
            if section.code in scores:
                yield self._section(section, scores[section.code])
                for item in section.items:
                    if item.code in lines:
                        yield self._row(lines[item.code])

    def _section(self, section: Section, score: SectionScore) -> Row:
        points = filled(
            printed.SECTION_SCORE,
            obtained=show_points(score.obtained),
            possible=show_points(score.possible),
        )
        said = Paragraph(
            f"{section.code}　{self._say.inline(section.title)}",
            CELL_STRONG,
            tail=f"　{self._say.one(points)}",
            tail_style=SMALL,
        )
        return self._columns.row(Cell((said,), shade=SUNKEN, span=len(_WIDTHS)), leads=True)

    def _row(self, line: ScoreLine) -> Row:
        numbers = numbers_of(line.item.code, self._evidence)
        return self._columns.row(
            self._code(line),
            Cell((*self._say.said(line.item.prompt, CELL), *self._facts(line))),
            self._result(line),
            *self._figures(line),
            Cell((Paragraph(numbers or BLANK, NOTE),), Align.CENTRE),
        )

    def _facts(self, line: ScoreLine) -> Iterator[Paragraph]:
        if line.answer is not None:
            yield from fact_paragraphs(line.item, line.answer, self._context, self._say)

    def _code(self, line: ScoreLine) -> Cell:
        """The code and the tags that the legend explains."""
        tags = "★" * line.item.core + _SEVERITY_TAGS[line.item.severity]
        if line.item.drafted:
            tags += self._say.one(printed.DRAFTED_MARK)
        code = Paragraph(line.item.code, CELL_STRONG, tail=tags, tail_style=TINY)
        return Cell((code,), again=True)

    def _result(self, line: ScoreLine) -> Cell:
        """Mark and words; a preset says why it does not apply."""
        sign, colour = _sign(line)
        words = MARKS[line.mark] if line.mark else OPEN
        if line.answer is not None:
            words = answer_words(line.item, line.answer, self._context)
        said = self._say.said(words, CELL)
        if line.preset:
            said += self._say.said(PRESETS[line.preset], SMALL)
        return Cell(said, sign=sign, sign_colour=colour)

    def _figures(self, line: ScoreLine) -> Iterator[Cell]:
        """Points, deduction and what is left; a deduction stands out."""
        lost, left = BLANK, BLANK
        if line.mark is Mark.SCORED:
            lost, left = show_points(line.deduction), show_points(line.obtained)
        points = show_points(line.item.points)
        strong = CELL_STRONG.of(BAD) if line.deduction else CELL
        for text, style in ((points, CELL), (lost, strong), (left, CELL)):
            yield Cell((Paragraph(text, style),), Align.CENTRE)


def _sign(line: ScoreLine) -> tuple[Sign, Colour]:
    """What tells the answer at a glance, in black and white too."""
    state = veto_state(line.item, line.answer)
    match line.mark:
        case None:
            return Sign.SQUARE, MUTED
        case Mark.NOT_OBSERVED:
            return Sign.RING, NONE
        case Mark.NOT_APPLICABLE:
            return Sign.DASH, NONE
        case _ if state is VetoState.SUSPECTED:
            return Sign.ALERT, WARN
        case _ if state is VetoState.CONFIRMED or line.deduction:
            return Sign.CROSS, BAD
    return Sign.TICK, OK
