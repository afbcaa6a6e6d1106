"""Fingerprints as people compare them: in groups of four, to be read aloud or copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from inspector_app.ui.theme import Face, Theme

GROUP = 4


def grouped(fingerprint: str) -> str:
    """The digits in groups of four."""
    return " ".join(
        fingerprint[at : at + GROUP] for at in range(0, len(fingerprint), GROUP)
    ).upper()


class Fingerprint(QLabel):
    """A fingerprint that wraps between its groups and can be selected."""

    def __init__(
        self, theme: Theme, name: str, fingerprint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.font(Face.MONO))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(name)
        self.show_fingerprint(fingerprint)

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show these digits."""
        self.setText(grouped(fingerprint))
