"""Joining in the window: ask, compare, admit, take; with both laptops' case folders for real."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.roster import Role
from inspector_app.ui.case_facts import facts_of
from inspector_app.ui.pages.people.admit_dialog import AdmitDialog
from inspector_app.ui.pages.people.join_dialogs import AskDialog, JoinDialog, ReadOutDialog
from inspector_app.ui.pages.people.page import PeoplePage
from inspector_app.ui.parts.fingerprint import ComparedFingerprint
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.team.admit import Decision, admit
from inspector_app.workflows.team.enrol import NewPerson, add_person
from inspector_app.workflows.team.join import ask_to_join, join, wish_of
from tests.ui.conftest import asked, shown_in
from tests.ui.teams import a_desk
from tests.visits import PASSPHRASE


@pytest.fixture
def page(opened: Workplace, qtbot: QtBot) -> PeoplePage:
    """The page of a team of one."""
    page = PeoplePage(opened, asked(opened, qtbot, facts_of))  # type: ignore[arg-type]
    shown_in(page, qtbot)
    qtbot.waitUntil(lambda: page.people is not None)
    return page


@pytest.fixture
def other(tmp_path: Path) -> Iterator[OpenCase]:
    """Somebody else's case folder, with a team of its own."""
    with a_desk(tmp_path / "other", "贠𬭊", "A23", "乙组").opened() as case:
        yield case


