"""A case folder with a draft, two sealed visits and one void, and its Records page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.inspection import Inspection
from inspector_app.domain.roster import Role
from inspector_app.files.photo import PhotoReader
from inspector_app.ui.case_facts import CaseFacts, facts_of
from inspector_app.ui.pages.records.kept import Kept
from inspector_app.ui.pages.records.page import RecordsPage
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.visit.void import void_inspection
from tests.ui.conftest import asked, shown_in
from tests.visits import Desk, a_photo, begun, colleague, copied_desk, filled, new_desk, sealed

PROBLEMS = """{"answers":[
    {"item":"A09","value":1,"note":"09:26，等候区垃圾桶已满"},
    {"item":"A03","value":"fail","note":"九点十分三号窗口"}
]}"""


@dataclass(frozen=True)
class Visits:
    """What is in the case folder, by what is special about it."""

    draft: str
    """With two problems and a photo."""
    sealed: str
    spot_check: str
    void: str


@dataclass
class Archive:
    """An unlocked case folder."""

    workplace: Workplace
    qtbot: QtBot
    visits: Visits

    def ask(self, job: Callable[[OpenCase], object]) -> Any:
        """Do `job` on the worker."""
        return asked(self.workplace, self.qtbot, job)

    def open(
        self, kept: Kept | None = None, width: int = 1440, role: Role = Role.LEAD
    ) -> RecordsPage:
        """The page, shown and at rest."""
        facts: CaseFacts = self.ask(facts_of)
        facts = replace(facts, me=replace(facts.me, role=role))
        page = RecordsPage(self.workplace, facts, kept)
        shown_in(page, self.qtbot, width, 900)
        page.opened()
        self.settled(page)
        return page

    def settled(self, page: RecordsPage) -> None:
        """Wait until nothing is under way any more."""
        self.qtbot.waitUntil(
            lambda: self.workplace.background.is_idle and not page.list._typing.isActive(),
            timeout=20_000,
        )


@pytest.fixture(scope="session")
def first_archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Visits]:
    """The case folder of which every test gets its own copy."""
    folder = tmp_path_factory.mktemp("first-records")
    desk = new_desk(folder)
    with desk.opened() as case:
        colleague(case, folder)
        draft = begun(case, "东街窗口", date="2026-09-14")
        filled(case, draft, PROBLEMS)
        _photographed(case, draft, folder)
        whole = begun(case, "西街窗口", date="2026-09-15")
        sealed(case, whole)
        spot = begun(case, "北街窗口", date="2026-09-16", mode="spot-check")
        sealed(case, spot)
        void = begun(case, "南街窗口", date="2026-09-13")
        void_inspection(case, void.id, "重复")
    return desk, Visits(draft.id, whole.id, spot.id, void.id)


@pytest.fixture
def desk(first_archive: tuple[Desk, Visits], tmp_path: Path) -> Desk:
    """A copy of it."""
    return copied_desk(first_archive[0], tmp_path)


@pytest.fixture
def archive(opened: Workplace, qtbot: QtBot, first_archive: tuple[Desk, Visits]) -> Archive:
    """The same, unlocked."""
    return Archive(opened, qtbot, first_archive[1])


def _photographed(case: OpenCase, inspection: Inspection, folder: Path) -> None:
    photo = a_photo(folder / "photo.jpg")
    with PhotoReader() as reader:
        attach_photos(
            case, inspection.id, [photo], ["A09"], "大厅全貌", lambda *_: None, reader=reader
        )
