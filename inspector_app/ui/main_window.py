"""The one window: it shows a page at a time and connects them; what they do is their own."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

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
    from inspector_app.ui.pages.today.begin_typed import Typed
    from inspector_app.ui.visit import Visit
    from inspector_app.workflows.open_case import OpenCase
    from inspector_app.workflows.show import Shown


class MainWindow(Frame):
    """Every way to a page, and what a page's signals lead to."""

    opened = Signal(object)
    """The CaseFacts of a case folder that was just unlocked."""
    locked = Signal()
    closing = Signal()

    def __init__(self, workplace: Workplace, case: Path) -> None:
        super().__init__(workplace)
        self.case = case
        self.visit: Visit | None = None
        self._gives_up = False
        self._typed: Typed | None = None
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
        asking = self.page

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
        self._typed = None
        self.close_windows()
        self.show_page(self._lock_page, "")
        self._drop_visit()
        self.locked.emit()
        self.workplace.background.close_case(self, lambda _nothing: None)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave_page()
        if self.visit is not None and self.visit.has_unsaved and not self._gives_up:
            event.ignore()
            self._warn_of_loss()
            return
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
        page.language_chosen.connect(self._choose_language)
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

        page = TodayPage(self.workplace, self._known, typed=self._typed)
        page.left_typed.connect(self._keep_typed)
        page.inspection_opened.connect(self.show_inspection)
        page.seal_wanted.connect(self.show_seal)
        return page

    def _inspection_page(self, visit: "Visit") -> QWidget:
        from inspector_app.ui.pages.inspection.page import InspectionPage

        page = InspectionPage(self.workplace, visit)
        page.left.connect(self.show_today)
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

    def _choose_language(self, language: str) -> None:
        self.settings_chosen.emit(replace(self.workplace.settings, language=language))

    def _keep_typed(self, typed: "Typed | None") -> None:
        """For the next time somebody begins an inspection, until the case folder is locked."""
        self._typed = typed if self.facts is not None else None

    def _read_facts(self) -> None:
        def keep(facts: CaseFacts) -> None:
            if self.facts is not None:
                self.facts = facts

        self.workplace.background.ask(self, facts_of, keep)

    def _drop_visit(self) -> None:
        """Let go of the inspection, after a last try to record what could not be recorded."""
        if self.visit is not None:
            self.visit.not_saved.connect(self.show_error)
            self.visit.retry()
            self.visit.deleteLater()
            self.visit = None

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
            "verify": self.show_verify,
            "people": self.show_people,
            "settings": self.show_settings,
            "help": self.show_help,
            "larger": partial(self.scale_text, 1),
            "smaller": partial(self.scale_text, -1),
        }
        return {name: action(name, self, slot) for name, slot in slots.items()}
