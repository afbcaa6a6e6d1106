"""Starts the window: fonts, language, look, hooks; carries out what the settings say."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QSize, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from inspector_app.domain.places import Places
from inspector_app.domain.wording import Language
from inspector_app.ui import capture
from inspector_app.ui import theme as look
from inspector_app.ui.background import Background
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.crash import Faults
from inspector_app.ui.icons import FOLDER, icon
from inspector_app.ui.idle_lock import IdleLock
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.readiness import FirstPaint, leave_when_ready
from inspector_app.ui.settings import Settings, load_settings, save_settings
from inspector_app.ui.theme import FAMILIES, Theme
from inspector_app.ui.translation import Translators, chosen_language, translate
from inspector_app.ui.veil import Veils
from inspector_app.ui.workplace import Workplace

NAME = "mingcha"
_TITLE_BAR = 40
"""Pixels that a window manager may put above the window."""


def run_window(
    places: Places, clock: Callable[[], datetime], case: Path | None, language: str
) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = QApplication(sys.argv[:1])
    front = Front(app, places, clock, case=case, language=language)
    front.open()
    leave_when_ready(app, front.first_paint)
    code = app.exec()
    front.close()
    return code


class Front(QObject):
    """What stands around the main window: its settings, its look, its locks and its hooks."""

    def __init__(
        self,
        app: QApplication,
        places: Places,
        clock: Callable[[], datetime],
        *,
        case: Path | None = None,
        language: str = "",
        families: Sequence[str] = FAMILIES,
    ) -> None:
        super().__init__()
        self._app, self._places = app, places
        self._families = tuple(families)
        self._language = language
        self.settings = load_settings(places.settings)
        app.setApplicationName(NAME)
        app.setDesktopFileName(NAME)
        QDir.setSearchPaths(FOLDER, [str(places.icons)])
        look.load_faces(places.fonts)
        self._translators = Translators(places.translations)
        self.background = Background(places, clock)
        self._clock = clock
        self.faults = Faults(self)
        self.faults.found.connect(self._show_fault)
        self._told: set[str] = set()
        self.background.broke.connect(self.faults.tell)
        self.veils = Veils(app, self)
        self.idle = IdleLock(app, self.settings.lock_minutes, self)
        self.window = MainWindow(self._workplace(), case or self._usual_case())
        self.window.settings_chosen.connect(self.choose)
        self.window.hide_wanted.connect(self.veils.toggle)
        self.window.opened.connect(self._remember_case)
        self.window.folder_used.connect(self._remember_folder)
        self.window.locked.connect(self._lock)
        self.window.closing.connect(app.quit)
        self.faults.interrupted.connect(self.window.close)
        self.background.refused.connect(self.window.show_error)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.idle.time_came.connect(self.window.lock)
        self.first_paint = FirstPaint(self.window)
        self.first_paint.came.connect(self._stand_guard)

    def open(self) -> None:
        """Show the window with its first page."""
        self.faults.watch()
        self._name_window()
        self.window.resize(self._room())
        self.window.setMinimumSize(760, 520)
        self.window.show_start()
        self.window.show()
        capture.exclude(self.window, wanted=self.settings.exclude_capture)

    def close(self) -> None:
        """Write down what is typed, close the case folder, end the threads."""
        self.idle.stop()
        self.background.stop()
        self._translators.fall_silent()
        self.faults.forget()

    def choose(self, settings: Settings) -> None:
        """Keep the settings and let the window follow them."""
        before = self.settings
        # Which folders were used last is no choice of a page.
        self.settings = replace(
            settings, case=before.case, hand_over_folder=before.hand_over_folder
        )
        if self.settings == before:
            return
        if settings.language != before.language:
            self._language = ""
        self._keep()
        self.idle.minutes = settings.lock_minutes
        capture.exclude(self.window, wanted=settings.exclude_capture)
        self.window.rebuild(self._workplace())
        self._name_window()

    def _stand_guard(self) -> None:
        """Begin to look at every event, which costs the first page more than it is worth there."""
        self.veils.watch()
        QTimer.singleShot(0, self.idle.hear_of_sleep)

    def _workplace(self) -> Workplace:
        """Everything as the settings say; dresses the program on the way."""
        settings = self.settings
        scheme = look.choose_scheme(settings.scheme)
        theme = Theme(scheme, settings.text_scale / 100, self._families)
        language: Language = chosen_language(self._language or settings.language)
        look.apply(self._app, theme)
        self._translators.speak(language)
        return Workplace(self._places, settings, theme, language, self.background, self._clock)

    def _usual_case(self) -> Path:
        """The case folder opened last, unless one is named or it is not there now."""
        named = os.environ.get("MINGCHA_CASE")
        remembered = self.settings.case
        is_there = bool(remembered) and Path(remembered).is_dir()
        return Path(remembered) if is_there and not named else self._places.case

    def _remember_case(self, facts: CaseFacts) -> None:
        self.idle.start()
        self.settings = replace(self.settings, case=str(facts.path))
        self._keep()

    def _remember_folder(self, folder: str) -> None:
        self.settings = replace(self.settings, hand_over_folder=folder)
        self._keep()

    def _lock(self) -> None:
        self.idle.stop()
        clipboard = self._app.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()

    def _keep(self) -> None:
        try:
            save_settings(self._places.settings, self.settings)
        except OSError:
            # A comfort that cannot be kept is no reason to disturb anybody.
            return

    def _follow_system(self) -> None:
        wanted = look.system_scheme()
        if not self.settings.scheme and wanted is not self.window.workplace.theme.scheme:
            self.window.rebuild(self._workplace())

    def _name_window(self) -> None:
        neutral = self.settings.neutral_title
        title = translate("Window", "Notes") if neutral else translate("Window", "Mingcha")
        self.window.setWindowTitle(title)
        drawing = "note" if neutral else "seal"
        self.window.setWindowIcon(QIcon(icon(drawing, self.window.workplace.theme, size=48)))

    def _room(self) -> QSize:
        screen = self._app.primaryScreen().availableSize()
        return QSize(min(1440, screen.width()), min(900, screen.height() - _TITLE_BAR))

    def _show_fault(self, report: str) -> None:
        """Tell each fault once: one in painting would else open a dialog with every paint."""
        if report not in self._told:
            self._told.add(report)
            from inspector_app.ui.crash_dialog import CrashDialog

            CrashDialog(self.window.workplace, report, self.window).open()
