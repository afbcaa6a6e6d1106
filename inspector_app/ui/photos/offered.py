"""What a drop or the clipboard offers: files, folders, or the pixels of a picture."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from inspector_app.ui.photos.intake import Wanted
from inspector_app.ui.photos.pictures import as_png
from inspector_app.ui.translation import translate

_FILES = {"image/jpeg": "jpg", "image/png": "png", "image/heic": "heic", "image/heif": "heif"}
"""Formats whose bytes are taken as they are: nothing is decoded and encoded again."""


def offers_photos(mime: QMimeData) -> bool:
    """Whether there is anything that could be a photo."""
    return bool(_paths(mime)) or mime.hasImage() or any(mime.hasFormat(each) for each in _FILES)


def offers_address_only(mime: QMimeData) -> bool:
    """Whether there is only the address of something on the web: nothing is ever fetched."""
    return mime.hasUrls() and not offers_photos(mime)


def offered(mime: QMimeData, items: Sequence[str], now: datetime) -> tuple[Wanted, ...]:
    """Files and folders if there are any, else the bytes of a picture, else its pixels."""
    paths = _paths(mime)
    if paths:
        return wanted_files(paths, items)
    for kind, suffix in _FILES.items():
        content = mime.data(kind).data() if mime.hasFormat(kind) else b""
        if content:
            return (Wanted(_name(now, suffix), partial(bytes, content), tuple(items)),)
    image = mime.imageData()
    if isinstance(image, QImage) and not image.isNull():
        # Encoded in the pool: a big screen takes a quarter of a second.
        return (Wanted(_name(now, "png"), partial(as_png, image), tuple(items)),)
    return ()


def wanted_files(paths: Sequence[Path], items: Sequence[str]) -> tuple[Wanted, ...]:
    """Files and folders, each to be looked at in the pool."""
    return tuple(Wanted(path.name or str(path), path, tuple(items)) for path in paths)


def _paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _name(now: datetime, suffix: str) -> str:
    words = translate("Photos", "Pasted {time}.{suffix}")
    return words.format(time=now.strftime("%Y-%m-%d %H.%M.%S"), suffix=suffix)
