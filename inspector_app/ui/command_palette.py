"""Ctrl+K: type a few letters of what you want to do, Enter does it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from inspector_app.ui.commands import PROPERTY, Where, active_actions, command, shown_keys
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(Dialog):
    """The commands that are possible right now, filtered as one types."""

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(workplace, translate("CommandPalette", "What do you want to do?"), window)
        self._actions = _by_words(window)
        self._field = QLineEdit()
        self._field.setPlaceholderText(translate("CommandPalette", "Type a few letters"))
        self._field.setAccessibleName(translate("CommandPalette", "What do you want to do?"))
        self._field.textChanged.connect(self.show_matching)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(translate("CommandPalette", "Commands"))
        self._list.itemActivated.connect(lambda _item: self.agreed())
        self._list.setMinimumHeight(workplace.theme.px(96))
        self.body.addWidget(self._field)
        self.body.addWidget(self._list, 1)
        self.agree.setText(translate("CommandPalette", "Do it"))
        px = workplace.theme.px
        self.resize(min(px(560), window.width() - px(48)), min(px(480), window.height() - px(48)))
        self.show_matching("")
        self._field.setFocus()

    def show_matching(self, typed: str) -> None:
        """List the commands in which every typed word occurs."""
        self._list.clear()
        words = typed.casefold().split()
        for text, found in self._actions.items():
            if all(word in text.casefold() for word in words):
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, found)
                item.setSizeHint(QSize(0, self.workplace.theme.px(32)))
                self._list.addItem(item)
        self._list.setCurrentRow(0)
        self.agree.setEnabled(self._list.count() > 0)

    @override
    def agreed(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            chosen: QAction = item.data(Qt.ItemDataRole.UserRole)
            # Done once the palette has given the keyboard back to the page.
            self.finished.connect(lambda _result: chosen.trigger())
            self.accept()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in _MOVES:  # type: ignore[attr-defined]
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)


def _by_words(window: QWidget) -> dict[str, QAction]:
    """What is possible, the commands of the page that is shown before those of the window."""
    found: dict[str, QAction] = {}
    for action in sorted(active_actions(window), key=_is_of_the_window):
        row = command(str(action.property(PROPERTY)))
        keys = " / ".join(shown_keys(row))
        if row.id != "palette":
            found.setdefault(f"{row.words}    {keys}", action)
    return found


def _is_of_the_window(action: QAction) -> bool:
    return command(str(action.property(PROPERTY))).where is Where.ANYWHERE
