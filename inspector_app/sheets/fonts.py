"""The faces on disk, loaded when first used, and what is remembered of texts set in them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from inspector_app.sheets.legible import legible
from inspector_app.sheets.line_breaking import break_lines
from inspector_app.sheets.punctuation import SAVED, pieces
from inspector_app.sheets.style import Face, Style
from inspector_app.sheets.typeface import Typeface

Run = tuple[Face, str, float]
"""A stretch of text that one face draws, and how far it moves on, in ems."""
_STAND_INS = (Face.SANS, Face.SONG)
"""Where a glyph is looked for that the wanted face lacks; Song has 48 characters more."""


class Fonts:
    """The faces in `folder`. Keep one for as long as sheets are made: it remembers line breaks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loaded: dict[Face, Typeface] = {}
        # Every sheet of a form breaks the same prompts again: remembered, they cost nothing.
        self.lines = lru_cache(maxsize=65536)(self._lines)
        self.runs = lru_cache(maxsize=65536)(self._runs)
        self.legible = lru_cache(maxsize=16384)(self._legible)

    def __contains__(self, character: object) -> bool:
        """Whether some face draws `character`."""
        return any(character in self.typeface(face) for face in _STAND_INS)

    def typeface(self, face: Face) -> Typeface:
        """The face, read from its file the first time; raises FontUnusable."""
        if face not in self._loaded:
            self._loaded[face] = Typeface(self._folder / f"{face}.ttf")
        return self._loaded[face]

    def width(self, text: str, style: Style) -> float:
        """How wide `text` is in `style`; the text must be legible."""
        return style.size * sum(ems for _, _, ems in self.runs(text, style.face))

    def _legible(self, text: str) -> str:
        return legible(text, self)

    def _lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        return break_lines(text, lambda part: self.width(part, style), width)

    def _runs(self, text: str, face: Face) -> tuple[Run, ...]:
        runs: list[Run] = []
        for piece in pieces(text):
            if runs:
                before, part, ems = runs[-1]
                runs[-1] = (before, part, ems - SAVED)
            runs += self._in_faces(piece, face)
        return tuple(runs)

    def _in_faces(self, text: str, face: Face) -> Iterator[Run]:
        """The stretches of `text` in `face`, and in another one where `face` has no glyph."""
        for chosen, characters in groupby(text, lambda character: self._drawing(character, face)):
            part = "".join(characters)
            yield chosen, part, self.typeface(chosen).width(part)

    def _drawing(self, character: str, face: Face) -> Face:
        return next(each for each in (face, *_STAND_INS) if character in self.typeface(each))


@lru_cache(maxsize=1)
def load_fonts(folder: Path) -> Fonts:
    """The faces in `folder`, read once in the life of the program: a tenth of a second each."""
    return Fonts(folder)
