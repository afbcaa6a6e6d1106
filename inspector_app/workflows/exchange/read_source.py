"""Read what is to be merged and verify it by itself, away from the case folder that takes it.

Nothing here touches the open case folder: a pool may do it while somebody types.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.bundle import (
    Manifest,
    Member,
    MemberKind,
    WireCheckpoint,
    WireReplica,
)
from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.bundles import (
    BundleFileFault,
    BundleFileRefused,
    BundleRefused,
    EnvelopeDamaged,
    NotForUs,
)
from inspector_app.domain.errors.exchange import (
    SourcePassphraseNeeded,
    SourceRefused,
    SourceUnfit,
)
from inspector_app.domain.errors.refused import NoSuchFile
from inspector_app.domain.merging import SourceKind
from inspector_app.domain.roster import Roster
from inspector_app.store.arrivals import Arrival
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.bring_source import BlobAt, Facts, Incoming, Unread
from inspector_app.workflows.exchange.judge_chains import parted, require_chains, require_signed
from inspector_app.workflows.exchange.remember_source import recall, remembered
from inspector_app.workflows.exchange.undisturbed import undisturbed

if TYPE_CHECKING:
    from inspector_app.files.bundle_file import BundleReader

__all__ = [
    "Facts",
    "Incoming",
    "Progress",
    "Unread",
    "hash_of",
    "needs_passphrase",
    "read_one",
    "read_source",
    "read_sources",
    "reading_facts",
]

Progress = Callable[[int, int], None]
PIECE = 1 << 20
LARGEST_FILE = 4 << 30
LARGEST_PHOTO = 256 << 20
"""Plain bytes of one kept file in a bundle: a photo is at most a tenth of it."""


def reading_facts(case: OpenCase) -> Facts:
    """The facts that `read_source` needs, to be taken along into the pool."""
    from inspector_app.workflows.case.keep_keys import recipient_of

    merged = case.store.merges.standing()
    return Facts(recipient_of(case).secret, case.roster, case.folder.path, case.places, merged)


def newer_facts(case: OpenCase, facts: Facts) -> Facts:
    """The facts after one more source: the keys of an open case folder stay the same."""
    return replace(facts, roster=case.roster, merged=case.store.merges.standing())


def read_sources(
    facts: Callable[[], Facts],
    files: Sequence[Path],
    progress: Progress,
    passphrases: Mapping[Path, str] | None = None,
) -> Iterator[Incoming | Unread]:
    """Every source in its order, one after the other; a bad one is told and the others go on.

    The facts are taken anew for each, since the one before it may have been merged meanwhile.
    """
    sizes = [size_of(each) for each in files]
    before = 0
    for file, size in zip(files, sizes, strict=True):
        base = before

        def told(done: int, whole: int, base: int = base, size: int = size) -> None:
            progress(base + done * size // (whole or 1), sum(sizes) or 1)

        yield read_one(facts(), file, (passphrases or {}).get(file, ""), told)
        before += size


def read_one(facts: Facts, file: Path, passphrase: str, progress: Progress) -> Incoming | Unread:
    """One source, or why it cannot be merged. Passphrases that are needed are asked for."""
    try:
        return read_source(facts, file, passphrase, progress)
    except (SourcePassphraseNeeded, NoSuchFile):
        raise
    except SourceUnfit as error:
        return Unread(file, error, hash_of(file), kind_of(file))


def read_source(
    facts: Facts, path: Path, passphrase: str = "", progress: Progress | None = None
) -> Incoming:
    """Read a bundle, a case folder or a signed sheet, and verify all of it by itself.

    Raises SourceUnfit with its code, SourcePassphraseNeeded for a case folder, NoSuchFile.
    """
    from inspector_app.workflows.exchange.read_folder import read_folder
    from inspector_app.workflows.exchange.read_sheet import read_sheet

    told = progress or (lambda _done, _whole: None)
    try:
        match kind_of(path):
            case SourceKind.FOLDER:
                return read_folder(facts, path, passphrase, told)
            case SourceKind.SHEET:
                return read_sheet(facts, path)
            case _:
                return _read_bundle(facts, path, told)
    except BundleFileRefused as error:
        raise SourceUnfit(path, error.fault.value, said=error.member) from error
    except BundleRefused as error:
        person = next((each for each in facts.roster.people if each.id == error.who), None)
        raise SourceUnfit(path, error.fault.value, said=person.name if person else "") from error
    except SourceRefused as error:
        raise SourceUnfit(path, error.code, error.replica, error.seq) from error
    except NotForUs as error:
        raise SourceUnfit(path, "not-for-us") from error
    except EnvelopeDamaged as error:
        raise SourceUnfit(path, "envelope-damaged") from error
    except OSError as error:
        raise SourceUnfit(path, "unreadable", said=type(error).__name__) from error


def kind_of(path: Path) -> SourceKind:
    """What a source is, by what it is and not by its name. Raises NoSuchFile."""
    try:
        if path.is_dir():
            return SourceKind.FOLDER
        with path.open("rb") as file:
            begin = file.read(1024)
    except OSError as error:
        raise NoSuchFile(path) from error
    if path.name in ("case.db", "vault.json"):
        return SourceKind.FOLDER
    return SourceKind.SHEET if b"%PDF-" in begin else SourceKind.BUNDLE


def needs_passphrase(path: Path) -> bool:
    """Whether it is a case folder, which its passphrase or its recovery code opens."""
    folder = path if path.is_dir() else path.parent
    return kind_of(path) is SourceKind.FOLDER and (folder / "vault.json").is_file()


def size_of(path: Path) -> int:
    """Bytes to read, for the bar; of a folder the size of its database."""
    try:
        return (path / "case.db" if path.is_dir() else path).stat().st_size
    except OSError:
        return 1


def hash_of(path: Path) -> str:
    """SHA-256 of a file; of a folder nothing."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


