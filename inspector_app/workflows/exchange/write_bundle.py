"""Write the files of a hand-over: each a whole bundle of its own, the entries in the first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app import __version__
from inspector_app.domain.bundle import Manifest, Member, MemberKind
from inspector_app.domain.errors.exchange import PartTooSmall
from inspector_app.files import wire
from inspector_app.files.bundle_file import MOST_BYTES, MOST_MEMBERS, BundleWriter
from inspector_app.trust.bundle_seal import BundleHead, sign_manifest
from inspector_app.trust.envelope import seal
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.choose_load import CarriedFile, Load, carried

Progress = Callable[[int, int], None]
THUMBNAILS_AT_ONCE = 32
PER_MEMBER, PER_RECIPIENT = 1024, 256
"""Bytes that a member costs beside its own: archive, envelope, line in the manifest."""
HEAD_BYTES = 64 * 1024
"""What the first member may come to, beside the roster and the line of each other."""


@dataclass
class Parcel:
    """One hand-over while it is written."""

    case: OpenCase
    load: Load
    id: str
    at: str
    keys: Sequence[str]
    """Public halves of those it is sealed for."""
    receipts: Sequence[tuple[bytes, bytes]] = ()
    part_bytes: int = MOST_BYTES
    written: int = 0
    """Plain bytes so far."""
    files: list[Path] = field(default_factory=list)

    def sealed(self, plain: bytes) -> bytes:
        """`plain` for the recipients."""
        return seal(plain, self.keys)


def stored_size(case: OpenCase, file: CarriedFile) -> int:
    """Bytes of a kept file, about: as it lies here, encrypted."""
    shelf = case.store.files if file.kind is MemberKind.PHOTO else case.store.sheets
    return shelf.path_of(file.sha256).stat().st_size


def head_size(case: OpenCase) -> int:
    """Bytes of the first member of a part, at most."""
    return HEAD_BYTES + len(case.store.rosters.newest())


def cut_parts(
    sizes: Sequence[int], first: int, head: int, part_bytes: int, *, recipients: int, members: int
) -> list[list[int]]:
    """Which files go into which part, by their places in `sizes`; `first` bytes are taken.

    Every part needs `head` bytes more. Raises PartTooSmall where one file alone, or what must lie
    in the first part, is larger.
    """
    parts: list[list[int]] = [[]]
    used, count = first, members
    for place, size in enumerate(sizes):
        cost = size + size // 4096 + PER_MEMBER + PER_RECIPIENT * recipients
        if used + cost + head > part_bytes or count + 2 >= MOST_MEMBERS:
            parts.append([])
            used, count = 0, 0
        parts[-1].append(place)
        used, count = used + cost, count + 1
        if used + head > part_bytes:
            raise PartTooSmall(part_bytes, used + head)
    if first + head > part_bytes:
        raise PartTooSmall(part_bytes, first + head)
    return parts


def write_parts(parcel: Parcel, names: Callable[[int, int], Path], progress: Progress) -> None:
    """Write every part; when one fails or somebody cancels, none of them stays."""
    files = sorted(parcel.load.files.values(), key=lambda each: (each.kind.value, each.sha256))
    sizes = [stored_size(parcel.case, each) for each in files]
    whole = sum(sizes) or 1
    try:
        # The name says how many parts there are, so the first is written before they are known.
        with BundleWriter(names(1, 0)) as writer:
            for kind, plain in _words(parcel):
                writer.add(kind, plain, parcel.sealed)
            parts = cut_parts(
                sizes,
                writer.size,
                head_size(parcel.case),
                parcel.part_bytes,
                recipients=len(parcel.keys),
                members=len(writer.members),
            )
            if len(parts) == 1:
                _fill(parcel, writer, [files[n] for n in parts[0]], whole, progress)
                _finish(parcel, writer, 1, 1)
                parcel.files.append(writer.path)
                return
            first = [files[n] for n in parts[0]]
            _fill(parcel, writer, first, whole, progress)
            writer.path = names(1, len(parts))
            _finish(parcel, writer, 1, len(parts))
            parcel.files.append(writer.path)
        for part, places in enumerate(parts[1:], start=2):
            with BundleWriter(names(part, len(parts))) as writer:
                _fill(parcel, writer, [files[n] for n in places], whole, progress)
                _finish(parcel, writer, part, len(parts))
                parcel.files.append(writer.path)
    except BaseException:
        for path in parcel.files:
            path.unlink(missing_ok=True)
        raise


def _words(parcel: Parcel) -> Iterator[tuple[MemberKind, bytes]]:
    """Everything but the files: who wrote, what they wrote, forms, receipts, small pictures."""
    case, load = parcel.case, parcel.load
    intake = case.store.intake
    replicas = [each for each in intake.replicas() if each.id in load.chains]
    yield MemberKind.REPLICAS, wire.encode_replicas(replicas)
    tips = {name: each for name, each in intake.tips().items() if name in load.chains}
    yield MemberKind.CHECKPOINTS, wire.encode_checkpoints(intake.checkpoints_at(tips))
    for form in sorted(load.forms):
        yield MemberKind.FORM, case.store.forms.read(form)
    if parcel.receipts:
        yield MemberKind.RECEIPTS, wire.encode_receipts(parcel.receipts)
    for chunk in wire.entry_chunks(carried(case, load)):
        yield MemberKind.ENTRIES, wire.encode_entries(chunk)
    pictured = [each for each in sorted(load.files) if case.store.thumbnails.has(each)]
    for start in range(0, len(pictured), THUMBNAILS_AT_ONCE):
        some = pictured[start : start + THUMBNAILS_AT_ONCE]
        pairs = [(digest, case.store.thumbnails.read(digest)) for digest in some]
        yield MemberKind.THUMBNAILS, wire.encode_thumbnails(pairs)


def _fill(
    parcel: Parcel,
    writer: BundleWriter,
    files: Sequence[CarriedFile],
    whole: int,
    progress: Progress,
) -> None:
    for file in files:
        progress(min(parcel.written, whole), whole)
        shelf = parcel.case.store.files
        if file.kind is MemberKind.SHEET:
            shelf = parcel.case.store.sheets
        plain = shelf.read(file.sha256)
        writer.add(file.kind, plain, parcel.sealed)
        parcel.written += len(plain)
    progress(min(parcel.written, whole), whole)


def _finish(parcel: Parcel, writer: BundleWriter, part: int, parts: int) -> None:
    """The signed manifest, then the name: only now is there a bundle."""
    case = parcel.case
    manifest = _manifest(parcel, writer.members, part, parts)
    head = BundleHead(
        sign_manifest(case.replica, manifest), case.replica.statement, case.store.rosters.newest()
    )
    writer.finish(head.pack(), parcel.sealed)


def _manifest(parcel: Parcel, members: tuple[Member, ...], part: int, parts: int) -> Manifest:
    case, load = parcel.case, parcel.load
    tips = case.store.intake.tips()
    photos = [each for each in load.files.values() if each.kind is MemberKind.PHOTO]
    return Manifest(
        id=parcel.id,
        part=part,
        parts=parts,
        at=parcel.at,
        replica=case.replica_id,
        who=case.me.id,
        to=tuple(each.id for each in load.to),
        app=__version__,
        root=case.roster.root,
        roster_version=case.roster.version,
        heads={name: each for name, each in tips.items() if name in load.chains},
        since=load.since,
        entries=load.entries,
        inspections=len(load.inspections),
        photos=(len(photos), max(load.named, len(photos))),
        members=members,
    )
