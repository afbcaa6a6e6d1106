"""What an answer becomes when a person does one thing to it; nothing that was typed is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from inspector_app.domain.answer import Answer, Mark, VetoState, full_marks, veto_state
from inspector_app.domain.canonical import Json
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.deduction import RuleContext, rule_deduction
from inspector_app.domain.form import AnswerType, Severity
from inspector_app.domain.points import Points
from inspector_app.domain.scoring import ScoreLine


def fine(line: ScoreLine) -> Answer:
    """Nothing wrong: full marks with the note that was there; what was recorded stays."""
    if line.answer is not None and is_recorded(line):
        return line.answer
    return _with_kept(line, full_marks(line.item), calls=True)


def shown_choice(line: ScoreLine) -> Choice | None:
    """The place of the answer among the four: a text that was recorded stands at “record”."""
    return Choice.WRONG if is_recorded(line) else choice_of(line)


def is_recorded(line: ScoreLine) -> bool:
    """Whether an item that only records holds a text."""
    said = line.answer is not None and line.answer.value is not None
    return said and line.item.rule.type is AnswerType.TEXT and line.mark is Mark.SCORED


def failed(line: ScoreLine) -> Answer:
    """Something wrong with a pass-fail item; on a veto item a suspicion."""
    return _with_kept(line, Answer(Mark.SCORED, "fail"), calls=True, both=True)


def unscored(line: ScoreLine, mark: Mark) -> Answer:
    """Not applicable or not observed; the note stays."""
    return _with_kept(line, Answer(mark))


def cleared(line: ScoreLine) -> Answer | None:
    """Open again; a note that was written stays with the item."""
    return spoken(_with_kept(line, Answer(Mark.SCORED), calls=True))


def with_value(line: ScoreLine, value: Json) -> Answer | None:
    """The item scored by `value`; None takes the value back."""
    if value is None:
        return cleared(line)
    before = line.answer
    if before is not None and before.mark is Mark.SCORED and before.value == value:
        # Nothing new was said: a deduction set by hand for it stays.
        return before
    return _with_kept(line, Answer(Mark.SCORED, value), calls=True, both=True)


def with_note(line: ScoreLine, note: str, preset_reason: str = "") -> Answer | None:
    """The answer with this note. A preset item stays not applicable, for the preset's reason."""
    return spoken(replace(_begun(line, preset_reason), note=note))


def with_reason(line: ScoreLine, reason: str) -> Answer | None:
    """The answer with this reason."""
    return spoken(replace(_begun(line, reason), reason=reason))


def with_observed_at(line: ScoreLine, moment: str | None, preset_reason: str = "") -> Answer | None:
    """The answer with the time at which it was seen."""
    return spoken(replace(_begun(line, preset_reason), observed_at=moment))


def with_both(line: ScoreLine, *, both: bool) -> Answer | None:
    """The answer with or without the confirmation of both inspectors."""
    return spoken(replace(_scored(line), both=both))


def with_calls(line: ScoreLine, calls: Sequence[Mapping[str, Json]]) -> Answer | None:
    """The answer with these telephone tests."""
    return spoken(replace(_scored(line), calls=tuple(calls)))


def with_deduction(line: ScoreLine, deduction: Points | None, reason: str) -> Answer | None:
    """The answer with a deduction set by hand and why; None leaves it to the rule."""
    return spoken(replace(_scored(line), deduction=deduction, reason=reason))


def spoken(answer: Answer) -> Answer | None:
    """None where a scored answer says nothing at all: the item is open."""
    return None if answer == Answer(Mark.SCORED) else answer


def needs_reason(line: ScoreLine, context: RuleContext) -> bool:
    """Not applicable, or a deduction by hand that differs from the rule, without its reason."""
    answer = line.answer
    if answer is None or answer.reason.strip():
        return False
    if answer.mark is Mark.NOT_APPLICABLE:
        return True
    return is_overruled(line, context) and not answer.note.strip()


def is_overruled(line: ScoreLine, context: RuleContext) -> bool:
    """Whether the deduction was set by hand and differs from the rule's."""
    answer = line.answer
    if answer is None or answer.mark is not Mark.SCORED or answer.deduction is None:
        return False
    return answer.deduction != rule_deduction(line.item, answer, context)


def needs_fact(line: ScoreLine) -> bool:
    """A suspected or confirmed veto item without the exact words or the fact."""
    grave = veto_state(line.item, line.answer) in (VetoState.SUSPECTED, VetoState.CONFIRMED)
    return grave and line.answer is not None and not line.answer.note.strip()


def needs_value(line: ScoreLine) -> bool:
    """Something was said, but not what was seen."""
    return line.mark is None and line.answer is not None


def is_veto(line: ScoreLine) -> bool:
    """Whether the item is one that fails the whole visit once confirmed."""
    return line.item.severity is Severity.VETO


def _begun(line: ScoreLine, preset_reason: str) -> Answer:
    if line.answer is not None:
        return line.answer
    if line.preset is not None:
        return Answer(Mark.NOT_APPLICABLE, reason=preset_reason)
    return Answer(Mark.SCORED)


def _scored(line: ScoreLine) -> Answer:
    if line.answer is not None and line.answer.mark is Mark.SCORED:
        return line.answer
    return _with_kept(line, Answer(Mark.SCORED))


def _with_kept(
    line: ScoreLine, answer: Answer, *, calls: bool = False, both: bool = False
) -> Answer:
    before = line.answer
    if before is None:
        return answer
    return replace(
        answer,
        note=before.note,
        observed_at=before.observed_at,
        calls=before.calls if calls else (),
        both=before.both if both else False,
    )
