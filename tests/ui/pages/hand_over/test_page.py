"""Hand over: for whom, what, where to; what is missing; what arrived."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.handing import TransferState
from inspector_app.ui.pages.hand_over.page import HandOverPage
from inspector_app.ui.pages.hand_over.what_card import EVERYTHING
from inspector_app.ui.pages.hand_over.who_card import WhoCard
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.visit.begin import begin_inspection
from tests.ui.conftest import asked
from tests.ui.pages.hand_over.conftest import OpenPage, settle
from tests.ui.teams import Team, given, merged, visit
from tests.visits import VISIT, a_photo

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sealed_visit(opened: Workplace, qtbot: QtBot) -> Any:
    """One sealed visit on the inspector's desk."""
    return asked(opened, qtbot, lambda case: visit(case, "东街窗口"))


def states(page: HandOverPage) -> list[TransferState]:
    model: Any = page.queue.model()
    return [row.state for row in model.rows]


def test_the_leads_are_ticked_and_the_size_is_said_before(
    open_page: OpenPage, sealed_visit: Any
) -> None:
    page = open_page()

    assert [person.code for person in page.who.chosen] == ["A17"]
    assert "陈明远 A17（组长）" in [box.text() for box in page.who.boxes.values()]
    assert page.what.sum.text().startswith("1 份检查 · ")
    assert "KB" in page.what.sum.text()
    assert "还没有收到过回执" in page.what.since.text()
    assert page.no_queue.isVisible()


def test_it_is_written_by_keys_once_the_folder_is_said(
    open_page: OpenPage, sealed_visit: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    assert page.folder.edit.hasFocus()
    assert not page.go.isEnabled()
    assert page.why.text() == "请选择放到哪里。"

    qtbot.keyClicks(page.folder.edit, str(tmp_path / "stick"))
    assert page.go.isEnabled()
    with qtbot.waitSignal(page.folder_used, timeout=20_000) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(page, qtbot)

    assert told.args == [str(tmp_path / "stick")]
    files = list((tmp_path / "stick").iterdir())
    assert [file.suffix for file in files] == [".mingcha"]
    assert "已报送 1 份检查" in page.banner.text
    assert files[0].name in page.banner.text
    assert "优盘" in page.banner.text
    assert states(page) == [TransferState.SENT]


def test_the_last_folder_stands_there_already(
    open_page: OpenPage, sealed_visit: Any, tmp_path: Path
) -> None:
    page = open_page(str(tmp_path))

    assert page.folder.edit.text() == str(tmp_path)
    assert page.go.isEnabled()
    assert page.go.hasFocus()


def test_nobody_ticked_is_said_and_nothing_is_written(
    open_page: OpenPage, sealed_visit: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page(str(tmp_path / "stick"))
    box = next(iter(page.who.boxes.values()))
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settle(page, qtbot)

    assert page.why.text() == "请选择交给谁。"
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(page, qtbot)
    assert not (tmp_path / "stick").exists()


def test_alone_on_the_roster_one_is_led_to_people(workplace: Workplace, qtbot: QtBot) -> None:
    card = WhoCard(workplace)
    qtbot.addWidget(card)
    card.show()

    assert card.hint.text() == "名册上没有别人，请先加入检查组。"
    with qtbot.waitSignal(card.people_wanted):
        card.way.click()


def test_a_missing_photo_is_named_and_nothing_is_handed_over(
    open_page: OpenPage, opened: Workplace, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = a_photo(tmp_path / "现场.jpg")

    def lose(case: Any) -> None:
        inspection = begin_inspection(case, "东街窗口", VISIT)
        attached = attach_photos(case, inspection.id, [photo], ["B02"], "", lambda *_: None)
        case.store.files.path_of(attached.evidence[0].sha256).unlink()

    asked(opened, qtbot, lose)
    page = open_page(str(tmp_path / "stick"))

    assert page.what.missing.isVisible()
    assert "东街窗口" in page.what.missing.findChildren(type(page.why))[1].text()
    assert page.why.text() == "缺照片。"
    assert not page.go.isEnabled()


def test_after_a_receipt_only_what_is_new_goes_unless_everything_is_wished(
    open_page: OpenPage, sealed_visit: Any, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page(str(tmp_path / "stick"))
    page.hand_over()
    settle(page, qtbot)
    with team.lead.opened() as lead:
        merged(lead, *(tmp_path / "stick").iterdir())
        reply = given(lead, tmp_path / "reply", ["A23"]).files
    asked(page.workplace, qtbot, lambda case: merged(case, *reply))
    page.refresh()
    settle(page, qtbot)

    assert states(page) == [TransferState.RECEIVED]
    assert page.what.sum.text().startswith("0 份检查 · 回执 1 份")
    page.what.extent.button(EVERYTHING).click()
    qtbot.waitUntil(lambda: page.what.sum.text().startswith("1 份检查"), timeout=10_000)


def test_received_files_are_brought_to_whoever_merges_them(
    open_page: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    brought: list[Any] = []
    page.files_brought.connect(brought.append)
    (tmp_path / "a.mingcha").write_bytes(b"x")

    qtbot.keyClick(page, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)))
    dialog = page.findChildren(QFileDialog)[0]
    dialog.filesSelected.emit([str(tmp_path / "a.mingcha")])
    dialog.reject()

    assert brought == [[tmp_path / "a.mingcha"]]


def test_what_lies_in_a_shared_folder_is_collected(
    open_page: OpenPage, sealed_visit: Any, team: Team, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    asked(page.workplace, qtbot, lambda case: given(case, tmp_path / "stick"))
    with team.lead.opened() as lead:
        merged(lead, *(tmp_path / "stick").iterdir())
        files = given(lead, tmp_path / "shared", ["A23"]).files
    with qtbot.waitSignal(page.files_brought, timeout=10_000) as told:
        page.collect(tmp_path / "shared")
    assert told.args == [list(files)]

    (tmp_path / "empty").mkdir()
    page.collect(tmp_path / "empty")
    settle(page, qtbot)
    assert "没有新的报送包" in page.banner.text
    page.collect(tmp_path / "nowhere")
    settle(page, qtbot)
    assert "nowhere" in page.banner.text


def test_leaving_the_page_leaves_nothing_half_written(
    open_page: OpenPage, sealed_visit: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page(str(tmp_path / "stick"))
    page.hand_over()
    page.flush()
    settle(page, qtbot)

    left = list((tmp_path / "stick").glob("*")) if (tmp_path / "stick").exists() else []
    assert [file for file in left if file.suffix != ".mingcha"] == []
    assert page.go.isEnabled()


def test_ticks_and_the_keyboard_stay_where_they_are_after_writing(
    open_page: OpenPage, sealed_visit: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page(str(tmp_path / "stick"))
    box = next(iter(page.who.boxes.values()))
    box.setFocus()
    page.hand_over()
    settle(page, qtbot)

    (again,) = page.who.boxes.values()
    assert again is not box
    assert again.isChecked()
    assert again.hasFocus()


def test_tab_goes_down_the_page_from_whom_to_where(
    open_page: OpenPage, sealed_visit: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    next(iter(page.who.boxes.values())).setFocus()

    reached = []
    for _ in range(4):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.window().focusWidget())

    assert page.what.isAncestorOf(reached[0])
    assert page.folder.edit in reached
