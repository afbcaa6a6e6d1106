"""Under the queue: how many are chosen, and how to choose several."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class SelectionBar(QWidget):
    """Shown as soon as more than one row is chosen."""

    batch_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_long = False
        self.words = caption("")
        self.button = secondary(translate("Review", "Issue, print…"), self.batch_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(workplace.theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.show_count(0)

    def show_whole(self, rows: int) -> None:
        """How to choose several is said where there are several."""
        self._is_long = rows > 1
        self.words.setVisible(self._is_long)

    def show_count(self, count: int) -> None:
        """Say how many rows are chosen."""
        several = count > 1
        chosen = translate("Review", "%n chosen", "", count)
        how = translate("Review", "Shift or Ctrl chooses several, Ctrl+A all.")
        self.words.setText(chosen if several else how)
        self.words.setVisible(several or self._is_long)
        self.button.setVisible(several)
