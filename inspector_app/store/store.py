"""One open case folder: the ledger, its projections, its drafts and its files, each by its name."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.case import CaseExists, DiskFull, FileMissing
from inspector_app.store.ballast import Ballast
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.content_files import Cipher, ContentFiles, is_hash
from inspector_app.store.database import Database
from inspector_app.store.disk import disk_errors
from inspector_app.store.drafts import Drafts
from inspector_app.store.exchange_log import ExchangeLog
from inspector_app.store.findings import Findings
from inspector_app.store.inspections import Inspections
from inspector_app.store.intake import Intake
from inspector_app.store.ledger import Ledger
from inspector_app.store.machine import sync_folder
from inspector_app.store.merges import Merges
from inspector_app.store.migrations import migrate
from inspector_app.store.photos import Photos
from inspector_app.store.projections import Projections
from inspector_app.store.reach import Reach
from inspector_app.store.reviews import Reviews
from inspector_app.store.rosters import Rosters
from inspector_app.store.saved_filters import SavedFilters
from inspector_app.store.shelves import Forms, PhotoPlaces, Secrets, Thumbnails
from inspector_app.store.units import Units

T = TypeVar("T")
LEAN = {"cache_size": "-16000", "wal_autocheckpoint": "4000"}
"""Half of the usual kilobytes; pages that change often go from the log to the file only once."""
SLICES = 10
"""Slices of a merge in one transaction while nobody types: a usual source is one then."""
PHOTO_RESERVE = 500_000_000
"""Bytes that photos leave free on the disk, so that answers and sheets always find room."""


class Store:
    """The one way into an unlocked case folder. Holds the folder's lock until it is closed."""

    def __init__(self, folder: CaseFolder, database: Database, cipher: Cipher) -> None:
        self.folder = folder
        self._database = database
        self._held = ExitStack()
        self.ballast = Ballast(folder.ballast)
        self.ledger = Ledger(database)
        self.drafts = Drafts(database, self.ballast)
        self.projections = Projections(database, self.ledger, self.drafts)
        self.inspections = Inspections(database, self.ledger, self.drafts)
        self.findings = Findings(database)
        self.photos = Photos(database)
        self.reviews = Reviews(database, self.ledger)
        self.filters = SavedFilters(database)
        self.merges = Merges(database)
        self.intake = Intake(database, self.merges, self.ballast)
        self.exchange = ExchangeLog(database)
        self.reach = Reach(database)
        self.units = Units(database)
        self.forms = Forms(database)
        self.rosters = Rosters(database)
        self.secrets = Secrets(database)
        self.thumbnails = Thumbnails(database)
        self.places = PhotoPlaces(database)
        self.files = ContentFiles(folder.photos, cipher, PHOTO_RESERVE)
        self.sheets = ContentFiles(folder.sheets, cipher)

    @classmethod
    def create(
        cls, folder: CaseFolder, database_key: bytes, cipher: Cipher, migrations: Path
    ) -> Self:
        """Make the database of a folder that has only its vault, and open it.

        It is made under another name: a kill leaves no half-made database behind that opens.
        Raises CaseExists.
        """
        with folder.lock(), disk_errors(folder.path):
            if folder.database.exists():
                raise CaseExists(folder.path)
            unfinished = folder.database.with_name("case.db.new")
            for leftover in folder.path.glob(f"{unfinished.name}*"):
                leftover.unlink()
            database = Database(unfinished, database_key)
            try:
                migrate(database, migrations)
            finally:
                database.close()
            unfinished.replace(folder.database)
            sync_folder(folder.path)
            return cls.open(folder, database_key, cipher, migrations)

    @classmethod
    def open(
        cls, folder: CaseFolder, database_key: bytes, cipher: Cipher, migrations: Path
    ) -> Self:
        """Open the folder's database and bring it up to date. Raises CaseError children."""
        with ExitStack() as held:
            held.enter_context(folder.lock())
            folder.refuse_foreign_database()
            database = Database(folder.database, database_key)
            held.callback(database.close)
            migrate(database, migrations)
            store = cls(folder, database, cipher)
            store.ballast.fill()
            store.intake.recover()
            store.files.sweep()
            store.sheets.sweep()
            store._held = held.pop_all()
        return store

    def close(self) -> None:
        """Write everything back and give the folder up; a second call does nothing."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def transaction(self) -> AbstractContextManager[None]:
        """Everything inside is kept or nothing is; inside another transaction, a part of it."""
        return self._database.transaction()

    def saved(self, work: Callable[[], T]) -> T:
        """Do `work` in one transaction, such as a file of answers; what it returns.

        On a full disk it is taken back and done once more in the room of the ballast: `work` must
        bear that. Raises DiskFull when that is gone too; part of another transaction, at once.
        """
        part = self._database.in_transaction
        try:
            with self.transaction():
                return work()
        except DiskFull:
            if part:
                raise
            self.ballast.give_up()
        with self.transaction():
            return work()

    @contextmanager
    def lean(self) -> Generator[None]:
        """Write very much while nobody types: less memory, a longer log, longer transactions."""
        usual = {name: self._database.setting(name) for name in LEAN}
        for name, wanted in LEAN.items():
            self._database.run(f"PRAGMA {name} = {wanted}")
        self.intake.slices = SLICES
        try:
            yield
        finally:
            self.intake.slices = 1
            for name, wanted in usual.items():
                self._database.run(f"PRAGMA {name} = {wanted}")

    def next_draft_number(self, prefix: str) -> str:
        """The next number of this device's series, such as 甲组-0007; never given out twice."""
        ((number,),) = self._database.rows(
            """
            INSERT INTO counter (name, last) VALUES (?, 1)
            ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last
            """,
            (f"draft-number/{prefix}",),
        )
        return f"{prefix}-{number:04d}"

    def known_files(self) -> set[str]:
        """The hashes of all evidence that was ever recorded: what `files` must hold.

        Also what was detached, discarded or voided since, because the entries still name it.
        """
        known = {
            digest
            for row in self._database.rows("SELECT sha256, reduced FROM evidence")
            for digest in row
            if is_hash(digest)
        }
        for subject, _ in self.drafts.subjects():
            for change in self.drafts.changes(subject):
                known.update(_files_named(change.field, change.value))
        for content in self.ledger.readable():
            for name, value in content.set.items():
                known.update(_files_named(name, value))
        return known

    def missing_files(self, known: Iterable[str] | None = None) -> list[FileMissing]:
        """The files that a record names and that are not in their place.

        `known` are the `known_files`, where the caller has them already.
        """
        evidence = self.known_files() if known is None else known
        return [*_missing(self.files, evidence), *_missing(self.sheets, self._sheets())]

    def _sheets(self) -> set[str]:
        """Signed sheets, and the papers that were issued here: those of others may stay there."""
        own = {replica.id for replica in self.ledger.replicas() if replica.own}
        papers = {
            str(value["sha256"])
            for prefix in ("review/", "tip/")
            for subject in self.ledger.subjects(prefix)
            for _, content in self.ledger.contents(subject)
            if content.replica in own
            for name, value in content.set.items()
            if name.startswith("paper.") and isinstance(value, dict)
        }
        sheets = self._database.rows("SELECT sha256 FROM revision")
        return papers | {digest for (digest,) in sheets}


def _files_named(field: str, value: Json) -> Iterator[str]:
    """The files that one field names; a change list (`log.<n>`) names those of its changes."""
    if field.startswith("evidence.") and isinstance(value, dict):
        found = (value.get(name) for name in ("sha256", "reduced"))
        yield from (digest for digest in found if isinstance(digest, str) and is_hash(digest))
    elif field.startswith("log.") and isinstance(value, list):
        for change in value:
            if isinstance(change, dict):
                yield from _files_named(str(change.get("field")), change.get("value"))


def _missing(files: ContentFiles, known: Iterable[str]) -> Iterator[FileMissing]:
    for digest in sorted(known):
        if not files.has(digest):
            yield FileMissing(digest, files.path_of(digest))
