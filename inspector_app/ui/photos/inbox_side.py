"""What is said of the chosen photos: a look, items, caption and camera clock."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.parts.labels import caption, strong
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.caption_edit import CaptionEdit
from inspector_app.ui.photos.clock_field import ClockField
from inspector_app.ui.photos.item_chooser import ItemChooser
from inspector_app.ui.photos.photo_words import day_and_clock, number_words
from inspector_app.ui.photos.tile import Tile, draw_tile, tile_picture
from inspector_app.ui.theme import Theme, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace


class InboxSide(QFrame):
    """Speaks of the photos that are chosen in the list."""

    filed = Signal()
    """The chosen photos were filed: on to the next."""
    left = Signal()
    """Esc or Enter: the focus goes back to the list."""

    def __init__(
        self, workplace: Workplace, visit: Visit, album: Album, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._album = album
        self._pieces: tuple[Evidence, ...] = ()
        self.preview = _Preview(workplace.theme, album)
        self.title, self.facts = strong(""), caption("")
        self.chooser = ItemChooser(workplace, visit)
        self.caption = CaptionEdit(album)
        self.clock = ClockField(workplace, album)
        self._lay_out(workplace.theme)
        self.chooser.chosen.connect(self._file)
        self.chooser.left.connect(self.left)
        self.caption.closed.connect(self.left)
        self.clock.applied.connect(self.left)
        album.thumbnails.arrived.connect(self.preview.show_arrival)
        self.show_pieces(())

    def show_pieces(self, pieces: Sequence[Evidence]) -> None:
        """Speak of these photos."""
        self._pieces = tuple(pieces)
        first = pieces[0] if pieces else None
        self.preview.show_piece(first)
        self.title.setText(self._title())
        self.facts.setText(_facts(first) if first is not None and len(pieces) == 1 else "")
        self.chooser.show_pieces(pieces)
        self.caption.show_piece(first if len(pieces) == 1 else None)
        self.clock.show_piece(first)

    def _title(self) -> str:
        if not self._pieces:
            return translate("Photos", "No photo chosen")
        if len(self._pieces) == 1:
            return number_words(self._album.number_of(self._pieces[0]))
        return translate("Photos", "%n photo(s) chosen", "", len(self._pieces))

    def _file(self, codes: tuple[str, ...], gone: tuple[str, ...]) -> None:
        self._album.refile(self._pieces, codes, gone)
        self.filed.emit()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(8))
        column.addWidget(self.preview)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addSpacing(px(4))
        column.addWidget(_label(translate("Photos", "File under &item"), self.chooser.field))
        column.addWidget(self.chooser, 1)
        column.addSpacing(px(4))
        column.addWidget(_label(translate("Photos", "&Caption"), self.caption))
        column.addWidget(self.caption)
        column.addSpacing(px(4))
        column.addWidget(self.clock)


class _Preview(QWidget):
    """The thumbnail of the first chosen photo, a little larger."""

    def __init__(self, theme: Theme, album: Album) -> None:
        super().__init__()
        self._theme = theme
        self._album = album
        self._piece: Evidence | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_piece(self, piece: Evidence | None) -> None:
        """Show this photo, or nothing."""
        self._piece = piece
        self.setVisible(piece is not None)
        self.update()

    def show_arrival(self, sha256: str) -> None:
        """Draw again if it is the picture that was waited for."""
        if self._piece is not None and self._piece.sha256 == sha256:
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(150))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._piece is None:
            return
        thumbnails = self._album.thumbnails
        whole = thumbnails.picture(self._piece)
        rect = QRect(0, 0, min(self.width(), self._theme.px(200)), self.height())
        if whole is not None:
            fitted = whole.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            rect.setSize(fitted)
        picture = tile_picture(thumbnails, self._piece, rect.size(), self._theme)
        tile = Tile(picture, 0, is_broken=thumbnails.is_broken(self._piece))
        draw_tile(QPainter(self), rect, self._theme, tile)


def _facts(piece: Evidence) -> str:
    pixels = f"{piece.width}×{piece.height}"
    return translate("Photos", " · ").join(
        filter(None, (day_and_clock(piece), piece.device, pixels, piece.name))
    )


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    mark(label, role="strong")
    return label
