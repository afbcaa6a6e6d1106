"""A lead's case folder with visits of two inspectors, sealed and signed by both."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.inspection import Inspection
from inspector_app.files.photo import PhotoReader
from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.pages.review.page import ReviewPage
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.number_series import set_number_series
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.reviewing.review import Reviewed, open_review
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from tests.reviewing import Team, new_team, quiet
from tests.ui.conftest import asked, shown_in
from tests.visits import VISIT, Desk, a_photo, copied_desk, new_desk

PROBLEM = '{"answers":[{"item":"A09","value":1,"note":"09:26，等候区垃圾桶已满"}]}'
SUSPECTED = '{"answers":[{"item":"E01","value":"fail","note":"收下信封一个"}]}'
SHOWN = ["A09", *(f"D{number:02}" for number in (1, 2, 3, 5, 6, 7, 8, 11))]
LACKING = '{"answers":[{"item":"A03","value":"fail","note":"九点十分三号窗口"}]}'


@dataclass(frozen=True)
class Visits:
    """What waits in the case folder, by what is special about it."""

    folder: Path
    """Where the inspectors' keys are."""
    plain: str
    twin: str
    """The same unit on the same day as the plain one."""
    suspected: str
    lacking: str
    """With a problem whose evidence is missing."""


@dataclass
class Office:
    """An unlocked case folder and its Review page."""

    workplace: Workplace
    qtbot: QtBot
    visits: Visits

    def ask(self, job: Callable[[OpenCase], object]) -> object:
        """Do `job` on the worker."""
        return asked(self.workplace, self.qtbot, job)

    def reviewed(self, inspection: str) -> Reviewed:
        """How the inspection stands in the case folder."""
        found = self.ask(lambda case: open_review(case, inspection))
        assert isinstance(found, Reviewed)
        return found

    def open(self, inspection: str = "", width: int = 1440, height: int = 900) -> ReviewPage:
        """The page, shown and at rest."""
        facts = self.ask(facts_of)
        assert isinstance(facts, CaseFacts)
        page = ReviewPage(self.workplace, facts, inspection)
        shown_in(page, self.qtbot, width, height)
        page.opened()
        self.settled(page)
        return page

    def settled(self, page: ReviewPage) -> None:
        """Wait until nothing is under way any more."""
        timers = (page.queue._typing, page.queue._resting, page.papers.pages.view._settled)

        def is_quiet() -> bool:
            idle = self.workplace.background.is_idle
            return idle and not any(timer.isActive() for timer in timers)

        self.qtbot.waitUntil(is_quiet, timeout=20_000)


@pytest.fixture(scope="session")
def first_visits(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Visits]:
    """The case folder of which every test gets its own copy."""
    folder = tmp_path_factory.mktemp("first-review")
    desk = new_desk(folder)
    with desk.opened() as case:
        set_number_series(case, "示")
        team = new_team(case, folder)
        visits = Visits(
            folder,
            photographed(team, folder, PROBLEM).id,
            photographed(team, folder).id,
            team.sealed(SUSPECTED, unit="示例区水务公司营业厅", date="2026-09-16").id,
            team.sealed(LACKING, unit="示例区不动产登记大厅", date="2026-09-17").id,
        )
    return desk, visits


@pytest.fixture
def desk(first_visits: tuple[Desk, Visits], tmp_path: Path) -> Desk:
    """The lead's case folder."""
    return copied_desk(first_visits[0], tmp_path)


@pytest.fixture
def office(
    opened: Workplace, qtbot: QtBot, first_visits: tuple[Desk, Visits], tmp_path: Path
) -> Office:
    """The unlocked case folder."""
    shutil.copytree(first_visits[1].folder, tmp_path / "keys", ignore=lambda *_: ["case"])
    return Office(opened, qtbot, first_visits[1])


def photographed(team: Team, folder: Path, answers: str = '{"answers":[]}') -> Inspection:
    """A visit with all the photos that its items ask for."""
    with team.acting("A23") as case, PhotoReader() as reader:
        begun = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="A24")
        fill_from_file(case, begun.id, answers.encode(), "a.json", "full-marks")
        photo = a_photo(folder / "photo.jpg")
        attach_photos(case, begun.id, [photo], SHOWN, "大厅全貌", quiet, reader=reader)
        seal_inspection(case, begun.id, progress=quiet)
        team.second_signs(begun.id)
    return team.case.store.inspections.load(begun.id)
