"""The sections in a column: title, count, problems as a badge, and a bar in two tones."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.pages.inspection.progress import SectionProgress
from inspector_app.ui.pages.inspection.section_model import PROGRESS, SectionModel
from inspector_app.ui.theme import Face, Theme, Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_PAD, _GAP, _BAR, _RADIUS, _ROW = 12, 8, 4, 8, 54
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Index = QModelIndex | QPersistentModelIndex


class SectionList(QListView):
    """Press or Enter goes to the section's first open item."""

    section_chosen = Signal(str)

    def __init__(
        self, workplace: Workplace, sections: SectionModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sections = sections
        self._here = ""
        self.setModel(sections)
        self.setItemDelegate(_SectionDelegate(workplace.theme, self))
        self.setAccessibleName(translate("Inspection", "Sections"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        mark(self, panel="side")
        self.pressed.connect(self._choose)

    @property
    def here(self) -> str:
        """The section in which the current item is."""
        return self._here

    def show_here(self, code: str) -> None:
        """Mark the section in which the current item is."""
        if code == self._here:
            return
        self._here = code
        row = self.sections.row_of(code)
        if row >= 0:
            self.setCurrentIndex(self.sections.index(row, 0))
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        self.section_chosen.emit(index.data(PROGRESS).code)


class _SectionDelegate(QStyledItemDelegate):
    """Paints one section."""

    def __init__(self, theme: Theme, view: SectionList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._calm, self._strong = theme.font(Face.BODY), theme.font(Face.BODY_STRONG)
        self._small = theme.font(Face.CAPTION)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(100), self._theme.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px = self._theme.px
        section: SectionProgress = index.data(PROGRESS)
        is_here = section.code == self._view.here
        whole: QRect = option.rect.adjusted(px(4), px(1), -px(4), -px(1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = Tone.ACCENT_SOFT if is_here else Tone.SURFACE
        self._draw_ground(painter, whole, option.state, ground)
        inner = whole.adjusted(px(_PAD), px(_GAP), -px(_PAD), -px(_PAD))
        bar = QRect(inner.left(), inner.bottom() - px(_BAR) + 1, inner.width(), px(_BAR))
        line = QRect(inner.left(), inner.top(), inner.width(), bar.top() - inner.top() - px(4))
        left = self._draw_numbers(painter, line, section)
        title = QRect(line.left(), line.top(), left - line.left() - px(_GAP), line.height())
        self._draw_title(painter, title, str(index.data()), self._strong if is_here else self._calm)
        self._draw_bar(painter, bar, section)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, whole: QRect, state: QStyle.StateFlag, ground: Tone
    ) -> None:
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if over and ground is Tone.SURFACE:
            ground = Tone.HOVER
        width = self._theme.px(2)
        pen = QPen(self._theme.colour(Tone.ACCENT), width)
        painter.setPen(pen if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        shape = QRectF(whole).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(shape, self._theme.px(_RADIUS), self._theme.px(_RADIUS))

    def _draw_title(self, painter: QPainter, room: QRect, title: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(Tone.TEXT))
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _draw_numbers(self, painter: QPainter, line: QRect, section: SectionProgress) -> int:
        """The count at the right and the badge before it; where they begin."""
        px = self._theme.px
        painter.setFont(self._small)
        metrics = painter.fontMetrics()
        count = f"{section.answered}/{section.asked}"
        left = line.right() + 1 - metrics.horizontalAdvance(count)
        painter.setPen(self._theme.colour(Tone.MUTED))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRect(left, line.top(), line.right() - left + 2, line.height()), middle, count
        )
        if not section.problems:
            return left
        badge = f"✕ {section.problems}"
        width, height = metrics.horizontalAdvance(badge) + px(12), metrics.height() + px(2)
        left -= width + px(_GAP)
        top = line.center().y() - height // 2
        shape = QRectF(left, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Tone.BAD_SOFT))
        painter.drawRoundedRect(shape, height / 2, height / 2)
        painter.setPen(self._theme.colour(Tone.BAD))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, badge)
        return left

    def _draw_bar(self, painter: QPainter, bar: QRect, section: SectionProgress) -> None:
        """Problems first, then the rest of what is marked; green only when all of it is."""
        painter.setPen(Qt.PenStyle.NoPen)
        rest = Tone.OK if section.is_done else Tone.ACCENT
        whole, radius = QRectF(bar), bar.height() / 2
        painter.setBrush(self._theme.colour(Tone.BORDER))
        painter.drawRoundedRect(whole, radius, radius)
        for tone, part in ((rest, section.answered), (Tone.BAD, section.problems)):
            if part:
                width = max(bar.height(), bar.width() * part / section.asked)
                painter.setBrush(self._theme.colour(tone))
                painter.drawRoundedRect(
                    QRectF(whole.left(), whole.top(), width, whole.height()), radius, radius
                )
