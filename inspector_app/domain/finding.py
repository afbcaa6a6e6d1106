"""Findings: what a visit found that must be repaired, read off the scorecard."""

from dataclasses import dataclass

from inspector_app.domain.answer import Answer, VetoState, veto_state
from inspector_app.domain.form import Clause, Deadline, Form, Item
from inspector_app.domain.points import Points
from inspector_app.domain.scoring import Scorecard, ScoreLine
from inspector_app.domain.wording import Wording

_SUSPICIONS = (VetoState.SUSPECTED, VetoState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Finding:
    """One deduction or suspicion, numbered from 1 in the order of the form."""

    number: int
    item: Item
    answer: Answer
    deduction: Points
    clauses: tuple[Clause, ...]
    """What the item rests on, as far as the form brings the clauses' text."""
    deadline: Deadline | None


@dataclass(frozen=True, slots=True)
class Advice:
    """What to recommend although it costs nothing, or besides what it costs."""

    item: Item
    text: Wording


def findings(form: Form, card: Scorecard) -> tuple[Finding, ...]:
    """Every deduction and every veto item that stands suspected or confirmed."""
    deadlines = {deadline.severity: deadline for deadline in form.deadlines}
    return tuple(
        Finding(
            number,
            line.item,
            answer,
            line.deduction,
            tuple(form.clause_by_id[id_] for id_ in line.item.clauses if id_ in form.clause_by_id),
            deadlines.get(line.item.severity),
        )
        for number, (line, answer) in enumerate(_found(card), start=1)
    )


def advice(card: Scorecard) -> tuple[Advice, ...]:
    """The recommendations that chosen options bring with them."""
    return tuple(
        Advice(line.item, option.advice)
        for line in card.lines
        if line.answer is not None
        for option in line.item.rule.options
        if option.advice is not None and option.code == line.answer.value
    )


def _found(card: Scorecard) -> list[tuple[ScoreLine, Answer]]:
    return [
        (line, line.answer)
        for line in card.lines
        if line.answer is not None
        and (line.deduction > 0 or veto_state(line.item, line.answer) in _SUSPICIONS)
    ]
