"""The wall clock that every workflow is given."""

from datetime import datetime


def local_now() -> datetime:
    """The time with this machine's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)
