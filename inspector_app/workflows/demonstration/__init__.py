"""The sample case: an invented district, end to end."""
