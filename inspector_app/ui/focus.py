"""Where the keyboard is when a page comes: never nowhere, and the same place when it is rebuilt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Spot:
    """The widget with the focus, by its place among all that a page holds."""

    index: int
    count: int
    kind: type[QWidget]


def spot_in(page: QWidget) -> Spot | None:
    """Where the focus is in `page`; None when it is elsewhere."""
    focused = page.focusWidget()
    inside = page.findChildren(QWidget)
    if focused is None or focused not in inside:
        return None
    return Spot(inside.index(focused), len(inside), type(focused))


def focus_spot(page: QWidget, spot: Spot | None) -> None:
    """Focus the same place in a page that was built anew, if it is built the same way."""
    inside = page.findChildren(QWidget)
    if spot is not None and len(inside) == spot.count and type(inside[spot.index]) is spot.kind:
        inside[spot.index].setFocus()


def tab_from(place: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let Tab come to `widgets` at their `place` in the page, although they were made later."""
    before: QWidget | None = place
    while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
        if before is place:
            before = None
    if before is not None:
        for first, second in pairwise((before, *widgets)):
            QWidget.setTabOrder(first, second)


def focus_somewhere(page: QWidget) -> None:
    """Focus the first widget of `page` that takes keys, unless one has the focus already."""
    if page.focusWidget() is not None:
        return
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if page.isAncestorOf(widget) and _takes_keys(widget, page):
            widget.setFocus()
            return
        widget = widget.nextInFocusChain()
    page.setFocus()


def _takes_keys(widget: QWidget, page: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisibleTo(page) and widget.isEnabled()
