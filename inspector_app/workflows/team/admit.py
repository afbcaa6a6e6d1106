"""Admit somebody who asks to join: the root certifies the key that their laptop made."""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.joining import (
    CodeOfAnother,
    KeyNotConfirmed,
    RequestFault,
    RequestRefused,
    WrongKeyConfirmed,
)
from inspector_app.domain.fingerprint import ungrouped
from inspector_app.domain.roster import KeyRecord, Person, Revocation, Role, Roster
from inspector_app.trust.certificate import CLOCK_SLACK, read_certificate
from inspector_app.trust.identity import Identity, certify_key
from inspector_app.trust.joining import Admission, JoinRequest, read_request, seal_admission
from inspector_app.workflows.case.load_key import read_file
from inspector_app.workflows.case.open_case import OpenCase, require_person
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.team.enrol import find_person, publish, root_identity
from inspector_app.workflows.team.take_roster import put_in_force

SUFFIX = ".mingcha-admission"
GRACE = timedelta(days=30)
"""How long an admission admits: so long the keys of the former team count, and not after."""
UNFIT = re.compile(r"[^\w-]")
"""What must not stand in a draft number, and so in the names of files."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asks to join, as the request says and as our roster knows them."""

    file: Path
    code: str
    name: str
    role: Role
    unit: str
    permit: str
    team: str
    """The team that the laptop belonged to so far."""
    at: str
    key: str
    """Fingerprint of the new key: what the two compare."""
    known: Person | None
    """Who it is on our roster, where the key that signed the request is listed there."""
    holder: Person | None
    """Another person on our roster who has the code already."""
    colleagues: tuple[str, ...]
    """Codes of the people of the former team, who will be listed with keys that end."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the lead decides of an applicant; empty fields take what the request says."""

    key: str
    """The fingerprint that was compared with the applicant."""
    code: str = ""
    role: Role | None = None
    same_as: str = ""
    """Code of somebody on the roster whose new laptop this is."""
    lost: str = ""
    """Why all former keys of that person are revoked; empty if they are not."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who is on the roster now, and the file that they wait for."""

    person: Person
    file: Path
    version: int
    until: str


def read_application(case: OpenCase, file: Path) -> Applicant:
    """What a request says. Raises NotTheRoot, NoSuchFile, RequestRefused."""
    root_identity(case, "people admit")
    request = _readable(case, file)
    known, wish = _known(case.roster, request), request.wish
    holder = next((each for each in case.roster.people if each.code == wish.code), None)
    mine = known or request.roster.person_of(request.signer)
    return Applicant(
        file=file,
        code=known.code if known else wish.code,
        name=wish.name,
        role=known.role if known else wish.role,
        unit=wish.unit,
        permit=wish.permit,
        team=request.roster.team,
        at=request.at,
        key=request.key,
        known=known,
        holder=None if known or (holder and mine and holder.id == mine.id) else holder,
        colleagues=tuple(each.code for each in _strangers(case.roster, request)),
    )


def admit(case: OpenCase, file: Path, decision: Decision, out: Path | None = None) -> Admitted:
    """List the applicant with the new key, and write the admission that their laptop waits for.

    The former key stays listed, so that what it signed is verified as before. Raises NotTheRoot,
    RequestRefused, KeyNotConfirmed, WrongKeyConfirmed, CodeOfAnother, NoSuchPerson.
    """
    root = root_identity(case, "people admit")
    request = _readable(case, file)
    _require_compared(request, decision)
    now, before = case.clock(), case.roster
    roster, person, series = _listed(before, root, request, decision, now)
    target = out or file.with_name(f"{file.stem}{SUFFIX}")
    try:
        with case.store.transaction():
            published = publish(case, root, roster)
            admission = Admission(
                at=now.isoformat(timespec="seconds"),
                until=(now + GRACE).isoformat(timespec="seconds"),
                request=request.digest,
                key=request.key,
                series=series,
                document=case.store.rosters.newest(),
                roster=published,
            )
            sealed = seal_admission(root, admission, request.recipient)
            save_file(target, sealed, replace=False)
    except BaseException:
        put_in_force(case, before)
        raise
    return Admitted(person, target, published.version, admission.until)


def _readable(case: OpenCase, file: Path) -> JoinRequest:
    request = read_request(read_file(file))
    if case.roster.revoked_at(request.signer) is not None:
        raise RequestRefused(RequestFault.REVOKED, request.wish.code)
    require_person(request.wish.name, request.wish.code)
    return request


def _require_compared(request: JoinRequest, decision: Decision) -> None:
    said = ungrouped(decision.key)
    if not said:
        raise KeyNotConfirmed(request.key)
    if said != request.key:
        raise WrongKeyConfirmed(said, request.key)


def _known(roster: Roster, request: JoinRequest) -> Person | None:
    """Who asks, if our roster lists the key that signed. Raises RequestRefused."""
    known = roster.person_of(request.signer)
    applicant = _applicant(request)
    ids = {person.id for person in roster.people}
    fresh = roster.person_of(request.key)
    theirs = {key.fingerprint for key in applicant.keys}
    ours = {key.fingerprint for person in roster.people for key in person.keys}
    foreign = known is None and (applicant.id in ids or theirs & ours)
    if foreign or (fresh is not None and fresh != known):
        raise RequestRefused(RequestFault.IDENTITY, request.wish.code)
    return known


def _applicant(request: JoinRequest) -> Person:
    """Who asks, as the roster that came along lists them."""
    return next(
        person
        for person in request.roster.people
        if any(key.fingerprint == request.signer for key in person.keys)
    )


