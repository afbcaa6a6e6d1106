"""The keys of the list that are no command of the window: moving in leaps, and other keyboards."""

import enum
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from inspector_app.domain.choice import Choice
from inspector_app.ui.pages.inspection.items.typed import plain


class Leap(enum.Enum):
    """A way to move that is longer than one row."""

    FIRST = enum.auto()
    LAST = enum.auto()
    PAGE_UP = enum.auto()
    PAGE_DOWN = enum.auto()


_CHOICES: Mapping[str, Choice] = dict(zip("1234", Choice, strict=True))
_LEAPS: Mapping[int, Leap] = {
    Qt.Key.Key_Home: Leap.FIRST,
    Qt.Key.Key_End: Leap.LAST,
    Qt.Key.Key_PageUp: Leap.PAGE_UP,
    Qt.Key.Key_PageDown: Leap.PAGE_DOWN,
}
_ELSEWHERE = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def choice_typed(event: QKeyEvent) -> Choice | None:
    """The choice of a digit; a Chinese keyboard in full-width mode sends １ for 1."""
    return None if event.modifiers() & _ELSEWHERE else _CHOICES.get(plain(event.text()))


def leap_of(event: QKeyEvent) -> Leap | None:
    """The leap that a key asks for."""
    return None if event.modifiers() & _ELSEWHERE else _LEAPS.get(event.key())


def phrase_of(event: QKeyEvent) -> int | None:
    """The place of the phrase that Ctrl and a digit ask for, from 0."""
    place = event.key() - int(Qt.Key.Key_1)
    control = event.modifiers() & _ELSEWHERE == Qt.KeyboardModifier.ControlModifier
    return place if control and 0 <= place < 9 else None
