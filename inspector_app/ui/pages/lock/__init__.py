"""The page before the case folder is open."""
