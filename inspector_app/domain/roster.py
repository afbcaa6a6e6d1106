"""Who is who: the people of a team, their keys, and when each key counted.

The team root signs the roster; its version only goes up. People are told apart by roster id and
by the fingerprint of a key (SHA-256 of its public half), never by name.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inspector_app.domain.canonical import Json


class Role(enum.StrEnum):
    """What a person may sign."""

    INSPECTOR = "inspector"
    LEAD = "lead"


class Standing(enum.StrEnum):
    """What the roster says of a key at one moment."""

    ACTIVE = "active"
    UNKNOWN = "unknown"
    NOT_YET = "not-yet"
    NO_LONGER = "no-longer"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """One key of a person, from when to when it counts. Times are ISO 8601 with offset."""

    fingerprint: str
    certificate: str
    """X.509 in DER, as base64."""
    active_from: str
    active_to: str = ""
    """Empty while it has no end."""

    def to_json(self) -> dict[str, Json]:
        """The record as canonical JSON."""
        return {
            "fingerprint": self.fingerprint,
            "certificate": self.certificate,
            "from": self.active_from,
            "to": self.active_to,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "KeyRecord":
        """Read back what `to_json` wrote."""
        return cls(plain["fingerprint"], plain["certificate"], plain["from"], plain["to"])


@dataclass(frozen=True, slots=True)
class Person:
    """One member of the team, told apart by `id`."""

    id: str
    code: str
    """What stands in the certificate and on papers that the unit gets."""
    name: str
    role: Role
    unit: str = ""
    """Where the person works when not inspecting."""
    certificate_no: str = ""
    """Number of the inspector's paper certificate (检查证)."""
    keys: tuple[KeyRecord, ...] = ()
    recipient: str = ""
    """Public key for bundles."""

    def to_json(self) -> dict[str, Json]:
        """The person as canonical JSON."""
        return {
            "id": self.id,
            "code": self.code,
            "name": self.name,
            "role": self.role.value,
            "unit": self.unit,
            "certificate_no": self.certificate_no,
            "keys": [key.to_json() for key in self.keys],
            "recipient": self.recipient,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Person":
        """Read back what `to_json` wrote."""
        return cls(
            id=plain["id"],
            code=plain["code"],
            name=plain["name"],
            role=Role(plain["role"]),
            unit=plain["unit"],
            certificate_no=plain["certificate_no"],
            keys=tuple(KeyRecord.from_json(key) for key in plain["keys"]),
            recipient=plain["recipient"],
        )


@dataclass(frozen=True, slots=True)
class Revocation:
    """From `at` on, nothing signed with this key counts."""

    fingerprint: str
    at: str
    reason: str = ""

    def to_json(self) -> dict[str, Json]:
        """The revocation as canonical JSON."""
        return {"fingerprint": self.fingerprint, "at": self.at, "reason": self.reason}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Revocation":
        """Read back what `to_json` wrote."""
        return cls(plain["fingerprint"], plain["at"], plain["reason"])


@dataclass(frozen=True, slots=True)
class Roster:
    """One version of the team's roster."""

    version: int
    team: str
    root: str
    """Fingerprint of the team root's key."""
    root_certificate: str
    """X.509 in DER, as base64."""
    people: tuple[Person, ...] = ()
    revocations: tuple[Revocation, ...] = ()
    former_roots: tuple[str, ...] = ()
    """Certificates of roots that issued keys still listed here, as base64 DER."""

    def person_of(self, fingerprint: str) -> Person | None:
        """Whose key `fingerprint` is."""
        return next((p for p in self.people if _record(p, fingerprint) is not None), None)

    @property
    def leads(self) -> frozenset[str]:
        """The ids of those who review and issue."""
        return frozenset(person.id for person in self.people if person.role is Role.LEAD)

    def certificate_of(self, fingerprint: str) -> str:
        """The certificate of a listed key, as base64 DER; raises KeyError for any other."""
        for person in self.people:
            record = _record(person, fingerprint)
            if record is not None:
                return record.certificate
        raise KeyError(fingerprint)

    def active(self, fingerprint: str, at: datetime) -> bool:
        """Whether what this key signed at `at` counts."""
        return self.standing(fingerprint, at) is Standing.ACTIVE

    def standing(self, fingerprint: str, at: datetime) -> Standing:
        """What the roster says of the key at `at`; a revocation outweighs every other word."""
        person = self.person_of(fingerprint)
        record = None if person is None else _record(person, fingerprint)
        if record is None:
            return Standing.UNKNOWN
        revoked = self.revoked_at(fingerprint)
        if revoked is not None and at >= revoked:
            return Standing.REVOKED
        if at < datetime.fromisoformat(record.active_from):
            return Standing.NOT_YET
        if record.active_to and at >= datetime.fromisoformat(record.active_to):
            return Standing.NO_LONGER
        return Standing.ACTIVE

    def revoked_at(self, fingerprint: str) -> datetime | None:
        """When the key was revoked, if it was; the earliest word counts."""
        times = [
            datetime.fromisoformat(each.at)
            for each in self.revocations
            if each.fingerprint == fingerprint
        ]
        return min(times, default=None)

    def to_json(self) -> dict[str, Json]:
        """The roster as canonical JSON."""
        return {
            "version": self.version,
            "team": self.team,
            "root": self.root,
            "root_certificate": self.root_certificate,
            "people": [person.to_json() for person in self.people],
            "revocations": [revocation.to_json() for revocation in self.revocations],
            "former_roots": list(self.former_roots),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Roster":
        """Read back what `to_json` wrote. Raises ValueError for anything of a foreign shape."""
        try:
            roster = cls(
                version=plain["version"],
                team=plain["team"],
                root=plain["root"],
                root_certificate=plain["root_certificate"],
                people=tuple(Person.from_json(each) for each in plain["people"]),
                revocations=tuple(Revocation.from_json(each) for each in plain["revocations"]),
                former_roots=tuple(plain["former_roots"]),
            )
            return _checked(roster)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error


def _record(person: Person, fingerprint: str) -> KeyRecord | None:
    return next((key for key in person.keys if key.fingerprint == fingerprint), None)


def _checked(roster: Roster) -> Roster:
    """The same roster, if nobody is listed twice and every time can be compared."""
    if type(roster.version) is not int or roster.version < 1:
        raise ValueError("a roster's version is a whole number from 1")
    keys = [key for person in roster.people for key in person.keys]
    for names in (
        [person.id for person in roster.people],
        [person.code for person in roster.people],
        [key.fingerprint for key in keys],
    ):
        if len(set(names)) != len(names):
            raise ValueError("a person, code or key is listed twice")
    times = [key.active_from for key in keys] + [key.active_to for key in keys if key.active_to]
    times += [revocation.at for revocation in roster.revocations]
    if any(datetime.fromisoformat(time).tzinfo is None for time in times):
        raise ValueError("a time without its offset")
    return roster
