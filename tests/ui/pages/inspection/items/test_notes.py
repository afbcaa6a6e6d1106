from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.pages.inspection.items.adjectives import bare_judgements
from inspector_app.ui.visit import Visit
from inspector_app.words.terms import PRESETS
from tests.ui.pages.inspection.items.conftest import Press

ESC, CONTROL = Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


def commit(text: str) -> None:
    """What a Chinese input method does when a person picks a word."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def compose(text: str) -> None:
    """What it does while the person still spells."""
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent(text, []))


def note(visit: Visit, code: str) -> str:
    answer = visit.inspection.answers.get(code)
    return "" if answer is None else answer.note


def test_chinese_is_typed_with_an_input_method(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A03")
    press("2")
    compose("zuo")
    compose("zuo yi")
    commit("座椅")
    commit("损坏３把")
    press(ESC)

    assert note(visit, "A03") == "座椅损坏３把"


def test_the_list_itself_takes_no_input_method(items: ItemList) -> None:
    assert not items.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_typing_is_recorded_when_it_rests(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    press("jj", "2")
    press("one chair")
    assert note(visit, "A03") == ""

    qtbot.waitUntil(lambda: note(visit, "A03") == "one chair", timeout=2000)
    assert items.editor.fact.hasFocus()
    assert visit.undo_stack.count() == 2


def test_steady_typing_is_recorded_meanwhile(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    items.go_to("A03")
    press("2")
    typed = 0

    def type_on() -> bool:
        nonlocal typed
        press("a")
        typed += 1
        return bool(note(visit, "A03"))

    # A key every 10 ms or so, and never a pause.
    qtbot.waitUntil(type_on, timeout=2000)
    saved = note(visit, "A03")
    qtbot.waitUntil(lambda: type_on() and note(visit, "A03") != saved, timeout=2000)
    items.flush()

    assert note(visit, "A03") == "a" * typed
    assert visit.undo_stack.count() == 2


def test_a_space_typed_last_stays_when_typing_is_recorded(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    items.go_to("A03")
    press("2", "one ")
    qtbot.waitUntil(lambda: note(visit, "A03") == "one", timeout=2000)
    press("chair", ESC)

    assert note(visit, "A03") == "one chair"


def test_a_reason_is_recorded_while_it_is_typed(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    visit.set_answer("A07", Answer(Mark.NOT_APPLICABLE))
    items.go_to_reason("A07")

    def type_on() -> bool:
        press("a")
        return bool(visit.inspection.answers["A07"].reason)

    qtbot.waitUntil(type_on, timeout=2000)


def test_leaving_the_row_records_at_once(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A03")
    press("2", "one chair")
    items.go_to("A05")

    assert note(visit, "A03") == "one chair"
    assert note(visit, "A05") == ""
    assert items.editor.fact.toPlainText() == ""
    assert items.hasFocus()


def test_flush_records_at_once(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A03")
    press("2", "one chair")
    items.flush()

    assert note(visit, "A03") == "one chair"


def test_a_note_on_an_open_item_leaves_it_open(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A05")
    press("n", "look again", ESC)

    assert visit.line("A05").mark is None
    assert note(visit, "A05") == "look again"

    press("1")

    assert choice_of(visit.line("A05")) is Choice.FINE
    assert note(visit, "A05") == "look again"


def test_an_emptied_note_leaves_no_trace(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A05")
    press("n", "x", ESC, "n", Qt.Key.Key_Backspace, ESC)

    assert visit.inspection.answers.get("A05") is None


def test_a_note_on_a_preset_item_keeps_it_not_applicable_for_the_presets_reason(
    items: ItemList, visit: Visit, press: Press
) -> None:
    line = next(line for line in visit.lines if line.preset is not None)
    items.go_to(line.item.code)
    press("n", "asked", ESC)

    assert line.preset is not None
    assert visit.inspection.answers[line.item.code] == Answer(
        Mark.NOT_APPLICABLE, note="asked", reason=PRESETS[line.preset].zh
    )


def test_undo_shows_the_note_that_was_there(items: ItemList, visit: Visit, press: Press) -> None:
    items.go_to("A03")
    press("2", "one", ESC)
    visit.undo_stack.undo()

    assert items.editor.fact.toPlainText() == ""


def test_a_phrase_is_put_in_with_the_caret_on_its_first_blank(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A02")
    press("2", "2")
    press(Qt.Key.Key_1, modifier=CONTROL)
    press("09", Qt.Key.Key_Tab, "10", Qt.Key.Key_Tab, "09", Qt.Key.Key_Tab, "25", ESC)

    assert note(visit, "A02") == "09时10分至09时25分，咨询台（值班台、引导台）无人。"


def test_taboo_phrases_are_offered_where_they_are_asked_for(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("C03")
    press("2", "1", Qt.Key.Key_Return)
    offered = items.editor.phrases.offers

    assert len(offered) >= 24
    press(Qt.Key.Key_2, modifier=CONTROL)
    press(ESC)
    assert note(visit, "C03") == "“这事不该来找我们”"


def test_control_and_down_goes_on_to_the_next_item(items: ItemList, press: Press) -> None:
    items.go_to("A03")
    press("2", "one chair")
    press(Qt.Key.Key_Down, modifier=CONTROL)

    assert items.current_code() == "A04"
    assert items.hasFocus()


def test_not_applicable_goes_on_and_the_row_says_that_it_wants_a_reason(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A07")
    press("3")

    words = items.items.words(items.items.row_of("A07"))
    assert items.current_code() == "A08"
    assert "需写理由" in words.spoken  # type: ignore[union-attr]


def test_a_usual_reason_is_one_key_and_can_be_given_to_the_others_of_the_section(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A07")
    press("3", "3", "3", "k", "k", "k", "r")
    assert items.current_code() == "A07"
    press(Qt.Key.Key_1, modifier=CONTROL)
    items.editor.reason.spread_wanted.emit(items.editor.reason.text)

    reasons = {visit.inspection.answers[code].reason for code in ("A07", "A08", "A09")}
    assert reasons == {"本单位无此项业务"}

    visit.undo_stack.undo()
    assert visit.inspection.answers["A08"].reason == ""
    assert visit.inspection.answers["A07"].reason != ""


def test_the_reason_given_before_in_the_section_is_offered_first(
    items: ItemList, visit: Visit, press: Press
) -> None:
    visit.set_answer("A07", Answer(Mark.NOT_APPLICABLE, reason="室外窗口"))
    items.go_to("A08")
    press("3", "k", "r")
    press(Qt.Key.Key_1, modifier=CONTROL)

    assert visit.inspection.answers["A08"].reason == "室外窗口"


def test_a_very_long_note_is_kept_to_what_a_sheet_takes(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A03")
    press("2")
    commit("长" * 2100)
    items.flush()

    assert len(note(visit, "A03")) == 2000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("工作人员态度很差", ["很差"]),
        ("地面很脏，大厅混乱", ["很脏", "混乱"]),
        ("工作人员说“不知道”，态度差", []),
        ("9:10 地面很脏", []),
        ("Staff were rude and the hall dirty", ["rude", "dirty"]),
        ("Poorly lit badge", []),
        ("座椅损坏", []),
    ],
)
def test_judging_words_without_a_fact_are_found(text: str, words: list[str]) -> None:
    found = [text[start : start + length] for start, length in bare_judgements(text)]

    assert found == words


def test_a_judging_word_is_underlined_until_a_fact_stands_beside_it(
    items: ItemList, press: Press
) -> None:
    items.go_to("A03")
    press("2")
    commit("态度恶劣")
    first = items.editor.fact.document().firstBlock()
    assert first.layout().formats()

    commit("，说“自己看”")
    assert not first.layout().formats()


def test_a_mark_changed_while_a_note_waits_keeps_the_note(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A03")
    press("2", "one chair")
    answer = visit.inspection.answers["A03"]
    visit.set_answer("A03", replace(answer, both=True))
    items.flush()

    assert visit.inspection.answers["A03"] == replace(answer, both=True, note="one chair")
