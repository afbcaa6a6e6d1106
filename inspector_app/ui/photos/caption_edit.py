"""One line for a photo's caption: Enter keeps it, Esc leaves it as it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.album import Album
from inspector_app.ui.translation import translate

LONGEST = 200


class CaptionEdit(QLineEdit):
    """Writes the caption of one piece when it is left or Enter is pressed."""

    closed = Signal()
    """Enter or Esc: the focus may go back to where it came from."""

    def __init__(self, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self._piece: Evidence | None = None
        self.setMaxLength(LONGEST)
        self.setAccessibleName(translate("Photos", "Caption"))
        self.setPlaceholderText(translate("Photos", "Caption: what the photo shows"))

    def show_piece(self, piece: Evidence | None) -> None:
        """Show the caption of another piece; what was typed for the last one is kept."""
        if self._piece is not None and (piece is None or piece.id != self._piece.id):
            self.keep()
        same = self._piece is not None and piece is not None and piece.id == self._piece.id
        is_typing = same and self.isModified()
        self._piece = piece
        self.setEnabled(piece is not None and self._album.visit.is_open_to_edits)
        if not is_typing:
            self.setText(piece.caption if piece else "")

    def keep(self) -> None:
        """Write the caption, if it is another."""
        if self._piece is not None and self.isModified() and self.text() != self._piece.caption:
            self._album.caption(self._piece, self.text())
        self.setModified(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._piece.caption if self._piece else "")
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
