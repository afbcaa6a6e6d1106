"""An act of will: the passphrase again, while the case folder is open."""

import pytest

from inspector_app.domain.errors.trust import WrongPassphrase
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.sealing.confirm import confirm_passphrase
from tests.visits import PASSPHRASE


def test_the_passphrase_of_the_case_folder_confirms(case: OpenCase) -> None:
    confirm_passphrase(case, PASSPHRASE)

    with pytest.raises(WrongPassphrase):
        confirm_passphrase(case, PASSPHRASE + " ")
