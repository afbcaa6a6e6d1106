"""Paints the rows of the queue: the unit, then number, date and verdict, then what is special."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from inspector_app.ui.pages.review.queue_words import QueueWords
from inspector_app.ui.parts.windowed_model import PLACEHOLDER, ROW_ROLE
from inspector_app.ui.theme import Face, Tone
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.records.list_records import ListedRecord

_PAD, _LINE_GAP, _CHIP_PAD, _RADIUS = 10, 3, 7, 8
_CHIPS = {
    "warn": (Tone.WARN_SOFT, Tone.WARN),
    "bad": (Tone.BAD_SOFT, Tone.BAD),
    "na": (Tone.NA_SOFT, Tone.NA),
    "ok": (Tone.OK_SOFT, Tone.OK),
    "accent": (Tone.ACCENT_SOFT, Tone.ACCENT),
}
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
Index = QModelIndex | QPersistentModelIndex


class QueuePainter(QStyledItemDelegate):
    """Every row has the same height: a list of any length is laid out at once."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = workplace.theme
        self._words = QueueWords(workplace)
        self._body = QFontMetrics(self._theme.font(Face.BODY_STRONG))
        self._small = QFontMetrics(self._theme.font(Face.CAPTION))

    @property
    def height(self) -> int:
        """Of every row."""
        px = self._theme.px
        chips = self._small.height() + px(4)
        words = self._body.height() + self._small.height() + 2 * px(_LINE_GAP)
        return words + chips + 2 * px(_PAD) + px(2)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, row = self._theme.px, index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(px(2), px(1), -px(2), -px(1))
        self._ground(painter, box, option.state)
        room = box.adjusted(px(_PAD), px(_PAD) - px(1), -px(_PAD), 0)
        if row is None:
            self._line(painter, room, PLACEHOLDER, Face.BODY, Tone.FAINT)
        else:
            self._row(painter, room, row)
        painter.restore()

    def _row(self, painter: QPainter, room: QRect, row: "ListedRecord") -> None:
        px, words = self._theme.px, self._words
        line = QRect(room.left(), room.top(), room.width(), self._body.height())
        self._line(painter, line, words.unit(row), Face.BODY_STRONG, Tone.TEXT)
        line.moveTop(line.bottom() + 1 + px(_LINE_GAP))
        line.setHeight(self._small.height())
        self._line(painter, line, words.below(row), Face.CAPTION, Tone.MUTED)
        line.moveTop(line.bottom() + 1 + px(_LINE_GAP))
        line.setHeight(self._small.height() + px(4))
        self._chips(painter, line, row)

    def _chips(self, painter: QPainter, line: QRect, row: "ListedRecord") -> None:
        """Verdict and score at the left, then what is special, as far as there is room."""
        px, left = self._theme.px, line.left()
        painter.setFont(self._theme.font(Face.CAPTION))
        for text, kind in self._words.chips(row):
            wide = self._small.horizontalAdvance(text) + 2 * px(_CHIP_PAD)
            if left + wide > line.right():
                break
            ground, ink = _CHIPS[kind]
            chip = QRect(left, line.top(), wide, line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(chip, px(6), px(6))
            painter.setPen(self._theme.colour(ink))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
            left += wide + px(4)

    def _line(self, painter: QPainter, room: QRect, text: str, face: Face, tone: Tone) -> None:
        painter.setFont(self._theme.font(face))
        painter.setPen(self._theme.colour(tone))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        flags, theme = QStyle.StateFlag, self._theme
        if flags.State_Selected in state:
            painter.setBrush(theme.colour(Tone.ACCENT_SOFT))
        elif flags.State_MouseOver in state:
            painter.setBrush(theme.colour(Tone.HOVER))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        here = flags.State_HasFocus in state
        edge = QPen(theme.colour(Tone.ACCENT), theme.px(2)) if here else Qt.PenStyle.NoPen
        painter.setPen(edge)
        inset = theme.px(1)
        shape = QRectF(box).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(shape, theme.px(_RADIUS), theme.px(_RADIUS))
