"""What is wrong with a file or a folder, a line each: to be read, scrolled and copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector_app.ui.theme import Theme

MOST_LINES = 8
"""Shown without scrolling."""


class FaultBox(QPlainTextEdit):
    """Hidden until there is a fault."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.hide()

    def show_faults(self, faults: Sequence[str]) -> None:
        """Show these, or nothing."""
        self.setPlainText("\n".join(faults))
        lines = min(2 * len(faults), MOST_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + self._theme.px(28))
        self.setVisible(bool(faults))
