"""A small editor that opens under the prompt: Enter accepts, Esc goes back, digits are digits."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.parts import buttons
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class NotSaid(ValueError):
    """A field holds what it cannot mean; the message tells the person what it takes."""

    def __init__(self, message: str, field: QWidget) -> None:
        super().__init__(message)
        self.field = field


class ValueEditor(QWidget):
    """What the editors of all types share: their fields above, a complaint, the two buttons.

    A child shows a value with `show_line`, reads it with `value` (None when all is empty, NotSaid
    when it cannot be read) and names where the caret begins with `first_field`.
    """

    accepted = Signal(object)
    dismissed = Signal()
    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        px = workplace.theme.px
        self.fields = QVBoxLayout()
        self.fields.setSpacing(px(12))
        self._complaint = caption("", "bad")
        self._complaint.hide()
        self._accept = buttons.secondary(translate("Items", "OK"), self.accept)
        self._accept.setToolTip("Enter")
        self._back = buttons.quiet(translate("Items", "Back"), self.dismissed.emit)
        self._back.setToolTip("Esc")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._accept)
        row.addWidget(self._back)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self.fields)
        column.addWidget(self._complaint)
        column.addLayout(row)

    def show_line(self, line: ScoreLine) -> None:
        """Show the value that the item has now."""

    def value(self) -> object:
        """The value that the fields say."""
        return None

    def first_field(self) -> QWidget:
        """Where the caret begins."""
        return self

    def begin(self) -> None:
        """Put the caret into the first field."""
        self.complain("", None)
        self._put_buttons_last()
        field = self.first_field()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def accept(self) -> None:
        """Tell the value, or what it cannot mean."""
        try:
            value = self.value()
        except NotSaid as trouble:
            self.complain(str(trouble), trouble.field)
            return
        self.complain("", None)
        self.accepted.emit(value)

    def complain(self, message: str, field: QWidget | None) -> None:
        """Say what is wrong under the fields, and put the caret where it is."""
        for each in self.findChildren(QLineEdit):
            if each.property("state") == "bad":
                mark(each, state="")
        self._complaint.setText(message)
        self._complaint.setVisible(bool(message))
        if field is not None:
            mark(field, state="bad")
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resized.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        # Asked for its height at the width that it gets, not at the one that it would like.
        return QSize(0, super().minimumSizeHint().height())

    def _put_buttons_last(self) -> None:
        """Tab goes through the fields first, those too that came later."""
        fields = [each for each in self.findChildren(QWidget) if _takes_tab(each)]
        buttons_ = (self._accept, self._back)
        order = [each for each in fields if each not in buttons_] + list(buttons_)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        # Nothing that is typed in a small editor may reach the list, where digits answer.
        event.accept()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
