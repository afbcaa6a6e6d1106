"""Collect what others left in a shared folder, and tell what is waiting, sent and received."""

from pathlib import Path

from inspector_app.domain.bundle import SUFFIX
from inspector_app.domain.errors.exchange import NoSuchFolder
from inspector_app.domain.handing import Transfer, TransferState
from inspector_app.store.exchange_log import RECEIVED
from inspector_app.workflows.open_case import OpenCase
from inspector_app.workflows.take_receipt import valid_receipts

MOST_NAMES = 10_000


def collect(case: OpenCase, folder: Path) -> tuple[Path, ...]:
    """The bundles there that are neither ours nor merged yet, by name. Raises NoSuchFolder.

    What is still being written has no bundle's name yet. A file is known by what is in it.
    """
    from inspector_app.workflows.read_source import hash_of

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
