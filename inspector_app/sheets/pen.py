"""One page being drawn: text, lines, boxes, marks and pictures, in points from the bottom left.

Whatever the order of calls, shapes lie beneath text.
"""

import math
from collections.abc import Iterable, Mapping

from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.signs import Point, Sign, drawn, polyline
from inspector_app.sheets.style import BLACK, Colour, Face, Style
from inspector_app.sheets.typeface import FaceInUse

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class Pen:
    """Draws one page; `faces` are shared by all pages of the document."""

    def __init__(self, fonts: Fonts, faces: Mapping[Face, FaceInUse]) -> None:
        self.fonts = fonts
        self._faces = faces
        self._shapes: list[str] = []
        self._text: list[str] = []
        self._face: tuple[Face, float] | None = None
        self._colour: Colour | None = None
        self.pictures: list[str] = []
        """Names of the pictures on the page."""
        self.slots: list[tuple[str, Box]] = []
        """Rooms for signatures: field name and box."""

    def content(self) -> bytes:
        """The page as PDF operators."""
        return "\n".join((*self._shapes, "BT", *self._text, "ET")).encode("ascii")

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """Write one line with its baseline at `y`; the text must be legible."""
        for face, part, ems in self.fonts.runs(text, style.face):
            self._choose(face, style)
            self._text.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm {self._faces[face].encode(part)} Tj")
            x += ems * style.size

    def ending(self, x: float, y: float, text: str, style: Style) -> None:
        """Write one line that ends at `x`."""
        self.text(x - self.fonts.width(text, style), y, text, style)

    def slanted(self, x: float, y: float, text: str, style: Style, degrees: float) -> None:
        """Write around a point, turned, beneath everything drawn so far."""
        cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        half = self.fonts.width(text, style) / 2
        turn = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f}"
        parts = " ".join(
            f"/{face} {style.size} Tf {self._faces[face].encode(part)} Tj"
            for face, part, _ in self.fonts.runs(text, style.face)
        )
        start = f"{x - half * cosine:.2f} {y - half * sine:.2f}"
        self._shapes.insert(0, f"{_fill(style.colour)} BT {turn} {start} Tm {parts} ET")

    def fill(self, colour: Colour, *boxes: Box) -> None:
        """Fill boxes."""
        self._shapes.append(f"{_fill(colour)} {' '.join(map(_outline, boxes))} f")

    def frame(self, box: Box, colour: Colour = BLACK, width: float = 0.6) -> None:
        """Draw the edge of a box."""
        self._shapes.append(f"{_stroke(colour, width)} {_outline(box)} S")

    def lines(
        self, lines: Iterable[tuple[Point, Point]], colour: Colour = BLACK, width: float = 0.5
    ) -> None:
        """Draw straight lines."""
        path = " ".join(map(polyline, lines))
        if path:
            self._shapes.append(f"{_stroke(colour, width)} {path} S")

    def sign(self, sign: Sign, x: float, y: float, size: float, colour: Colour) -> None:
        """Draw a mark in the square whose lower left corner is at `x`, `y`."""
        stroke = _stroke(colour, size * 0.14)
        self._shapes.append(f"q 1 J 1 j {stroke} {drawn(sign, x, y, size)} S Q")

    def picture(self, name: str, box: Box) -> None:
        """Place the document's picture `name`."""
        left, bottom, right, top = box
        self.pictures.append(name)
        size = f"{right - left:.2f} 0 0 {top - bottom:.2f}"
        self._shapes.append(f"q {size} {left:.2f} {bottom:.2f} cm /{name} Do Q")

    def slot(self, name: str, box: Box) -> None:
        """Leave room for the signature called `name`."""
        self.slots.append((name, box))

    def _choose(self, face: Face, style: Style) -> None:
        if self._colour != style.colour:
            self._text.append(_fill(style.colour))
            self._colour = style.colour
        if self._face != (face, style.size):
            self._text.append(f"/{face} {style.size} Tf")
            self._face = face, style.size


def _outline(box: Box) -> str:
    left, bottom, right, top = box
    return f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re"


def _fill(colour: Colour) -> str:
    return "{:.3f} {:.3f} {:.3f} rg".format(*colour)


def _stroke(colour: Colour, width: float) -> str:
    return "{:.3f} {:.3f} {:.3f} RG {:.2f} w".format(*colour, width)
