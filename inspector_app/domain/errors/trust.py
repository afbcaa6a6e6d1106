"""Errors of keys, certificates and seals."""

import enum
from dataclasses import dataclass

from inspector_app.domain.errors import TrustError


@dataclass
class WrongPassphrase(TrustError):
    """The passphrase does not open the vault."""


@dataclass
class WrongRecoveryCode(TrustError):
    """The recovery code does not open the vault, or is not one."""


class VaultFault(enum.StrEnum):
    """What is wrong with a vault file."""

    NOT_A_VAULT = "not-a-vault"
    NEWER_FORMAT = "newer-format"
    COST_OUT_OF_BOUNDS = "cost-out-of-bounds"
    ALTERED = "altered"


@dataclass
class VaultDamaged(TrustError):
    """The vault file cannot be used."""

    fault: VaultFault


@dataclass
class FileDamaged(TrustError):
    """A kept file is not what was sealed under `sha256`."""

    sha256: str


class Pkcs12Fault(enum.StrEnum):
    """Why a PKCS#12 file gives no signer."""

    NOT_PKCS12 = "not-pkcs12"
    WRONG_PASSPHRASE = "wrong-passphrase"
    NO_KEY = "no-key"
    """No private key, or none that belongs to a certificate in the file."""
    KEY_UNSUPPORTED = "key-unsupported"


@dataclass
class Pkcs12Refused(TrustError):
    """A PKCS#12 file gives no signer."""

    fault: Pkcs12Fault


class RosterFault(enum.StrEnum):
    """Why a roster is not accepted."""

    UNREADABLE = "unreadable"
    BAD_SIGNATURE = "bad-signature"
    FOREIGN_ROOT = "foreign-root"
    OLDER = "older"
    SAME_VERSION_DIFFERS = "same-version-differs"
    INCONSISTENT = "inconsistent"


@dataclass
class RosterRefused(TrustError):
    """A roster is not accepted. `offered` and `known` are versions, 0 where none is known."""

    fault: RosterFault
    offered: int = 0
    known: int = 0


class StatementFault(enum.StrEnum):
    """Why a signed statement is not accepted."""

    UNREADABLE = "unreadable"
    BAD_SIGNATURE = "bad-signature"
    FOREIGN_KEY = "foreign-key"


@dataclass
class StatementRefused(TrustError):
    """A signed statement of `kind` (replica, checkpoint) is not accepted."""

    kind: str
    fault: StatementFault


@dataclass
class CertificateRefused(TrustError):
    """A certificate given as root or signer cannot be read."""


class SealFault(enum.StrEnum):
    """Why a PDF is not signed."""

    UNREADABLE = "unreadable"
    NO_FIELD = "no-field"
    FIELD_FILLED = "field-filled"
    FIELDS_PRESENT = "fields-present"
    ALREADY_SIGNED = "already-signed"
    STAMP_UNREADABLE = "stamp-unreadable"


@dataclass
class SealRefused(TrustError):
    """A PDF is not prepared or signed; `field` is the signature field that was meant."""

    fault: SealFault
    field: str = ""


@dataclass
class CertificateNotCurrent(TrustError):
    """The signer's certificate does not hold at the time of signing. Times are ISO 8601."""

    code: str
    valid_from: str
    valid_to: str


@dataclass
class TrustFileRefused(TrustError):
    """The file named for trust is neither a roster nor a root certificate."""
