"""The verdict as the unit gets it (检查结论书): from the unit's copy alone."""

from collections.abc import Iterator

from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.scoring import Verdict
from inspector_app.domain.sheet import Sheet
from inspector_app.domain.unit_copy import VERDICT, CopiedResult, UnitCopy
from inspector_app.domain.wording import Wording
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.letter import Letter
from inspector_app.sheets.letter_parts import (
    add_advice,
    add_contact,
    add_objection,
    add_problems,
    visit_words,
)
from inspector_app.sheets.letter_rendering import rendered
from inspector_app.sheets.letter_tables import section_table
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed_letters as printed
from inspector_app.words.composing import filled, joined
from inspector_app.words.rules import rule_words

_VETO_RULE = "7"


def render_verdict(copy: UnitCopy, fonts: Fonts, languages: str = "zh") -> Sheet:
    """Print the verdict as PDF/A-3b; equal copies give equal bytes.

    Raises ValueError for a copy without a score, and FontUnusable.
    """
    result = copy.result
    if result is None:
        raise ValueError("a copy without a score is no verdict")
    copy, say = copy.named(VERDICT), Typesetter(fonts, languages)
    letter = Letter(say)
    letter.title(copy, copy.verdict_title)
    letter.salutation(copy.unit.name)
    letter.paragraph(joined((visit_words(copy), printed.FEEDBACK), "", " "))
    letter.heading(printed.RESULT)
    for words in _result(result):
        letter.paragraph(words)
    letter.add(section_table(result, say), gap=6)
    add_problems(letter, copy, say)
    add_advice(letter, copy)
    letter.heading(printed.REPAIR)
    letter.paragraph(printed.REPAIR_VERDICT if copy.findings else printed.KEEP_UP)
    add_objection(letter, copy)
    add_contact(letter, copy)
    letter.closing(copy)
    return rendered(copy, copy.verdict_title, [letter.pieces], fonts, say)


def _result(result: CopiedResult) -> Iterator[Wording]:
    yield result_words(result)
    if result.verdict is Verdict.VETO:
        yield filled(printed.VETOED, label=result.label)
    reasons = [rule_words(rule) for rule in result.rules if rule != _VETO_RULE]
    if reasons:
        yield filled(printed.WHY, reasons=joined(reasons, "", " "))


def result_words(result: CopiedResult) -> Wording:
    """Score and grade as one sentence."""
    if result.percent is None or result.completeness is None:
        return filled(printed.NOT_SCORED, label=result.label)
    return filled(
        printed.SCORED,
        percent=show_tenths(result.percent),
        obtained=show_points(result.obtained),
        possible=show_points(result.possible),
        completeness=show_tenths(result.completeness),
        label=result.label,
    )
