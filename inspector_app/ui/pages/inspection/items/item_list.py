"""The list of an inspection's items: four keys answer, and one editor serves the current row."""

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.form import AnswerType
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.commands import action
from inspector_app.ui.pages.inspection.items import answering
from inspector_app.ui.pages.inspection.items.finding import found_items
from inspector_app.ui.pages.inspection.items.item_model import is_unfinished
from inspector_app.ui.pages.inspection.items.list_keys import choice_typed, leap_of, phrase_of
from inspector_app.ui.pages.inspection.items.row_view import RowView
from inspector_app.ui.pages.inspection.items.row_words import RowWords
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.photos.strip import PhotoStrip
    from inspector_app.ui.visit import Visit


class ItemList(RowView):
    """Every asked item as a card. It edits the visit, and tells where it is."""

    photo_wanted = Signal(str)
    edit_refused = Signal()
    """Somebody tried to answer on an inspection that is not open to edits."""
    all_done = Signal()
    """The next open item was asked for, and there is none."""

    def __init__(self, workplace: Workplace, visit: "Visit", parent: QWidget | None = None) -> None:
        super().__init__(workplace, visit, parent)
        self._is_walking = False
        """The current row was entered by answering the one before."""
        self.editor.answered.connect(visit.set_answer)
        self.editor.finished.connect(self._go_on)
        self.editor.left.connect(self.focus_items)
        self.editor.spread_wanted.connect(self._spread)
        self._add_commands()

    def go_to(self, code: str) -> None:
        """Make an item current; a filter that hides it is lifted."""
        if self.items.row_of(code) < 0:
            self.show_only(None)
        row = self.items.row_of(code)
        if row >= 0:
            self._is_walking = False
            self.enter(row)

    def go_to_reason(self, code: str) -> None:
        """Make an item current with the caret in its reason, where it can have one."""
        self.go_to(code)
        if self._current == code:
            self.focus_items()
            self.editor.begin_reason()

    def go_to_fact(self, code: str) -> None:
        """Make an item current with the caret in its fact."""
        self.go_to(code)
        if self._current == code:
            self.editor.begin_note()

    def next_open(self) -> None:
        """Go to the next item that keeps the visit from being sealed, round the end.

        An item on which the lead remarked is among them, until something about it is changed.
        """
        self.flush()
        lines, context = self._visit.lines, self.items.context
        codes = [line.item.code for line in lines]
        here = codes.index(self._current) + 1 if self._current in codes else 0
        for line in (*lines[here:], *lines[:here]):
            remarked = self._visit.is_unattended(line.item.code)
            if is_unfinished(line, context) or remarked:
                self.go_to(line.item.code)
                self._begin_what_is_missing(line)
                return
        self.all_done.emit()

    # Qt's own `find` looks a window up by its number, which nothing here asks of a list.
    def find(self, text: str) -> tuple[str, ...]:  # type: ignore[override]
        """Codes of the items that hold `text` in their code, words or note, in order."""
        return found_items(self._visit.lines, text)

    def show_only(self, codes: Collection[str] | None) -> None:
        """Show these items, or all with None; the current one stays if it is among them."""
        self.items.show_only(codes)

    def focus_items(self) -> None:
        """Put the focus on the list, where digits answer."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys_of(self) -> QWidget:
        """The widget whose focus makes the keys of an item count."""
        return self

    def flush(self) -> None:
        """Record what was typed and waits."""
        if self.editor.small.editor is not None and self.has_caret():
            self.focus_items()
        self.editor.settle()
        self.lay_out()

    def set_photo_strip(self, strip: "PhotoStrip") -> None:
        """Put the photos of the current item into the editor."""
        self.editor.put_strip(strip)
        strip.size_changed.connect(self.lay_out_and_reveal)
        strip.left_behind.connect(self.focus_items)
        strip.show_item(self._current)

    def choose(self, choice: Choice, *, goes_on: bool = True) -> None:
        """Answer the current item as its key says; the same choice again takes it back."""
        if not self._current:
            return
        if not self._visit.is_open_to_edits:
            self.edit_refused.emit()
            return
        self.editor.settle()
        line = self.line()
        if choice is Choice.WRONG:
            self._choose_wrong(line)
            return
        again = answering.shown_choice(line) is choice
        if again and line.answer is not None and not self._is_walking:
            self.clear()
            return
        if not again:
            self._visit.set_answer(self._current, _answer_for(line, choice))
        if goes_on:
            self._go_on()

    def clear(self) -> None:
        """Take the current answer back; the note stays."""
        if not self._current:
            return
        if not self._visit.is_open_to_edits:
            self.edit_refused.emit()
            return
        self.editor.settle()
        self._visit.set_answer(self._current, answering.cleared(self.line()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        choice, leap, phrase = choice_typed(event), leap_of(event), phrase_of(event)
        if choice is not None:
            self.choose(choice)
        elif leap is not None:
            self._is_walking = False
            self.leap(leap)
        elif phrase is not None:
            self.editor.insert_phrase(phrase)
        elif event.key() == Qt.Key.Key_Enter:
            self.editor.begin_note()
        else:
            # Not the base class: it would search for the letters that commands use.
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        words = self.items.words(index.row()) if index.isValid() else None
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(words, RowWords):
            event.ignore()
            return
        # The row is found before anything moves: a press acts on what was under the pointer.
        rect = self.visualRect(index)
        at = event.position().toPoint() - rect.topLeft()
        choice = self.rows.choice_at(words, at.x(), at.y())
        self.focus_items()
        self.editor.settle()
        self._is_walking = False
        self.enter(self.items.row_of(words.code), keep_at=rect.top())
        if choice is not None:
            self.choose(choice, goes_on=False)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def _add_commands(self) -> None:
        for choice in Choice:
            made = action(choice.value, self, partial(self.choose, choice))
            # A key held down answers once.
            made.setAutoRepeat(False)
        action("clear", self, self.clear)
        action("note", self, self.editor.begin_note)
        action("reason", self, self.editor.begin_reason)
        action("more-facts", self, self.editor.more.open_rest)
        action("photo", self, lambda: self.photo_wanted.emit(self._current))
        action("next-open", self, self.next_open)
        action("down", self, partial(self._walk_freely, 1))
        action("up", self, partial(self._walk_freely, -1))

    def _walk_freely(self, rows: int) -> None:
        self._is_walking = False
        self.step(rows)

    def _choose_wrong(self, line: ScoreLine) -> None:
        """A pass-fail item fails at once; every other type says how much in its small editor."""
        if line.item.rule.type is not AnswerType.PASS_FAIL:
            self.editor.open_value()
        elif choice_of(line) is Choice.WRONG:
            self.clear()
        else:
            self._visit.set_answer(self._current, answering.failed(line))
            self.editor.begin_note()

    def _go_on(self) -> None:
        """Enter the next item; one that is preset not applicable needs nothing and is passed."""
        self.focus_items()
        codes = self.items.codes
        after = codes[codes.index(self._current) + 1 :] if self._current in codes else ()
        lines = (self._visit.line(code) for code in after)
        wanted = (line for line in lines if line.answer is not None or line.preset is None)
        following = next(wanted, None)
        if following is not None:
            self.enter(self.items.row_of(following.item.code))
            self._is_walking = True

    def _begin_what_is_missing(self, line: ScoreLine) -> None:
        """Put the caret where the item still wants words."""
        if line.mark is not None and answering.needs_reason(line, self.items.context):
            self.editor.begin_reason()
        elif answering.needs_fact(line):
            self.editor.begin_note()
        else:
            self.focus_items()

    def _spread(self, reason: str) -> None:
        """Give the reason to the others of the section, as one step to undo."""
        self.editor.flush()
        stack = self._visit.undo_stack
        stack.beginMacro(translate("Items", "one reason for the section"))
        for line in self.reasons.without(self._current):
            self._visit.set_answer(line.item.code, answering.with_reason(line, reason))
        stack.endMacro()
        self.focus_items()


def _answer_for(line: ScoreLine, choice: Choice) -> Answer:
    if choice is Choice.FINE:
        return answering.fine(line)
    na = choice is Choice.NOT_APPLICABLE
    return answering.unscored(line, Mark.NOT_APPLICABLE if na else Mark.NOT_OBSERVED)
