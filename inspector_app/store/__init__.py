"""The case folder: one encrypted ledger and its files, the only room that speaks SQL."""
