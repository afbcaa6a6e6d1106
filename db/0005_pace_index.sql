-- What was touched last in a state: the few drafts above a long list are not searched for in it.
CREATE INDEX inspection_pace ON inspection (state, touched);
