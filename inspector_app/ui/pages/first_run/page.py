"""The page of the first run: three steps, each with its faults beside the fields, and Back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import CaseError, MingchaError
from inspector_app.domain.errors.refused import HeaderRefused, PassphraseTooShort
from inspector_app.domain.wording import Language
from inspector_app.ui.pages.first_run.form_step import FormStep
from inspector_app.ui.pages.first_run.kept import Kept
from inspector_app.ui.pages.first_run.recovery import RecoveryStep
from inspector_app.ui.pages.first_run.sample import SampleStep
from inspector_app.ui.pages.first_run.secret import SecretStep
from inspector_app.ui.pages.first_run.step import Step
from inspector_app.ui.pages.first_run.who import WhoStep
from inspector_app.ui.parts.asking import ask_for_folder
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, primary, quiet, secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import caption, chip
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import Created, Newcomer


class FirstRunPage(QWidget):
    """Makes a case folder, or the sample case, and says where it is."""

    case_made = Signal(str, str)
    """Path and passphrase of the new case folder."""
    sample_made = Signal(str, str)
    other_case_chosen = Signal(str)
    language_chosen = Signal(str)
    left = Signal()
    """Back was pressed on the first step; only where there is something behind it."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget | None = None,
        *,
        place: str = "",
        can_leave: bool = False,
    ) -> None:
        super().__init__(parent)
        self._can_leave = can_leave
        self.workplace = workplace
        self.setAccessibleName(translate("FirstRun", "First run"))
        mark(self, panel="canvas")
        self.who, self.secret = WhoStep(workplace), SecretStep(workplace)
        self.form, self.recovery = FormStep(workplace), RecoveryStep(workplace)
        self.sample = SampleStep(workplace)
        self.steps: tuple[Step, ...] = (self.who, self.secret, self.form)
        self.step: Step = self.who
        self._all = (*self.steps, self.recovery, self.sample)
        self._marks = [chip("", "na") for _ in self.steps]
        self._lay_out()
        self._connect()
        if place:
            self.who.choose_place(place)
        self._show_step(self.who)
        self.form.read_forms()

    def opened(self) -> None:
        """Put the caret where typing begins."""
        self.step.start()

    @property
    def kept(self) -> Kept:
        """Everything that was typed, and the code that is shown only once."""
        typing = self.step in self.steps
        made = self.step is self.recovery
        return Kept(
            step=self.steps.index(self.step) if typing else len(self.steps) if made else 0,
            said=self.who.said,
            case=str(self.who.case),
            passphrases=(self.secret.first.text(), self.secret.second.text()),
            recovery_code=self.recovery.code.text(),
        )

    def resume(self, kept: Kept) -> None:
        """Be where the page was before it was built anew."""
        self.who.show_said(kept.said, kept.case)
        for edit, text in zip(
            (self.secret.first, self.secret.second), kept.passphrases, strict=True
        ):
            edit.setText(text)
        if kept.step < len(self.steps):
            self._show_step(self.steps[kept.step])
        else:
            self.recovery.show_code(kept.recovery_code)
            self._show_step(self.recovery)

    def go_on(self) -> None:
        """Check this step and show the next; after the last, make the case folder."""
        if self.is_busy:
            return
        if not self.step.check():
            self._show_focus()
            return
        if self.step is self.who:
            self._check_newcomer()
        elif self.step is self.secret:
            self._show_step(self.form)
        elif self.step is self.form:
            self._make()

    def go_back(self) -> None:
        """Show the step before; what was typed stays."""
        if not self.is_busy and self.step in self.steps[1:]:
            self._show_step(self.steps[self.steps.index(self.step) - 1])
        elif self._can_leave and not self.is_busy and self.step is self.who:
            self.left.emit()

    @property
    def is_busy(self) -> bool:
        """Whether something is being checked or made."""
        return not self.next.isEnabled()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Enter presses the button that has the focus, else it goes on."""
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif self.step is self.recovery:
            # It never takes back the word that the code was kept.
            self.recovery.go.click()
        elif self.step in self.steps:
            self.go_on()

    def _check_newcomer(self) -> None:
        said = self.who.said

        def check() -> "Newcomer":
            from inspector_app.workflows.case.open_case import Newcomer, checked_newcomer

            return checked_newcomer(Newcomer(**said))

        self._work("")
        self.workplace.background.compute(self, check, self._welcome, self._refuse)

    def _welcome(self, _newcomer: "Newcomer") -> None:
        self._rest()
        self._show_step(self.secret)

    def _make(self) -> None:
        """Make the case folder in the pool: deriving its keys takes a moment."""
        said, path, passphrase = self.who.said, self.who.case, self.secret.passphrase
        places, clock = self.workplace.places, self.workplace.clock

        def make() -> "Created":
            from inspector_app.workflows.case.open_case import Newcomer, create_case

            return create_case(path, passphrase, Newcomer(**said), places, clock)

        self._work(translate("FirstRun", "Making and encrypting the case folder…"))
        self.workplace.background.compute(self, make, self._show_made, self._refuse)

    def _show_made(self, created: "Created") -> None:
        self._rest()
        self.recovery.show_code(created.recovery_code)
        self._show_step(self.recovery)

    def _refuse(self, error: MingchaError) -> None:
        """Say the refusal beside its field, on the step that has it."""
        self._rest()
        if isinstance(error, HeaderRefused) and error.field in self.who.fields:
            self._show_step(self.who)
            self.who.show_refused(error.field)
        elif isinstance(error, PassphraseTooShort):
            self._show_step(self.secret)
            self.secret.check()
        elif isinstance(error, CaseError):
            self._show_step(self.who)
            self.who.fields["case"].show_error(error)
            self.who.fields["case"].widget.setFocus()
        else:
            self.banner.show_error(error)
        self._show_focus()

    def _show_focus(self) -> None:
        """Scroll to the field with the fault."""
        focused = self.focusWidget()
        if focused is not None:
            self._area.ensureWidgetVisible(focused, 0, self.workplace.theme.px(64))

    def _work(self, words: str) -> None:
        self.next.setEnabled(False)
        self.back.setEnabled(False)
        self.step.setEnabled(False)
        self._busy.setText(words)
        self._bar.setVisible(bool(words))

    def _rest(self) -> None:
        self.next.setEnabled(True)
        self.back.setEnabled(True)
        self.step.setEnabled(True)
        self._busy.setText("")
        self._bar.hide()

    def _show_step(self, step: Step) -> None:
        self.banner.hide()
        self.step = step
        for each in self._all:
            each.setVisible(each is step)
        walking = step in self.steps
        self._footer.setVisible(walking)
        self._header.setVisible(walking)
        self.back.setVisible(step is not self.who or self._can_leave)
        self.other_case.setVisible(step is self.who)
        for button in self._languages:
            button.setVisible(step is self.who)
        last = step is self.form
        go_on = translate("FirstRun", "Make the case folder") if last else ""
        self.next.setText(go_on or translate("FirstRun", "Next"))
        self._show_marks(step)
        self._area.verticalScrollBar().setValue(0)
        if self.isVisible():
            step.start()
        if last:
            # Nothing is typed here; left alone, the focus would fall on the way back.
            self.next.setFocus()

    def _show_marks(self, step: Step) -> None:
        names = (
            translate("FirstRun", "You"),
            translate("FirstRun", "Passphrase"),
            translate("FirstRun", "Form"),
        )
        at = self.steps.index(step) if step in self.steps else len(self.steps)
        for n, (label, name) in enumerate(zip(self._marks, names, strict=True)):
            label.setText(f"✓ {name}" if n < at else f"{n + 1} {name}")
            mark(label, chip="ok" if n < at else "accent" if n == at else "na")

    def _choose_other_case(self) -> None:
        title = translate("FirstRun", "Your case folder")
        ask_for_folder(self, title, lambda folder: self.open_other(str(folder)))

    def open_other(self, folder: str) -> None:
        """Go to that case folder; where there is none, say so and offer to make one there."""
        from inspector_app.workflows.case.case_place import is_case

        if is_case(Path(folder)):
            self.other_case_chosen.emit(folder)
        else:
            self.who.show_no_case(folder)
            self._area.ensureWidgetVisible(self.who.fields["case"])

    def _connect(self) -> None:
        self.who.sample_wanted.connect(lambda: self._show_step(self.sample))
        self.sample.left.connect(lambda: self._show_step(self.who))
        self.sample.made.connect(self.sample_made.emit)
        self.recovery.done.connect(
            lambda: self.case_made.emit(str(self.who.case), self.secret.passphrase)
        )

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self.next = primary("", self.go_on)
        words = translate("FirstRun", "I have a case folder already…")
        self.other_case = link(words, self._choose_other_case)
        self.back = secondary(translate("FirstRun", "Back"), self.go_back)
        self.banner = Banner(self.workplace)
        self._busy = caption("")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(translate("FirstRun", "Making the case folder"))
        self._bar.hide()
        card = Card(self.workplace.theme)
        card.setMaximumWidth(px(680))
        margin = px(24)
        card.column.setContentsMargins(margin, margin, margin, margin)
        card.column.setSpacing(px(16))
        for part in (self._step_row(), self.banner, *self._all, self._bar, self._button_row()):
            card.column.addWidget(part)
        middle = QHBoxLayout()
        middle.setContentsMargins(margin, 0, margin, margin)
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, px(16), 0, 0)
        column.addLayout(middle)
        column.addStretch(1)
        self._area = scrolling(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._top())
        whole.addWidget(self._area, 1)

    def _top(self) -> QFrame:
        top = QFrame()
        px = self.workplace.theme.px
        row = QHBoxLayout(top)
        row.setContentsMargins(px(24), px(12), px(24), 0)
        row.addStretch(1)
        self._languages = [
            self._language("中文", Language.ZH),
            self._language("English", Language.EN),
        ]
        for button in self._languages:
            row.addWidget(button)
        return top

    def _language(self, name: str, language: Language) -> QPushButton:
        button = quiet(name, lambda: self.language_chosen.emit(language.value))
        button.setCheckable(True)
        button.setChecked(language is self.workplace.language)
        return button

    def _step_row(self) -> QWidget:
        self._header = QWidget()
        row = QHBoxLayout(self._header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workplace.theme.px(8))
        for each in self._marks:
            row.addWidget(each)
        row.addStretch(1)
        return self._header

    def _button_row(self) -> QWidget:
        self._footer = QWidget()
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workplace.theme.px(8))
        row.addWidget(self.other_case)
        row.addWidget(self._busy, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return self._footer
