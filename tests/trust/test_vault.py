"""The vault: what opens it, what does not, and that no altered byte is taken as good."""

import json
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.errors.trust import (
    VaultDamaged,
    VaultFault,
    WrongPassphrase,
    WrongRecoveryCode,
)
from inspector_app.trust.vault import (
    KdfCost,
    change_passphrase,
    create_vault,
    known_head,
    unlock,
    unlock_with_recovery,
    with_head,
)
from inspector_app.trust.vault_keys import VaultKeys

CHEAP = KdfCost(memory_kib=8, iterations=1, lanes=1)
PASSPHRASE = "café 暗访 1"
HEAD = "ab" * 32


@pytest.fixture(scope="module")
def made() -> tuple[bytes, VaultKeys, str]:
    return create_vault(PASSPHRASE, cost=CHEAP)


def test_the_passphrase_gives_back_the_keys(made):
    vault, keys, _ = made
    assert unlock(vault, PASSPHRASE) == keys


def test_the_recovery_code_gives_back_the_keys_however_it_is_typed(made):
    vault, keys, code = made
    assert unlock_with_recovery(vault, code) == keys
    assert unlock_with_recovery(vault, f"  {code.lower().replace('-', ' ')}\n") == keys


@pytest.mark.parametrize(
    "wrong", ["", "café 暗访 2", PASSPHRASE + " ", " " + PASSPHRASE, PASSPHRASE.upper()]
)
def test_any_other_passphrase_is_refused_even_by_one_space(made, wrong):
    with pytest.raises(WrongPassphrase):
        unlock(made[0], wrong)


def test_how_the_keyboard_composes_a_letter_makes_no_difference(made):
    vault, keys, _ = made
    decomposed = unicodedata.normalize("NFD", PASSPHRASE)
    assert decomposed != PASSPHRASE
    assert unlock(vault, decomposed) == keys


def test_letters_that_only_look_alike_stay_different(made):
    with pytest.raises(WrongPassphrase):
        unlock(made[0], unicodedata.normalize("NFKC", PASSPHRASE.replace("1", "①")) + "1")


def test_a_passphrase_in_a_foreign_encoding_works_as_it_came():
    odd = b"caf\xe9".decode("utf-8", "surrogateescape")
    vault, keys, _ = create_vault(odd, cost=CHEAP)
    assert unlock(vault, odd) == keys


@pytest.mark.parametrize("code", ["", "0000", "-".join(["0000"] * 8), "口令" * 16, "U" * 32])
def test_a_wrong_recovery_code_is_refused(made, code):
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(made[0], code)


def test_another_vaults_recovery_code_is_refused(made):
    _, _, other = create_vault("x", cost=CHEAP)
    with pytest.raises(WrongRecoveryCode):
        unlock_with_recovery(made[0], other)


def test_a_changed_passphrase_replaces_the_old_and_keeps_everything_else(made):
    vault, keys, code = made
    changed = change_passphrase(with_head(vault, keys, 7, HEAD), keys, "新口令", cost=CHEAP)
    assert unlock(changed, "新口令") == keys
    assert unlock_with_recovery(changed, code) == keys
    assert known_head(changed, keys) == (7, HEAD)
    with pytest.raises(WrongPassphrase):
        unlock(changed, PASSPHRASE)


def test_changing_the_passphrase_leaves_the_old_bytes_opening(made):
    vault, keys, _ = made
    change_passphrase(vault, keys, "another", cost=CHEAP)
    assert unlock(vault, PASSPHRASE) == keys


def test_the_head_is_remembered(made):
    vault, keys, _ = made
    assert known_head(vault, keys) == (0, "")
    assert known_head(with_head(vault, keys, 41, HEAD), keys) == (41, HEAD)


def test_two_vaults_share_no_secret():
    (one, first, code_one), (two, second, code_two) = (
        create_vault(PASSPHRASE, cost=CHEAP),
        create_vault(PASSPHRASE, cost=CHEAP),
    )
    assert first.data_key != second.data_key
    assert code_one != code_two
    assert json.loads(one)["passphrase"]["salt"] != json.loads(two)["passphrase"]["salt"]


def test_no_key_is_shown_when_the_keys_are_printed(made):
    _, keys, _ = made
    assert keys.data_key.hex() not in repr(keys)
    assert repr(keys.data_key) not in repr(keys)


