"""A case folder with a store in it, and somebody who writes entries, for the tests of this room."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import Content, Entry, make_entry
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import SUBJECT, Inspection, scored
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.engine import connect, sqlite
from inspector_app.store.projections import Summary
from inspector_app.store.store import Store
from inspector_app.trust.file_cipher import FileCipher
from inspector_app.trust.vault_keys import VaultKeys
from tests.builders import FORM_HASH, a_form, a_header, all_answers

ROOT = Path(__file__).resolve().parents[2]
MIGRATIONS = ROOT / "db"
KEYS = VaultKeys(str(uuid.UUID(int=7)), b"\x07" * 32)
CIPHER = FileCipher(KEYS)
AT = "2026-09-15T10:00:00+08:00"
ID = "0199b0a0-0000-7000-8000-000000000001"
SUBJECT_1 = SUBJECT + ID


def new_store(folder: CaseFolder) -> Store:
    """Make the folder's database, with one own replica."""
    store = Store.create(folder, KEYS.database_key, CIPHER, MIGRATIONS)
    store.ledger.add_replica("r1", "p1", b"statement")
    return store


def opened(folder: CaseFolder) -> Store:
    """The folder's store, opened once more."""
    return Store.open(folder, KEYS.database_key, CIPHER, MIGRATIONS)


def burglar(folder: CaseFolder) -> sqlite.Connection:
    """Somebody who has the key and no scruples; close it."""
    return connect(folder.database, KEYS.database_key)


def summarise(inspection: Inspection) -> Summary:
    """Every inspection is on the small form."""
    form = a_form()
    return Summary(form, scored(form, inspection))


def quiet(done: int, of: int) -> None:
    """Progress that nobody watches."""


@dataclass
class Pen:
    """Writes entries onto one replica's chain and projects what they are about."""

    store: Store
    replica: str = "r1"
    written: list[Entry] = field(default_factory=list)

    def cut(
        self,
        kind: str,
        fields: Mapping[str, Json],
        subject: str = SUBJECT_1,
        *,
        parents: Sequence[str] | None = None,
        at: str = AT,
    ) -> tuple[Entry, Content]:
        """The next entry, not appended."""
        seq, prev = self.store.ledger.head(self.replica)
        content = Content(
            replica=self.replica,
            seq=seq + 1,
            at=at,
            subject=subject,
            kind=kind,
            parents=tuple(self.store.ledger.heads_of(subject) if parents is None else parents),
            set=fields,
            who="p1",
            form=FORM_HASH if subject.startswith(SUBJECT) else None,
            app="test",
        )
        return make_entry(prev, content), content

    def write(
        self,
        kind: str,
        fields: Mapping[str, Json],
        subject: str = SUBJECT_1,
        *,
        parents: Sequence[str] | None = None,
        at: str = AT,
    ) -> Entry:
        """Append the next entry and project its subject."""
        entry, content = self.cut(kind, fields, subject, parents=parents, at=at)
        with self.store.transaction():
            self.store.ledger.append(entry, content)
            self.store.projections.project(subject, summarise)
        self.written.append(entry)
        return entry

    def begin(self, subject: str = SUBJECT_1, **changes: object) -> Entry:
        """Begin an inspection with a complete header."""
        header = a_header(**{"draft_number": "甲组-0001", **changes})
        return self.write("begin", header.to_fields(), subject)

    def seal(self, subject: str = SUBJECT_1, version: int = 1, **more: Json) -> Entry:
        """Seal an inspection with full marks."""
        answers = {f"answer.{code}": a.to_json() for code, a in all_answers(a_form()).items()}
        sealing = {"version": version, "at": AT, "reason": "" if version == 1 else "改正笔误"}
        fields = {**answers, **more, f"seal.{version}": sealing}
        return self.write("seal" if version == 1 else "amend", fields, subject)


def a_piece(sha256: str, reduced: str, **changes: object) -> Evidence:
    """A photo that is kept under `sha256` and `reduced`."""
    facts: dict[str, object] = {
        "id": "e1",
        "sha256": sha256,
        "size": 3,
        "kind": "jpeg",
        "name": "IMG_1.jpg",
        "width": 4,
        "height": 3,
        "reduced": reduced,
        "items": ("A01",),
    }
    return Evidence(**{**facts, **changes})
