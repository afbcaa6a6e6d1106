"""How each page is made, and what its signals lead to in the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QWidget

from inspector_app.ui.case_facts import CaseFacts
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.merge_run import MergeRun
    from inspector_app.ui.visit import Visit


class Window(Protocol):
    """What the pages' signals lead to: the main window, which fits this without naming it."""

    workplace: Workplace
    case: Path
    facts: CaseFacts | None
    folder: str
    left: dict[str, Any]

    @property
    def page(self) -> QWidget | None: ...
    @property
    def known(self) -> CaseFacts: ...
    @property
    def hide_wanted(self) -> Any: ...
    @property
    def settings_chosen(self) -> Any: ...

    def show_start(self) -> None: ...
    def show_first_run(self) -> None: ...
    def show_today(self) -> None: ...
    def show_inspection(self, inspection: str, item: str = "", fact: str = "") -> None: ...
    def show_seal(self, inspection: str) -> None: ...
    def show_hand_over(self) -> None: ...
    def show_merge(self, files: Sequence[Path] = (), *, conflicts: bool = False) -> None: ...
    def show_review(self, inspection: str = "", stage: str = "") -> None: ...
    def show_verify(self) -> None: ...
    def show_people(self) -> None: ...
    def choose_case(self, path: str) -> None: ...
    def choose_language(self, language: str) -> None: ...
    def open_made(self, path: str, passphrase: str) -> None: ...
    def take_case(self, facts: CaseFacts) -> None: ...
    def read_facts(self) -> None: ...
    def run_of_merge(self) -> "MergeRun": ...
    def keep_left(self, place: str, left: object) -> None: ...
    def keep_folder(self, folder: str) -> None: ...
    def drop_visit(self) -> None: ...
    def leave_inspection(self) -> None: ...
    def leave_seal(self, inspection: str) -> None: ...


def first_run_page(window: Window, place: str) -> QWidget:
    """The three steps to a case folder."""
    from inspector_app.ui.pages.first_run.page import FirstRunPage
    from inspector_app.workflows.case.case_place import holds_something

    before = window.page
    behind = holds_something(window.case)
    page = FirstRunPage(window.workplace, place=place, can_leave=behind)
    page.left.connect(window.show_start)
    if isinstance(before, FirstRunPage):
        page.resume(before.kept)
    page.case_made.connect(window.open_made)
    page.sample_made.connect(window.open_made)
    page.other_case_chosen.connect(window.choose_case)
    page.language_chosen.connect(window.choose_language)
    return page


def lock_page(window: Window) -> QWidget:
    """The passphrase."""
    from inspector_app.ui.pages.lock.page import LockPage

    page = LockPage(window.workplace, window.case)
    page.unlocked.connect(window.take_case)
    page.other_case_chosen.connect(window.choose_case)
    page.first_run_wanted.connect(window.show_first_run)
    page.verify_wanted.connect(window.show_verify)
    return page


def today_page(window: Window) -> QWidget:
    """What is on the desk."""
    from inspector_app.ui.pages.today.page import TodayPage

    page = TodayPage(window.workplace, window.known, typed=window.left.get("today"))
    page.left_typed.connect(partial(window.keep_left, "today"))
    page.inspection_opened.connect(window.show_inspection)
    page.seal_wanted.connect(window.show_seal)
    page.hand_over_wanted.connect(window.show_hand_over)
    page.people_wanted.connect(window.show_people)
    page.merge_wanted.connect(window.show_merge)
    page.conflicts_wanted.connect(lambda: window.show_merge(conflicts=True))
    page.review_wanted.connect(lambda stage: window.show_review(stage=stage))
    return page


def inspection_page(window: Window, visit: "Visit") -> QWidget:
    """One inspection to write up."""
    from inspector_app.ui.pages.inspection.page import InspectionPage

    page = InspectionPage(window.workplace, visit)
    page.left.connect(window.leave_inspection)
    page.seal_wanted.connect(window.show_seal)
    page.hide_wanted.connect(window.hide_wanted)
    return page


def seal_page(window: Window, inspection: str) -> QWidget:
    """From a filled form to a signed sheet."""
    from inspector_app.ui.pages.seal.page import SealPage

    page = SealPage(window.workplace, inspection)
    page.left.connect(partial(window.leave_seal, inspection))
    page.item_wanted.connect(lambda code: window.show_inspection(inspection, item=code))
    page.header_wanted.connect(lambda fact: window.show_inspection(inspection, fact=fact))
    page.sealed.connect(lambda _id: window.drop_visit())
    page.supplemented.connect(lambda _id: window.drop_visit())
    return page


def hand_over_page(window: Window) -> QWidget:
    """What is given to the lead."""
    from inspector_app.ui.pages.hand_over.page import HandOverPage

    page = HandOverPage(window.workplace, window.known, folder=window.folder)
    page.files_brought.connect(window.show_merge)
    page.folder_used.connect(window.keep_folder)
    page.people_wanted.connect(window.show_people)
    return page


def merge_page(window: Window) -> QWidget:
    """What others handed over."""
    from inspector_app.ui.pages.merge.page import MergePage

    page = MergePage(window.workplace, window.known, window.run_of_merge())
    page.inspection_opened.connect(window.show_inspection)
    page.review_wanted.connect(window.show_review)
    return page


def review_page(window: Window, inspection: str, stage: str) -> QWidget:
    """What waits for the lead."""
    from inspector_app.ui.pages.review.page import ReviewPage

    page = ReviewPage(window.workplace, window.known, inspection, stage=stage)
    page.conflicts_wanted.connect(lambda _inspection: window.show_merge(conflicts=True))
    page.merge_wanted.connect(window.show_merge)
    page.seal_wanted.connect(window.show_seal)
    return page


def records_page(window: Window) -> QWidget:
    """The lists."""
    from inspector_app.ui.pages.records.page import RecordsPage

    page = RecordsPage(window.workplace, window.known, window.left.get("records"))
    page.left_at.connect(partial(window.keep_left, "records"))
    page.inspection_opened.connect(window.show_inspection)
    page.review_wanted.connect(window.show_review)
    page.begin_wanted.connect(window.show_today)
    page.merge_wanted.connect(window.show_merge)
    return page


def verify_page(window: Window) -> QWidget:
    """Whether a sheet is good; also without a case folder."""
    from inspector_app.ui.pages.verify.page import VerifyPage

    return VerifyPage(window.workplace, window.facts)


def people_page(window: Window) -> QWidget:
    """People and keys."""
    from inspector_app.ui.pages.people.page import PeoplePage

    page = PeoplePage(window.workplace, window.known)
    page.roster_changed.connect(window.read_facts)
    return page


def settings_page(window: Window) -> QWidget:
    """The person's choices for this machine."""
    from inspector_app.ui.pages.settings.page import SettingsPage

    page = SettingsPage(window.workplace)
    page.settings_changed.connect(window.settings_chosen)
    return page


def help_page(window: Window) -> QWidget:
    """The guide."""
    from inspector_app.ui.pages.help.page import HelpPage

    return HelpPage(window.workplace)
