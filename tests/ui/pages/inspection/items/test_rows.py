from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import State
from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.pages.inspection.items.more_row import Fact
from inspector_app.ui.pages.inspection.items.row_shape import RowShape, Shaper
from inspector_app.ui.pages.inspection.items.row_words import RowWords, shown
from inspector_app.ui.photos.strip import PhotoStrip
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.pages.inspection.items.conftest import Press

Look = Callable[..., ItemList]


def words(items: ItemList, code: str) -> RowWords:
    said = items.items.words(items.items.row_of(code))
    assert isinstance(said, RowWords)
    return said


def chips(items: ItemList, code: str) -> list[str]:
    return [text for text, _ in words(items, code).chips]


def test_the_model_is_a_good_model(
    items: ItemList, visit: Visit, qtmodeltester: ModelTester, press: Press
) -> None:
    qtmodeltester.check(items.items)
    press("1", "3", "4")
    items.show_only({"A02", "B01"})
    items.show_only(None)


def test_a_row_says_what_it_is_about(items: ItemList) -> None:
    assert words(items, "A02").prompt.startswith("是否设立咨询台")
    assert chips(items, "A02") == ["突出", "2 分"]
    assert chips(items, "E01") == ["一票否决"]
    assert chips(items, "F15") == ["不计分"]
    assert words(items, "A02").segments == ("符合", "不符合", "不适用", "未观察到")
    assert words(items, "E01").segments[:2] == ("未发现", "发现")
    assert words(items, "F15").segments[:2] == ("无", "记录")


def test_missing_evidence_is_a_chip_in_words(items: ItemList, visit: Visit) -> None:
    visit.set_answer("A02", Answer(Mark.SCORED, "none"))
    assert chips(items, "A02") == ["突出", "2 分", "缺照片", "缺起止时间"]

    piece = Evidence("p", "0" * 64, 1, "jpeg", "a.jpg", 1, 1, "0" * 64, items=("A02",))
    visit.inspection = replace(visit.inspection, evidence=(piece,))
    visit.evidence_changed.emit()
    assert chips(items, "A02") == ["突出", "2 分", "缺起止时间"]
    assert words(items, "A02").photos == 1


def test_an_always_wanted_photo_is_missed_on_a_fine_row_too(items: ItemList, visit: Visit) -> None:
    visit.set_answer("D01", Answer(Mark.SCORED, "complete"))

    assert "缺照片" in chips(items, "D01")


def test_a_preset_says_why(items: ItemList, visit: Visit) -> None:
    line = next(line for line in visit.lines if line.preset is not None)

    assert chips(items, line.item.code)[-1] in ("场所不符", "方式不符", "阶段未到")
    assert words(items, line.item.code).choice is Choice.NOT_APPLICABLE


def test_the_deduction_and_the_value_stand_in_words(items: ItemList, visit: Visit) -> None:
    visit.set_answer("A02", Answer(Mark.SCORED, "unstaffed", note="9:10\n无人"))
    said = words(items, "A02")

    assert (said.cost, said.summary, said.note) == ("−1 分", "设而无人", "9:10 无人")
    for part in ("A02", said.prompt, "不符合", "−1 分", "设而无人", "缺照片", "9:10 无人"):
        assert part in said.spoken


def test_a_screen_reader_is_told_the_whole_row(items: ItemList, visit: Visit) -> None:
    visit.set_answer("A01", Answer(Mark.SCORED, 0))
    table = QAccessible.queryAccessibleInterface(items)
    row = table.child(items.items.row_of("A01"))

    assert row.text(QAccessible.Text.Name) == words(items, "A01").spoken


def test_a_heading_counts_what_is_marked(items: ItemList, press: Press) -> None:
    before = items.items.words(0)
    press("1")

    assert items.items.words(0) != before
    assert items.items.spoken(0) == "A 场所设施, 已评 1 / 12"


def test_characters_that_hide_or_turn_text_are_shown() -> None:
    assert shown("a\u202eb\x07c\nd") == "a�b�c d"


