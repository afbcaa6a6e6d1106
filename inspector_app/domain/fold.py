"""What the entries of one subject add up to: a pure function of the set of them.

Parents decide which value came after which; wall time only orders the display. Nothing is
discarded: a losing value stays in `conflicts`, what was said of a sealed sheet in `after_seal`.
Some things only a lead can say; from anybody else they are kept and not applied.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from inspector_app.domain.ancestry import Ancestry, instant
from inspector_app.domain.answer import answers_among
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.entry import Content
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.header import Header
from inspector_app.domain.inspection import SUBJECT, Inspection, Revision, Seal, State
from inspector_app.domain.sorting import (
    FORM,
    RESOLUTION,
    RESOLVE,
    SEALING,
    VOID_REASON,
    Sorting,
)

__all__ = [
    "SEALING",
    "VOID_REASON",
    "Claim",
    "Folded",
    "LateEdit",
    "fold",
    "inspection_of",
    "instant",
]

_KNOWN = frozenset(
    {
        *("header", "evidence", "seal", "revision", "void", "log", "supplement"),
        RESOLUTION.removesuffix("."),
    }
)
_GOING_ON = SEALING | {"edit", RESOLVE}
"""What nobody writes who knows that the inspection was made void."""


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
    ends: tuple[str, ...]
    """Every entry, applied or not, that no other follows: the parents of a resolution."""
    conflicts: Mapping[str, tuple[Claim, ...]]
    """Fields with different values that do not know of each other, the shown one first."""
    after_seal: tuple[LateEdit, ...]
    """Kept, listed and not applied; an amendment that names one among its parents takes it over.

    What a resolution decided is no longer among them.
    """
    unentitled: tuple[LateEdit, ...]
    """What only a lead can say, from somebody who is none: kept and not applied."""
    sealers: Mapping[str, str]
    """By `seal.<version>`, the sealing entry that counts, also where a lead chose between two."""
    kinds: Mapping[str, str]
    """The kind of every entry that was folded."""
    newer: int
    """How many entries a later version of the program wrote: kept, passed on, not folded."""
    last_at: str
    """The latest time that any entry states."""

    @property
    def begun(self) -> bool:
        """Whether anybody wrote more of the subject than which bytes a sheet has.

        After a sheet's merge was undone our own word on its bytes is all that is left.
        """
        return not {"revision"}.issuperset(self.kinds.values())

    @property
    def sealed(self) -> bool:
        """Whether anybody has sealed the subject."""
        return any(kind in SEALING for kind in self.kinds.values())


def fold(entries: Iterable[tuple[str, Content]], leads: Collection[str] | None = None) -> Folded:
    """Fold the entries of one subject, each with its hash, in whatever order they come.

    `leads` are the people who may say what only a lead can; None asks nobody who he is.
    """
    everything = dict(sorted(entries))
    contents = {entry: each for entry, each in everything.items() if not each.newer}
    # Entries of a later format say nothing here, but they still tell what came after what.
    ancestry = Ancestry(everything)
    sorting = Sorting(contents, ancestry, leads)
    return _folded(sorting, len(everything) - len(contents))


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
    fields = folded.fields
    if changed:
        both = {**fields, **changed}
        fields = {name: value for name, value in both.items() if value is not None}
    names = sorted(fields)
    answered = _beginning(names, "answer.")
    parts = _parted(fields, [*names[: answered.start], *names[answered.stop :]])
    seals = _seals(folded)
    return Inspection(
        id=subject.removeprefix(SUBJECT),
        form=str(fields.get(FORM, "")),
        header=Header.from_fields(fields),
        answers=answers_among(fields, names[answered]),
        evidence=_evidence(parts["evidence"]),
        state=_state(folded, sealed=bool(seals), changed=bool(changed)),
        seals=seals,
        revisions=_revisions(parts["revision"]),
        void_reason=str(fields.get("void.reason", "")),
        foreign=parts[""],
    )


def _folded(sorting: Sorting, newer: int) -> Folded:
    contents, ancestry = sorting.contents, sorting.ancestry
    fields, writers, conflicts = _settled(sorting)
    names = list(fields)
    passed = ancestry.before(p for entry in sorting.applied for p in contents[entry].parents)
    every = ancestry.before(p for content in contents.values() for p in content.parents)
    return Folded(
        fields=fields,
        writers=writers,
        heads=tuple(entry for entry in sorting.applied if entry not in passed),
        ends=tuple(entry for entry in contents if entry not in every),
        conflicts=conflicts,
        after_seal=_late_edits(sorting, dict(sorting.open_late())),
        unentitled=_late_edits(sorting, sorting.unentitled),
        sealers={
            name: _sealer(sorting, name, writers[name], fields)
            for name in names[_beginning(names, "seal.")]
        },
        kinds={entry: content.kind for entry, content in contents.items()},
        newer=newer,
        last_at=max((each.at for each in contents.values()), key=instant, default=""),
    )


def _settled(
    sorting: Sorting,
) -> tuple[dict[str, Json], dict[str, str], dict[str, tuple[Claim, ...]]]:
    """The value of every field that is there, its writer, and the fields with several values.

    By name, in their order.
    """
    values: dict[str, Json] = {}
    writers: dict[str, str] = {}
    for entry, said in sorting.said.items():
        # Nearly every field of nearly every subject was said once.
        values.update(said)
        writers.update(dict.fromkeys(said, entry))
    conflicts: dict[str, tuple[Claim, ...]] = {}
    special = {VOID_REASON} & values.keys() | ({FORM} if sorting.forms else set())
    for name in sorted(sorting.contested | special):
        live = _live(sorting, name)
        writers[name], values[name] = live[0].hash, live[0].value
        if len(live) > 1 and (name.startswith("seal.") or _differ(name, live)):
            conflicts[name] = live
    names = sorted(values)
    if not all(values.values()):
        names = [name for name in names if values[name] is not None]
    # Without a loop of our own: there are a hundred fields in every inspection.
    fields = dict(zip(names, map(values.__getitem__, names), strict=True))
    return fields, dict(zip(names, map(writers.__getitem__, names), strict=True)), conflicts


def _live(sorting: Sorting, name: str) -> tuple[Claim, ...]:
    """The claims that no other claim on the field came after, the one to show first."""
    values = sorting.claims(name)
    live = sorting.ancestry.last_of(values)
    claims = [_claim(sorting, entry, values[entry]) for entry in live]
    if name == VOID_REASON:
        claims += [_claim(sorting, entry, None) for entry in _went_on(sorting, values, live)]
    return tuple(claims)


def _went_on(sorting: Sorting, values: Mapping[str, Json], live: Collection[str]) -> list[str]:
    """Who wrote on without knowing that the inspection was void: each is a claim that it is not."""
    ancestry = sorting.ancestry
    voids = [entry for entry in live if values[entry] is not None]
    return ancestry.last_of(
        [
            entry
            for entry in sorting.applied
            if entry not in values
            and sorting.contents[entry].kind in _GOING_ON
            and any(not ancestry.follows(void, entry) for void in voids)
            and not any(ancestry.follows(entry, void) for void in voids)
        ]
    )


def _claim(sorting: Sorting, entry: str, value: Json) -> Claim:
    content = sorting.contents[entry]
    return Claim(entry, value, content.who, content.at)


def _differ(name: str, claims: Iterable[Claim]) -> bool:
    """Whether the claims say different things; a signed state of a sheet is known by its hash."""
    return len({_said(name, claim.value) for claim in claims}) > 1


def _said(name: str, value: Json) -> bytes:
    if name.startswith("revision.") and isinstance(value, Mapping) and "sha256" in value:
        return canonical(value["sha256"])
    return canonical(value)


def _sealer(sorting: Sorting, name: str, writer: str, fields: Mapping[str, Json]) -> str:
    """The sealing entry behind a shown seal: its writer, or the one that a lead chose."""
    if sorting.contents[writer].kind != RESOLVE:
        return writer
    given = [
        entry
        for entry, content in sorting.contents.items()
        if content.kind in SEALING
        and content.set.get(name) == fields[name]
        and sorting.ancestry.follows(writer, entry)
    ]
    resolution = fields.get(RESOLUTION + name)
    chosen = resolution.get("chosen") if isinstance(resolution, Mapping) else ""
    if chosen in given:
        return str(chosen)
    return sorting.ancestry.last_of(given)[0] if given else writer


def _late_edits(sorting: Sorting, found: Mapping[str, Mapping[str, Json]]) -> tuple[LateEdit, ...]:
    """What was kept aside, oldest first."""
    return tuple(
        LateEdit(entry, content.kind, content.who, content.at, found[entry])
        for entry in sorted(found, key=sorting.ancestry.order)
        for content in (sorting.contents[entry],)
    )


def _state(folded: Folded, *, sealed: bool, changed: bool) -> State:
    if "void.reason" in folded.fields:
        return State.VOID
    if not sealed:
        return State.DRAFT
    return State.AMENDING if changed else State.SEALED


def _beginning(names: Sequence[str], prefix: str) -> slice:
    """Where those stand, among sorted names, that begin with this prefix, which ends in a dot.

    Found without a look at every name: nearly all are answers, and there are a million of them.
    """
    after = prefix.removesuffix(".") + chr(ord(".") + 1)
    return slice(bisect_left(names, prefix), bisect_left(names, after))


def _parted(fields: Mapping[str, Any], names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """These fields by their prefix, without it; under "" those that nobody here knows."""
    parts: dict[str, dict[str, Any]] = {prefix: {} for prefix in ("", *_KNOWN)}
    for name in names:
        value = fields[name]
        prefix, dot, rest = name.partition(".")
        if dot and prefix in _KNOWN:
            parts[prefix][rest] = value
        elif name != FORM:
            parts[""][name] = value
    return parts


def _evidence(fields: Mapping[str, Any]) -> tuple[Evidence, ...]:
    pieces = [Evidence.from_json(plain) for plain in fields.values()]
    return tuple(sorted(pieces, key=lambda piece: (piece.order, piece.added_at, piece.id)))


def _seals(folded: Folded) -> tuple[Seal, ...]:
    """One seal a version; a second one of the same version is among the conflicts."""
    found = []
    for name, entry in folded.sealers.items():
        plain: Any = folded.fields[name]
        if folded.kinds[entry] in SEALING:
            found.append(Seal(plain["version"], plain["at"], entry, plain.get("reason", "")))
    return tuple(sorted(found, key=lambda seal: seal.version))


def _revisions(fields: Mapping[str, Any]) -> tuple[Revision, ...]:
    found = [
        Revision(**{name: plain[name] for name in Revision.__slots__ if name in plain})
        for plain in fields.values()
    ]
    return tuple(sorted(found, key=lambda revision: (revision.version, revision.step)))
