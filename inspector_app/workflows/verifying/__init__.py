"""Whether a sheet or a paper is what was issued."""
