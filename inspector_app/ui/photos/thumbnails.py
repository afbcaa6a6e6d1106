"""The small pictures of a visit: read when somebody looks, kept as long as there is room."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.background import Background
from inspector_app.ui.photos.pictures import MOST_THUMBNAIL, cut_tile, decoded

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.photos.show_photo import Pictured, Thumbnail

ROOM = 64 * 1024 * 1024
"""Bytes of pixels that are kept: about two hundred thumbnails."""
MOST_TILES = 128
"""More than a screen shows; a quarter of a megabyte each at the largest text."""
AT_ONCE = 8
MOST_WAITING = 64
"""Who scrolls past two hundred photos is not interested in those above."""


class Thumbnails(QObject):
    """Pictures by the hash of the original."""

    arrived = Signal(str)
    """The hash whose picture, or absence, can be shown now."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._tiles: dict[tuple[str, int, int, float], QPixmap] = {}
        self._broken: set[str] = set()
        self._waiting: dict[str, Pictured] = {}
        self._asking = False

    @property
    def room_taken(self) -> int:
        """Bytes of pixels that are kept."""
        return sum(_bytes(each) for each in self._kept.values())

    def picture(self, piece: "Pictured") -> QPixmap | None:
        """The small picture; None until it `arrived`, and when there is none."""
        found = self._kept.get(piece.sha256)
        if found is not None:
            self._kept.move_to_end(piece.sha256)
        elif piece.sha256 not in self._broken:
            self._want(piece)
        return found

    def tile(self, piece: "Pictured", size: QSize, radius: int, ratio: float) -> QPixmap | None:
        """The small picture cut to a tile with round corners; scaled once, then only copied."""
        picture = self.picture(piece)
        if picture is None:
            return None
        key = (piece.sha256, size.width(), size.height(), ratio)
        if key not in self._tiles:
            if len(self._tiles) >= MOST_TILES:
                self._tiles.pop(next(iter(self._tiles)))
            self._tiles[key] = cut_tile(picture, size, radius, ratio)
        return self._tiles[key]

    def is_broken(self, piece: "Pictured") -> bool:
        """Whether the photo's files are known to be missing or damaged."""
        return piece.sha256 in self._broken

    def _want(self, piece: "Pictured") -> None:
        self._waiting.pop(piece.sha256, None)
        self._waiting[piece.sha256] = piece
        while len(self._waiting) > MOST_WAITING:
            self._waiting.pop(next(iter(self._waiting)))
        self._ask_next()

    def _ask_next(self) -> None:
        if self._asking or not self._waiting:
            return
        self._asking = True
        wanted = tuple(self._waiting.values())[-AT_ONCE:]

        def read(case: "OpenCase") -> "Mapping[str, Thumbnail]":
            from inspector_app.workflows.photos.show_photo import thumbnails

            return thumbnails(case, wanted)

        def failed(_error: MingchaError) -> None:
            self._show({piece.sha256: QImage() for piece in wanted})

        self._background.ask(self, read, self._decode, failed)

    def _decode(self, read: "Mapping[str, Thumbnail]") -> None:
        def decode() -> dict[str, QImage]:
            return {
                sha256: decoded(each.content, MOST_THUMBNAIL) if each.is_kept else QImage()
                for sha256, each in read.items()
            }

        self._background.compute(self, decode, self._show)

    def _show(self, images: Mapping[str, QImage]) -> None:
        self._asking = False
        for sha256, image in images.items():
            self._waiting.pop(sha256, None)
            if image.isNull():
                self._broken.add(sha256)
            else:
                self._kept[sha256] = QPixmap.fromImage(image)
        while len(self._kept) > 1 and self.room_taken > ROOM:
            self._kept.popitem(last=False)
        for sha256 in images:
            self.arrived.emit(sha256)
        self._ask_next()


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
