"""Sealing bytes for the people who may read them, in the age format (age-encryption.org/v1).

Everything is held in memory; what is sealed is one member of a bundle at a time.
"""

from collections.abc import Iterable

from inspector_app.domain.errors.bundles import EnvelopeDamaged, NotForUs
from inspector_app.trust.recipient import require_recipient

MAGIC = b"age-encryption.org/v1\n"
MOST_HEADER = 128 * 1024
"""Bytes before the payload: every recipient costs some hundred, and an attempt to open it."""
PIECE, TAG, NONCE = 64 * 1024, 16, 16
"""The payload is cut into pieces, each with its tag (age-encryption.org/v1, Payload)."""
NO_KEY_FITS = "No matching keys found"
"""The library tells one refusal from another by its words alone."""


def seal(plain: bytes, recipients: Iterable[str]) -> bytes:
    """`plain` as an age file that each of `recipients` can open alone. Raises RecipientRefused."""
    import pyrage  # type: ignore[import-untyped]
    from pyrage import x25519

    named = dict.fromkeys(require_recipient(each) for each in recipients)
    sealed: bytes = pyrage.encrypt(plain, [x25519.Recipient.from_str(each) for each in named])
    return sealed


def open_sealed(sealed: bytes, secret: str, most: int) -> bytes:
    """The plain bytes again, never more than `most`.

    Raises NotForUs when the key is another one, EnvelopeDamaged for everything else.
    """
    if _plain_size(sealed) > most:
        raise EnvelopeDamaged
    import pyrage
    from pyrage import x25519

    try:
        plain: bytes = pyrage.decrypt(sealed, [x25519.Identity.from_str(secret)])
    except pyrage.DecryptError as error:
        raise (NotForUs if str(error) == NO_KEY_FITS else EnvelopeDamaged) from error
    return plain


def _plain_size(sealed: bytes) -> int:
    """How many bytes an age file holds, before anything is opened. Raises EnvelopeDamaged."""
    last = sealed.find(b"\n--- ", 0, MOST_HEADER)
    end = sealed.find(b"\n", last + 1, last + 100)
    if not sealed.startswith(MAGIC) or min(last, end) < 0:
        raise EnvelopeDamaged
    payload = len(sealed) - end - 1 - NONCE
    pieces = max(1, -(-payload // (PIECE + TAG)))
    return max(0, payload - pieces * TAG)
