from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.form import AnswerType
from inspector_app.domain.inspection import State
from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.visit import Visit
from tests.ui.pages.inspection.items.conftest import Press


def answer(visit: Visit, code: str) -> Answer | None:
    return visit.inspection.answers.get(code)


def test_one_pressed_down_the_whole_list_deducts_nothing_and_leaves_nothing_open(
    items: ItemList, visit: Visit, press: Press
) -> None:
    press(*["1"] * len(visit.lines))

    assert sum(line.deduction for line in visit.lines) == 0
    assert [line.item.code for line in visit.lines if line.mark is None] == []


def test_one_pressed_down_the_list_leaves_presets_as_they_are(
    items: ItemList, visit: Visit, press: Press
) -> None:
    preset = [line.item.code for line in visit.lines if line.preset is not None]

    press(*["1"] * len(visit.lines))

    assert preset
    assert [code for code in preset if answer(visit, code) is not None] == []


def test_walking_over_answered_items_confirms_them(
    items: ItemList, visit: Visit, press: Press
) -> None:
    press("1", "1", "1", Qt.Key.Key_Home)
    press("4", "1")

    assert choice_of(visit.line("A02")) is Choice.FINE
    assert items.current_code() == "A03"


def test_every_choice_is_the_same_key_on_a_row_of_every_type(
    items: ItemList, visit: Visit, press: Press
) -> None:
    kinds = {line.item.rule.type: line.item.code for line in visit.lines}

    for code in kinds.values():
        items.go_to(code)
        press("1")
        assert choice_of(visit.line(code)) is Choice.FINE
        items.go_to(code)
        press("3")
        assert choice_of(visit.line(code)) is Choice.NOT_APPLICABLE
        items.go_to(code)
        press("4")
        assert choice_of(visit.line(code)) is Choice.NOT_OBSERVED

    assert set(kinds) == set(AnswerType)


def test_the_same_key_again_takes_the_answer_back(
    items: ItemList, visit: Visit, press: Press
) -> None:
    for key in "134":
        items.go_to("A03")
        press(key)
        items.go_to("A03")
        press(key)

        assert answer(visit, "A03") is None
        assert items.current_code() == "A03"


def test_two_fails_an_item_and_waits_for_the_fact(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A03")
    press("2")

    assert answer(visit, "A03") == Answer(Mark.SCORED, "fail")
    assert items.current_code() == "A03"
    assert items.editor.fact.hasFocus()

    press(Qt.Key.Key_Escape, "2")

    assert answer(visit, "A03") is None


def test_digits_in_the_fact_are_digits(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A03")
    press("2", "1234", Qt.Key.Key_Escape)

    assert answer(visit, "A03") == Answer(Mark.SCORED, "fail", note="1234")
    assert items.hasFocus()


def test_full_width_digits_of_a_chinese_keyboard_answer_too(items: ItemList, visit: Visit) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(items, QKeyEvent(QKeyEvent.Type.KeyPress, 0xFF11, none, "１"))

    assert choice_of(visit.line("A01")) is Choice.FINE


def test_backspace_clears_and_keeps_the_note(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A03")
    press("n", "seen", Qt.Key.Key_Escape, "1")
    items.go_to("A03")
    press(Qt.Key.Key_Backspace)

    assert visit.line("A03").mark is None
    assert answer(visit, "A03") == Answer(Mark.SCORED, note="seen")


def test_letters_and_arrows_move(items: ItemList, press: Press) -> None:
    press("jj", "k", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert items.current_code() == "A03"

    press(Qt.Key.Key_End)
    assert items.current_code() == items.items.codes[-1]

    press(Qt.Key.Key_PageUp)
    page_up = items.items.codes.index(items.current_code())
    assert page_up < len(items.items.codes) - 3

    press(Qt.Key.Key_PageDown, Qt.Key.Key_Home)
    assert items.current_code() == "A01"


def test_u_goes_round_to_the_next_open_item_and_tells_when_there_is_none(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    press(*["1"] * len(visit.lines))
    visit.set_answer("A02", None)
    press("u")
    assert items.current_code() == "A02"

    press("1")
    with qtbot.waitSignal(items.all_done):
        press("u")


def test_u_goes_to_an_item_that_wants_a_reason_with_the_caret_there(
    items: ItemList, visit: Visit, press: Press
) -> None:
    press(*["1"] * len(visit.lines))
    visit.set_answer("A07", Answer(Mark.NOT_APPLICABLE))
    press("u", "no cash desk", Qt.Key.Key_Return)

    assert answer(visit, "A07") == Answer(Mark.NOT_APPLICABLE, reason="no cash desk")
    assert items.hasFocus()


def test_p_asks_for_a_photo_of_the_current_item(
    items: ItemList, press: Press, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(items.photo_wanted) as asked:
        press("jp")

    assert asked.args == ["A02"]


def test_sections_and_items_are_told_once_each(items: ItemList, press: Press, qtbot: QtBot) -> None:
    told: list[str] = []
    items.current_changed.connect(told.append)
    items.section_entered.connect(told.append)

    press("j")
    items.go_to("B01")
    items.go_to("B01")

    assert told == ["A02", "B01", "B"]


def test_a_sealed_inspection_is_read_and_not_answered(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    visit.inspection = replace(visit.inspection, state=State.SEALED)
    visit.header_changed.emit()

    with qtbot.waitSignal(items.edit_refused):
        press("1")
    press("n")

    assert answer(visit, "A01") is None
    assert items.editor.fact.isReadOnly()

    visit.begin_amendment()
    press(Qt.Key.Key_Escape, "1")

    assert choice_of(visit.line("A01")) is Choice.FINE
