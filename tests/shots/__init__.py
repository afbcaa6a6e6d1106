"""Pictures of every page, for eyes: `make shots`."""
