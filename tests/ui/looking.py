"""What is wrong with a window as somebody finds it: nameless, clipped, in the wrong language."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

HAN = re.compile(r"[\u3400-\u9fff]+")
LATIN = re.compile(r"[A-Za-z]*[a-z]{2}[A-Za-z]*")
"""A word; not the capitals of codes, fingerprints and formats."""
IN_CHINESE_TOO = frozenset(
    {"Ctrl", "Shift", "Alt", "Esc", "Enter", "Tab", "Home", "End", "Del", "Caps", "Lock"}
    | {"English", "Mingcha", "PySide", "Python", "Qt", "SQLCipher"}
)
"""Names of keys, formats and products, which stay as they are."""


def visible_widgets() -> Iterator[QWidget]:
    """Everything that is shown, in every window."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield window
            yield from (each for each in window.findChildren(QWidget) if each.isVisible())


def nameless() -> list[str]:
    """Widgets that take the focus without saying what they are."""
    return [
        described(each)
        for each in visible_widgets()
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and not each.objectName().startswith("qt_")
        and not _accessible_name(each)
    ]


def clipped() -> list[str]:
    """Labels and buttons with too little room for their words."""
    return [described(each) for each in visible_widgets() if _is_clipped(each)]


def foreign(language: str, known: str) -> list[str]:
    """Texts in the other language; what stands in `known` is data and may stay."""
    alphabet = HAN if language == "en" else LATIN
    allowed = IN_CHINESE_TOO if language == "zh" else frozenset(("中文",))
    return [
        f"{described(widget)}: {text!r}"
        for widget in visible_widgets()
        for text in texts_of(widget)
        if any(word not in known and word not in allowed for word in alphabet.findall(text))
    ]


def texts_of(widget: QWidget) -> Iterator[str]:
    """What somebody reads of it, or hears."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(n) for n in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for row in range(min(model.rowCount(QModelIndex()), 200)):
            for column in range(_columns(model)):
                yield str(model.index(row, column).data() or "")
        for column in range(_columns(model)):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def described(widget: QWidget) -> str:
    """Enough to find it."""
    owner = widget.parentWidget()
    said = next((text for text in texts_of(widget) if text), "")
    return f"{type(widget).__name__} in {type(owner).__name__} {said[:40]!r} {widget.size()}"


def _columns(model: QAbstractItemModel) -> int:
    # A list model keeps to itself how many columns it has: one.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def _accessible_name(widget: QWidget) -> str:
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name) if spoken is not None else widget.accessibleName()


def _is_clipped(widget: QWidget) -> bool:
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
        return False
    icon_only = isinstance(widget, QToolButton) and "IconOnly" in widget.toolButtonStyle().name
    if icon_only or "Elided" in type(widget).__name__:
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() + 1 < widget.heightForWidth(widget.width())
    wanted = widget.minimumSizeHint()
    too_small = widget.width() + 1 < wanted.width() or widget.height() + 1 < wanted.height()
    return too_small or _is_cut_off(widget)


def _is_cut_off(widget: QWidget) -> bool:
    """Whether part of it is outside its window, and nothing can be scrolled."""
    owner = widget.parentWidget()
    while owner is not None and not owner.isWindow():
        if isinstance(owner, QAbstractScrollArea):
            return False
        owner = owner.parentWidget()
    seen = widget.visibleRegion().boundingRect()
    return seen.width() + 1 < widget.width() or seen.height() + 1 < widget.height()
