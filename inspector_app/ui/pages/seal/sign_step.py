"""The third step: who signs, the passphrase again as an act of will, and one button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import ReasonNeeded
from inspector_app.domain.errors.trust import WrongPassphrase
from inspector_app.domain.inspection import State
from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.parts.buttons import primary, with_icon
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.pages.seal.work import Standing


class SignStep(Step):
    """Cannot be started twice, nor before everything is there."""

    seal_wanted = Signal(str, object)
    """The passphrase, and the reason of an amendment or None."""
    reason_changed = Signal(str)
    """The reason as it stands when the field is left."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("Seal", "Sign"), parent)
        self._who, self._why_not = body(""), caption("", "warn")
        self._reason_edit = _ReasonEdit(workplace)
        self._reason_edit.left.connect(self._tell_reason)
        self.reason = Field(
            workplace,
            translate("Seal", "Reason of the amendment"),
            self._reason_edit,
            translate("Seal", "It is printed at the top of the new version."),
        )
        self.passphrase_edit = PassphraseEdit()
        self.passphrase_edit.returnPressed.connect(self._seal)
        self.passphrase = Field(
            workplace,
            translate("Seal", "Passphrase of the case folder"),
            self.passphrase_edit,
            translate("Seal", "Asked again, so that nobody else seals in your name."),
        )
        self.button = with_icon(primary("", self._seal), "seal", workplace.theme, Tone.ON_ACCENT)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(translate("Seal", "Progress of sealing"))
        self._bar.hide()
        self._after = caption(
            translate("Seal", "Afterwards this version is fixed. A correction is a new version.")
        )
        for each in (self._who, self.reason, self.passphrase, self._why_not, self.button):
            self.column.addWidget(each)
        self.column.addWidget(self._bar)
        self.column.addWidget(self._after)
        self.end()
        self._amends = self._ready = self._busy = False
        self._told = ""

    def show_standing(self, standing: "Standing") -> None:
        """Show who would sign and whether anything is in the way."""
        inspection, me = standing.shown.inspection, standing.me
        self._amends = inspection.state is State.AMENDING
        who = translate("Seal", "{name} ({code}) signs as the first inspector.")
        self._who.setText(who.format(name=me.name, code=me.code))
        self.reason.setVisible(self._amends)
        amend = translate("Seal", "Seal version {version}").format(version=inspection.version + 1)
        self.button.setText(amend if self._amends else translate("Seal", "Seal"))
        missing = len(standing.shown.missing)
        if not standing.names_me:
            first = inspection.header.inspectors[0].name if inspection.header.inspectors else ""
            words = translate(
                "Seal", "You are not an inspector of this visit. {name} must seal it."
            )
            self._show_why_not(words.format(name=first))
        elif missing:
            words = translate("Seal", "Off until the %n thing(s) above are there.", "", missing)
            self._show_why_not(words)
        else:
            self._show_why_not("")

    @property
    def is_ready(self) -> bool:
        """Whether one may seal now."""
        return self._ready and not self._busy

    def show_busy(self, *, busy: bool) -> None:
        """Sealing has begun, or has ended one way or the other."""
        self._busy = busy
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._set_enabled()

    def show_progress(self, done: int, whole: int) -> None:
        """How far sealing is."""
        self._bar.setRange(0, whole)
        self._bar.setValue(done)

    @override
    def show_refusal(self, error: MingchaError) -> None:
        """Say what did not happen beside the field that it is about."""
        if isinstance(error, WrongPassphrase):
            self.passphrase.show_wrong(
                translate("Seal", "Not sealed: the passphrase is wrong. Try again.")
            )
            self.passphrase_edit.setFocus()
        elif isinstance(error, ReasonNeeded):
            self._need_reason()
        else:
            super().show_refusal(error)

    def _show_why_not(self, words: str) -> None:
        self._why_not.setText(words)
        self._why_not.setVisible(bool(words))
        self._ready = not words
        self.button.setAccessibleDescription(words)
        self.show_sign("later" if words else "todo")
        self._set_enabled()

    def _set_enabled(self) -> None:
        for each in (self.button, self.passphrase_edit, self._reason_edit):
            each.setEnabled(self.is_ready)

    def _seal(self) -> None:
        if not self.is_ready:
            return
        self.refusal.hide()
        for field in (self.reason, self.passphrase):
            field.show_wrong("")
        reason = self._reason_edit.toPlainText().strip()
        if self._amends and not reason:
            self._need_reason()
        elif not self.passphrase_edit.text():
            self.passphrase.show_wrong(translate("Seal", "Type the passphrase first."))
            self.passphrase_edit.setFocus()
        else:
            said = self.passphrase_edit.take()
            self.seal_wanted.emit(said, reason if self._amends else None)

    def _need_reason(self) -> None:
        self.reason.show_wrong(translate("Seal", "Write why the sheet is amended."))
        self._reason_edit.setFocus()

    def _tell_reason(self) -> None:
        reason = self._reason_edit.toPlainText().strip()
        if reason != self._told:
            self._told = reason
            self.reason_changed.emit(reason)


class _ReasonEdit(QPlainTextEdit):
    """A few lines; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(workplace.theme.px(72))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
