"""The recovery code of a vault: 160 random bits in letters that survive paper and telephone."""

import secrets

from inspector_app.domain.errors.trust import WrongRecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U."""
LETTERS = 32
GROUP = 4
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new_code() -> str:
    """A fresh code: eight groups of four characters."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))
    return "-".join(letters[start : start + GROUP] for start in range(0, LETTERS, GROUP))


def secret_of(code: str) -> bytes:
    """The secret that `code` stands for, however it was typed. Raises WrongRecoveryCode."""
    letters = "".join(each for each in code.upper() if each.isalnum()).translate(_MISREAD)
    if len(letters) != LETTERS or not set(letters) <= set(ALPHABET):
        raise WrongRecoveryCode
    return letters.encode()
