"""Facts as rows: what it is on the left, what holds on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector_app.ui.parts.labels import body
from inspector_app.ui.theme import Theme


class FactRows(QWidget):
    """Labels of one width beside values that wrap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(theme.px(16))
        self._rows.setVerticalSpacing(theme.px(8))
        self._rows.setColumnStretch(1, 1)

    def add(self, label: str, value: str | QWidget) -> None:
        """One more row; a value of several lines begins level with its label."""
        row = self._rows.rowCount()
        said = body(label, "muted")
        said.setWordWrap(False)
        shown = body(value) if isinstance(value, str) else value
        if not shown.accessibleName():
            shown.setAccessibleName(label)
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(said, row, 0, top)
        self._rows.addWidget(shown, row, 1, top)
