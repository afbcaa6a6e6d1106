"""Load a signing key from a file that a person names."""

from pathlib import Path

from inspector_app.domain.errors.refused import NoSuchFile
from inspector_app.trust.identity import Identity
from inspector_app.trust.pkcs12 import read_pkcs12


def load_identity(p12: Path, passphrase: str) -> Identity:
    """The key of a PKCS#12 file; raises NoSuchFile or Pkcs12Refused."""
    return read_pkcs12(read_file(p12), passphrase)


def read_file(path: Path) -> bytes:
    """The bytes of a named file; raises NoSuchFile."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise NoSuchFile(path) from error
