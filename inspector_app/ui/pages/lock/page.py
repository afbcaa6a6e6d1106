"""The lock page: a passphrase, and nothing that says what the program is for."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.icons import icon, pixmap
from inspector_app.ui.pages.lock.patience import Patience
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, primary
from inspector_app.ui.parts.caps_lock import CapsLock
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import caption, title
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.parts.sample_note import SampleNote
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class LockPage(QWidget):
    """Unlocks one case folder on the worker."""

    unlocked = Signal(object)
    """The CaseFacts of the case folder, which is open now."""
    other_case_chosen = Signal(str)
    first_run_wanted = Signal(str)
    """Where the new case folder is to be, empty for the usual place."""
    verify_wanted = Signal()

    def __init__(
        self, workplace: Workplace, case_path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.case_path = case_path
        self.is_busy = False
        self._vacant = ""
        self.setAccessibleName(translate("Lock", "Locked"))
        mark(self, panel="canvas")
        self.edit = PassphraseEdit()
        self.field = Field(workplace, translate("Lock", "Passphrase"), self.edit)
        self.banner = Banner(workplace)
        self.banner.acted.connect(lambda: self.first_run_wanted.emit(self._vacant))
        self.sample = SampleNote(workplace, case_path)
        self.caps = caption(translate("Lock", "Caps Lock is on."), "warn")
        self.caps.hide()
        CapsLock(self.edit).changed.connect(self.caps.setVisible)
        self.unlock_button = primary("", self.unlock)
        self.other = link(translate("Lock", "Another case folder…"), self._choose_other)
        words = translate("Lock", "New case folder…")
        self.new = link(words, lambda: self.first_run_wanted.emit(""))
        self.recover = link(translate("Lock", "Recovery code…"), self.ask_recovery_code)
        self.verify = link(translate("Lock", "Only verify a file…"), self.verify_wanted.emit)
        self.patience = Patience(self)
        self.patience.changed.connect(self._show_state)
        self._add_eye()
        self._lay_out()
        self._show_state()

    def opened(self) -> None:
        """Put the caret into the field."""
        self.edit.setFocus()

    def unlock(self) -> None:
        """Try what was typed."""
        if not self.unlock_button.isEnabled():
            return
        if not self.edit.text():
            self.field.show_wrong(translate("Lock", "Type the passphrase."))
            self.edit.setFocus()
            return
        self.is_busy = True
        self.field.show_wrong("")
        self.banner.hide()
        self._show_state()
        self.workplace.background.open_case(
            self, self.case_path, self.edit.text(), self._take, self._refuse
        )

    def ask_recovery_code(self) -> None:
        """Open the dialog for a new passphrase by the recovery code."""
        from inspector_app.ui.pages.lock.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(self.workplace, self.case_path, self)
        dialog.recovered.connect(self._unlock_recovered)
        dialog.open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.unlock()

    def _take(self, facts: CaseFacts) -> None:
        self.is_busy = False
        self.edit.clear()
        self.unlocked.emit(facts)

    def _refuse(self, error: MingchaError) -> None:
        from inspector_app.domain.errors.case import CaseNotFound
        from inspector_app.domain.errors.trust import WrongPassphrase

        self.is_busy = False
        if isinstance(error, WrongPassphrase):
            self.patience.count_failure()
            self.field.show_error(error)
        elif isinstance(error, CaseNotFound):
            self._show_vacant(self.case_path)
        else:
            self.banner.show_error(error)
        self._show_state()
        self.edit.setFocus()
        self.edit.selectAll()

    def _unlock_recovered(self, passphrase: str) -> None:
        self.patience.forgive()
        self.edit.setText(passphrase)
        self.unlock()

    def _show_state(self) -> None:
        """What the button says and whether it can be pressed."""
        seconds = self.patience.seconds_left
        if self.is_busy:
            words = translate("Lock", "Unlocking…")
        elif seconds:
            words = translate("Lock", "Wait %n second(s)", "", seconds)
        else:
            words = translate("Lock", "Unlock")
        self.unlock_button.setText(words)
        self.unlock_button.setEnabled(not self.is_busy and not seconds)
        self.edit.setReadOnly(self.is_busy)

    def _add_eye(self) -> None:
        """A way to see what was typed: a long passphrase, or one in Chinese."""
        theme = self.workplace.theme
        self.eye = QAction(icon("eye", theme, Tone.MUTED), "", self)
        self.eye.setCheckable(True)
        self.eye.setText(translate("Lock", "Show the passphrase"))
        self.eye.toggled.connect(self._show_text)
        self.edit.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 — the signal's own shape
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)

    def _choose_other(self) -> None:
        from inspector_app.ui.parts.asking import ask_for_folder

        ask_for_folder(self, translate("Lock", "Your case folder"), self.open_other)

    def open_other(self, folder: Path) -> None:
        """Go to that case folder; where there is none, say so and offer to make one there."""
        from inspector_app.workflows.case.case_place import is_case

        if is_case(folder):
            self.other_case_chosen.emit(str(folder))
        else:
            self._show_vacant(folder)

    def _show_vacant(self, folder: Path) -> None:
        self._vacant = str(folder)
        self.banner.show_words(
            "bad",
            translate("Lock", "There is no case folder in that folder."),
            "",
            translate("Lock", "Make one there…"),
        )

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        card = Card(self.workplace.theme)
        card.setMaximumWidth(px(440))
        margin = px(32)
        card.column.setContentsMargins(margin, margin, margin, px(24))
        card.column.setSpacing(px(16))
        card.column.addLayout(self._heading())
        card.column.addWidget(self.banner)
        card.column.addWidget(self.sample)
        card.column.addWidget(self.field)
        card.column.addWidget(self.caps)
        card.column.addWidget(self.unlock_button)
        card.column.addLayout(self._links())
        middle = QHBoxLayout()
        middle.setContentsMargins(px(24), px(24), px(24), px(24))
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _links(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for n, each in enumerate((self.other, self.recover, self.new, self.verify)):
            side = Qt.AlignmentFlag.AlignRight if n % 2 else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(each, n // 2, n % 2, side)
        return grid

    def _heading(self) -> QVBoxLayout:
        """A drawing and a name; both say nothing unless the person wants them to."""
        theme = self.workplace.theme
        neutral = self.workplace.settings.neutral_title
        sign = QLabel()
        drawing = "note" if neutral else "seal"
        sign.setPixmap(pixmap(drawing, theme.px(32), theme.colour(Tone.MUTED)))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name = title(translate("Lock", "Notes") if neutral else translate("Lock", "Mingcha"))
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addWidget(sign)
        column.addWidget(name)
        return column
