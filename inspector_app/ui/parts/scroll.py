"""A page's content that scrolls up and down; one that is only read can be scrolled by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from inspector_app.ui.parts.page import scrolled
from inspector_app.ui.theme import Theme

WIDEST = 1040
"""Design pixels: beyond, lines become too long to read and buttons too far from their words."""


def scrolling(content: QWidget, name: str = "") -> QScrollArea:
    """`content` in a scrolling area. With a `name` the area itself takes the focus, for reading."""
    area = scrolled(content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    policies = Qt.FocusPolicy
    area.setFocusPolicy(policies.TabFocus if name else policies.NoFocus)
    area.setAccessibleName(name)
    return area


def readable(theme: Theme, content: QWidget) -> QWidget:
    """`content` no wider than is good to read, at the left of what room there is."""
    content.setMaximumWidth(theme.px(WIDEST))
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(content, 1000)
    row.addStretch(1)
    return around
