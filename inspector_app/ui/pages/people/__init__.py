"""People: who is on the roster, and the keys they sign with."""
