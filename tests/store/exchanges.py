"""Several case folders that hand entries to each other, for the tests of union."""

import itertools
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.bundle import Tips, WireEntry
from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.database import Row
from inspector_app.store.intake import Hide, MergeSource, Weighed
from inspector_app.store.store import Store
from tests.store.cases import Pen, opened, summarise

_MERGES = itertools.count()
ENTRIES = """
    SELECT replica.id, seq, hash, prev, body_sha, body, subject, kind, signature, signer, loose
    FROM entry JOIN replica ON replica.n = entry.replica ORDER BY replica.id, seq, hash
"""
PROJECTED = (
    "inspection",
    "finding",
    "summary",
    "evidence",
    "revision",
    "conflict",
    "review",
    "unit",
)


def bundle(store: Store, since: Tips | None = None, hide: Hide | None = None) -> list[WireEntry]:
    """What a bundle of this store carries."""
    return list(store.intake.beyond(since or {}, hide))


def merge(target: Store, source: Store, hide: Hide | None = None) -> Weighed:
    """Merge all of `source`, its chains and what it holds without a chain."""
    weighed = take(target, source, bundle(source, hide=hide))
    take(target, source, list(source.intake.loose(hide)), loose=True)
    return weighed


def take(
    target: Store, source: Store, entries: Sequence[WireEntry], *, loose: bool = False
) -> Weighed:
    """Merge these entries, which `source` handed over."""
    weighed = target.intake.weigh(entries, loose=loose)
    if not weighed.is_empty:
        tips = source.intake.tips()
        target.intake.add(
            MergeSource(f"m{next(_MERGES)}", "now", "p1", "a.mingcha", "", "bundle", "p2", tips),
            source.intake.replicas(),
            weighed,
            source.intake.checkpoints_at(tips),
        )
    return weighed


def caught_up(store: Store) -> Store:
    """The store, with lists that show everything."""
    while store.projections.catch_up(summarise, 100):
        pass
    return store


def entries_of(store: Store) -> list[Row]:
    """Every entry as it is kept, which merge brought it aside."""
    return store._database.rows(ENTRIES)


def hashes_of(store: Store) -> set[bytes]:
    """The identity of every entry."""
    return {row[2] for row in entries_of(store)}


def lists_of(store: Store) -> dict[str, list[Row]]:
    """Every projected row, without the numbers and drafts that are local."""
    ids: dict[int, str] = dict(store._database.rows("SELECT n, id FROM inspection"))
    found = {}
    for table in PROJECTED:
        columns = [row[1] for row in store._database.rows(f"PRAGMA table_info({table})")]
        rows = store._database.rows(" ".join(("SELECT * FROM", table)))
        named = [dict(zip(columns, row, strict=True)) for row in rows]
        told = [
            tuple(
                ids[value] if name == "inspection" else value
                for name, value in each.items()
                if name not in ("n", "draft")
            )
            for each in named
        ]
        found[table] = sorted(told, key=repr)
    return found


def everything_of(store: Store) -> dict[str, list[Row]]:
    """What an undo must give back: every table that is not about merges themselves."""
    database = store._database
    return {
        "entry": entries_of(store),
        "replica": database.rows("SELECT * FROM replica ORDER BY n"),
        "checkpoint": database.rows("SELECT * FROM checkpoint ORDER BY n"),
        "completed": database.rows("SELECT * FROM completed"),
        **lists_of(caught_up(store)),
    }


@dataclass
class Laptop:
    """A case folder and whoever writes in it."""

    store: Store
    pen: Pen
    clones: list["Laptop"] = field(default_factory=list)

    def clone(self, path: Path) -> "Laptop":
        """The whole case folder once more; both go on."""
        folder = self.store.folder
        replica = self.pen.replica
        self.store.close()
        shutil.copytree(folder.path, path, ignore=shutil.ignore_patterns("lock"))
        self.store = hasty(folder)
        self.pen = Pen(self.store, replica)
        other = hasty(CaseFolder(path))
        return Laptop(other, Pen(other, replica))


def hasty(folder: CaseFolder) -> Store:
    """The folder's store, which does not wait for the disk: nobody pulls a plug here."""
    store = opened(folder)
    store._database.run("PRAGMA synchronous = OFF")
    return store


def laptop(template: CaseFolder, path: Path, replica: str) -> Laptop:
    """A new case folder whose own replica is `replica`."""
    folder = CaseFolder(path)
    folder.create(b"{}")
    shutil.copyfile(template.database, folder.database)
    shutil.copyfile(template.ballast, folder.ballast)
    store = hasty(folder)
    store._database.run("UPDATE replica SET id = ?", (replica,))
    return Laptop(store, Pen(store, replica))


def closed(laptops: Iterable[Laptop]) -> None:
    """Close them all."""
    for each in laptops:
        each.store.close()
