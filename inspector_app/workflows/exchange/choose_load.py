"""Choose what a hand-over carries: for whom, since when, which entries and which files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from inspector_app.domain.bundle import MemberKind, Tips, WireEntry
from inspector_app.domain.entry import Content
from inspector_app.domain.errors.exchange import NobodyToHandTo, NoRecipientKey
from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.receipt import Receipt
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.roster import Person, Role
from inspector_app.store.arrivals import NAMING
from inspector_app.store.content_files import is_hash
from inspector_app.workflows.case.open_case import OpenCase

TO_EVERYBODY = ("unit/", "alias/", "campaign/")
"""Subjects that the whole team may see."""
PER_ENTRY = 256
"""Bytes that an entry costs beside its body."""
NOTES = ("handover/", "receipt/", "merge/", "export/")
ONLY_LEADS = frozenset({"tip-transfer"})
"""Papers that are for leads alone."""


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """One kept file that the entries name."""

    sha256: str
    kind: MemberKind
    inspection: str
    name: str
    original: bool = False


@dataclass
class Load:
    """What would travel. Files by hash; entries are read again from the ledger when written."""

    to: tuple[Person, ...]
    since: Tips
    since_at: str
    chains: frozenset[str] = frozenset()
    """The replicas whose entries are carried."""
    entries: int = 0
    inspections: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    files: dict[str, CarriedFile] = field(default_factory=dict)
    named: int = 0
    """Files of evidence that the entries name, carried or not."""
    subjects: set[str] = field(default_factory=set)
    """What is new, apart from the notes that everybody makes of their own doings."""
    words: int = 0
    """Bytes of everything but the files, about."""
    hide: "Hide | None" = None


Hide = Callable[[str, str, str], bool]
"""Whether the entry about this subject, of this kind, by this replica travels as a stub."""


def recipients(case: OpenCase) -> tuple[Person, ...]:
    """Who a hand-over is for unless somebody says otherwise: the leads and ourselves."""
    return _with_me(case, [each for each in _present(case) if each.role is Role.LEAD])


def choices(case: OpenCase) -> tuple[Person, ...]:
    """Everybody else on the roster, whom a hand-over can be for."""
    return tuple(each for each in _present(case) if each.id != case.me.id)


def people_named(case: OpenCase, codes: Sequence[str]) -> tuple[Person, ...]:
    """The people of these codes. Raises NobodyToHandTo for one that the roster does not list."""
    found = []
    for code in codes:
        person = next((each for each in _present(case) if each.code == code.strip()), None)
        if person is None:
            raise NobodyToHandTo(code)
        found.append(person)
    return tuple(found)


def recipient_keys(case: OpenCase, to: Sequence[Person]) -> tuple[str, ...]:
    """The public halves that a bundle is sealed for. Raises NoRecipientKey."""
    from inspector_app.workflows.case.keep_keys import recipient_of

    keys = []
    for person in to:
        key = recipient_of(case).public if person.id == case.me.id else person.recipient
        if not key:
            raise NoRecipientKey(person.code, person.name)
        keys.append(key)
    return tuple(dict.fromkeys(keys))


def choose_load(
    case: OpenCase, to: Sequence[Person] = (), *, everything: bool = False, originals: bool = True
) -> Load:
    """What these people do not have yet; with `everything`, all that they may see."""
    people = _with_me(case, to) if to else recipients(case)
    others = [each for each in people if each.id != case.me.id]
    receipts = [] if everything else newest_receipts(case, others)
    whole = not receipts or len(receipts) < len(others)
    hide = _hide_from(case, others)
    since: Tips = {} if whole else _common([each.heads for each in receipts])
    load = Load(
        to=people,
        since=since if hide is None else {},
        since_at="" if whole else min(each.at for each in receipts),
        hide=hide,
    )
    # What one of several took with their own camera, the others do not have.
    alone = hide is not None and len(others) == 1 and not everything
    theirs = _replicas_of(case, others) if alone else frozenset()
    visible = _survey(case, load, since, theirs, originals=originals)
    _lacking(case, load, receipts, visible)
    return load


def carried(case: OpenCase, load: Load) -> Iterator[WireEntry]:
    """The entries of the load, by replica and number."""
    hide = load.hide or _nothing_hidden
    for entry in case.store.intake.beyond(load.since, hide):
        if entry.replica in load.chains:
            yield entry
    if load.hide is None:
        yield from case.store.intake.loose()


def newest_receipts(case: OpenCase, people: Sequence[Person]) -> list[Receipt]:
    """The newest receipt of each that fits our chains and was not revoked; fewer where none is."""
    from inspector_app.workflows.exchange.take_receipt import valid_receipts

    received = valid_receipts(case)
    found = []
    for person in people:
        theirs = [each for each in received if each.who == person.id]
        if theirs:
            found.append(max(theirs, key=lambda each: (each.at, each.id)))
    return found


def _present(case: OpenCase) -> list[Person]:
    """The people whose keys were not all revoked.

    Whether a certificate counts today is no matter here: the clock of a laptop may be years off.
    """
    revoked = {each.fingerprint for each in case.roster.revocations}
    return [
        each
        for each in case.roster.people
        if any(key.fingerprint not in revoked for key in each.keys)
    ]


def _with_me(case: OpenCase, people: Sequence[Person]) -> tuple[Person, ...]:
    return tuple({each.id: each for each in (*people, case.me)}.values())


def _common(heads: Sequence[Tips]) -> Tips:
    """How far every one of them has every chain."""
    first, *others = heads
    common = {}
    for replica, tips in first.items():
        told = [tips, *(each.get(replica, ()) for each in others)]
        if all(each == tips for each in told):
            common[replica] = tips
        elif all(len(each) == 1 for each in told):
            common[replica] = min(told, key=lambda each: each[0].seq)
    return common


def _nothing_hidden(_subject: str, _kind: str, _replica: str) -> bool:
    return False


def _hide_from(case: OpenCase, others: Sequence[Person]) -> Hide | None:
    """What those who are not leads may not see: other people's inspections, tips, merges."""
    inspectors = [each for each in others if each.role is not Role.LEAD]
    if not inspectors:
        return None
    keys = {key.fingerprint: each.id for each in inspectors for key in each.keys}
    writers = {each.id: keys.get(each.person, "") for each in case.store.intake.replicas()}

    @cache
    def may_see(subject: str) -> bool:
        if subject.startswith("receipt/"):
            return _addressees(case, subject) >= {each.id for each in inspectors}
        id_ = subject.removeprefix(SUBJECT).removeprefix(REVIEW)
        return all(_took_part(case, id_, each) for each in inspectors)

    def hide(subject: str, kind: str, replica: str) -> bool:
        own = len(inspectors) == 1 and writers.get(replica) == inspectors[0].id
        if own or subject.startswith(TO_EVERYBODY):
            return False
        open_to_some = subject.startswith((SUBJECT, REVIEW, "receipt/"))
        return not (open_to_some and kind != "tip" and may_see(subject))

    return hide


