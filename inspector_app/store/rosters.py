"""Signed rosters by root and version, as they were signed, and which root's is in force here."""

from inspector_app.store.database import Database


class Rosters:
    """The rosters of the team, and those of the teams that this case folder belonged to before."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, root: str, version: int, content: bytes) -> None:
        """Keep one version, once: a second roster of the same version is not taken.

        The first root of a case folder is in force from then on.
        """
        with self._database.transaction():
            self._database.run(
                """
                INSERT INTO roster (root, version, content) VALUES (?, ?, ?)
                ON CONFLICT (root, version) DO NOTHING
                """,
                (root, version, content),
            )
            self._database.run(
                "INSERT INTO root_in_force (n, root) VALUES (1, ?) ON CONFLICT (n) DO NOTHING",
                (root,),
            )

    def use(self, root: str) -> None:
        """Let the rosters of `root` count from now on. Raises KeyError when none is kept."""
        if root not in self.roots():
            raise KeyError(root)
        self._database.run("UPDATE root_in_force SET root = ?", (root,))

    def root(self) -> str:
        """The root in force. Raises KeyError before there is one."""
        row = self._database.row("SELECT root FROM root_in_force")
        if row is None:
            raise KeyError("root")
        return str(row[0])

    def read(self, root: str, version: int) -> bytes:
        """One version. Raises KeyError."""
        row = self._database.row(
            "SELECT content FROM roster WHERE root = ? AND version = ?", (root, version)
        )
        if row is None:
            raise KeyError(root, version)
        return bytes(row[0])

    def newest(self, root: str = "") -> bytes:
        """The roster that counts, of `root` or of the root in force. Raises KeyError."""
        whose = root or self.root()
        return self.read(whose, max(self.versions(whose), default=0))

    def versions(self, root: str) -> list[int]:
        """Every version kept of one root, oldest first."""
        sql = "SELECT version FROM roster WHERE root = ? ORDER BY version"
        return [version for (version,) in self._database.rows(sql, (root,))]

    def roots(self) -> list[str]:
        """Every root with a roster here, in the order in which they came."""
        rows = self._database.rows("SELECT root FROM roster GROUP BY root ORDER BY min(rowid)")
        return [root for (root,) in rows]
