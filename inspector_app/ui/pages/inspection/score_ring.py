"""The score as a ring in the verdict's tone; what it says stands in its accessible name too."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from inspector_app.domain.points import show_tenths
from inspector_app.ui.theme import Face, Theme, Tone
from inspector_app.ui.workplace import Workplace

TONES = {"ok": Tone.OK, "bad": Tone.BAD, "warn": Tone.WARN, "na": Tone.NA}
_SIDE, _WIDTH = 152, 12
_WHOLE_TURN, _TOP = 360 * 16, 90 * 16
_NONE = "—"


class ScoreRing(QWidget):
    """A percentage, drawn from twelve o'clock; a dash while there is none."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = workplace.theme
        self._percent: int | None = None
        self._tone, self._caption = "na", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_score(self, percent: int | None, tone: str, caption: str) -> None:
        """Show `percent`, in tenths, in the tone of the verdict."""
        if (percent, tone, caption) == (self._percent, self._tone, self._caption):
            return
        self._percent, self._tone, self._caption = percent, tone, caption
        self.setAccessibleName(f"{caption} {self.figure}")
        self.update()

    @property
    def figure(self) -> str:
        """The number in the middle."""
        return _NONE if self._percent is None else show_tenths(self._percent)

    @property
    def colour(self) -> QColor:
        """The colour of the arc."""
        return self._theme.colour(TONES[self._tone])

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self._theme.px(_WIDTH) / 2 + 1
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._draw_arc(painter, ring, self._theme.colour(Tone.BORDER), _WHOLE_TURN)
        if self._percent:
            self._draw_arc(painter, ring, self.colour, _WHOLE_TURN * self._percent // 1000)
        self._draw_words(painter, ring)
        painter.end()

    def _draw_arc(self, painter: QPainter, ring: QRectF, colour: QColor, turn: int) -> None:
        pen = QPen(colour, self._theme.px(_WIDTH))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, _TOP, -turn)

    def _draw_words(self, painter: QPainter, ring: QRectF) -> None:
        middle, half = ring.center().y(), self._theme.px(30)
        figure = QRectF(ring.left(), middle - half - self._theme.px(6), ring.width(), 2 * half)
        below = QRectF(ring.left(), middle + self._theme.px(18), ring.width(), half)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self._theme.font(Face.SCORE))
        painter.setPen(self._theme.colour(Tone.TEXT))
        painter.drawText(figure, centre, self.figure)
        painter.setFont(self._theme.font(Face.CAPTION))
        painter.setPen(self._theme.colour(Tone.MUTED))
        painter.drawText(below, centre | Qt.AlignmentFlag.AlignTop, self._caption)
