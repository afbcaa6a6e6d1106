"""A window's surroundings for tests: a real case folder, a real worker, no screen."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.wording import Language
from inspector_app.ui import theme as look
from inspector_app.ui.background import Background
from inspector_app.ui.icons import FOLDER
from inspector_app.ui.settings import Settings
from inspector_app.ui.theme import Scheme, Theme
from inspector_app.ui.translation import Translators
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.leaks import nothing_left_behind  # noqa: F401 — a fixture for every test here
from tests.ui.teams import Team, copied_team, new_team
from tests.visits import PASSPHRASE, Desk, copied_desk

BUNDLED = ("Noto Sans SC",)


@pytest.fixture
def desk(tmp_path: Path, first_desk: Desk) -> Desk:
    """A fresh case folder of a team of one."""
    return copied_desk(first_desk, tmp_path)


@pytest.fixture(scope="session")
def first_team(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """The two case folders of which every test gets its own copies."""
    return new_team(tmp_path_factory.mktemp("first-team"))


@pytest.fixture
def team(tmp_path: Path, first_team: Team) -> Team:
    """A lead and an inspector."""
    return copied_team(first_team, tmp_path / "team")


@pytest.fixture
def make_workplace(desk: Desk, qapp: QApplication) -> Iterator[Callable[..., Workplace]]:
    """Build a workplace: make_workplace(language="en", scheme="dark", scale=2.0)."""
    background = Background(desk.places, desk.clock)
    translators = Translators(desk.places.translations)
    QDir.setSearchPaths(FOLDER, [str(desk.places.icons)])
    look.load_faces(desk.places.fonts)

    def make(language: str = "zh", scheme: str = "light", scale: float = 1.0) -> Workplace:
        theme = Theme(Scheme(scheme), scale, BUNDLED)
        look.apply(qapp, theme)
        translators.speak(Language(language))
        settings = Settings(language=language, scheme=scheme, text_scale=round(scale * 100))
        return Workplace(desk.places, settings, theme, Language(language), background, desk.clock)

    yield make
    background.stop()
    translators.speak(Language.EN)


@pytest.fixture
def workplace(make_workplace: Callable[..., Workplace]) -> Workplace:
    """Chinese, light, 100 %; the case folder is still locked."""
    return make_workplace()


def unlocked(workplace: Workplace, desk: Desk, qtbot: QtBot) -> Workplace:
    """The same workplace once its worker has opened the case folder."""
    opened: list[object] = []
    workplace.background.open_case(
        workplace.background, desk.path, PASSPHRASE, opened.append, opened.append
    )
    qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    assert not isinstance(opened[0], Exception), opened[0]
    return workplace


@pytest.fixture
def opened(workplace: Workplace, desk: Desk, qtbot: QtBot) -> Workplace:
    """Chinese, light, 100 %, with the case folder unlocked."""
    return unlocked(workplace, desk, qtbot)


def asked(workplace: Workplace, qtbot: QtBot, job: Callable[..., object]) -> object:
    """Do `job` on the worker and wait for what it returns; an error fails the test."""
    came: list[object] = []
    workplace.background.ask(workplace.background, job, came.append, came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert not isinstance(came[0], Exception), came[0]
    return came[0]


def begin_visit(
    workplace: Workplace, qtbot: QtBot, unit: str = "云溪镇便民服务中心", **said: str
) -> Visit:
    """A visit that was just begun, on the desk."""
    from inspector_app.workflows.visit.begin import begin_inspection
    from inspector_app.workflows.visit.show import scored_inspection

    facts = {"date": "2026-09-15", "arrived": "09:05", "left": "09:40", **said}

    def begin(case: object) -> object:
        begun = begin_inspection(case, unit, facts, second="贠𬭊,区政务服务局")  # type: ignore[arg-type]
        return scored_inspection(case, begun.id)  # type: ignore[arg-type]

    return Visit(workplace, asked(workplace, qtbot, begin), workplace.background)  # type: ignore[arg-type]


def shown_in(widget: QWidget, qtbot: QtBot, width: int = 1440, height: int = 900) -> None:
    """Show `widget` at that size and wait until it is painted."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
