"""Blocks onto pages: no heading alone at a foot, tables and long notes divided, the rest whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from inspector_app.sheets.pen import Pen


class Block(Protocol):
    """Something as wide as the column."""

    @property
    def height(self) -> float:
        """What the whole block takes."""
        ...

    @property
    def least(self) -> float:
        """What its first part takes if it is divided as early as possible."""
        ...

    def divided(self, room: float) -> "tuple[Block, Block] | None":
        """The block in two, the first no higher than `room`; None if it cannot be."""
        ...

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it below `top`."""
        ...


class Whole(Protocol):
    """A block that is never divided; what it is made of says its height."""

    @property
    def height(self) -> float:
        """What the block takes."""
        ...

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def divided(self, room: float) -> None:  # noqa: ARG002 - any room is too little to divide it
        """Never."""
        return


@dataclass(frozen=True, slots=True)
class Piece:
    """A block in the flow: `gap` is left above it, except at the top of a page."""

    block: Block
    gap: float = 0
    leads: bool = False
    """Stands with what follows: a heading."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on a page, `down` from the top of the column."""

    block: Block
    down: float

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it in the column whose top left corner is given."""
        self.block.draw(pen, x, top - self.down)


def paginate(pieces: Iterable[Piece], room: float) -> list[list[Placed]]:
    """The pages of a column that is `room` high."""
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for group in _groups(pieces):
        if pages[-1] and used + _least(group) > room:
            pages.append([])
            used = 0.0
        for piece in group:
            used = _place(piece, pages, used, room)
    return pages


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Headings together with the piece that they lead."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.leads:
            yield group
            group = []
    if group:
        yield group


def _least(group: Sequence[Piece]) -> float:
    *leading, last = group
    return sum(piece.gap + piece.block.height for piece in leading) + last.gap + last.block.least


def _place(piece: Piece, pages: list[list[Placed]], used: float, room: float) -> float:
    """Put the piece on the last page and as many more as it needs; where that ends."""
    block, down = piece.block, used + (piece.gap if pages[-1] else 0)
    while down + block.height > room:
        parts = block.divided(room - down)
        if parts is None:
            if not pages[-1]:
                break
        else:
            pages[-1].append(Placed(parts[0], down))
            block = parts[1]
        pages.append([])
        down = 0.0
    pages[-1].append(Placed(block, down))
    return down + block.height
