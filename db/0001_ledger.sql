-- The authority (entries, their replicas, checkpoints), what entries name by hash, and what is local.

-- One row: one installation of one case folder, and the head of its chain as it was last seen.
CREATE TABLE replica (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    statement BLOB NOT NULL,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    head_seq INTEGER NOT NULL DEFAULT 0,
    head BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(head) = 32),
    forked INTEGER NOT NULL DEFAULT 0 CHECK (forked IN (0, 1))
) STRICT;

-- One row: one entry of one replica's chain. `body` is zlib of the canonical JSON; a stub has none,
-- and its subject and kind are blank. The same seq twice is a fork: both branches are kept.
CREATE TABLE entry (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    replica INTEGER NOT NULL REFERENCES replica (n),
    seq INTEGER NOT NULL CHECK (seq > 0),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    body_sha BLOB NOT NULL CHECK (length(body_sha) = 32),
    body BLOB,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    signature BLOB,
    signer TEXT NOT NULL,
    CHECK ((body IS NULL) = (subject = '')),
    CHECK ((signature IS NULL) = (signer = ''))
) STRICT;
CREATE INDEX entry_chain ON entry (replica, seq);
CREATE INDEX entry_subject ON entry (subject) WHERE subject <> '';

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- One row: a statement signed by the replica's key of how far its chain had come, and when.
CREATE TABLE checkpoint (
    n INTEGER PRIMARY KEY,
    replica INTEGER NOT NULL REFERENCES replica (n),
    seq INTEGER NOT NULL,
    head BLOB NOT NULL CHECK (length(head) = 32),
    statement BLOB NOT NULL
) STRICT;

CREATE TRIGGER checkpoint_is_never_changed BEFORE UPDATE ON checkpoint
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;
CREATE TRIGGER checkpoint_is_never_deleted BEFORE DELETE ON checkpoint
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END;

-- One row: one published version of a form, as canonical JSON, by the hash of exactly these bytes.
CREATE TABLE form (
    hash TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

-- One row: one version of the signed roster, as it was signed.
CREATE TABLE roster (
    version INTEGER PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

-- One row: one key or setting that lives only in this case folder and never travels.
CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

-- One row: the small picture of a kept file, by the hash of its original.
CREATE TABLE thumbnail (
    sha256 TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

-- One row: one edit of one field, as it was typed and committed; folded into an entry, never merged.
-- `n` counts the edits of the subject; a value of JSON null takes the field away. Clustered by
-- subject, so that one edit writes one page.
CREATE TABLE draft_answer (
    subject TEXT NOT NULL,
    n INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (subject, n)
) STRICT, WITHOUT ROWID;

-- One row: how far a series of numbers has been given out on this device.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
