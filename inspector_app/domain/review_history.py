"""What happened to an inspection since its seal, entry by entry: nothing that was said is left out.

A value that lost a conflict, or that was withdrawn, is in here as well as the one that counts.
"""

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.entry import Content
from inspector_app.domain.fold import instant


class Happening(enum.StrEnum):
    """What one line of the history tells."""

    SEALED = "sealed"
    AMENDED = "amended"
    SIGNED = "signed"
    SUPPLEMENTED = "supplemented"
    VOIDED = "voided"
    RESOLVED = "resolved"
    REMARK = "remark"
    REMARK_WITHDRAWN = "remark-withdrawn"
    RETURNED = "returned"
    APPROVED = "approved"
    DECISION_WITHDRAWN = "decision-withdrawn"
    CORRECTED = "corrected"
    CORRECTION_WITHDRAWN = "correction-withdrawn"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    DEFERRED = "deferred"
    RESUMED = "resumed"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that somebody did. `who` is a roster id until the workflow names the person."""

    at: str
    who: str
    what: Happening
    item: str = ""
    text: str = ""
    """A reason, a remark, a number or a field, as it was said."""


_Told = tuple[Happening, str, str]
"""The happening, its item, its text."""
_SAID = {
    "revision": Happening.SIGNED,
    "supplement": Happening.SUPPLEMENTED,
    "void": Happening.VOIDED,
    "resolution": Happening.RESOLVED,
    "issue": Happening.ISSUED,
    "remark": Happening.REMARK,
    "layer": Happening.CORRECTED,
    "deferral": Happening.DEFERRED,
}
_WITHDRAWN = {
    "remark": Happening.REMARK_WITHDRAWN,
    "layer": Happening.CORRECTION_WITHDRAWN,
    "deferral": Happening.RESUMED,
}
"""What it means when such a field is taken away."""
_ABOUT = ("layer", "veto", "resolution")
"""Fields whose name says what they are about."""
_TEXTS = {"remark": ("text",), "issue": ("number",), "revision": ("role",)}


def history_of(contents: Iterable[Content]) -> tuple[HistoryLine, ...]:
    """The history that the entries of an inspection and of its review tell, oldest first."""
    lines = [line for content in contents for line in _lines(content)]
    return tuple(sorted(lines, key=lambda line: (instant(line.at), line.at)))


def _lines(content: Content) -> Iterator[HistoryLine]:
    for name, value in content.set.items():
        prefix, _, rest = name.partition(".")
        plain: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
        told = _told(content.kind, prefix, rest, plain)
        if told is not None:
            what, item, text = told
            yield HistoryLine(content.at, content.who, what, item, text)


def _told(kind: str, prefix: str, rest: str, plain: Mapping[str, Any]) -> _Told | None:
    """What one field of one entry tells; None for a field of no interest."""
    if prefix in _WITHDRAWN:
        what = _SAID[prefix] if plain else _WITHDRAWN[prefix]
    elif prefix == "seal":
        what = Happening.AMENDED if kind == "amend" else Happening.SEALED
    elif prefix == "veto":
        what = Happening.CONFIRMED if plain.get("confirmed") else Happening.DISMISSED
    elif prefix == "outcome":
        what = Happening(plain.get("outcome", Happening.DECISION_WITHDRAWN))
    elif prefix in _SAID:
        what = _SAID[prefix]
    else:
        return None
    item = rest if prefix in _ABOUT else str(plain.get("item", ""))
    return what, item, _text(prefix, plain)


def _text(prefix: str, plain: Mapping[str, Any]) -> str:
    """The reason, the remark, the number or the document, as it was said."""
    names = ("authority", "document", "date") if plain.get("confirmed") else _TEXTS.get(prefix, ())
    said = (str(plain.get(name, "")) for name in (*names, "reason"))
    return " ".join(part for part in said if part)
