"""The undo step of a change to photos: pieces as they were, and as they became."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from inspector_app.domain.evidence import Evidence

Pieces = Sequence[Evidence]
Put = Callable[[Pieces, Sequence[str]], None]
"""Record these pieces, and take these ids off."""


class EvidenceEdit(QUndoCommand):
    """Photos were changed or taken off; it is recorded already when the step is made."""

    def __init__(self, text: str, put: Put, before: Pieces, after: Pieces) -> None:
        super().__init__(text)
        self._put = put
        self._before = tuple(before)
        self._after = tuple(after)
        self._is_recorded = True

    @override
    def redo(self) -> None:
        if self._is_recorded:
            self._is_recorded = False
        else:
            self._put(self._after, _missing(self._before, self._after))

    @override
    def undo(self) -> None:
        self._put(self._before, _missing(self._after, self._before))


def _missing(there: Pieces, others: Pieces) -> tuple[str, ...]:
    """The ids of those that `others` lack."""
    kept = {piece.id for piece in others}
    return tuple(piece.id for piece in there if piece.id not in kept)
