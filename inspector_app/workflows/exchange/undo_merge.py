"""Take a whole merge back, and tell what was merged and what was not."""

from contextlib import suppress

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import head_groups
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.errors.exchange import (
    IssuedSinceMerge,
    MergeAlreadyUndone,
    NoSuchMerge,
    NotTheNewestMerge,
)
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.merging import PastMerge, SourceKind, Undone
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.store.merges import DONE, UNDONE, MergeRow
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.exchange.give_receipt import cut_receipt, newest_given
from inspector_app.workflows.exchange.quarantine import quarantined
from inspector_app.workflows.exchange.take_in import LOOSE, SUBJECT

__all__ = ["PastMerge", "Undone", "merge_history", "quarantined", "undo_merge"]


def undo_merge(case: OpenCase, number: int | None = None) -> Undone:
    """Remove exactly what the merge brought; the newest one that stands unless one is named.

    Its files stay where they are. The next receipt revokes what was said of it. Raises
    NoSuchMerge, NotTheNewestMerge, MergeAlreadyUndone, IssuedSinceMerge.
    """
    case.require_current()
    row = _wanted(case, number)
    rows = _together(case, row)
    subjects = sorted({each for one in rows for each in case.store.merges.subjects(one.n)})
    _refuse_issued(case, row, subjects)
    now = case.clock().isoformat()
    with case.store.transaction():
        for one in rows:
            case.store.merges.undo(one.n, now)
        _note(case, row, rows, now)
    _catch_up(case)
    inspections = tuple(
        each.removeprefix(INSPECTION) for each in subjects if each.startswith(INSPECTION)
    )
    return Undone(row.n, sum(one.added for one in rows), inspections)


def merge_history(case: OpenCase) -> tuple[PastMerge, ...]:
    """Every merge, newest first."""
    rows = [each for each in case.store.merges.rows() if each.state in (DONE, UNDONE)]
    newest = case.store.merges.newest()
    names = {each.id: each.name for each in case.roster.people}
    return tuple(
        _past(case, row, rows, newest, names) for row in reversed(rows) if _leads(row, rows)
    )


def _past(
    case: OpenCase, row: MergeRow, rows: list[MergeRow], newest: int, names: dict[str, str]
) -> PastMerge:
    part = [each for each in rows if _belongs(each, row)]
    return PastMerge(
        number=row.n,
        at=row.at,
        who=names.get(row.who, ""),
        file=row.file,
        sha256=row.sha256,
        kind=SourceKind(row.kind),
        writer=names.get(row.writer, ""),
        entries=sum(each.added for each in part),
        inspections=max(each.inspections for each in part),
        heads={
            replica: head_groups(max(tips, key=lambda tip: tip.seq).hash)
            for replica, tips in row.heads.items()
            if tips
        },
        undone_at=row.undone_at,
        can_undo=row.n == newest and not _issued(case, row, case.store.merges.subjects(row.n)),
    )


def _wanted(case: OpenCase, number: int | None) -> MergeRow:
    rows = {each.n: each for each in case.store.merges.rows()}
    newest = case.store.merges.newest()
    wanted = newest if number is None else number
    row = rows.get(wanted)
    if row is None:
        raise NoSuchMerge(wanted)
    if row.state == UNDONE:
        raise MergeAlreadyUndone(wanted)
    if row.n != newest and not any(_belongs(rows[newest], each) for each in [row]):
        raise NotTheNewestMerge(wanted, newest)
    return row


def _together(case: OpenCase, row: MergeRow) -> list[MergeRow]:
    """The merges of one source, newest first: of one with loose entries there are two."""
    rows = [each for each in case.store.merges.rows() if each.state == DONE]
    return [each for each in reversed(rows) if _belongs(each, row)]


def _belongs(one: MergeRow, other: MergeRow) -> bool:
    return one.n == other.n or (
        (one.sha256, one.file) == (other.sha256, other.file)
        and abs(one.n - other.n) == 1
        and one.id.endswith(LOOSE) != other.id.endswith(LOOSE)
        and max(one, other, key=lambda each: each.n).id.endswith(LOOSE)
        and one.undone_at == other.undone_at
    )


def _leads(row: MergeRow, rows: list[MergeRow]) -> bool:
    """Whether the history shows it: of two that belong together only the later."""
    return not any(_belongs(each, row) and each.n > row.n for each in rows)


def _refuse_issued(case: OpenCase, row: MergeRow, subjects: list[str]) -> None:
    issued = _issued(case, row, subjects)
    if issued:
        raise IssuedSinceMerge(row.n, issued)


def _issued(
    case: OpenCase, row: MergeRow, subjects: tuple[str, ...] | list[str]
) -> tuple[str, ...]:
    """The formal numbers given since to what it touched, here or by another lead."""
    touched = {each.partition("/")[2] for each in subjects if each.startswith((INSPECTION, REVIEW))}
    brought = case.store.reach.brought_by(row.n)
    found = []
    for id_ in sorted(touched):
        for digest, content in case.store.ledger.contents(REVIEW + id_):
            if content.kind == "issue" and digest not in brought:
                found += [
                    str(value.get("number", ""))
                    for name, value in content.set.items()
                    if name.startswith("issue.") and isinstance(value, dict)
                ]
    return tuple(found)


def _note(case: OpenCase, row: MergeRow, rows: list[MergeRow], now: str) -> None:
    """Our own entry, and a receipt that revokes what was said."""
    fields: dict[str, Json] = {
        "undone": {"at": now, "entries": sum(each.added for each in rows), "number": row.n}
    }
    subject = SUBJECT + row.id.removesuffix(LOOSE)
    cuts = [cut_entry(case, subject, "merge-undone", fields)]
    told = newest_given(case, row.writer) if row.writer else None
    if told is not None:
        here = case.store.intake.tips()
        heads = {name: here[name] for name in told.heads if name in here}
        cuts.append(cut_receipt(case, row.writer, heads, told.lacking, after=cuts[-1]))
    keep_entries(case, cuts)


def _catch_up(case: OpenCase) -> None:
    """Bring the lists up to the undo; on a full disk whoever reads them next does it."""
    with suppress(DiskFull):
        while case.store.projections.catch_up(summariser(case), 50):
            pass