def test_an_answer_finds_the_shape_of_few_rows(
    items: ItemList, press: Press, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shaped: list[str] = []
    shape = Shaper.shape

    def counted(self: Shaper, row: RowWords, width: int) -> RowShape:
        shaped.append(row.code)
        return shape(self, row, width)

    monkeypatch.setattr(Shaper, "shape", counted)
    resets: list[None] = []
    items.items.modelReset.connect(lambda: resets.append(None))
    press("1")

    assert set(shaped) <= {"A01", "A02"}
    assert resets == []


def test_the_current_row_keeps_a_piece_of_what_follows_in_view(
    items: ItemList, press: Press
) -> None:
    for _ in range(12):
        press("j")
        rect = items.visualRect(items.items.index(items.items.row_of(items.current_code())))
        assert rect.top() >= 0
        assert rect.bottom() + 80 <= items.viewport().height()


def test_a_press_on_a_segment_answers_the_row_that_was_under_it(
    items: ItemList, visit: Visit, qtbot: QtBot, press: Press
) -> None:
    items.go_to("B02")
    items.go_to("A09")
    index = items.items.index(items.items.row_of("A11"))
    before = items.visualRect(index)
    segment = items.rows.shape(words(items, "A11")).segments[3]
    at = before.topLeft() + segment.center()
    qtbot.mousePress(items.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert choice_of(visit.line("A11")) is Choice.NOT_OBSERVED
    assert items.current_code() == "A11"
    # The row before lost its editor, and this one stays under the pointer all the same.
    assert items.visualRect(index).top() == before.top()
    qtbot.mouseRelease(items.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mousePress(items.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert choice_of(visit.line("A11")) is None


def test_a_press_beside_the_segments_only_makes_the_row_current(
    items: ItemList, visit: Visit, qtbot: QtBot
) -> None:
    rect = items.visualRect(items.items.index(items.items.row_of("A03")))
    qtbot.mousePress(
        items.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(120, 20)
    )

    assert items.current_code() == "A03"
    assert visit.inspection.answers == {}


def test_finding_by_code_or_words(items: ItemList, visit: Visit) -> None:
    visit.set_answer("B02", Answer(Mark.SCORED, 0, note="灭火器旁"))

    assert items.find("a05") == ("A05",)
    assert items.find("消防") == ("A05",)
    assert items.find("FIRE equipment") == ("A05",)
    assert items.find("灭火器") == ("B02",)
    assert items.find(" ") == ()


def test_a_filter_keeps_the_current_item_or_takes_the_next(items: ItemList) -> None:
    items.go_to("B02")
    items.show_only({"A05", "B02"})
    assert items.current_code() == "B02"

    items.show_only({"A05", "C01"})
    assert items.current_code() == "C01"

    items.show_only(())
    assert items.current_code() == ""

    items.show_only(None)
    items.go_to("D01")
    assert items.current_code() == "D01"


def test_a_filter_is_lifted_to_go_to_an_item_beside_it(items: ItemList) -> None:
    items.show_only({"A05"})
    items.go_to("B02")

    assert items.current_code() == "B02"
    assert len(items.items.codes) > 50


def test_another_scope_keeps_the_place(items: ItemList, visit: Visit, qtbot: QtBot) -> None:
    items.go_to("B02")
    top = items.visualRect(items.currentIndex()).top()
    with qtbot.waitSignal(visit.lines_changed):
        visit.set_header({"scope": "core"})

    assert items.current_code() == "B02"
    assert len(items.items.codes) < 73
    assert abs(items.visualRect(items.currentIndex()).top() - top) < 100


def test_the_photos_stand_in_the_editor_and_follow_the_item(
    opened: Workplace, items: ItemList, visit: Visit
) -> None:
    strip = PhotoStrip(opened, visit)
    items.set_photo_strip(strip)

    assert strip.code == "A01"
    assert items.editor.isAncestorOf(strip)
    for width in (560, 1200):
        items.resize(width, 800)
        items.lay_out()
        items.editor.layout().activate()
        assert strip.add_tile.height() >= strip.add_tile.minimumSizeHint().height()


def test_every_field_has_a_name(items: ItemList, visit: Visit, press: Press) -> None:
    taking: set[QWidget] = set()
    for code in ("A05", "A02", "F07", "E05", "F06", "F15", "E01", "C03"):
        items.go_to(code)
        press("2")
        taking |= set(visible_fields(items))
    items.go_to("A07")
    press("3", "k", "m")
    for fact in (Fact.VETO, Fact.CALLS, Fact.TIME, Fact.DEDUCTION):
        items.editor.small.open(fact, items.line())
        taking |= set(visible_fields(items))

    assert len(taking) > 40
    assert [each for each in taking if not each.accessibleName() and not labelled(each)] == []


def visible_fields(items: ItemList) -> list[QWidget]:
    """What the focus can reach now."""
    return [
        each
        for each in items.editor.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
    ]


def labelled(widget: QWidget) -> bool:
    """Whether the widget speaks for itself."""
    return isinstance(widget, QAbstractButton) and bool(widget.text())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("scale", "width"), [(1.0, 560), (1.0, 900), (2.0, 560), (2.0, 1400)])
def test_nothing_is_clipped_at_any_width_or_text_size(
    items_in: Look, language: str, scale: float, width: int
) -> None:
    items = items_in(width, 800, language=language, scale=scale, scheme="dark")
    room = items.viewport().width()

    for code in items.items.codes:
        shape = items.rows.shape(words(items, code))
        parts = (shape.prompt, *shape.chips, *shape.segments, shape.editor)
        assert all(part.left() >= 0 and part.right() < room for part in parts), code
        assert all(shape.card.contains(part) for part in (shape.prompt, *shape.segments)), code
        assert shape.prompt.bottom() < min((chip.top() for chip in shape.chips), default=9999)


def test_the_editor_is_as_high_as_its_parts(items_in: Look, press: Press) -> None:
    items = items_in(560, 800, scale=2.0)
    for code in ("A02", "E05", "C03"):
        items.go_to(code)
        press("2")
        assert items.editor.height() == items.editor.height_for(items.editor.width())
        clipped = [
            each
            for each in items.editor.findChildren(QWidget)
            if each.isVisible()
            and isinstance(each, QAbstractButton | QLineEdit)
            # A field with the focus has a thicker frame, which takes nothing from its text.
            and each.height() < each.minimumSizeHint().height() - 8
        ]
        assert clipped == []


def test_the_field_with_the_caret_is_seen_in_a_row_higher_than_the_view(
    items_in: Look, press: Press
) -> None:
    items = items_in(1100, 420, scale=2.0)
    items.go_to("A02")
    press("2", "2", "09:10", Qt.Key.Key_Return, "09:25", Qt.Key.Key_Return, "x")
    fact, view = items.editor.fact, items.viewport()

    assert items.visualRect(items.currentIndex()).height() > view.height()
    assert fact.mapTo(view, QPoint(0, 0)).y() >= 0
    assert fact.mapTo(view, QPoint(0, fact.height())).y() <= view.height()


def test_the_tip_gives_the_rules_in_whole_sentences(items: ItemList) -> None:
    index = items.items.index(items.items.row_of("A02"))
    tip = str(items.items.data(index, Qt.ItemDataRole.ToolTipRole))

    assert tip.split("\n")[:3] == ["设而无人扣1；未设扣2", "发现问题时附照片", "起止时间"]
    assert items.items.data(items.items.index(0), Qt.ItemDataRole.ToolTipRole) == ""


def test_the_rest_of_many_phrases_is_asked_for(items: ItemList, press: Press) -> None:
    items.go_to("C03")
    press("2", "1", Qt.Key.Key_Return)
    bar = items.editor.phrases
    shown_before = [each for each in bar._buttons if each.isVisible()]
    bar._rest.click()

    assert len(shown_before) == 9
    assert len([each for each in bar._buttons if each.isVisible()]) == len(bar.offers)
    assert bar._rest.isHidden()


def test_clearing_and_answering_are_refused_where_nothing_may_change(
    items: ItemList, visit: Visit, press: Press, qtbot: QtBot
) -> None:
    press("1")
    items.go_to("A01")
    visit.inspection = replace(visit.inspection, state=State.VOID)
    visit.lines_changed.emit()
    with qtbot.waitSignal(items.edit_refused):
        press(Qt.Key.Key_Backspace)
    press("m")

    assert choice_of(visit.line("A01")) is Choice.FINE
    assert not items.editor.more.isEnabled()
