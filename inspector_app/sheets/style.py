"""How every page looks: colours, type sizes and spacing, in points."""

import enum
from dataclasses import dataclass, replace

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1, in sRGB."""


class Face(enum.StrEnum):
    """The faces that are brought along, by the name of their file."""

    SANS = "NotoSansSC-Regular"
    BOLD = "NotoSansSC-Bold"
    SONG = "NotoSerifSC-Bold"


def _hex(code: str) -> Colour:
    red, green, blue = (int(code[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


# Pure black, because a laser printer makes dots of anything else.
BLACK = _hex("000000")
WHITE = _hex("FFFFFF")
MUTED = _hex("556270")
RULE = _hex("8694A3")
HAIRLINE = _hex("C3CBD4")
LABEL = _hex("EEF2F7")
SUNKEN = _hex("F7F9FB")
ACCENT = _hex("2456D6")
OK, OK_SOFT = _hex("157A3C"), _hex("E5F5EB")
BAD, BAD_SOFT = _hex("C2301F"), _hex("FDEBE8")
WARN, WARN_SOFT = _hex("9A5B00"), _hex("FDF1DC")
NONE, NONE_SOFT = _hex("55626F"), _hex("E9EDF1")
GHOST = _hex("E4E8ED")


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text is set."""

    face: Face
    size: float
    leading: float
    colour: Colour = BLACK

    @property
    def baseline(self) -> float:
        """From the top of the line down to its baseline; the em box of all faces is 880 + 120."""
        return (self.leading - self.size) / 2 + 0.88 * self.size

    def of(self, colour: Colour) -> "Style":
        """The same in another colour."""
        return replace(self, colour=colour)

    def quiet(self) -> "Style":
        """The same as a second language beneath the first: smaller, lighter, never bold."""
        size = round(self.size * 0.8, 1)
        return Style(Face.SANS, size, round(size * 1.25, 1), MUTED)


TITLE = Style(Face.SONG, 22, 30)
TITLE_LATIN = Style(Face.BOLD, 19, 25)
HEADING = Style(Face.BOLD, 11, 15)
BODY = Style(Face.SANS, 8.8, 12.6)
STRONG = Style(Face.BOLD, 8.8, 12.6)
CELL = Style(Face.SANS, 8.4, 11.6)
CELL_STRONG = Style(Face.BOLD, 8.4, 11.6)
NOTE = Style(Face.SANS, 7.8, 10.8)
NOTE_STRONG = Style(Face.BOLD, 7.8, 10.8)
SMALL = Style(Face.SANS, 7.2, 9.8, MUTED)
TINY = Style(Face.SANS, 6.2, 8.2, MUTED)
CODE = Style(Face.SANS, 6.6, 8.8)
"""Hashes, in the tabular figures of the sans face."""
LETTER = Style(Face.SANS, 15, 27)
LETTER_STRONG = Style(Face.BOLD, 15, 27)
LETTER_SECOND = Style(Face.SANS, 10, 15, MUTED)
LETTER_LATIN = Style(Face.SANS, 11, 17)
LETTER_LATIN_STRONG = Style(Face.BOLD, 11.5, 18)
OFFICE = Style(Face.SONG, 16, 26)
OFFICE_LATIN = Style(Face.BOLD, 13, 19)
LETTER_CELL = Style(Face.SANS, 10, 14.5)
LETTER_CELL_STRONG = Style(Face.BOLD, 10, 14.5)
LETTER_CELL_LABEL = Style(Face.SANS, 10, 14.5, MUTED)
LETTER_NOTE = Style(Face.SANS, 9, 13, MUTED)
LETTER_FOOT = Style(Face.SANS, 9, 12)
GHOSTED = Style(Face.SONG, 120, 120, GHOST)
