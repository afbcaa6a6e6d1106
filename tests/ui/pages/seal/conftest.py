"""Real visits for the Seal page, made on the worker that owns the case folder."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.pages.seal.page import SealPage
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import find_inspection
from tests import visits
from tests.ui.conftest import asked, shown_in


@dataclass
class Office:
    """An unlocked case folder with a colleague, and pages that look into it."""

    workplace: Workplace
    qtbot: QtBot
    p12: Path

    def ask(self, job: Callable[[OpenCase], object]) -> object:
        """Do `job` on the worker."""
        return asked(self.workplace, self.qtbot, job)

    def begun(self) -> str:
        """A visit without any answer."""
        return str(self.ask(lambda case: visits.begun(case).id))

    def filled(self) -> str:
        """A visit that may be sealed."""

        def fill(case: OpenCase) -> str:
            inspection = visits.begun(case)
            visits.filled(case, inspection)
            return inspection.id

        return str(self.ask(fill))

    def sealed(self) -> str:
        """A visit that was sealed."""
        return str(self.ask(lambda case: visits.sealed(case, visits.begun(case)).inspection))

    def amended(self) -> str:
        """A sealed visit with a change typed since."""
        inspection = self.sealed()
        answer = Answer(Mark.NOT_OBSERVED)

        def change(case: OpenCase) -> None:
            record_answer(case, find_inspection(case, inspection), "A01", answer)

        self.ask(change)
        return inspection

    def inspection(self, reference: str) -> object:
        """The inspection as the case folder has it now."""
        return self.ask(lambda case: find_inspection(case, reference))

    def open(self, inspection: str, width: int = 1440, height: int = 900) -> SealPage:
        """The page, shown, with its pages set."""
        page = SealPage(self.workplace, inspection)
        shown_in(page, self.qtbot, width, height)
        page.opened()
        self.settled(page)
        return page

    def settled(self, page: SealPage) -> None:
        """Wait until nothing is under way any more."""
        timer = page.preview.view._settled

        def is_quiet() -> bool:
            return self.workplace.background.is_idle and not timer.isActive()

        self.qtbot.waitUntil(is_quiet, timeout=20_000)


@pytest.fixture
def office(opened: Workplace, qtbot: QtBot, tmp_path: Path) -> Office:
    """The case folder with the second inspector on its roster."""
    p12 = asked(opened, qtbot, lambda case: visits.colleague(case, tmp_path))
    return Office(opened, qtbot, Path(str(p12)))
