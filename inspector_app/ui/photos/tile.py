"""Draws one photo as a tile: the picture, its number, and in words when its file is gone."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.text_lines import text_lines
from inspector_app.ui.photos.photo_words import missing_words
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.theme import Face, Theme, Tone

TILE = (104, 76)
"""Width and height in design pixels."""
RADIUS = 8


@dataclass(frozen=True, slots=True)
class Tile:
    """How one photo stands. `picture` is cut to the tile, and None until it arrived."""

    picture: QPixmap | None
    number: int
    is_broken: bool = False
    has_caption: bool = False
    is_chosen: bool = False
    has_focus: bool = False


def tile_size(theme: Theme) -> QSize:
    """The size of a tile at this text size."""
    return QSize(theme.px(TILE[0]), theme.px(TILE[1]))


def tile_picture(
    thumbnails: Thumbnails, piece: Evidence, size: QSize, theme: Theme
) -> QPixmap | None:
    """The picture of the piece cut to a tile, sharp on this screen."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    return thumbnails.tile(piece, size, theme.px(RADIUS), ratio)


def draw_tile(painter: QPainter, rect: QRect, theme: Theme, tile: Tile) -> None:
    """Draw the tile into `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_ground(painter, rect, theme, tile)
    if tile.number:
        _draw_number(painter, rect, theme, tile)
    _draw_frame(painter, rect, theme, tile)
    painter.restore()


def _draw_ground(painter: QPainter, rect: QRect, theme: Theme, tile: Tile) -> None:
    if tile.picture is not None and not tile.is_broken:
        painter.drawPixmap(rect.topLeft(), tile.picture)
        return
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect), theme.px(RADIUS), theme.px(RADIUS))
    painter.fillPath(shape, theme.colour(Tone.BAD_SOFT if tile.is_broken else Tone.SUNKEN))
    if tile.is_broken:
        _draw_fault(painter, rect, theme)
    else:
        side = theme.px(24)
        corner = rect.center() - QRect(0, 0, side, side).center()
        painter.drawPixmap(corner, pixmap("photo", side, theme.colour(Tone.FAINT)))


def _draw_fault(painter: QPainter, rect: QRect, theme: Theme) -> None:
    side, gap = theme.px(20), theme.px(4)
    font = theme.font(Face.CAPTION)
    metrics = QFontMetrics(font)
    lines = text_lines(missing_words(), font, rect.width() - 2 * theme.px(6), 2)
    height = side + gap + metrics.height() * len(lines)
    # The number stands below.
    room = rect.height() - metrics.height() - theme.px(6)
    top = rect.top() + max(theme.px(2), (room - height) // 2)
    sign = pixmap("warning", side, theme.colour(Tone.BAD))
    painter.drawPixmap(QPointF(rect.center().x() - side / 2, top), sign)
    painter.setFont(font)
    painter.setPen(theme.colour(Tone.BAD))
    for number, line in enumerate(lines):
        row = QRect(rect.left(), top + side + gap + number * metrics.height(), rect.width(), 0)
        row.setHeight(metrics.height())
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)


def _draw_number(painter: QPainter, rect: QRect, theme: Theme, tile: Tile) -> None:
    """The number on a ground of its own: a picture may have any colour."""
    font = theme.font(Face.CAPTION)
    text = str(tile.number)
    metrics = QFontMetrics(font)
    sign = theme.px(12) if tile.has_caption else 0
    height = metrics.height() + theme.px(2)
    width = max(height, metrics.horizontalAdvance(text) + theme.px(10) + sign)
    margin = theme.px(4)
    chip = QRectF(rect.left() + margin, rect.bottom() - margin - height + 1, width, height)
    shape = QPainterPath()
    shape.addRoundedRect(chip, theme.px(6), theme.px(6))
    painter.fillPath(shape, theme.colour(Tone.SURFACE))
    painter.setFont(font)
    painter.setPen(theme.colour(Tone.TEXT))
    painter.drawText(chip.adjusted(0, 0, -sign, 0), Qt.AlignmentFlag.AlignCenter, text)
    if sign:
        place = QPointF(chip.right() - sign - theme.px(3), chip.center().y() - sign / 2)
        painter.drawPixmap(place, pixmap("note", sign, theme.colour(Tone.MUTED)))


def _draw_frame(painter: QPainter, rect: QRect, theme: Theme, tile: Tile) -> None:
    if tile.is_chosen and tile.has_focus:
        draw_ring(painter, QRectF(rect), theme)
        return
    tone = Tone.BAD if tile.is_broken else Tone.OUTLINE if tile.is_chosen else Tone.BORDER
    _draw_line(painter, QRectF(rect), theme, tone, (0, theme.px(2 if tile.is_chosen else 1)))


def draw_ring(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The ring of the focus within `rect`, and a gap that parts it from any picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring, gap = theme.px(3), theme.px(2)
    _draw_line(painter, rect, theme, Tone.SURFACE, (ring, gap))
    _draw_line(painter, rect, theme, Tone.ACCENT, (0, ring))


def _draw_line(
    painter: QPainter, rect: QRectF, theme: Theme, tone: Tone, band: tuple[float, float]
) -> None:
    """A rounded line so far within `rect`, and so wide."""
    within, width = band
    inset = within + width / 2
    radius = max(theme.px(RADIUS) - inset, 1)
    painter.setPen(QPen(theme.colour(tone), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
