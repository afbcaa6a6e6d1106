-- What makes merging fast.

-- What the manifest said of a bundle that carried no kept files, as JSON; else empty. The same bytes
-- need not be read a second time.
ALTER TABLE merge ADD COLUMN manifest TEXT NOT NULL DEFAULT '';

-- Rows by state are found, and come in order, from `inspection_pace`.
DROP INDEX inspection_state;
