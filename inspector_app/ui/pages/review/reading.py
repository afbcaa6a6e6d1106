"""One inspection under review: its head, its items, and beside them what is known of the whole."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.pages.review.case_bar import CaseBar
from inspector_app.ui.pages.review.item_list import ItemList
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.pages.review.side import WIDTH, Side
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

FOLDS_BELOW = 640
"""Design pixels: below, the items and what is beside them take turns."""


class Reading(QWidget):
    """Everything on one inspection that is read before a decision."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.bar, self.items, self.side = CaseBar(workplace), ItemList(workplace), Side(workplace)
        self.turn_button = with_icon(secondary("", self.turn), "panel", workplace.theme)
        self.bar.row.addWidget(self.turn_button)
        self._shows_side = False
        mark(self, panel="canvas")
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(1)
        self._halves.addWidget(self.items, 1)
        self._halves.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._halves, 1)
        self._fold()

    @property
    def is_folded(self) -> bool:
        """Whether only one half is shown at a time."""
        return self.width() < self.workplace.theme.px(FOLDS_BELOW)

    def show_seen(self, seen: Seen, *, another: bool) -> None:
        """Show it; `another` begins at the top."""
        self.bar.show_seen(seen)
        self.items.show_seen(seen)
        self.side.show_seen(seen)
        if another:
            self.items.scrollToTop()
            self.side.show_top()

    def turn(self) -> None:
        """Show the other half."""
        self._shows_side = not self._shows_side
        self._fold()
        (self.side if self._shows_side else self.items).setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        folded, px = self.is_folded, self.workplace.theme.px
        self.turn_button.setVisible(folded)
        items, about = translate("Review", "Show the items"), translate("Review", "About the visit")
        self.turn_button.setText(items if self._shows_side else about)
        self.items.setVisible(not folded or not self._shows_side)
        self.side.setVisible(not folded or self._shows_side)
        self.side.setMinimumWidth(0 if folded else px(WIDTH))
        self.side.setMaximumWidth(16_777_215 if folded else px(WIDTH))
