"""One-line fields that read what people type: a number, a time, a day, points, words."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from inspector_app.ui.pages.inspection.items.typed import plain
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

T = TypeVar("T")


class EntryField(QLineEdit, Generic[T]):
    """A line with a reader; empty means that nothing was said."""

    def __init__(
        self, name: str, read: Callable[[str], T], complaint: str, characters: int = 10
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._read = read
        self._complaint = complaint
        self._characters = characters
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def said(self) -> T | None:
        """What the field says; raises NotSaid."""
        if not self.text().strip():
            return None
        try:
            return self._read(self.text())
        except ValueError as error:
            raise NotSaid(self._complaint, self) from error

    @override
    def sizeHint(self) -> QSize:
        # The line's own padding and frame are what it has beside its seventeen letters.
        metrics = self.fontMetrics()
        frame = super().sizeHint().width() - 17 * metrics.horizontalAdvance("x")
        width = frame + self._characters * metrics.horizontalAdvance("0") + metrics.maxWidth() // 2
        return QSize(width, super().sizeHint().height())


class NumberField(EntryField[int]):
    """A whole number; ↑ and ↓ count."""

    def __init__(self, name: str, read: Callable[[str], int], complaint: str) -> None:
        super().__init__(name, read, complaint, 5)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        said = plain(self.text())
        now = int(said) if said.isascii() and said.isdigit() else 0
        self.setText(str(max(now + step, 0)))


def form_of(workplace: Workplace, rows: tuple[tuple[str, QWidget], ...]) -> QFormLayout:
    """Fields under each other with their labels before them, or above where room is short."""
    form = QFormLayout()
    form.setHorizontalSpacing(workplace.theme.px(16))
    form.setVerticalSpacing(workplace.theme.px(12))
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    form.setFormAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for name, field in rows:
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        form.addRow(label, field)
    return form


def time_complaint() -> str:
    """What a time may look like."""
    return translate("Items", "A time like 09:05")


def day_complaint() -> str:
    """What a day may look like."""
    return translate("Items", "A day like 2026-09-15 or 9-15")
