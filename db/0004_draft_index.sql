-- Which rows include a draft: refreshing a long list must not read every row to find these few.
CREATE INDEX inspection_draft ON inspection (draft) WHERE draft <> 0;
