"""A short list to choose from: each row a name with a remark under it, perhaps with a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.theme import Face, Theme, Tone

_CHOICE = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Choice:
    """One row. The remark may be empty; a drawing always comes with words that say the same."""

    name: str
    remark: str = ""
    drawing: str = ""
    tone: Tone = Tone.MUTED
    indent: int = 0
    tooltip: str = ""


class ChoiceList(QListWidget):
    """Rows in the look of the side panes; the current one shows whether it has the focus."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_Rows(theme, elide, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def show_choices(self, choices: Sequence[tuple[Choice, object]], row: int = -1) -> None:
        """Show these rows in place of the former, `row` as the current one; nobody is told."""
        with QSignalBlocker(self):
            self.clear()
            for choice, key in choices:
                self.insert_choice(self.count(), choice, key)
            self.setCurrentRow(row)

    def insert_choice(self, row: int, choice: Choice, key: object) -> None:
        """Put one more row in that place."""
        item = QListWidgetItem()
        item.setData(_CHOICE, choice)
        item.setData(_KEY, key)
        item.setToolTip(choice.tooltip)
        spoken = ", ".join(each for each in (choice.name, choice.remark) if each)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.insertItem(row, item)

    def keys(self) -> list[object]:
        """What the rows stand for, in their order."""
        return [self.item(row).data(_KEY) for row in range(self.count())]

    def current_key(self) -> object | None:
        """What the current row stands for."""
        row = self.currentRow()
        return None if row < 0 else self.keys()[row]

    @override
    def sizeHint(self) -> QSize:
        # It takes the room it is given; its rows decide nothing about the page.
        return QSize(0, super().sizeHint().height())


class _Rows(QStyledItemDelegate):
    """Paints the rows with colours of the theme."""

    def __init__(self, theme: Theme, elide: Qt.TextElideMode, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._elide = elide
        self._name = QFontMetrics(theme.font(Face.BODY))
        self._remark = QFontMetrics(theme.font(Face.CAPTION))

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        choice: Choice = index.data(_CHOICE)
        height = self._name.height() + (self._remark.height() if choice.remark else 0)
        return QSize(0, height + self._theme.px(18))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        choice: Choice = index.data(_CHOICE)
        px = self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(px(2), px(1), -px(2), -px(1))
        self._paint_ground(painter, box, option.state)
        left = box.left() + px(10) + choice.indent * px(14)
        if choice.drawing:
            drawing = pixmap(choice.drawing, px(20), self._theme.colour(choice.tone))
            painter.drawPixmap(left, box.center().y() - px(10), drawing)
            left += px(30)
        self._paint_words(painter, QRect(left, box.top(), box.right() - left - px(8), 0), choice)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        flags = QStyle.StateFlag
        theme = self._theme
        if flags.State_Selected in state:
            painter.setBrush(theme.colour(Tone.ACCENT_SOFT))
        elif flags.State_MouseOver in state:
            painter.setBrush(theme.colour(Tone.HOVER))
        else:
            return
        has_focus = flags.State_HasFocus in state
        ring = QPen(theme.colour(Tone.ACCENT), theme.px(2))
        painter.setPen(ring if has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))

    def _paint_words(self, painter: QPainter, room: QRect, choice: Choice) -> None:
        theme, elide = self._theme, self._elide
        plain = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Face.BODY))
        painter.setPen(theme.colour(Tone.TEXT))
        line = QRect(room.left(), room.top() + theme.px(8), room.width(), self._name.height())
        painter.drawText(line, plain, self._name.elidedText(choice.name, elide, room.width()))
        if choice.remark:
            painter.setFont(theme.font(Face.CAPTION))
            painter.setPen(theme.colour(choice.tone))
            line = QRect(line.left(), line.bottom() + 1, room.width(), self._remark.height())
            said = self._remark.elidedText(choice.remark, elide, room.width())
            painter.drawText(line, plain, said)
