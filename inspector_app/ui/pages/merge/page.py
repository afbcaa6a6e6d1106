"""The page on which what others handed over comes in, is settled, and can be taken back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.merging import PastMerge, Undone
from inspector_app.domain.roster import Role
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.commands import action, command, shown_keys
from inspector_app.ui.merge_run import MergeRun
from inspector_app.ui.pages.merge import work
from inspector_app.ui.pages.merge.aside_pane import AsidePane
from inspector_app.ui.pages.merge.conflicts_pane import ConflictsPane
from inspector_app.ui.pages.merge.folder_dialog import FolderDialog
from inspector_app.ui.pages.merge.history_pane import HistoryPane
from inspector_app.ui.pages.merge.sources_pane import SourcesPane
from inspector_app.ui.pages.merge.undo_dialog import UndoDialog
from inspector_app.ui.parts.asking import ask_for_files
from inspector_app.ui.parts.buttons import quiet, secondary, with_icon
from inspector_app.ui.parts.page import Page
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

SOURCES, CONFLICTS, ASIDE, HISTORY = range(4)


class MergePage(Page):
    """Four panes: sources, conflicts, what was set aside, history."""

    inspection_opened = Signal(str)
    review_wanted = Signal()

    def __init__(
        self,
        workplace: Workplace,
        facts: CaseFacts,
        run: MergeRun,
        parent: QWidget | None = None,
    ) -> None:
        receives = facts.me.role is not Role.LEAD
        name = translate("Merge", "Receive") if receives else translate("Merge", "Merge")
        subtitle = (
            translate("Merge", "What the lead sent back to you.")
            if receives
            else translate("Merge", "See first, then merge; undo before issuing.")
        )
        super().__init__(workplace, name, subtitle, parent)
        self.run = run
        self._receives, self._leads_to_conflicts = receives, False
        self.sources = SourcesPane(workplace, run, receives=receives)
        self.conflicts = ConflictsPane(workplace)
        self.aside, self.history = AsidePane(workplace), HistoryPane(workplace)
        self._panes = (self.sources, self.conflicts, self.aside, self.history)
        self.stack = QStackedWidget()
        for pane in self._panes:
            self.stack.addWidget(pane)
        self.tabs = [self._tab(place) for place in range(len(self._panes))]
        self._add_buttons()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._count(CONFLICTS, 0)
        self._count(ASIDE, 0)
        self.show_pane(SOURCES)
        self.read_past()
        self.conflicts.read()

    @override
    def opened(self) -> None:
        """Begin at the sources."""
        self.sources.take_focus()

    def add_files(self, files: Sequence[Path]) -> None:
        """Name these as sources too."""
        self.show_pane(SOURCES)
        self.banner.clear()
        folders = [file for file in files if file.is_dir()]
        self.run.add([file for file in files if not file.is_dir()])
        if folders:
            self.add_folder(folders[0])

    def add_folder(self, folder: Path | None = None) -> None:
        """Ask for a rescued case folder and what opens it."""
        dialog = FolderDialog(self.workplace, self)
        if folder is not None:
            dialog.folder.show_path(str(folder))
        dialog.folder_named.connect(lambda path, secret: self.run.add([path], secret))
        dialog.open()

    def choose_files(self) -> None:
        """Ask which files."""
        kinds = [
            translate("Merge", "Bundles and sheets (*.mingcha *.pdf)"),
            translate("Merge", "All files (*)"),
        ]
        ask_for_files(
            self, translate("Merge", "Choose what was handed over"), self.add_files, kinds
        )

    def show_pane(self, place: int) -> None:
        """Show one of the four."""
        self.stack.setCurrentIndex(place)
        self.tabs[place].setChecked(True)

    def show_conflicts(self) -> None:
        """Lead to what people differ on."""
        self.show_pane(CONFLICTS)

    def go_ahead(self) -> None:
        """Merge, or settle the conflict that is shown."""
        if self.stack.currentIndex() == CONFLICTS:
            self.conflicts.settle()
        elif self.stack.currentIndex() == SOURCES:
            self.run.merge()

    def show_next_pane(self) -> None:
        """The next of the four, and the keyboard with it."""
        place = (self.stack.currentIndex() + 1) % len(self._panes)
        self.show_pane(place)
        self._panes[place].take_focus()

    def read_past(self) -> None:
        """Read history and what was set aside."""
        self.workplace.background.ask(self, work.read_past, self._show_past)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add_files([Path(file) for file in local])

    def _show_past(self, past: work.Past) -> None:
        self.history.show_merges(past.merges)
        self.aside.show_files(past.aside)
        self._count(ASIDE, len(past.aside))

    def _tell_end(self, merged: int) -> None:
        if merged:
            words = translate("Merge", "%n source(s) merged", "", merged)
            more = translate("Merge", "The result stays here; undo is under History.")
            self._leads_to_conflicts = any(source.conflicts for source in self.run.merged)
            self.banner.show_words("ok", words, more, self._next_words())
        self.read_past()
        self.conflicts.read()

    def _next_words(self) -> str:
        """What is to be done after a merge, as a button."""
        if self._leads_to_conflicts:
            return translate("Merge", "Settle the conflicts")
        return "" if self._receives else translate("Merge", "Go to Review")

    def _go_next(self) -> None:
        if self._leads_to_conflicts:
            self.show_pane(CONFLICTS)
            self.conflicts.take_focus()
        else:
            self.review_wanted.emit()

    def _refuse(self, error: MingchaError) -> None:
        self.banner.show_error(error)
        self.read_past()

    def _ask_undo(self, merge: PastMerge) -> None:
        dialog = UndoDialog(self.workplace, merge, self)
        dialog.done_with.connect(lambda undone: self._tell_undone(undone, merge.sha256))
        dialog.open()

    def _tell_undone(self, undone: Undone, sha256: str) -> None:
        words = translate("Merge", "Undone: %n entries left again", "", undone.entries)
        self.banner.show_words("ok", words)
        self.run.look_again(sha256)
        self.read_past()
        self.conflicts.read()

    def _connect(self) -> None:
        action("add-sources", self, self.choose_files)
        action("merge-now", self, self.go_ahead)
        action("next-pane", self, self.show_next_pane)
        self.run.finished.connect(self._tell_end)
        self.run.refused.connect(self._refuse)
        self.run.set_aside.connect(self.read_past)
        self.banner.acted.connect(self._go_next)
        self.sources.files_wanted.connect(self.choose_files)
        self.sources.folder_wanted.connect(self.add_folder)
        self.conflicts.counted.connect(lambda many: self._count(CONFLICTS, many))
        self.aside.try_wanted.connect(self.add_files)
        self.history.undo_wanted.connect(self._ask_undo)
        for pane in (self.sources, self.conflicts):
            pane.inspection_opened.connect(self.inspection_opened)

    def _count(self, place: int, many: int) -> None:
        names = {
            SOURCES: translate("Merge", "Sources"),
            CONFLICTS: translate("Merge", "Conflicts"),
            ASIDE: translate("Merge", "Set aside"),
            HISTORY: translate("Merge", "History"),
        }
        name = names[place]
        self.tabs[place].setText(f"{name} {many}" if many else name)

    def _tab(self, place: int) -> QPushButton:
        tab = quiet("", lambda: self.show_pane(place))
        tab.setCheckable(True)
        return tab

    def _add_buttons(self) -> None:
        theme = self.workplace.theme
        rescue = secondary(translate("Merge", "Rescued folder…"), self.add_folder)
        add = secondary(translate("Merge", "Add files…"), self.choose_files)
        add.setToolTip(" ".join(shown_keys(command("add-sources"))))
        rescue.setToolTip(translate("Merge", "Add a rescued case folder…"))
        self.buttons.addWidget(with_icon(rescue, "folder", theme))
        self.buttons.addWidget(with_icon(add, "plus", theme))

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        group = QButtonGroup(self)
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(px(20), px(8), px(20), 0)
        line.setSpacing(px(4))
        for place, tab in enumerate(self.tabs):
            group.addButton(tab)
            line.addWidget(tab)
            self._count(place, 0)
        line.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)
