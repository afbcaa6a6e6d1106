"""The pieces of a document in their order, its parts numbered 一、二、三."""

from collections.abc import Iterable

from inspector_app.domain.wording import Language, Wording
from inspector_app.sheets.blocks import heading
from inspector_app.sheets.flow import Block, Piece
from inspector_app.sheets.typesetter import Typesetter

_NUMERALS = "一二三四五六七八九十"
_ABOVE_PART, _BELOW_HEADING = 11.0, 0.0


class Column:
    """What will flow over the pages."""

    def __init__(self, say: Typesetter) -> None:
        self._say = say
        self._parts = 0
        self.pieces: list[Piece] = []

    def add(self, block: Block, gap: float) -> None:
        """A block beneath the last one."""
        self.pieces.append(Piece(block, gap))

    def part(self, title: Wording, block: Block, *, leads: bool = False) -> None:
        """A part of one block under its title; with `leads` on one page with the next part."""
        self.part_of(title, [Piece(block, _BELOW_HEADING, leads=leads)])

    def part_of(self, title: Wording, pieces: Iterable[Piece]) -> None:
        """A part of several pieces under its title."""
        numeral = f"{_NUMERALS[self._parts]}、"
        self._parts += 1
        if self._say.first is Language.EN:
            numeral = f"{self._parts}. "
        titled = heading(self._say, title, numeral)
        self.pieces.append(Piece(titled, _ABOVE_PART, leads=True))
        self.pieces += pieces
