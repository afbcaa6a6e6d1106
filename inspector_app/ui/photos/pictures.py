"""JPEGs that we made ourselves, as pictures for the screen; bigger ones are refused."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap

MOST_THUMBNAIL = 320
MOST_REDUCED = 2048
"""Longest sides in pixels of the copies that are kept."""

_JPEG = b"\xff\xd8"


def decoded(content: bytes, most: int) -> QImage:
    """The picture, or a null one for bytes that are no JPEG of at most that side. Any thread."""
    if not content.startswith(_JPEG):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > most:
        return QImage()
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)


def cut_tile(picture: QPixmap, size: QSize, radius: int, ratio: float) -> QPixmap:
    """The middle of the picture in its own shape, `size` logical pixels with round corners."""
    tile = QPixmap(size * ratio)
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(QPointF(), size), radius, radius)
    painter.setClipPath(shape)
    scale = max(size.width() / picture.width(), size.height() / picture.height())
    width, height = size.width() / scale, size.height() / scale
    left, top = (picture.width() - width) / 2, (picture.height() - height) / 2
    painter.drawPixmap(QRectF(QPointF(), size), picture, QRectF(left, top, width, height))
    painter.end()
    return tile


def as_png(image: QImage) -> bytes:
    """The pixels of a pasted picture as a file. Any thread."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Read by the photo reader like any other file, and kept as it is: nothing is lost on the way.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())
