"""One inspection being written up: what the window shows of it, and the way of every edit to disk.

An edit is painted at once, committed by the worker, then scored; the score that comes home is of
the newest state or is asked for again. Nothing here waits for the disk.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from inspector_app.domain.answer import Answer
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.form import Form
from inspector_app.domain.header import Header
from inspector_app.domain.inspection import Inspection, Missing, State
from inspector_app.domain.relevance import preset_of
from inspector_app.domain.scoring import Scorecard, ScoreLine, score_line
from inspector_app.ui.background import Job
from inspector_app.ui.returned import Returned
from inspector_app.ui.visit_edits import AnswerEdit, HeaderEdit
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.visit.show import Shown

Failed = Callable[[MingchaError], None]


class Visit(QObject):
    """The inspection on the desk. Pages read it, call its edits, and listen to its signals."""

    answer_changed = Signal(str)
    """Code of the item: its line is new, the scorecard not yet."""
    lines_changed = Signal()
    """Other items are asked, or are preset otherwise."""
    card_changed = Signal()
    header_changed = Signal()
    evidence_changed = Signal()
    returned_changed = Signal()
    """It is known now what the lead said when it was returned."""
    saved = Signal(object)
    """When the last edit was on disk."""
    not_saved = Signal(object)
    """The MingchaError that kept an edit from the disk; `retry` tries again."""

    def __init__(self, workplace: Workplace, shown: "Shown", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown = shown
        self._lines = {line.item.code: line for line in shown.card.lines}
        self._amends = shown.inspection.state is State.AMENDING
        self._unsaved: dict[str, Callable[[], None]] = {}
        """What to do again, by item code; "" are the facts of the visit."""
        self._scoring: Job | None = None
        self.inspection: Inspection = shown.inspection
        self.undo_stack = QUndoStack(self)
        self.returned: Returned | None = None
        """What the lead sent it back with; None while nothing of the kind is known."""
        self.here = ""
        """Code of the item at which the page was left; empty at first."""

    @property
    def form(self) -> Form:
        """The form version of the inspection."""
        return self._shown.form

    @property
    def card(self) -> Scorecard:
        """The newest scorecard that came home."""
        return self._shown.card

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What keeps the inspection from being sealed, as of the card."""
        return self._shown.missing

    @property
    def lacking(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The evidence groups that nothing satisfies, by item, as of the card."""
        return self._shown.lacking

    @property
    def lines(self) -> tuple[ScoreLine, ...]:
        """The asked items in the order of the form, with the newest answers."""
        return tuple(self._lines.values())

    def line(self, code: str) -> ScoreLine:
        """The line of one asked item; raises KeyError."""
        return self._lines[code]

    def evidence_of(self, code: str) -> tuple[Evidence, ...]:
        """The evidence of one item, in its order."""
        return tuple(piece for piece in self.inspection.evidence if code in piece.items)

    @property
    def is_open_to_edits(self) -> bool:
        """Whether typing changes anything: a sealed inspection is amended on purpose only."""
        state = self.inspection.state
        return state in (State.DRAFT, State.AMENDING) or (state is State.SEALED and self._amends)

    @property
    def has_unsaved(self) -> bool:
        """Whether an edit is shown that is not on disk."""
        return bool(self._unsaved)

    def take_returned(self, returned: Returned | None) -> None:
        """Show what the lead sent it back with."""
        self.returned = returned
        self.returned_changed.emit()

    def is_unattended(self, code: str) -> bool:
        """Whether the lead remarked on the item and nothing about it changed since."""
        returned = self.returned
        return returned is not None and returned.is_unattended(code, self.inspection)

    def begin_amendment(self) -> None:
        """Let a sealed inspection be changed from now on."""
        self._amends = True
        self.lines_changed.emit()

    def set_answer(self, code: str, answer: Answer | None) -> None:
        """Answer an item, or clear it with None; can be undone."""
        before = self.inspection.answers.get(code)
        if self.is_open_to_edits and answer != before:
            # An answer that cannot be scored must fail here: inside the undo stack, which is Qt's,
            # an exception ends the program.
            self._new_line(code, answer)
            self.undo_stack.push(AnswerEdit(self, code, before, answer))

    def put_answer(self, code: str, answer: Answer | None) -> None:
        """Show and record an answer without an undo step of its own."""
        answers = {**self.inspection.answers}
        if answer is None:
            answers.pop(code, None)
        else:
            answers[code] = answer
        self._change(replace(self.inspection, answers=answers))
        if code in self._lines:
            self._lines[code] = self._new_line(code, answer)
            self.answer_changed.emit(code)
        self._record(code)

    def set_header(
        self, said: Mapping[str, object], *, second: str = "", failed: Failed | None = None
    ) -> None:
        """Change facts of the visit; a refused one is told to `failed` and changes nothing."""
        if not self.is_open_to_edits:
            return
        visit = self.inspection.id

        def change(case: "OpenCase") -> Header:
            from inspector_app.workflows.visit.begin import change_header

            return change_header(case, visit, said, second=second).header

        def show(after: Header) -> None:
            before = self.inspection.header
            if after != before:
                self.undo_stack.push(HeaderEdit(self, before, after))
            self._take_header(after)

        self._workplace.background.ask(
            self, change, show, failed or self.not_saved.emit, urgent=True
        )

    def put_header(self, header: Header) -> None:
        """Set all facts of the visit as they were at another time."""
        visit = self.inspection.id

        def put(case: "OpenCase") -> Header:
            from inspector_app.workflows.visit.begin import put_header

            return put_header(case, visit, header).header

        def failed(error: MingchaError) -> None:
            self._unsaved[""] = partial(self.put_header, header)
            self.not_saved.emit(error)

        self._workplace.background.ask(self, put, self._take_header, failed, urgent=True)

    def change_evidence(self, pieces: Sequence[Evidence], gone: Sequence[str] = ()) -> None:
        """Show evidence that a job recorded: new or changed `pieces`, and the ids that are gone."""
        kept = {piece.id: piece for piece in self.inspection.evidence if piece.id not in gone}
        kept.update({piece.id: piece for piece in pieces})
        ordered = tuple(sorted(kept.values(), key=lambda piece: (piece.order, piece.id)))
        self._change(replace(self.inspection, evidence=ordered))
        self.evidence_changed.emit()
        self.saved.emit(self._workplace.clock())
        self._score()

    def retry(self) -> None:
        """Record again what could not be recorded."""
        waiting, self._unsaved = self._unsaved, {}
        for again in waiting.values():
            again()

    def _change(self, inspection: Inspection) -> None:
        if inspection.state is State.SEALED:
            inspection = replace(inspection, state=State.AMENDING)
        self.inspection = inspection

    def _take_header(self, header: Header) -> None:
        self._unsaved.pop("", None)
        self._change(replace(self.inspection, header=header))
        self.header_changed.emit()
        self.saved.emit(self._workplace.clock())
        self._score()

    def _new_line(self, code: str, answer: Answer | None) -> ScoreLine:
        """The line as the next scorecard will have it."""
        form, header = self.form, self.inspection.header
        item = form.item_by_code[code]
        context = RuleContext(form.switches, form.calendar, header.day)
        preset = preset_of(form, item, header, self.inspection.answers)
        return score_line(item, answer, preset, context)

    def _record(self, code: str) -> None:
        """Write down the newest answer of an item."""
        inspection, answer = self.inspection, self.inspection.answers.get(code)

        def record(case: "OpenCase") -> None:
            from inspector_app.workflows.visit.fill import record_answer

            record_answer(case, inspection, code, answer)

        def done(_nothing: None) -> None:
            self._unsaved.pop(code, None)
            self.saved.emit(self._workplace.clock())
            # There is room on the disk again, it seems.
            self.retry()
            self._score()

        def failed(error: MingchaError) -> None:
            # Not what this row held but the newest answer is written when there is room again.
            self._unsaved[code] = partial(self._record, code)
            self.not_saved.emit(error)

        self._workplace.background.ask(self, record, done, failed, urgent=True)

    def _score(self) -> None:
        """Have the newest state scored; one at a time, so that a burst of keys costs one."""
        if self._scoring is not None and self._scoring.is_running:
            return
        inspection = self.inspection

        def score(case: "OpenCase") -> "Shown":
            from inspector_app.workflows.visit.show import shown

            return shown(case, inspection)

        background = self._workplace.background
        self._scoring = background.ask(self, score, self._take_score, urgent=True)

    def _take_score(self, shown: "Shown") -> None:
        if shown.inspection is not self.inspection:
            self._score()
            return
        before = [(code, line.preset) for code, line in self._lines.items()]
        self._shown = shown
        self._lines = {line.item.code: line for line in shown.card.lines}
        if before != [(code, line.preset) for code, line in self._lines.items()]:
            self.lines_changed.emit()
        self.card_changed.emit()
