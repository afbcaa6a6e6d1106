"""Join a team with a case folder of one's own: ask, and take the admission; no work is lost."""

import base64
import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.joining import (
    AdmissionExpired,
    AdmissionFault,
    AdmissionOfAnotherTeam,
    AdmissionRefused,
    RootNotConfirmed,
)
from inspector_app.domain.errors.trust import CertificateRefused
from inspector_app.domain.fingerprint import ungrouped
from inspector_app.domain.inspection import SUBJECT, State
from inspector_app.domain.roster import Person, Role
from inspector_app.trust.identity import Identity
from inspector_app.trust.joining import Admission, Wish, open_admission, sign_request
from inspector_app.trust.replica import new_replica
from inspector_app.workflows.case.keep_keys import (
    forget_pending_keys,
    new_pending_key,
    pending_key,
    pending_keys,
    recipient_of,
)
from inspector_app.workflows.case.load_key import read_file
from inspector_app.workflows.case.open_case import (
    OpenCase,
    keep_identity,
    load_kept_identity,
    require_person,
)
from inspector_app.workflows.case.record import checkpoint, cut_entry, keep_entries
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.team.take_roster import put_in_force, take_roster
from inspector_app.workflows.visit.begin import put_header
from inspector_app.workflows.visit.number_drafts import begin_series

