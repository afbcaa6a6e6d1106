"""One picture, fitted or enlarged; dragged with the mouse, moved with Shift and the arrows."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.theme import Face, Theme, Tone, mark

STEP = 1.25
LARGEST = 8.0
_NO_SIZE = QSizeF()


class PictureArea(QAbstractScrollArea):
    """Shows a picture, or in words why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: QPixmap | None = None
        self._words = ""
        self._zoom = 0.0
        self._held: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark(self.viewport(), panel="canvas")

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is shown."""
        return self._zoom == 0.0

    @property
    def zoom(self) -> float:
        """Screen pixels for each of the picture's."""
        return self._zoom or self._fitting

    @property
    def shown_width(self) -> int:
        """Pixels of the picture across, 0 without one."""
        return 0 if self._picture is None else self._picture.width()

    @property
    def words(self) -> str:
        """What is said in place of a picture."""
        return self._words

    def show_picture(self, picture: QPixmap) -> None:
        """Show another picture, fitted."""
        self._picture, self._words = picture, ""
        self.fit()

    def show_words(self, words: str) -> None:
        """Say why there is no picture, or that it is on its way."""
        self._picture, self._words = None, words
        self.fit()

    def fit(self) -> None:
        """Show the whole picture."""
        self._zoom = 0.0
        self._refit()

    def enlarge(self, factor: float) -> None:
        """Enlarge around the middle; back at the size of the window it stays fitted."""
        if self._picture is None:
            return
        wanted = self.zoom * factor
        middle = self._middle()
        self._zoom = 0.0 if wanted <= self._fitting else min(wanted, LARGEST)
        self._refit()
        self._look_at(middle)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < 3)
        if self._picture is None:
            self._paint_words(painter)
            return
        size, view = self._shown_size(), QSizeF(self.viewport().size())
        left = max(0.0, (view.width() - size.width()) / 2) - self.horizontalScrollBar().value()
        top = max(0.0, (view.height() - size.height()) / 2) - self.verticalScrollBar().value()
        target = QRectF(QPointF(left, top), size)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.enlarge(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Plain arrows lead to the next picture, which is the viewer's to do.
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = arrows.get(Qt.Key(event.key()))
        if shifted and way is not None:
            self._move(*(step * self._theme.px(48) for step in way))
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            now = event.position().toPoint()
            self._move(self._held.x() - now.x(), self._held.y() - now.y())
            self._held = now

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.enlarge(1 / self.zoom) if self.is_fitted else self.fit()

    @property
    def _fitting(self) -> float:
        """The zoom at which the whole picture is seen; never larger than life."""
        if self._picture is None:
            return 1.0
        whole, view = self._picture.size(), self.maximumViewportSize()
        return min(1.0, view.width() / whole.width(), view.height() / whole.height())

    def _shown_size(self) -> QSizeF:
        if self._picture is None:
            return _NO_SIZE
        return QSizeF(self._picture.size()) * self.zoom

    def _refit(self) -> None:
        size, view = self._shown_size().toSize(), self.maximumViewportSize()
        bars = (
            (self.horizontalScrollBar(), size.width(), view.width()),
            (self.verticalScrollBar(), size.height(), view.height()),
        )
        for bar, whole, seen in bars:
            bar.setRange(0, 0 if self.is_fitted else max(0, whole - seen))
            bar.setPageStep(seen)
        self.viewport().update()

    def _middle(self) -> QPointF:
        """What is in the middle, as parts of the picture."""
        size, view = self._shown_size(), self.viewport()
        x = (self.horizontalScrollBar().value() + view.width() / 2) / max(1.0, size.width())
        y = (self.verticalScrollBar().value() + view.height() / 2) / max(1.0, size.height())
        return QPointF(x, y) if not self.is_fitted else QPointF(0.5, 0.5)

    def _look_at(self, part: QPointF) -> None:
        size, view = self._shown_size(), self.viewport()
        self.horizontalScrollBar().setValue(round(part.x() * size.width() - view.width() / 2))
        self.verticalScrollBar().setValue(round(part.y() * size.height() - view.height() / 2))

    def _move(self, x: int, y: int) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + x)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + y)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        side = theme.px(48)
        middle = self.viewport().rect().center()
        sign = pixmap("photo", side, theme.colour(Tone.FAINT))
        painter.drawPixmap(QPointF(middle.x() - side / 2, middle.y() - side - theme.px(8)), sign)
        painter.setFont(theme.font(Face.BODY))
        painter.setPen(theme.colour(Tone.MUTED))
        below = QRectF(self.viewport().rect())
        below.setTop(middle.y() + theme.px(8))
        margin = theme.px(32)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(below.adjusted(margin, 0, -margin, 0), flags, self._words)
