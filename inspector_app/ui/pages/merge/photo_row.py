"""The small pictures that stand beside what somebody said; a few, and how many more there are."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.photos.tile import Tile, draw_tile, tile_picture, tile_size
from inspector_app.ui.theme import Theme
from inspector_app.ui.translation import translate

GAP = 6


class PhotoRow(QWidget):
    """As many pictures as there is room for, in rows."""

    def __init__(
        self,
        theme: Theme,
        pictures: Thumbnails,
        pieces: Sequence[Evidence],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._pictures, self._pieces = theme, pictures, tuple(pieces)
        captions = " · ".join(piece.caption for piece in pieces if piece.caption)
        count = translate("Merge", "%n photo(s)", "", len(pieces))
        self.setAccessibleName(f"{count} {captions}".strip())
        self.setToolTip(captions)
        pictures.arrived.connect(lambda _hash: self.update())
        size = self._theme.px(GAP) + tile_size(theme).height()
        self.setMinimumHeight(size)
        self.setVisible(bool(pieces))

    @override
    def sizeHint(self) -> QSize:
        return QSize(tile_size(self._theme).width(), self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        size, gap = tile_size(self._theme), self._theme.px(GAP)
        fit = max(1, (self.width() + gap) // (size.width() + gap))
        painter = QPainter(self)
        for place, piece in enumerate(self._pieces[:fit]):
            rect = QRect(QPoint(place * (size.width() + gap), 0), size)
            left = len(self._pieces) - fit
            tile = Tile(
                tile_picture(self._pictures, piece, size, self._theme),
                # On the last one that fits: of how many it is one.
                len(self._pieces) if place == fit - 1 and left > 0 else 0,
                self._pictures.is_broken(piece),
            )
            draw_tile(painter, rect, self._theme, tile)
        painter.end()
