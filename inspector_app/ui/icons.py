"""Line icons, tinted from the theme: one drawing serves both schemes and every size."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from inspector_app.ui.theme import Theme, Tone

FOLDER = "icons"
"""The search path prefix under which the front of the window makes the drawings known."""


def icon(name: str, theme: Theme, tone: Tone = Tone.TEXT, size: float = 18) -> QIcon:
    """The icon called `name` in the colour of `tone`; disabled it is faint."""
    made = QIcon(pixmap(name, theme.px(size), theme.colour(tone)))
    faint = pixmap(name, theme.px(size), theme.colour(Tone.FAINT))
    made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


def pixmap(name: str, size: int, colour: QColor) -> QPixmap:
    """The drawing, `size` logical pixels a side, sharp on this screen."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    return _drawn(name, size, colour.name(), ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    source = _source(name).replace(b"currentColor", colour.encode())
    drawing = QSvgRenderer(QByteArray(source))
    side = round(size * ratio)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    folder = Path(QDir.searchPaths(FOLDER)[0])
    return (folder / f"{name}.svg").read_bytes()
