import pytest

from inspector_app.domain.errors.bundles import RecipientRefused
from inspector_app.trust.recipient import new_recipient, require_recipient


def test_every_key_is_another():
    assert new_recipient() != new_recipient()


def test_the_public_half_is_accepted_and_the_secret_one_is_not():
    mine = new_recipient()
    assert require_recipient(mine.public) == mine.public
    with pytest.raises(RecipientRefused):
        require_recipient(mine.secret)


@pytest.mark.parametrize("said", ["", "age1", "ssh-ed25519 AAAA", "张三", None])
def test_what_nothing_can_be_sealed_for_is_refused(said):
    with pytest.raises(RecipientRefused):
        require_recipient(said)
