"""Check a whole case folder: ledger, signatures, checkpoints, files, projections."""

import base64
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from inspector_app.domain.entry import SIGNED_KINDS
from inspector_app.domain.errors import CaseError, TrustError
from inspector_app.domain.faults import Fault, Witness
from inspector_app.domain.fold import instant
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.roster import Roster, Standing
from inspector_app.domain.wording import Wording
from inspector_app.store.ledger import StoredEntry
from inspector_app.trust.certificate import certificate_fingerprint
from inspector_app.trust.replica import read_checkpoint, read_replica
from inspector_app.trust.roster_seal import read_roster
from inspector_app.trust.roster_signature import signed_by
from inspector_app.trust.vault import known_head
from inspector_app.words.camera_time import span_words
from inspector_app.words.case_faults import (
    CHECKPOINT_UNSIGNED,
    CLOCK_SET_BACK,
    DIFFERENCES,
    FILE_DAMAGED,
    FILE_MISSING,
    LEDGER_FAULTS,
    PART_UNREADABLE,
    REPLICA_UNSIGNED,
    ROSTER_UNSIGNED,
    SIGNATURE_MISSING,
    SIGNATURE_WRONG,
    SIGNER_NOT_ACTIVE,
)
from inspector_app.words.composing import filled
from inspector_app.workflows.care.read_clock import clock_steps
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.exchange.take_receipt import witnesses
from inspector_app.workflows.reviewing.find_doubled import doubled_numbers

Progress = Callable[[int, int], None]
BRANCHED = f"ledger-{Fault.BRANCHED.value}"
UNREADABLE = (CaseError, TrustError, LookupError, ValueError, TypeError, AttributeError)
"""What reading altered content can raise; elsewhere these would be bugs."""


