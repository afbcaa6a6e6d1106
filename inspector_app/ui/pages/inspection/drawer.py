"""A sheet that lies over the right side of the page until it is closed with Esc or its button."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.icons import icon
from inspector_app.ui.parts.labels import section
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class Drawer(QFrame):
    """Covers the right side of `over`, as wide as wished and never wider than that."""

    closed = Signal()

    def __init__(self, workplace: Workplace, name: str, wish: int, over: QWidget) -> None:
        super().__init__(over)
        px = workplace.theme.px
        self._over, self._wish = over, px(wish)
        self.setAccessibleName(name)
        mark(self, panel="drawer")
        self._close = ToolButton()
        self._close.setIcon(icon("cross", workplace.theme, Tone.MUTED))
        self._close.setIconSize(QSize(px(18), px(18)))
        words = translate("Inspection", "Close (Esc)")
        self._close.setAccessibleName(words)
        self._close.setToolTip(words)
        self._close.clicked.connect(self.fold)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(px(20), px(12), px(12), px(8))
        self._top.addWidget(section(name), 1)
        self._top.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        over.installEventFilter(self)
        self.hide()

    def hold(self, content: QWidget) -> None:
        """Show `content` below the heading."""
        self._column.addWidget(content, 1)
        content.show()

    def unfold(self) -> None:
        """Lie over the page."""
        self._fit()
        self.show()
        self.raise_()

    def fold(self) -> None:
        """Go away."""
        if self.isVisibleTo(self._over):
            self.hide()
            self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width = min(self._wish, self._over.width())
        self.setGeometry(self._over.width() - width, 0, width, self._over.height())
