"""The findings: what must be repaired, what it rests on, until when; then advice and what lacks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.evidence import Numbered
from inspector_app.domain.finding import Advice, Finding
from inspector_app.domain.form import Clause, Severity
from inspector_app.domain.points import show_points
from inspector_app.domain.sheet import SheetContent
from inspector_app.domain.wording import Wording
from inspector_app.sheets.blocks import Text
from inspector_app.sheets.evidence_numbers import numbers_of
from inspector_app.sheets.facts_of_answer import fact_paragraphs
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.style import (
    BAD,
    BODY,
    CELL,
    CELL_STRONG,
    LABEL,
    NOTE,
    NOTE_STRONG,
    SMALL,
    WARN,
)
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_tables as printed
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.printed import BLANK
from inspector_app.words.terms import SEVERITIES, clock

_WIDTHS = (26.0, WIDTH - 26 - 46 - 34 - 46 - 138, 46.0, 34.0, 46.0, 138.0)
_HEADS = (
    printed.NUMBER,
    printed.PROBLEM,
    printed.SEVERITY,
    printed.DEDUCTED,
    printed.EVIDENCE,
    printed.REPAIR,
)
_COLOURS = {Severity.MINOR: NOTE.colour, Severity.MAJOR: WARN, Severity.VETO: BAD}


class FindingsTable:
    """Makes the table for one sheet."""

    def __init__(self, content: SheetContent, say: Typesetter, evidence: Numbered) -> None:
        self._header = content.inspection.header
        self._say = say
        self._evidence = evidence
        self._columns = Columns(say, _WIDTHS)
        form = content.form
        self._context = RuleContext(form.switches, form.calendar, self._header.day)

    def table(self, findings: tuple[Finding, ...]) -> Table:
        """Head and one row for each finding."""
        head = self._columns.row(
            *(
                Cell(
                    self._say.said(words, NOTE_STRONG),
                    Align.LEFT if words in (printed.PROBLEM, printed.REPAIR) else Align.CENTRE,
                    shade=LABEL,
                )
                for words in _HEADS
            )
        )
        return Table(tuple(map(self._row, findings)), (head,))

    def _row(self, finding: Finding) -> Row:
        numbers = numbers_of(finding.item.code, self._evidence)
        return self._columns.row(
            Cell((Paragraph(str(finding.number), CELL_STRONG),), Align.CENTRE, again=True),
            Cell(tuple(self._problem(finding))),
            Cell(self._severity(finding), Align.CENTRE),
            Cell((Paragraph(show_points(finding.deduction), CELL),), Align.CENTRE),
            Cell((Paragraph(numbers or BLANK, NOTE),), Align.CENTRE),
            Cell(tuple(self._repair(finding))),
        )

    def _problem(self, finding: Finding) -> Iterator[Paragraph]:
        code = finding.item.code
        prompt = finding.item.prompt
        yield from self._say.said(
            Wording(f"{code}　{prompt.zh}", f"{code}　{prompt.en}"), CELL_STRONG
        )
        yield from self._said(printed.TIME_PLACE, same(self._where(finding)))
        facts = tuple(fact_paragraphs(finding.item, finding.answer, self._context, self._say))
        yield from facts or self._said(printed.FACT, same(BLANK))
        yield from self._basis(finding.clauses)

    def _basis(self, clauses: tuple[Clause, ...]) -> Iterator[Paragraph]:
        """The clauses beneath one another, the label before the first."""
        label = self._say.one(printed.BASIS)
        for number, clause in enumerate(clauses):
            words = filled(printed.CLAUSE, section=clause.section, text=clause.text)
            first, *second = self._say.said(words, NOTE, label)
            yield replace(first, label="", under=label) if number else first
            yield from second

    def _where(self, finding: Finding) -> str:
        """The day and time it was seen, and the service point, as far as they were said."""
        at = finding.answer.observed_at
        parts = (self._header.date, clock(at) if at else "", self._header.service_point)
        return "　".join(filter(None, parts)) or BLANK

    def _severity(self, finding: Finding) -> tuple[Paragraph, ...]:
        severity = finding.item.severity
        said = self._say.said(SEVERITIES[severity], CELL_STRONG.of(_COLOURS[severity]))
        if finding.item.prohibition:
            said += (Paragraph(finding.item.prohibition, SMALL),)
        return said

    def _repair(self, finding: Finding) -> Iterator[Paragraph]:
        yield from self._say.said(finding.item.repair, NOTE)
        if finding.deadline is not None:
            yield from self._said(printed.DEADLINE, finding.deadline.label)

    def _said(self, label: Wording, words: Wording) -> tuple[Paragraph, ...]:
        return self._say.said(words, NOTE, self._say.one(label))


def advice_text(given: tuple[Advice, ...], say: Typesetter) -> Text:
    """Recommendations without a deduction of their own."""
    paragraphs = [
        paragraph
        for each in given
        for paragraph in say.said(each.text, BODY, f"{say.one(printed.ADVICE)} {each.item.code}")
    ]
    return Text(say.lines(paragraphs, WIDTH))


def lacking_text(
    lacking: Mapping[str, tuple[tuple[str, ...], ...]],
    rules: Mapping[str, Wording],
    say: Typesetter,
) -> Text:
    """What is asked for, and the items that it is asked for."""
    items: dict[Wording, list[str]] = defaultdict(list)
    for code, groups in lacking.items():
        for group in groups:
            asked = [rules.get(rule, same(rule)) for rule in group]
            items[joined(asked, printed.OR.zh, printed.OR.en)].append(code)
    paragraphs = [*say.said(printed.LACKING_TEXT, BODY)]
    for words, codes in items.items():
        paragraphs += say.said(filled(printed.LACKS, rule=words, items=", ".join(codes)), BODY)
    return Text(say.lines(paragraphs, WIDTH))
