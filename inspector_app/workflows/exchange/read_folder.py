"""Read a rescued case folder with its passphrase or its recovery code; never write to it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.bundle import MemberKind, WireCheckpoint
from inspector_app.domain.errors import CaseError, TrustError
from inspector_app.domain.errors.case import FileDamaged, FileMissing
from inspector_app.domain.errors.exchange import SourcePassphraseNeeded, SourceUnfit
from inspector_app.domain.errors.trust import (
    RosterRefused,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryCode,
)
from inspector_app.domain.merging import SourceKind
from inspector_app.domain.roster import Roster
from inspector_app.workflows.exchange.judge_chains import require_chains, require_signed

if TYPE_CHECKING:
    from inspector_app.store.content_files import ContentFiles
    from inspector_app.store.rescued import RescuedFolder
    from inspector_app.trust.vault_keys import VaultKeys
    from inspector_app.workflows.exchange.bring_source import BlobAt, Facts, Incoming, RescuedDraft


def read_folder(
    facts: "Facts", path: Path, passphrase: str, progress: Callable[[int, int], None]
) -> "Incoming":
    """Everything that the folder has authority over. Raises SourceUnfit, SourcePassphraseNeeded."""
    from inspector_app.store.arrivals import read_arrivals
    from inspector_app.store.rescued import RescueRefused, read_rescued
    from inspector_app.trust.roster_seal import read_roster
    from inspector_app.workflows.exchange.bring_source import Incoming

    folder = path if path.is_dir() else path.parent
    keys = _opened(folder, passphrase)
    try:
        found = read_rescued(folder, facts.case, keys.database_key, facts.places.migrations)
    except RescueRefused as error:
        raise SourceUnfit(folder, error.code) from error
    roster, newer = facts.roster, b""
    for document in found.rosters:
        try:
            theirs = read_roster(document, root=roster.root, newer_than=roster)
        except RosterRefused:
            continue
        if theirs.version > roster.version:
            roster, newer = theirs, document
    heads = found.heads()
    checkpoints = [*found.checkpoints, *_closing(found, roster)]
    entries = tuple(read_arrivals(found.entries))
    loose = tuple(read_arrivals(found.loose))
    require_chains(folder, roster, found.replicas, entries, heads, None)
    require_signed(folder, roster, loose)
    return Incoming(
        file=folder,
        kind=SourceKind.FOLDER,
        sha256="",
        writer=_writer(found, roster),
        at=max((each.content.at for each in entries if each.content is not None), default=""),
        roster=roster,
        heads=heads,
        entries=entries,
        loose=loose,
        replicas=tuple(found.replicas),
        checkpoints=tuple(checkpoints),
        forms=tuple(found.forms),
        thumbnails=tuple(found.thumbnails),
        blobs=tuple(_blobs(folder, keys, progress)),
        new_roster=newer,
        drafts=tuple(_drafts(found)),
    )


def _opened(folder: Path, passphrase: str) -> "VaultKeys":
    """The keys, by passphrase or by recovery code."""
    from inspector_app.store.case_folder import CaseFolder
    from inspector_app.trust.vault import unlock, unlock_with_recovery

    if not (folder / "vault.json").is_file() or not (folder / "case.db").is_file():
        raise SourceUnfit(folder, "not-a-case-folder")
    if not passphrase:
        raise SourcePassphraseNeeded(folder)
    try:
        vault = CaseFolder(folder).read_vault()
        try:
            return unlock(vault, passphrase)
        except WrongPassphrase:
            return unlock_with_recovery(vault, passphrase)
    except WrongRecoveryCode as error:
        raise SourceUnfit(folder, "wrong-passphrase") from error
    except (VaultDamaged, CaseError) as error:
        raise SourceUnfit(folder, "vault-damaged") from error


def _closing(found: "RescuedFolder", roster: Roster) -> Iterator[WireCheckpoint]:
    """The end of the folder's own chain, signed with its key as closing would have done it."""
    from inspector_app.trust.replica import Checkpoint, ReplicaKey, sign_checkpoint

    if not found.own or not found.replica_key:
        return
    own = next(each for each in found.replicas if each.id == found.own[-1])
    signed = {(each.replica, each.seq, each.head) for each in found.checkpoints}
    key = ReplicaKey.load(found.replica_key, own.statement)
    for tip in found.heads().get(own.id, ()):
        if (own.id, tip.seq, tip.hash) not in signed:
            reached = Checkpoint(tip.hash, tip.seq, roster.version, "", 0, "rescued")
            yield WireCheckpoint(own.id, tip.seq, tip.hash, sign_checkpoint(key, reached))


def _writer(found: "RescuedFolder", roster: Roster) -> str:
    keys = [each.person for each in found.replicas if each.id in found.own[-1:]]
    person = roster.person_of(keys[0]) if keys else None
    return person.id if person else ""


def _blobs(
    folder: Path, keys: "VaultKeys", progress: Callable[[int, int], None]
) -> Iterator["BlobAt"]:
    """The photos and sheets that are whole; a damaged one is as if it were not there."""
    from inspector_app.store.content_files import ContentFiles
    from inspector_app.trust.file_cipher import FileCipher

    cipher = FileCipher(keys)
    shelves = (
        (ContentFiles(folder / "photos", cipher), MemberKind.PHOTO),
        (ContentFiles(folder / "sheets", cipher), MemberKind.SHEET),
    )
    wanted = [(shelf, kind, digest) for shelf, kind in shelves for digest in shelf.hashes()]
    for done, (shelf, kind, digest) in enumerate(wanted):
        progress(done, len(wanted))
        blob = _blob(shelf, kind, digest)
        if blob is not None:
            yield blob


def _blob(shelf: "ContentFiles", kind: MemberKind, digest: str) -> "BlobAt | None":
    from functools import partial

    from inspector_app.workflows.exchange.bring_source import BlobAt

    try:
        size = len(shelf.read(digest))
    except (FileMissing, FileDamaged, TrustError):
        return None
    return BlobAt(digest, kind, size, partial(shelf.read, digest))


def _drafts(found: "RescuedFolder") -> Iterator["RescuedDraft"]:
    from inspector_app.domain.inspection import SUBJECT
    from inspector_app.workflows.exchange.bring_source import RescuedDraft

    for subject, changes in found.drafts.items():
        if subject.startswith(SUBJECT):
            fields = {str(each["field"]): each["value"] for each in changes}
            yield RescuedDraft(subject, fields, tuple(changes))
