"""The inspection page: sections, items and score side by side, and everything live."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.inspection import Blocker, State
from inspector_app.ui.commands import action
from inspector_app.ui.pages.inspection.drawers import Drawers
from inspector_app.ui.pages.inspection.folding import Folding, folding_at
from inspector_app.ui.pages.inspection.header_bar import HeaderBar
from inspector_app.ui.pages.inspection.items.item_list import ItemList
from inspector_app.ui.pages.inspection.jump_model import JumpLine
from inspector_app.ui.pages.inspection.live import Live, Shows
from inspector_app.ui.pages.inspection.progress import first_asked, first_to_do, section_of
from inspector_app.ui.pages.inspection.score_panel import WIDTH, ScorePanel
from inspector_app.ui.pages.inspection.search import Search
from inspector_app.ui.pages.inspection.section_model import SectionModel
from inspector_app.ui.pages.inspection.section_nav import SectionBar, SectionNav
from inspector_app.ui.pages.inspection.state_banner import StateBanner
from inspector_app.ui.pages.inspection.status_line import StatusLine
from inspector_app.ui.pages.inspection.steps import redo_step, undo_step
from inspector_app.ui.photos.progress import ImportProgress
from inspector_app.ui.photos.strip import PhotoStrip
from inspector_app.ui.returned import read_returned
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace


class InspectionPage(QWidget):
    """One visit being written up. Nothing here waits for the disk, and nothing asks to be saved."""

    left = Signal()
    seal_wanted = Signal(str)
    """The inspection's id."""
    hide_wanted = Signal()

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace, self.visit = workplace, visit
        mark(self, panel="canvas")
        self.setAccessibleName(translate("Inspection", "Inspection"))
        self.setAcceptDrops(True)
        self._folding: Folding | None = None
        self._build()
        self._connect()
        self._add_commands()
        shows = Shows(self.sections, self.header, self.banner, self.panel, self.status)
        self.live = Live(workplace, visit, shows, self)
        here = section_of(visit.form, self.items.current_code())
        for each in (self.nav, self.bar):
            each.show_here(here)
        self._ask_whether_returned()

    def opened(self) -> None:
        """Begin where the page was left, else at the first item that is still to do."""
        here = self.visit.here
        if not here and self.visit.is_open_to_edits:
            here = first_to_do(self.visit.lines)
        if here:
            self.items.go_to(here)
        self.items.focus_items()

    def flush(self) -> None:
        """Save what is being typed, and where."""
        self.items.flush()
        self.visit.here = self.items.current_code()
        self.drawers.tell()

    def show_header_fact(self, name: str = "unit") -> None:
        """Open the facts of the visit at one of them."""
        self.flush()
        self.drawers.show_facts(name)

    def show_missing(self) -> None:
        """Lead to the list of what is missing."""
        self.show_score()
        self.panel.focus_lists()

    def show_score(self) -> None:
        """Lead to the score, wherever it is."""
        if self._folding is not None and self._folding.panel:
            self.drawers.show_score()
            self.panel.focus_top()
        else:
            self.drawers.close_all()
            self.panel.focus_lists()

    def jump(self, line: JumpLine) -> None:
        """Go where a line of the lists leads."""
        if line.item:
            self.go_to(line.item)
            if line.blocker is Blocker.NO_REASON:
                self.items.go_to_reason(line.item)
            elif line.blocker is Blocker.NO_FACT:
                self.items.go_to_fact(line.item)
        elif line.fact:
            self.show_header_fact(line.fact)

    def point_at(self, code: str) -> None:
        """Go to an item, and there to what it still wants."""
        wants = {each.item: each.blocker for each in self.visit.missing}
        self.jump(JumpLine("", "", code, "", wants.get(code)))

    def go_to(self, code: str) -> None:
        """Make an item the current one, in full view."""
        if self.search.is_on:
            self.search.clear()
        self.drawers.close_all()
        self.items.go_to(code)
        self.items.focus_items()

    def _build(self) -> None:
        workplace, visit = self.workplace, self.visit
        self.sections = SectionModel(workplace, self)
        self.header = HeaderBar(workplace)
        self.banner = StateBanner(workplace, visit)
        self.bar = SectionBar(workplace, self.sections)
        self.nav = SectionNav(workplace, visit, self.sections)
        self.items = ItemList(workplace, visit)
        self.strip = PhotoStrip(workplace, visit)
        self.items.set_photo_strip(self.strip)
        self.panel = ScorePanel(workplace, visit)
        kept = self.panel.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.panel.setSizePolicy(kept)
        self.progress = ImportProgress(workplace, visit)
        self.status = StatusLine(workplace)
        self.search = Search(self.items, (self.nav.finder, self.bar.finder), self)
        middle = QWidget()
        self._row = QHBoxLayout(middle)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(self.nav)
        self._row.addWidget(self.items, 1)
        self.drawers = Drawers(workplace, visit, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above: tuple[QWidget, ...] = (self.header, self.banner, self.bar)
        for each in (*above, middle, self.progress, self.status):
            column.addWidget(each, int(each is middle))
        self._fold(folding_at(self.width(), workplace.theme.scale))

    def _connect(self) -> None:
        """What one part asks of another."""
        header, items = self.header, self.items
        header.back_wanted.connect(self._leave)
        header.hide_wanted.connect(self.hide_wanted)
        header.seal_wanted.connect(self._seal)
        header.missing_wanted.connect(self.show_missing)
        header.score_wanted.connect(self.show_score)
        header.photos_wanted.connect(self.show_photos)
        header.facts_wanted.connect(self.show_header_fact)
        self.panel.jumped.connect(self.jump)
        self.banner.acted.connect(self.amend)
        self.drawers.unfolded.connect(lambda: self._show_panel(shown=False))
        self.drawers.closed.connect(lambda: self._show_panel(shown=True))
        self.drawers.closed.connect(items.focus_items)
        for each in (self.nav, self.bar):
            each.section_chosen.connect(self._go_to_section)
            self.search.found.connect(each.show_found)
            items.section_entered.connect(each.show_here)
        items.photo_wanted.connect(self.strip.choose_files)
        items.current_changed.connect(self.strip.show_item)
        items.edit_refused.connect(self._say_closed)
        items.all_done.connect(self._say_done)
        self.status.retry_wanted.connect(self.visit.retry)

    def _add_commands(self) -> None:
        finder = self._find
        self._amend = action("amend", self, self.amend)
        for signal in (self.visit.header_changed, self.visit.lines_changed):
            signal.connect(self._show_amend)
        self._show_amend()
        for command_id, slot in (
            ("find-item", finder),
            ("undo", self._undo),
            ("redo", self._redo),
            ("header-facts", self.show_header_fact),
            ("photos", self.show_photos),
            ("score", self.show_score),
            ("scope", self._choose_scope),
            ("seal", self._seal),
            ("back", self._leave),
        ):
            action(command_id, self, slot)
        action("find-item-slash", self.items.keys_of(), finder)
        action("paste-photo", self.items.keys_of(), self._paste)

    def _ask_whether_returned(self) -> None:
        """Read what the lead sent it back with; only what was sealed can be returned."""
        inspection = self.visit.inspection
        if inspection.seals and self.visit.returned is None:
            job = partial(read_returned, inspection=inspection.id)
            self.workplace.background.ask(self, job, self.visit.take_returned)

    def amend(self) -> None:
        """Open a sealed inspection to edits, and go on at its items."""
        self.visit.begin_amendment()
        self.drawers.close_all()
        self.items.focus_items()

    def _show_amend(self) -> None:
        """What is sealed can be amended, once."""
        sealed = self.visit.inspection.state is State.SEALED
        self._amend.setEnabled(sealed and not self.visit.is_open_to_edits)

    def _go_to_section(self, section: str) -> None:
        code = first_asked(self.visit.form, section, self.visit.lines)
        if code:
            self.go_to(code)

    def _find(self) -> None:
        finder = self.bar.finder if self._folding and self._folding.nav else self.nav.finder
        finder.take_focus()

    def _choose_scope(self) -> None:
        if self._folding is not None and self._folding.nav:
            self.show_header_fact("scope")
        else:
            self.nav.scope.take_focus()

    def show_photos(self) -> None:
        """Open the photos with their timeline."""
        self.flush()
        self.drawers.show_photos()

    def _undo(self) -> None:
        self.flush()
        self._tell_step(*undo_step(self.visit.undo_stack))

    def _redo(self) -> None:
        self.flush()
        self._tell_step(*redo_step(self.visit.undo_stack))

    def _say_closed(self) -> None:
        self.banner.remind()
        self.status.show_passing(translate("Inspection", "Nothing can be typed on this sheet"))

    def _say_done(self) -> None:
        self.status.show_passing(translate("Inspection", "Every item is marked"))

    def _tell_step(self, words: str, code: str) -> None:
        """Say what was undone or done again, and show where."""
        self.status.show_passing(words)
        if code:
            self.go_to(code)

    def _seal(self) -> None:
        self.flush()
        self.seal_wanted.emit(self.visit.inspection.id)

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _paste(self) -> None:
        if not self.strip.paste(self.items.current_code()):
            self.status.show_passing(translate("Inspection", "No photo to paste"))

    def _show_panel(self, *, shown: bool) -> None:
        """Nothing that a drawer covers may take the focus; its place stays as it is."""
        if self._folding is not None and not self._folding.panel:
            self.panel.setVisible(shown)

    def _fold(self, folding: Folding) -> None:
        """Put the parts where there is room for them."""
        if folding == self._folding:
            return
        self._folding = folding
        self.nav.setVisible(not folding.nav)
        self.bar.setVisible(folding.nav)
        self.header.fold(folding, self.bar.buttons)
        self.header.order_tabs(folding, self.bar.finder)
        self.drawers.close_all()
        if folding.panel:
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(16_777_215)
            self.drawers.hold_score(self.panel)
        else:
            self.panel.setFixedWidth(self.workplace.theme.px(WIDTH))
            self._row.addWidget(self.panel)
            self.panel.show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(folding_at(event.size().width(), self.workplace.theme.scale))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drawers.close_all()
            self.search.clear()
            self.items.focus_items()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.visit.is_open_to_edits and self.strip.adding.accepts(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        # Always a copy: a file manager that is told "moved" would delete the originals.
        event.setDropAction(Qt.DropAction.CopyAction)
        code = self.items.current_code()
        if self.strip.adding.drop(event.mimeData(), (code,) if code else ()):
            event.accept()
