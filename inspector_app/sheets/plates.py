"""Photo plates: two to a row, the untouched reduced JPEG in a frame with its caption beneath."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inspector_app.domain.evidence import Evidence, Numbered
from inspector_app.sheets.flow import Piece, Whole
from inspector_app.sheets.jpeg import Jpeg
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import HAIRLINE, NOTE, SMALL, SUNKEN
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter
from inspector_app.words import printed_tables as printed
from inspector_app.words.camera_time import corrected_words, is_corrected
from inspector_app.words.composing import filled
from inspector_app.words.terms import clock

_GAP = 10.0
PLATE_WIDTH = (WIDTH - _GAP) / 2
PLATE_HEIGHT = PLATE_WIDTH * 0.75
"""The box of a picture: 87 × 65 mm, 4 : 3."""


@dataclass(frozen=True, slots=True)
class Plate:
    """One picture, or the words that there is none, and its caption."""

    name: str
    jpeg: Jpeg | None
    caption: tuple[Line, ...]
    absence: Line

    @property
    def height(self) -> float:
        """The box and the caption."""
        return PLATE_HEIGHT + 3 + sum(line.leading for line in self.caption)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it."""
        box = (x, top - PLATE_HEIGHT, x + PLATE_WIDTH, top)
        pen.fill(SUNKEN, box)
        if self.jpeg is None:
            middle = top - PLATE_HEIGHT / 2 + self.absence.leading / 2
            self.absence.draw(pen, x + (PLATE_WIDTH - self.absence.width) / 2, middle)
        else:
            pen.picture(self.name, _fitted(self.jpeg, x, top))
        pen.frame(box, HAIRLINE, 0.5)
        y = top - PLATE_HEIGHT - 3
        for line in self.caption:
            line.draw(pen, x, y)
            y -= line.leading


@dataclass(frozen=True, slots=True)
class PlateRow(Whole):
    """Two plates side by side; never divided."""

    plates: tuple[Plate, ...]

    @property
    def height(self) -> float:
        """The height of the higher."""
        return max(plate.height for plate in self.plates)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw both."""
        for number, plate in enumerate(self.plates):
            plate.draw(pen, x + number * (PLATE_WIDTH + _GAP), top)


def plate_pieces(
    evidence: Numbered, pictures: Mapping[str, Jpeg], say: Typesetter
) -> Iterator[Piece]:
    """The rows of plates; pictures are found under the names of `picture_name`."""
    plates = [_plate(number, piece, pictures, say) for number, piece in evidence]
    for start in range(0, len(plates), 2):
        yield Piece(PlateRow(tuple(plates[start : start + 2])), gap=8 if start else 1)


def picture_name(number: int) -> str:
    """What the document calls the picture of evidence `number`."""
    return f"P{number}"


def _plate(number: int, piece: Evidence, pictures: Mapping[str, Jpeg], say: Typesetter) -> Plate:
    label = say.one(filled(printed.PLATE, number=number))
    facts = "　".join(filter(None, (_taken(piece, say), " ".join(piece.items))))
    paragraphs = [Paragraph(facts or say.one(printed.NOT_SAID), NOTE, label)]
    if piece.caption:
        paragraphs.append(Paragraph(piece.caption, NOTE))
    name = picture_name(number)
    return Plate(
        name,
        pictures.get(name),
        say.lines(paragraphs, PLATE_WIDTH),
        say.line((say.one(printed.NO_PICTURE), SMALL)),
    )


def _taken(piece: Evidence, say: Typesetter) -> str:
    if is_corrected(piece):
        return say.one(corrected_words(piece))
    return " ".join(filter(None, (piece.taken_at[:10], clock(piece.taken_at))))


def _fitted(jpeg: Jpeg, x: float, top: float) -> tuple[float, float, float, float]:
    """The picture in its own shape, in the middle of the box."""
    scale = min(PLATE_WIDTH / jpeg.width, PLATE_HEIGHT / jpeg.height)
    width, height = jpeg.width * scale, jpeg.height * scale
    left, bottom = x + (PLATE_WIDTH - width) / 2, top - (PLATE_HEIGHT + height) / 2
    return left, bottom, left + width, bottom + height
