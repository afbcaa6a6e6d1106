"""A receipt: what a lead's case folder held at one moment, told to those who handed it over."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from inspector_app.domain.bundle import Tip, Tips
from inspector_app.domain.canonical import Json


@dataclass(frozen=True, slots=True)
class Receipt:
    """Signed by the key of the replica that gives it; stored there before it is given out."""

    id: str
    at: str
    replica: str
    """Of the case folder that gives it."""
    who: str
    """Roster id of the person who gives it."""
    bundles: tuple[str, ...]
    """Ids of the hand-overs that had arrived."""
    heads: Tips
    """How far every chain had arrived."""
    lacking: tuple[str, ...]
    """Hashes of the files of evidence that had not arrived."""
    revokes: tuple[str, ...] = ()
    """Receipts given before that do not hold any more, since a merge was undone."""

    def to_json(self) -> dict[str, Json]:
        """The receipt as canonical JSON."""
        plain: dict[str, Json] = {each.name: getattr(self, each.name) for each in fields(self)}
        plain["heads"] = {
            replica: [list(tip) for tip in tips] for replica, tips in self.heads.items()
        }
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Receipt":
        """Read back what `to_json` wrote. Raises ValueError for anything of a foreign shape."""
        try:
            said = {each.name: plain[each.name] for each in fields(cls)}
            for name in ("bundles", "lacking", "revokes"):
                said[name] = tuple(str(each) for each in said[name])
            said["heads"] = {
                str(replica): tuple(Tip(int(seq), str(tip)) for seq, tip in tips)
                for replica, tips in said["heads"].items()
            }
            return cls(**said)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error
