"""Keep the keys of this case folder that are neither its person's nor its replica's."""

from inspector_app.trust.joining import FreshKey
from inspector_app.trust.recipient import Recipient, new_recipient
from inspector_app.workflows.case.open_case import OpenCase, keep_recipient

_PENDING = "pending-key/"


def recipient_of(case: OpenCase) -> Recipient:
    """The key that bundles for this case folder are sealed for, made when it is first needed."""
    secrets = case.store.secrets
    if not secrets.has("recipient.secret"):
        with case.store.transaction():
            keep_recipient(case.store, new_recipient())
    return Recipient(
        secrets.read("recipient.secret").decode(), secrets.read("recipient.public").decode()
    )


def new_pending_key(case: OpenCase) -> FreshKey:
    """A key that waits to be certified; those asked for before may still be answered."""
    fresh = FreshKey.new()
    case.store.secrets.put(f"{_PENDING}{fresh.fingerprint}", fresh.private_bytes())
    return fresh


def pending_key(case: OpenCase, fingerprint: str) -> FreshKey:
    """The waiting key of that fingerprint. Raises KeyError."""
    return FreshKey.load(case.store.secrets.read(f"{_PENDING}{fingerprint}"))


def pending_keys(case: OpenCase) -> tuple[str, ...]:
    """The fingerprints of all keys that wait."""
    names = case.store.secrets.names()
    return tuple(name.removeprefix(_PENDING) for name in names if name.startswith(_PENDING))


def forget_pending_keys(case: OpenCase) -> None:
    """No waiting key will be certified any more."""
    for fingerprint in pending_keys(case):
        case.store.secrets.forget(f"{_PENDING}{fingerprint}")
