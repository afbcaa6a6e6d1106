"""The real window on a stage: dressed in a look, driven by keys, waited for, pictured."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.domain.places import Places
from inspector_app.domain.wording import Language
from inspector_app.ui.application import Front
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.settings import Settings, save_settings
from inspector_app.workflows.case.open_case import Clock
from inspector_app.workflows.demonstration.demo import PASSPHRASE
from tests.ui.sample import Sample

WIDE, NARROW = QSize(1440, 900), QSize(1100, 720)
PATIENCE = 20.0


@dataclass(frozen=True)
class Look:
    """What a person may choose of the window's appearance."""

    language: str = "zh"
    scheme: str = "light"
    scale: int = 100
    size: QSize = WIDE

    def __str__(self) -> str:
        """As part of a file's name."""
        return f"{self.language}-{self.scheme}-{self.scale}"

    @property
    def settings(self) -> Settings:
        """The same as the program keeps it."""
        return Settings(language=self.language, scheme=self.scheme, text_scale=self.scale)


class Stage:
    """One window over one case folder; `close` ends its threads."""

    def __init__(
        self,
        app: QApplication,
        places: Places,
        clock: Clock,
        look: Look,
        passphrase: str = PASSPHRASE,
    ) -> None:
        self.app, self.look = app, look
        self.case, self._passphrase = places.case, passphrase
        save_settings(places.settings, look.settings)
        self.front = Front(app, places, clock, families=("Noto Sans SC",))
        self.front.open()
        self.front.faults.forget()
        self.window.resize(look.size)
        self.window.activateWindow()
        self.settle()

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self.front.window

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        page = self.window.page
        assert page is not None
        return page

    def close(self) -> None:
        """Take everything down."""
        self.close_dialogs()
        self.window.close()
        self.front.close()
        self.front._translators.speak(Language.EN)
        self.front.deleteLater()
        self.window.deleteLater()
        self.app.processEvents()

    def dress(self, look: Look) -> None:
        """Show the same page in another look."""
        self.look = look
        self.front.choose(replace(look.settings, case=self.front.settings.case))
        self.window.resize(look.size)
        self.settle()

    def unlock(self) -> None:
        """Type the passphrase, unless the case folder is open."""
        if self.window.facts is None:
            self.window.case = self.case
            self.window.show_lock()
            self.settle()
            self.type(self._passphrase)
            self.press(Qt.Key.Key_Return)
            self.until(lambda: self.window.facts is not None)
        self.settle()

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        grace: float = 0.04,
    ) -> None:
        """One key, to whoever has the focus."""
        QTest.keyClick(self._keyboard(), key, modifier)
        self.settle(grace)

    def type(self, text: str) -> None:
        """A text as one types it, key by key, Chinese by an input method."""
        type_text(self._keyboard(), text)
        self.settle()

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait for something to come true; a minute-long wait is a fault."""
        limit = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < limit, "the window did not come to rest"
            self.app.processEvents()
            time.sleep(0.002)

    def settle(self, grace: float = 0.04) -> None:
        """Wait until nothing is under way, and a moment longer for what starts late."""
        quiet_since = time.monotonic()
        limit = quiet_since + PATIENCE
        while time.monotonic() - quiet_since < grace:
            assert time.monotonic() < limit, "the window did not come to rest"
            began = time.monotonic()
            self.app.processEvents()
            worked = time.monotonic() - began > 0.005
            if worked or not self.front.background.is_idle:
                quiet_since = time.monotonic()
            time.sleep(0.001)

    def close_dialogs(self) -> None:
        """Close what stands above the window."""
        for each in self.dialogs():
            each.close()
        if self.front.veils.are_drawn:
            self.front.veils.lift()
        self.app.processEvents()

    def dialogs(self) -> list[QWidget]:
        """The visible windows above the main one."""
        tops = self.app.topLevelWidgets()
        return [each for each in tops if each.isVisible() and each is not self.window]

    def picture(self) -> QPixmap:
        """The window, and what stands above it, as one sees them."""
        whole = self.window.grab()
        with QPainter(whole) as painter:
            for dialog in self.dialogs():
                above = dialog.grab()
                room = self.window.size() - dialog.size()
                painter.drawPixmap(QPoint(room.width() // 2, room.height() // 2), above)
        return whole

    def _keyboard(self) -> QWidget:
        return self.app.focusWidget() or self.app.activeWindow() or self.window


def type_text(widget: QWidget, text: str) -> None:
    """Send `text` to `widget`: a key each, and what no key has as an input method commits it."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:
            committed = QInputMethodEvent()
            committed.setCommitString(letter)
            QApplication.sendEvent(widget, committed)


class SampleStage(Stage):
    """The window over the sample case."""

    def __init__(self, app: QApplication, sample: Sample, look: Look) -> None:
        super().__init__(app, sample.places, sample.clock, look)
        self.sample = sample