def _listed(
    roster: Roster, root: Identity, request: JoinRequest, decision: Decision, now: datetime
) -> tuple[Roster, Person, str]:
    """The roster with the applicant on it, who that is, and what their draft numbers begin with."""
    known = _known(roster, request)
    same = find_person(roster, decision.same_as) if decision.same_as else None
    if same is not None and same != known:
        return _another_laptop(roster, root, request, decision, same, now)
    person = known or _ended(replace(_applicant(request), role=Role.INSPECTOR), now)
    code = decision.code.strip() or (known.code if known else request.wish.code.strip())
    _require_free(roster, person, code)
    certified = _certified(person, root, request, replace(decision, code=code), now)
    people = tuple(certified if each.id == person.id else each for each in roster.people)
    if known is None:
        people = (*people, certified)
    listed = _with_former(replace(roster, people=people), request, now)
    renewed = request.roster.root == roster.root
    return listed, certified, "" if renewed else series_of(code)


def _another_laptop(
    roster: Roster,
    root: Identity,
    request: JoinRequest,
    decision: Decision,
    same: Person,
    now: datetime,
) -> tuple[Roster, Person, str]:
    """Somebody we know on a laptop of their own: who the laptop was so far stays apart."""
    revocations = roster.revocations
    if decision.lost.strip():
        at, reason = now.isoformat(), decision.lost.strip()
        revocations += tuple(
            Revocation(key.fingerprint, at, reason)
            for key in same.keys
            if roster.revoked_at(key.fingerprint) is None
        )
    certified = _certified(same, root, request, replace(decision, code=same.code), now)
    people = tuple(certified if each.id == same.id else each for each in roster.people)
    listed = replace(roster, people=people, revocations=revocations)
    series = f"{series_of(same.code)}-{len(certified.keys)}"
    return _with_former(listed, request, now), certified, series


def _certified(
    person: Person, root: Identity, request: JoinRequest, decision: Decision, now: datetime
) -> Person:
    """The person with the new key beside those they have."""
    require_person(request.wish.name, decision.code)
    certificate = certify_key(root, request.public, decision.code, now)
    ends = read_certificate(certificate).not_valid_after_utc
    record = KeyRecord(
        fingerprint=request.key,
        certificate=base64.b64encode(certificate).decode(),
        # The clock of the other laptop may be behind ours.
        active_from=(now - CLOCK_SLACK).isoformat(),
        active_to=ends.isoformat(),
    )
    others = tuple(key for key in person.keys if key.fingerprint != request.key)
    return replace(
        person,
        code=decision.code,
        name=request.wish.name,
        role=decision.role or person.role,
        unit=request.wish.unit,
        certificate_no=request.wish.permit,
        keys=(*others, record),
        recipient=request.recipient,
    )


def _require_free(roster: Roster, person: Person, code: str) -> None:
    holder = next((each for each in roster.people if each.code == code), None)
    if holder is not None and holder.id != person.id:
        raise CodeOfAnother(code, holder.name)


def _strangers(roster: Roster, request: JoinRequest) -> Iterator[Person]:
    """The people of the former team whom our roster does not list in any way."""
    if request.roster.root == roster.root:
        return
    ids = {person.id for person in roster.people}
    keys = {key.fingerprint for person in roster.people for key in person.keys}
    for person in request.roster.people:
        theirs = {key.fingerprint for key in person.keys}
        if person.id not in ids and not theirs & (keys | {request.key, request.signer}):
            yield person


def _with_former(roster: Roster, request: JoinRequest, now: datetime) -> Roster:
    """The roster with the people of the former team, so that what they signed is verified.

    Their word on anybody else does not count: a revocation only where the key came from there.
    """
    if request.roster.root == roster.root:
        return roster
    former = [*_strangers(roster, request), *_former_self(roster, request)]
    people = list(roster.people)
    for person in former:
        code = _free_code(person.code, request.roster.team, {each.code for each in people})
        ended = _ended(replace(person, code=code, role=Role.INSPECTOR, recipient=""), now)
        people.append(ended)
    theirs = {key.fingerprint for person in former for key in person.keys}
    theirs |= {key.fingerprint for key in _applicant(request).keys}
    known = {each.fingerprint for each in roster.revocations}
    revocations = [
        each
        for each in request.roster.revocations
        if each.fingerprint in theirs and each.fingerprint not in known
    ]
    roots = [request.roster.root_certificate, *request.roster.former_roots]
    fresh = [each for each in roots if each not in (roster.root_certificate, *roster.former_roots)]
    return replace(
        roster,
        people=tuple(people),
        revocations=(*roster.revocations, *revocations),
        former_roots=(*roster.former_roots, *fresh),
    )


def _former_self(roster: Roster, request: JoinRequest) -> Iterator[Person]:
    """Who the laptop was so far, unless that is a person of our roster."""
    if roster.person_of(request.signer) is None:
        yield _applicant(request)


def _ended(person: Person, now: datetime) -> Person:
    """The person with keys that count no longer than the admission does."""
    end = now + GRACE
    keys = tuple(
        key
        if key.active_to and datetime.fromisoformat(key.active_to) <= end
        else replace(key, active_to=end.isoformat())
        for key in person.keys
    )
    return replace(person, keys=keys)


def _free_code(code: str, team: str, taken: set[str]) -> str:
    """A code that nobody has: the former one, else with the team, else with a number."""
    wished = [code, f"{code}@{team}", *(f"{code}@{team}-{n}" for n in range(2, len(taken) + 4))]
    return next(each for each in wished if each not in taken)


def series_of(code: str) -> str:
    """What the draft numbers of a person's laptop begin with, after the team."""
    plain = UNFIT.sub("", code)
    return plain if plain == code else f"{plain}-{sha256(code.encode())[:4]}"
