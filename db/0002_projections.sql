-- The projections: what the entries add up to. All of it can be dropped and is made again.

-- One row: one inspection as it stands. `n` is local and stays while the inspection is known.
-- Percentages are tenths, points are hundredths; NULL where there is no score. `draft` tells how
-- many edits of the draft the row includes; sealed inspections include none.
CREATE TABLE inspection (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL,
    draft_number TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    category TEXT NOT NULL,
    service_point TEXT NOT NULL,
    date TEXT NOT NULL,
    mode TEXT NOT NULL,
    scope TEXT NOT NULL,
    inspectors TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    sealed_at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    percent INTEGER,
    completeness INTEGER,
    obtained INTEGER,
    possible INTEGER,
    majors INTEGER NOT NULL,
    open INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    late INTEGER NOT NULL,
    touched TEXT NOT NULL,
    draft INTEGER NOT NULL DEFAULT 0,
    search TEXT NOT NULL
) STRICT;
-- A filtered list is answered from this index alone, and comes out newest first without sorting.
CREATE INDEX inspection_list
    ON inspection (date, touched, unit_code, category, mode, state, verdict, percent, search);
-- Whole lists in another order, again without sorting.
CREATE INDEX inspection_touched ON inspection (touched, date);
CREATE INDEX inspection_unit ON inspection (unit_code, date);
CREATE INDEX inspection_state ON inspection (state, date);
CREATE INDEX inspection_percent ON inspection (percent, date);
CREATE INDEX inspection_draft_number ON inspection (draft_number);

-- One row: one answered or preset item of an inspection; points are hundredths.
CREATE TABLE answer (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    item TEXT NOT NULL,
    mark TEXT NOT NULL,
    points INTEGER NOT NULL,
    deduction INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (inspection, item)
) STRICT, WITHOUT ROWID;

-- One row: one deduction, or one suspicion, that must be followed up.
CREATE TABLE finding (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    item TEXT NOT NULL,
    severity TEXT NOT NULL,
    deduction INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (inspection, item)
) STRICT, WITHOUT ROWID;

-- One row: what one section of one inspection came to; summaries add these up.
CREATE TABLE summary (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    section TEXT NOT NULL,
    obtained INTEGER NOT NULL,
    possible INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    marked INTEGER NOT NULL,
    PRIMARY KEY (inspection, section)
) STRICT, WITHOUT ROWID;

-- One row: one piece of evidence; both hashes name files that must be there.
CREATE TABLE evidence (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    reduced TEXT NOT NULL,
    name TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    supplement INTEGER NOT NULL,
    PRIMARY KEY (inspection, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_file ON evidence (sha256);

-- One row: one signed state of an inspection's sheet; the hash names a kept file.
CREATE TABLE revision (
    inspection INTEGER NOT NULL REFERENCES inspection (n) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    step INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    role TEXT NOT NULL,
    signer TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    ink INTEGER NOT NULL,
    PRIMARY KEY (inspection, version, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_file ON revision (sha256);

-- One row: one of several values that people gave the same field without knowing of each other.
CREATE TABLE conflict (
    subject TEXT NOT NULL,
    field TEXT NOT NULL,
    entry TEXT NOT NULL,
    value TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    shown INTEGER NOT NULL,
    PRIMARY KEY (subject, field, entry)
) STRICT, WITHOUT ROWID;

-- One row: one unit of the register. Lists are JSON; `search` is what the list is searched by.
CREATE TABLE unit (
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    search TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
