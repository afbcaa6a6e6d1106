"""Notice Caps Lock while a passphrase is typed, as far as the keys themselves tell."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override


class CapsLock(QObject):
    """Watches a field: a capital without Shift, or a small letter with it, gives the lock away."""

    changed = Signal(bool)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.is_on = False
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at(event)
        return False

    def _look_at(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(is_on=letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            # It was just switched; the next letter tells which way.
            self._tell(is_on=False)

    def _tell(self, *, is_on: bool) -> None:
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit(is_on)
