"""Hidden in plain sight: an opaque veil over every window of the program, titles blanked."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.parts.labels import body
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate

_Kind = QEvent.Type
_TOUCHES = frozenset(
    (
        _Kind.KeyPress,
        _Kind.KeyRelease,
        _Kind.ShortcutOverride,
        _Kind.Shortcut,
        _Kind.InputMethod,
        _Kind.MouseButtonPress,
        _Kind.MouseButtonRelease,
        _Kind.MouseButtonDblClick,
        _Kind.Wheel,
        _Kind.ContextMenu,
        _Kind.ToolTip,
        _Kind.TouchBegin,
        _Kind.TouchUpdate,
        _Kind.TouchEnd,
        _Kind.DragEnter,
        _Kind.DragMove,
        _Kind.Drop,
    )
)
"""What a person can do to a window. Nothing of it goes through a veil, whatever has the focus."""


class Veils(QObject):
    """Covers all top-level windows at once, and those that open while they are covered.

    The keys are heard here as well as from the window's command: a dialog would keep them from it.
    """

    lifted = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._keys = [QKeySequence(key) for key in command("hide").keys]
        self._veils: dict[QWidget, _Veil] = {}
        self.are_drawn = False

    def watch(self) -> None:
        """Look at every event of the program, for the keys and while the veils are drawn."""
        self._app.installEventFilter(self)

    def draw(self) -> None:
        """Hide everything; popups are closed, for they would lie above."""
        self.are_drawn = True
        self.watch()
        QToolTip.hideText()
        while (popup := self._app.activePopupWidget()) is not None:
            popup.close()
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window not in self._veils:
                self._veils[window] = _Veil(window)
                self._veils[window].take_keyboard()

    def lift(self) -> None:
        """Show everything again, and give the keyboard back to who had it."""
        self.are_drawn = False
        veils, self._veils = self._veils, {}
        for veil in veils.values():
            if shiboken6.isValid(veil):
                veil.lift()
        self.lifted.emit()

    def toggle(self) -> None:
        """Hide, or show again."""
        if self.are_drawn:
            self.lift()
        else:
            self.draw()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == _Kind.KeyPress and self._is_hide_key(event):
            self.toggle()
            return True
        if not self.are_drawn:
            return False
        if kind in _TOUCHES:
            event.accept()
            return True
        if isinstance(watched, QWidget) and watched.isWindow():
            self._follow(watched, kind)
        return False

    def _is_hide_key(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
            and QKeySequence(event.keyCombination()) in self._keys
        )

    def _follow(self, window: QWidget, kind: QEvent.Type) -> None:
        """Keep `window` covered when it opens, changes its size or gets another child."""
        veil = self._veils.get(window)
        if veil is None:
            if kind == _Kind.Show:
                self._veils[window] = _Veil(window)
        elif kind in (_Kind.Resize, _Kind.ChildPolished) and shiboken6.isValid(veil):
            veil.spread()


class _Veil(QWidget):
    """An opaque sheet over one window; it says only how to lift it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._title = window.windowTitle()
        self._focused: QWidget | None = None
        window.setWindowTitle(" ")
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Veil", "Hidden"))
        keys = " / ".join(shown_keys(command("hide")))
        words = body(translate("Veil", "Hidden. {keys} shows it again.").format(keys=keys))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(words, tone="faint")
        column = QVBoxLayout(self)
        column.addWidget(words)
        self.show()
        self.spread()

    def take_keyboard(self) -> None:
        """Have the focus, so that no input method offers what is typed."""
        self._focused = self._window.focusWidget()
        self.setFocus()

    def spread(self) -> None:
        """Lie over the whole window, above everything in it."""
        self.resize(self._window.size())
        self.raise_()

    def lift(self) -> None:
        """Go, and give the title and the keyboard back."""
        self._window.setWindowTitle(self._title)
        kept_focus = self._window.focusWidget() is self
        self.hide()
        if kept_focus and self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.setFocus()
        self.deleteLater()
