"""What stands beneath an item: what was seen, heard, dialled and decided, each under its name."""

from collections.abc import Iterator, Mapping

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.deduction import RuleContext, rule_deduction
from inspector_app.domain.form import AnswerType, Item
from inspector_app.domain.wording import Wording
from inspector_app.sheets.style import NOTE
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_tables as printed
from inspector_app.words.answers import absence_words, call_words, working_day_steps
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.printed import BLANK
from inspector_app.words.terms import clock

_DECIDED = ("authority", "document", "date")


def fact_paragraphs(
    item: Item, answer: Answer, context: RuleContext, say: Typesetter
) -> Iterator[Paragraph]:
    """The fact, how it was seen, decision, reason and calls, as far as they were said."""
    for label, words in _facts(item, answer, context):
        yield from say.said(words, NOTE, say.one(label))


def _facts(item: Item, answer: Answer, context: RuleContext) -> Iterator[tuple[Wording, Wording]]:
    if item.rule.type is AnswerType.TEXT and answer.value:
        yield printed.RECORD, same(str(answer.value))
    if answer.note:
        yield printed.FACT, same(answer.note)
    circumstances = list(_circumstances(item, answer, context))
    if circumstances:
        yield printed.HOW, joined(circumstances, "；", "; ")
    if isinstance(answer.value, Mapping) and "authority" in answer.value:
        decided = {name: answer.value.get(name, BLANK) for name in _DECIDED}
        yield printed.DECISION, filled(printed.DECISION_TEXT, **decided)
    elif isinstance(answer.value, Mapping) and answer.value.get("reason"):
        yield printed.DECISION, same(str(answer.value["reason"]))
    if answer.reason:
        yield printed.REASON, same(answer.reason)
    for call in answer.calls:
        yield printed.CALLS, call_words(call)


def _circumstances(item: Item, answer: Answer, context: RuleContext) -> Iterator[Wording]:
    """When it was seen, from when to when, who confirms it, where a deduction comes from."""
    if answer.observed_at:
        yield filled(printed.SEEN_AT, at=clock(answer.observed_at))
    if item.rule.type is AnswerType.ABSENCES and isinstance(answer.value, list | tuple):
        yield from map(absence_words, answer.value)
    if item.rule.type is AnswerType.WORKING_DAYS and isinstance(answer.value, Mapping):
        for step, day in working_day_steps(answer.value):
            yield filled(printed.STEP, step=step, day=day)
    if answer.both:
        yield printed.BOTH
    by_hand = answer.deduction is not None and answer.mark is Mark.SCORED
    if by_hand and answer.deduction != rule_deduction(item, answer, context):
        yield printed.BY_HAND
