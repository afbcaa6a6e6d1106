"""Fifty inspectors' bundles, signed and sealed for one lead, as the program itself writes them.

Each visit is two entries: `begin` with its header, `seal` with its answers and the list of the
changes as they were typed. There are no photos: those are another row's.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from inspector_app import __version__
from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.bundle import (
    Manifest,
    MemberKind,
    Tip,
    WireCheckpoint,
    WireEntry,
    WireReplica,
)
from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import NO_ENTRY, Content, make_entry
from inspector_app.domain.form import AnswerType, Form
from inspector_app.domain.header import Header, Inspector
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.roster import Person, Role
from inspector_app.files import wire
from inspector_app.files.bundle_file import BundleWriter
from inspector_app.files.form_codec import form_bytes, form_hash
from inspector_app.store.packing import pack
from inspector_app.trust.bundle_seal import BundleHead, sign_manifest
from inspector_app.trust.envelope import seal
from inspector_app.trust.identity import Identity, issue
from inspector_app.trust.replica import Checkpoint, ReplicaKey, new_replica, sign_checkpoint
from inspector_app.workflows.case.keep_keys import recipient_of
from inspector_app.workflows.case.open_case import OpenCase, key_record
from inspector_app.workflows.team.enrol import publish, root_identity
from tests.benchmarks.merge_workload import ANSWERS, STORES, VISITS, Visit, visits
from tests.builders import a_form, an_item


@dataclass
class Laptop:
    """One inspector's chain while it grows."""

    store: int
    person: Person
    identity: Identity
    key: ReplicaKey
    replica: str
    seq: int = 0
    head: str = NO_ENTRY


def eighty_items() -> Form:
    """The small form of the tests with eighty items that count places."""
    form = a_form()
    items = tuple(an_item(f"I{n:02d}", AnswerType.COUNT, 125) for n in range(ANSWERS))
    section = replace(form.sections[0], items=items)
    return replace(form, sections=(section,))


def enlist(case: OpenCase) -> list[Laptop]:
    """Fifty inspectors on the lead's roster, each with a laptop of their own."""
    recipient_of(case)
    root, now = root_identity(case, "bench"), case.clock()
    laptops = []
    for store in range(STORES):
        identity = issue(root, f"B{store:02d}", now)
        person = Person(
            str(uuid7(now)),
            f"B{store:02d}",
            f"检查员{store:02d}",
            Role.INSPECTOR,
            keys=(key_record(identity, now),),
        )
        replica = uuid.UUID(int=store + 1).hex
        laptops.append(
            Laptop(store, person, identity, new_replica(replica, identity, now), replica)
        )
    people = (*case.roster.people, *(each.person for each in laptops))
    publish(case, root, replace(case.roster, people=people))
    return laptops


def write_bundle(
    case: OpenCase, laptop: Laptop, path: Path, *, first: int = 0, count: int = VISITS
) -> Path:
    """What this laptop hands over of its visits from the `first` on; its chain goes on."""
    form = eighty_items()
    since = {} if first == 0 else {laptop.replica: (Tip(laptop.seq, laptop.head),)}
    entries = [
        entry
        for visit in visits(laptop.store, first, count)
        for entry in _entries(case, laptop, visit, form_hash(form))
    ]
    at = case.clock()
    reached = Checkpoint(laptop.head, laptop.seq, case.roster.version, at.isoformat(), 0, "")
    statement = sign_checkpoint(laptop.key, reached)
    checkpoint = WireCheckpoint(laptop.replica, laptop.seq, laptop.head, statement)
    replica = WireReplica(laptop.replica, laptop.identity.fingerprint, laptop.key.statement)
    public = recipient_of(case).public

    def sealed(plain: bytes) -> bytes:
        return seal(plain, [public])

    with BundleWriter(path) as writer:
        writer.add(MemberKind.REPLICAS, wire.encode_replicas([replica]), sealed)
        writer.add(MemberKind.CHECKPOINTS, wire.encode_checkpoints([checkpoint]), sealed)
        writer.add(MemberKind.FORM, form_bytes(form), sealed)
        for chunk in wire.entry_chunks(entries):
            writer.add(MemberKind.ENTRIES, wire.encode_entries(chunk), sealed)
        manifest = Manifest(
            id=str(uuid7(at)),
            part=1,
            parts=1,
            at=(at + timedelta(seconds=1)).isoformat(),
            replica=laptop.replica,
            who=laptop.person.id,
            to=(case.me.id,),
            app=__version__,
            root=case.roster.root,
            roster_version=case.roster.version,
            heads={laptop.replica: (Tip(laptop.seq, laptop.head),)},
            since=since,
            entries=len(entries),
            inspections=count,
            photos=(0, 0),
            members=writer.members,
        )
        head = BundleHead(sign_manifest(laptop.key, manifest), laptop.key.statement)
        writer.finish(head.pack(), sealed)
    return path


def _entries(case: OpenCase, laptop: Laptop, visit: Visit, form: str) -> list[WireEntry]:
    inspectors = (
        Inspector(laptop.person.name, laptop.person.code, laptop.person.id),
        Inspector("贠𬭊", "A23"),
    )
    header = Header(
        unit=visit.unit,
        unit_code=visit.unit_code,
        date=visit.date,
        arrived="09:05",
        left="09:40",
        inspectors=inspectors,
        recorder=laptop.person.name,
        draft_number=visit.number,
    )
    at = case.clock().isoformat()
    begun = Content(
        replica=laptop.replica,
        seq=laptop.seq + 1,
        at=at,
        subject=SUBJECT + visit.id,
        kind="begin",
        parents=(),
        set=header.to_fields(),
        who=laptop.person.id,
        form=form,
        app=__version__,
    )
    begin = _entry(laptop, begun)
    answers = {f"answer.{code}": _answer(said, note) for code, said, note in visit.answers}
    who = laptop.person.id
    changes: list[Json] = [
        {"at": at, "field": field, "value": value, "who": who} for field, value in answers.items()
    ]
    sealing: dict[str, Json] = {
        **answers,
        "seal.1": {"version": 1, "at": at, "reason": ""},
        "log.1": changes,
    }
    parents = (laptop.head,)
    seal_it = replace(begun, seq=laptop.seq + 1, kind="seal", parents=parents, set=sealing)
    return [begin, _entry(laptop, seal_it, signed=True)]


def _answer(deduction: int, note: str) -> Json:
    return Answer(Mark.SCORED, deduction // 50, note=note).to_json()


def _entry(laptop: Laptop, content: Content, *, signed: bool = False) -> WireEntry:
    """The next link of the laptop's chain."""
    entry = make_entry(laptop.head, content)
    laptop.seq, laptop.head = content.seq, entry.hash
    signature = laptop.identity.sign(bytes.fromhex(entry.hash)) if signed else None
    return WireEntry(
        laptop.replica,
        content.seq,
        bytes.fromhex(entry.prev),
        bytes.fromhex(entry.body_sha),
        pack(content.body()),
        signature,
        laptop.identity.fingerprint if signed else "",
    )
