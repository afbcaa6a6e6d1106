"""One more signature: now, later on another laptop, or in ink. One such step for each box."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.trust import Pkcs12Fault, Pkcs12Refused, WrongPassphrase
from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.pages.seal.ways import InkWay, KeyFileWay, LaterWay, OwnKeyWay
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import clock

if TYPE_CHECKING:
    from inspector_app.workflows.sealing.tell_signatures import Signature, Signatures


class BoxStep(Step):
    """The second inspector's box, or the lead's; `box` is b or lead."""

    countersign_wanted = Signal(str, object, str)
    """The box, the key's file or None for our own key, and the passphrase."""
    adoption_wanted = Signal(object)
    ink_wanted = Signal(str, str)
    copy_wanted = Signal()

    def __init__(self, workplace: Workplace, box: str, parent: QWidget | None = None) -> None:
        titles = {
            "b": translate("Seal", "Second inspector"),
            "lead": translate("Seal", "Lead"),
        }
        super().__init__(workplace, titles[box], parent)
        self.box = box
        self._said = body("")
        self.column.addWidget(self._said)
        self.now = OwnKeyWay(workplace) if box == "lead" else KeyFileWay(workplace)
        self.later, self.ink = LaterWay(workplace), InkWay(workplace)
        self._choices = QWidget()
        self._buttons = QButtonGroup(self)
        self._ways = {
            translate("Seal", "Sign now"): self.now,
            translate("Seal", "Sign later, on another laptop"): self.later,
            translate("Seal", "Sign in ink"): self.ink,
        }
        self._add_ways()
        self.end()
        self._connect()

    def show_signatures(self, signatures: "Signatures") -> None:
        """Show who signed, or how it can be done."""
        mine = [each for each in signatures.filled if each.box == self.box]
        is_turn = signatures.turn == self.box
        self._choices.setVisible(is_turn)
        self._said.setVisible(bool(mine or not is_turn or self._expected(signatures)))
        if mine:
            self._said.setText(_signed_words(mine[0]))
        elif not is_turn:
            self._said.setText(translate("Seal", "After the second inspector."))
        else:
            self._said.setText(self._expected(signatures))
            self.ink.show_name(signatures.second if self.box == "b" else "")
        self.show_sign("done" if mine else "todo" if is_turn else "later")

    def show_busy(self, *, busy: bool) -> None:
        """Something is being recorded: nothing else is started."""
        self._choices.setEnabled(not busy)

    def show_refusal(self, error: MingchaError) -> None:
        """Say what did not happen, beside the passphrase if it is about that."""
        wrong_file = (
            isinstance(error, Pkcs12Refused) and error.fault is Pkcs12Fault.WRONG_PASSPHRASE
        )
        if wrong_file or isinstance(error, WrongPassphrase):
            self.now.show_wrong_passphrase()
        else:
            super().show_refusal(error)

    def choose_way(self, way: QWidget) -> None:
        """Open one of the ways and close the others."""
        for button, each in zip(self._buttons.buttons(), self._ways.values(), strict=True):
            each.setVisible(each is way)
            button.setChecked(each is way)

    def _expected(self, signatures: "Signatures") -> str:
        if self.box == "b" and signatures.second:
            words = translate("Seal", "{name} has not signed yet.")
            return words.format(name=signatures.second)
        if self.box == "lead":
            return translate("Seal", "You are a lead: your own key can sign this box.")
        return ""

    def _add_ways(self) -> None:
        px = self.workplace.theme.px
        column = QVBoxLayout(self._choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for words, way in self._ways.items():
            button = QRadioButton(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, way=way: self.choose_way(way))
            self._buttons.addButton(button)
            way.column.setContentsMargins(px(28), 0, 0, px(8))
            column.addWidget(button)
            column.addWidget(way)
        self.choose_way(self.now)
        self.column.addWidget(self._choices)

    def _connect(self) -> None:
        self.now.confirmed.connect(self._countersign)
        self.later.file_chosen.connect(self._adopt)
        self.later.copy_wanted.connect(self.copy_wanted)
        self.ink.name_given.connect(self._record_ink)

    def _countersign(self, file: Path | None, passphrase: str) -> None:
        self.refusal.hide()
        self.countersign_wanted.emit(self.box, file, passphrase)

    def _adopt(self, file: Path) -> None:
        self.refusal.hide()
        self.adoption_wanted.emit(file)

    def _record_ink(self, name: str) -> None:
        self.refusal.hide()
        self.ink_wanted.emit(self.box, name)


def _signed_words(signature: "Signature") -> str:
    """Who filled the box, and when."""
    words = translate("Seal", "{name} signed on {date} at {time}.")
    if signature.ink:
        words = translate("Seal", "{name} signed in ink; recorded on {date} at {time}.")
    return words.format(name=signature.name, date=signature.at[:10], time=clock(signature.at))
