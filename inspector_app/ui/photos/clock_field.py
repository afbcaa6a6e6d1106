"""Sets a camera's clock right for all of its photos."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from inspector_app.domain.camera_clock import offset_said, offset_words
from inspector_app.domain.evidence import Evidence
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.photos.album import Album
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class ClockField(QWidget):
    """The time that a photo of a clock shows, or the difference; Enter applies it."""

    applied = Signal()

    def __init__(self, workplace: Workplace, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        self._album = album
        self._piece: Evidence | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText("09:12  /  +0:03  /  -1:00")
        self.button = secondary(translate("Photos", "Apply"), self.apply)
        label = QLabel(translate("Photos", "Camera cloc&k"))
        label.setBuddy(self.field)
        mark(label, role="strong")
        self.field.setAccessibleName(translate("Photos", "Camera clock"))
        self.hint = caption("")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.hint)
        self.field.returnPressed.connect(self.apply)
        self.field.textEdited.connect(lambda _text: self._say_hint())
        self.show_piece(None)

    def show_piece(self, piece: Evidence | None) -> None:
        """Speak of the camera that took this photo."""
        other = piece is None or self._piece is None or piece.id != self._piece.id
        self._piece = piece
        usable = piece is not None and bool(piece.taken_at)
        self.setEnabled(usable and self._album.visit.is_open_to_edits)
        if other:
            self.field.setText(
                offset_words(piece.clock_offset) if piece and piece.clock_offset else ""
            )
        self._say_hint()

    def apply(self) -> None:
        """Correct every photo of this camera; an empty field takes the correction back."""
        if self._piece is None:
            return
        text = self.field.text().strip()
        seconds = offset_said(text, self._piece.taken_at) if text else 0
        if seconds is None:
            self._say_wrong()
            return
        self._album.set_clock_offset(self._of_camera(), seconds)
        self.field.setText(offset_words(seconds) if seconds else "")
        self.applied.emit()

    def _of_camera(self) -> tuple[Evidence, ...]:
        device = self._piece.device if self._piece else ""
        return tuple(
            piece for piece in self._album.pieces if piece.device == device and piece.taken_at
        )

    def _say_hint(self) -> None:
        mark(self.field, state="")
        mark(self.hint, tone="muted")
        if self._piece is not None and not self._piece.taken_at:
            self.hint.setText(translate("Photos", "This file says no time."))
            return
        self.hint.setText(
            translate(
                "Photos",
                "What the clock in this photo shows, or by how much the camera was slow (+) or "
                "fast (-). Counts for %n photo(s) of this camera; the files stay untouched.",
                "",
                len(self._of_camera()),
            )
        )

    def _say_wrong(self) -> None:
        mark(self.field, state="bad")
        mark(self.hint, tone="bad")
        said = translate("Photos", "Not a time. Write 09:12, or a difference such as +0:03.")
        self.hint.setText(said)
