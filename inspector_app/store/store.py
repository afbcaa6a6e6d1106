"""One open case folder: the ledger, its projections, its drafts and its files, each by its name."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from inspector_app.domain.errors.case import CaseExists, FileMissing
from inspector_app.store.ballast import Ballast
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.content_files import Cipher, ContentFiles
from inspector_app.store.database import Database
from inspector_app.store.disk import disk_errors
from inspector_app.store.drafts import Drafts
from inspector_app.store.inspections import Inspections
from inspector_app.store.ledger import Ledger
from inspector_app.store.machine import sync_folder
from inspector_app.store.migrations import migrate
from inspector_app.store.projections import Projections
from inspector_app.store.shelves import Forms, Rosters, Secrets, Thumbnails
from inspector_app.store.units import Units

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
        self.units = Units(database)
        self.forms = Forms(database)
        self.rosters = Rosters(database)
        self.secrets = Secrets(database)
        self.thumbnails = Thumbnails(database)
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
        """The hashes of all evidence, drafts included: what `files` must hold."""
        known = {
            digest
            for row in self._database.rows("SELECT sha256, reduced FROM evidence")
            for digest in row
        }
        for subject, _ in self.drafts.subjects():
            for name, plain in self.drafts.fields(subject).items():
                if name.startswith("evidence.") and isinstance(plain, dict):
                    known |= {str(plain["sha256"]), str(plain["reduced"])}
        return known

    def missing_files(self) -> list[FileMissing]:
        """The files that a record names and that are not in their place."""
        return [*_missing(self.files, self.known_files()), *_missing(self.sheets, self._sheets())]

    def _sheets(self) -> set[str]:
        return {digest for (digest,) in self._database.rows("SELECT sha256 FROM revision")}


def _missing(files: ContentFiles, known: set[str]) -> Iterator[FileMissing]:
    for digest in sorted(known):
        if not files.has(digest):
            yield FileMissing(digest, files.path_of(digest))
