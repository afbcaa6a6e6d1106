"""The window speaks the language that was chosen, and Chinese where nobody says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from inspector_app.domain.wording import Language
from inspector_app.ui.commands import command
from inspector_app.ui.translation import Translators, chosen_language, translate
from inspector_app.ui.workplace import Workplace
from tests.visits import Desk


def test_the_chosen_language_wins() -> None:
    assert chosen_language("en") is Language.EN
    assert chosen_language("zh") is Language.ZH


def test_without_a_choice_the_system_decides() -> None:
    said = QLocale.system().language()
    chinese = said in (QLocale.Language.Chinese, QLocale.Language.C)

    assert chosen_language("") is (Language.ZH if chinese else Language.EN)


def test_another_language_is_spoken_from_then_on(make_workplace: Callable[..., Workplace]) -> None:
    make_workplace("zh")
    assert command("undo").words == "撤销"
    assert QLocale().name() == "zh_CN"

    make_workplace("en")

    assert command("undo").words == "Undo"
    assert QLocale().name() == "en_GB"


def test_a_text_that_nobody_translated_is_english(make_workplace: Callable[..., Workplace]) -> None:
    make_workplace("zh")

    assert translate("Window", "nobody translated this") == "nobody translated this"


def test_missing_translations_leave_english(qapp: QApplication, tmp_path: Path) -> None:
    Translators(tmp_path).speak(Language.ZH)

    assert command("undo").words == "Undo"


def test_silent_again_the_sources_are_spoken(desk: Desk, qapp: QApplication) -> None:
    translators = Translators(desk.places.translations)
    translators.speak(Language.ZH)
    assert command("undo").words == "撤销"

    translators.fall_silent()

    assert command("undo").words == "Undo"


@pytest.mark.parametrize("n", [1, 2])
def test_numbers_are_filled_in(make_workplace: Callable[..., Workplace], n: int) -> None:
    make_workplace("en")

    assert str(n) in translate("Window", "%n nobody translated this", "", n)
