"""A field says what it is, helps, and says what is wrong in the window's language."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors.trust import WrongPassphrase
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


@pytest.fixture
def field(workplace: Workplace, qtbot: QtBot) -> Field:
    made = Field(workplace, "单位 & 窗口", QLineEdit(), "例如：政务服务中心")
    shown_in(made, qtbot, 400, 120)
    return made


def test_the_label_names_its_widget(field: Field) -> None:
    assert field.label.buddy() is field.widget
    assert field.widget.accessibleName() == "单位 & 窗口"
    assert field.widget.accessibleDescription() == "例如：政务服务中心"
    assert field.label.text() == "单位 && 窗口"


def test_what_is_wrong_is_said_and_taken_back(field: Field) -> None:
    assert field.wrong == ""

    field.show_wrong("请填写单位。")
    assert field.wrong == "请填写单位。"
    assert field.widget.property("state") == "bad"
    assert field.widget.accessibleDescription() == "请填写单位。"

    field.show_wrong("")
    assert field.wrong == ""
    assert field.widget.property("state") == ""
    assert field.widget.accessibleDescription() == "例如：政务服务中心"


def test_what_is_wrong_is_forgotten_while_it_is_mended(field: Field, qtbot: QtBot) -> None:
    field.show_wrong("请填写单位。")

    qtbot.keyClicks(field.widget, "a")

    assert field.wrong == ""


@pytest.mark.parametrize(("language", "joint"), [("zh", "。"), ("en", ". ")])
def test_an_error_reads_as_sentences_of_the_language(
    make_workplace: Callable[..., Workplace], qtbot: QtBot, language: str, joint: str
) -> None:
    field = Field(make_workplace(language), "x", QLineEdit())
    qtbot.addWidget(field)

    field.show_error(WrongPassphrase())

    assert joint in field.wrong
    assert f"{joint}{joint.strip()}" not in field.wrong
    assert "。 " not in field.wrong


def test_a_passphrase_is_neither_shown_nor_predicted(qtbot: QtBot) -> None:
    edit = PassphraseEdit()
    shown_in(edit, qtbot, 200, 40)
    qtbot.keyClicks(edit, "correct horse")

    hints = edit.inputMethodHints()
    assert edit.displayText() != edit.text() == "correct horse"
    for hint in ("ImhSensitiveData", "ImhNoPredictiveText", "ImhHiddenText"):
        assert hints & Qt.InputMethodHint[hint]


def test_a_passphrase_that_was_taken_is_not_in_the_field_any_more(qtbot: QtBot) -> None:
    edit = PassphraseEdit()
    qtbot.addWidget(edit)
    edit.setText("correct horse 电池")

    assert edit.take() == "correct horse 电池"
    assert edit.text() == ""
    edit.undo()
    assert edit.text() == ""
