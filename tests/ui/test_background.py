"""Jobs go to the right thread, come home in order, and nothing typed is ever left behind."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.case import DiskFull
from inspector_app.domain.errors.trust import WrongPassphrase
from inspector_app.ui.background import Background, Job, NoCase
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked
from tests.visits import PASSPHRASE, Desk, new_desk


class Gate:
    """Holds the worker until a test opens it."""

    def __init__(self, workplace: Workplace) -> None:
        self._open = threading.Event()
        self.reached = threading.Event()
        workplace.background.ask(workplace.background, self._wait, ignored)
        assert self.reached.wait(10)

    def _wait(self, _case: object) -> None:
        self.reached.set()
        assert self._open.wait(10)

    def open(self) -> None:
        self._open.set()


def ignored(_result: object) -> None:
    """Nobody waits for it."""


def nothing(_case: object) -> None:
    """A job that does nothing."""


def full(_case: object) -> None:
    raise DiskFull(Path("case"))


def test_the_case_is_touched_by_one_named_thread_only(opened: Workplace, qtbot: QtBot) -> None:
    names = {asked(opened, qtbot, lambda _case: threading.current_thread().name) for _ in range(3)}

    assert names == {"case-worker"}


def test_pure_work_is_done_beside_the_worker(workplace: Workplace, qtbot: QtBot) -> None:
    came: list[str] = []

    workplace.background.compute(
        workplace.background, lambda: threading.current_thread().name, came.append
    )

    qtbot.waitUntil(lambda: bool(came))
    assert came[0].startswith("pure-work")


def test_results_come_home_on_the_windows_own_thread(opened: Workplace, qtbot: QtBot) -> None:
    came: list[threading.Thread] = []

    opened.background.ask(
        opened.background, nothing, lambda _result: came.append(threading.current_thread())
    )

    qtbot.waitUntil(lambda: bool(came))
    assert came == [threading.main_thread()]


def test_edits_overtake_what_waits_and_keep_their_own_order(
    opened: Workplace, qtbot: QtBot
) -> None:
    gate, order = Gate(opened), list[str]()
    for name, urgent in (("read", False), ("edit 1", True), ("list", False), ("edit 2", True)):
        opened.background.ask(
            opened.background, lambda _case, n=name: order.append(n), ignored, urgent=urgent
        )

    gate.open()

    qtbot.waitUntil(lambda: opened.background.is_idle)
    assert order == ["edit 1", "edit 2", "read", "list"]


def test_the_result_of_a_widget_that_is_gone_is_dropped(opened: Workplace, qtbot: QtBot) -> None:
    gate, came = Gate(opened), list[object]()
    owner = QWidget()
    opened.background.ask(owner, nothing, came.append)
    shiboken6.delete(owner)

    gate.open()

    qtbot.waitUntil(lambda: opened.background.is_idle)
    assert came == []


def test_a_failed_edit_of_a_widget_that_is_gone_is_still_told(
    opened: Workplace, qtbot: QtBot
) -> None:
    gate, refused = Gate(opened), list[MingchaError]()
    opened.background.refused.connect(refused.append)
    owner = QWidget()
    opened.background.ask(owner, full, ignored, ignored, urgent=True)
    shiboken6.delete(owner)

    gate.open()

    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], DiskFull)


def test_an_error_that_was_taken_is_not_told_twice(opened: Workplace, qtbot: QtBot) -> None:
    refused, failed = list[object](), list[object]()
    opened.background.refused.connect(refused.append)

    opened.background.ask(opened.background, full, ignored, failed.append)

    qtbot.waitUntil(lambda: bool(failed))
    assert refused == []


def test_a_bug_in_a_job_is_told_as_one(opened: Workplace, qtbot: QtBot) -> None:
    broke, failed = list[object](), list[object]()
    opened.background.broke.connect(broke.append)

    opened.background.ask(opened.background, lambda _case: 1 / 0, ignored, failed.append)

    qtbot.waitUntil(lambda: bool(broke))
    assert isinstance(broke[0], ZeroDivisionError)
    assert failed == []


def test_a_bug_in_what_is_done_at_home_leaves_no_job_running(
    opened: Workplace, qtbot: QtBot
) -> None:
    ended: list[bool] = []
    with qtbot.captureExceptions() as caught:
        job = opened.background.ask(opened.background, nothing, lambda _result: 1 / 0)
        job.ended.connect(lambda: ended.append(job.is_running))
        qtbot.waitUntil(lambda: bool(ended))

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert ended == [False]
    assert opened.background.is_idle


def test_a_job_lets_go_of_its_page_when_it_ends(opened: Workplace, qtbot: QtBot) -> None:
    job = opened.background.ask(opened.background, nothing, ignored)

    qtbot.waitUntil(lambda: not job.is_running)
    assert (job._owner, job._done, job._failed) == (None, None, None)


def test_a_job_cancelled_before_its_turn_is_never_begun(opened: Workplace, qtbot: QtBot) -> None:
    gate, begun, came = Gate(opened), list[str](), list[object]()
    job = opened.background.ask(opened.background, lambda _case: begun.append("x"), came.append)
    ended = [False]
    job.ended.connect(lambda: ended.append(True))

    job.cancel()
    gate.open()

    qtbot.waitUntil(lambda: True in ended)
    assert (begun, came) == ([], [])


def test_a_long_job_stops_at_its_next_report(opened: Workplace, qtbot: QtBot) -> None:
    steps, came, broke = list[int](), list[object](), list[object]()
    first, go_on = threading.Event(), threading.Event()
    opened.background.broke.connect(broke.append)

    def work(_case: object, report: Callable[[int, int], None]) -> None:
        for step in range(3):
            report(step, 3)
            steps.append(step)
            first.set()
            assert go_on.wait(10)

    job = opened.background.ask_long(opened.background, work, came.append)
    assert first.wait(10)
    job.cancel()
    go_on.set()

    qtbot.waitUntil(lambda: not job.is_running)
    assert (steps, came, broke) == ([0], [], [])


def test_cancelling_what_has_ended_changes_nothing(opened: Workplace, qtbot: QtBot) -> None:
    came: list[object] = []
    job = opened.background.ask(opened.background, lambda _case: "done", came.append)
    qtbot.waitUntil(lambda: not job.is_running)

    job.cancel()

    assert came == ["done"]


def test_long_pure_work_tells_how_far_it_is(workplace: Workplace, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []

    def work(report: Callable[[int, int], None]) -> str:
        report(1, 2)
        report(2, 2)
        return "done"

    came: list[str] = []
    job = workplace.background.compute_long(workplace.background, work, came.append)
    job.progressed.connect(lambda done, whole: told.append((done, whole)))

    qtbot.waitUntil(lambda: came == ["done"])
    assert told == [(1, 2), (2, 2)]


def open_case(
    background: Background, desk: Desk, passphrase: str, qtbot: QtBot
) -> list[MingchaError]:
    """Unlock, and wait; the errors."""
    failed: list[MingchaError] = []
    job = background.open_case(background, desk.path, passphrase, ignored, failed.append)
    qtbot.waitUntil(lambda: not job.is_running, timeout=10_000)
    return failed


def test_after_a_wrong_passphrase_the_right_one_opens(
    workplace: Workplace, desk: Desk, qtbot: QtBot
) -> None:
    wrong = open_case(workplace.background, desk, "not this one at all", qtbot)
    right = open_case(workplace.background, desk, PASSPHRASE, qtbot)

    assert [type(each) for each in wrong] == [WrongPassphrase]
    assert right == []
    assert asked(workplace, qtbot, lambda case: case.me.code) == "A17"


def test_opening_another_case_in_vain_leaves_the_former_one_closed(
    opened: Workplace, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    other = new_desk(tmp_path / "other")
    job = opened.background.open_case(
        opened.background, other.path, "not this one at all", ignored, ignored
    )
    qtbot.waitUntil(lambda: not job.is_running, timeout=10_000)

    with desk.opened() as case:
        assert case.me.code == "A17"


def test_a_case_that_is_opened_again_is_the_one_that_stays_open(
    opened: Workplace, desk: Desk, qtbot: QtBot
) -> None:
    """Locked while long work runs, and unlocked again before it has ended."""
    gate = Gate(opened)
    opened.background.close_case(opened.background, ignored)
    came: list[object] = []
    opened.background.open_case(opened.background, desk.path, PASSPHRASE, came.append)

    gate.open()

    qtbot.waitUntil(lambda: bool(came), timeout=10_000)
    assert asked(opened, qtbot, lambda case: case.me.code) == "A17"


def test_what_waits_when_the_window_is_locked_is_done_before_the_case_closes(
    opened: Workplace, desk: Desk, qtbot: QtBot
) -> None:
    gate, came = Gate(opened), list[str]()
    background = opened.background
    background.close_case(background, lambda _nothing: came.append("closed"))
    background.ask(background, lambda case: case.me.code, came.append, urgent=True)
    background.ask(background, lambda case: case.me.name, came.append)

    gate.open()

    qtbot.waitUntil(lambda: "closed" in came)
    assert came == ["A17", "陈明远", "closed"]


def test_a_job_for_a_locked_case_ends_without_a_word(workplace: Workplace, qtbot: QtBot) -> None:
    told: list[object] = []
    workplace.background.refused.connect(told.append)
    workplace.background.broke.connect(told.append)

    job = workplace.background.ask(workplace.background, nothing, told.append, told.append)

    qtbot.waitUntil(lambda: not job.is_running)
    assert told == []


def test_stopping_records_every_edit_that_waits(opened: Workplace, desk: Desk) -> None:
    gate, written = Gate(opened), list[int]()
    for number in range(20):
        opened.background.ask(
            opened.background, lambda _case, n=number: written.append(n), ignored, urgent=True
        )
    gate.open()

    opened.background.stop()

    assert written == list(range(20))
    with desk.opened() as case:
        assert not case.interrupted


def test_stopping_does_not_wait_for_long_work(opened: Workplace) -> None:
    steps: list[int] = []
    begun = threading.Event()

    def endless(_case: object, report: Callable[[int, int], None]) -> None:
        while True:
            report(len(steps), 0)
            steps.append(1)
            begun.set()

    opened.background.ask_long(opened.background, endless, ignored)
    assert begun.wait(10)

    opened.background.stop()

    assert not [each for each in threading.enumerate() if each.name == "case-worker"]


def test_nothing_is_begun_after_the_end(opened: Workplace) -> None:
    background = opened.background
    background.stop()
    begun: list[str] = []

    jobs: list[Job] = [
        background.ask(background, lambda _case: begun.append("ask"), ignored),
        background.compute(background, lambda: begun.append("compute"), ignored),
    ]

    assert not any(job.is_running for job in jobs)
    assert begun == []
    assert [t.name for t in threading.enumerate() if t.name.startswith(("case-", "pure-"))] == []


def test_stopping_twice_is_as_good_as_once(workplace: Workplace) -> None:
    workplace.background.stop()
    workplace.background.stop()


def test_no_thread_is_left_when_a_worker_stops(opened: Workplace, qtbot: QtBot) -> None:
    came: list[object] = []
    opened.background.compute(opened.background, lambda: 1, came.append)
    qtbot.waitUntil(lambda: bool(came))

    opened.background.stop()

    assert [t.name for t in threading.enumerate() if t.name.startswith(("case-", "pure-"))] == []


def test_a_locked_case_is_no_error_of_a_person() -> None:
    assert not issubclass(NoCase, MingchaError)


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_a_job_cannot_end_the_worker(
    opened: Workplace, qtbot: QtBot, error: type[BaseException]
) -> None:
    broke: list[object] = []
    opened.background.broke.connect(broke.append)

    def leave(_case: object) -> None:
        raise error

    opened.background.ask(opened.background, leave, ignored)

    qtbot.waitUntil(lambda: bool(broke))
    assert asked(opened, qtbot, lambda case: case.me.code) == "A17"


def test_an_owner_is_any_object_of_the_window(opened: Workplace, qtbot: QtBot) -> None:
    owner, came = QObject(), list[object]()

    opened.background.ask(owner, lambda case: case.me.code, came.append)

    qtbot.waitUntil(lambda: came == ["A17"])
