"""The document that pages are drawn on: each face and picture once, however often it is used."""

from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name

from inspector_app.domain.sheet import Slot
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.jpeg import Jpeg
from inspector_app.sheets.packing import packed_stream
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import Face
from inspector_app.sheets.typeface import FaceInUse

A4 = (595.28, 841.89)
"""Width and height in points."""


class Faces(dict[Face, FaceInUse]):
    """The faces of one document; a face enters when its first character is written."""

    def __init__(self, fonts: Fonts) -> None:
        super().__init__()
        self._fonts = fonts

    def __missing__(self, face: Face) -> FaceInUse:
        """Take the face into the document."""
        used = self[face] = FaceInUse(self._fonts.typeface(face))
        return used


class Paper:
    """Pages of one size, in order, and the pictures that they show, by name."""

    def __init__(
        self,
        fonts: Fonts,
        pictures: Mapping[str, Jpeg] | None = None,
        size: tuple[float, float] = A4,
    ) -> None:
        self.width, self.height = size
        self._fonts = fonts
        self._faces = Faces(fonts)
        self._pictures = pictures or {}
        self._pages: list[Pen] = []

    def page(self) -> Pen:
        """A new last page."""
        pen = Pen(self._fonts, self._faces)
        self._pages.append(pen)
        return pen

    def slots(self) -> dict[str, Slot]:
        """The rooms for signatures on all pages."""
        return {
            name: Slot(name, number, box)
            for number, pen in enumerate(self._pages)
            for name, box in pen.slots
        }

    def document(self) -> pikepdf.Pdf:
        """The pages as a PDF that has not been saved."""
        pdf = pikepdf.new()
        faces = Dictionary({f"/{face}": used.embed(pdf) for face, used in self._faces.items()})
        pictures = {name: _image(pdf, jpeg) for name, jpeg in self._pictures.items()}
        for pen in self._pages:
            resources = Dictionary(Font=faces)
            if pen.pictures:
                shown = {f"/{name}": pictures[name] for name in pen.pictures}
                resources.XObject = Dictionary(shown)
            page = Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, self.width, self.height]),
                Resources=resources,
                Contents=packed_stream(pdf, pen.content()),
            )
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        return pdf


def _image(pdf: pikepdf.Pdf, jpeg: Jpeg) -> pikepdf.Stream:
    """The bytes of the picture as they are: no decoding, no second compression."""
    image = pdf.make_stream(
        jpeg.content,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=jpeg.width,
        Height=jpeg.height,
        BitsPerComponent=8,
        ColorSpace=Name(jpeg.colours),
    )
    image.Filter = Name.DCTDecode
    return image
