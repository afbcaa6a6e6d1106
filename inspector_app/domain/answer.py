"""One person's answer to one item.

The value depends on the item's type:

==============  =====================================================================
pass-fail       "pass" or "fail"; on a veto item "fail" is a suspicion, and a mapping
                {"state": "suspected" | "confirmed" | "dismissed", "authority", "document",
                "date", "reason"} says what became of it
count           a whole number ≥ 0, or {part code: number}
choice          the code of an option
minutes         whole minutes ≥ 0
absences        [{"window", "start": "HH:MM", "end": "HH:MM", "sign": bool}, …]
working-days    {"promised": days, "accepted": date, "finished": date or None,
                "first_review": date, "re_review": date}
text            the text itself
==============  =====================================================================
"""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.form import AnswerType, Item, Severity
from inspector_app.domain.points import Points


class Mark(enum.StrEnum):
    """What an item got. No mark at all means the item is still open."""

    SCORED = "scored"
    NOT_APPLICABLE = "not-applicable"
    NOT_OBSERVED = "not-observed"


_MARKS = {mark.value: mark for mark in Mark}
"""Looking one up is what reading a thousand inspections does most often."""


class VetoState(enum.StrEnum):
    """What is known about a suspected veto item."""

    NONE = "none"
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Answer:
    """Mark, value and facts, as one atomic field `answer.<code>` of an inspection."""

    mark: Mark
    value: Json = None
    deduction: Points | None = None
    """A deduction set by hand; differs from the rule's only with a `reason`."""
    note: str = ""
    reason: str = ""
    observed_at: str | None = None
    """When it was seen, ISO 8601 with offset or HH:MM on the day of the visit."""
    both: bool = False
    """Both inspectors confirm the fact (evidence rule E8)."""
    calls: tuple[Mapping[str, Json], ...] = ()
    """Telephone tests: {"number", "at", "seconds", "result"} each (evidence rule E5)."""

    def to_json(self) -> dict[str, Json]:
        """The field value: only what was said."""
        # A value or a deduction of 0, and an empty list of absences, say something: they stay.
        fields: dict[str, Json] = {
            "mark": self.mark.value,
            "value": self.value,
            "deduction": self.deduction,
            "note": self.note or None,
            "reason": self.reason or None,
            "observed_at": self.observed_at or None,
            "both": self.both or None,
            "calls": list(self.calls) or None,
        }
        return {name: value for name, value in fields.items() if value is not None}

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Answer":
        """Read back what `to_json` wrote; unknown fields of later versions are passed over."""
        if len(fields) == 2 and type(fields.get("value")) in _PLAIN:
            return _plain_answer(fields["mark"], fields["value"])
        return cls(
            mark=_MARKS.get(fields["mark"]) or Mark(fields["mark"]),
            value=fields.get("value"),
            deduction=fields.get("deduction"),
            note=fields.get("note", ""),
            reason=fields.get("reason", ""),
            observed_at=fields.get("observed_at"),
            both=fields.get("both", False),
            calls=tuple(fields.get("calls", ())),
        )


def answers_among(fields: Mapping[str, Any], names: Iterable[str]) -> dict[str, Answer]:
    """The answers that the fields of these names, `answer.<code>`, are; by item code."""
    known, read = _plain_answers, Answer.from_json
    return {
        # Nearly all of them are a mark and a value that came before: those are only looked up.
        name[7:]: (
            len(said := fields[name]) == 2
            and type(value := said.get("value")) in _PLAIN
            and known.get((said["mark"], value))
        )
        or read(said)
        for name in names
    }


_PLAIN = (int, str)
_MOST_PLAIN = 1024
_plain_answers: dict[tuple[str, int | str], Answer] = {}
"""Answers that are nothing but a value: nearly all of them, and few different ones."""


def _plain_answer(mark: str, value: int | str) -> Answer:
    """The one answer of this mark and value, as far as it is remembered."""
    found = _plain_answers.get((mark, value))
    if found is None:
        if len(_plain_answers) >= _MOST_PLAIN:
            _plain_answers.clear()
        found = _plain_answers[mark, value] = Answer(_MARKS.get(mark) or Mark(mark), value)
    return found


def veto_state(item: Item, answer: Answer | None) -> VetoState:
    """What `answer` says of the veto item `item`; NONE for every other item."""
    if item.severity is not Severity.VETO or answer is None or answer.mark is not Mark.SCORED:
        return VetoState.NONE
    if isinstance(answer.value, Mapping):
        return VetoState(str(answer.value["state"]))
    return VetoState.SUSPECTED if answer.value == "fail" else VetoState.NONE


def full_marks(item: Item) -> Answer:
    """The answer that deducts nothing, without inventing a fact: zero, pass, the best option."""
    match item.rule.type:
        case AnswerType.PASS_FAIL:
            return Answer(Mark.SCORED, "pass")
        case AnswerType.COUNT | AnswerType.MINUTES:
            return Answer(Mark.SCORED, 0)
        case AnswerType.CHOICE:
            best = min(item.rule.options, key=lambda option: option.deduct)
            return Answer(Mark.SCORED, best.code)
        case AnswerType.ABSENCES:
            return Answer(Mark.SCORED, [])
        case AnswerType.WORKING_DAYS | AnswerType.TEXT:
            # No dates and no words are made up: the deduction alone says it.
            return Answer(Mark.SCORED, deduction=0)
