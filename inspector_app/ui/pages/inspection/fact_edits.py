"""The editors of header facts: each tells what was said when one leaves it, and never before."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.theme import Theme

Read = Callable[[str], str]


class TextFact(QLineEdit):
    """One line; `read` tidies what was typed, a time for instance."""

    said = Signal(object)

    def __init__(self, read: Read = str.strip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.setMaxLength(1000)
        self.editingFinished.connect(self.tell)

    def show_fact(self, value: object) -> None:
        """Show the fact, unless something else is being typed over it."""
        if not (self.hasFocus() and self.isModified()):
            self.setText("" if value is None else str(value))
            self.setCursorPosition(0)

    def tell(self) -> None:
        """Tell what was typed, once."""
        if self.isModified():
            self.setModified(False)
            self.said.emit(self._read(self.text()))


class LongFact(QPlainTextEdit):
    """A few lines of text; Tab goes on."""

    said = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        lines = self.fontMetrics().lineSpacing() * 3
        self.setFixedHeight(lines + theme.px(24))

    def show_fact(self, value: object) -> None:
        """Show the fact, unless something else is being typed over it."""
        if not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(str(value))

    def tell(self) -> None:
        """Tell what was typed, once."""
        if self.document().isModified():
            self.document().setModified(False)
            self.said.emit(" ".join(self.toPlainText().split("\n")).strip())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tell()


class ChoiceFact(DropDown):
    """One of a few."""

    said = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, words in choices:
            self.addItem(words, value)
        self.activated.connect(lambda at: self.said.emit(self.itemData(at)))

    def show_fact(self, value: object) -> None:
        """Show the fact; one that is not among the choices joins them as it stands."""
        if self.findData(str(value)) < 0:
            self.addItem(str(value), str(value))
        self.setCurrentIndex(self.findData(str(value)))

    def tell(self) -> None:
        """Nothing waits here: a choice is told when it is made."""


class ManyFact(QWidget):
    """Any number of a few, as boxes to tick; the last one left stays ticked."""

    said = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.boxes = {value: QCheckBox(words) for value, words in choices}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        for at, box in enumerate(self.boxes.values()):
            box.setAccessibleName(box.text())
            grid.addWidget(box, at // 3, at % 3)
            box.clicked.connect(lambda _ticked, box=box: self._tick(box))
        self.setFocusProxy(next(iter(self.boxes.values())))

    def show_fact(self, value: object) -> None:
        """Tick what is said."""
        said = [str(each) for each in value] if isinstance(value, tuple) else []
        for name, box in self.boxes.items():
            box.setChecked(name in said)

    def tell(self) -> None:
        """Nothing waits here: a tick is told when it is set."""

    def _tick(self, box: QCheckBox) -> None:
        ticked = [name for name, each in self.boxes.items() if each.isChecked()]
        if ticked:
            self.said.emit(ticked)
        else:
            box.setChecked(True)


FactEdit = TextFact | LongFact | ChoiceFact | ManyFact
