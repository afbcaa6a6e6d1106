"""A line over the sample case with its passphrase: it is no secret, and nobody is locked out."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector_app.ui.parts.buttons import quiet, with_icon
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class SampleNote(QFrame):
    """Hidden over any other case folder."""

    def __init__(self, workplace: Workplace, case: Path, parent: QWidget | None = None) -> None:
        from inspector_app.workflows.case.case_place import SAMPLE_PASSPHRASE, is_sample

        super().__init__(parent)
        px = workplace.theme.px
        mark(self, panel="accent")
        self.passphrase = SAMPLE_PASSPHRASE
        said = translate("Parts", "Sample case, passphrase {passphrase}")
        self.words = caption(said.format(passphrase=SAMPLE_PASSPHRASE))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = quiet(translate("Parts", "Copy"), self._copy)
        self.copy = with_icon(button, "copy", workplace.theme, Tone.MUTED)
        self.copy.setAccessibleName(translate("Parts", "Copy the passphrase of the sample case"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(2), px(4), px(2))
        row.setSpacing(px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.copy)
        if not is_sample(case):
            # Never the other way round: shown before it has a place, it is a window of its own.
            self.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.passphrase)
        self.copy.setText(translate("Parts", "Copied"))
