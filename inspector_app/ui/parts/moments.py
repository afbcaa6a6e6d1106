"""Moments as a list shows them."""

from datetime import datetime, tzinfo


def day_and_time(at: str, zone: tzinfo | None) -> str:
    """2026-09-15 09:12 by the wall clock here; what is no moment stays as it is."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