@dataclass(frozen=True, slots=True)
class CheckFault:
    """One thing that is wrong: a stable code, the place, the words."""

    code: str
    place: str
    words: Wording


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check. A fault anywhere is `altered`: nothing here heals by waiting."""

    entries: int
    files: int
    faults: tuple[CheckFault, ...]
    retired: tuple[str, ...] = ()
    """Roots of the teams that this case folder belonged to before: no fault, but worth telling."""
    branches: tuple[CheckFault, ...] = ()
    """Chains that a copied case folder went on with as well: no fault here, all of it is kept."""
    clocks: tuple[CheckFault, ...] = ()
    """Where a clock was set back: no fault, but whoever judges times has to know."""
    doubled: tuple[CheckFault, ...] = ()
    """Formal numbers that more than one inspection bears: for a lead to put right."""

    @property
    def verdict(self) -> str:
        """Either good or altered."""
        return "altered" if self.faults else "good"


def check_case(case: OpenCase, progress: Progress) -> Checked:
    """Look at everything; damage is a result here, never an error."""
    told = _found("ledger", lambda: _ledger_faults(case))
    ledger = [fault for fault in told if fault.code != BRANCHED]
    faults = [*ledger, *_found("roster", lambda: _roster_faults(case))]
    if not ledger:
        faults += _found("signatures", lambda: _signature_faults(case))
        faults += _found("checkpoints", lambda: _checkpoint_faults(case))
        faults += _found("lists", lambda: _projection_faults(case, progress))
    files: list[str] = []
    # Collected within the guard, because a damaged row can name anything.
    faults += _found("files", lambda: _known_files(case, files))
    faults += _found("files", lambda: _file_faults(case, files, progress))
    entries = sum(replica.seq for replica in case.store.ledger.replicas())
    retired: list[str] = []
    with suppress(*UNREADABLE):
        retired += _retired(case)
    return Checked(
        entries,
        len(files),
        tuple(faults),
        tuple(retired),
        tuple(fault for fault in told if fault.code == BRANCHED),
        tuple(_found("clock", lambda: _clock_steps(case))) if not ledger else (),
        tuple(_found("lists", lambda: _doubled(case))),
    )


def _found(part: str, look: Callable[[], Iterator[CheckFault]]) -> list[CheckFault]:
    """The faults of one part; what cannot even be read is a fault itself."""
    faults: list[CheckFault] = []
    try:
        faults.extend(look())
    except UNREADABLE:
        faults.append(CheckFault("unreadable", part, PART_UNREADABLE))
    return faults


def _ledger_faults(case: OpenCase) -> Iterator[CheckFault]:
    """The chains; the vault and whoever gave us receipts are witnesses of where ours had come."""
    seq, head = known_head(case.folder.read_vault(), case.keys)
    own = [Witness(_chain_of(case, seq, head), seq, head)] if head else []
    for fault in case.store.ledger.verify([*own, *witnesses(case)]):
        place = f"{fault.replica[:8]} #{fault.seq}"
        yield CheckFault(f"ledger-{fault.what.value}", place, LEDGER_FAULTS[fault.what])


def _chain_of(case: OpenCase, seq: int, head: str) -> str:
    """The chain of ours with this entry, which may be one before; else the present one."""
    ledger = case.store.ledger
    ours = [replica.id for replica in ledger.replicas() if replica.own]
    return next((each for each in ours if ledger.has(each, seq, head)), case.replica_id)


def _roster_faults(case: OpenCase) -> Iterator[CheckFault]:
    """Every kept version of every root that this case folder belonged to, now or before."""
    rosters, ours = case.store.rosters, _own_roots(case)
    for root in rosters.roots():
        name = "roster" if root == rosters.root() else f"roster {root[:8]}"
        if root not in ours:
            yield CheckFault("roster-unsigned", name, ROSTER_UNSIGNED)
        yield from _version_faults(case, root, name)


def _version_faults(case: OpenCase, root: str, name: str) -> Iterator[CheckFault]:
    """Every version: signed by the root, each newer than the one before."""
    before: Roster | None = None
    for version in case.store.rosters.versions(root):
        fault = CheckFault("roster-unsigned", f"{name} #{version}", ROSTER_UNSIGNED)
        try:
            content = case.store.rosters.read(root, version)
            roster = read_roster(content, root=root, newer_than=before)
        except TrustError:
            yield fault
            continue
        if roster.version != version:
            yield fault
        before = roster


def _own_roots(case: OpenCase) -> set[str]:
    """The roots that we hold or held, and those of the teams that we joined."""
    secrets = case.store.secrets
    kept = [f"{name}.certificate" for name in ("root", "former-root")]
    roots = {certificate_fingerprint(secrets.read(name)) for name in kept if secrets.has(name)}
    chains = {replica.id for replica in case.store.ledger.replicas() if replica.own}
    for content in case.store.ledger.readable():
        if content.kind == "join" and content.replica in chains:
            roots |= {str(content.set["from"]), str(content.set["to"])}
    return roots


def _retired(case: OpenCase) -> Iterator[str]:
    """The roots that counted before we joined another team."""
    in_force = case.store.rosters.root()
    yield from (root for root in case.store.rosters.roots() if root != in_force)


def _signature_faults(case: OpenCase) -> Iterator[CheckFault]:
    """Every signed entry: by a key of the roster, over its hash, by the person whom it names."""
    for stored in case.store.ledger.all_entries():
        place = stored.entry.hash[:12]
        kind = stored.content.kind if stored.content else ""
        if stored.signature is None:
            if kind in SIGNED_KINDS:
                yield CheckFault("signature-missing", place, SIGNATURE_MISSING)
        elif not _is_signed(case.roster, stored):
            yield CheckFault("signature-wrong", place, SIGNATURE_WRONG)
        elif kind in SIGNED_KINDS and not _was_active(case.roster, stored):
            yield CheckFault("signer-not-active", place, SIGNER_NOT_ACTIVE)


def _is_signed(roster: Roster, stored: StoredEntry) -> bool:
    message = bytes.fromhex(stored.entry.hash)
    person = signed_by(roster, stored.signer, message, stored.signature or b"")
    return person is not None and (stored.content is None or stored.content.who == person.id)


def _was_active(roster: Roster, stored: StoredEntry) -> bool:
    """Whether the key counted when the entry says that it was made."""
    if stored.content is None:
        return True
    at = instant(stored.content.at)
    if roster.standing(stored.signer, at) is Standing.NOT_YET:
        # A key may sign within the second in which it begins, however finely that was noted.
        at += timedelta(seconds=1)
    return roster.active(stored.signer, at)


def _checkpoint_faults(case: OpenCase) -> Iterator[CheckFault]:
    """The replicas that people of the roster certified, and the checkpoints those signed."""
    for kept in case.store.ledger.replicas():
        if not (kept.statement or kept.seq):
            # Known from a sealed sheet alone: its statement comes with its chain.
            continue
        try:
            replica = read_replica(
                kept.statement, base64.b64decode(case.roster.certificate_of(kept.person))
            )
        except (TrustError, KeyError):
            yield CheckFault("replica-unsigned", kept.id[:8], REPLICA_UNSIGNED)
            continue
        for checkpoint in case.store.ledger.checkpoints():
            if checkpoint.replica != kept.id:
                continue
            try:
                said = read_checkpoint(checkpoint.statement, replica)
            except TrustError:
                said = None
            if said is None or (said.seq, said.head) != (checkpoint.seq, checkpoint.head):
                place = f"{kept.id[:8]} #{checkpoint.seq}"
                yield CheckFault("checkpoint-unsigned", place, CHECKPOINT_UNSIGNED)


def _projection_faults(case: OpenCase, progress: Progress) -> Iterator[CheckFault]:
    for fault in case.store.projections.verify(summariser(case), progress):
        place = f"{fault.table} {fault.subject} {fault.key}"
        yield CheckFault(f"projection-{fault.what.value}", place, DIFFERENCES[fault.what])


def _clock_steps(case: OpenCase) -> Iterator[CheckFault]:
    """Each step back, at the draft number of the inspection that it shows in, or in its chain."""
    for step in clock_steps(case):
        place = f"{step.replica[:8]} #{step.seq}"
        if step.subject.startswith(INSPECTION):
            header = case.store.inspections.load(step.subject.removeprefix(INSPECTION)).header
            place = header.draft_number
        span = span_words(int(step.by.total_seconds()))
        yield CheckFault("clock-set-back", place, filled(CLOCK_SET_BACK, span=span))


def _doubled(case: OpenCase) -> Iterator[CheckFault]:
    for doubled in doubled_numbers(case):
        yield CheckFault("number-doubled", doubled.number, doubled.words)


def _known_files(case: OpenCase, files: list[str]) -> Iterator[CheckFault]:
    """Fill `files` with every photo that is recorded; no fault by itself."""
    files += sorted(case.store.known_files())
    yield from ()


def _file_faults(case: OpenCase, files: list[str], progress: Progress) -> Iterator[CheckFault]:
    """Every kept photo and every signed sheet, read and hashed."""
    missing = {fault.sha256 for fault in case.store.missing_files(files)}
    for sha256 in sorted(missing):
        yield CheckFault("file-missing", sha256[:12], FILE_MISSING)
    shelves = [(case.store.files, files), (case.store.sheets, list(case.store.sheets.hashes()))]
    total = sum(len(wanted) for _, wanted in shelves)
    done = 0
    for shelf, wanted in shelves:
        for sha256 in wanted:
            progress(done, total)
            done += 1
            if sha256 in missing:
                continue
            try:
                shelf.read(sha256)
            except (CaseError, TrustError):
                yield CheckFault("file-damaged", sha256[:12], FILE_DAMAGED)
    progress(total, total)
