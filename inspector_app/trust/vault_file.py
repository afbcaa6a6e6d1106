"""What stands in a vault file, and reading it without trusting a byte of it."""

import uuid
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.errors.trust import VaultDamaged, VaultFault

VERSION = 1
MOST_BYTES = 64 * 1024
"""No vault is larger; more is not even parsed."""

Salt = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]
Nonce = Annotated[str, Meta(pattern=r"^[0-9a-f]{24}$")]
WrappedKey = Annotated[str, Meta(pattern=r"^[0-9a-f]{96}$")]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


class KdfCost(Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at the passphrase costs: Argon2id memory, passes and lanes."""

    memory_kib: int = 262_144
    iterations: int = 3
    lanes: int = 4

    @property
    def bearable(self) -> bool:
        """Whether a vault that asks for this is worth trying: a hostile one could ask for hours."""
        return (
            1 <= self.lanes <= 16
            and 8 * self.lanes <= self.memory_kib <= 1_048_576
            and 1 <= self.iterations <= 16
        )


class PassphraseWrap(Struct, frozen=True, forbid_unknown_fields=True):
    """The data key under the passphrase."""

    cost: KdfCost
    salt: Salt
    nonce: Nonce
    key: WrappedKey
    kdf: Literal["argon2id"] = "argon2id"


class RecoveryWrap(Struct, frozen=True, forbid_unknown_fields=True):
    """The data key under the recovery code."""

    salt: Salt
    nonce: Nonce
    key: WrappedKey
    kdf: Literal["hkdf-sha256"] = "hkdf-sha256"


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """How far the ledger was when the vault was last written."""

    seq: int = 0
    hash: str = ""


class VaultFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. `mac` needs the data key; `sum` tells damage from a wrong passphrase."""

    vault: str
    passphrase: PassphraseWrap
    recovery: RecoveryWrap
    head: Head = Head()
    mac: Digest = "0" * 64
    sum: Digest = "0" * 64
    v: int = VERSION
    format: Literal["mingcha-vault"] = "mingcha-vault"

    def vouched_bytes(self) -> bytes:
        """What the MAC covers."""
        return self._without("mac", "sum")

    def written(self) -> bytes:
        """The file's bytes, its sum brought up to date."""
        return canonical(msgspec.to_builtins(self._summed()))

    @property
    def is_whole(self) -> bool:
        """Whether the sum fits and the id is one."""
        try:
            proper = str(uuid.UUID(self.vault)) == self.vault
        except ValueError:
            return False
        return proper and self == self._summed()

    def _summed(self) -> "VaultFile":
        return msgspec.structs.replace(self, sum=sha256(self._without("sum")))

    def _without(self, *names: str) -> bytes:
        plain = msgspec.to_builtins(self)
        return canonical({name: value for name, value in plain.items() if name not in names})


class _Label(Struct):
    format: Literal["mingcha-vault"]
    v: int


def read_vault_file(content: bytes) -> VaultFile:
    """Read the file and check its shape, before anything costly. Raises VaultDamaged."""
    if len(content) > MOST_BYTES:
        raise VaultDamaged(VaultFault.NOT_A_VAULT)
    try:
        label = msgspec.json.decode(content, type=_Label)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise VaultDamaged(VaultFault.NOT_A_VAULT) from error
    if label.v > VERSION:
        raise VaultDamaged(VaultFault.NEWER_FORMAT)
    try:
        vault = msgspec.json.decode(content, type=VaultFile)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise VaultDamaged(VaultFault.ALTERED) from error
    # One value has one byte string here, so not even white space can change unseen.
    if not vault.is_whole or vault.written() != content:
        raise VaultDamaged(VaultFault.ALTERED)
    if not vault.passphrase.cost.bearable:
        raise VaultDamaged(VaultFault.COST_OUT_OF_BOUNDS)
    return vault