def dialog_of(page: PeoplePage, kind: type, qtbot: QtBot) -> Any:
    qtbot.waitUntil(lambda: isinstance(page.joining.dialog, kind))
    dialog = page.joining.dialog
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def agree(dialog: Any, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        qtbot.keyClick(dialog.agree, Qt.Key.Key_Space)


def digits(dialog: Any) -> str:
    """The fingerprint that two people compare."""
    return "".join(dialog.findChild(ComparedFingerprint).text().split()).lower()


def request_of(case: OpenCase, folder: Path) -> tuple[Path, str]:
    said = ask_to_join(case, folder / "a23.mingcha-request", wish_of(case))
    return said.file, said.key


def test_a_laptop_asks_and_joins_by_keyboard(
    page: PeoplePage, other: OpenCase, tmp_path: Path, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(0)
    page.ask_to_join()
    asking = dialog_of(page, AskDialog, qtbot)
    asking.file.edit.setText(str(tmp_path / "mine.mingcha-request"))
    agree(asking, qtbot)
    told = dialog_of(page, ReadOutDialog, qtbot)
    key = digits(told)
    agree(told, qtbot)
    admitted = admit(other, tmp_path / "mine.mingcha-request", Decision(key))

    page.joining.take(admitted.file)
    joining = dialog_of(page, JoinDialog, qtbot)
    assert digits(joining) == other.roster.root
    qtbot.keyClick(joining.agree, Qt.Key.Key_Space)
    assert "逐组核对" in joining.fields["same"].wrong
    qtbot.keyClick(joining.same, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.roster_changed):
        agree(joining, qtbot)

    qtbot.waitUntil(lambda: page.people is not None and page.people.team == "乙组")
    assert "您已加入乙组" in page.banner.text
    assert page.chosen is not None
    assert (page.chosen.person.code, page.chosen.person.role) == ("A17", Role.INSPECTOR)
    assert not page.add.isEnabled()
    assert not page.admit.isEnabled()


def test_a_lead_admits_somebody_after_comparing(
    page: PeoplePage, other: OpenCase, tmp_path: Path, qtbot: QtBot
) -> None:
    file, key = request_of(other, tmp_path)
    assert page.people is not None
    root = page.people.root
    page.joining.admit(file, page.people)
    dialog = dialog_of(page, AdmitDialog, qtbot)
    assert digits(dialog) == key
    assert dialog.role.currentData() == Role.INSPECTOR
    qtbot.keyClick(dialog.agree, Qt.Key.Key_Space)
    assert "逐组核对" in dialog.fields["compared"].wrong
    qtbot.keyClick(dialog.compared, Qt.Key.Key_Space)
    agree(dialog, qtbot)

    told = dialog_of(page, ReadOutDialog, qtbot)
    assert digits(told) == root
    told.copy()
    assert "".join(QGuiApplication.clipboard().text().split()).lower() == root
    agree(told, qtbot)
    qtbot.waitUntil(lambda: page.chosen is not None and page.chosen.person.code == "A23")
    assert join(other, tmp_path / "a23.mingcha-admission", root).team == "甲组"


def test_a_code_that_is_taken_is_said_before_and_refused_beside_its_field(
    page: PeoplePage, other: OpenCase, opened: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    new = NewPerson("王五", "A23")
    asked(opened, qtbot, lambda case: add_person(case, new, tmp_path / "w.p12", PASSPHRASE))
    page.read()
    qtbot.waitUntil(lambda: page.people is not None and len(page.people.listed) == 2)
    file, _ = request_of(other, tmp_path)
    assert page.people is not None
    page.joining.admit(file, page.people)
    dialog = dialog_of(page, AdmitDialog, qtbot)
    assert "王五" in dialog.code.accessibleDescription()
    dialog.compared.setChecked(True)
    qtbot.keyClick(dialog.agree, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(dialog.fields["code"].wrong))
    dialog.code.setText("A24")
    agree(dialog, qtbot)
    agree(dialog_of(page, ReadOutDialog, qtbot), qtbot)


def test_another_laptop_of_somebody_on_the_roster_revokes_the_lost_one(
    page: PeoplePage, other: OpenCase, opened: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    new = NewPerson("贠𬭊", "A23")
    asked(opened, qtbot, lambda case: add_person(case, new, tmp_path / "w.p12", PASSPHRASE))
    page.read()
    qtbot.waitUntil(lambda: page.people is not None and len(page.people.listed) == 2)
    file, _ = request_of(other, tmp_path)
    assert page.people is not None
    page.joining.admit(file, page.people)
    dialog = dialog_of(page, AdmitDialog, qtbot)
    assert not dialog.lost.isVisible()
    dialog.same_as.setCurrentIndex(1)
    assert dialog.lost.isVisible()
    assert not dialog.code.isEnabled()
    dialog.lost.setText("电脑被盗")
    dialog.compared.setChecked(True)
    agree(dialog, qtbot)
    agree(dialog_of(page, ReadOutDialog, qtbot), qtbot)
    roster: Any = asked(opened, qtbot, lambda case: case.roster)
    keys = roster.people[1].keys
    assert [roster.revoked_at(key.fingerprint) is None for key in keys] == [False, True]


def test_a_file_that_is_neither_is_said_on_the_page(
    page: PeoplePage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "x.txt"
    file.write_text("x", "utf-8")
    page.joining.take(file)
    qtbot.waitUntil(lambda: "没有加入" in page.banner.text)
    assert page.people is not None
    page.joining.admit(file, page.people)
    qtbot.waitUntil(lambda: "没有接纳" in page.banner.text)


def test_a_member_renews_through_a_request(
    page: PeoplePage, other: OpenCase, opened: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    said: Any = asked(opened, qtbot, lambda case: request_of(case, tmp_path))
    admission, root = admit(other, said[0], Decision(said[1])).file, other.roster.root
    asked(opened, qtbot, lambda case: join(case, admission, root))
    page.read()
    qtbot.waitUntil(lambda: page.people is not None and not page.people.keeps_root)
    page.renew()
    asking = dialog_of(page, AskDialog, qtbot)
    assert "code" not in asking.fields
    asking.file.edit.setText(str(tmp_path / "again.mingcha-request"))
    agree(asking, qtbot)
    told = dialog_of(page, ReadOutDialog, qtbot)
    admitted = admit(other, tmp_path / "again.mingcha-request", Decision(digits(told)))
    agree(told, qtbot)
    page.joining.take(admitted.file)
    agree(dialog_of(page, JoinDialog, qtbot), qtbot)
    qtbot.waitUntil(lambda: "证书已更换" in page.banner.text)
