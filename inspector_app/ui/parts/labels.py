"""Text on a page: plain, wrapped, in one of the few sizes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from inspector_app.ui.theme import mark


def title(text: str) -> QLabel:
    """The name of a page."""
    return _label(text, "title")


def section(text: str) -> QLabel:
    """A heading within a page."""
    return _label(text, "section")


def body(text: str, tone: str = "") -> QLabel:
    """Running text."""
    return _label(text, "body", tone)


def strong(text: str, tone: str = "") -> QLabel:
    """Running text that stands out."""
    return _label(text, "strong", tone)


def caption(text: str, tone: str = "muted") -> QLabel:
    """A small remark."""
    return _label(text, "caption", tone)


def chip(text: str, tone: str) -> QLabel:
    """A word on a soft ground: ok, bad, warn, na or accent. The word says it, not the colour."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    mark(label, chip=tone)
    return label


def _label(text: str, role: str, tone: str = "") -> QLabel:
    label = QLabel(text)
    # What people typed or files brought is never markup.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    mark(label, role=role, tone=tone)
    return label
