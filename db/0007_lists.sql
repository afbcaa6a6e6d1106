-- What the lists are filtered by, and the text search. Every projected row is made again from the
-- ledger after this; until then it shows what it showed before.

ALTER TABLE inspection ADD COLUMN people TEXT NOT NULL DEFAULT '';
-- From the hash of unit and day, 0 where one is not said or the inspection is void: two rows that
-- share it are visits of the same unit on the same day. A number, because those are counted fastest.
ALTER TABLE inspection ADD COLUMN visit INTEGER NOT NULL DEFAULT 0;
-- How far the lead is, empty before the seal; and what came of it.
ALTER TABLE inspection ADD COLUMN stage TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection ADD COLUMN formal_number TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection ADD COLUMN suspected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inspection ADD COLUMN remarks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inspection ADD COLUMN deferred INTEGER NOT NULL DEFAULT 0;
-- Entries that a later version of the program wrote: kept and passed on, not shown.
ALTER TABLE inspection ADD COLUMN newer INTEGER NOT NULL DEFAULT 0;
-- Hash of the notes and captions in the text search, which keeps no text itself.
ALTER TABLE inspection ADD COLUMN noted TEXT NOT NULL DEFAULT '';

-- A filtered list is answered from this index alone, and comes out newest first without sorting.
DROP INDEX inspection_list;
CREATE INDEX inspection_list ON inspection (
    date, touched, search, unit_code, category, mode, state, verdict, percent, stage, suspected,
    remarks, deferred, conflicts, late, visit, people
);
CREATE INDEX inspection_visit ON inspection (visit) WHERE visit <> 0;
CREATE INDEX inspection_formal_number ON inspection (formal_number);
CREATE INDEX inspection_stage ON inspection (stage, date);

-- The text search: a row for each inspection, by its number. Every character is a word of its own
-- and what was searched for is a phrase of such words, so that any part of a text is found.
CREATE VIRTUAL TABLE words USING fts5 (
    head, notes, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- One row: one deduction, or one suspicion, that must be followed up; `place` counts them.
DROP TABLE finding;
CREATE TABLE finding (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    item TEXT NOT NULL,
    severity TEXT NOT NULL,
    deduction INTEGER NOT NULL,
    note TEXT NOT NULL,
    photos INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (inspection, place)
) STRICT, WITHOUT ROWID;

-- One row: one piece of evidence; both hashes name files that must be there. `moment` is when it was
-- taken by a right clock, `items` are codes between blanks, `place` counts the pieces.
DROP TABLE evidence;
CREATE TABLE evidence (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    reduced TEXT NOT NULL,
    name TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    supplement INTEGER NOT NULL,
    moment TEXT NOT NULL,
    caption TEXT NOT NULL,
    items TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (inspection, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_file ON evidence (sha256);

-- Nothing ever read it: the answers are in the entries.
DROP TABLE answer;

-- One row: what the leads have said of one inspection, which may not be here itself.
CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY,
    stage TEXT NOT NULL,
    version INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    remarks INTEGER NOT NULL,
    suspected INTEGER NOT NULL,
    deferred INTEGER NOT NULL,
    number TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row: one number that a version of an inspection was issued under. Two leads who had nothing
-- of each other may have given the same number; it is kept twice.
CREATE TABLE issue (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    entry TEXT NOT NULL,
    number TEXT NOT NULL,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (id, version, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_number ON issue (number);
CREATE INDEX issue_serial ON issue (series, year, serial);

-- One row: one person whose reviews, issues and resolutions the rows show: the leads, as they were
-- known when the rows were made.
CREATE TABLE entitled (
    person TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One row: one filter of a list that somebody kept under a name. It never travels.
CREATE TABLE saved_filter (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- One row: one subject whose rows do not show yet what its entries say.
CREATE TABLE IF NOT EXISTS stale (
    subject TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO stale SELECT DISTINCT subject FROM entry WHERE subject <> '';
