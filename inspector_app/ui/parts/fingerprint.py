"""Fingerprints as people compare them: in groups of four, to be read aloud or copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from inspector_app.domain.fingerprint import grouped
from inspector_app.ui.theme import Face, Theme

__all__ = ["ComparedFingerprint", "Fingerprint", "grouped"]
LINE = 4
"""Groups side by side where two people compare."""
LARGER = 1.35


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


class ComparedFingerprint(Fingerprint):
    """A fingerprint for two people to compare: large, four groups a line."""

    def __init__(self, theme: Theme, name: str, fingerprint: str) -> None:
        super().__init__(theme, name, fingerprint)
        font = self.font()
        font.setPixelSize(round(font.pixelSize() * LARGER))
        self.setFont(font)
        self.setAccessibleDescription(grouped(fingerprint))

    @override
    def show_fingerprint(self, fingerprint: str) -> None:
        """Show these digits, four groups a line."""
        groups = grouped(fingerprint).split()
        lines = (groups[start : start + LINE] for start in range(0, len(groups), LINE))
        self.setText("\n".join("  ".join(line) for line in lines))
