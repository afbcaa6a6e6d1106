"""What is to be recorded, in words: Enter accepts, Shift and Enter begin a new line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items.fact_field import FactField
from inspector_app.ui.pages.inspection.items.typed import LONGEST_TEXT
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid, ValueEditor
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class RecordField(FactField):
    """A text in which Enter is done."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class TextEditor(ValueEditor):
    """The text of an item that only records."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._text = RecordField(workplace, 2, self)
        self._text.setAccessibleName(translate("Items", "Record"))
        self._text.setPlaceholderText(translate("Items", "What is to be recorded"))
        self._text.finished.connect(self.accept)
        self._text.left.connect(self.dismissed)
        self._text.resized.connect(self.resized)
        self.fields.addWidget(self._text)

    @override
    def show_line(self, line: ScoreLine) -> None:
        value = line.answer.value if line.answer is not None else None
        self._text.show_text(value if isinstance(value, str) else "")

    @override
    def value(self) -> object:
        text = self._text.toPlainText().strip()
        if len(text) > LONGEST_TEXT:
            most = translate("Items", "At most {most} characters").format(most=LONGEST_TEXT)
            raise NotSaid(most, self._text)
        return text or None

    @override
    def first_field(self) -> QWidget:
        return self._text
