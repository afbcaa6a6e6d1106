"""The steps that can be undone: each holds what was there before and what came after.

Undoing appends the old value as a new row, so the history stays whole.
"""

from dataclasses import replace
from typing import Protocol

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from inspector_app.domain.answer import Answer
from inspector_app.domain.header import Header
from inspector_app.ui.translation import translate

_NOTE_EDIT = 1


class Edited(Protocol):
    """What the steps are done to."""

    def put_answer(self, code: str, answer: Answer | None) -> None:
        """Show and record an answer."""

    def put_header(self, header: Header) -> None:
        """Show and record the facts of the visit."""


class AnswerEdit(QUndoCommand):
    """One answer changed; successive changes of one note fold into one step."""

    def __init__(
        self, visit: Edited, code: str, before: Answer | None, after: Answer | None
    ) -> None:
        super().__init__(translate("Visit", "answer to {code}").format(code=code))
        self._visit = visit
        self.code = code
        self.before = before
        self.after = after
        self.is_note = _differs_in_note_only(before, after)

    @override
    def redo(self) -> None:
        self._visit.put_answer(self.code, self.after)

    @override
    def undo(self) -> None:
        self._visit.put_answer(self.code, self.before)

    @override
    def id(self) -> int:
        return _NOTE_EDIT if self.is_note else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, AnswerEdit) or other.code != self.code:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True


class HeaderEdit(QUndoCommand):
    """Facts of the visit changed; they are recorded already when the step is made."""

    def __init__(self, visit: Edited, before: Header, after: Header) -> None:
        super().__init__(translate("Visit", "facts of the visit"))
        self._visit = visit
        self._before = before
        self._after = after
        self._is_recorded = True

    @override
    def redo(self) -> None:
        if self._is_recorded:
            self._is_recorded = False
        else:
            self._visit.put_header(self._after)

    @override
    def undo(self) -> None:
        self._visit.put_header(self._before)


def _differs_in_note_only(before: Answer | None, after: Answer | None) -> bool:
    if before is None or after is None or before.note == after.note:
        return False
    return replace(before, note="") == replace(after, note="")