def _took_part(case: OpenCase, inspection: str, person: Person) -> bool:
    """Whether the header names the person, or anything of it was written by them."""
    contents = case.store.ledger.contents(SUBJECT + inspection)
    for _, content in contents:
        named = content.set.get("header.inspectors")
        listed = named if isinstance(named, list) else []
        if content.who == person.id:
            return True
        if any(isinstance(each, dict) and each.get("person") == person.id for each in listed):
            return True
    return False


def _addressees(case: OpenCase, subject: str) -> set[str]:
    found: set[str] = set()
    for _, content in case.store.ledger.contents(subject):
        to = content.set.get("to")
        found.update(str(each) for each in (to if isinstance(to, list) else ()))
    return found


def _survey(
    case: OpenCase, load: Load, since: Tips, theirs: frozenset[str], *, originals: bool
) -> dict[str, CarriedFile]:
    """Go through the entries once, count them and note what is new; every file that they name.

    The photos that `theirs` named are with those who took them.
    """
    known = {replica: max(tip.seq for tip in tips) for replica, tips in since.items() if tips}
    readable: set[str] = set()
    totals: dict[str, int] = {}
    named: dict[str, CarriedFile] = {}
    for entry in _survey_order(case, load):
        totals[entry.replica] = totals.get(entry.replica, 0) + 1
        load.words += len(entry.packed or b"") + PER_ENTRY
        if entry.packed is None:
            continue
        readable.add(entry.replica)
        content = read_entry(entry)
        if content is None:
            continue
        files = [each for each in files_named(content) if _may_have(load, content, each)]
        named.update((each.sha256, each) for each in files)
        if entry.seq > known.get(entry.replica, 0):
            _note(load, content)
            wanted = [each for each in files if originals or not each.original]
            if entry.replica not in theirs:
                load.files.update((each.sha256, each) for each in wanted)
    # A chain of which they may see nothing does not travel at all; our own ends with a checkpoint.
    whole = load.hide is None
    chains = [each for each in totals if whole or each in readable or each == case.replica_id]
    load.chains = frozenset(chains)
    load.entries = sum(totals[each] for each in chains)
    load.words += sum(len(case.store.forms.read(each)) for each in load.forms)
    load.named = sum(each.kind is MemberKind.PHOTO for each in named.values())
    return named