SUFFIX = ".mingcha-request"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request was written; the lead compares the fingerprint of the new key."""

    file: Path
    key: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What an admission offers: whose team, and as whom."""

    file: Path
    team: str
    root: str
    """Fingerprint of the team root: compared with the lead before anything is taken."""
    version: int
    person: Person
    renewal: bool
    """The team is the one that this case folder belongs to already."""
    until: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Whose team this case folder belongs to now, and as whom its owner signs."""

    person: Person
    team: str
    version: int
    former_root: str
    """The root that counts no more; empty after a renewal."""


def wish_of(case: OpenCase) -> Wish:
    """What a request says unless somebody says otherwise: who we are, as an inspector."""
    me = case.me
    return Wish(me.code, me.name, Role.INSPECTOR, me.unit, me.certificate_no)


def ask_to_join(case: OpenCase, out: Path, wish: Wish) -> Asked:
    """Make a new key, and write a request that it be certified; nothing changes until then."""
    case.require_current()
    require_person(wish.name, wish.code)
    recipient = recipient_of(case).public
    with case.store.transaction():
        fresh = new_pending_key(case)
        roster, now = case.store.rosters.newest(), case.clock()
        request = sign_request(case.identity, fresh, wish, recipient, roster, now)
        save_file(out, request, replace=False)
    return Asked(out, fresh.fingerprint)


def read_offer(case: OpenCase, file: Path) -> Offer:
    """What an admission offers. Raises NoSuchFile, AdmissionRefused, AdmissionExpired."""
    admission = _admission(case, file)
    return Offer(
        file=file,
        team=admission.roster.team,
        root=admission.roster.root,
        version=admission.roster.version,
        person=_person(admission),
        renewal=admission.roster.root == case.roster.root,
        until=admission.until,
    )


def join(case: OpenCase, file: Path, root: str = "") -> Joined:
    """Belong to the team that admits us; `root` is the fingerprint that was compared.

    All work stays, and what was signed before is verified as before. The root of the former team
    is kept, but nothing is issued with it any more. A renewal of our own team needs no `root`.
    Raises AdmissionRefused, AdmissionExpired, RootNotConfirmed, AdmissionOfAnotherTeam.
    """
    case.require_current()
    admission = _admission(case, file)
    _require_compared(case, admission, root)
    if admission.key == case.identity.fingerprint:
        take_roster(case, admission.document)
        return _joined(case, admission, "")
    _require_ours(case, admission)
    before = (case.roster, case.identity, case.replica, case.replica_id)
    try:
        with case.store.transaction():
            former = _change_over(case, admission)
    except BaseException:
        put_in_force(case, before[0])
        _, case.identity, case.replica, case.replica_id = before
        raise
    return _joined(case, admission, former)


def _admission(case: OpenCase, file: Path) -> Admission:
    """An admission for this laptop that still holds."""
    admission = open_admission(read_file(file), recipient_of(case).secret)
    if admission.key not in (*pending_keys(case), case.identity.fingerprint):
        raise AdmissionRefused(AdmissionFault.OTHER_LAPTOP)
    if case.clock() > datetime.fromisoformat(admission.until):
        raise AdmissionExpired(admission.until)
    return admission


def _require_compared(case: OpenCase, admission: Admission, root: str) -> None:
    said, found = ungrouped(root), admission.roster.root
    if not said and found != case.roster.root:
        raise RootNotConfirmed(found)
    if said and said != found:
        raise AdmissionOfAnotherTeam(said, found)


def _require_ours(case: OpenCase, admission: Admission) -> None:
    """Its roster must list both keys, so that what we signed is still ours."""
    roster = admission.roster
    if roster.person_of(case.identity.fingerprint) is None:
        raise AdmissionRefused(AdmissionFault.PERSON_MISSING)
    if roster.root == case.roster.root and roster.version < case.roster.version:
        raise AdmissionRefused(AdmissionFault.OLDER)
    _person(admission)


def _person(admission: Admission) -> Person:
    person = admission.roster.person_of(admission.key)
    if person is None:
        raise AdmissionRefused(AdmissionFault.PERSON_MISSING)
    return person


def _change_over(case: OpenCase, admission: Admission) -> str:
    """Everything that makes us one of the team, and the entry that says so; the former root."""
    roster, former, was = admission.roster, case.roster, case.me
    identity = _certified(case, admission)
    case.store.rosters.keep(roster.root, roster.version, admission.document)
    if former.root != roster.root:
        case.store.rosters.use(roster.root)
        _retire_root(case)
    keep_identity(case.store, "person", identity)
    forget_pending_keys(case)
    if admission.series:
        begin_series(case, admission.series)
    put_in_force(case, roster)
    case.identity = identity
    if case.me.id != was.id:
        _begin_chain(case)
        _sign_drafts_as(case, was)
    fields: dict[str, Json] = {
        "from": former.root,
        "to": roster.root,
        "version": roster.version,
        "key": identity.fingerprint,
        "person": case.me.id,
        "former_person": was.id,
    }
    entry = cut_entry(case, f"roster/{roster.root}", "join", fields, signed=True)
    keep_entries(case, [entry])
    return former.root if former.root != roster.root else ""


def _certified(case: OpenCase, admission: Admission) -> Identity:
    """Our waiting key with the certificate that the roster holds for it."""
    roster = admission.roster
    certificate = base64.b64decode(roster.certificate_of(admission.key))
    root = base64.b64decode(roster.root_certificate)
    try:
        return pending_key(case, admission.key).certified(certificate, root)
    except (ValueError, CertificateRefused) as error:
        raise AdmissionRefused(AdmissionFault.UNREADABLE) from error


def _retire_root(case: OpenCase) -> None:
    """Nothing is issued with our own root any more; it is kept beside, under another name."""
    secrets = case.store.secrets
    if secrets.has("root.key"):
        keep_identity(case.store, "former-root", load_kept_identity(case.store, "root"))
        for part in ("key", "certificate", "chain"):
            secrets.forget(f"root.{part}")


def _begin_chain(case: OpenCase) -> None:
    """A chain of its own for a person who has another one elsewhere: each chain is one person's."""
    seq, head = case.store.ledger.head(case.replica_id)
    if seq:
        # A chain that is handed over ends with a checkpoint of its own key.
        checkpoint(case, seq, head)
    secrets = case.store.secrets
    secrets.put(f"replica.{case.replica_id}.key", secrets.read("replica.key"))
    replica_id = uuid.uuid4().hex
    replica = new_replica(replica_id, case.identity, case.clock())
    secrets.put("replica.key", replica.private_bytes())
    case.store.ledger.add_replica(
        replica_id, case.identity.fingerprint, replica.statement, own=True
    )
    case.replica, case.replica_id = replica, replica_id


def _sign_drafts_as(case: OpenCase, was: Person) -> None:
    """Let the drafts of who we were name who we are now; what is sealed stays as it was signed."""
    me = case.me
    for subject in case.store.ledger.subjects():
        if not subject.startswith(SUBJECT):
            continue
        inspection = case.store.inspections.load(subject.removeprefix(SUBJECT))
        inspectors = tuple(
            replace(each, code=me.code, person=me.id) if each.person == was.id else each
            for each in inspection.header.inspectors
        )
        if inspection.state is State.DRAFT:
            put_header(case, inspection.id, replace(inspection.header, inspectors=inspectors))


def _joined(case: OpenCase, admission: Admission, former: str) -> Joined:
    return Joined(case.me, admission.roster.team, case.roster.version, former)
