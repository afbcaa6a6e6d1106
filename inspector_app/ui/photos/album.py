"""All photos of a visit and what can be done to them; strip, inbox and viewer share one."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.evidence import Evidence, numbered
from inspector_app.ui.photos.evidence_edit import EvidenceEdit
from inspector_app.ui.photos.importing import Importing
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

Pieces = Sequence[Evidence]


class Album(QObject):
    """The photos of one visit. Every deed is recorded by the worker, then shown, then undoable."""

    taken_off = Signal(object)
    """The pieces, as they were, that were taken off an item or the inspection."""
    refused = Signal(object)
    """The MingchaError that kept a deed from being done."""

    def __init__(self, workplace: Workplace, visit: Visit) -> None:
        super().__init__(visit)
        self.visit = visit
        self._background = workplace.background
        self.thumbnails = Thumbnails(workplace.background, self)
        self.importing = Importing(workplace.background, visit)
        self._numbered: tuple[Evidence, ...] = ()
        self._numbers: dict[str, int] = {}
        self._off: tuple[int, tuple[Evidence, ...]] = (-1, ())

    @property
    def pieces(self) -> tuple[Evidence, ...]:
        """Every photo in the order of the sheet."""
        return tuple(piece for _, piece in numbered(self.visit.inspection.evidence))

    def number_of(self, piece: Evidence) -> int:
        """The number that the sheet prints, 0 for a piece that is gone."""
        evidence = self.visit.inspection.evidence
        if evidence is not self._numbered:
            # Asked for every tile that is painted.
            self._numbered = evidence
            self._numbers = {each.id: number for number, each in numbered(evidence)}
        return self._numbers.get(piece.id, 0)

    def piece(self, piece_id: str) -> Evidence | None:
        """The piece as it is now, None when it is gone."""
        return next((each for each in self.visit.inspection.evidence if each.id == piece_id), None)

    def detach(self, pieces: Pieces) -> None:
        """Take photos off the inspection; their files stay kept."""
        visit, ids = self.visit.inspection.id, [piece.id for piece in pieces]

        def detach(case: "OpenCase") -> tuple[Evidence, ...]:
            from inspector_app.workflows.photos.detach import detach_photos

            return detach_photos(case, visit, ids)

        def show(gone: tuple[Evidence, ...]) -> None:
            self.visit.change_evidence((), tuple(piece.id for piece in gone))
            self._remember(translate("Photos", "taking off photos"), gone, ())
            self._tell_taken_off(gone)

        if ids and self.visit.is_open_to_edits:
            self._background.ask(self, detach, show, self._refuse, urgent=True)

    def undo_taking_off(self) -> None:
        """Put back what was taken off last, whatever was done since."""
        step, pieces = self._off
        self._off = (-1, ())
        stack = self.visit.undo_stack
        if not pieces or not self.visit.is_open_to_edits:
            return
        if step == stack.index():
            stack.undo()
        else:
            self._put(pieces, ())

    def take_from_item(self, pieces: Pieces, code: str) -> None:
        """Take photos off one item; those that show nothing else come off the inspection."""
        only = [piece for piece in pieces if piece.items == (code,)]
        others = [piece for piece in pieces if piece.items != (code,)]
        if only:
            self.detach(only)
        if others:
            self.refile(others, gone=(code,), done=self._tell_taken_off)

    def caption(self, piece: Evidence, said: str) -> None:
        """Give a photo its caption."""
        visit, id_ = self.visit.inspection.id, piece.id

        def write(case: "OpenCase") -> tuple[Evidence, ...]:
            from inspector_app.workflows.photos.label_photo import caption_photo

            return (caption_photo(case, visit, id_, said),)

        self._change(translate("Photos", "caption"), write)

    def refile(
        self,
        pieces: Pieces,
        items: Sequence[str] = (),
        gone: Sequence[str] = (),
        done: Callable[[tuple[Evidence, ...]], None] | None = None,
    ) -> None:
        """Put photos under more items, and take them from others; `done` hears what they were."""
        visit, ids = self.visit.inspection.id, [piece.id for piece in pieces]

        def write(case: "OpenCase") -> tuple[Evidence, ...]:
            from inspector_app.workflows.photos.label_photo import file_photos

            return file_photos(case, visit, ids, items, gone)

        self._change(translate("Photos", "items of photos"), write, done)

    def set_clock_offset(self, pieces: Pieces, seconds: int) -> None:
        """Say by how much the camera's clock was behind."""
        visit, ids = self.visit.inspection.id, [piece.id for piece in pieces]

        def write(case: "OpenCase") -> tuple[Evidence, ...]:
            from inspector_app.workflows.photos.label_photo import set_clock_offset

            return set_clock_offset(case, visit, ids, seconds)

        self._change(translate("Photos", "camera clock"), write)

    def number_by_time(self) -> None:
        """Number the photos in the order in which they were taken; without a time last."""
        visit = self.visit.inspection.id

        def write(case: "OpenCase") -> tuple[Evidence, ...]:
            from inspector_app.workflows.photos.label_photo import number_by_time

            return number_by_time(case, visit)

        self._change(translate("Photos", "numbers of photos"), write)

    def _change(
        self,
        text: str,
        write: "Callable[[OpenCase], tuple[Evidence, ...]]",
        done: Callable[[tuple[Evidence, ...]], None] | None = None,
    ) -> None:
        """Let the worker `write`, show what it made, and remember the step."""
        before = {piece.id: piece for piece in self.visit.inspection.evidence}

        def show(after: tuple[Evidence, ...]) -> None:
            changed = [piece for piece in after if piece != before.get(piece.id)]
            if changed:
                self.visit.change_evidence(changed)
                old = tuple(before[piece.id] for piece in changed if piece.id in before)
                self._remember(text, old, changed)
                if done is not None:
                    done(old)

        if self.visit.is_open_to_edits:
            self._background.ask(self, write, show, self._refuse, urgent=True)

    def _tell_taken_off(self, pieces: tuple[Evidence, ...]) -> None:
        self._off = (self.visit.undo_stack.index(), pieces)
        self.taken_off.emit(pieces)

    def _remember(self, text: str, before: Pieces, after: Pieces) -> None:
        self.visit.undo_stack.push(EvidenceEdit(text, self._put, before, after))

    def _put(self, pieces: Pieces, gone: Sequence[str]) -> None:
        """Record pieces as they were at another time."""
        visit = self.visit.inspection.id

        def write(case: "OpenCase") -> tuple[Evidence, ...]:
            from inspector_app.workflows.photos.detach import detach_photos
            from inspector_app.workflows.photos.label_photo import put_back

            if gone:
                detach_photos(case, visit, gone)
            return put_back(case, visit, pieces)

        def show(back: tuple[Evidence, ...]) -> None:
            self.visit.change_evidence(back, gone)

        self._background.ask(self, write, show, self._refuse, urgent=True)

    def _refuse(self, error: MingchaError) -> None:
        self.refused.emit(error)


def album_of(workplace: Workplace, visit: Visit) -> Album:
    """The one album of `visit`; made on first use, gone with the visit."""
    found = visit.findChild(Album)
    return found if isinstance(found, Album) else Album(workplace, visit)
