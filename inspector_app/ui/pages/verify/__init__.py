"""Verify: drop a sheet, read one clear answer."""
