"""The frame of the window: the rail, a banner, and one page at a time inside."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.roster import Role
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.focus import focus_somewhere, focus_spot, spot_in
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import quiet, with_icon
from inspector_app.ui.rail import PLACES, Rail, places_of
from inspector_app.ui.settings import SCALES
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError

Make = Callable[[], QWidget]
_WITHOUT_A_CASE = ("verify", "help")


class Frame(QWidget):
    """Holds the page that is shown; `show_page` brings another, `rebuild` the same one anew."""

    settings_chosen = Signal(object)
    hide_wanted = Signal()
    way_back_chosen = Signal()
    """From a page that needs no case folder, back to where it was opened from."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self.facts: CaseFacts | None = None
        """What is known of the open case folder; None while it is locked."""
        self.commands: dict[str, QAction] = {}
        self._make: Make | None = None
        self._place: str | None = ""
        mark(self, panel="canvas")
        self._stack = QStackedWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._row.addLayout(self._column, 1)
        self._rail: Rail | None = None
        self._dress()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def show_page(self, make: Make, place: str | None) -> None:
        """Put the page that `make` builds where the old one is.

        `place` is its name on the rail; "" is none of them, None a page that is wider without it.
        """
        old = self.page
        self.leave_page()
        page = make()
        self._make, self._place = make, place
        self._banner.clear()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._show_ways()
        opened = getattr(page, "opened", None)
        if opened is not None:
            opened()
        focus_somewhere(page)

    def rebuild(self, workplace: Workplace) -> None:
        """The same page in another language, scheme or size."""
        spot = spot_in(self.page) if self.page is not None else None
        for old in (self._rail, self._banner, self._way_back):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.workplace = workplace
        self._dress()
        if self._make is not None:
            self.show_page(self._make, self._place)
        if self.page is not None:
            focus_spot(self.page, spot)

    def leave_page(self) -> None:
        """Let the page write down what was typed and stop what it does."""
        flush = getattr(self.page, "flush", None)
        if flush is not None:
            flush()

    def close_windows(self) -> None:
        """Close every dialog and popup: they may show what a lock is to hide."""
        for window in self.findChildren(QWidget):
            if window.isWindow():
                # Else the keyboard would be nobody's once the dialog is gone.
                if window.isActiveWindow():
                    self.activateWindow()
                window.hide()
                if isinstance(window, QDialog):
                    window.deleteLater()

    def show_shortcuts(self) -> None:
        """All keys on one sheet."""
        from inspector_app.ui.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self.workplace, self).open()

    def show_palette(self) -> None:
        """The commands that are possible now."""
        from inspector_app.ui.command_palette import CommandPalette

        CommandPalette(self.workplace, self).open()

    def show_error(self, error: "MingchaError") -> None:
        """An error that no page took."""
        self._banner.show_error(error)

    def choose_language(self, language: str) -> None:
        """Ask for another language."""
        self.settings_chosen.emit(replace(self.workplace.settings, language=language))

    def scale_text(self, step: int) -> None:
        """Ask for text that is `step` sizes larger."""
        now = SCALES.index(self.workplace.settings.text_scale)
        then = SCALES[min(max(now + step, 0), len(SCALES) - 1)]
        self.settings_chosen.emit(replace(self.workplace.settings, text_scale=then))

    def _show_ways(self) -> None:
        """Offer the ways that lead somewhere now: the rail, its keys, or the way back."""
        is_open = self.facts is not None
        for name in (*PLACES, "lock"):
            self.commands[name].setEnabled(is_open or name in _WITHOUT_A_CASE)
        if self.facts is not None:
            # Not before: nothing of it is seen on the lock page, which is to be there at once.
            self._rail = self._rail_for(self.facts.me.role)
        if self._rail is not None:
            self._rail.setVisible(is_open and self._place is not None)
            self._rail.show_place(self._place or "")
        self._way_back.setVisible(not is_open and bool(self._place))

    def _dress(self) -> None:
        """A banner and a way back in the newest clothes; the rail follows when it is needed."""
        theme = self.workplace.theme
        self._rail = None
        self._banner = Banner(self.workplace)
        self._column.insertWidget(0, self._banner)
        back = quiet(translate("Frame", "Back to the lock page"), self.way_back_chosen.emit)
        self._way_back = with_icon(back, "back", theme)
        self._way_back.hide()
        self._column.insertWidget(0, self._way_back, 0, Qt.AlignmentFlag.AlignLeft)

    def _rail_for(self, role: Role) -> Rail:
        """The rail with the places of that role; the one that is there, if it fits."""
        places = places_of(role)
        if self._rail is not None:
            if self._rail.places == places:
                return self._rail
            self._rail.hide()
            self._rail.deleteLater()
        rail = Rail(self.workplace, places=places)
        rail.chosen.connect(lambda name: self.commands[name].trigger())
        self._row.insertWidget(0, rail)
        return rail
