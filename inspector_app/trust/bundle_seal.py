"""The signed word of a bundle or receipt on itself, and what makes it acceptable.

The key of the replica signs, its person's statement says whose replica it is, and the roster says
who that person is. A bundle brings all three with it, but it is our roster that decides.
"""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from inspector_app.domain.bundle import Manifest, Member
from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.bundles import BundleFault, BundleRefused
from inspector_app.domain.errors.trust import (
    CertificateRefused,
    RosterRefused,
    StatementFault,
    StatementRefused,
)
from inspector_app.domain.receipt import Receipt
from inspector_app.domain.roster import Person, Roster
from inspector_app.trust.certificate import certificate_fingerprint
from inspector_app.trust.replica import Replica, ReplicaKey, read_replica
from inspector_app.trust.roster_seal import read_roster
from inspector_app.trust.signed_json import MOST_BYTES, read_statement, sign_statement

BUNDLE, RECEIPT = "bundle", "receipt"
HASH = re.compile("[0-9a-f]{64}")
MOST_HEAD = 3 * MOST_BYTES
"""Plain bytes of the member that tells of the others."""


@dataclass(frozen=True, slots=True)
class BundleHead:
    """What the first member of a bundle holds, nothing of it checked yet."""

    manifest: bytes
    replica: bytes
    """In this statement the writer's person certifies the replica that signed the manifest."""
    roster: bytes = b""
    """The roster of the writer as it was signed, if it came along."""

    def pack(self) -> bytes:
        """The plain bytes of the member."""
        return canonical(
            {
                "manifest": self.manifest.decode(),
                "replica": self.replica.decode(),
                "roster": self.roster.decode(),
            }
        )

    @classmethod
    def unpack(cls, content: bytes) -> "BundleHead":
        """Read back what `pack` made. Raises BundleRefused."""
        try:
            read = msgspec.json.decode(content, type=_Head)
            head = cls(read.manifest.encode(), read.replica.encode(), read.roster.encode())
            one_spelling = head.pack() == content
        except (ValueError, RecursionError) as error:
            raise BundleRefused(BundleFault.UNREADABLE) from error
        if not one_spelling:
            raise BundleRefused(BundleFault.UNREADABLE)
        return head

    def newer_roster(self, ours: Roster) -> Roster:
        """The roster that came along where it is a newer one of our own root, else `ours`."""
        try:
            return read_roster(self.roster, root=ours.root, newer_than=ours)
        except RosterRefused:
            return ours


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    manifest: str
    replica: str
    roster: str


def sign_manifest(key: ReplicaKey, manifest: Manifest) -> bytes:
    """The manifest as a statement of the replica."""
    return sign_statement(key, BUNDLE, manifest.to_json())


def read_manifest(
    content: bytes, roster: Roster, replica: bytes, *, witnessed: bool = False
) -> Manifest:
    """The manifest, if a replica of somebody on `roster` signed it who may.

    `replica` is the statement that came along. A writer whose key was revoked since is refused
    unless something else than the writer's own word is witness to the time. Raises BundleRefused.
    """
    writer, person = _writer(roster, replica)
    try:
        manifest = _manifest(_said(content, BUNDLE, writer))
        _require_team(roster, manifest.root)
        at = _moment(manifest.at)
        _require_unrevoked(roster, writer, person, at, witnessed=witnessed)
    except (ValueError, TypeError) as error:
        raise BundleRefused(BundleFault.UNREADABLE, person.id) from error
    if (manifest.replica, manifest.who) != (writer.id, person.id):
        raise BundleRefused(BundleFault.WRONG_WRITER, person.id)
    return manifest


def sign_receipt(key: ReplicaKey, receipt: Receipt) -> bytes:
    """The receipt as a statement of the replica that gives it."""
    return sign_statement(key, RECEIPT, receipt.to_json())


def read_receipt(
    content: bytes, roster: Roster, replica: bytes, *, witnessed: bool = False
) -> Receipt:
    """The receipt, if a replica of somebody on `roster` signed it who may. Raises BundleRefused."""
    giver, person = _writer(roster, replica)
    try:
        receipt = _receipt(_said(content, RECEIPT, giver))
        at = _moment(receipt.at)
        _require_unrevoked(roster, giver, person, at, witnessed=witnessed)
    except (ValueError, TypeError) as error:
        raise BundleRefused(BundleFault.UNREADABLE, person.id) from error
    if (receipt.replica, receipt.who) != (giver.id, person.id):
        raise BundleRefused(BundleFault.WRONG_WRITER, person.id)
    return receipt


def _writer(roster: Roster, statement: bytes) -> tuple[Replica, Person]:
    """The replica of that statement and its person, as the roster lists the key."""
    try:
        key = read_statement(statement, "replica").by
        person = roster.person_of(key)
        if person is None:
            raise BundleRefused(BundleFault.UNKNOWN_WRITER)
        certificate = base64.b64decode(roster.certificate_of(key))
        return read_replica(statement, certificate), person
    except (StatementRefused, CertificateRefused) as error:
        raise BundleRefused(BundleFault.BAD_SIGNATURE) from error


def _said(content: bytes, kind: str, writer: Replica) -> Mapping[str, Any]:
    try:
        return read_statement(content, kind).require(writer.key)
    except StatementRefused as error:
        unreadable = error.fault is StatementFault.UNREADABLE
        fault = BundleFault.UNREADABLE if unreadable else BundleFault.BAD_SIGNATURE
        raise BundleRefused(fault) from error


def _manifest(body: Mapping[str, Any]) -> Manifest:
    """Every value of its type and within its bounds. Raises ValueError."""
    manifest = msgspec.convert(body, Manifest)
    lawful = (
        canonical(manifest.to_json()) == canonical(body)
        and 1 <= manifest.part <= manifest.parts
        and min(manifest.entries, manifest.inspections, *manifest.photos) >= 0
        and all(_is_lawful(member) for member in manifest.members)
    )
    if not lawful:
        raise ValueError("not a manifest")
    return manifest


def _is_lawful(member: Member) -> bool:
    return HASH.fullmatch(member.sha256) is not None and min(member.size, member.sealed) >= 0


def _receipt(body: Mapping[str, Any]) -> Receipt:
    """Every value of its type. Raises ValueError."""
    receipt = msgspec.convert(body, Receipt)
    if canonical(receipt.to_json()) != canonical(body):
        raise ValueError("not a receipt")
    return receipt


def _moment(said: str) -> datetime:
    """A time with its offset. Raises ValueError."""
    at = datetime.fromisoformat(said)
    if at.tzinfo is None:
        raise ValueError("a time without its offset")
    return at


def _require_team(roster: Roster, root: str) -> None:
    """Written for our team, or for one that joined it since."""
    former = (certificate_fingerprint(base64.b64decode(each)) for each in roster.former_roots)
    if root != roster.root and root not in former:
        raise BundleRefused(BundleFault.FOREIGN_TEAM)


def _require_unrevoked(
    roster: Roster, writer: Replica, person: Person, at: datetime, *, witnessed: bool
) -> None:
    """A key revoked is a laptop lost: what it writes is refused whatever else the person has.

    From when to when a certificate counts is not looked at: only the writer's own clock says when
    it wrote, that may be years off, and work must arrive all the same.
    """
    revoked = roster.revoked_at(writer.person)
    if revoked is not None and at >= revoked:
        raise BundleRefused(BundleFault.REVOKED, person.id)
    if revoked is not None and not witnessed:
        raise BundleRefused(BundleFault.REVOKED_SINCE, person.id)
