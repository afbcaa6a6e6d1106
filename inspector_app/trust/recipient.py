"""The key that bundles are sealed for: X25519, secret in the case folder, public in the roster."""

from typing import NamedTuple

from inspector_app.domain.errors.bundles import RecipientRefused


class Recipient(NamedTuple):
    """Both halves of the key, as the age format writes them."""

    secret: str
    """To be kept in the encrypted database only."""
    public: str


def new_recipient() -> Recipient:
    """A fresh key."""
    from pyrage import x25519  # type: ignore[import-untyped]

    secret = x25519.Identity.generate()
    return Recipient(str(secret), str(secret.to_public()))


def require_recipient(public: str) -> str:
    """The same public half; raises RecipientRefused unless something can be sealed for it."""
    from pyrage import RecipientError, x25519

    try:
        return str(x25519.Recipient.from_str(public))
    except (RecipientError, TypeError) as error:
        raise RecipientRefused(str(public)[:80]) from error
