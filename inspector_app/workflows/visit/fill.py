"""Record answers: one at a time or from a file, each as one appended, committed row."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.errors.refused import HeaderRefused, WrongState
from inspector_app.domain.form import Form, Item
from inspector_app.domain.inspection import Inspection, State, scored
from inspector_app.domain.relevance import asked_items
from inspector_app.domain.scoring import Scorecard
from inspector_app.files.answers_file import AnswersRead, read_answers
from inspector_app.workflows.case.find_form import find_item, kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.begin import change_header
from inspector_app.workflows.visit.show import find_inspection, subject_of

FULL_MARKS, NOT_OBSERVED = "full-marks", "not-observed"


@dataclass(frozen=True, slots=True)
class Filled:
    """What filling did."""

    inspection: str
    answers: int
    changed: int
    card: Scorecard


def record_answer(case: OpenCase, inspection: Inspection, code: str, answer: Answer | None) -> None:
    """Append one answer, or take it back with None. Durable when this returns, on a full disk too.

    Raises DiskFull once the room that is held back for this is gone as well.
    """
    case.require_current()
    if inspection.state is State.VOID:
        raise WrongState("fill", inspection.state)
    item = find_item(kept_form(case, inspection.form), code)
    plain = None if answer is None else answer.to_json()
    now = case.clock().isoformat()
    subject, field, me = subject_of(inspection), f"answer.{item.code}", case.me.id
    case.store.saved(lambda: case.store.drafts.append(subject, field, plain, now, me))


def fill_from_file(
    case: OpenCase, reference: str, content: bytes, name: str, rest: str = ""
) -> Filled:
    """Record every answer of a JSON or CSV file, then the rest of the items if asked.

    Raises AnswersFileError with every fault of the file; then nothing at all is recorded.
    """
    case.require_current()
    inspection = find_inspection(case, reference)
    if inspection.state is State.VOID:
        raise WrongState("fill", inspection.state)
    form = kept_form(case, inspection.form)
    read = read_answers(content, form, name)
    rest = rest or read.rest or ""
    if rest not in ("", FULL_MARKS, NOT_OBSERVED):
        raise HeaderRefused("rest", rest, (FULL_MARKS, NOT_OBSERVED))
    return case.store.saved(lambda: _fill(case, form, inspection, read, rest))


def _fill(case: OpenCase, form: Form, before: Inspection, read: AnswersRead, rest: str) -> Filled:
    """Append what differs, within the caller's transaction."""
    inspection = change_header(case, before.id, read.header) if read.header else before
    wanted = {**dict(read.answers), **the_rest(form, inspection, read.answers, rest)}
    changed = {
        code: answer for code, answer in wanted.items() if inspection.answers.get(code) != answer
    }
    now, me = case.clock().isoformat(), case.me.id
    for code, answer in changed.items():
        case.store.drafts.append(
            subject_of(inspection), f"answer.{code}", answer.to_json(), now, me
        )
    filled = replace(inspection, answers={**inspection.answers, **wanted})
    return Filled(inspection.id, len(wanted), len(changed), scored(form, filled))


def the_rest(
    form: Form, inspection: Inspection, given: Mapping[str, Answer], rest: str
) -> dict[str, Answer]:
    """What the asked items get that nobody answered; presets keep what they are."""
    if not rest:
        return {}
    answered = {**inspection.answers, **given}
    return {
        asked.item.code: _rest_answer(asked.item, rest)
        for asked in asked_items(form, inspection.header, answered)
        if asked.item.code not in answered and asked.preset is None
    }


def _rest_answer(item: Item, rest: str) -> Answer:
    """What one unanswered item gets."""
    return Answer(Mark.NOT_OBSERVED) if rest == NOT_OBSERVED else full_marks(item)
