"""The one window: it shows a page at a time and connects them; what they do is their own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.ui.background import NoCase
from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.commands import action
from inspector_app.ui.frame import Frame
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError
    from inspector_app.ui.merge_run import MergeRun
    from inspector_app.ui.visit import Visit
    from inspector_app.workflows.open_case import OpenCase
    from inspector_app.workflows.show import Shown


class MainWindow(Frame):
    """Every way to a page, and what a page's signals lead to."""

    opened = Signal(object)
    """The CaseFacts of a case folder that was just unlocked."""
    locked = Signal()
    closing = Signal()
    folder_used = Signal(str)
    """Where something was handed over to."""

    def __init__(self, workplace: Workplace, case: Path) -> None:
        super().__init__(workplace)
        self.case = case
        self.visit: Visit | None = None
        self.merging: MergeRun | None = None
        self._folder = workplace.settings.hand_over_folder
        self._gives_up = False
        self._left: dict[str, Any] = {}
        self._origin = ""
        self.commands = self._add_commands()
        self.way_back_chosen.connect(self.show_start)

    # What can be seen

    def show_start(self) -> None:
        """The lock page of the case folder, or the first run where there is none."""
        from inspector_app.workflows.case_place import holds_something

        if holds_something(self.case):
            self.show_lock()
        else:
            self.show_first_run()

    def show_first_run(self, place: str = "") -> None:
        """The three steps to a case folder, at `place` or the usual one, if that is free."""
        from inspector_app.workflows.case_place import free_place

        wanted = place or str(free_place(self.workplace.places.case))
        self.show_page(partial(self._first_run_page, wanted), "")

    def show_lock(self) -> None:
        """The passphrase, and nothing that says more."""
        self.show_page(self._lock_page, "")

    def show_today(self) -> None:
        """What is on the desk today."""
        self.show_page(self._today_page, "today")
        self._drop_visit()

    def show_hand_over(self) -> None:
        """What is to be handed over, and what was."""
        self.show_page(self._hand_over_page, "hand-over")

    def show_merge(self, files: Sequence[Path] = (), *, conflicts: bool = False) -> None:
        """What others handed over; `files` are added to it, or `conflicts` shown."""
        self.show_page(self._merge_page, "merge")
        if files:
            self.page.add_files(files)  # type: ignore[union-attr]
        if conflicts:
            self.page.show_conflicts()  # type: ignore[union-attr]

    def show_review(self, inspection: str = "") -> None:
        """What waits for the lead, at `inspection` if one is named."""
        self.show_page(partial(self._review_page, inspection), "review")

    def show_records(self) -> None:
        """Every inspection, finding and photo."""
        self.show_page(self._records_page, "records")

    def show_verify(self) -> None:
        """Verify sheets; also without a case folder."""
        self.show_page(self._verify_page, "verify")

    def show_people(self) -> None:
        """People and keys."""
        self.show_page(self._people_page, "people")

    def show_settings(self) -> None:
        """The person's choices for this machine."""
        self.show_page(self._settings_page, "settings")

    def show_help(self) -> None:
        """The guide."""
        self.show_page(self._help_page, "help")

    def show_inspection(self, inspection: str, item: str = "", fact: str = "") -> None:
        """One inspection to write up, at `item`, or with the header `fact` open."""
        if self.visit is not None and self.visit.inspection.id == inspection:
            self.show_page(partial(self._inspection_page, self.visit), None)
            self._point_at(item, fact)
            return
        asking, self._origin = self.page, self._place or self._origin

        def load(case: "OpenCase") -> "Shown":
            from inspector_app.workflows.show import scored_inspection

            return scored_inspection(case, inspection)

        def show(shown: "Shown") -> None:
            from inspector_app.ui.visit import Visit

            # Whoever has gone elsewhere by now, or has locked, stays there.
            if self.page is not asking:
                return
            self._drop_visit()
            self.visit = Visit(self.workplace, shown, self)
            self.show_page(partial(self._inspection_page, self.visit), None)
            self._point_at(item, fact)

        self.workplace.background.ask(self, load, show)

    def show_seal(self, inspection: str) -> None:
        """The way from a filled form to a signed sheet."""
        self.show_page(partial(self._seal_page, inspection), None)

    def lock(self) -> None:
        """Leave the page, close the case folder, and ask for the passphrase again."""
        if self.facts is None:
            return
        self.facts = None
        self._left.clear()
        self.close_windows()
        self.show_page(self._lock_page, "")
        self._drop_visit()
        self._drop_merging()
        self.locked.emit()
        self.workplace.background.close_case(self, lambda _nothing: None)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave_page()
        if self.visit is not None and self.visit.has_unsaved and not self._gives_up:
            event.ignore()
            self._warn_of_loss()
            return
        self._drop_merging()
        self.closing.emit()
        super().closeEvent(event)

    # How the pages are connected

    def _first_run_page(self, place: str) -> QWidget:
        from inspector_app.ui.pages.first_run.page import FirstRunPage
        from inspector_app.workflows.case_place import holds_something

        before = self.page
        behind = holds_something(self.case)
        page = FirstRunPage(self.workplace, place=place, can_leave=behind)
        page.left.connect(self.show_start)
        if isinstance(before, FirstRunPage):
            page.resume(before.kept)
        page.case_made.connect(self._open_made)
        page.sample_made.connect(self._open_made)
        page.other_case_chosen.connect(self._choose_case)
        page.language_chosen.connect(self.choose_language)
        return page

    def _lock_page(self) -> QWidget:
        from inspector_app.ui.pages.lock.page import LockPage

        page = LockPage(self.workplace, self.case)
        page.unlocked.connect(self._take_case)
        page.other_case_chosen.connect(self._choose_case)
        page.first_run_wanted.connect(self.show_first_run)
        page.verify_wanted.connect(self.show_verify)
        return page

    def _today_page(self) -> QWidget:
        from inspector_app.ui.pages.today.page import TodayPage

        page = TodayPage(self.workplace, self._known, typed=self._left.get("today"))
        page.left_typed.connect(partial(self._keep_left, "today"))
        page.inspection_opened.connect(self.show_inspection)
        page.seal_wanted.connect(self.show_seal)
        page.hand_over_wanted.connect(self.show_hand_over)
        return page

    def _inspection_page(self, visit: "Visit") -> QWidget:
        from inspector_app.ui.pages.inspection.page import InspectionPage

        page = InspectionPage(self.workplace, visit)
        page.left.connect(self._leave_inspection)
        page.seal_wanted.connect(self.show_seal)
        page.hide_wanted.connect(self.hide_wanted)
        return page

    def _seal_page(self, inspection: str) -> QWidget:
        from inspector_app.ui.pages.seal.page import SealPage

        page = SealPage(self.workplace, inspection)
        page.left.connect(partial(self._leave_seal, inspection))
        page.item_wanted.connect(lambda code: self.show_inspection(inspection, item=code))
        page.header_wanted.connect(lambda fact: self.show_inspection(inspection, fact=fact))
        page.sealed.connect(lambda _id: self._drop_visit())
        page.supplemented.connect(lambda _id: self._drop_visit())
        return page

    def _hand_over_page(self) -> QWidget:
        from inspector_app.ui.pages.hand_over.page import HandOverPage

        page = HandOverPage(self.workplace, self._known, folder=self._folder)
        page.files_brought.connect(self.show_merge)
        page.folder_used.connect(self._keep_folder)
        page.people_wanted.connect(self.show_people)
        return page

    def _merge_page(self) -> QWidget:
        from inspector_app.ui.pages.merge.page import MergePage

        page = MergePage(self.workplace, self._known, self._merging())
        page.inspection_opened.connect(self.show_inspection)
        return page

    def _merging(self) -> "MergeRun":
        """The merge that goes on while other pages are shown."""
        from inspector_app.ui.merge_run import MergeRun

        if self.merging is None:
            self.merging = MergeRun(self.workplace.background, self)
            self.merging.roster_changed.connect(self._read_facts)
        return self.merging

    def _review_page(self, inspection: str) -> QWidget:
        from inspector_app.ui.pages.review.page import ReviewPage

        page = ReviewPage(self.workplace, self._known, inspection)
        page.conflicts_wanted.connect(lambda _inspection: self.show_merge(conflicts=True))
        page.merge_wanted.connect(self.show_merge)
        page.seal_wanted.connect(self.show_seal)
        return page

    def _records_page(self) -> QWidget:
        from inspector_app.ui.pages.records.page import RecordsPage

        page = RecordsPage(self.workplace, self._known, self._left.get("records"))
        page.left_at.connect(partial(self._keep_left, "records"))
        page.inspection_opened.connect(self.show_inspection)
        page.review_wanted.connect(self.show_review)
        page.begin_wanted.connect(self.show_today)
        page.merge_wanted.connect(self.show_merge)
        return page

    def _verify_page(self) -> QWidget:
        from inspector_app.ui.pages.verify.page import VerifyPage

        return VerifyPage(self.workplace, self.facts)

    def _people_page(self) -> QWidget:
        from inspector_app.ui.pages.people.page import PeoplePage

        page = PeoplePage(self.workplace, self._known)
        page.roster_changed.connect(self._read_facts)
        return page

    def _settings_page(self) -> QWidget:
        from inspector_app.ui.pages.settings.page import SettingsPage

        page = SettingsPage(self.workplace)
        page.settings_changed.connect(self.settings_chosen)
        return page

    def _help_page(self) -> QWidget:
        from inspector_app.ui.pages.help.page import HelpPage

        return HelpPage(self.workplace)

    def _leave_inspection(self) -> None:
        {"records": self.show_records}.get(self._origin, self.show_today)()

    def _leave_seal(self, inspection: str) -> None:
        if self.visit is not None:
            self.show_inspection(inspection)
        else:
            self.show_today()

    def _point_at(self, item: str, fact: str) -> None:
        if item:
            self.page.point_at(item)  # type: ignore[union-attr]
        elif fact:
            self.page.show_header_fact(fact)  # type: ignore[union-attr]

    # Opening and closing

    @property
    def _known(self) -> CaseFacts:
        """The facts for a page that is shown only while the case folder is open."""
        if self.facts is None:
            raise NoCase
        return self.facts

    def _open_made(self, path: str, passphrase: str) -> None:
        """Unlock what was just made; until it is open, its page stays and takes no keys."""

        def refuse(error: "MingchaError") -> None:
            self.show_lock()
            self.show_error(error)

        self.case = Path(path)
        if self.page is not None:
            self.page.setEnabled(False)
        self.workplace.background.open_case(self, self.case, passphrase, self._take_case, refuse)

    def _take_case(self, facts: CaseFacts) -> None:
        self.facts = facts
        self.case = facts.path
        self.opened.emit(facts)
        self.show_today()

    def _choose_case(self, path: str) -> None:
        self.case = Path(path)
        self.show_lock()

    def _keep_left(self, place: str, left: object) -> None:
        """What a page leaves behind, for the next time, until the case folder is locked."""
        self._left[place] = left if self.facts is not None else None

    def _keep_folder(self, folder: str) -> None:
        """For the next hand-over, also after the program was closed."""
        self._folder = folder
        self.folder_used.emit(folder)

    def _read_facts(self) -> None:
        def keep(facts: CaseFacts) -> None:
            if self.facts is not None:
                self.facts = facts
                self._show_ways()

        self.workplace.background.ask(self, facts_of, keep)

    def _drop_visit(self) -> None:
        """Let go of the inspection, after a last try to record what could not be recorded."""
        if self.visit is not None:
            self.visit.not_saved.connect(self.show_error)
            self.visit.retry()
            self.visit.deleteLater()
            self.visit = None

    def _drop_merging(self) -> None:
        """Give up what is not merged yet, and forget what was named."""
        if self.merging is not None:
            self.merging.abandon()
            self.merging.deleteLater()
            self.merging = None

    def _warn_of_loss(self) -> None:
        from inspector_app.ui.loss_warning import LossWarning

        warning = LossWarning(self.workplace, self)
        warning.accepted.connect(self._close_anyway)
        warning.open()

    def _close_anyway(self) -> None:
        self._gives_up = True
        self.close()

    def _add_commands(self) -> dict[str, QAction]:
        slots: dict[str, Callable[[], None]] = {
            "palette": self.show_palette,
            "shortcuts": self.show_shortcuts,
            "hide": self.hide_wanted.emit,
            "lock": self.lock,
            "today": self.show_today,
            "hand-over": self.show_hand_over,
            "merge": self.show_merge,
            "review": self.show_review,
            "records": self.show_records,
            "verify": self.show_verify,
            "people": self.show_people,
            "settings": self.show_settings,
            "help": self.show_help,
            "larger": partial(self.scale_text, 1),
            "smaller": partial(self.scale_text, -1),
        }
        return {name: action(name, self, slot) for name, slot in slots.items()}