def test_every_purpose_has_its_own_key(made):
    _, keys, _ = made
    derived = [keys.database_key, keys.vault_key, keys.file_key("a" * 64), keys.file_key("b" * 64)]
    assert len({keys.data_key, *derived}) == 5
    assert all(len(key) == 32 for key in derived)


def test_the_default_cost_is_the_decided_one():
    assert KdfCost() == KdfCost(memory_kib=256 * 1024, iterations=3, lanes=4)


@pytest.mark.parametrize("bit", range(8))
def test_no_single_flipped_bit_is_ever_taken_as_good(made, bit):
    vault, keys, code = made
    for place in range(bit, len(vault), 8):
        altered = bytearray(vault)
        altered[place] ^= 1 << bit
        with pytest.raises(VaultDamaged):
            unlock(bytes(altered), PASSPHRASE)
        with pytest.raises(VaultDamaged):
            unlock_with_recovery(bytes(altered), code)
        with pytest.raises(VaultDamaged):
            known_head(bytes(altered), keys)


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_bytes_that_are_no_vault_are_refused_and_never_crash(noise):
    with pytest.raises(VaultDamaged):
        unlock(noise, PASSPHRASE)


@given(cut=st.integers(0, 700))
@settings(max_examples=60, deadline=None)
def test_a_vault_cut_short_is_refused(cut, made):
    vault = made[0]
    with pytest.raises(VaultDamaged):
        unlock(vault[: min(cut, len(vault) - 1)], PASSPHRASE)


def rewritten(vault: bytes, **changes: object) -> bytes:
    """A vault as a clever attacker writes it: canonical, and with the right sum."""
    plain = {**json.loads(vault), **changes}
    plain.pop("sum")
    return canonical({**plain, "sum": sha256(canonical(plain))})


def test_a_head_rewritten_with_a_fitting_sum_still_fails_its_mac(made):
    vault, keys, _ = made
    forged = rewritten(with_head(vault, keys, 9, HEAD), head={"seq": 3, "hash": "cd" * 32})
    with pytest.raises(VaultDamaged) as refused:
        unlock(forged, PASSPHRASE)
    assert refused.value.fault is VaultFault.ALTERED
    with pytest.raises(VaultDamaged):
        known_head(forged, keys)


def test_a_recovery_wrap_of_another_vault_is_noticed_by_the_passphrase(made):
    other, _, _ = create_vault("x", cost=CHEAP)
    forged = rewritten(made[0], recovery=json.loads(other)["recovery"])
    with pytest.raises(VaultDamaged):
        unlock(forged, PASSPHRASE)


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 2**31, "iterations": 1, "lanes": 1},
        {"memory_kib": 8, "iterations": 10**9, "lanes": 1},
        {"memory_kib": 8, "iterations": 1, "lanes": 2},
        {"memory_kib": 8, "iterations": 0, "lanes": 1},
        {"memory_kib": 2048, "iterations": 1, "lanes": 200},
        {"memory_kib": 8, "iterations": 1, "lanes": -1},
    ],
)
def test_a_vault_that_asks_for_hours_or_nothing_is_refused_at_once(made, cost):
    wrap = {**json.loads(made[0])["passphrase"], "cost": cost}
    began = time.monotonic()
    with pytest.raises(VaultDamaged) as refused:
        unlock(rewritten(made[0], passphrase=wrap), PASSPHRASE)
    assert refused.value.fault is VaultFault.COST_OUT_OF_BOUNDS
    assert time.monotonic() - began < 0.5


def test_a_vault_of_a_later_format_says_so(made):
    with pytest.raises(VaultDamaged) as refused:
        unlock(rewritten(made[0], v=2, novelty=True), PASSPHRASE)
    assert refused.value.fault is VaultFault.NEWER_FORMAT


@pytest.mark.parametrize(
    "hostile",
    [
        b"[" * 100_000,
        b'{"format":"mingcha-vault","v":1}' + b" " * 100_000,
        b'{"format":"mingcha-vault","v":"1"}',
        b'{"format":"mingcha-vault","v":1.0}',
        b"null",
    ],
)
def test_hostile_json_is_refused(hostile):
    with pytest.raises(VaultDamaged):
        unlock(hostile, PASSPHRASE)
