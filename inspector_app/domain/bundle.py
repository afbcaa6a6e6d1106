"""What travels between two case folders: the manifest of a bundle and the entries in it."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from inspector_app.domain.canonical import Json

FORMAT = "mingcha-bundle-1"
SUFFIX = ".mingcha"


class MemberKind(enum.StrEnum):
    """What one member of a bundle holds."""

    REPLICAS = "replicas"
    """The replicas of the entries, each with the statement in which its person certifies it."""
    ENTRIES = "entries"
    CHECKPOINTS = "checkpoints"
    ROSTER = "roster"
    FORM = "form"
    RECEIPTS = "receipts"
    THUMBNAILS = "thumbnails"
    PHOTO = "photo"
    """One kept file of evidence, original or reduced, by the hash of its bytes."""
    SHEET = "sheet"
    """One signed state of a sheet."""


class Tip(NamedTuple):
    """An entry that none of the known ones follows; a forked replica has several."""

    seq: int
    hash: str


Tips = Mapping[str, tuple[Tip, ...]]
"""By replica, in the order of their hashes."""


class WireEntry(NamedTuple):
    """One entry as it travels and as it is stored, unchecked. A stub has no body."""

    replica: str
    seq: int
    prev: bytes
    body_sha: bytes
    packed: bytes | None
    """zlib of the canonical JSON."""
    signature: bytes | None
    signer: str


@dataclass(frozen=True, slots=True)
class WireReplica:
    """A replica with the fingerprint of its person's key and that person's statement."""

    id: str
    person: str
    statement: bytes


@dataclass(frozen=True, slots=True)
class WireCheckpoint:
    """A signed statement of how far a replica's chain had come."""

    replica: str
    seq: int
    head: str
    statement: bytes


@dataclass(frozen=True, slots=True)
class Member:
    """One member of the archive. `sha256` and `size` are of its plain bytes."""

    name: str
    kind: MemberKind
    sha256: str
    size: int
    sealed: int
    """Bytes of the age file as it lies in the archive."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle says of itself, signed by the key of the replica that wrote it."""

    id: str
    """Of the whole hand-over: the same in every part."""
    part: int
    parts: int
    at: str
    replica: str
    """The replica that wrote and signed it."""
    who: str
    """Roster id of its person."""
    to: tuple[str, ...]
    """Roster ids of the people who can open it."""
    app: str
    root: str
    """Fingerprint of the team root."""
    roster_version: int
    heads: Tips
    """How far every chain comes that the bundle carries."""
    since: Tips
    """What the recipients have already: the entries begin after it. Empty: everything."""
    entries: int
    inspections: int
    photos: tuple[int, int]
    """Files of evidence in all parts of this bundle, and files that its entries name."""
    members: tuple[Member, ...]

    def to_json(self) -> dict[str, Json]:
        """The manifest as canonical JSON."""
        plain: dict[str, Json] = {each.name: getattr(self, each.name) for each in fields(self)}
        for name in ("heads", "since"):
            tips: Tips = getattr(self, name)
            plain[name] = {replica: [list(tip) for tip in each] for replica, each in tips.items()}
        plain["members"] = [
            {each.name: getattr(member, each.name) for each in fields(member)}
            for member in self.members
        ]
        return {**plain, "format": FORMAT}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Manifest":
        """Read back what `to_json` wrote. Raises ValueError for anything of a foreign shape."""
        try:
            if plain["format"] != FORMAT:
                raise ValueError("another format")
            said = {each.name: plain[each.name] for each in fields(cls)}
            said["to"] = tuple(str(each) for each in said["to"])
            said["photos"] = (int(said["photos"][0]), int(said["photos"][1]))
            for name in ("heads", "since"):
                said[name] = {
                    str(replica): tuple(Tip(int(seq), str(tip)) for seq, tip in each)
                    for replica, each in said[name].items()
                }
            said["members"] = tuple(
                Member(**{**each, "kind": MemberKind(each["kind"])}) for each in said["members"]
            )
            return cls(**said)
        except (KeyError, TypeError, AttributeError, IndexError) as error:
            raise ValueError(str(error)) from error