def _survey_order(case: OpenCase, load: Load) -> Iterator[WireEntry]:
    yield from case.store.intake.beyond(load.since, load.hide or _nothing_hidden)
    if load.hide is None:
        yield from case.store.intake.loose()


def _replicas_of(case: OpenCase, people: Sequence[Person]) -> frozenset[str]:
    """The replicas of the others: they have the photos that they took themselves."""
    keys = {key.fingerprint for each in people if each.id != case.me.id for key in each.keys}
    return frozenset(each.id for each in case.store.intake.replicas() if each.person in keys)


def _note(load: Load, content: Content) -> None:
    if not content.subject.startswith(NOTES):
        load.subjects.add(content.subject)
    if content.subject.startswith(SUBJECT):
        load.inspections.add(content.subject.removeprefix(SUBJECT))
    elif content.subject.startswith(REVIEW):
        load.inspections.add(content.subject.removeprefix(REVIEW))
    if content.form:
        load.forms.add(content.form)


def _may_have(load: Load, content: Content, file: CarriedFile) -> bool:
    return (
        load.hide is None or file.name not in ONLY_LEADS or not content.subject.startswith(REVIEW)
    )


def read_entry(entry: WireEntry) -> Content | None:
    """What one entry of ours says; None for a stub, and for what no reading helps."""
    from inspector_app.store.packing import unpack

    try:
        return None if entry.packed is None else Content.read(unpack(entry.packed))
    except ValueError:
        return None


def files_named(content: Content) -> Iterator[CarriedFile]:
    """The kept files that one entry names: photos, signed sheets, issued papers."""
    id_ = content.subject.partition("/")[2]
    for name, value in content.set.items():
        if name.startswith(NAMING):
            yield from _files_of(id_, name, value)
        elif name.startswith("log.") and isinstance(value, list):
            for change in value:
                if isinstance(change, dict):
                    field_ = change.get("field")
                    if isinstance(field_, str) and field_.startswith(NAMING):
                        yield from _files_of(id_, field_, change.get("value"))


def draft_files(case: OpenCase, subject: str, *, originals: bool = True) -> dict[str, CarriedFile]:
    """The kept files that an unsealed draft names, as a hand-over will carry them."""
    id_ = subject.partition("/")[2]
    found = [
        file
        for change in case.store.drafts.changes(subject)
        if change.field.startswith(NAMING)
        for file in _files_of(id_, change.field, change.value)
    ]
    return {each.sha256: each for each in found if originals or not each.original}


def _files_of(inspection: str, name: str, value: object) -> Iterator[CarriedFile]:
    if not isinstance(value, dict):
        return
    digest, label = str(value.get("sha256", "")), str(value.get("name", ""))
    if name.startswith("evidence."):
        reduced = str(value.get("reduced", ""))
        if is_hash(digest):
            yield CarriedFile(digest, MemberKind.PHOTO, inspection, label, original=True)
        if is_hash(reduced):
            yield CarriedFile(reduced, MemberKind.PHOTO, inspection, label)
    elif name.startswith(("revision.", "paper.")) and is_hash(digest):
        label = str(value.get("document") or value.get("sheet") or "")
        yield CarriedFile(digest, MemberKind.SHEET, inspection, label)


def _lacking(
    case: OpenCase, load: Load, receipts: Sequence[Receipt], visible: Mapping[str, CarriedFile]
) -> None:
    """Add what they said had not arrived, as far as it is here and theirs to see."""
    for digest in sorted({each for receipt in receipts for each in receipt.lacking}):
        for files, kind in (
            (case.store.files, MemberKind.PHOTO),
            (case.store.sheets, MemberKind.SHEET),
        ):
            if digest in visible:
                load.files.setdefault(digest, visible[digest])
            elif load.hide is None and files.has(digest):
                load.files.setdefault(digest, CarriedFile(digest, kind, "", digest[:12]))
