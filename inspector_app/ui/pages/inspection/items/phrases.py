"""The phrases that an item's fact field offers, as small buttons with Ctrl and a digit."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.domain.form import Form, Item
from inspector_app.domain.wording import Wording
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

FIRST = 9
"""How many stand there before the rest is asked for: each has a digit."""
_LONGEST = 24
"""Characters of a button's label; the tip has the whole."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One phrase: what the button says and what goes into the field."""

    label: Wording
    text: Wording


def phrase_keys(number: int) -> str:
    """The keys that take the offer with that place, as this system writes them."""
    keys = QKeySequence(f"Ctrl+{number + 1}")
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def offers_of(form: Form, item: Item) -> tuple[Offer, ...]:
    """Neutral sentences for the fact, then the taboo phrases that may have been heard."""
    facts = [Offer(each.step, each.text) for each in form.facts if item.code in each.items]
    heard = [
        Offer(each.text, Wording(f"“{each.text.zh}”", f"“{each.text.en}”"))
        for each in form.taboo
        if item.code in each.items
    ]
    return (*facts, *heard)


class PhraseBar(QWidget):
    """The offers of one item; the buttons are kept and used again."""

    chosen = Signal(str)
    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._offers: tuple[Offer, ...] = ()
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(workplace.theme.px(8), self)
        self._rest = QPushButton(self)
        mark(self._rest, kind="link")
        self._rest.clicked.connect(self.show_all)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered now."""
        return self._offers

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Offer these, the first nine at once."""
        if offers == self._offers:
            return
        self._offers = offers
        while len(self._buttons) < len(offers):
            self._buttons.append(self._new_button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            if number < len(offers):
                self._dress(button, number)
            button.setVisible(number < min(FIRST, len(offers)))
        left = len(offers) - FIRST
        self._rest.setText(translate("Items", "%n more phrase(s)", "", max(left, 0)))
        self._rest.setAccessibleName(self._rest.text())
        self._rest.setVisible(left > 0)
        self._flow.invalidate()

    def show_all(self) -> None:
        """Offer the rest too."""
        for button in self._buttons[FIRST : len(self._offers)]:
            button.show()
        self._rest.hide()
        self._buttons[FIRST].setFocus()
        self._flow.invalidate()
        self.resized.emit()

    def choose(self, number: int) -> None:
        """Take the offer with that place, if there is one."""
        if 0 <= number < len(self._offers):
            self.chosen.emit(self._workplace.say(self._offers[number].text))

    def _new_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        mark(button, kind="phrase")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.choose(number))
        self._flow.removeWidget(self._rest)
        self._flow.addWidget(button)
        self._flow.addWidget(self._rest)
        # Made later than what follows the bar: without this Tab would come to it last.
        QWidget.setTabOrder(self._rest, button)
        QWidget.setTabOrder(button, self._rest)
        return button

    def _dress(self, button: QPushButton, number: int) -> None:
        offer = self._offers[number]
        label = self._workplace.say(offer.label)
        short = label if len(label) <= _LONGEST else f"{label[:_LONGEST]}…"
        keys = phrase_keys(number) if number < FIRST else ""
        button.setText(f"{short}  {keys}".rstrip().replace("&", "&&"))
        text = self._workplace.say(offer.text)
        button.setToolTip(f"{text}  ({keys})" if keys else text)
        button.setAccessibleName(text)
