"""A form as canonical JSON, the bytes by which a published version is kept and addressed."""

import msgspec

from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.errors.answers import FormUnreadable
from inspector_app.domain.form import Form


def form_bytes(form: Form) -> bytes:
    """The canonical JSON of `form`: the same for equal forms, whatever file they came from."""
    return canonical(msgspec.to_builtins(form))


def form_hash(form: Form) -> str:
    """The content hash that names this version of the form for good."""
    return sha256(form_bytes(form))


def form_from_bytes(content: bytes) -> Form:
    """Read back what `form_bytes` wrote. Raises FormUnreadable for anything else."""
    try:
        return msgspec.convert(msgspec.json.decode(content), Form)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FormUnreadable from error
