"""The empty page: a place to drop sheets, and the button for whoever does not drag."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.buttons import primary
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class DropZone(QFrame):
    """Says what to do first."""

    choosing = Signal()
    """The person wants to choose files."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = workplace.theme
        mark(self, panel="card")
        self.button = primary(translate("Verify", "Choose PDF files…"), self.choosing.emit)
        sign = QLabel()
        sign.setPixmap(pixmap("verify", theme.px(48), theme.colour(Tone.ACCENT)))
        heading = section(translate("Verify", "Drop inspection sheets here"))
        hint = caption(
            translate(
                "Verify",
                "PDF files, one or many. Each gets one clear answer. Nothing leaves this computer, "
                "and the files stay as they are.",
            )
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        column.addWidget(sign, 0, centre)
        for words in (heading, hint):
            words.setAlignment(centre)
            column.addWidget(words)
        column.addWidget(self.button, 0, centre)
        column.addStretch(3)
