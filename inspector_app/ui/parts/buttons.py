"""Buttons by their weight: one primary per page, the rest quieter."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from inspector_app.ui.icons import icon
from inspector_app.ui.theme import Theme, Tone, mark

Slot = Callable[[], object]


def primary(text: str, slot: Slot | None = None) -> QPushButton:
    """The one thing to do here."""
    return _button(text, "primary", slot)


def secondary(text: str, slot: Slot | None = None) -> QPushButton:
    """Something else to do here."""
    return _button(text, "secondary", slot)


def quiet(text: str, slot: Slot | None = None) -> QPushButton:
    """Something at hand that does not ask for attention."""
    return _button(text, "quiet", slot)


def link(text: str, slot: Slot | None = None) -> QPushButton:
    """A way to somewhere else."""
    return _button(text, "link", slot)


def danger(text: str, slot: Slot | None = None) -> QPushButton:
    """Something that cannot be taken back easily."""
    return _button(text, "danger", slot)


def with_icon(button: QPushButton, name: str, theme: Theme, tone: Tone = Tone.TEXT) -> QPushButton:
    """The same button with a drawing before its words."""
    button.setIcon(icon(name, theme, tone))
    button.setIconSize(QSize(theme.px(18), theme.px(18)))
    return button


def _button(text: str, kind: str, slot: Slot | None) -> QPushButton:
    button = QPushButton(text.replace("&", "&&"))
    # Enter presses the button that has the focus; else a dialog would take it as its own yes.
    button.setAutoDefault(True)
    mark(button, kind=kind)
    if slot is not None:
        button.clicked.connect(lambda _checked=False: slot())
    return button
