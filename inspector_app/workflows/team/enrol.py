"""Who is who: add people, renew and revoke keys, exchange rosters, change the passphrase."""

import base64
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.domain.errors.refused import (
    CodeTaken,
    NoSuchPerson,
    NotTheRoot,
    NotTheSigner,
    PassphraseTooShort,
    ReasonNeeded,
)
from inspector_app.domain.ids import uuid7
from inspector_app.domain.passphrase import SHORTEST_PASSPHRASE
from inspector_app.domain.roster import Person, Revocation, Role, Roster
from inspector_app.store.case_folder import CaseFolder
from inspector_app.trust.identity import Identity, issue
from inspector_app.trust.pkcs12 import write_pkcs12
from inspector_app.trust.roster_seal import read_roster, sign_roster
from inspector_app.trust.vault import KdfCost, change_passphrase, unlock_with_recovery
from inspector_app.workflows.case.keep_keys import recipient_of
from inspector_app.workflows.case.load_key import load_identity, read_file
from inspector_app.workflows.case.open_case import (
    OpenCase,
    keep_identity,
    key_record,
    load_kept_identity,
    require_person,
)
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.team.take_roster import put_in_force, take_roster


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to put on the roster."""

    name: str
    code: str
    role: Role = Role.INSPECTOR
    work_unit: str = ""
    permit: str = ""


def add_person(case: OpenCase, new: NewPerson, out: Path, passphrase: str) -> Person:
    """Issue a certificate, write the key to `out` as PKCS#12, and list the person.

    The key exists in that file alone. Raises NotTheRoot, CodeTaken.
    """
    root = root_identity(case, "people add")
    new = replace(new, code=new.code.strip())
    require_person(new.name, new.code)
    if new.code in {person.code for person in case.roster.people}:
        raise CodeTaken(new.code)
    _require_length(passphrase)
    now = case.clock()
    identity = issue(root, new.code, now)
    person = Person(
        id=str(uuid7(now)),
        code=new.code,
        name=new.name,
        role=new.role,
        unit=new.work_unit,
        certificate_no=new.permit,
        keys=(key_record(identity, now),),
    )
    save_file(out, write_pkcs12(identity, passphrase), private=True, replace=False)
    publish(case, root, replace(case.roster, people=(*case.roster.people, person)))
    return person


def renew_person(case: OpenCase, reference: str, out: Path, passphrase: str) -> Person:
    """A new key for a colleague, in a new file; the former keys stay listed as they are."""
    root = root_identity(case, "people renew")
    person = find_person(case.roster, reference)
    _require_length(passphrase)
    now = case.clock()
    identity = issue(root, person.code, now)
    renewed = replace(person, keys=(*person.keys, key_record(identity, now)))
    save_file(out, write_pkcs12(identity, passphrase), private=True, replace=False)
    publish(case, root, _with_person(case.roster, renewed))
    return renewed


def renew_certificate(case: OpenCase) -> Person:
    """A new key and certificate for the owner of this case folder; the old key stays listed."""
    root = root_identity(case, "people renew")
    now = case.clock()
    identity = issue(root, case.me.code, now)
    renewed = replace(case.me, keys=(*case.me.keys, key_record(identity, now)))
    with case.store.transaction():
        publish(case, root, _with_person(case.roster, renewed))
        keep_identity(case.store, "person", identity)
    case.identity = identity
    return renewed


def revoke_person(case: OpenCase, reference: str, reason: str) -> Person:
    """From now on nothing signed with this person's keys counts."""
    root = root_identity(case, "people revoke")
    if not reason.strip():
        raise ReasonNeeded("people revoke")
    person = find_person(case.roster, reference)
    at = case.clock().isoformat()
    revoked = tuple(Revocation(key.fingerprint, at, reason.strip()) for key in person.keys)
    publish(case, root, replace(case.roster, revocations=(*case.roster.revocations, *revoked)))
    return person


