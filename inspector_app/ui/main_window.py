"""The one window: it shows a page at a time and connects them; what they do is their own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent
from typing_extensions import override

from inspector_app.ui import connections
from inspector_app.ui.background import NoCase
from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.commands import action
from inspector_app.ui.frame import Frame
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError
    from inspector_app.ui.merge_run import MergeRun
    from inspector_app.ui.visit import Visit
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.visit.show import Shown


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
        self.folder = workplace.settings.hand_over_folder
        self._gives_up = False
        self.left: dict[str, Any] = {}
        self._origin = ""
        self.commands = self._add_commands()
        self.way_back_chosen.connect(self.show_start)

    # What can be seen

    def show_start(self) -> None:
        """The lock page of the case folder, or the first run where there is none."""
        from inspector_app.workflows.case.case_place import holds_something

        if holds_something(self.case):
            self.show_lock()
        else:
            self.show_first_run()

    def show_first_run(self, place: str = "") -> None:
        """The three steps to a case folder, at `place` or the usual one, if that is free."""
        from inspector_app.workflows.case.case_place import free_place

        wanted = place or str(free_place(self.workplace.places.case))
        self.show_page(partial(connections.first_run_page, self, wanted), "")

    def show_lock(self) -> None:
        """The passphrase, and nothing that says more."""
        self.show_page(partial(connections.lock_page, self), "")

    def show_today(self) -> None:
        """What is on the desk today."""
        self.show_page(partial(connections.today_page, self), "today")
        self.drop_visit()

    def show_hand_over(self) -> None:
        """What is to be handed over, and what was."""
        self.show_page(partial(connections.hand_over_page, self), "hand-over")

    def show_merge(self, files: Sequence[Path] = (), *, conflicts: bool = False) -> None:
        """What others handed over; `files` are added to it, or `conflicts` shown."""
        self.show_page(partial(connections.merge_page, self), "merge")
        if files:
            self.page.add_files(files)  # type: ignore[union-attr]
        if conflicts:
            self.page.show_conflicts()  # type: ignore[union-attr]

    def show_review(self, inspection: str = "", stage: str = "") -> None:
        """What waits for the lead, at `inspection` if one is named, or what is at that `stage`."""
        self.show_page(partial(connections.review_page, self, inspection, stage), "review")

    def show_records(self) -> None:
        """Every inspection, finding and photo."""
        self.show_page(partial(connections.records_page, self), "records")

    def show_verify(self) -> None:
        """Verify sheets; also without a case folder."""
        self.show_page(partial(connections.verify_page, self), "verify")

    def show_people(self) -> None:
        """People and keys."""
        self.show_page(partial(connections.people_page, self), "people")

    def show_settings(self) -> None:
        """The person's choices for this machine."""
        self.show_page(partial(connections.settings_page, self), "settings")

    def show_help(self) -> None:
        """The guide."""
        self.show_page(partial(connections.help_page, self), "help")

    def show_inspection(self, inspection: str, item: str = "", fact: str = "") -> None:
        """One inspection to write up, at `item`, or with the header `fact` open."""
        if self.visit is not None and self.visit.inspection.id == inspection:
            self.show_page(partial(connections.inspection_page, self, self.visit), None)
            self._point_at(item, fact)
            return
        asking, self._origin = self.page, self._place or self._origin

        def load(case: "OpenCase") -> "Shown":
            from inspector_app.workflows.visit.show import scored_inspection

            return scored_inspection(case, inspection)

        def show(shown: "Shown") -> None:
            from inspector_app.ui.visit import Visit

            # Whoever has gone elsewhere by now, or has locked, stays there.
            if self.page is not asking:
                return
            self.drop_visit()
            self.visit = Visit(self.workplace, shown, self)
            self.show_page(partial(connections.inspection_page, self, self.visit), None)
            self._point_at(item, fact)

        self.workplace.background.ask(self, load, show)

    def show_seal(self, inspection: str) -> None:
        """The way from a filled form to a signed sheet."""
        self.show_page(partial(connections.seal_page, self, inspection), None)

    def lock(self) -> None:
        """Leave the page, close the case folder, and ask for the passphrase again."""
        if self.facts is None:
            return
        self.facts = None
        self.left.clear()
        self.close_windows()
        self.show_page(partial(connections.lock_page, self), "")
        self.drop_visit()
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

    # What the pages need

    def run_of_merge(self) -> "MergeRun":
        """The merge that goes on while other pages are shown."""
        from inspector_app.ui.merge_run import MergeRun

        if self.merging is None:
            self.merging = MergeRun(self.workplace.background, self)
            self.merging.roster_changed.connect(self.read_facts)
        return self.merging

    def leave_inspection(self) -> None:
        """Back to where the inspection was opened from."""
        {"records": self.show_records}.get(self._origin, self.show_today)()

    def leave_seal(self, inspection: str) -> None:
        """Back to the inspection, or to Today where it was sealed."""
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
    def known(self) -> CaseFacts:
        """The facts for a page that is shown only while the case folder is open."""
        if self.facts is None:
            raise NoCase
        return self.facts

    def open_made(self, path: str, passphrase: str) -> None:
        """Unlock what was just made; until it is open, its page stays and takes no keys."""

        def refuse(error: "MingchaError") -> None:
            self.show_lock()
            self.show_error(error)

        self.case = Path(path)
        if self.page is not None:
            self.page.setEnabled(False)
        self.workplace.background.open_case(self, self.case, passphrase, self.take_case, refuse)

    def take_case(self, facts: CaseFacts) -> None:
        """The case folder is open: show what is on the desk."""
        self.facts = facts
        self.case = facts.path
        self.opened.emit(facts)
        self.show_today()

    def choose_case(self, path: str) -> None:
        """Ask for the passphrase of another case folder."""
        self.case = Path(path)
        self.show_lock()

    def keep_left(self, place: str, left: object) -> None:
        """What a page leaves behind, for the next time, until the case folder is locked."""
        self.left[place] = left if self.facts is not None else None

    def keep_folder(self, folder: str) -> None:
        """For the next hand-over, also after the program was closed."""
        self.folder = folder
        self.folder_used.emit(folder)

    def read_facts(self) -> None:
        """The roster is another one: know it, and show the ways that it opens."""

        def keep(facts: CaseFacts) -> None:
            if self.facts is not None:
                self.facts = facts
                self._show_ways()

        self.workplace.background.ask(self, facts_of, keep)

    def drop_visit(self) -> None:
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
