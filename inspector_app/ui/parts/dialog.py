"""A dialog for a decision: never blocking the program, closed by Esc, decided by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui import capture
from inspector_app.ui.focus import focus_somewhere
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import danger, primary, secondary
from inspector_app.ui.parts.labels import title as page_title
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class Dialog(QDialog):
    """A window-modal card: fill `body`, name the buttons, connect `accepted`, call `open()`.

    `agree` only closes it when `agreed` is not overridden; override it to check first.
    """

    def __init__(
        self, workplace: Workplace, title: str, parent: QWidget | None, *, grave: bool = False
    ) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # What is inspected never stands in a window's title.
        self.setWindowTitle(" ")
        self.setAccessibleName(title)
        mark(self, panel="side")
        px = workplace.theme.px
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(20), px(24), px(20))
        whole.setSpacing(px(16))
        whole.addWidget(page_title(title))
        self.banner = Banner(workplace, self)
        whole.addWidget(self.banner)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        whole.addLayout(self.body, 1)
        self.agree: QPushButton = (danger if grave else primary)("", self.agreed)
        self.leave: QPushButton = secondary(translate("Parts", "Cancel"), self.reject)
        self.agree.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.agree)
        whole.addLayout(buttons)
        self.setMinimumWidth(px(420))
        self.finished.connect(self._give_back)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        capture.exclude(self, wanted=self.workplace.settings.exclude_capture)
        self._put_buttons_last()
        if self.focusWidget() is None:
            focus_somewhere(self)
            if self.focusWidget() is self.leave:
                self.agree.setFocus()
        # Text that wraps is taller than its size hint says.
        needed = self._whole.totalMinimumHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))
        super().showEvent(event)

    def agreed(self) -> None:
        """Accept; a dialog that must check or work first overrides this."""
        self.accept()

    def _put_buttons_last(self) -> None:
        """Let Tab go through the body first: its fields were made after the buttons."""
        last: QWidget = self
        each = self.nextInFocusChain()
        while each is not None and each is not self:
            if each not in (self.leave, self.agree):
                last = each
            each = each.nextInFocusChain()
        self.setTabOrder(last, self.leave)
        self.setTabOrder(self.leave, self.agree)

    def _give_back(self) -> None:
        """Return the keyboard to the window behind, also where no window manager does."""
        behind = self.parentWidget()
        if behind is not None and QApplication.activeModalWidget() is None:
            behind.activateWindow()
