"""All photos of the visit on its timeline: file them under items, name them, put them in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.ui.commands import action
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import primary, quiet, secondary, with_icon
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.photos.adding import Adding
from inspector_app.ui.photos.album import album_of
from inspector_app.ui.photos.inbox_side import InboxSide
from inspector_app.ui.photos.progress import ImportProgress
from inspector_app.ui.photos.timeline_list import TimelineList
from inspector_app.ui.photos.timeline_model import TimelineModel
from inspector_app.ui.photos.viewer import PhotoViewer
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace

FOLDS_BELOW = 680
"""Design pixels of width; below, what is said of a photo stands under the list."""
SIDE = 328


class PhotoInbox(QWidget):
    """Choose photos, type a code, Enter: filed, and the next is chosen."""

    closed = Signal()

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._visit = visit
        self.album = album_of(workplace, visit)
        self.adding = Adding(workplace, self.album, self)
        self.model = TimelineModel(self.album, self)
        self.list = TimelineList(workplace.theme, self.album, self.model)
        self.side = InboxSide(workplace, visit, self.album)
        self.summary = caption("")
        self.empty = body(
            translate(
                "Photos",
                "No photos yet. Add them, drop files or a folder here, or paste a picture.",
            ),
            "muted",
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.banner = Banner(workplace)
        self.progress = ImportProgress(workplace, visit)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Photos", "All photos of the visit"))
        self._lay_out()
        self._connect()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.model.pieces:
            self.list.setFocus()
        else:
            self.add_button.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(folded=event.size().width() < self._workplace.theme.px(FOLDS_BELOW))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.adding.accepts(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        # Always a copy: a file manager that is told "moved" would delete the originals.
        event.setDropAction(Qt.DropAction.CopyAction)
        if self.adding.drop(event.mimeData(), ()):
            event.accept()

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panes.setSpacing(0)
        self._panes.addWidget(self.list, 1)
        self._panes.addWidget(self.empty, 1)
        self._side_area = scrolling(self.side, translate("Photos", "The chosen photos"))
        mark(self.side, panel="side")
        self._panes.addWidget(self._side_area)
        self._fold(folded=False)
        notes = QVBoxLayout()
        notes.setContentsMargins(px(16), 0, px(16), 0)
        notes.addWidget(self.banner)
        notes.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._bar())
        column.addLayout(notes)
        column.addLayout(self._panes, 1)

    def _bar(self) -> QVBoxLayout:
        theme = self._workplace.theme
        px, adding = theme.px, self.adding
        self.add_button = with_icon(
            primary(translate("Photos", "Add photos"), lambda: adding.choose_files(())),
            "plus",
            theme,
            Tone.ON_ACCENT,
        )
        folder = secondary(translate("Photos", "Folder…"), lambda: adding.choose_folder(()))
        card = secondary(translate("Photos", "Camera card…"), lambda: adding.choose_card(()))
        self.number_button = quiet(translate("Photos", "Number by time"), self.album.number_by_time)
        self.number_button.setToolTip(
            translate("Photos", "Give the photos their numbers on the sheet in the order of time")
        )
        self._edits = (self.add_button, folder, card, self.number_button)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for each in self._edits:
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), 0, px(20), px(4))
        column.setSpacing(px(8))
        column.addWidget(self.summary)
        column.addLayout(row)
        return column

    def _connect(self) -> None:
        self._visit.evidence_changed.connect(self._refresh)
        self._visit.header_changed.connect(self._refresh)
        self._visit.lines_changed.connect(self._refresh)
        self.list.choice_changed.connect(self._show_chosen)
        self.list.typed.connect(self.side.chooser.begin)
        self.list.opened.connect(self._view)
        self.side.left.connect(self.list.setFocus)
        self.side.filed.connect(self.list.setFocus)
        self.album.taken_off.connect(self._say_taken_off)
        self.album.refused.connect(self._say_refused)
        self.adding.said.connect(self.banner.show_words)
        self.banner.acted.connect(self._undo)
        action("view-photo", self.list, self.list.open_current)
        action("detach-photo", self.list, self._detach)
        action("paste-photo", self.list, lambda: self.adding.paste(()))

    def _fold(self, *, folded: bool) -> None:
        directions = QBoxLayout.Direction
        px = self._workplace.theme.px
        self._panes.setDirection(directions.TopToBottom if folded else directions.LeftToRight)
        self._side_area.setMinimumWidth(0 if folded else px(SIDE))
        self._side_area.setMaximumWidth(16_777_215 if folded else px(SIDE))
        self._panes.setStretchFactor(self._side_area, 1 if folded else 0)

    def _refresh(self) -> None:
        """Show the photos as they are; where a chosen one moved away, the next is chosen."""
        if not self.isVisible():
            # Shown anew when somebody looks again.
            return
        chosen = self.list.chosen
        first = min((self.model.place_of(piece.id) for piece in chosen), default=0)
        was_unfiled = bool(chosen) and not any(piece.items for piece in chosen)
        self.model.refresh()
        now = [piece for each in chosen if (piece := self.album.piece(each.id)) is not None]
        filed_away = was_unfiled and all(piece.items for piece in now)
        if now and not filed_away:
            self.list.choose(tuple(piece.id for piece in now))
        else:
            self.list.choose_from(first)
        self._show_state()
        self._show_chosen()

    def _show_state(self) -> None:
        pieces = self.album.pieces
        unfiled = sum(not piece.items for piece in pieces)
        said = [translate("Photos", "%n photo(s)", "", len(pieces))]
        said += [translate("Photos", "%n not filed yet", "", unfiled)] if unfiled else []
        self.summary.setText(translate("Photos", " · ").join(said))
        for widget, shown in (
            (self.list, bool(pieces)),
            (self._side_area, bool(pieces)),
            (self.empty, not pieces),
        ):
            widget.setVisible(shown)
        for button in self._edits:
            button.setEnabled(self._visit.is_open_to_edits)
        self.number_button.setEnabled(len(pieces) > 1 and self._visit.is_open_to_edits)

    def _show_chosen(self) -> None:
        self.side.show_pieces(self.list.chosen)

    def _view(self, piece: Evidence) -> None:
        viewer = PhotoViewer(self._workplace, self._visit, self.window())
        viewer.closed.connect(self.list.setFocus)
        viewer.show_photos(self.model.pieces, piece)

    def _detach(self) -> None:
        self.album.detach(self.list.chosen)

    def _say_taken_off(self, gone: tuple[Evidence, ...]) -> None:
        if self.isVisible():
            taken = translate("Photos", "%n photo(s) taken off", "", len(gone))
            self.banner.show_words("accent", taken, "", translate("Photos", "Undo"))

    def _say_refused(self, error: object) -> None:
        if self.isVisible():
            self.banner.show_error(error)  # type: ignore[arg-type]

    def _undo(self) -> None:
        self.banner.hide()
        self.album.undo_taking_off()
