"""What a conflict can be resolved to: one of the claims, both where both make sense, a third."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from inspector_app.domain.ancestry import Ancestry
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.entry import Content
from inspector_app.domain.fold import fold
from inspector_app.domain.sorting import FORM, SEALING

_ALONE = (
    "seal.",
    "revision.",
    "void.",
    "issue.",
    "outcome.",
    "veto.",
    "deferral",
    "layer.",
    "form",
)
"""Of two seals, numbers, decisions or results one counts."""
_JOINED_FACTS = ("note", "reason", "caption")
_UNITED_LISTS = ("calls", "items")
_GAP = "；"


def both_of(field: str, values: Sequence[Json]) -> Json:
    """What holds both values: texts joined, lists of photos, items and calls united.

    Raises ValueError where the values exclude each other: two marks, two dates, two seals.
    """
    if field.startswith(_ALONE) or any(value is None for value in values):
        raise ValueError(field)
    joined = values[0]
    for value in values[1:]:
        joined = _both(field, joined, value)
    return joined


def allows_both(field: str, values: Sequence[Json]) -> bool:
    """Whether `both_of` has an answer."""
    try:
        both_of(field, values)
    except ValueError:
        return False
    return True


def branch_fields(
    contents: Sequence[tuple[str, Content]], seal: str, leads: Collection[str] | None
) -> dict[str, Json]:
    """What must be said so that the subject is what was sealed with `seal`, and not beside it.

    Every field that the other branch changed, with the value of the chosen one; None where the
    chosen sheet does not say it. Photos of the other branch stay: evidence is not taken away.
    """
    ancestry = Ancestry(dict(contents))
    others = [
        entry
        for entry, each in contents
        if each.kind in SEALING and not _related(ancestry, entry, seal)
    ]
    branch = [
        (entry, each)
        for entry, each in contents
        if entry == seal
        or ancestry.follows(seal, entry)
        or (
            ancestry.follows(entry, seal)
            and not any(ancestry.follows(entry, other) for other in others)
        )
    ]
    whole, chosen = fold(contents, leads), fold(branch, leads)
    return {
        name: chosen.fields.get(name)
        for name in sorted({*whole.fields, *chosen.fields, *whole.conflicts})
        if name not in chosen.conflicts
        and name != FORM
        and (name in chosen.fields or not name.startswith("evidence."))
        and (
            name in whole.conflicts
            or canonical(whole.fields.get(name)) != canonical(chosen.fields.get(name))
        )
    }


def _related(ancestry: Ancestry, one: str, other: str) -> bool:
    return one == other or ancestry.follows(one, other) or ancestry.follows(other, one)


def _both(field: str, one: Any, other: Any) -> Json:
    if isinstance(one, str) and isinstance(other, str) and _is_prose(field):
        return _texts(one, other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return _mappings(field, one, other)
    raise ValueError(field)


def _is_prose(field: str) -> bool:
    """Whether the header fact is free text; a date or a code cannot be two."""
    return field in ("header.unit_opinion", "header.note", "header.reason", "header.mandate")


def _mappings(field: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> Json:
    """Two answers or two labels that differ in what can be joined, and in nothing else."""
    both: dict[str, Json] = {}
    for name in sorted({*one, *other}):
        here, there = one.get(name), other.get(name)
        if canonical(here) == canonical(there):
            both[name] = here
        elif name in _JOINED_FACTS:
            both[name] = _texts(here or "", there or "")
        elif name in _UNITED_LISTS:
            both[name] = _united(here or [], there or [])
        elif name == "both":
            both[name] = True
        elif here is None or there is None:
            both[name] = there if here is None else here
        else:
            raise ValueError(field)
    return both


def _texts(one: str, other: str) -> str:
    """Both texts, each once."""
    parts = [part for part in dict.fromkeys((one.strip(), other.strip())) if part]
    if len(parts) > 1 and (parts[0] in parts[1] or parts[1] in parts[0]):
        return max(parts, key=len)
    return (
        _GAP.join(part.rstrip("；;。") for part in parts[:-1])
        + _GAP * (len(parts) > 1)
        + "".join(parts[-1:])
    )


def _united(one: Sequence[Json], other: Sequence[Json]) -> list[Json]:
    """Everything that is in either list, each once, in the order of the first."""
    found: dict[bytes, Json] = {}
    for each in (*one, *other):
        found.setdefault(canonical(each), each)
    return list(found.values())
