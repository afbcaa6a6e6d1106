"""The Records page: the lists, and the way out of them into a file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from inspector_app.domain.record_filter import Filter, RecordKind
from inspector_app.domain.roster import Role
from inspector_app.ui.background import Job
from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.commands import action, command, shown_keys
from inspector_app.ui.pages.records import work
from inspector_app.ui.pages.records.kept import Kept
from inspector_app.ui.pages.records.record_list import RecordList
from inspector_app.ui.pages.records.saved import KeepDialog
from inspector_app.ui.parts.asking import ask_where_to_save
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.lists import KINDS

if TYPE_CHECKING:
    from inspector_app.workflows.records.export_list import Exported


class RecordsPage(Page):
    """Every inspection, finding and photo in the case folder."""

    inspection_opened = Signal(str, str)
    """The inspection's id, and the code of an item or nothing."""
    review_wanted = Signal(str)
    begin_wanted = Signal()
    merge_wanted = Signal()
    left_at = Signal(object)
    """Where somebody was when the page was left, as Kept."""

    def __init__(
        self,
        workplace: Workplace,
        facts: CaseFacts,
        kept: Kept | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workplace, translate("Records", "Records"), " ", parent)
        people = {each.code: f"{each.name} {each.code}" for each in facts.roster.people}
        leads = facts.me.role is Role.LEAD
        self._exporting: Job | None = None
        self.work = WorkBar(workplace)
        self.list = RecordList(workplace, people, kept or Kept(), leads=leads)
        words = translate("Records", "Export…")
        self.export_button = with_icon(secondary(words, self.ask_format), "save", workplace.theme)
        self.export_button.setEnabled(False)
        self.buttons.addWidget(self.export_button)
        self.body.addWidget(self.work)
        self.body.addWidget(self.list, 1)
        self._may_export = not facts.is_behind
        self._connect()
        self._add_commands()

    @override
    def opened(self) -> None:
        """Begin with words to search for, or where one was."""
        self.list.take_focus()

    def flush(self) -> None:
        """The page is being left."""
        self.left_at.emit(self.list.kept)

    def ask_format(self) -> None:
        """Offer the kinds of files under the button."""
        menu = self.format_menu()
        menu.popup(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))

    def format_menu(self) -> QMenu:
        """The kinds of files that a list can be written to."""
        menu = QMenu(self)
        for name, slot in (
            ("export-list", self.export_xlsx),
            ("export-list-csv", self.export_csv),
        ):
            row = command(name)
            menu.addAction(f"{row.words}\t{' '.join(shown_keys(row))}", slot)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def export_xlsx(self) -> None:
        """Write what is shown as a workbook."""
        self._ask_file("xlsx", translate("Records", "Excel workbooks (*.xlsx)"))

    def export_csv(self) -> None:
        """Write what is shown as text with commas."""
        self._ask_file("csv", translate("Records", "CSV files (*.csv)"))

    def export_to(self, out: Path) -> None:
        """Write exactly the rows that are shown, in their order."""
        if self._exporting is not None:
            return
        language = self.workplace.language
        job = partial(work.export, listing=self.list.listing, out=out, language=language)
        self._exporting = self.workplace.background.ask_long(
            self, job, self._tell_exported, self.banner.show_error
        )
        self._exporting.ended.connect(self._end_export)
        self.work.watch(self._exporting, translate("Records", "Writing the list…"))

    def ask_name(self) -> None:
        """Keep what narrows the list under a name."""
        listed = self.list
        if listed.wanted == Filter():
            return
        dialog = KeepDialog(self.workplace, listed.kind, listed.wanted, listed.saved.names, self)
        dialog.done_with.connect(listed.show_saved)
        dialog.open()

    def forget(self) -> None:
        """Forget the kept filter that holds; the list stays as it is."""
        name = self.list.saved_name
        if name:
            job = partial(work.forget, name=name, kind=self.list.kind)
            self.workplace.background.ask(self, job, self.list.show_saved, self.banner.show_error)
            self.list.search.setFocus()

    def _ask_file(self, ending: str, kind: str) -> None:
        if not self.export_button.isEnabled():
            return
        name = self.workplace.say(KINDS[self.list.kind])
        day = self.workplace.clock().strftime("%Y%m%d")
        title = translate("Records", "Export the list")
        ask_where_to_save(self, title, f"{name}-{day}.{ending}", self.export_to, [kind])

    def _tell_exported(self, done: "Exported") -> None:
        words = translate("Records", "%n row(s) written", "", done.rows)
        self.banner.show_words("ok", words, str(done.path))

    def _end_export(self) -> None:
        self._exporting = None

    def _show_count(self, kind: RecordKind, count: int) -> None:
        self.subtitle.setText(
            {
                RecordKind.INSPECTIONS: translate("Records", "%n inspection(s)", "", count),
                RecordKind.FINDINGS: translate("Records", "%n finding(s)", "", count),
                RecordKind.PHOTOS: translate("Records", "%n photo(s)", "", count),
            }[kind]
        )
        self.export_button.setEnabled(count > 0 and self._may_export)

    def _connect(self) -> None:
        listed = self.list
        listed.inspection_opened.connect(self.inspection_opened)
        listed.review_wanted.connect(self.review_wanted)
        listed.begin_wanted.connect(self.begin_wanted)
        listed.merge_wanted.connect(self.merge_wanted)
        listed.keeping_wanted.connect(self.ask_name)
        listed.forgetting_wanted.connect(self.forget)
        listed.found.connect(self._show_count)

    def _add_commands(self) -> None:
        for command_id, slot in (
            ("find-record", self.list.search.take_focus),
            ("next-list", self.list.show_next_kind),
            ("filter-records", self.list.turn_by_key),
            ("keep-filter", self.ask_name),
            ("export-list", self.export_xlsx),
            ("export-list-csv", self.export_csv),
        ):
            action(command_id, self, slot)
