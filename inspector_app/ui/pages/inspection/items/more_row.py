"""The quieter facts of an item: when, confirmed by both, calls, a hand-set deduction, the veto."""

import enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import VETO_STATES, clock


class Fact(enum.Enum):
    """One quiet fact, in the order in which they stand, with the evidence rule it serves."""

    VETO = ""
    CALLS = "E5"
    TIME = "E4"
    BOTH = "E8"
    DEDUCTION = "by hand"


class MoreRow(QWidget):
    """A button for each fact; those that the item asks for at once, the rest under “more”."""

    fact_wanted = Signal(object)
    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._code = ""
        self._is_open = False
        self._line: ScoreLine | None = None
        flow = FlowLayout(workplace.theme.px(8), self)
        self.buttons = {fact: self._new_button(fact) for fact in Fact}
        self.more = QPushButton(translate("Items", "More (M)"), self)
        self.more.setAutoDefault(False)
        mark(self.more, kind="link")
        self.more.clicked.connect(self.open_rest)
        for button in (*self.buttons.values(), self.more):
            flow.addWidget(button)

    @property
    def is_open(self) -> bool:
        """Whether all facts of the item are shown."""
        return self._is_open

    def show_line(self, line: ScoreLine) -> None:
        """Show what is said of this item; another item folds the rest away."""
        if line.item.code != self._code:
            self._code, self._is_open = line.item.code, False
        self._line = line
        for fact, button in self.buttons.items():
            text = self._text(fact, line)
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(self._is_possible(fact, line) and self._is_due(fact, line))
        left = [
            fact
            for fact, button in self.buttons.items()
            if button.isHidden() and self._is_possible(fact, line)
        ]
        self.more.setVisible(bool(left) and not self._is_open)

    def open_rest(self) -> None:
        """Show every fact that the item can have, with the focus on the first."""
        if self._line is None:
            return
        self._is_open = True
        self.show_line(self._line)
        first = next((each for each in self.buttons.values() if not each.isHidden()), None)
        if first is not None:
            first.setFocus()
        self.resized.emit()

    def _new_button(self, fact: Fact) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        mark(button, kind="phrase")
        button.clicked.connect(lambda: self.fact_wanted.emit(fact))
        return button

    def _is_possible(self, fact: Fact, line: ScoreLine) -> bool:
        answer = line.answer
        if fact is Fact.VETO:
            return veto_state(line.item, answer) is not VetoState.NONE
        if fact is Fact.DEDUCTION:
            return line.item.points > 0
        return True

    def _is_due(self, fact: Fact, line: ScoreLine) -> bool:
        """Whether the fact is shown before “more”: said already, or asked for by the item."""
        answer = line.answer
        said = (
            answer is not None
            and {
                Fact.VETO: True,
                Fact.CALLS: bool(answer.calls),
                Fact.TIME: bool(answer.observed_at),
                Fact.BOTH: answer.both,
                Fact.DEDUCTION: answer.deduction is not None and line.deduction > 0,
            }[fact]
        )
        wrong = choice_of(line) is Choice.WRONG
        asked = any(fact.value in group for group in line.item.evidence)
        confirmed = veto_state(line.item, answer) is VetoState.CONFIRMED
        owed = (wrong and asked) or (fact is Fact.BOTH and confirmed)
        return self._is_open or said or owed

    def _text(self, fact: Fact, line: ScoreLine) -> str:
        tell = {
            Fact.VETO: self._veto_text,
            Fact.CALLS: _calls_text,
            Fact.TIME: _time_text,
            Fact.BOTH: _both_text,
            Fact.DEDUCTION: _deduction_text,
        }[fact]
        return tell(line)

    def _veto_text(self, line: ScoreLine) -> str:
        state = self._workplace.say(VETO_STATES[veto_state(line.item, line.answer)])
        return translate("Items", "Outcome: {state}…").format(state=state)


def _calls_text(line: ScoreLine) -> str:
    if line.answer is None or not line.answer.calls:
        return translate("Items", "Call log…")
    return translate("Items", "Call log: %n call(s)…", "", len(line.answer.calls))


def _time_text(line: ScoreLine) -> str:
    if line.answer is None or not line.answer.observed_at:
        return translate("Items", "Time seen…")
    at = translate("Items", "Seen at {time}…")
    return at.format(time=clock(line.answer.observed_at))


def _both_text(line: ScoreLine) -> str:
    if line.answer is not None and line.answer.both:
        return translate("Items", "✓ Confirmed by both inspectors")
    return translate("Items", "Confirm by both inspectors")


def _deduction_text(line: ScoreLine) -> str:
    answer = line.answer
    if answer is None or answer.deduction is None:
        return translate("Items", "Deduction by hand…")
    text = translate("Items", "By hand: −{points} pt…")
    return text.format(points=show_points(answer.deduction))
