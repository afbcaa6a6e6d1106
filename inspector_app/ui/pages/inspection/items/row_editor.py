"""The editor under the current item's prompt: fact, phrases, photos, reason, small editors.

There is one, used again on every row. It tells what an answer becomes; the list records it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import answering
from inspector_app.ui.pages.inspection.items.accepted import answer_from
from inspector_app.ui.pages.inspection.items.fact_field import FactField
from inspector_app.ui.pages.inspection.items.more_row import Fact, MoreRow
from inspector_app.ui.pages.inspection.items.phrases import Offer, PhraseBar
from inspector_app.ui.pages.inspection.items.reason_field import ReasonField
from inspector_app.ui.pages.inspection.items.remark_box import RemarkBox
from inspector_app.ui.pages.inspection.items.value_editors import Kind, ValueEditors
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import PRESETS

PAUSE_MS = 500
"""How long typed words wait at most before they are recorded."""
_SIDE_BY_SIDE = 480
"""Design pixels from which the photos stand beside the fact."""


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What the editor shows of one row besides its line."""

    context: RuleContext
    offers: tuple[Offer, ...]
    reasons: Sequence[str]
    """The usual reasons, the last one used in the section first."""
    others: int
    """Rows of the section that are not applicable without a reason."""
    is_open_to_edits: bool
    told: str
    """The item's rule, the evidence that it asks for and its guidance, in whole sentences."""
    remarks: tuple[str, ...] = ()
    """What the lead said of the item when the inspection was returned."""