def _read_bundle(facts: Facts, path: Path, progress: Progress) -> Incoming:
    """Structure, manifest, signature, every member against its hash, every record's shape."""
    from inspector_app.files.bundle_file import HEAD_NAME, BundleReader
    from inspector_app.trust.bundle_seal import MOST_HEAD, BundleHead, read_manifest
    from inspector_app.trust.envelope import open_sealed

    digest = hash_of(path)
    if said := facts.merged.get(digest):
        return recall(path, digest, said, facts.roster)
    with BundleReader(path) as reader:
        plain = open_sealed(reader.member(HEAD_NAME), facts.secret, MOST_HEAD)
        head = BundleHead.unpack(plain)
        roster = head.newer_roster(facts.roster)
        manifest = read_manifest(head.manifest, roster, head.replica)
        reader.require(manifest.members)
        if digest in facts.merged and _has_files(facts, manifest):
            return _known(path, digest, manifest, roster)
        found = _Contents(_Bundle(path, facts.secret))
        done, whole = 0, sum(member.size for member in manifest.members)
        for member in manifest.members:
            progress(done, whole)
            found.take(member, _opened(reader, member, facts.secret))
            done += member.size
        progress(whole, whole)
    chained, loose = parted(found.arrivals, manifest.heads)
    require_chains(path, roster, found.replicas, chained, manifest.heads, found.checkpoints)
    require_signed(path, roster, loose)
    return Incoming(
        file=path,
        kind=SourceKind.BUNDLE,
        sha256=digest,
        writer=manifest.who,
        at=manifest.at,
        roster=roster,
        heads=manifest.heads,
        entries=tuple(chained),
        loose=tuple(loose),
        replicas=tuple(found.replicas),
        checkpoints=tuple(found.checkpoints),
        forms=tuple(found.forms),
        receipts=tuple(found.receipts),
        thumbnails=tuple(found.thumbnails),
        blobs=tuple(found.blobs),
        new_roster=head.roster if roster != facts.roster else b"",
        hand_over=manifest.id,
        part=(manifest.part, manifest.parts),
        close=found.bundle.close,
        manifest="" if found.blobs else remembered(manifest),
    )


