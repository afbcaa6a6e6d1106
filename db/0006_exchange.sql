-- What comes from other case folders: merges that can be taken back, hand-overs, receipts, rosters.

-- One row: one source that was merged. `heads` is how far its chains came, as JSON. A merge that is
-- still `arriving` when the case folder is opened was cut short, and what it brought is removed.
CREATE TABLE merge (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    writer TEXT NOT NULL,
    added INTEGER NOT NULL DEFAULT 0,
    inspections INTEGER NOT NULL DEFAULT 0,
    heads TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('arriving', 'done', 'undoing', 'undone')),
    undone_at TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row: one entry that a merge found here and completed: a stub that gained its body, or an
-- entry without its chain whose chain came.
CREATE TABLE completed (
    entry BLOB NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('body', 'chain')),
    merge INTEGER NOT NULL REFERENCES merge (n),
    PRIMARY KEY (entry, what)
) STRICT, WITHOUT ROWID;

-- Which merge brought it; NULL for what was written here.
ALTER TABLE replica ADD COLUMN merge INTEGER REFERENCES merge (n);
ALTER TABLE checkpoint ADD COLUMN merge INTEGER REFERENCES merge (n);
ALTER TABLE entry ADD COLUMN merge INTEGER REFERENCES merge (n);
-- 1 for an entry that came by itself, in a sealed sheet: what is before it may not be here.
ALTER TABLE entry ADD COLUMN loose INTEGER NOT NULL DEFAULT 0 CHECK (loose IN (0, 1));
CREATE INDEX entry_merge ON entry (merge) WHERE merge IS NOT NULL;
CREATE INDEX entry_stub ON entry (replica) WHERE body IS NULL;
CREATE INDEX entry_loose ON entry (replica, seq) WHERE loose = 1;
CREATE INDEX checkpoint_place ON checkpoint (replica, seq);

-- The one path past the guards: what a merge brought or completed, while that merge is not whole
-- yet or is being taken back. Apart from it an entry only ever gains its body or its chain.
DROP TRIGGER entry_is_never_changed;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
WHEN NOT (
    NEW.hash = OLD.hash AND NEW.replica = OLD.replica AND NEW.seq = OLD.seq
    AND NEW.prev = OLD.prev AND NEW.body_sha = OLD.body_sha AND NEW.merge IS OLD.merge
    AND (
        (OLD.body IS NULL AND NEW.body IS NOT NULL AND NEW.loose = OLD.loose)
        OR (
            OLD.loose = 1 AND NEW.loose = 0 AND NEW.body IS OLD.body
            AND NEW.subject = OLD.subject AND NEW.kind = OLD.kind
            AND NEW.signature IS OLD.signature AND NEW.signer = OLD.signer
        )
        OR EXISTS (
            SELECT 1 FROM completed JOIN merge ON merge.n = completed.merge
            WHERE completed.entry = OLD.hash AND merge.state IN ('arriving', 'undoing')
            AND (
                (completed.what = 'body' AND NEW.body IS NULL AND NEW.loose = OLD.loose)
                OR (
                    completed.what = 'chain' AND NEW.loose = 1 AND NEW.body IS OLD.body
                    AND NEW.subject = OLD.subject AND NEW.kind = OLD.kind
                    AND NEW.signature IS OLD.signature AND NEW.signer = OLD.signer
                )
            )
        )
    )
)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;
DROP TRIGGER entry_is_never_deleted;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
WHEN NOT EXISTS (
    SELECT 1 FROM merge WHERE n = OLD.merge AND state IN ('arriving', 'undoing')
)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;
DROP TRIGGER checkpoint_is_never_deleted;
CREATE TRIGGER checkpoint_is_never_deleted BEFORE DELETE ON checkpoint
WHEN NOT EXISTS (
    SELECT 1 FROM merge WHERE n = OLD.merge AND state IN ('arriving', 'undoing')
)
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- One row: one subject whose rows do not show yet what a merge brought or took back.
CREATE TABLE stale (
    subject TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One row: one bundle handed over. `recipients` and `files` are lists, `heads` and `since` are how
-- far its chains come and where they begin, all as JSON.
CREATE TABLE hand_over (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    recipients TEXT NOT NULL,
    files TEXT NOT NULL,
    size INTEGER NOT NULL,
    inspections INTEGER NOT NULL,
    heads TEXT NOT NULL,
    since TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'received'))
) STRICT;

-- One row: one receipt, as it was signed: given from here, or received. `faults` is a list, as
-- JSON, of what in it does not fit our own chains.
CREATE TABLE receipt (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    content BLOB NOT NULL,
    faults TEXT NOT NULL
) STRICT;

-- One row: one file that was not merged, kept unchanged; `facts` is JSON, `path` is in the folder.
CREATE TABLE quarantine (
    n INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    code TEXT NOT NULL,
    facts TEXT NOT NULL,
    path TEXT NOT NULL
) STRICT;

-- One row: one piece of a long job that is done, so that a second run goes on behind it.
CREATE TABLE printed (
    batch TEXT NOT NULL,
    piece TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (batch, piece)
) STRICT, WITHOUT ROWID;

ALTER TABLE roster RENAME TO roster_by_version;
-- One row: one version of one root's signed roster, as it was signed.
CREATE TABLE roster (
    root TEXT NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (root, version)
) STRICT;
INSERT INTO roster (root, version, content)
SELECT
    CASE
        WHEN json_valid(CAST(content AS TEXT))
            THEN coalesce(json_extract(CAST(content AS TEXT), '$.body.root'), '')
        ELSE ''
    END,
    version,
    content
FROM roster_by_version;
DROP TABLE roster_by_version;

-- One row, the only one: the root whose roster is in force here.
CREATE TABLE root_in_force (
    n INTEGER PRIMARY KEY CHECK (n = 1),
    root TEXT NOT NULL
) STRICT;
INSERT INTO root_in_force (n, root) SELECT 1, root FROM roster ORDER BY version DESC LIMIT 1;
