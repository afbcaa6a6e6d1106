"""Ruled tables that go on over pages: the head repeats, a long row is divided between its lines."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from inspector_app.sheets.pen import Pen
from inspector_app.sheets.signs import Sign
from inspector_app.sheets.style import BLACK, HAIRLINE, RULE, Colour
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter

PAD_X, PAD_Y = 4.0, 2.5
_SIGN = 7.0
_SIGN_ROOM = 11.0
_DIVISIBLE = 90.0
"""A row lower than this is never divided: it moves to the next page whole."""
_FEWEST = 2
"""Lines that stay together at a division."""


class Align(enum.Enum):
    """Where the lines of a cell stand."""

    LEFT = enum.auto()
    CENTRE = enum.auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says: paragraphs, a mark before them, a shade behind, columns that it spans.

    With `again`, a cell that is set in full says the same where its row goes on.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    align: Align = Align.LEFT
    sign: Sign | None = None
    sign_colour: Colour = BLACK
    shade: Colour | None = None
    span: int = 1
    again: bool = False


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell with its lines broken, at its place in the row."""

    cell: Cell
    lines: tuple[Line, ...]
    x: float
    width: float

    @property
    def height(self) -> float:
        """Its lines and the space around them."""
        return sum(line.leading for line in self.lines) + 2 * PAD_Y

    def draw(self, pen: Pen, x: float, top: float, bottom: float) -> None:
        """Draw shade, mark and lines."""
        left, right = x + self.x, x + self.x + self.width
        if self.cell.shade:
            pen.fill(self.cell.shade, (left, bottom, right, top))
        y = top - PAD_Y
        if self.cell.sign and self.lines:
            middle = y - self.lines[0].leading / 2
            pen.sign(self.cell.sign, left + PAD_X, middle - _SIGN / 2, _SIGN, self.cell.sign_colour)
        for line in self.lines:
            line.draw(pen, left + self._indent(line), y)
            y -= line.leading

    def _indent(self, line: Line) -> float:
        start = PAD_X + (_SIGN_ROOM if self.cell.sign else 0)
        if self.cell.align is Align.LEFT:
            return start
        return start + (self.width - start - PAD_X - line.width) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """Set cells side by side. A row that `leads` (a section's title) stays with the next one."""

    cells: tuple[SetCell, ...]
    leads: bool = False

    @property
    def height(self) -> float:
        """The height of its highest cell."""
        return max(cell.height for cell in self.cells)

    @property
    def least(self) -> float:
        """What its first part takes."""
        if self.height < _DIVISIBLE:
            return self.height
        return 2 * PAD_Y + max(
            sum(line.leading for line in cell.lines[:_FEWEST]) for cell in self.cells
        )

    def divided(self, room: float) -> "tuple[Row, Row] | None":
        """The row in two, each with at least two lines of what was too long."""
        if self.least > room or self.height < _DIVISIBLE:
            return None
        halves = [_halves(cell, room - 2 * PAD_Y) for cell in self.cells]
        if not any(rest.lines for _, rest in halves if not rest.cell.again):
            return None
        first, rest = zip(*halves, strict=True)
        return replace(self, cells=first), replace(self, cells=rest)


def _halves(cell: SetCell, room: float) -> tuple[SetCell, SetCell]:
    ends = list(accumulate(line.leading for line in cell.lines))
    fitting = sum(end <= room for end in ends)
    if 0 < len(cell.lines) - fitting < _FEWEST:
        fitting = max(_FEWEST, len(cell.lines) - _FEWEST)
    rest = cell.lines if cell.cell.again else cell.lines[fitting:]
    return (
        replace(cell, lines=cell.lines[:fitting]),
        replace(cell, cell=replace(cell.cell, sign=None), lines=rest),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that stands again on every page."""

    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()

    @property
    def height(self) -> float:
        """Head and rows."""
        return _height(self.head) + _height(self.rows)

    @property
    def least(self) -> float:
        """The head and the first row that can stand alone."""
        needed = _height(self.head)
        for row in self.rows:
            if not row.leads:
                return needed + row.least
            needed += row.height
        return needed

    def divided(self, room: float) -> "tuple[Table, Table] | None":
        """As many rows as fit, perhaps with the beginning of one more, and the others."""
        left, count = room - _height(self.head), 0
        while count < len(self.rows) and self.rows[count].height <= left:
            left -= self.rows[count].height
            count += 1
        halves = self.rows[count].divided(left) if count < len(self.rows) else None
        here, later = list(self.rows[:count]), list(self.rows[count:])
        if halves:
            here.append(halves[0])
            later[0] = halves[1]
        while here and here[-1].leads:
            later.insert(0, here.pop())
        if not here or not later:
            return None
        return replace(self, rows=tuple(here)), replace(self, rows=tuple(later))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw cells, then the rules between them, then the outer edge."""
        y, light, strong = top, [], []
        for row in (*self.head, *self.rows):
            bottom = y - row.height
            for cell in row.cells:
                cell.draw(pen, x, y, bottom)
                if cell.x:
                    light.append(((x + cell.x, y), (x + cell.x, bottom)))
            right = x + row.cells[-1].x + row.cells[-1].width
            light.append(((x, bottom), (right, bottom)))
            y = bottom
        head_end = top - _height(self.head)
        if self.head:
            strong.append(((x, head_end), (right, head_end)))
        pen.lines(light, HAIRLINE, 0.5)
        pen.lines(strong, RULE, 0.8)
        pen.frame((x, y, right, top), RULE, 0.8)


class Columns:
    """Sets rows into columns of fixed widths."""

    def __init__(self, typesetter: Typesetter, widths: Sequence[float]) -> None:
        self._typesetter = typesetter
        self._widths = tuple(widths)
        self._edges = tuple(accumulate(widths, initial=0.0))

    def row(self, *cells: Cell, leads: bool = False) -> Row:
        """The cells from the left, each over as many columns as it spans."""
        placed, column = [], 0
        for cell in cells:
            x, end = self._edges[column], self._edges[column + cell.span]
            room = end - x - 2 * PAD_X - (_SIGN_ROOM if cell.sign else 0)
            lines = self._typesetter.lines(cell.paragraphs, room)
            placed.append(SetCell(cell, lines, x, end - x))
            column += cell.span
        return Row(tuple(placed), leads)


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)
