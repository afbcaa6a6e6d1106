from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.form import AnswerType
from inspector_app.files.answers_file import read_answers
from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.pages.inspection.items.more_row import Fact
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import begin_visit, shown_in
from tests.ui.pages.inspection.items.conftest import Press, focus

ENTER, ESC, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Down
Opened = Callable[..., None]


@pytest.fixture
def opened_on(items: ItemList, press: Press) -> Opened:
    """Go to an item and open its small editor."""

    def open_on(code: str) -> None:
        items.go_to(code)
        press("2")
        assert items.editor.small.editor is not None

    return open_on


def value(visit: Visit, code: str) -> object:
    said = visit.inspection.answers.get(code)
    return None if said is None else said.value


def test_a_count_is_typed_and_the_caret_goes_to_the_fact(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A05")
    assert choice_of(visit.line("A05")) is None
    press("2", ENTER)

    assert value(visit, "A05") == 2
    assert visit.line("A05").deduction == 200
    assert items.editor.fact.hasFocus()


def test_a_count_of_several_kinds_has_a_number_for_each(
    opened: Workplace, press: Press, qtbot: QtBot
) -> None:
    visit = begin_visit(opened, qtbot, scope="campaign")
    items = ItemList(opened, visit)
    shown_in(items, qtbot, 900, 800)
    focus(items, qtbot)
    visit.set_answer("H07", Answer(Mark.SCORED, 6))
    items.go_to("H07")
    press("2", "3", TAB, ENTER)

    assert value(visit, "H07") == {"texts": 3, "records": 1}


def test_esc_goes_back_and_changes_nothing(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A05")
    press("7", ESC)

    assert value(visit, "A05") is None
    assert items.hasFocus()
    assert items.editor.small.editor is None
    assert items.current_code() == "A05"
    assert not items.editor.phrases.isVisible()


def test_nothing_found_after_all_goes_on(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A05")
    press("0", ENTER)

    assert value(visit, "A05") == 0
    assert items.current_code() == "A06"


def test_an_emptied_editor_takes_the_value_back(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A05")
    press("2", ENTER, ESC)
    opened_on("A05")
    press(Qt.Key.Key_Backspace, ENTER)

    assert visit.inspection.answers.get("A05") is None


def test_too_many_is_told_in_the_editor(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A04")
    press("4", ENTER)

    assert value(visit, "A04") is None
    assert "3" in items.editor.small.editor._complaint.text()  # type: ignore[union-attr]

    press(Qt.Key.Key_Backspace, "3", ENTER)

    assert value(visit, "A04") == 3


def test_a_digit_chooses_an_option_at_once(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A02")
    press("2")

    assert value(visit, "A02") == "unstaffed"
    assert items.editor.fact.hasFocus()


def test_arrows_and_enter_choose_an_option_too(
    visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A02")
    press(DOWN, ENTER)

    assert value(visit, "A02") == "none"


def test_leaving_a_choice_open_chooses_nothing(
    items: ItemList, visit: Visit, opened_on: Opened
) -> None:
    opened_on("A02")
    items.go_to("A03")

    assert value(visit, "A02") is None


def test_leaving_a_typed_number_keeps_it(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A05")
    press("1")
    items.go_to("A03")

    assert value(visit, "A05") == 1


def test_minutes_are_whole(visit: Visit, press: Press, opened_on: Opened) -> None:
    opened_on("F07")
    press("45", ENTER)

    assert value(visit, "F07") == 45
    assert choice_of(visit.line("F07")) is Choice.WRONG


def test_absences_are_rows_with_one_more_always_ready(
    visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("E05")
    press("3", TAB, "910", TAB, "0932", TAB, TAB)
    press("5", TAB, "10:00", TAB, "10.05", TAB, Qt.Key.Key_Space, ENTER)

    assert value(visit, "E05") == [
        {"window": "3", "start": "09:10", "end": "09:32", "sign": False},
        {"window": "5", "start": "10:00", "end": "10:05", "sign": True},
    ]
    assert visit.line("E05").deduction == 200


def test_an_absence_that_ends_before_it_began_is_told(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("E05")
    press("3", TAB, "9:10", TAB, "9:05", ENTER)

    assert value(visit, "E05") is None
    assert items.editor.small.editor is not None
    assert QApplication.focusWidget().property("state") == "bad"  # type: ignore[union-attr]


def test_a_followed_case_has_its_days(visit: Visit, press: Press, opened_on: Opened) -> None:
    opened_on("F06")
    press("3", TAB, "2026-09-01", TAB, "2026.9.14", ENTER)

    assert value(visit, "F06") == {
        "promised": 3,
        "accepted": "2026-09-01",
        "finished": "2026-09-14",
    }
    assert choice_of(visit.line("F06")) is Choice.WRONG


def test_a_record_is_accepted_by_enter(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("F15")
    press("3 trips", ENTER)

    assert value(visit, "F15") == "3 trips"
    assert items.current_code() != "F15"


def test_calls_are_logged_with_number_time_seconds_and_result(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("G02")
    press("2", "3", ESC)
    items.editor.more.fact_wanted.emit(Fact.CALLS)
    press("12345", TAB, "910", TAB, "35", TAB, "no answer", ENTER)

    assert visit.inspection.answers["G02"].calls == (
        {"number": "12345", "at": "09:10", "seconds": 35, "result": "no answer"},
    )
    assert visit.inspection.answers["G02"].value == "unanswered"


def test_a_deduction_by_hand_comes_with_its_reason(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A05")
    items.editor.more.fact_wanted.emit(Fact.DEDUCTION)
    press("1.5", TAB, "one of them locked", ENTER)

    answer = visit.inspection.answers["A05"]
    assert (answer.deduction, answer.reason) == (150, "one of them locked")
    assert visit.line("A05").deduction == 150


def test_time_and_confirmation_are_quiet_facts(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("E08")
    press("2", "1", ENTER, ESC)
    items.editor.more.buttons[Fact.BOTH].click()
    items.editor.more.fact_wanted.emit(Fact.TIME)
    press("0905", ENTER)

    answer = visit.inspection.answers["E08"]
    assert answer.both
    assert answer.observed_at == "09:05"


def test_a_suspicion_is_confirmed_by_whom_and_when(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("E01")
    press("2", "window 3, 09:10", ESC)
    assert visit.inspection.answers["E01"] == Answer(Mark.SCORED, "fail", note="window 3, 09:10")

    items.editor.more.buttons[Fact.VETO].click()
    press(Qt.Key.Key_Right, TAB, "Office", TAB, "No. 5", TAB, "2026-09-20", ENTER)

    assert value(visit, "E01") == {
        "state": "confirmed",
        "authority": "Office",
        "document": "No. 5",
        "date": "2026-09-20",
    }


def test_a_suspicion_is_dismissed_with_the_reason(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("E01")
    press("2", ESC)
    items.editor.more.buttons[Fact.VETO].click()
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, ENTER)
    assert value(visit, "E01") == "fail"

    press("a relative", ENTER)

    assert value(visit, "E01") == {"state": "dismissed", "reason": "a relative"}
    assert choice_of(visit.line("E01")) is Choice.FINE


def test_everything_that_an_answers_file_says_comes_back_out_of_the_editors(
    items: ItemList, visit: Visit
) -> None:
    content = (
        '{"answers": ['
        '{"item": "A05", "value": 1, "deduction": 0.5, "reason": "r"},'
        '{"item": "A02", "value": "none", "note": "n", "observed_at": "09:10", "both": true},'
        '{"item": "F07", "value": 41},'
        '{"item": "E05", "value": [{"window": "3", "start": "09:10", "end": "09:32"}]},'
        '{"item": "F06", "value": {"promised": 5, "accepted": "2026-09-01",'
        ' "re_review": "2026-09-03"}},'
        '{"item": "F15", "value": "text"},'
        '{"item": "G02", "value": "handled", "calls": [{"number": "12345", "at": "09:10"}]},'
        '{"item": "E01", "value": {"state": "dismissed", "reason": "why"}},'
        '{"item": "A07", "mark": "not-applicable", "reason": "none"}]}'
    )
    read = dict(read_answers(content.encode(), visit.form, "answers.json").answers)

    for code, answer in read.items():
        visit.set_answer(code, answer)
        items.go_to(code)
        if answer.mark is Mark.SCORED:
            _accept_all(items)

    assert {code: visit.inspection.answers[code] for code in read} == read


def _accept_all(items: ItemList) -> None:
    """Open every small editor of the current item and accept what it shows."""
    editor, code = items.editor, items.current_code()
    kinds = [fact for fact in Fact if fact is not Fact.BOTH]
    for kind in (items.line().item.rule.type, *kinds):
        # A pass-fail item has no small editor, and only a veto item has the veto's.
        if kind is AnswerType.PASS_FAIL or (kind is Fact.VETO and code != "E01"):
            continue
        items.go_to(code)
        editor.small.open(kind, items.line())
        assert editor.small.editor is not None
        editor.small.editor.accept()
        assert editor.small.editor is None, kind


def test_a_recorded_text_stands_at_record_and_one_leaves_it(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("F15")
    press("3 trips", ENTER)
    said = items.items.words(items.items.row_of("F15"))
    assert said.choice is Choice.WRONG  # type: ignore[union-attr]

    items.go_to("F15")
    press("1")

    assert value(visit, "F15") == "3 trips"


def test_the_editor_of_one_count_serves_the_next_with_other_kinds(
    visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A05")
    press("1", ENTER, ESC)
    opened_on("A04")
    press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, ENTER)

    assert (value(visit, "A05"), value(visit, "A04")) == (1, 2)


def test_the_letters_that_move_in_the_list_move_among_options_too(
    visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A02")
    press("j", "j", "k", "9", ENTER)

    assert value(visit, "A02") == "unstaffed"


@pytest.mark.parametrize(
    "typed",
    [("", "2026-09-01", ""), ("3", "", ""), ("3", "2026-09-10", "2026-09-01"), ("3", "soon", "")],
)
def test_a_followed_case_that_cannot_be_is_told(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened, typed: tuple[str, ...]
) -> None:
    opened_on("F06")
    for text in typed:
        press(text, TAB)
    press(ENTER)

    assert value(visit, "F06") is None
    assert items.editor.small.editor is not None


def test_a_deduction_above_the_items_points_is_told(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A05")
    items.editor.more.fact_wanted.emit(Fact.DEDUCTION)
    press("2.5", ENTER)

    assert visit.inspection.answers.get("A05") is None
    assert items.editor.small.editor is not None


def test_m_opens_the_quieter_facts_with_the_focus_on_the_first(
    items: ItemList, press: Press
) -> None:
    press("m")

    assert items.editor.more.buttons[Fact.CALLS].hasFocus()
    assert items.editor.more.more.isHidden()

    items.go_to("A02")
    assert items.editor.more.buttons[Fact.CALLS].isHidden()


def test_a_record_takes_lines_by_shift_and_enter(
    visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("F15")
    press("one")
    press(ENTER, modifier=Qt.KeyboardModifier.ShiftModifier)
    press("two", ENTER)

    assert value(visit, "F15") == "one\ntwo"


def test_what_cannot_be_read_is_dropped_when_the_row_is_left(
    items: ItemList, visit: Visit, press: Press, opened_on: Opened
) -> None:
    opened_on("A04")
    press("9")
    items.flush()

    assert value(visit, "A04") is None
    assert items.editor.small.editor is None
    assert items.hasFocus()
