"""Collect what others left in a shared folder, and tell what is waiting, sent and received."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.bundle import SUFFIX
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.bundles import NotForUs
from inspector_app.domain.errors.exchange import NoSuchFolder
from inspector_app.domain.handing import Transfer, TransferState
from inspector_app.store.exchange_log import RECEIVED
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.take_receipt import valid_receipts

MOST_NAMES = 10_000


@dataclass(frozen=True, slots=True)
class Collected:
    """The bundles of a shared folder that wait for us, and how many wait for others."""

    files: tuple[Path, ...]
    others: int


def collect(case: OpenCase, folder: Path) -> tuple[Path, ...]:
    """The bundles there for us that are neither ours nor merged yet. Raises NoSuchFolder."""
    return look_through(case, folder).files


def look_through(case: OpenCase, folder: Path) -> Collected:
    """The same, by name, and how many that are new are sealed for others: no fault of theirs.

    What is still being written has no bundle's name yet. A file is known by what is in it.
    """
    from inspector_app.workflows.case.keep_keys import recipient_of

    there = _unknown(case, folder)
    secret = recipient_of(case).secret
    files = tuple(each for each in there if _may_be_for(secret, each))
    return Collected(files, len(there) - len(files))


def _unknown(case: OpenCase, folder: Path) -> tuple[Path, ...]:
    """The bundles there that we neither wrote nor merged nor set aside."""
    from inspector_app.workflows.exchange.read_source import hash_of

    ours = {name for each in case.store.exchange.hand_overs() for name in each.files}
    merged = {each.sha256 for each in case.store.merges.rows() if not each.undone_at}
    seen = {each.sha256 for each in case.store.exchange.quarantined()}
    try:
        there = sorted(each for each in folder.iterdir() if each.name.endswith(SUFFIX))
    except OSError as error:
        raise NoSuchFolder(folder) from error
    return tuple(
        each
        for each in there[:MOST_NAMES]
        if each.is_file()
        and not each.name.startswith(".")
        and each.name not in ours
        and hash_of(each) not in merged | seen
    )


def _may_be_for(secret: str, path: Path) -> bool:
    """Whether its first member opens, or does not for another reason: then merging tells it."""
    from inspector_app.files.bundle_file import HEAD_NAME, BundleReader
    from inspector_app.trust.bundle_seal import MOST_HEAD
    from inspector_app.trust.envelope import open_sealed

    try:
        with BundleReader(path) as reader:
            open_sealed(reader.member(HEAD_NAME), secret, MOST_HEAD)
    except NotForUs:
        return False
    except (MingchaError, OSError):
        return True
    return True


def queue(case: OpenCase, folder: Path | None = None) -> tuple[Transfer, ...]:
    """Every hand-over with how far it is, newest first; with a folder, what waits in it too."""
    names = {each.id: each.name for each in case.roster.people}
    arrived = {bundle: receipt for receipt in valid_receipts(case) for bundle in receipt.bundles}
    rows = [
        Transfer(
            state=TransferState.RECEIVED
            if each.id in arrived or each.state == RECEIVED
            else TransferState.SENT,
            id=each.id,
            at=each.at,
            to=tuple(names.get(one, "") for one in each.to if one != case.me.id),
            files=each.files,
            bytes=each.size,
            inspections=each.inspections,
            received_at=arrived[each.id].at if each.id in arrived else "",
            received_by=names.get(arrived[each.id].who, "") if each.id in arrived else "",
        )
        for each in reversed(case.store.exchange.hand_overs())
    ]
    return (*(_waiting(folder, case) if folder is not None else ()), *rows)


def _waiting(folder: Path, case: OpenCase) -> tuple[Transfer, ...]:
    return tuple(
        Transfer(TransferState.WAITING, "", "", (), (str(each),), each.stat().st_size)
        for each in collect(case, folder)
    )