def export_own_key(case: OpenCase, out: Path, passphrase: str) -> None:
    """Write the owner's key to `out` as PKCS#12."""
    _require_length(passphrase)
    save_file(out, write_pkcs12(case.identity, passphrase), private=True, replace=False)


def import_own_key(case: OpenCase, file: Path, passphrase: str) -> Person:
    """Sign with the key of `file` from now on: another key of ours, as the roster lists it."""
    identity = load_identity(file, passphrase)
    me = case.me
    listed = {key.fingerprint: key.certificate for key in me.keys}
    certificate = base64.b64encode(identity.certificate).decode()
    if listed.get(identity.fingerprint) != certificate:
        raise NotTheSigner(identity.fingerprint, me.name)
    if not case.roster.active(identity.fingerprint, case.clock()):
        raise NotTheSigner(identity.fingerprint)
    with case.store.transaction():
        keep_identity(case.store, "person", identity)
    case.identity = identity
    return me


def change_case_passphrase(case: OpenCase, new: str, *, cost: KdfCost | None = None) -> None:
    """Wrap the data key under a new passphrase; a kill at any moment leaves a vault that opens."""
    _require_length(new)
    vault = change_passphrase(case.folder.read_vault(), case.keys, new, cost=cost or KdfCost())
    _replace_vault(case.folder, vault)


def recover_case(path: Path, code: str, new: str, *, cost: KdfCost | None = None) -> None:
    """Give a case folder a new passphrase, by the recovery code that `init` showed."""
    _require_length(new)
    folder = CaseFolder(path)
    with folder.lock():
        vault = folder.read_vault()
        keys = unlock_with_recovery(vault, code)
        _replace_vault(folder, change_passphrase(vault, keys, new, cost=cost or KdfCost()))


def _replace_vault(folder: CaseFolder, vault: bytes) -> None:
    """Write it twice: the previous vault, kept beside, would still open by the old passphrase."""
    folder.write_vault(vault)
    folder.write_vault(vault)


def export_roster(case: OpenCase, out: Path) -> None:
    """Write the signed roster to `out`."""
    save_file(out, case.store.rosters.newest())


def import_roster(case: OpenCase, file: Path) -> Roster:
    """Take over a newer roster of the same root."""
    content = read_file(file)
    roster = read_roster(content, root=case.roster.root, newer_than=case.roster)
    take_roster(case, content)
    return roster


def find_person(roster: Roster, reference: str) -> Person:
    """The person with that code or id; raises NoSuchPerson."""
    for person in roster.people:
        if reference.strip() in (person.code, person.id):
            return person
    raise NoSuchPerson(reference)


def root_identity(case: OpenCase, verb: str) -> Identity:
    """The team root, where this case folder keeps it. Raises NotTheRoot."""
    if not case.store.secrets.has("root.key"):
        raise NotTheRoot(verb)
    return load_kept_identity(case.store, "root")


def publish(case: OpenCase, root: Identity, roster: Roster) -> Roster:
    """Sign the next version of the roster and leave a trace of it in the ledger; that version."""
    ours = recipient_of(case).public
    people = tuple(
        replace(each, recipient=ours) if each.id == case.me.id else each for each in roster.people
    )
    newer = replace(roster, version=case.roster.version + 1, people=people)
    document = sign_roster(root, newer)
    subject = f"roster/{newer.root}"
    fields = {"version": newer.version, "people": len(newer.people)}
    with case.store.transaction():
        case.store.rosters.keep(newer.root, newer.version, document)
        keep_entries(case, [cut_entry(case, subject, "roster", fields, signed=True)])
    put_in_force(case, newer)
    return newer


def _with_person(roster: Roster, changed: Person) -> Roster:
    people = tuple(changed if each.id == changed.id else each for each in roster.people)
    return replace(roster, people=people)


def _require_length(passphrase: str) -> None:
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(SHORTEST_PASSPHRASE)
