"""The tile that adds photos: press it, or drop something on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.photos.tile import RADIUS, draw_ring, tile_size
from inspector_app.ui.theme import Face, Theme, Tone
from inspector_app.ui.translation import translate


class AddTile(QPushButton):
    """A dashed tile with a camera; solid while something that fits hangs over it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_awaiting = False
        self._lines = (translate("Photos", "Add photo"), translate("Photos", "or drop here"))
        self.setAccessibleName(self._lines[0])
        self.setToolTip(translate("Photos", "Right click: folder, camera card, paste"))
        # Enter presses it, as it does every button.
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def await_drop(self, *, awaiting: bool) -> None:
        """Show that letting go now adds the photos."""
        self._is_awaiting = awaiting
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._theme
        fonts = (Face.BODY, Face.CAPTION)
        widths = [
            QFontMetrics(theme.font(face)).horizontalAdvance(line)
            for face, line in zip(fonts, self._lines, strict=True)
        ]
        tile = tile_size(theme)
        return QSize(max(tile.width(), max(widths) + 2 * theme.px(12)), tile.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        top, second = (QFontMetrics(theme.font(face)) for face in (Face.BODY, Face.CAPTION))
        side, gap = theme.px(18), theme.px(2)
        height = side + 2 * gap + top.height() + second.height()
        y = (self.height() - height) / 2
        tone = Tone.ACCENT if self.isEnabled() else Tone.FAINT
        sign = pixmap("camera", side, theme.colour(tone))
        painter.drawPixmap(QPointF((self.width() - side) / 2, y), sign)
        y += side + gap
        painter.setPen(theme.colour(tone))
        painter.setFont(theme.font(Face.BODY))
        centred = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, y, self.width(), top.height()), centred, self._lines[0])
        painter.setPen(theme.colour(Tone.MUTED if self.isEnabled() else Tone.FAINT))
        painter.setFont(theme.font(Face.CAPTION))
        y += top.height() + gap
        painter.drawText(QRectF(0, y, self.width(), second.height()), centred, self._lines[1])

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        strong = self._is_awaiting
        raised = self._is_awaiting or self.isDown() or self.underMouse()
        width = theme.px(2 if strong else 1)
        pen = QPen(theme.colour(Tone.ACCENT if strong else Tone.OUTLINE), width)
        if not strong:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour(Tone.ACCENT_SOFT if raised else Tone.SUNKEN))
        inset, radius = width / 2, theme.px(RADIUS)
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, radius, radius)
        if self.hasFocus():
            draw_ring(painter, QRectF(self.rect()), theme)
