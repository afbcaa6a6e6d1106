"""Small things kept by name: secrets, thumbnails, photo places, forms by hash."""

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.case import CaseDamaged, FileMissing, FormNotKept
from inspector_app.store.database import Database


class Secrets:
    """Keys and settings of this case folder, as bytes by name. They never travel."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, name: str, content: bytes) -> None:
        """Keep `content` under `name`, in place of what was there."""
        self._database.run(
            """
            INSERT INTO secret (name, content) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET content = excluded.content
            """,
            (name, content),
        )

    def read(self, name: str) -> bytes:
        """What is kept under `name`. Raises KeyError."""
        row = self._database.row("SELECT content FROM secret WHERE name = ?", (name,))
        if row is None:
            raise KeyError(name)
        return bytes(row[0])

    def has(self, name: str) -> bool:
        """Whether anything is kept under `name`."""
        return name in self.names()

    def names(self) -> list[str]:
        """Every name there is."""
        return [name for (name,) in self._database.rows("SELECT name FROM secret ORDER BY name")]

    def forget(self, name: str) -> None:
        """Remove what is kept under `name`, if anything is."""
        self._database.run("DELETE FROM secret WHERE name = ?", (name,))


class Thumbnails:
    """Small pictures by the hash of the file that they show."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, sha256: str, content: bytes) -> None:
        """Keep the small picture of a file."""
        self._database.run(
            """
            INSERT INTO thumbnail (sha256, content) VALUES (?, ?)
            ON CONFLICT (sha256) DO UPDATE SET content = excluded.content
            """,
            (sha256, content),
        )

    def read(self, sha256: str) -> bytes:
        """The small picture of a file. Raises FileMissing."""
        row = self._database.row("SELECT content FROM thumbnail WHERE sha256 = ?", (sha256,))
        if row is None:
            raise FileMissing(sha256, self._database.path)
        return bytes(row[0])

    def has(self, sha256: str) -> bool:
        """Whether the small picture of this file is kept."""
        sql = "SELECT 1 FROM thumbnail WHERE sha256 = ?"
        return self._database.row(sql, (sha256,)) is not None


class PhotoPlaces:
    """Where photos were taken, "lat,lon" in degrees, by the hash of the original. Never travels."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, sha256: str, place: str) -> None:
        """Keep the position that an original states."""
        self._database.run(
            """
            INSERT INTO photo_place (sha256, place) VALUES (?, ?)
            ON CONFLICT (sha256) DO UPDATE SET place = excluded.place
            """,
            (sha256, place),
        )

    def read(self, sha256: str) -> str:
        """The position of a photo, empty if it states none."""
        row = self._database.row("SELECT place FROM photo_place WHERE sha256 = ?", (sha256,))
        return "" if row is None else str(row[0])


class Forms:
    """Published form versions, each by the hash of its canonical bytes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, form: str, content: bytes) -> None:
        """Keep a form version, once. Raises ValueError unless `form` is the hash of `content`."""
        if sha256(content) != form:
            raise ValueError("the bytes are of another form")
        self._database.run(
            "INSERT INTO form (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
            (form, content),
        )

    def read(self, form: str) -> bytes:
        """The canonical bytes of a form version. Raises FormNotKept, CaseDamaged."""
        row = self._database.row("SELECT content FROM form WHERE hash = ?", (form,))
        if row is None:
            raise FormNotKept(form)
        if sha256(row[0]) != form:
            raise CaseDamaged(self._database.path, "FORM")
        return bytes(row[0])

    def hashes(self) -> list[str]:
        """The hash of every form version kept."""
        return [form for (form,) in self._database.rows("SELECT hash FROM form ORDER BY hash")]
