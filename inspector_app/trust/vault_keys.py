"""The keys that an opened vault gives, each for one purpose."""

import uuid
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """Everything secret of a case folder comes from `data_key`, which no text shows."""

    vault_id: str
    data_key: bytes = field(repr=False)

    @property
    def database_key(self) -> bytes:
        """The raw key of the database."""
        return self._derived("database")

    @property
    def vault_key(self) -> bytes:
        """The key that vouches for the vault file."""
        return self._derived("vault")

    def file_key(self, sha256: str) -> bytes:
        """The key of the one kept file whose plain bytes hash to `sha256`."""
        return self._derived(f"file {sha256}")

    def _derived(self, purpose: str) -> bytes:
        return derive(self.data_key, uuid.UUID(self.vault_id).bytes, purpose)


def derive(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """A key for `purpose` from a secret that is random already (HKDF, RFC 5869)."""
    name = f"mingcha 1 {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=name).derive(secret)