def _has_files(facts: Facts, manifest: Manifest) -> bool:
    """Whether every photo and sheet of a bundle lies in the case folder still."""
    kept = {MemberKind.PHOTO: "photos", MemberKind.SHEET: "sheets"}
    return all(
        (facts.case / kept[each.kind] / each.sha256[:2] / each.sha256).is_file()
        for each in manifest.members
        if each.kind in kept
    )


def _known(path: Path, digest: str, manifest: Manifest, roster: Roster) -> Incoming:
    return Incoming(
        file=path,
        kind=SourceKind.BUNDLE,
        sha256=digest,
        writer=manifest.who,
        at=manifest.at,
        roster=roster,
        heads=manifest.heads,
        hand_over=manifest.id,
        part=(manifest.part, manifest.parts),
        known=manifest.inspections if manifest.part == 1 else 0,
    )


def _opened(reader: "BundleReader", member: Member, secret: str) -> bytes:
    """The plain bytes of a member, held against the manifest."""
    from inspector_app.files.bundle_file import HEAD_ROOM
    from inspector_app.trust.envelope import open_sealed

    if member.size > LARGEST_PHOTO:
        raise BundleFileRefused(BundleFileFault.TOO_LARGE, member.name)
    sealed = reader.member(member.name, max(HEAD_ROOM, member.sealed))
    content = open_sealed(sealed, secret, member.size)
    if len(content) != member.size or sha256(content) != member.sha256:
        raise BundleFileRefused(BundleFileFault.MEMBER_CHANGED, member.name)
    return content


@dataclass
class _Contents:
    """What the members of one bundle hold, as it is read; of kept files only where they are."""

    bundle: "_Bundle"
    arrivals: list[Arrival] = field(default_factory=list)
    replicas: list[WireReplica] = field(default_factory=list)
    checkpoints: list[WireCheckpoint] = field(default_factory=list)
    forms: list[bytes] = field(default_factory=list)
    receipts: list[tuple[bytes, bytes]] = field(default_factory=list)
    thumbnails: list[tuple[str, bytes]] = field(default_factory=list)
    blobs: list[BlobAt] = field(default_factory=list)

    def take(self, member: Member, plain: bytes) -> None:
        """Read one member by its kind; kinds of later versions are passed over."""
        from inspector_app.files import wire
        from inspector_app.store.arrivals import read_arrivals

        match member.kind:
            case MemberKind.REPLICAS:
                self.replicas += wire.decode_replicas(plain)
            case MemberKind.CHECKPOINTS:
                self.checkpoints += wire.decode_checkpoints(plain)
            case MemberKind.ENTRIES:
                with undisturbed():
                    self.arrivals += read_arrivals(wire.decode_entries(plain))
            case MemberKind.FORM:
                self.forms.append(plain)
            case MemberKind.RECEIPTS:
                self.receipts += wire.decode_receipts(plain)
            case MemberKind.THUMBNAILS:
                self.thumbnails += wire.decode_thumbnails(plain)
            case MemberKind.PHOTO | MemberKind.SHEET:
                read = partial(self.bundle.read, member)
                self.blobs.append(BlobAt(member.sha256, member.kind, member.size, read))


class _Bundle:
    """A bundle that was read, for the files that are taken out of it later."""

    def __init__(self, path: Path, secret: str) -> None:
        self._path = path
        self._secret = secret
        self._reader: BundleReader | None = None

    def read(self, member: Member) -> bytes:
        """The plain bytes of one member, verified once more."""
        from inspector_app.files.bundle_file import BundleReader

        if self._reader is None:
            self._reader = BundleReader(self._path)
        return _opened(self._reader, member, self._secret)

    def close(self) -> None:
        """Give the file up, if it was opened again."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
