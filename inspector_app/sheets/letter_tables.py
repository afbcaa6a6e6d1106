"""The tables within a letter: the score by sections, the problems, what must be done about them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from inspector_app.domain.copied_finding import CopiedFinding
from inspector_app.domain.form import Severity
from inspector_app.domain.points import percent_tenths, show_points, show_tenths
from inspector_app.domain.unit_copy import CopiedResult, UnitCopy
from inspector_app.domain.wording import Wording
from inspector_app.sheets.letter_frame import WIDTH
from inspector_app.sheets.style import (
    BAD,
    BLACK,
    LABEL,
    LETTER_CELL,
    LETTER_CELL_LABEL,
    LETTER_CELL_STRONG,
    WARN,
    Style,
)
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_letters as printed
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.copied_facts import seen_words
from inspector_app.words.terms import SEVERITIES, date_words, moment_words

_COLOURS = {Severity.MINOR: BLACK, Severity.MAJOR: WARN, Severity.VETO: BAD}
_NO, _SEVERITY, _LOST, _DEADLINE = 32.0, 54.0, 40.0, 122.0


def section_table(result: CopiedResult, say: Typesetter) -> Table:
    """What each section got, and the total."""
    columns = Columns(say, (WIDTH - 3 * 80, 80.0, 80.0, 80.0))
    heads = (printed.SECTION, printed.POSSIBLE, printed.OBTAINED, printed.RATE)
    rows = [
        _figures(columns, say.said(each.title, LETTER_CELL), each.obtained, each.possible)
        for each in result.sections
    ]
    total = say.said(printed.TOTAL, LETTER_CELL_STRONG)
    rows.append(_figures(columns, total, result.obtained, result.possible, LETTER_CELL_STRONG))
    return Table(tuple(rows), (_head(columns, say, heads, printed.SECTION),))


def problem_table(copy: UnitCopy, say: Typesetter) -> Table:
    """The problems with their facts and what they rest on; the points lost only beside a score."""
    scored = copy.result is not None
    fixed = _NO + _SEVERITY + (_LOST if scored else 0)
    widths = [_NO, WIDTH - fixed, _SEVERITY, *([_LOST] if scored else [])]
    columns = Columns(say, widths)
    heads = [printed.NO, printed.FACTS, printed.SEVERITY]
    if scored:
        heads.append(printed.LOST)
    rows = tuple(_problem(columns, copy, finding, say) for finding in copy.findings)
    return Table(rows, (_head(columns, say, heads, printed.FACTS),))


def repair_table(copy: UnitCopy, say: Typesetter) -> Table:
    """What must be done about each problem, and by when."""
    columns = Columns(say, (_NO, WIDTH - _NO - _DEADLINE, _DEADLINE))
    heads = (printed.NO, printed.DEMAND, printed.DEADLINE)
    rows = tuple(
        columns.row(
            _number(finding),
            Cell(say.said(finding.repair, LETTER_CELL)),
            Cell(tuple(_deadline(finding, say))),
        )
        for finding in copy.findings
    )
    return Table(rows, (_head(columns, say, heads, printed.DEMAND),))


def _head(columns: Columns, say: Typesetter, heads: Sequence[Wording], *lefts: Wording) -> Row:
    return columns.row(
        *(
            Cell(
                say.said(words, LETTER_CELL_STRONG),
                Align.LEFT if words in lefts else Align.CENTRE,
                shade=LABEL,
            )
            for words in heads
        )
    )


def _figures(
    columns: Columns,
    title: Iterable[Paragraph],
    obtained: int,
    possible: int,
    style: Style = LETTER_CELL,
) -> Row:
    rate = show_tenths(percent_tenths(obtained, possible)) if possible else printed.NOTHING
    figures = (show_points(possible), show_points(obtained), rate)
    cells = (Cell((Paragraph(each, style),), Align.CENTRE) for each in figures)
    return columns.row(Cell(tuple(title)), *cells)


def _number(finding: CopiedFinding) -> Cell:
    return Cell((Paragraph(str(finding.number), LETTER_CELL_STRONG),), Align.CENTRE, again=True)


def _problem(columns: Columns, copy: UnitCopy, finding: CopiedFinding, say: Typesetter) -> Row:
    colour = _COLOURS[finding.severity]
    severity = say.said(SEVERITIES[finding.severity], LETTER_CELL_STRONG.of(colour))
    cells = [
        _number(finding),
        Cell(tuple(_facts(copy, finding, say))),
        Cell(severity, Align.CENTRE),
    ]
    if finding.deduction is not None:
        lost = Paragraph(show_points(finding.deduction), LETTER_CELL)
        cells.append(Cell((lost,), Align.CENTRE))
    return columns.row(*cells)


def _facts(copy: UnitCopy, finding: CopiedFinding, say: Typesetter) -> Iterator[Paragraph]:
    yield from say.said(finding.prompt, LETTER_CELL_STRONG)
    for label, words in _told(copy, finding):
        for paragraph in say.said(words, LETTER_CELL, say.one(label)):
            yield replace(paragraph, label_style=LETTER_CELL_LABEL)


def _told(copy: UnitCopy, finding: CopiedFinding) -> Iterator[tuple[Wording, Wording]]:
    yield printed.WHEN, _where(copy, finding)
    if finding.note:
        yield printed.FACT, same(finding.note)
    seen = seen_words(finding.seen)
    if seen:
        yield printed.HOW, joined(seen, "；", "; ")
    decided = finding.seen.decided
    if decided is not None:
        day = date_words(decided.date)
        by = filled(
            printed.DECISION, authority=decided.authority, document=decided.document, date=day
        )
        yield printed.DECIDED, by
    yield printed.BASIS, _basis(finding)


def _where(copy: UnitCopy, finding: CopiedFinding) -> Wording:
    """Day and time it was seen, and the service point, as far as they were said."""
    parts = [moment_words(copy.visit.date, finding.at)]
    if copy.unit.service_point:
        parts.append(same(copy.unit.service_point))
    return joined(parts, "，")


def _basis(finding: CopiedFinding) -> Wording:
    """The clauses, those of one section drawn together."""
    sections: dict[Wording, list[Wording]] = {}
    for clause in finding.clauses:
        sections.setdefault(clause.section, []).append(_bare(clause.text))
    told = [
        filled(printed.CLAUSE, section=section, text=joined(texts, "；", "; "))
        for section, texts in sections.items()
    ]
    if not told:
        return same(printed.NOTHING)
    return joined((joined(told, "。", ". "), Wording("。", ".")), "", "")


def _bare(words: Wording) -> Wording:
    """Without the full stop, because more follows."""
    return Wording(words.zh.rstrip("。"), words.en.rstrip("."))


def _deadline(finding: CopiedFinding, say: Typesetter) -> Iterator[Paragraph]:
    """As the form words it, with the day where the calendar knows it."""
    if finding.deadline is None:
        yield Paragraph(printed.NOTHING, LETTER_CELL)
        return
    yield from say.said(finding.deadline, LETTER_CELL_STRONG)
    if finding.due:
        yield from say.said(filled(printed.UNTIL, due=date_words(finding.due)), LETTER_CELL)
    elif finding.working_days:
        yield from say.said(printed.FROM_ISSUE, LETTER_CELL)
