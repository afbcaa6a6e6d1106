"""The photos of a visit down its timeline; several can be chosen at once."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.timeline_delegate import TimelineDelegate
from inspector_app.ui.photos.timeline_model import TimelineModel
from inspector_app.ui.theme import Theme
from inspector_app.ui.translation import translate


class TimelineList(QListView):
    """Keys choose and open; letters and digits are the beginning of an item's code."""

    opened = Signal(object)
    """The piece to look at."""
    typed = Signal(str)
    """The beginning of a code."""
    choice_changed = Signal()

    def __init__(
        self, theme: Theme, album: Album, model: TimelineModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(TimelineDelegate(theme, album, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(theme.px(160))
        self.setAccessibleName(translate("Photos", "Photos on the timeline"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())

    @property
    def chosen(self) -> tuple[Evidence, ...]:
        """The chosen photos from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self._model.piece_at(row) for row in rows)
        return tuple(piece for piece in found if piece is not None)

    @property
    def current(self) -> Evidence | None:
        """The photo on which the keys stand."""
        return self._model.piece_at(self.currentIndex().row())

    def choose(self, ids: tuple[str, ...]) -> None:
        """Choose these photos; those that are gone are left out."""
        places = [place for each in ids if (place := self._model.place_of(each)) >= 0]
        wanted = QItemSelection()
        for place in places:
            wanted.select(self._model.index(place), self._model.index(place))
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        # In one step: every change of the choice is shown at the side.
        selection.select(wanted, flags.ClearAndSelect)
        if places:
            selection.setCurrentIndex(self._model.index(places[0]), flags.NoUpdate)

    def choose_from(self, place: int) -> None:
        """Choose the first photo at `place` or below it, else the last one above."""
        below = range(max(place, 0), self._model.rowCount())
        above = range(min(place, self._model.rowCount()) - 1, -1, -1)
        for row in (*below, *above):
            piece = self._model.piece_at(row)
            if piece is not None:
                self.choose((piece.id,))
                self.scrollTo(self._model.index(row))
                return
        self.choice_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif plain and text.strip() and text.isprintable():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_current()

    def open_current(self) -> None:
        """Ask to look at the photo on which the keys stand."""
        if self.current is not None:
            self.opened.emit(self.current)
