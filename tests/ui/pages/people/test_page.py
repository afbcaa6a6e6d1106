"""The page of people and keys: everything that the prompt can do, with refusals in their place."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.roster import Role, Standing
from inspector_app.ui.case_facts import facts_of
from inspector_app.ui.pages.people.key_dialogs import (
    ExportKeyDialog,
    ImportKeyDialog,
    PassphraseDialog,
    RenewPersonDialog,
)
from inspector_app.ui.pages.people.page import PeoplePage
from inspector_app.ui.pages.people.person_dialogs import AddPersonDialog, RevokeDialog
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import open_case
from inspector_app.workflows.team.enrol import add_person, revoke_person
from tests.ui import looking
from tests.ui.conftest import asked, shown_in, unlocked
from tests.visits import PASSPHRASE, Desk, colleague

NEW = "另一句 记得住的话 2026"


@pytest.fixture
def page(opened: Workplace, tmp_path: Path, qtbot: QtBot) -> PeoplePage:
    """The page for the lead, with a colleague on the roster."""
    return made_page(opened, tmp_path, qtbot)


def made_page(workplace: Workplace, folder: Path, qtbot: QtBot) -> PeoplePage:
    asked(workplace, qtbot, lambda case: colleague(case, folder))
    page = PeoplePage(workplace, asked(workplace, qtbot, facts_of))  # type: ignore[arg-type]
    shown_in(page, qtbot)
    qtbot.waitUntil(lambda: page.people is not None)
    return page


def choose(page: PeoplePage, code: str) -> None:
    assert page.people is not None
    codes = [each.person.code for each in page.people.listed]
    page.list.setCurrentRow(codes.index(code) + 1)


def dialog_of(page: PeoplePage, kind: type, qtbot: QtBot) -> Any:
    dialog = page.dialog
    assert isinstance(dialog, kind)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def agree(dialog: Any, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        qtbot.keyClick(dialog.agree, Qt.Key.Key_Space)


def texts(page: PeoplePage) -> str:
    shown = [each for each in page.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def button(page: PeoplePage, words: str) -> QPushButton:
    found = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    return next(each for each in found if each.text() == words)


def write(widget: QLineEdit, said: str, qtbot: QtBot) -> None:
    """By keys where there is a key for every character, else as an input method does it."""
    widget.setFocus()
    if said.isascii():
        qtbot.keyClicks(widget, said)
    else:
        widget.insert(said)


def fill_new_person(dialog: AddPersonDialog, qtbot: QtBot, file: Path, code: str = "A31") -> None:
    for widget, said in (
        (dialog.name, "罗一舟"),
        (dialog.code, code),
        (dialog.passphrase.first, NEW),
        (dialog.passphrase.second, NEW),
    ):
        write(widget, said, qtbot)
    dialog.file.edit.setText(str(file))


def test_it_begins_with_oneself_and_the_certificate(page: PeoplePage) -> None:
    assert page.chosen is not None
    assert page.chosen.person.code == "A17"
    said = texts(page)
    for words in ("陈明远", "组长", "检0017", "✓ 有效", "证书有效期至"):
        assert words in said


def test_the_team_shows_its_root_in_groups(page: PeoplePage) -> None:
    page.list.setCurrentRow(0)

    assert page.people is not None
    first = page.people.root[:4].upper()
    assert f"{first} {page.people.root[4:8].upper()}" in texts(page)
    assert "第 2 版，2 人" in texts(page)


def test_a_person_is_added_by_keyboard_and_shown(
    page: PeoplePage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.add.setFocus()
    qtbot.keyClick(page.add, Qt.Key.Key_Space)
    dialog = dialog_of(page, AddPersonDialog, qtbot)
    fill_new_person(dialog, qtbot, tmp_path / "a31.p12")
    qtbot.keyClick(dialog.role, Qt.Key.Key_Down)

    with qtbot.waitSignal(page.roster_changed, timeout=10_000):
        qtbot.keyClick(dialog.passphrase.second, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.chosen is not None and page.chosen.person.code == "A31")
    assert page.chosen is not None
    assert page.chosen.person.role is Role.LEAD
    assert (tmp_path / "a31.p12").stat().st_mode & 0o077 == 0
    assert "a31.p12" in page.banner.text


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        (lambda dialog: dialog.code.setText("A23"), "code", "A23"),
        (lambda dialog: dialog.code.setText(""), "code", "请填写"),
        (lambda dialog: dialog.code.setText("A" * 41), "code", "1–40"),
        (lambda dialog: dialog.passphrase.second.setText("别的"), "second", "不一致"),
        (lambda dialog: dialog.file.edit.setText(""), "file", "存到哪里"),
    ],
)
def test_a_refusal_stands_beside_its_field(
    page: PeoplePage,
    tmp_path: Path,
    qtbot: QtBot,
    change: Callable[[Any], None],
    field: str,
    words: str,
) -> None:
    page.add_person()
    dialog = dialog_of(page, AddPersonDialog, qtbot)
    fill_new_person(dialog, qtbot, tmp_path / "a31.p12")
    change(dialog)

    dialog.agreed()

    qtbot.waitUntil(lambda: words in dialog.fields[field].wrong)
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.agree.isEnabled)
    assert not (tmp_path / "a31.p12").exists()
    dialog.reject()


def test_a_key_file_never_replaces_another(page: PeoplePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.add_person()
    dialog = dialog_of(page, AddPersonDialog, qtbot)
    before = (tmp_path / "b.p12").read_bytes()
    fill_new_person(dialog, qtbot, tmp_path / "b.p12")

    dialog.agreed()

    qtbot.waitUntil(lambda: bool(dialog.fields["file"].wrong))
    assert (tmp_path / "b.p12").read_bytes() == before
    dialog.reject()


def test_the_key_file_is_called_by_the_code_until_it_is_named(
    page: PeoplePage, qtbot: QtBot
) -> None:
    page.add_person()
    dialog = dialog_of(page, AddPersonDialog, qtbot)

    qtbot.keyClicks(dialog.code, "A31/x")
    assert dialog.file.path.name == "A31x.p12"
    dialog.file.edit.setFocus()
    qtbot.keyClicks(dialog.file.edit, "2")
    qtbot.keyClicks(dialog.code, "y")

    assert dialog.file.path.name == "A31x.p122"
    dialog.reject()


def test_revoking_asks_why_and_shows_it(page: PeoplePage, qtbot: QtBot) -> None:
    choose(page, "A23")
    qtbot.mouseClick(button(page, "吊销…"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(page, RevokeDialog, qtbot)
    dialog.agreed()
    assert dialog.fields["reason"].wrong == "请写明原因。"

    write(dialog.reason, "U盘遗失", qtbot)
    agree(dialog, qtbot)

    qtbot.waitUntil(lambda: "✕ 已吊销" in texts(page))
    assert "U盘遗失" in texts(page)
    assert not button(page, "吊销…").isEnabled()


def test_a_new_key_makes_a_revoked_person_valid_again(
    page: PeoplePage, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(page.workplace, qtbot, lambda case: revoke_person(case, "A23", "x"))
    choose(page, "A23")
    page.renew()
    dialog = dialog_of(page, RenewPersonDialog, qtbot)
    dialog.file.edit.setText(str(tmp_path / "new.p12"))
    dialog.passphrase.first.setText(NEW)
    dialog.passphrase.second.setText(NEW)

    agree(dialog, qtbot)

    qtbot.waitUntil(lambda: "历次密钥" in texts(page))
    assert page.chosen is not None
    assert page.chosen.standing is Standing.ACTIVE
    assert (tmp_path / "new.p12").exists()


def test_one_s_own_certificate_is_renewed(page: PeoplePage, qtbot: QtBot) -> None:
    assert page.people is not None
    assert page.people.me.key is not None
    before = page.people.me.key.fingerprint
    page.renew()

    agree(page.dialog, qtbot)

    qtbot.waitUntil(lambda: page.people.me.key.fingerprint != before)  # type: ignore[union-attr]
    assert "本人证书已更换" in page.banner.text


def test_a_backup_of_one_s_key_signs_again(page: PeoplePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.export_key()
    dialog = dialog_of(page, ExportKeyDialog, qtbot)
    dialog.file.edit.setText(str(tmp_path / "own.p12"))
    dialog.passphrase.first.setText(NEW)
    dialog.passphrase.second.setText(NEW)
    agree(dialog, qtbot)

    page.import_key()
    dialog = dialog_of(page, ImportKeyDialog, qtbot)
    dialog.file.edit.setText(str(tmp_path / "own.p12"))
    dialog.present.setText("wrong")
    dialog.agreed()
    qtbot.waitUntil(lambda: "口令不对" in dialog.fields["present"].wrong)
    dialog.present.setText(NEW)
    agree(dialog, qtbot)

    assert "陈明远" in page.banner.text


def test_somebody_else_s_key_is_refused_across_the_dialog(
    page: PeoplePage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.import_key()
    dialog = dialog_of(page, ImportKeyDialog, qtbot)
    dialog.file.edit.setText(str(tmp_path / "b.p12"))
    dialog.present.setText(PASSPHRASE)

    dialog.agreed()

    qtbot.waitUntil(dialog.banner.isVisible)
    dialog.reject()


def test_the_passphrase_changes_only_for_whoever_knows_the_present_one(
    page: PeoplePage, desk: Desk, qtbot: QtBot
) -> None:
    page.change_passphrase()
    dialog = dialog_of(page, PassphraseDialog, qtbot)
    for edit, said in (
        (dialog.present, "not it at all"),
        (dialog.passphrase.first, NEW),
        (dialog.passphrase.second, NEW),
    ):
        edit.setText(said)
    dialog.agreed()
    qtbot.waitUntil(lambda: "口令不对" in dialog.fields["present"].wrong, timeout=20_000)

    dialog.present.setText(PASSPHRASE)
    agree(dialog, qtbot)

    closed: list[object] = []
    page.workplace.background.close_case(page, closed.append)
    qtbot.waitUntil(lambda: bool(closed))
    with open_case(desk.path, NEW, desk.places, desk.clock) as case:
        assert case.me.code == "A17"


def test_the_roster_goes_out_and_an_older_one_does_not_come_in(
    page: PeoplePage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.export_roster(tmp_path / "old.mingcha-roster")
    qtbot.waitUntil((tmp_path / "old.mingcha-roster").exists)
    asked(page.workplace, qtbot, lambda case: revoke_person(case, "A23", "x"))

    page.import_roster(tmp_path / "old.mingcha-roster")

    qtbot.waitUntil(lambda: "名册比现有的旧" in page.banner.text)


def test_without_the_root_key_the_page_says_why_nothing_can_be_added(
    opened: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    asked(opened, qtbot, lambda case: colleague(case, tmp_path))
    asked(opened, qtbot, lambda case: case.store.secrets.forget("root.key"))
    page = PeoplePage(opened, asked(opened, qtbot, facts_of))  # type: ignore[arg-type]
    shown_in(page, qtbot)
    qtbot.waitUntil(lambda: page.people is not None)
    choose(page, "A23")

    assert not page.add.isEnabled()
    assert not button(page, "换发…").isEnabled()
    assert "团队根密钥不在本案卷" in texts(page)


def test_a_certificate_that_ends_soon_warns(
    opened: Workplace, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.clock.now += timedelta(days=350)

    page = made_page(opened, tmp_path, qtbot)

    assert "请及时更换" in texts(page)
    assert "天到期" in texts(page)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_twice_as_large_and_narrow_it_is_whole_and_named(
    make_workplace: Callable[..., Workplace],
    desk: Desk,
    language: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    from inspector_app.workflows.team.enrol import NewPerson

    workplace = unlocked(make_workplace(language, "dark", 2.0), desk, qtbot)
    long = NewPerson("阿不都热合曼·买买提艾力·吐尔逊江", "A31", Role.LEAD, "监督管理局" * 6)
    asked(workplace, qtbot, lambda case: add_person(case, long, tmp_path / "c.p12", PASSPHRASE))
    page = made_page(workplace, tmp_path, qtbot)
    page.resize(940, 720)

    for row in range(page.list.count()):
        page.list.setCurrentRow(row)
        assert looking.nameless() == []
        assert looking.clipped() == []
    for ask in (page.add_person, page.revoke, page.change_passphrase, page.import_key):
        ask()
        assert page.dialog is not None
        qtbot.waitUntil(page.dialog.isVisible)
        assert looking.nameless() == []
        assert looking.clipped() == []
        page.dialog.reject()
