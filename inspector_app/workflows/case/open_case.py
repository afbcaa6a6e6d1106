"""Open a case folder, or make a new one: a first run alone makes a team of one."""

import base64
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from inspector_app.domain.errors.case import (
    CaseExists,
    CaseIncomplete,
    DiskFull,
    LedgerBehind,
    LedgerDamaged,
)
from inspector_app.domain.errors.refused import HeaderRefused, PassphraseTooShort
from inspector_app.domain.form import Form
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.passphrase import SHORTEST_PASSPHRASE
from inspector_app.domain.places import Places
from inspector_app.domain.roster import KeyRecord, Person, Role, Roster
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.store import Store
from inspector_app.trust.file_cipher import FileCipher
from inspector_app.trust.identity import Identity, issue, new_root
from inspector_app.trust.recipient import Recipient, new_recipient
from inspector_app.trust.replica import ReplicaKey, new_replica
from inspector_app.trust.roster_seal import read_roster, sign_roster
from inspector_app.trust.vault import KdfCost, create_vault, known_head, unlock, with_head
from inspector_app.trust.vault_keys import VaultKeys

Clock = Callable[[], datetime]
LONGEST_NAME, LONGEST_CODE = 80, 40
TEAM = re.compile(r"[^\W_][\w-]{0,15}")
"""It begins draft numbers, and with them the names of files."""
TEAM_EXPECTED = "甲组"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who sets up a case folder."""

    name: str
    code: str
    team: str = "甲组"
    work_unit: str = ""
    permit: str = ""


@dataclass(frozen=True, slots=True)
class Created:
    """A new case folder: the code that opens it without a passphrase, shown once, and the root."""

    recovery_code: str
    root: str
    person: Person


@dataclass(frozen=True, slots=True)
class InterruptedDraft:
    """A draft that was being typed when the last run ended without closing."""

    subject: str
    unit: str
    last_at: str


@dataclass
class OpenCase:
    """An unlocked case folder and everything a workflow needs with it."""

    folder: CaseFolder
    store: Store
    keys: VaultKeys
    places: Places
    clock: Clock
    roster: Roster
    identity: Identity
    replica: ReplicaKey
    replica_id: str
    interrupted: tuple[InterruptedDraft, ...] = ()
    is_behind: bool = False
    """The ledger lacks what the vault remembers of it: it may be read, but nothing is added."""
    forms: dict[str, Form] = field(default_factory=dict)
    """The form versions read so far, by hash: they never change."""

    @property
    def me(self) -> Person:
        """The person whose keys this case folder holds."""
        person = self.roster.person_of(self.identity.fingerprint)
        if person is None:
            raise CaseIncomplete(self.folder.path, "roster")
        return person

    def require_current(self) -> None:
        """Raise LedgerBehind when the ledger is an old copy: nothing is typed into one."""
        if self.is_behind:
            raise LedgerBehind(self.folder.database)

    def remember_head(self) -> None:
        """Note the ledger's head in the vault, so that an older copy of the ledger is noticed.

        Done whenever the case folder is closed; after a kill the vault lags behind, which is no
        fault. A disk too full for the note does not undo what was done.
        """
        vault = self.folder.read_vault()
        seq, head = self.store.ledger.head(self.replica_id)
        if not self.is_behind and known_head(vault, self.keys) != (seq, head):
            with suppress(DiskFull):
                self.folder.write_vault(with_head(vault, self.keys, seq, head))


def create_case(
    path: Path,
    passphrase: str,
    newcomer: Newcomer,
    places: Places,
    clock: Clock,
    *,
    cost: KdfCost | None = None,
) -> Created:
    """Make the folder, its keys and a team of one. Nothing half-made stays on failure."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(SHORTEST_PASSPHRASE)
    newcomer = checked_newcomer(newcomer)
    vault, keys, recovery_code = create_vault(passphrase, cost=cost or KdfCost())
    _refuse_existing(path)
    # Made beside its place and moved there whole: a kill leaves no half-made case folder.
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = CaseFolder(path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}"))
    folder.create(vault)
    try:
        with (
            folder.lock(),
            Store.create(folder, keys.database_key, FileCipher(keys), places.migrations) as store,
            store.transaction(),
        ):
            person, root = _found_team(store, newcomer, clock())
        _refuse_existing(path)
        folder.move(path)
    except BaseException:
        folder.discard()
        raise
    return Created(recovery_code, root, person)


def _refuse_existing(path: Path) -> None:
    """Raise CaseExists unless there is nothing at `path`, or an empty folder."""
    if path.is_dir() and not any(path.iterdir()):
        path.rmdir()
    if path.exists():
        raise CaseExists(path)


@contextmanager
def open_case(path: Path, passphrase: str, places: Places, clock: Clock) -> Iterator[OpenCase]:
    """The case folder, unlocked, for as long as the block runs; one program at a time.

    Raises CaseNotFound, CaseInUse, WrongPassphrase and the other CaseErrors.
    """
    folder = CaseFolder(path)
    with folder.lock():
        keys = unlock(folder.read_vault(), passphrase)
        with Store.open(folder, keys.database_key, FileCipher(keys), places.migrations) as store:
            case = _case(folder, store, keys, places, clock)
            if folder.interrupted:
                case.interrupted = tuple(_interrupted_drafts(store))
            try:
                yield case
            finally:
                case.remember_head()


