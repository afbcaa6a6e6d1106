"""Evidence that comes after the seal: added as an entry of its own, while the sheet stays."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import NoSuchItem, ReasonNeeded
from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.pages.seal.work import Late
from inspector_app.ui.parts.asking import ask_for_files
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, quiet, secondary, with_icon
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.photos.photo_files import photo_kinds
from inspector_app.ui.photos.refused_list import RefusedList
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.pages.seal.work import Standing
    from inspector_app.workflows.photos.attach import Attached

MOST_NAMED = 3
"""Files that are named; of more only the number is said."""


class LateStep(Step):
    """One button until files are chosen; then what they show, and why they come late."""

    evidence_given = Signal(object)
    """The Late that shall be added."""
    cancelled = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("Seal", "Evidence that came late"), parent)
        self._files: tuple[Path, ...] = ()
        self._count = 0
        self._stopped_at: int | None = None
        self._said, self._chosen = body("", "muted"), body("")
        self._drop_hint = caption(translate("Seal", "Or drop pictures on this page."))
        self.choose_button = with_icon(
            secondary(translate("Seal", "Add evidence…"), self.choose), "camera", workplace.theme
        )
        self.items_edit, self.caption_edit, self.reason_edit = (QLineEdit() for _ in range(3))
        self.items = Field(
            workplace,
            translate("Seal", "Items it shows"),
            self.items_edit,
            translate("Seal", "Codes such as A01 C05; may stay empty."),
        )
        caption_field = Field(workplace, translate("Seal", "Caption"), self.caption_edit)
        self.reason = Field(
            workplace, translate("Seal", "Why it comes after the seal"), self.reason_edit
        )
        self._form, self.add_button = QWidget(), secondary("", self._add)
        self._forget = link(translate("Seal", "Do not add"), self.forget)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(translate("Seal", "Progress of adding evidence"))
        self.stop_button = quiet(translate("Seal", "Cancel"), self.cancelled.emit)
        self.stop_button.setAccessibleName(translate("Seal", "Cancel adding evidence"))
        self.done, self.refused = Banner(workplace), RefusedList(workplace)
        self._lay_out(caption_field)
        for edit in (self.items_edit, self.caption_edit, self.reason_edit):
            edit.returnPressed.connect(self._add)
        self._show_form()
        self.show_idle()

    def choose(self) -> None:
        """Ask for the files."""
        title = translate("Seal", "Choose photos")
        ask_for_files(self, title, self.take, photo_kinds())

    def take(self, files: Sequence[Path]) -> None:
        """Ask what these files show and why they come late; nothing is added yet."""
        self._files = tuple(files)
        for banner in (self.done, self.refusal):
            banner.hide()
        self.refused.show_refused(())
        self._show_form()
        if files:
            self.items_edit.setFocus()
            self.told.emit(self._form)

    def forget(self) -> None:
        """Add none of them."""
        self.take(())
        for edit in (self.items_edit, self.caption_edit, self.reason_edit):
            edit.clear()
        for field in (self.items, self.reason):
            field.show_wrong("")
        self.choose_button.setFocus()

    def show_standing(self, standing: "Standing") -> None:
        """Show how much was added since the seal."""
        pieces = standing.shown.inspection.evidence
        self._count = sum(piece.supplement for piece in pieces)
        words = translate("Seal", "The sheet stays as it is; each addition is on record.")
        if self._count:
            words = translate("Seal", "%n added since the seal.", "", self._count)
        self._said.setText(words)
        self.show_sign("done" if self._count else "later")
        if self._stopped_at is not None:
            self._show_done("warn", self._count - self._stopped_at)
            self._stopped_at = None

    def show_progress(self, done: int, whole: int) -> None:
        """How many of how many files are done."""
        self._bar.setRange(0, max(whole, 1))
        self._bar.setValue(done)

    def show_busy(self, *, busy: bool) -> None:
        """Something is being recorded: nothing else is started."""
        for each in (self._form, self.choose_button):
            each.setEnabled(not busy)

    def show_running(self) -> None:
        """The files are being added."""
        self.show_progress(0, len(self._files))
        for each in (self._bar, self.stop_button):
            each.show()
        self.stop_button.setFocus()
        self.told.emit(self.stop_button)

    def show_idle(self) -> None:
        """Nothing is being added."""
        for each in (self._bar, self.stop_button):
            each.hide()

    def show_added(self, attached: "Attached") -> None:
        """Say how many were added, and of each other file why it was not."""
        self.forget()
        self._show_done("ok" if attached.evidence else "warn", len(attached.evidence))
        self.refused.show_refused(attached.refused)
        if attached.refused:
            self.told.emit(self.refused)

    def show_stopped(self) -> None:
        """It was cancelled; how many were added until then comes with the next standing."""
        self._stopped_at = self._count
        self.forget()

    @override
    def show_refusal(self, error: MingchaError) -> None:
        """Say what did not happen, beside the field that it is about."""
        places: dict[type[MingchaError], Field] = {
            NoSuchItem: self.items,
            ReasonNeeded: self.reason,
        }
        field = places.get(type(error))
        if field is None:
            super().show_refusal(error)
            self.add_button.setFocus()
        else:
            field.show_error(error)
            field.widget.setFocus()

    def _add(self) -> None:
        reason = self.reason_edit.text().strip()
        self.refusal.hide()
        if not reason:
            self.reason.show_wrong(translate("Seal", "Write why it comes after the seal."))
            self.reason_edit.setFocus()
        elif self._files:
            items, said = self.items_edit.text(), self.caption_edit.text().strip()
            self.evidence_given.emit(Late(self._files, items, said, reason))

    def _show_done(self, tone: str, added: int) -> None:
        stays = translate("Seal", "The sheet stays as it is; what was added is on record.")
        words = translate("Seal", "%n piece(s) of evidence added", "", added)
        if self._stopped_at is not None:
            words = translate("Seal", "Stopped: {said}").format(said=words)
        self.done.show_words(tone, words, stays if added else "")
        self.told.emit(self.done)

    def _show_form(self) -> None:
        names = translate("Seal", ", ").join(each.name for each in self._files)
        if len(self._files) > MOST_NAMED:
            names = translate("Seal", "%n file(s) chosen", "", len(self._files))
        self._chosen.setText(names)
        self.add_button.setText(translate("Seal", "Add %n file(s)", "", len(self._files)))
        self._form.setVisible(bool(self._files))
        for each in (self.choose_button, self._drop_hint):
            each.setVisible(not self._files)

    def _lay_out(self, caption_field: Field) -> None:
        px = self.workplace.theme.px
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button, 1)
        buttons.addWidget(self._forget)
        for each in (self._chosen, self.items, caption_field, self.reason):
            column.addWidget(each)
        column.addLayout(buttons)
        under_way = QHBoxLayout()
        under_way.addWidget(self._bar, 1)
        under_way.addWidget(self.stop_button)
        for widget in (self._said, self.choose_button, self._drop_hint, self._form):
            self.column.addWidget(widget)
        self.column.addLayout(under_way)
        for widget in (self.done, self.refused):
            self.column.addWidget(widget)
        self.end()
