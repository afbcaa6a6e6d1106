"""Kept files at rest: one AES-256-GCM file each, under a key of its own.

A sealed file is bound to its vault, its hash and its length, so that two files cannot be swapped.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector_app.domain.errors.trust import FileDamaged
from inspector_app.trust.vault_keys import VaultKeys

MAGIC = b"MCF1"
NONCE_BYTES = 12
TAG_BYTES = 16
OVERHEAD = len(MAGIC) + NONCE_BYTES + TAG_BYTES


class FileCipher:
    """Seals and opens the files of one case folder."""

    def __init__(self, keys: VaultKeys) -> None:
        self._keys = keys

    def seal(self, sha256: str, plain: bytes) -> bytes:
        """`plain`, whose SHA-256 is `sha256`, as it is kept on the disk."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(self._keys.file_key(sha256))
        sealed = cipher.encrypt(nonce, plain, self._bound(sha256, len(plain)))
        return MAGIC + nonce + sealed

    def open(self, sha256: str, sealed: bytes) -> bytes:
        """The plain bytes again. Raises FileDamaged unless they were sealed as `sha256`."""
        if len(sealed) < OVERHEAD or not sealed.startswith(MAGIC):
            raise FileDamaged(sha256)
        start = len(MAGIC) + NONCE_BYTES
        nonce, rest = sealed[len(MAGIC) : start], memoryview(sealed)[start:]
        bound = self._bound(sha256, len(sealed) - OVERHEAD)
        try:
            return AESGCM(self._keys.file_key(sha256)).decrypt(nonce, rest, bound)
        except InvalidTag as error:
            raise FileDamaged(sha256) from error

    def _bound(self, sha256: str, length: int) -> bytes:
        return f"{MAGIC.decode()} {self._keys.vault_id} {sha256} {length}".encode()
