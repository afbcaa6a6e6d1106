"""What can be wrong with a bundle: its archive, its seals, who wrote it."""

import enum
from dataclasses import dataclass

from inspector_app.domain.errors import TrustError


@dataclass
class NotForUs(TrustError):
    """What was sealed is not for the key of this case folder."""


@dataclass
class EnvelopeDamaged(TrustError):
    """What was sealed is cut, changed, not in the age format, or larger than it was said to be."""


@dataclass
class RecipientRefused(TrustError):
    """A public key for bundles, as the roster lists it, is none."""

    recipient: str


class BundleFault(enum.StrEnum):
    """Why the word of a bundle or receipt on itself is not accepted."""

    UNREADABLE = "unreadable-manifest"
    BAD_SIGNATURE = "bad-signature"
    """The statement of the replica or of its person does not verify."""
    FOREIGN_TEAM = "foreign-team"
    UNKNOWN_WRITER = "unknown-writer"
    """The roster does not list the key that certified the replica."""
    WRONG_WRITER = "wrong-writer"
    """The manifest names another replica or another person than those who signed."""
    REVOKED = "writer-revoked"
    REVOKED_SINCE = "writer-revoked-since"
    """Written before the key was revoked, by the word of the writer alone."""


@dataclass
class BundleRefused(TrustError):
    """The signed word of a bundle or receipt is not accepted. `who` is a roster id, if known."""

    fault: BundleFault
    who: str = ""


class BundleFileFault(enum.StrEnum):
    """What is wrong with the archive of a bundle."""

    NOT_A_BUNDLE = "not-a-bundle"
    CUT = "cut"
    """Its end is missing, or something follows it."""
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many-members"
    STRUCTURE = "archive-structure"
    """A name, a size or any other byte of the archive is not as this program writes it."""
    MEMBERS = "other-members"
    """The members are not those that the manifest lists."""
    MEMBER_CHANGED = "member-changed"
    """The bytes of a member are not those that the archive or the manifest names."""
    CONTENT = "member-unreadable"
    """What a member holds is not of the kind that it is listed as."""


@dataclass
class BundleFileRefused(TrustError):
    """The file is no bundle, or not a whole one. `member` is the name of the one at fault."""

    fault: BundleFileFault
    member: str = ""
