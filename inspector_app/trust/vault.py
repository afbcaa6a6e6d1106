"""The vault: the data key of a case folder, under its passphrase and again under a recovery code.

Bytes in, bytes out: whoever owns the case folder writes them. A MAC made with the data key covers
the whole file, so an altered vault is refused even where the passphrase still opens it.
"""

import hmac
import secrets
import unicodedata
import uuid

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec.structs import replace

from inspector_app.domain.canonical import canonical
from inspector_app.domain.errors.trust import (
    VaultDamaged,
    VaultFault,
    WrongPassphrase,
    WrongRecoveryCode,
)
from inspector_app.trust.recovery_code import new_code, secret_of
from inspector_app.trust.vault_file import (
    VERSION,
    Head,
    KdfCost,
    PassphraseWrap,
    RecoveryWrap,
    VaultFile,
    read_vault_file,
)
from inspector_app.trust.vault_keys import KEY_BYTES, VaultKeys, derive

__all__ = [
    "KdfCost",
    "VaultKeys",
    "change_passphrase",
    "create_vault",
    "known_head",
    "unlock",
    "unlock_with_recovery",
    "with_head",
]

DEFAULT_COST = KdfCost()
SALT_BYTES = 16
NONCE_BYTES = 12


def create_vault(passphrase: str, *, cost: KdfCost = DEFAULT_COST) -> tuple[bytes, VaultKeys, str]:
    """A new vault: its bytes, its keys, and the recovery code, which is kept nowhere else."""
    keys = VaultKeys(str(uuid.uuid4()), secrets.token_bytes(KEY_BYTES))
    code = new_code()
    vault = VaultFile(
        keys.vault_id, _under_passphrase(keys, passphrase, cost), _under_code(keys, code)
    )
    return _written(vault, keys), keys, code


def unlock(vault: bytes, passphrase: str) -> VaultKeys:
    """The keys, by passphrase. Raises WrongPassphrase or VaultDamaged."""
    file = read_vault_file(vault)
    wrap = file.passphrase
    kek = _stretched(passphrase, bytes.fromhex(wrap.salt), wrap.cost)
    try:
        data_key = _unwrapped(wrap, kek, file.vault)
    except InvalidTag as error:
        raise WrongPassphrase from error
    return _vouched_keys(file, data_key)


def unlock_with_recovery(vault: bytes, recovery_code: str) -> VaultKeys:
    """The keys, by recovery code as printed or typed. Raises WrongRecoveryCode, VaultDamaged."""
    file = read_vault_file(vault)
    wrap = file.recovery
    kek = derive(secret_of(recovery_code), bytes.fromhex(wrap.salt), "recovery")
    try:
        data_key = _unwrapped(wrap, kek, file.vault)
    except InvalidTag as error:
        raise WrongRecoveryCode from error
    return _vouched_keys(file, data_key)


def change_passphrase(
    vault: bytes, keys: VaultKeys, new: str, *, cost: KdfCost = DEFAULT_COST
) -> bytes:
    """The vault under a `new` passphrase; recovery code, keys and head stay."""
    file = _vouched(read_vault_file(vault), keys)
    return _written(replace(file, passphrase=_under_passphrase(keys, new, cost)), keys)


def with_head(vault: bytes, keys: VaultKeys, seq: int, head: str) -> bytes:
    """The vault remembering that the ledger had reached `head` at `seq`."""
    return _written(replace(_vouched(read_vault_file(vault), keys), head=Head(seq, head)), keys)


def known_head(vault: bytes, keys: VaultKeys) -> tuple[int, str]:
    """The ledger head last remembered: sequence number and hash, (0, "") before the first."""
    head = _vouched(read_vault_file(vault), keys).head
    return head.seq, head.hash


def _under_passphrase(keys: VaultKeys, passphrase: str, cost: KdfCost) -> PassphraseWrap:
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    blank = PassphraseWrap(cost, salt.hex(), nonce.hex(), "")
    return replace(blank, key=_wrapped(blank, _stretched(passphrase, salt, cost), keys))


def _under_code(keys: VaultKeys, code: str) -> RecoveryWrap:
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    blank = RecoveryWrap(salt.hex(), nonce.hex(), "")
    # The code holds 160 random bits: there is nothing to stretch.
    return replace(blank, key=_wrapped(blank, derive(secret_of(code), salt, "recovery"), keys))


def _stretched(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """The passphrase as a key: composed (NFC), since keyboards differ, and otherwise exact."""
    # A name given in a foreign encoding holds lone surrogates; they are kept as they came.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(secret)


def _wrapped(blank: PassphraseWrap | RecoveryWrap, kek: bytes, keys: VaultKeys) -> str:
    nonce = bytes.fromhex(blank.nonce)
    return AESGCM(kek).encrypt(nonce, keys.data_key, _purpose(blank, keys.vault_id)).hex()


def _unwrapped(wrap: PassphraseWrap | RecoveryWrap, kek: bytes, vault_id: str) -> bytes:
    """The data key. Raises InvalidTag when `kek` does not fit."""
    nonce = bytes.fromhex(wrap.nonce)
    return AESGCM(kek).decrypt(nonce, bytes.fromhex(wrap.key), _purpose(wrap, vault_id))


def _purpose(wrap: PassphraseWrap | RecoveryWrap, vault_id: str) -> bytes:
    """What a wrapped key is bound to, so that no wrap can take another's place."""
    return canonical(["mingcha-vault", VERSION, vault_id, wrap.kdf])


def _written(file: VaultFile, keys: VaultKeys) -> bytes:
    return replace(file, mac=_mac(file, keys)).written()


def _mac(file: VaultFile, keys: VaultKeys) -> str:
    return hmac.new(keys.vault_key, file.vouched_bytes(), "sha256").hexdigest()


def _vouched(file: VaultFile, keys: VaultKeys) -> VaultFile:
    if not hmac.compare_digest(_mac(file, keys), file.mac):
        raise VaultDamaged(VaultFault.ALTERED)
    return file


def _vouched_keys(file: VaultFile, data_key: bytes) -> VaultKeys:
    keys = VaultKeys(file.vault, data_key)
    _vouched(file, keys)
    return keys
