"""Check a whole case folder: ledger, signatures, checkpoints, files, projections."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inspector_app.domain.errors import CaseError, TrustError
from inspector_app.domain.faults import Witness
from inspector_app.domain.roster import Roster
from inspector_app.domain.wording import Wording
from inspector_app.store.ledger import StoredEntry
from inspector_app.trust.replica import read_checkpoint, read_replica
from inspector_app.trust.roster_seal import read_roster
from inspector_app.trust.roster_signature import signed_by
from inspector_app.trust.vault import known_head
from inspector_app.words.case_faults import (
    CHECKPOINT_UNSIGNED,
    DIFFERENCES,
    FILE_DAMAGED,
    FILE_MISSING,
    LEDGER_FAULTS,
    REPLICA_UNSIGNED,
    ROSTER_UNSIGNED,
    SIGNATURE_WRONG,
)
from inspector_app.workflows.open_case import OpenCase
from inspector_app.workflows.summarise import summariser

Progress = Callable[[int, int], None]


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

    @property
    def verdict(self) -> str:
        """Either good or altered."""
        return "altered" if self.faults else "good"


def check_case(case: OpenCase, progress: Progress) -> Checked:
    """Look at everything; damage is a result here, never an error."""
    ledger = tuple(_ledger_faults(case))
    files = sorted(case.store.known_files())
    faults = [*ledger]
    if not ledger:
        faults += [
            *_signature_faults(case),
            *_checkpoint_faults(case),
            *_projection_faults(case, progress),
        ]
    faults += _file_faults(case, files, progress)
    entries = sum(replica.seq for replica in case.store.ledger.replicas())
    return Checked(entries, len(files), tuple(faults))


def _ledger_faults(case: OpenCase) -> Iterator[CheckFault]:
    """The chains, with the vault as a witness of where ours had come."""
    seq, head = known_head(case.folder.read_vault(), case.keys)
    witnesses = [Witness(case.replica_id, seq, head)] if head else []
    for fault in case.store.ledger.verify(witnesses):
        place = f"{fault.replica[:8]} #{fault.seq}"
        yield CheckFault(f"ledger-{fault.what.value}", place, LEDGER_FAULTS[fault.what])


def _signature_faults(case: OpenCase) -> Iterator[CheckFault]:
    """Every signed entry: by a key of the roster, over its hash, by the person whom it names."""
    for stored in case.store.ledger.all_entries():
        if stored.signature is not None and not _is_signed(case.roster, stored):
            place = stored.entry.hash[:12]
            yield CheckFault("signature-wrong", place, SIGNATURE_WRONG)


def _is_signed(roster: Roster, stored: StoredEntry) -> bool:
    message = bytes.fromhex(stored.entry.hash)
    person = signed_by(roster, stored.signer, message, stored.signature or b"")
    return person is not None and (stored.content is None or stored.content.who == person.id)


def _checkpoint_faults(case: OpenCase) -> Iterator[CheckFault]:
    """The roster, the replicas that its people certified, and the checkpoints those signed."""
    try:
        read_roster(case.store.rosters.newest(), root=case.roster.root, newer_than=None)
    except TrustError:
        yield CheckFault("roster-unsigned", "roster", ROSTER_UNSIGNED)
    for kept in case.store.ledger.replicas():
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


def _file_faults(case: OpenCase, files: list[str], progress: Progress) -> Iterator[CheckFault]:
    """Every kept photo and every signed sheet, read and hashed."""
    missing = {fault.sha256 for fault in case.store.missing_files()}
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