def _found_team(store: Store, newcomer: Newcomer, now: datetime) -> tuple[Person, str]:
    """Root, roster, own certificate and replica: everything a team of one signs with."""
    root = new_root(newcomer.team, now)
    identity = issue(root, newcomer.code, now)
    recipient = new_recipient()
    person = Person(
        id=str(uuid7(now)),
        code=newcomer.code,
        name=newcomer.name,
        role=Role.LEAD,
        unit=newcomer.work_unit,
        certificate_no=newcomer.permit,
        keys=(key_record(identity, now),),
        recipient=recipient.public,
    )
    roster = Roster(
        version=1,
        team=newcomer.team,
        root=root.fingerprint,
        root_certificate=base64.b64encode(root.certificate).decode(),
        people=(person,),
    )
    keep_identity(store, "root", root)
    keep_identity(store, "person", identity)
    keep_recipient(store, recipient)
    store.rosters.keep(roster.root, roster.version, sign_roster(root, roster))
    replica_id = uuid.uuid4().hex
    replica = new_replica(replica_id, identity, now)
    store.secrets.put("replica.key", replica.private_bytes())
    store.ledger.add_replica(replica_id, identity.fingerprint, replica.statement, own=True)
    return person, root.fingerprint


def checked_newcomer(newcomer: Newcomer) -> Newcomer:
    """Who sets up a case folder, without stray spaces; raises HeaderRefused."""
    newcomer = replace(newcomer, code=newcomer.code.strip(), team=newcomer.team.strip())
    require_person(newcomer.name, newcomer.code)
    if not TEAM.fullmatch(newcomer.team):
        raise HeaderRefused("team", newcomer.team[:20], TEAM_EXPECTED)
    return newcomer


def require_person(name: str, code: str) -> None:
    """A name, and a code that fits a certificate (RFC 5280: at most 64 characters)."""
    for what, value, most in (("name", name, LONGEST_NAME), ("code", code, LONGEST_CODE)):
        if not 1 <= len(value.strip()) <= most:
            raise HeaderRefused(what, value[:20], f"1–{most}")


def key_record(identity: Identity, now: datetime) -> KeyRecord:
    """The roster's line for a key that counts from now until its certificate ends."""
    return KeyRecord(
        fingerprint=identity.fingerprint,
        certificate=base64.b64encode(identity.certificate).decode(),
        active_from=now.isoformat(),
        active_to=identity.valid_to.isoformat(),
    )


def keep_identity(store: Store, name: str, identity: Identity) -> None:
    """Keep a key with its certificates in the encrypted database."""
    store.secrets.put(f"{name}.key", identity.private_bytes())
    store.secrets.put(f"{name}.certificate", identity.certificate)
    store.secrets.put(f"{name}.chain", b"".join(len(c).to_bytes(4) + c for c in identity.chain))


def keep_recipient(store: Store, recipient: Recipient) -> None:
    """Keep the key that bundles for this case folder are sealed for."""
    store.secrets.put("recipient.secret", recipient.secret.encode())
    store.secrets.put("recipient.public", recipient.public.encode())


def load_kept_identity(store: Store, name: str) -> Identity:
    """Read back what `keep_identity` kept."""
    chain, left = [], store.secrets.read(f"{name}.chain")
    while left:
        size = int.from_bytes(left[:4])
        chain.append(left[4 : 4 + size])
        left = left[4 + size :]
    return Identity.load(
        store.secrets.read(f"{name}.key"),
        store.secrets.read(f"{name}.certificate"),
        tuple(chain),
    )


def _case(
    folder: CaseFolder, store: Store, keys: VaultKeys, places: Places, clock: Clock
) -> OpenCase:
    replica = store.ledger.own_replica()
    seq, head = known_head(folder.read_vault(), keys)
    roster = read_roster(store.rosters.newest(), root=None, newer_than=None)
    store.projections.leads = roster.leads
    return OpenCase(
        folder=folder,
        store=store,
        keys=keys,
        places=places,
        clock=clock,
        roster=roster,
        identity=load_kept_identity(store, "person"),
        replica=ReplicaKey.load(store.secrets.read("replica.key"), replica.statement),
        replica_id=replica.id,
        is_behind=seq > 0 and not _has(store, seq, head),
    )


def _has(store: Store, seq: int, head: str) -> bool:
    """Whether a chain of ours has this entry; it may be one that another went on from since."""
    ours = [replica.id for replica in store.ledger.replicas() if replica.own]
    return any(store.ledger.has(replica, seq, head) for replica in ours)


def _interrupted_drafts(store: Store) -> Iterator[InterruptedDraft]:
    """The drafts that were open, each with its unit and the time of its last row."""
    for subject, last_at in store.drafts.subjects():
        if subject.startswith(SUBJECT):
            yield InterruptedDraft(subject, _unit_of(store, subject), last_at)


def _unit_of(store: Store, subject: str) -> str:
    """The unit's name; a damaged ledger must not keep anybody from looking at it."""
    try:
        return store.inspections.load(subject.removeprefix(SUBJECT)).header.unit
    except (LedgerDamaged, KeyError):
        return subject
