"""One conflict side by side, the ways to settle it, and the reason."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.pages.merge.claim_card import ClaimCard, base_card
from inspector_app.ui.pages.merge.conflict_words import kind_sentence, title_of
from inspector_app.ui.parts.buttons import link, primary
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.canonical import Json
    from inspector_app.workflows.reviewing.conflicts import ConflictShown

BOTH, THIRD = "both", "third"
FOLDS_BELOW = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """How one conflict is to be settled: the hash of a claim, BOTH, or THIRD with a value."""

    subject: str
    field: str
    choice: str
    reason: str
    value: "Json" = None


class ConflictCard(QWidget):
    """Built for one conflict; `choice_made` tells how to settle it."""

    choice_made = Signal(object)
    inspection_opened = Signal(str)

    def __init__(
        self, workplace: Workplace, conflict: "ConflictShown", pictures: Thumbnails
    ) -> None:
        super().__init__()
        self._workplace, self.conflict = workplace, conflict
        self._group = QButtonGroup(self)
        first = conflict.claims[0].hash
        self.claims = [
            ClaimCard(workplace, claim, pictures, shown=claim.hash == first)
            for claim in conflict.claims
        ]
        self.both = QRadioButton(translate("Merge", "Both: they can stand together"))
        self.third = QRadioButton(translate("Merge", "Something else"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(workplace.theme.px(88))
        self.reason = QLineEdit()
        self.settle_button = primary(translate("Merge", "Settle this conflict"), self.settle)
        self.settle_button.setToolTip(" ".join(shown_keys(command("merge-now"))))
        self._lay_out()
        for radio in (*(card.radio for card in self.claims), self.both, self.third):
            self._group.addButton(radio)
            radio.toggled.connect(lambda _on: self._follow_choice())
        self.both.setVisible(conflict.both)
        self.third.setVisible(conflict.third and self._text_of(0) is not None)
        self.reason.returnPressed.connect(self.settle)
        self._follow_choice()

    def settle(self) -> None:
        """Tell the choice, once there is one and its reason."""
        chosen = self._chosen()
        if not chosen:
            self.choice_field.setText(translate("Merge", "Choose one of them first."))
            self.choice_field.show()
            self.claims[0].radio.setFocus()
        elif not self.reason.text().strip():
            self._reason.show_wrong(translate("Merge", "Say why: it is kept with the choice."))
            self.reason.setFocus()
        else:
            value = self._third_value() if chosen == THIRD else None
            made = Choice(
                self.conflict.subject,
                self.conflict.field,
                chosen,
                self.reason.text().strip(),
                value,
            )
            self.choice_made.emit(made)

    def show_settled(self, chosen: str, said: str) -> None:
        """It is settled: mark the value that counts; the other stays to be read."""
        for card in self.claims:
            card.show_settled(counts=chosen in (BOTH, card.claim.hash))
        gone: tuple[QWidget, ...] = (
            self.both,
            self.third,
            self._text,
            self._reason,
            self.settle_button,
        )
        for each in gone:
            each.hide()
        self.choice_field.setText(said)
        self.choice_field.show()

    def _chosen(self) -> str:
        for card in self.claims:
            if card.radio.isChecked():
                return card.claim.hash
        return BOTH if self.both.isChecked() else THIRD if self.third.isChecked() else ""

    def _follow_choice(self) -> None:
        self._text.setVisible(self.third.isChecked())
        if self._chosen():
            self.choice_field.hide()
        if self.third.isChecked() and not self.text.toPlainText():
            self.text.setPlainText(self._text_of(0) or "")

    def _text_of(self, place: int) -> str | None:
        """The text of a claim that somebody can write anew; None where it is no text."""
        value: Any = self.conflict.claims[place].value
        if isinstance(value, str):
            return value
        return str(value.get("note", "")) if isinstance(value, dict) else None

    def _third_value(self) -> "Json":
        """What was written; of an answer the mark of the first claim stays."""
        written = self.text.toPlainText().strip()
        value: Any = self.conflict.claims[0].value
        return {**value, "note": written} if isinstance(value, dict) else written

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        conflict, say = self.conflict, self._workplace.say
        head = section(title_of(conflict.item, say(conflict.title)))
        about = " · ".join(each for each in (conflict.number, conflict.unit, conflict.date) if each)
        opens = link(
            translate("Merge", "Open the inspection"),
            lambda: self.inspection_opened.emit(conflict.inspection),
        )
        ways = QBoxLayout.Direction
        narrow = self._workplace.theme.scale >= FOLDS_BELOW
        self.values = QBoxLayout(ways.TopToBottom if narrow else ways.LeftToRight)
        self.values.setSpacing(px(12))
        for card in self.claims:
            self.values.addWidget(card, 1)
        self.values.addWidget(base_card(self._workplace, conflict.base_text), 1)
        text = translate("Merge", "What counts instead")
        hint = (
            translate("Merge", "The mark stays as in the first one; the fact is written anew.")
            if isinstance(conflict.claims[0].value, dict)
            else ""
        )
        self._text = Field(self._workplace, text, self.text, hint)
        self._reason = Field(self._workplace, translate("Merge", "Reason"), self.reason)
        self.choice_field = caption("", "warn")
        self.choice_field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(20))
        column.setSpacing(px(12))
        top = QHBoxLayout()
        top.addWidget(head, 1)
        top.addWidget(opens)
        column.addLayout(top)
        for each in (caption(about), caption(kind_sentence(conflict.kind))):
            column.addWidget(each)
        column.addLayout(self.values)
        rest: tuple[QWidget, ...] = (
            self.both,
            self.third,
            self._text,
            self.choice_field,
            self._reason,
        )
        for part in rest:
            column.addWidget(part)
        line = QHBoxLayout()
        line.addWidget(self.settle_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
