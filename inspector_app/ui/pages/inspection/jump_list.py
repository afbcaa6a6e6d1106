"""A list whose lines lead somewhere: one press or Enter jumps; as high as what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.pages.inspection.jump_model import DETAIL, JUMP, JumpLine, JumpModel
from inspector_app.ui.parts.labels import section
from inspector_app.ui.parts.text_lines import text_lines
from inspector_app.ui.theme import Face, Theme, Tone, mark
from inspector_app.ui.workplace import Workplace

_PAD, _GAP, _SIGN, _LINE_GAP, _RADIUS = 10, 8, 16, 3, 8
_MOST_WORDS, _MOST_DETAIL = 3, 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Index = QModelIndex | QPersistentModelIndex


class JumpSection(QWidget):
    """A heading with the number of lines, and the lines; hidden while there are none."""

    jumped = Signal(object)
    """The JumpLine that was chosen."""
    row_shown = Signal(QRect)
    """Where the current line is, in this widget, so that a scroll area can follow."""

    def __init__(
        self, workplace: Workplace, name: str, sign: str, tone: Tone, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._heading = section(name)
        self.rows = _JumpView(workplace.theme, sign, tone)
        self.rows.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(8))
        column.addWidget(self._heading)
        column.addWidget(self.rows)
        self.rows.jumped.connect(self.jumped)
        self.rows.row_shown.connect(self._tell_row)
        self.hide()

    @property
    def lines(self) -> tuple[JumpLine, ...]:
        """What is listed."""
        return self.rows.jumps.lines

    def show_lines(self, lines: Sequence[JumpLine], count: int | None = None) -> None:
        """List `lines`; `count` stands in the heading where one line gathers several."""
        number = len(lines) if count is None else count
        self._heading.setText(f"{self._name} {number}")
        self.rows.show_lines(lines)
        self.setVisible(bool(lines))

    def focus_lines(self) -> None:
        """Put the focus on the first line."""
        self.rows.setCurrentIndex(self.rows.jumps.index(0, 0))
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_row(self, row: QRect) -> None:
        self.row_shown.emit(row.translated(self.rows.pos()))


class _JumpView(QListView):
    """The lines; it never scrolls itself."""

    jumped = Signal(object)
    row_shown = Signal(QRect)

    def __init__(self, theme: Theme, sign: str, tone: Tone) -> None:
        super().__init__()
        self.jumps = JumpModel(self)
        self.setModel(self.jumps)
        self.setItemDelegate(_JumpDelegate(theme, sign, tone, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        mark(self, panel="side")
        self.pressed.connect(self._jump)

    def show_lines(self, lines: Sequence[JumpLine]) -> None:
        """Take the lines, and keep the current row where it was."""
        row = self.currentIndex().row()
        if self.jumps.show_lines(lines):
            self.setCurrentIndex(self.jumps.index(min(row, len(lines) - 1), 0))
            self._fit()

    @override
    def sizeHint(self) -> QSize:
        rows = range(self.jumps.rowCount())
        return QSize(self.width(), sum(self.sizeHintForRow(row) for row in rows))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.jumps.index(0, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._jump(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        self.row_shown.emit(self.visualRect(index))

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(self.sizeHint().height())

    def _jump(self, index: Index) -> None:
        self.jumped.emit(index.data(JUMP))


class _JumpDelegate(QStyledItemDelegate):
    """A card with a sign, the words and below them the detail."""

    def __init__(self, theme: Theme, sign: str, tone: Tone, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._sign, self._tone, self._view = theme, sign, tone, view
        self._words, self._detail = theme.font(Face.BODY), theme.font(Face.CAPTION)
        self._words_leading = QFontMetrics(self._words).height()
        self._detail_leading = QFontMetrics(self._detail).height()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words, detail = self._texts(index)
        px = self._theme.px
        high = len(words) * self._words_leading + 2 * px(_PAD) + px(_GAP)
        if detail:
            high += px(_LINE_GAP) + len(detail) * self._detail_leading
        return QSize(self._view.viewport().width(), high)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px = self._theme.px
        card = option.rect.adjusted(1, 1, -1, -px(_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter, card, option.state)
        drawing = pixmap(self._sign, px(_SIGN), self._theme.colour(self._tone))
        top = card.top() + px(_PAD)
        sign_top = top + (self._words_leading - px(_SIGN)) // 2
        painter.drawPixmap(card.left() + px(_PAD), sign_top, drawing)
        left = card.left() + px(_PAD + _SIGN + _GAP)
        words, detail = self._texts(index)
        below = self._draw_lines(painter, words, QPoint(left, top), self._words, Tone.TEXT)
        at = QPoint(left, below + px(_LINE_GAP))
        self._draw_lines(painter, detail, at, self._detail, Tone.MUTED)
        painter.restore()

    def _draw_card(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        here = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = Tone.HOVER if over else Tone.SUNKEN
        painter.setBrush(self._theme.colour(ground))
        edge, width = (Tone.ACCENT, self._theme.px(2)) if here else (Tone.BORDER, 1)
        painter.setPen(QPen(self._theme.colour(edge), width))
        inset = width / 2
        shape = QRectF(card).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(shape, self._theme.px(_RADIUS), self._theme.px(_RADIUS))

    def _draw_lines(
        self, painter: QPainter, lines: Sequence[str], at: QPoint, font: QFont, tone: Tone
    ) -> int:
        """Draw the lines from `at` down; where the next one would begin."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        metrics = painter.fontMetrics()
        for number, line in enumerate(lines):
            painter.drawText(at.x(), at.y() + number * metrics.height() + metrics.ascent(), line)
        return at.y() + len(lines) * metrics.height()

    def _texts(self, index: Index) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words and the detail in the lines that fit the view."""
        room = self._view.viewport().width() - self._theme.px(2 * _PAD + _SIGN + _GAP) - 2
        words = text_lines(str(index.data()), self._words, room, _MOST_WORDS)
        said = str(index.data(DETAIL))
        return words, text_lines(said, self._detail, room, _MOST_DETAIL) if said else ()
