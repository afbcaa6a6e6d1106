"""Photos of a visit: gather, attach, label, show."""
