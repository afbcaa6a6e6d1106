"""A visit paints every edit at once, records it, scores it, and keeps what the disk refused."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.errors.refused import HeaderRefused
from inspector_app.domain.inspection import State
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.show import find_inspection, scored_inspection
from inspector_app.workflows.visit.void import void_inspection
from tests.ui.conftest import asked, begin_visit
from tests.visits import VISIT, Desk

FAILED = Answer(Mark.SCORED, "fail", note="柜台未摆放证件")
PASSED = Answer(Mark.SCORED, "pass")
UNSEEN = Answer(Mark.NOT_OBSERVED)
CODE, OTHER, THIRD = "A06", "C05", "C06"


@pytest.fixture
def visit(opened: Workplace, qtbot: QtBot) -> Iterator[Visit]:
    visit = begin_visit(opened, qtbot)
    yield visit
    settle(opened, qtbot)


def settle(workplace: Workplace, qtbot: QtBot) -> None:
    """Wait until nothing is on its way any more."""
    qtbot.waitUntil(lambda: workplace.background.is_idle, timeout=10_000)


def on_disk(workplace: Workplace, visit: Visit, qtbot: QtBot) -> dict[str, Answer]:
    """The answers as the case folder has them."""
    kept = asked(workplace, qtbot, lambda case: find_inspection(case, visit.inspection.id))
    return dict(kept.answers)  # type: ignore[attr-defined]


def test_an_answer_is_shown_before_the_disk_has_it(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    held = threading.Event()
    opened.background.ask(visit, lambda _case: held.wait(10), lambda _result: None)
    changed, saved = list[str](), list[object]()
    visit.answer_changed.connect(changed.append)
    visit.saved.connect(saved.append)

    visit.set_answer(CODE, FAILED)

    assert changed == [CODE]
    assert visit.line(CODE).answer == FAILED
    assert visit.line(CODE).deduction > 0
    assert saved == []
    held.set()
    qtbot.waitUntil(lambda: bool(saved))
    assert on_disk(opened, visit, qtbot) == {CODE: FAILED}


def test_a_line_shown_at_once_is_the_line_that_is_scored(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    visit.set_answer(CODE, FAILED)
    at_once = visit.line(CODE)
    settle(opened, qtbot)

    assert visit.line(CODE) == at_once


def test_every_answer_that_is_called_saved_is_in_a_reopened_case(
    opened: Workplace, visit: Visit, desk: Desk, qtbot: QtBot
) -> None:
    saved: list[object] = []
    visit.saved.connect(saved.append)
    codes = [line.item.code for line in visit.lines if line.preset is None][:12]
    for code in codes:
        visit.set_answer(code, UNSEEN)
    qtbot.waitUntil(lambda: len(saved) == len(codes))

    opened.background.stop()

    with desk.opened() as case:
        assert set(find_inspection(case, visit.inspection.id).answers) == set(codes)


def test_stopping_at_once_keeps_every_answer(opened: Workplace, visit: Visit, desk: Desk) -> None:
    codes = [line.item.code for line in visit.lines][:20]
    for code in codes:
        visit.set_answer(code, UNSEEN)

    opened.background.stop()

    with desk.opened() as case:
        assert set(find_inspection(case, visit.inspection.id).answers) == set(codes)


def open_items(visit: Visit) -> int:
    return sum(line.mark is None for line in visit.card.lines)


def test_a_burst_of_keys_is_scored_a_few_times_only(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    cards: list[int] = []
    visit.card_changed.connect(lambda: cards.append(open_items(visit)))
    before = open_items(visit)
    codes = [line.item.code for line in visit.lines if line.mark is None][:30]

    for code in codes:
        visit.set_answer(code, UNSEEN)
    settle(opened, qtbot)

    assert 1 <= len(cards) < 10
    assert open_items(visit) == before - len(codes)


def test_a_score_of_an_older_state_is_never_shown(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    shown: list[bool] = []

    def look() -> None:
        shown.append(all(visit.card.lines[n] == each for n, each in enumerate(visit.lines)))

    visit.card_changed.connect(look)
    for answer in (PASSED, FAILED, None, UNSEEN, FAILED):
        visit.set_answer(CODE, answer)
        qtbot.wait(1)
    settle(opened, qtbot)

    assert shown
    assert all(shown)
    assert visit.line(CODE).answer == FAILED


def test_scoring_goes_on_after_a_score_that_failed(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    broke, form = list[object](), visit.inspection.form
    opened.background.broke.connect(broke.append)
    opened.background.refused.connect(broke.append)
    visit.inspection = replace(visit.inspection, form="00" * 32)
    visit._score()
    settle(opened, qtbot)
    assert broke
    visit.inspection = replace(visit.inspection, form=form)

    with qtbot.waitSignal(visit.card_changed):
        visit.set_answer(CODE, FAILED)


def test_the_same_answer_again_is_no_edit(visit: Visit) -> None:
    visit.set_answer(CODE, FAILED)
    visit.set_answer(CODE, replace(FAILED))

    assert visit.undo_stack.count() == 1


def test_undo_and_redo_go_to_the_disk_as_well(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    visit.set_answer(CODE, PASSED)
    visit.set_answer(CODE, FAILED)

    visit.undo_stack.undo()
    assert visit.line(CODE).answer == PASSED
    assert on_disk(opened, visit, qtbot) == {CODE: PASSED}
    visit.undo_stack.undo()
    assert visit.line(CODE).answer is None
    assert on_disk(opened, visit, qtbot) == {}
    visit.undo_stack.redo()
    visit.undo_stack.redo()
    assert on_disk(opened, visit, qtbot) == {CODE: FAILED}


def test_typing_one_note_is_one_step_back(visit: Visit) -> None:
    visit.set_answer(CODE, replace(FAILED, note=""))
    for end in range(1, 5):
        visit.set_answer(CODE, replace(FAILED, note=FAILED.note[:end]))
    visit.set_answer(OTHER, replace(FAILED, note=""))
    visit.set_answer(OTHER, FAILED)

    assert visit.undo_stack.count() == 4
    visit.undo_stack.undo()
    visit.undo_stack.undo()
    visit.undo_stack.undo()
    assert visit.line(CODE).answer == replace(FAILED, note="")


def test_a_note_typed_and_taken_back_leaves_no_step(visit: Visit) -> None:
    visit.set_answer(CODE, replace(FAILED, note=""))

    visit.set_answer(CODE, replace(FAILED, note="柜"))
    visit.set_answer(CODE, replace(FAILED, note=""))

    assert visit.undo_stack.count() == 1


def test_another_scope_asks_other_items(opened: Workplace, visit: Visit, qtbot: QtBot) -> None:
    before = [line.item.code for line in visit.lines]
    scope = next(each.id for each in visit.form.scopes if each.id != visit.inspection.header.scope)

    with qtbot.waitSignals([visit.lines_changed, visit.header_changed]):
        visit.set_header({"scope": scope})

    assert [line.item.code for line in visit.lines] != before
    assert visit.inspection.header.scope == scope


def test_an_undone_scope_asks_the_former_items(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    before = [line.item.code for line in visit.lines]
    scope = next(each.id for each in visit.form.scopes if each.id != visit.inspection.header.scope)
    visit.set_header({"scope": scope})
    settle(opened, qtbot)

    visit.undo_stack.undo()
    settle(opened, qtbot)

    assert [line.item.code for line in visit.lines] == before


def test_facts_set_one_after_the_other_are_undone_one_by_one(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    visit.set_header({"arrived": "08:55"})
    visit.set_header({"left": "10:15"})
    settle(opened, qtbot)
    assert (visit.inspection.header.arrived, visit.inspection.header.left) == ("08:55", "10:15")

    visit.undo_stack.undo()
    settle(opened, qtbot)
    assert (visit.inspection.header.arrived, visit.inspection.header.left) == ("08:55", "09:40")
    visit.undo_stack.undo()
    settle(opened, qtbot)
    assert (visit.inspection.header.arrived, visit.inspection.header.left) == ("09:05", "09:40")
    visit.undo_stack.redo()
    settle(opened, qtbot)
    assert visit.inspection.header.arrived == "08:55"


def test_a_refused_fact_is_told_and_changes_nothing(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    told, before = list[object](), visit.inspection.header

    visit.set_header({"arrived": "25:99"}, failed=told.append)
    settle(opened, qtbot)

    assert [type(each) for each in told] == [HeaderRefused]
    assert visit.inspection.header == before
    assert visit.undo_stack.count() == 0


def test_an_answer_to_an_item_that_is_not_asked_now_is_kept_without_a_line(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    """Undone while the scope is still on its way back."""
    visit.set_answer(CODE, FAILED)
    settle(opened, qtbot)
    visit._lines.pop(CODE)
    changed: list[str] = []
    visit.answer_changed.connect(changed.append)

    visit.undo_stack.undo()
    settle(opened, qtbot)

    assert changed == []
    assert on_disk(opened, visit, qtbot) == {}


def make_full(case: OpenCase) -> None:
    """The disk takes no more than what the database has now."""
    if case.store.ballast.held:
        case.store.ballast.give_up()
    database = case.store._database
    database.run(f"PRAGMA max_page_count = {database.setting('page_count')}")


def make_room(case: OpenCase) -> None:
    case.store._database.run("PRAGMA max_page_count = 1000000")


LONG = Answer(Mark.SCORED, "fail", note="长" * 20_000)


def test_an_answer_that_the_disk_refused_stays_shown_and_is_recorded_later(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    asked(opened, qtbot, make_full)
    with qtbot.waitSignal(visit.not_saved) as told:
        visit.set_answer(CODE, LONG)
    assert isinstance(told.args[0], DiskFull)
    assert visit.line(CODE).answer == LONG
    assert visit.has_unsaved

    asked(opened, qtbot, make_room)
    with qtbot.waitSignal(visit.saved):
        visit.retry()

    assert not visit.has_unsaved
    assert on_disk(opened, visit, qtbot) == {CODE: LONG}


def test_the_next_edit_that_is_saved_takes_the_refused_ones_along(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    asked(opened, qtbot, make_full)
    for code in (CODE, OTHER):
        with qtbot.waitSignal(visit.not_saved):
            visit.set_answer(code, LONG)
    asked(opened, qtbot, make_room)

    visit.set_answer(THIRD, UNSEEN)
    settle(opened, qtbot)

    assert on_disk(opened, visit, qtbot) == {CODE: LONG, OTHER: LONG, THIRD: UNSEEN}


def test_an_answer_changed_since_it_was_refused_is_not_overwritten_by_the_old_one(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    asked(opened, qtbot, make_full)
    with qtbot.waitSignal(visit.not_saved):
        visit.set_answer(CODE, LONG)
    asked(opened, qtbot, make_room)

    visit.set_answer(OTHER, UNSEEN)
    visit.set_answer(CODE, PASSED)
    settle(opened, qtbot)

    assert on_disk(opened, visit, qtbot) == {OTHER: UNSEEN, CODE: PASSED}


def test_facts_that_could_not_be_put_back_are_tried_again(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    visit.set_header({"address": "长" * 400})
    settle(opened, qtbot)
    visit.set_header({"address": ""})
    settle(opened, qtbot)
    asked(opened, qtbot, make_full)
    asked(opened, qtbot, use_up)

    with qtbot.waitSignal(visit.not_saved):
        visit.undo_stack.undo()
    assert visit.inspection.header.address == ""
    assert visit.has_unsaved

    asked(opened, qtbot, make_room)
    visit.retry()
    settle(opened, qtbot)

    assert visit.inspection.header.address == "长" * 400
    assert not visit.has_unsaved


def use_up(case: OpenCase) -> None:
    """Fill the last pages."""
    now = case.clock().isoformat()
    try:
        for _ in range(200):
            case.store.drafts.append("inspection/x", "fill", "长" * 200, now, case.me.id)
    except DiskFull:
        return
    raise AssertionError("the disk is not full")


def test_an_edit_that_fails_after_the_visit_was_left_is_told_by_the_window(
    opened: Workplace, qtbot: QtBot
) -> None:
    visit, refused = begin_visit(opened, qtbot), list[object]()
    asked(opened, qtbot, make_full)
    opened.background.refused.connect(refused.append)

    visit.set_answer(CODE, LONG)
    shiboken6.delete(visit)

    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], DiskFull)


def standing(opened: Workplace, qtbot: QtBot, end: str) -> Visit:
    """A visit that is sealed, and void if asked."""

    def make(case: OpenCase) -> object:
        begun = begin_inspection(case, "云溪镇便民服务中心", VISIT, second="贠𬭊,区政务服务局")
        fill_from_file(case, begun.id, b'{"answers":[]}', "answers.json", "full-marks")
        seal_inspection(case, begun.id, progress=lambda *_: None)
        if end == "void":
            void_inspection(case, begun.id, "录错了单位")
        return scored_inspection(case, begun.id)

    return Visit(opened, asked(opened, qtbot, make), opened.background)  # type: ignore[arg-type]


def test_a_sealed_visit_is_changed_on_purpose_only(opened: Workplace, qtbot: QtBot) -> None:
    visit = standing(opened, qtbot, "sealed")
    assert visit.inspection.state is State.SEALED
    visit.set_answer(CODE, FAILED)
    visit.set_header({"arrived": "08:00"})
    settle(opened, qtbot)
    assert visit.line(CODE).answer != FAILED
    assert visit.inspection.header.arrived == "09:05"

    visit.begin_amendment()
    visit.set_answer(CODE, FAILED)
    settle(opened, qtbot)

    assert visit.inspection.state is State.AMENDING
    assert on_disk(opened, visit, qtbot)[CODE] == FAILED


def test_a_void_visit_cannot_be_changed(opened: Workplace, qtbot: QtBot) -> None:
    visit = standing(opened, qtbot, "void")

    visit.begin_amendment()
    visit.set_answer(CODE, FAILED)

    assert not visit.is_open_to_edits
    assert visit.undo_stack.count() == 0


def test_what_is_still_missing_comes_with_the_score(
    opened: Workplace, visit: Visit, qtbot: QtBot
) -> None:
    assert visit.missing
    visit.set_answer(CODE, FAILED)
    settle(opened, qtbot)

    item = visit.line(CODE).item
    assert full_marks(item) == PASSED
    assert visit.missing != ()
    assert set(visit.lacking) <= {line.item.code for line in visit.lines}


def test_an_answer_that_cannot_be_scored_fails_before_it_is_a_step(visit: Visit) -> None:
    with pytest.raises((StopIteration, KeyError)):
        visit.set_answer("A02", Answer(Mark.SCORED, "no such option"))

    assert visit.undo_stack.count() == 0
    assert visit.inspection.answers.get("A02") is None
