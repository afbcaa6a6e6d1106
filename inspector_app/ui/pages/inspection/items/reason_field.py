"""Why an item does not apply, or why a deduction was set by hand: typed, or one of a few."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.pages.inspection.items.list_keys import phrase_of
from inspector_app.ui.pages.inspection.items.phrases import phrase_keys
from inspector_app.ui.pages.inspection.items.typed import LONGEST_TEXT
from inspector_app.ui.parts import buttons
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_MOST = 5


def standard_reasons() -> tuple[str, ...]:
    """The usual reasons for which an item does not apply."""
    return (
        translate("Items", "The unit does not offer this service"),
        translate("Items", "No such facility is required here"),
        translate("Items", "Nothing of the kind fell due in the period"),
    )


class ReasonField(QWidget):
    """A line for the reason, the usual ones beside it, and a way to give it to the others."""

    changed = Signal(str)
    """Typed."""
    chosen = Signal(str)
    """Taken from the usual ones."""
    spread_wanted = Signal(str)
    """This reason for the others of the section, too."""
    left = Signal()
    finished = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: list[str] = []
        self._line = QLineEdit(self)
        self._line.setMaxLength(LONGEST_TEXT)
        self._line.setPlaceholderText(translate("Items", "Reason (R)"))
        self._line.setAccessibleName(translate("Items", "Reason"))
        self._line.textEdited.connect(self.changed)
        self._bar = QWidget(self)
        flow = FlowLayout(workplace.theme.px(8), self._bar)
        self._usual = [self._new_button(number) for number in range(_MOST)]
        self._spread = buttons.link("", lambda: self.spread_wanted.emit(self.text))
        for button in (*self._usual, self._spread):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(8))
        column.addWidget(self._line)
        column.addWidget(self._bar)

    @property
    def text(self) -> str:
        """The reason as it stands."""
        return self._line.text().strip()

    @property
    def is_typed_in(self) -> bool:
        """Whether the caret is in the line."""
        return self._line.hasFocus()

    def show_reason(self, reason: str, offers: Sequence[str], others: int) -> None:
        """Show the reason; offer the usual ones, and `others` rows of the section without any."""
        if reason != self._line.text().strip():
            self._line.setText(reason)
        self._offers = list(dict.fromkeys(offers))[:_MOST]
        for number, button in enumerate(self._usual):
            button.setVisible(number < len(self._offers) and not reason)
            if number < len(self._offers):
                usual, keys = self._offers[number], phrase_keys(number)
                button.setText(f"{usual}  {keys}".replace("&", "&&"))
                button.setAccessibleName(usual)
                button.setToolTip(f"{usual}  ({keys})")
        self._spread.setText(
            translate("Items", "Use it for the %n other(s) of this section without one", "", others)
        )
        self._spread.setVisible(bool(reason) and others > 0)
        self._bar.setVisible(bool(self._offers and not reason) or not self._spread.isHidden())

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the reason be read, or changed."""
        self._line.setReadOnly(read_only)
        self._bar.setEnabled(not read_only)

    def begin(self) -> None:
        """Put the caret into the line."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, number: int) -> None:
        """Take the usual reason with that place, if it is offered."""
        if 0 <= number < len(self._offers):
            self._line.setText(self._offers[number])
            self.chosen.emit(self._offers[number])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, usual = event.key(), phrase_of(event)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif usual is not None:
            self.choose(usual)
        else:
            super().keyPressEvent(event)

    def _new_button(self, number: int) -> QPushButton:
        button = QPushButton(self._bar)
        button.setAutoDefault(False)
        mark(button, kind="phrase")
        button.clicked.connect(lambda: self.choose(number))
        return button
