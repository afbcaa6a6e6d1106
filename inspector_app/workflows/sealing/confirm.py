"""Confirm an act of will: whoever knows the passphrase is sitting here now."""

from inspector_app.trust.vault import unlock
from inspector_app.workflows.case.open_case import OpenCase


def confirm_passphrase(case: OpenCase, passphrase: str) -> None:
    """Ask the vault again. Takes as long as opening it; raises WrongPassphrase."""
    unlock(case.folder.read_vault(), passphrase)
