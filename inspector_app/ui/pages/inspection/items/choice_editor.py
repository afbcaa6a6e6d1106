"""Which option: a digit chooses at once, ↑ ↓ and Enter choose too."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.deduction import option_deduction
from inspector_app.domain.form import Option
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items.typed import plain
from inspector_app.ui.pages.inspection.items.value_editor import ValueEditor
from inspector_app.ui.theme import Theme, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class OptionPainter(QStyledItemDelegate):
    """An option with air beside its words; the ground of the chosen one goes from edge to edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = theme.px(10)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(self._side, 0, -self._side, 0)
        super().paint(painter, inner, index)


class OptionList(QListWidget):
    """The options, each with its digit and what it costs; as high as they are."""

    digit_pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        mark(self, panel="card")
        self.setItemDelegate(OptionPainter(theme, self))
        self.setAccessibleName(translate("Items", "Options"))
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: list[str]) -> None:
        """Show these rows."""
        self.clear()
        height = self.fontMetrics().height() + self._theme.px(16)
        for row in rows:
            entry = QListWidgetItem(row, self)
            entry.setToolTip(row)
            entry.setSizeHint(QSize(1, height))
        self.setFixedHeight(height * len(rows) + 2 * self.frameWidth() + self._theme.px(4))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = plain(event.text())
        if digit.isascii() and digit.isdigit():
            self.digit_pressed.emit(int(digit))
            return
        if event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            step = 1 if event.key() == Qt.Key.Key_J else -1
            self.setCurrentRow(max(0, min(self.currentRow() + step, self.count() - 1)))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            return
        super().keyPressEvent(event)


class ChoiceEditor(ValueEditor):
    """The options of a choice item."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._options: tuple[Option, ...] = ()
        self._list = OptionList(workplace.theme, self)
        self._list.digit_pressed.connect(self._choose)
        self._list.itemClicked.connect(lambda _entry: self.accept())
        self.fields.addWidget(self._list)

    @override
    def show_line(self, line: ScoreLine) -> None:
        self._options = line.item.rule.options
        self._list.show_rows([self._row(n, each) for n, each in enumerate(self._options, 1)])
        value = line.answer.value if line.answer is not None else None
        codes = [option.code for option in self._options]
        # Opened by “something wrong”: the first option that costs something is the likely one.
        likely = next((n for n, each in enumerate(self._options) if each.deduct), 0)
        self._list.setCurrentRow(codes.index(str(value)) if value in codes else likely)

    @override
    def value(self) -> object:
        row = self._list.currentRow()
        return self._options[row].code if 0 <= row < len(self._options) else None

    @override
    def first_field(self) -> QWidget:
        return self._list

    def _row(self, number: int, option: Option) -> str:
        cost = option_deduction(option, {})
        row = f"{number}   {self.workplace.say(option.label)}"
        if not cost:
            return row
        said = translate("Items", "−{points} pt").format(points=show_points(cost))
        return f"{row}   {said}"

    def _choose(self, digit: int) -> None:
        if 1 <= digit <= len(self._options):
            self._list.setCurrentRow(digit - 1)
            self.accept()
