"""The lead's layer over an inspection: what counts after corrections and veto results.

The inspectors' answers stay as they were signed; this is another inspection beside theirs.
"""

from collections.abc import Mapping
from dataclasses import replace

from inspector_app.domain.answer import Answer, Mark, VetoState
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.review import Correction, Review, VetoResult

_FOUND = ("fail", VetoState.SUSPECTED, VetoState.CONFIRMED, VetoState.DISMISSED)


def corrected(inspection: Inspection, review: Review) -> Inspection:
    """The inspection whose score counts: corrections and veto results laid over the answers."""
    answers = dict(inspection.answers)
    for correction in standing(inspection, review):
        answers[correction.item] = Answer.from_json(correction.answer)
    for result in review.vetoes:
        answer = answers.get(result.item)
        if answer is not None and is_found(answer):
            answers[result.item] = replace(answer, value=_settled(result))
    return replace(inspection, answers=answers)


def standing(inspection: Inspection, review: Review) -> tuple[Correction, ...]:
    """The corrections that count: those whose answer the inspectors have not amended since."""
    return tuple(
        each for each in review.corrections if each.former == plain_answer(inspection, each.item)
    )


def plain_answer(inspection: Inspection, item: str) -> Mapping[str, object]:
    """What the inspectors answered, as JSON; empty where they answered nothing."""
    answer = inspection.answers.get(item)
    return {} if answer is None else answer.to_json()


def is_found(answer: Answer) -> bool:
    """Whether the answer to a veto item says that something was found, whatever became of it."""
    value = answer.value
    said = value.get("state") if isinstance(value, Mapping) else value
    return answer.mark is Mark.SCORED and said in _FOUND


def _settled(result: VetoResult) -> dict[str, str]:
    """The value of a veto item once the competent body has spoken."""
    state = VetoState.CONFIRMED if result.confirmed else VetoState.DISMISSED
    said = {
        "state": state.value,
        "authority": result.authority,
        "document": result.document,
        "date": result.date,
        "reason": result.reason,
    }
    return {name: value for name, value in said.items() if value}
