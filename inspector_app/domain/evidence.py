"""Evidence: what a kept file is, and what an answer still lacks under its item's evidence rule."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from inspector_app.domain.answer import Answer, Mark, VetoState, veto_state
from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Item
from inspector_app.domain.points import Points

_RIGHT_CLOCK = ("clock_offset", 0)
_CLOCK = re.compile(r"\d{1,2}\s*[:：]\s*\d{2}|\d{1,2}\s*[点时]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: the field `evidence.<id>` of an inspection.

    `sha256` is of the untouched original; the reduced copy for print and screen has its own.
    The field travels inside the sheet, so where a photo was taken is not part of it.
    """

    id: str
    sha256: str
    size: int
    kind: str
    """jpeg, png, heic or mpo, by content."""
    name: str
    """The file's name as it came, without any folder."""
    width: int
    height: int
    """Of the upright original, in pixels."""
    reduced: str
    """SHA-256 of the reduced copy: upright, without metadata."""
    taken_at: str = ""
    """EXIF DateTimeOriginal as ISO 8601, with offset when the file says one."""
    device: str = ""
    """Maker and model from EXIF; told on the evidence list, never inside a released file."""
    caption: str = ""
    items: tuple[str, ...] = ()
    order: int = 0
    added_at: str = ""
    supplement: bool = False
    """Came after the seal."""
    clock_offset: int = 0
    """Seconds to add to `taken_at` because the camera's clock was wrong; `taken_at` stays as read.

    Said by a person, and only ever shown beside what the file says.
    """

    @property
    def moment(self) -> str:
        """When it was taken by a right clock: ISO 8601, or empty where the file does not say."""
        if not self.clock_offset:
            return self.taken_at
        try:
            taken = datetime.fromisoformat(self.taken_at)
            return (taken + timedelta(seconds=self.clock_offset)).isoformat()
        except (ValueError, OverflowError):
            return self.taken_at

    def to_json(self) -> dict[str, Json]:
        """The field value, without what is empty."""
        plain = {each.name: getattr(self, each.name) for each in fields(self)}
        plain["items"] = list(self.items)
        return {
            name: value
            for name, value in plain.items()
            if value not in ("", []) and value is not False and (name, value) != _RIGHT_CLOCK
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Evidence":
        """Read back what `to_json` wrote; unknown fields of later versions are passed over."""
        known = {each.name for each in fields(cls)}
        said = {name: value for name, value in plain.items() if name in known}
        return cls(**{**said, "items": tuple(said.get("items", ()))})


Numbered = tuple[tuple[int, Evidence], ...]
"""Evidence with its number."""


def numbered(evidence: Iterable[Evidence]) -> Numbered:
    """Evidence in its order, numbered from 1 as on every sheet and screen."""
    ordered = sorted(evidence, key=lambda piece: (piece.order, piece.added_at, piece.id))
    return tuple(enumerate(ordered, start=1))


def missing_evidence(
    item: Item, answer: Answer, deducted: Points, evidence: Sequence[Evidence]
) -> tuple[tuple[str, ...], ...]:
    """The groups of the item's evidence rule that nothing satisfies yet.

    Nothing here stops typing or sealing; it is shown, printed, and stops the issue (checklist §0).
    """
    if answer.mark is not Mark.SCORED:
        return ()
    pictures = [piece for piece in evidence if item.code in piece.items]
    at_fault = deducted > 0 or veto_state(item, answer) in (
        VetoState.SUSPECTED,
        VetoState.CONFIRMED,
    )
    return tuple(
        group
        for group in _wanted(item, answer, at_fault=at_fault)
        if not any(_satisfied(rule, answer, pictures) for rule in group)
    )


def _wanted(item: Item, answer: Answer, *, at_fault: bool) -> tuple[tuple[str, ...], ...]:
    groups = item.evidence if at_fault else tuple(g for g in item.evidence if g == ("E2",))
    confirmed = veto_state(item, answer) is VetoState.CONFIRMED
    return (*groups, ("E7",), ("E8",)) if confirmed else groups


def _satisfied(rule: str, answer: Answer, pictures: Sequence[Evidence]) -> bool:
    noted = bool(answer.note.strip())
    timed = bool(answer.observed_at or _CLOCK.search(answer.note)) or _has_times(answer)
    return {
        "E1": bool(pictures),
        "E2": bool(pictures),
        "E3": noted,
        "E4": timed,
        "E5": bool(answer.calls),
        "E6": noted or bool(pictures),
        "E7": len(pictures) > 1 or (noted and bool(pictures)),
        "E8": answer.both,
    }[rule]


def _has_times(answer: Answer) -> bool:
    lines = answer.value
    return isinstance(lines, Sequence) and not isinstance(lines, str) and bool(lines)
