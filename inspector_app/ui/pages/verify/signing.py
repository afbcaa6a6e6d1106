"""The way on from a good answer: who still has to sign this sheet can do it here."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.pages.verify.answer_facts import empty_boxes
from inspector_app.ui.pages.verify.countersign_dialog import CountersignDialog
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person


class Signing(QWidget):
    """A button below the answer, hidden where there is nothing left to sign."""

    signed = Signal(object)
    """The file with one more signature."""

    def __init__(
        self, workplace: Workplace, facts: object | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._me: Person | None = facts.me if isinstance(facts, CaseFacts) else None
        self._outcome: Outcome | None = None
        words = translate("Verify", "Countersign this sheet…")
        self.button = with_icon(secondary(words, self.countersign), "edit", workplace.theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    @property
    def is_possible(self) -> bool:
        """Whether a box of the sheet that is shown is empty."""
        return self._outcome is not None and bool(empty_boxes(self._outcome))

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Offer what can be signed in that file."""
        self._outcome = outcome
        self.setVisible(self.is_possible)

    def countersign(self) -> None:
        """Ask in which box and with which key."""
        if self._outcome is None or not self.is_possible:
            return
        dialog = CountersignDialog(
            self._workplace,
            self._outcome.file,
            empty_boxes(self._outcome),
            self._me,
            self.window(),
            prefers_file=self._has_signed(self._outcome),
        )
        dialog.done_with.connect(self._tell)
        dialog.open()

    def _has_signed(self, outcome: Outcome) -> bool:
        """Whether our own key is in another box: then somebody else wants to sign."""
        signers = outcome.verified.examination.signers if outcome.verified else ()
        return self._me is not None and self._me.code in {each.code for each in signers}

    def _tell(self, file: Path) -> None:
        self.signed.emit(file)
