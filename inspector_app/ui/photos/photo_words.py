"""What is said of one photo: its number, time, items and faults, in the window's language."""

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.translation import translate


def number_words(number: int) -> str:
    """Photo 3."""
    return translate("Photos", "Photo {number}").format(number=number)


def clock_words(piece: Evidence, day: str) -> str:
    """09:12:40 by the right clock, with the date unless it is `day`; or that there is no time."""
    if not piece.moment:
        return translate("Photos", "no time")
    return piece.moment[11:19] if piece.moment[:10] == day else _plain(piece.moment)


def day_and_clock(piece: Evidence) -> str:
    """2026-09-15 09:12:40, and that the clock was corrected."""
    if not piece.moment:
        return translate("Photos", "The file says no time")
    said = _plain(piece.moment)
    if not piece.clock_offset:
        return said
    return translate("Photos", "{time} (corrected)").format(time=said)


def _plain(moment: str) -> str:
    return moment[:19].replace("T", " ")


def items_words(piece: Evidence, most: int = 1_000) -> str:
    """A01 C05, or that there is none; beyond `most` their number: A01 C05 +3."""
    shown = [*piece.items[:most]]
    shown += [f"+{len(piece.items) - most}"] if len(piece.items) > most else []
    return " ".join(shown) or translate("Photos", "Not filed yet")


def missing_words() -> str:
    """On the tile of a photo whose file is gone."""
    return translate("Photos", "File missing")


def missing_advice() -> str:
    """What to do about it."""
    return translate(
        "Photos",
        "The photo's file is missing or damaged. Add the same photo again, or restore a backup.",
    )


def spoken(piece: Evidence, number: int, *, is_broken: bool = False) -> str:
    """Everything in one sentence, for screen readers and tooltips."""
    facts = [number_words(number), day_and_clock(piece), items_words(piece)]
    facts += [piece.caption] if piece.caption else []
    facts += [missing_words()] if is_broken else []
    return translate("Photos", ", ").join(facts)