class RowEditor(QWidget):
    """Shows one line, and tells each answer that a person made of it."""

    answered = Signal(str, object)
    """Code and the new Answer or None."""
    finished = Signal()
    """Done with this item: go on."""
    left = Signal()
    """Back to the list."""
    spread_wanted = Signal(str)
    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._line: ScoreLine | None = None
        self._facts: RowFacts | None = None
        self._is_noting = self._is_reasoning = False
        self._note_waits = self._reason_waits = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.small = ValueEditors(workplace, self)
        self.reason = ReasonField(workplace, self)
        self.fact = FactField(workplace, 2, self)
        self.fact.setAccessibleName(translate("Items", "Fact"))
        self.phrases = PhraseBar(workplace, self)
        self.more = MoreRow(workplace, self)
        self.told = caption("")
        self.remarks = RemarkBox(workplace, self)
        self._build()
        self._connect()

    def show_line(self, line: ScoreLine, facts: RowFacts) -> None:
        """Show this line; another item closes what was open on the one before."""
        is_another = self._line is None or line.item.code != self._line.item.code
        if is_another:
            self._is_noting = self._is_reasoning = False
            self.small.close_editor()
            self.fact.document().clearUndoRedoStacks()
        self._line, self._facts = line, facts
        answer = line.answer
        note = "" if answer is None else answer.note
        # What was recorded while typing went on comes back without the space at its end.
        if not self._note_waits and (is_another or note != self.fact.toPlainText().rstrip()):
            self.fact.show_text(note)
        self.fact.setReadOnly(not facts.is_open_to_edits)
        self.phrases.show_offers(facts.offers)
        self.remarks.show_remarks(facts.remarks)
        self.more.show_line(line)
        self.more.setEnabled(facts.is_open_to_edits)
        self._show_parts()

    def open_value(self) -> None:
        """Open the small editor of the item's type."""
        if self._line is not None:
            self._open(self._line.item.rule.type)

    def begin_note(self) -> None:
        """Put the caret into the fact field."""
        self.fact.setFocus()

    def begin_reason(self) -> None:
        """Put the caret into the reason, where an answer can have one."""
        if self._line is not None and self._line.answer is not None:
            self._is_reasoning = True
            self._show_parts()
            self.resized.emit()
            self.reason.begin()

    def insert_phrase(self, number: int) -> None:
        """Take the phrase with that place into the fact; where none is, the usual reason."""
        if self._is_open_to_edits():
            if not self.reason.isHidden() and choice_of(self._shown()) is Choice.NOT_APPLICABLE:
                self.reason.choose(number)
            else:
                self.phrases.choose(number)

    def put_strip(self, strip: QWidget) -> None:
        """Put the photos of the item beside its fact."""
        self._split.addWidget(strip, 0, Qt.AlignmentFlag.AlignTop)
        self._share_room()

    def height_for(self, width: int) -> int:
        """How high the editor is at that width."""
        beside = width >= self._workplace.theme.px(_SIDE_BY_SIDE)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._split.direction() != wanted:
            self._split.setDirection(wanted)
            self._share_room()
        # Heights are asked for before Qt tells the inner layouts that a part has another one.
        for layout in (self._words, self._split, self._column):
            layout.invalidate()
        return self._column.totalHeightForWidth(width)

    def flush(self) -> None:
        """Record what was typed and waits."""
        self._pause.stop()
        if self._line is None:
            return
        if self._note_waits:
            self._note_waits = False
            note = self.fact.toPlainText().rstrip()
            self._tell(answering.with_note(self._line, note, self._preset_reason()))
        if self._reason_waits:
            self._reason_waits = False
            self._tell(answering.with_reason(self._line, self.reason.text))

    def settle(self) -> None:
        """Record everything and close the small editor: the row is left."""
        self.small.settle()
        self.flush()

    def _build(self) -> None:
        px = self._workplace.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))
        self._words = words = QVBoxLayout()
        words.setSpacing(px(8))
        words.addWidget(self.fact, 1)
        words.addWidget(self.phrases)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.setSpacing(px(12))
        self._split.addLayout(words)
        self._column.addWidget(self.remarks)
        self._column.addWidget(self.small)
        self._column.addWidget(self.reason)
        self._column.addLayout(self._split)
        self._column.addWidget(self.more)
        self._column.addWidget(self.told)

    def _share_room(self) -> None:
        """Side by side the photos take what they need, and the fact the rest, never less than half.

        One above the other, each has its height.
        """
        beside = self._split.direction() is QBoxLayout.Direction.LeftToRight
        half = self._workplace.theme.px(_SIDE_BY_SIDE) // 2
        self.fact.setMinimumWidth(half if beside else 0)
        self._split.setStretch(0, 1 if beside else 0)

    def _connect(self) -> None:
        self.fact.textChanged.connect(self._note_typed)
        self.fact.entered.connect(self._offer)
        self.fact.left.connect(self._leave)
        self.fact.finished.connect(self._finish)
        self.fact.phrase_wanted.connect(self.insert_phrase)
        self.phrases.chosen.connect(self.fact.insert_phrase)
        self.reason.changed.connect(self._reason_typed)
        self.reason.chosen.connect(self._reason_chosen)
        self.reason.left.connect(self._leave)
        self.reason.finished.connect(self._finish)
        self.reason.spread_wanted.connect(self.spread_wanted)
        self.more.fact_wanted.connect(self._open)
        self.small.accepted.connect(self._take)
        self.small.dismissed.connect(self._dismiss)
        self.more.resized.connect(self._show_told)
        for part in (self.fact, self.phrases, self.more, self.small):
            part.resized.connect(self.resized)

    def _show_parts(self) -> None:
        line, facts = self._shown(), self._facts
        answer, choice = line.answer, choice_of(line)
        noting = choice is Choice.WRONG or self._is_noting
        allowed = facts is not None and facts.is_open_to_edits
        self.phrases.setVisible(noting and allowed and bool(self.phrases.offers))
        self._show_reason(line, answer)
        wanted = translate("Items", "The fact: time, window, exact words (N)")
        self.fact.setPlaceholderText(wanted)
        self._show_told()

    def _show_told(self) -> None:
        """What the item asks and costs, under the quieter facts once they are open."""
        self.told.setText("" if self._facts is None else self._facts.told)
        self.told.setVisible(self.more.is_open and bool(self.told.text()))

    def _show_reason(self, line: ScoreLine, answer: Answer | None) -> None:
        facts = self._facts
        if answer is None or facts is None:
            self.reason.hide()
            return
        unasked = answer.mark is Mark.NOT_APPLICABLE
        due = unasked or bool(answer.reason) or answering.is_overruled(line, facts.context)
        self.reason.setVisible(due or self._is_reasoning)
        if not self._reason_waits:
            offers = facts.reasons if unasked else ()
            self.reason.show_reason(answer.reason, offers, facts.others if unasked else 0)
        self.reason.set_read_only(read_only=not facts.is_open_to_edits)

    def _open(self, kind: Kind) -> None:
        if not self._is_open_to_edits():
            return
        self.flush()
        line = self._shown()
        if kind is Fact.BOTH:
            both = line.answer is not None and line.answer.both
            self._tell(answering.with_both(line, both=not both))
            return
        self.small.open(kind, line)
        self.resized.emit()

    def _take(self, kind: Kind, value: object) -> None:
        """A small editor's value was accepted: record it, and put the caret where it is due."""
        self._tell(answer_from(self._shown(), kind, value, self._preset_reason()))
        self.resized.emit()
        if isinstance(kind, Fact) or value is None:
            self.left.emit()
        elif choice_of(self._shown()) is Choice.WRONG:
            self.begin_note()
        else:
            self.finished.emit()

    def _dismiss(self) -> None:
        self.small.close_editor()
        self.resized.emit()
        self.left.emit()

    def _note_typed(self) -> None:
        self._note_waits = True
        self._record_soon()

    def _reason_typed(self) -> None:
        self._reason_waits = True
        self._record_soon()

    def _record_soon(self) -> None:
        """Steady typing must not put the record off: a pause that began runs on."""
        if not self._pause.isActive():
            self._pause.start()

    def _reason_chosen(self) -> None:
        self._reason_waits = True
        self.flush()
        self.resized.emit()

    def _offer(self) -> None:
        self._is_noting = True
        self._show_parts()
        self.resized.emit()

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _finish(self) -> None:
        self.flush()
        self.finished.emit()

    def _tell(self, answer: Answer | None) -> None:
        self.answered.emit(self._shown().item.code, answer)

    def _shown(self) -> ScoreLine:
        if self._line is None:
            raise LookupError("no item is shown")
        return self._line

    def _preset_reason(self) -> str:
        preset = self._shown().preset
        return "" if preset is None else self._workplace.say(PRESETS[preset])

    def _is_open_to_edits(self) -> bool:
        return self._facts is not None and self._facts.is_open_to_edits and self._line is not None
