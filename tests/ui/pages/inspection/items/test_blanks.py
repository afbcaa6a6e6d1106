import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.domain.answer import Answer, Mark
from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.pages.inspection.items.blanks import blank_after, blank_before, has_blank
from inspector_app.ui.pages.inspection.items.row_words import Chip, RowWords
from inspector_app.ui.visit import Visit
from tests.ui.pages.inspection.items.conftest import Press

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ESC = Qt.Key.Key_Escape


def test_blanks_are_runs_of_underscores() -> None:
    text = "从__入口到__号窗口，snake_case"

    assert has_blank(text)
    assert blank_after(text, 0) == (1, 3)
    assert blank_after(text, 2) == (6, 8)
    assert blank_before(text, 6) == (1, 3)
    assert blank_before(text, 1) is None
    assert not has_blank("snake_case")


@pytest.fixture
def phrase(items: ItemList, press: Press) -> ItemList:
    """A phrase with four blanks, the caret on its first."""
    items.go_to("A02")
    press("2", "2")
    press(Qt.Key.Key_1, modifier=CONTROL)
    assert items.editor.fact.toPlainText().startswith("__时__分至__时__分")
    return items


def test_shift_and_tab_goes_to_the_blank_before(phrase: ItemList, press: Press) -> None:
    press("09", TAB, "10", TAB)
    press(BACK, modifier=SHIFT)

    # Both before are filled: back is out of the field.
    assert not phrase.editor.fact.hasFocus()

    phrase.editor.begin_note()
    press(TAB)
    press(BACK, modifier=SHIFT)
    press("09")
    assert phrase.editor.fact.toPlainText().startswith("09时10分至09时__分")


def test_tab_goes_round_to_a_blank_left_behind_then_out(phrase: ItemList, press: Press) -> None:
    press(TAB, TAB, TAB, "25", TAB, "09")
    assert phrase.editor.fact.toPlainText().startswith("09时__分至__时25分")

    press(TAB, TAB, TAB)
    assert phrase.editor.fact.textCursor().selectedText() == "__"
    press(TAB, TAB)
    assert not phrase.editor.fact.hasFocus()


def test_a_row_says_that_a_blank_was_left_until_it_is_filled(items: ItemList, visit: Visit) -> None:
    def chips() -> tuple[tuple[str, Chip], ...]:
        words = items.items.words(items.items.row_of("A02"))
        assert isinstance(words, RowWords)
        return words.chips

    value = visit.line("A02").item.rule.options[1].code
    visit.set_answer("A02", Answer(Mark.SCORED, value, note="09时__分无人。"))
    assert ("有空没填", Chip.GRAVE) in chips()

    visit.set_answer("A02", Answer(Mark.SCORED, value, note="09时10分无人。"))
    assert ("有空没填", Chip.GRAVE) not in chips()


def test_phrases_name_their_keys_and_come_before_more(phrase: ItemList, press: Press) -> None:
    phrase.editor.fact.setPlainText("已填")
    stops = []
    for _ in range(30):
        press(TAB)
        stop = QApplication.focusWidget()
        if stop is None or stop is phrase.editor.fact:
            break
        stops.append(stop)
    labels = [getattr(each, "text", str)() for each in stops]

    assert labels[0].endswith("  Ctrl+1")
    assert stops[0].parent() is phrase.editor.phrases
    assert phrase.editor.more.more in stops[1:]


def test_a_missing_reason_is_gone_to_with_the_caret_in_it(
    items: ItemList, visit: Visit, press: Press
) -> None:
    visit.set_answer("A07", Answer(Mark.NOT_APPLICABLE))
    items.show_only({"A01"})
    items.go_to_reason("A07")

    assert items.current_code() == "A07"
    assert items.editor.reason.is_typed_in
    press("x", ESC)
    assert visit.inspection.answers["A07"].reason == "x"


def test_a_reason_that_cannot_be_leaves_the_focus_on_the_list(items: ItemList) -> None:
    items.go_to_reason("A07")

    assert items.current_code() == "A07"
    assert items.hasFocus()


def test_a_fact_is_gone_to_with_the_caret_in_it(items: ItemList) -> None:
    items.go_to_fact("A07")

    assert items.current_code() == "A07"
    assert items.editor.fact.hasFocus()
