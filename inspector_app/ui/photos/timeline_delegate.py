"""Draws the rows of the timeline: headings, arrival and departure, and photos with their facts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.photo_words import clock_words, items_words
from inspector_app.ui.photos.tile import Tile, draw_tile, tile_picture, tile_size
from inspector_app.ui.photos.timeline import EventRow, GroupRow, PhotoRow
from inspector_app.ui.photos.timeline_model import ROW_ROLE, event_words, group_words
from inspector_app.ui.theme import Face, Theme, Tone
from inspector_app.ui.translation import translate

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class TimelineDelegate(QStyledItemDelegate):
    """One height for photos, smaller ones for what stands between them."""

    def __init__(self, theme: Theme, album: Album, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._album = album
        self._view = view
        # Every row is asked on every change.
        self._sizes = {
            kind: QSize(theme.px(240), height)
            for kind, height in (
                (GroupRow, QFontMetrics(theme.font(Face.SECTION)).height() + theme.px(20)),
                (EventRow, QFontMetrics(theme.font(Face.CAPTION)).height() + theme.px(8)),
                (PhotoRow, tile_size(theme).height() + theme.px(16)),
            )
        }

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._sizes[type(index.data(ROW_ROLE))]

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_group(painter, rect, row)
        elif isinstance(row, EventRow):
            self._paint_event(painter, rect, row)
        elif isinstance(row, PhotoRow):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            current = self._view.hasFocus() and self._view.currentIndex() == index
            self._paint_photo(painter, rect, row, chosen=chosen, current=current)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        theme = self._theme
        painter.setFont(theme.font(Face.SECTION))
        painter.setPen(theme.colour(Tone.TEXT))
        inner = rect.adjusted(theme.px(12), theme.px(8), -theme.px(12), 0)
        painter.drawText(inner, _MIDDLE, group_words(row))

    def _paint_event(self, painter: QPainter, rect: QRect, row: EventRow) -> None:
        theme = self._theme
        font = theme.font(Face.CAPTION)
        words = event_words(row)
        width = QFontMetrics(font).horizontalAdvance(words)
        left = rect.left() + theme.px(12)
        painter.setFont(font)
        painter.setPen(theme.colour(Tone.ACCENT))
        painter.drawText(rect.adjusted(theme.px(12), 0, 0, 0), _MIDDLE, words)
        painter.setPen(QPen(theme.colour(Tone.BORDER), theme.px(1)))
        middle = rect.center().y()
        painter.drawLine(left + width + theme.px(8), middle, rect.right() - theme.px(12), middle)

    def _paint_photo(
        self, painter: QPainter, rect: QRect, row: PhotoRow, *, chosen: bool, current: bool
    ) -> None:
        theme = self._theme
        self._paint_ground(painter, rect, chosen=chosen, current=current)
        size = tile_size(theme)
        corner = QRect(rect.left() + theme.px(12), rect.top() + theme.px(8), 0, 0)
        thumbnails = self._album.thumbnails
        tile = Tile(
            tile_picture(thumbnails, row.piece, size, theme),
            row.number,
            is_broken=thumbnails.is_broken(row.piece),
            has_caption=False,
        )
        draw_tile(painter, QRect(corner.topLeft(), size), theme, tile)
        left = corner.left() + size.width() + theme.px(12)
        words = QRect(left, corner.top(), rect.right() - theme.px(12) - left, size.height())
        self._paint_words(painter, words, row)

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool, current: bool) -> None:
        theme = self._theme
        ground = QRectF(rect).adjusted(theme.px(4), theme.px(2), -theme.px(4), -theme.px(2))
        if chosen:
            path = QPainterPath()
            path.addRoundedRect(ground, theme.px(8), theme.px(8))
            painter.fillPath(path, theme.colour(Tone.ACCENT_SOFT))
        if current:
            painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))

    def _paint_words(self, painter: QPainter, rect: QRect, row: PhotoRow) -> None:
        """Time and whether it is outside the visit, caption or file name, items."""
        theme, piece = self._theme, row.piece
        day = self._album.visit.inspection.header.date
        first = self._say(painter, rect, Face.BODY_STRONG, Tone.TEXT, clock_words(piece, day))
        if row.is_outside:
            rest = rect.adjusted(first.width() + theme.px(8), 0, 0, 0)
            rest.setHeight(first.height())
            outside = translate("Photos", "outside the visit")
            self._say(painter, rest, Face.CAPTION, Tone.WARN, outside, height=first.height())
        second = rect.adjusted(0, first.height() + theme.px(4), 0, 0)
        tone = Tone.TEXT if piece.caption else Tone.MUTED
        said = self._say(painter, second, Face.BODY, tone, piece.caption or piece.name)
        third = second.adjusted(0, said.height() + theme.px(4), 0, 0)
        tone = Tone.ACCENT if piece.items else Tone.WARN
        self._say(painter, third, Face.CAPTION, tone, items_words(piece))

    def _say(
        self, painter: QPainter, rect: QRect, face: Face, tone: Tone, text: str, height: int = 0
    ) -> QRect:
        """One line at the top of `rect`, shortened at its end; the room it took."""
        font = self._theme.font(face)
        metrics = QFontMetrics(font)
        line = QRect(rect.left(), rect.top(), rect.width(), height or metrics.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, line.width()))
        painter.setFont(font)
        painter.setPen(self._theme.colour(tone))
        painter.drawText(line, _MIDDLE, shown)
        return QRect(line.topLeft(), QSize(metrics.horizontalAdvance(shown), line.height()))
