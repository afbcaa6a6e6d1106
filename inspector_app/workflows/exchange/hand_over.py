"""Hand over: write what the recipients do not have yet as bundles, and note that it was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.bundle import SUFFIX, MemberKind
from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.case import FileDamaged, FileMissing
from inspector_app.domain.errors.exchange import NothingToHandOver, PhotosMissing
from inspector_app.domain.handing import PART_BYTES, HandedOver, MissingPhoto, Plan
from inspector_app.domain.ids import uuid7
from inspector_app.domain.roster import Person
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import close_chain, cut_entry, keep_entries
from inspector_app.workflows.case.save_file import saving
from inspector_app.workflows.exchange.choose_load import (
    CarriedFile,
    Load,
    choices,
    choose_load,
    draft_files,
    people_named,
    recipient_keys,
    recipients,
)
from inspector_app.workflows.exchange.write_bundle import (
    PER_MEMBER,
    PER_RECIPIENT,
    Parcel,
    Progress,
    cut_parts,
    head_size,
    stored_size,
    write_parts,
)
from inspector_app.workflows.visit.fold_drafts import fold_draft, unfolded

__all__ = [
    "HandedOver",
    "MissingPhoto",
    "Plan",
    "choices",
    "hand_over",
    "people_named",
    "plan_hand_over",
    "recipients",
]

SUBJECT = "handover/"
CHECKED, WRITTEN = 1, 3
"""How much of the time goes into reading everything first, of the whole."""


def plan_hand_over(
    case: OpenCase,
    to: Sequence[Person] = (),
    *,
    everything: bool = False,
    originals: bool = True,
    part_bytes: int = PART_BYTES,
) -> Plan:
    """What a hand-over to these people would carry, and how large it is; nothing is written."""
    load = choose_load(case, to, everything=everything, originals=originals)
    drafts = unfolded(case)
    for draft in drafts:
        load.files.update(draft_files(case, draft, originals=originals))
    missing = tuple(_missing(case, load))
    lost = {each.sha256 for each in missing}
    files = [each for digest, each in load.files.items() if digest not in lost]
    sizes = [stored_size(case, each) for each in files]
    head = head_size(case)
    parts = cut_parts(
        sizes, load.words, head, part_bytes, recipients=len(load.to), members=load.entries // 1000
    )
    per_file = PER_MEMBER + PER_RECIPIENT * len(load.to)
    return Plan(
        to=load.to,
        inspections=len(load.inspections | {each.partition("/")[2] for each in drafts}),
        drafts=len(drafts),
        entries=load.entries,
        photos=sum(each.kind is MemberKind.PHOTO for each in load.files.values()),
        bytes=load.words + head * len(parts) + sum(sizes) + per_file * len(sizes),
        parts=len(parts),
        missing=missing,
        since=load.since_at,
        receipts=len(_receipts(case, load.to)),
        news=_has_news(load) or everything,
    )


def hand_over(
    case: OpenCase,
    folder: Path,
    to: Sequence[Person] = (),
    *,
    everything: bool = False,
    originals: bool = True,
    progress: Progress,
    part_bytes: int = PART_BYTES,
) -> HandedOver:
    """Write the bundle into `folder`; when it fails or is cancelled no file of it stays.

    Drafts become entries first. Raises PhotosMissing before anything is written, NothingToHandOver,
    NoRecipientKey, PartTooSmall, NotSaved.
    """
    case.require_current()
    keys = recipient_keys(case, to or recipients(case))
    drafts = unfolded(case)
    before = choose_load(case, to, everything=everything, originals=originals)
    for draft in drafts:
        before.files.update(draft_files(case, draft, originals=originals))
    _require_files(case, before, _part(progress, 0, CHECKED))
    for draft in drafts:
        fold_draft(case, draft)
    close_chain(case)
    load = choose_load(case, to, everything=everything, originals=originals)
    _require_files(case, _further(load, before), _part(progress, CHECKED, CHECKED))
    receipts = _receipts(case, load.to)
    if not (_has_news(load) or everything or _owes_receipt(case, load.to)):
        raise NothingToHandOver(tuple(each.name for each in load.to if each.id != case.me.id))
    now = case.clock()
    parcel = Parcel(
        case, load, str(uuid7(now)), now.isoformat(), keys, receipts, part_bytes=part_bytes
    )
    with saving(folder):
        folder.mkdir(parents=True, exist_ok=True)
        names = _Names(folder, f"{case.roster.team}-{case.me.code}-{now:%Y%m%d-%H%M}")
        write_parts(parcel, names, _part(progress, CHECKED, CHECKED + WRITTEN))
        size = sum(path.stat().st_size for path in parcel.files)
    done = HandedOver(
        id=parcel.id,
        files=tuple(parcel.files),
        bytes=size,
        inspections=len(load.inspections),
        entries=load.entries,
        photos=sum(each.kind is MemberKind.PHOTO for each in load.files.values()),
        to=load.to,
    )
    _note_it(case, parcel, done)
    return done


@dataclass
class _Names:
    """The names of the parts: team, code and time, never a unit."""

    folder: Path
    stem: str

    def __call__(self, part: int, parts: int) -> Path:
        """The path of one part; with no word on how many there are, of one that is alone."""
        tail = f"-{part}of{parts}" if parts > 1 else ""
        path = self.folder / f"{self.stem}{tail}{SUFFIX}"
        number = 2
        while path.exists():
            path = self.folder / f"{self.stem}-{number}{tail}{SUFFIX}"
            number += 1
        return path


def _part(progress: Progress, since: int, until: int) -> Progress:
    """A piece of the work as a piece of the whole bar, in thousandths."""
    scale = 1000 // (CHECKED + WRITTEN)

    def told(done: int, whole: int) -> None:
        share = done * (until - since) * scale // (whole or 1)
        progress(since * scale + share, (CHECKED + WRITTEN) * scale)

    return told


def _require_files(case: OpenCase, load: Load, progress: Progress) -> None:
    """Read every file once: a hand-over never begins that cannot carry what it names."""
    missing = []
    for done, file in enumerate(load.files.values()):
        progress(done, len(load.files))
        shelf = case.store.files if file.kind is MemberKind.PHOTO else case.store.sheets
        try:
            shelf.read(file.sha256)
        except FileMissing:
            missing.append(_told(case, file, damaged=False))
        except FileDamaged:
            missing.append(_told(case, file, damaged=True))
    if missing:
        raise PhotosMissing(tuple(missing))


def _further(load: Load, before: Load) -> Load:
    """What was not looked at yet."""
    files = {name: each for name, each in load.files.items() if name not in before.files}
    return Load(load.to, load.since, load.since_at, files=files)


def _missing(case: OpenCase, load: Load) -> Iterator[MissingPhoto]:
    for file in load.files.values():
        shelf = case.store.files if file.kind is MemberKind.PHOTO else case.store.sheets
        if not shelf.has(file.sha256):
            yield _told(case, file, damaged=False)


def _told(case: OpenCase, file: CarriedFile, *, damaged: bool) -> MissingPhoto:
    header = None
    if file.inspection:
        header = case.store.inspections.load(file.inspection).header
    return MissingPhoto(
        inspection=file.inspection,
        number=header.draft_number if header else "",
        unit=header.unit if header else "",
        name=file.name or file.sha256[:12],
        sha256=file.sha256,
        damaged=damaged,
    )


def _receipts(case: OpenCase, to: Sequence[Person]) -> list[tuple[bytes, bytes]]:
    from inspector_app.workflows.exchange.give_receipt import receipts_for

    return receipts_for(case, [each for each in to if each.id != case.me.id])


def _owes_receipt(case: OpenCase, to: Sequence[Person]) -> bool:
    """Whether anybody was given a receipt that no hand-over to them has carried."""
    from inspector_app.workflows.exchange.give_receipt import newest_given

    for person in to:
        receipt = newest_given(case, person.id)
        sent = [each.at for each in case.store.exchange.hand_overs() if person.id in each.to]
        if receipt is not None and person.id != case.me.id and receipt.at > max(sent, default=""):
            return True
    return False


def _has_news(load: Load) -> bool:
    """Whether there is more than the notes that we make of our own doings."""
    return bool(load.files or load.subjects)


def _note_it(case: OpenCase, parcel: Parcel, done: HandedOver) -> None:
    """One entry on our chain and one row in the log."""
    from inspector_app.store.exchange_log import HandOver

    names: list[Json] = [path.name for path in done.files]
    fields: dict[str, Json] = {
        "to": [each.id for each in done.to],
        "files": names,
        "bytes": done.bytes,
        "inspections": done.inspections,
        "entries": done.entries,
    }
    heads = case.store.intake.tips()
    with case.store.transaction():
        case.store.exchange.add_hand_over(
            HandOver(
                id=done.id,
                at=parcel.at,
                to=tuple(each.id for each in done.to),
                files=tuple(path.name for path in done.files),
                size=done.bytes,
                inspections=done.inspections,
                heads={name: each for name, each in heads.items() if name in parcel.load.chains},
                since=parcel.load.since,
            )
        )
        keep_entries(case, [cut_entry(case, SUBJECT + done.id, "handover", fields)])
