"""The page opens in every language, scheme and size, and everything in it has a name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import unlocked
from tests.ui.pages.seal.conftest import Office
from tests.visits import Desk, colleague


def focusable(page: QWidget) -> list[QWidget]:
    return [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(page)
    ]


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("scheme", "scale"), [("light", 1.0), ("dark", 2.0)])
def test_it_opens_in_every_look_with_a_name_for_everything(
    make_workplace: Callable[..., Workplace],
    desk: Desk,
    qtbot: QtBot,
    *,
    language: str,
    scheme: str,
    scale: float,
) -> None:
    workplace = unlocked(make_workplace(language, scheme, scale), desk, qtbot)
    office = Office(workplace, qtbot, Path())
    office.ask(lambda case: colleague(case, desk.path.parent))

    for inspection in (office.begun(), office.sealed()):
        page = office.open(inspection, 1100, 720)
        nameless = [each for each in focusable(page) if not name_of(each)]

        assert nameless == []
        assert page.side.widget().minimumSizeHint().width() <= page.side.viewport().width()
