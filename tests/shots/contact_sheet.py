"""Many pictures on one sheet, each under its name, and as somebody colour-blind sees them."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

GAP, CAPTION, WIDTH = 16, 24, 720

# Deuteranopia by Viénot, Brettel and Mollon (1999), near enough without linearising.
DEUTERANOPIA = (0.625, 0.375, 0, 0, 0.7, 0.3, 0, 0, 0, 0.3, 0.7, 0)


def write_sheet(pictures: Sequence[Path], sheet: Path, columns: int = 4) -> None:
    """Draw `pictures` side by side into the PNG `sheet`."""
    small = [QPixmap(str(each)).scaledToWidth(WIDTH, SMOOTH) for each in pictures]
    height = max(each.height() for each in small) + CAPTION
    rows = -(-len(small) // columns)
    whole = QPixmap((WIDTH + GAP) * min(columns, len(small)) + GAP, (height + GAP) * rows + GAP)
    whole.fill(Qt.GlobalColor.gray)
    with QPainter(whole) as painter:
        painter.setFont(QFont("Noto Sans SC", 11))
        for number, (path, picture) in enumerate(zip(pictures, small, strict=True)):
            row, column = divmod(number, columns)
            left, top = GAP + column * (WIDTH + GAP), GAP + row * (height + GAP)
            painter.drawText(QRect(left, top, WIDTH, CAPTION), path.stem)
            painter.drawPixmap(left, top + CAPTION, picture)
    whole.save(str(sheet))


def write_colour_blind(picture: Path, seen: Path) -> None:
    """The same picture as an eye without green cones sees it."""
    with Image.open(picture) as image:
        image.convert("RGB").convert("RGB", DEUTERANOPIA).save(seen)


SMOOTH = Qt.TransformationMode.SmoothTransformation
