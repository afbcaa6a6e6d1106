"""A calm box for what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector_app.ui.theme import Theme, mark


class Card(QFrame):
    """A surface with a border; fill `column`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, panel: str = "card") -> None:
        super().__init__(parent)
        mark(self, panel=panel)
        self.column = QVBoxLayout(self)
        side = theme.px(16)
        self.column.setContentsMargins(side, side, side, side)
        self.column.setSpacing(theme.px(12))
