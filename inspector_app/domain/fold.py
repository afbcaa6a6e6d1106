"""What the entries of one subject add up to: a pure function of the set of them.

Parents decide which value came after which; wall time only orders the display. Nothing is
discarded: a losing value stays in `conflicts`, an edit of a sealed sheet in `after_seal`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.entry import Content
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.header import Header
from inspector_app.domain.inspection import SUBJECT, Inspection, Revision, Seal, State

SEALING = frozenset({"seal", "amend"})
PLAIN_EDITS = frozenset({"begin", "edit"})
OWNED = {"evidence.": "supplement", "revision.": "revision", "void.": "void"}
"""Fields that may still be said of a sealed sheet, each by one kind of entry only."""
FORM = "form"
"""The form version of the entries, folded like a field."""
_KNOWN = ("header.", "answer.", "evidence.", "seal.", "revision.", "void.", "log.", "supplement.")


class Claim(NamedTuple):
    """One value that somebody gave a field; None takes the field away."""

    hash: str
    value: Json
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class LateEdit:
    """What an entry would have changed on a sheet that was sealed without it."""

    hash: str
    kind: str
    who: str
    at: str
    set: Mapping[str, Json]


@dataclass(frozen=True)
class Folded:
    """The state of one subject."""

    fields: Mapping[str, Json]
    """The value to show of every field that is there."""
    writers: Mapping[str, str]
    """The entry that each shown value comes from."""
    heads: tuple[str, ...]
    """The applied entries that no applied entry follows: the parents of the next one."""
    conflicts: Mapping[str, tuple[Claim, ...]]
    """Fields with different values that do not know of each other, the shown one first."""
    after_seal: tuple[LateEdit, ...]
    """Kept, listed and not applied; an amendment that names one among its parents takes it over."""
    kinds: Mapping[str, str]
    """The kind of every entry."""
    last_at: str
    """The latest time that any entry states."""

    @property
    def sealed(self) -> bool:
        """Whether anybody has sealed the subject."""
        return any(kind in SEALING for kind in self.kinds.values())


def fold(entries: Iterable[tuple[str, Content]]) -> Folded:
    """Fold the entries of one subject, each with its hash, in whatever order they come."""
    contents = dict(sorted(entries))
    covered = _before(contents, [h for h, each in contents.items() if each.kind in SEALING])
    fixed = {name for entry in covered for name in contents[entry].set}
    claims: dict[str, dict[str, Json]] = {}
    late: list[LateEdit] = []
    applied: list[str] = []
    for entry, content in contents.items():
        refused: dict[str, Json] = {}
        for name, value in _changes(content).items():
            if not covered or entry in covered or _open_after_seal(content.kind, name, fixed):
                claims.setdefault(name, {})[entry] = value
            elif name != FORM:
                refused[name] = value
        if refused:
            late.append(LateEdit(entry, content.kind, content.who, content.at, refused))
        if len(refused) < len(content.set) or not content.set:
            applied.append(entry)
    return _folded(contents, claims, late, applied)


def inspection_of(
    subject: str, folded: Folded, draft: Mapping[str, Json] | None = None
) -> Inspection:
    """The inspection that the entries and the draft's fields add up to.

    A draft value of None takes the field away. Every field was checked when its entry was taken in;
    one of a foreign shape raises.
    """
    changed = {
        name: value
        for name, value in (draft or {}).items()
        if canonical(value) != canonical(folded.fields.get(name))
    }
    fields = {
        name: value for name, value in {**folded.fields, **changed}.items() if value is not None
    }
    seals = _seals(folded)
    return Inspection(
        id=subject.removeprefix(SUBJECT),
        form=str(fields.get(FORM, "")),
        header=Header.from_fields(fields),
        answers={code: Answer.from_json(plain) for code, plain in _under("answer.", fields)},
        evidence=_evidence(fields),
        state=_state(folded, sealed=bool(seals), changed=bool(changed)),
        seals=seals,
        revisions=_revisions(fields),
        void_reason=str(fields.get("void.reason", "")),
        foreign={
            name: value
            for name, value in fields.items()
            if not name.startswith(_KNOWN) and name != FORM
        },
    )


def instant(at: str) -> datetime:
    """The moment `at` states; the beginning of time where a foreign entry states none."""
    try:
        moment = datetime.fromisoformat(at)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)


def _changes(content: Content) -> dict[str, Json]:
    return {**content.set, FORM: content.form} if content.form else dict(content.set)


def _open_after_seal(kind: str, name: str, fixed: set[str]) -> bool:
    """Whether an entry that no seal covers may still say this; never about the sealed sheet."""
    if kind in PLAIN_EDITS or name == FORM or name.startswith(("header.", "answer.", "seal.")):
        return False
    owner = next((owner for prefix, owner in OWNED.items() if name.startswith(prefix)), kind)
    return kind == owner and not (name.startswith("evidence.") and name in fixed)


def _folded(
    contents: Mapping[str, Content],
    claims: Mapping[str, Mapping[str, Json]],
    late: list[LateEdit],
    applied: list[str],
) -> Folded:
    shown: dict[str, Claim] = {}
    conflicts: dict[str, tuple[Claim, ...]] = {}
    for name in sorted(claims):
        live = _live(contents, claims[name])
        shown[name] = live[0]
        if len({canonical(claim.value) for claim in live}) > 1:
            conflicts[name] = live
    there = {name: claim for name, claim in shown.items() if claim.value is not None}
    passed = _before(contents, [p for entry in applied for p in contents[entry].parents])
    return Folded(
        fields={name: claim.value for name, claim in there.items()},
        writers={name: claim.hash for name, claim in there.items()},
        heads=tuple(entry for entry in applied if entry not in passed),
        conflicts=conflicts,
        after_seal=tuple(sorted(late, key=lambda each: _order(contents, each.hash))),
        kinds={entry: content.kind for entry, content in contents.items()},
        last_at=max((each.at for each in contents.values()), key=instant, default=""),
    )


def _live(contents: Mapping[str, Content], values: Mapping[str, Json]) -> tuple[Claim, ...]:
    """The claims that no other claim on the field came after, the one to show first."""
    live = set(values)
    if len(values) > 1:
        for entry in values:
            live -= _before(contents, contents[entry].parents)
    claims = [
        Claim(entry, values[entry], contents[entry].who, contents[entry].at)
        for entry in sorted(live, key=lambda entry: _order(contents, entry), reverse=True)
    ]
    return tuple(claims)


def _before(contents: Mapping[str, Content], starts: Iterable[str]) -> set[str]:
    """The known ones of `starts`, and every known entry that came before any of them."""
    reached: set[str] = set()
    waiting = [entry for entry in starts if entry in contents]
    while waiting:
        entry = waiting.pop()
        if entry not in reached:
            reached.add(entry)
            waiting += [parent for parent in contents[entry].parents if parent in contents]
    return reached


def _order(contents: Mapping[str, Content], entry: str) -> tuple[datetime, str, str]:
    """For display only: the time stated, then the replica, then the hash."""
    return instant(contents[entry].at), contents[entry].replica, entry


def _state(folded: Folded, *, sealed: bool, changed: bool) -> State:
    if "void.reason" in folded.fields:
        return State.VOID
    if not sealed:
        return State.DRAFT
    return State.AMENDING if changed else State.SEALED


def _under(prefix: str, fields: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The fields below `prefix`, without it."""
    return [
        (name.removeprefix(prefix), value)
        for name, value in fields.items()
        if name.startswith(prefix)
    ]


def _evidence(fields: Mapping[str, Json]) -> tuple[Evidence, ...]:
    pieces = [Evidence.from_json(plain) for _, plain in _under("evidence.", fields)]
    return tuple(sorted(pieces, key=lambda piece: (piece.order, piece.added_at, piece.id)))


def _seals(folded: Folded) -> tuple[Seal, ...]:
    """One seal a version; a second one of the same version is among the conflicts."""
    found = []
    for name, plain in _under("seal.", folded.fields):
        entry = folded.writers[f"seal.{name}"]
        if folded.kinds[entry] in SEALING:
            found.append(Seal(plain["version"], plain["at"], entry, plain.get("reason", "")))
    return tuple(sorted(found, key=lambda seal: seal.version))


def _revisions(fields: Mapping[str, Any]) -> tuple[Revision, ...]:
    found = [
        Revision(**{name: plain[name] for name in Revision.__slots__ if name in plain})
        for _, plain in _under("revision.", fields)
    ]
    return tuple(sorted(found, key=lambda revision: (revision.version, revision.step)))
