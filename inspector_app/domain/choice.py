"""The four ways to answer an item, the same on every row whatever its type."""

import enum

from inspector_app.domain.answer import Mark, VetoState, veto_state
from inspector_app.domain.scoring import ScoreLine

_SUSPICIONS = (VetoState.SUSPECTED, VetoState.CONFIRMED)


class Choice(enum.StrEnum):
    """What a person chose for an item: nothing wrong, something wrong, or why it has no points."""

    FINE = "fine"
    WRONG = "wrong"
    NOT_APPLICABLE = "not-applicable"
    NOT_OBSERVED = "not-observed"


def choice_of(line: ScoreLine) -> Choice | None:
    """The choice that the item's answer or preset amounts to; None while it is open."""
    if line.mark is None:
        return None
    if line.mark is not Mark.SCORED:
        return Choice(line.mark.value)
    answer = line.answer
    suspected = veto_state(line.item, answer) in _SUSPICIONS
    failed = answer is not None and answer.value == "fail"
    return Choice.WRONG if line.deduction > 0 or suspected or failed else Choice.FINE
