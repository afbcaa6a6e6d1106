"""A fault of the program is told calmly, once, without a word that anybody typed."""

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.crash import Faults, report_of
from inspector_app.ui.crash_dialog import CrashDialog
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in

SECRET = "云溪镇便民服务中心"


def fail(typed: str) -> None:
    raise ValueError(f"cannot read {typed}")


def fault(typed: str = SECRET) -> BaseException:
    try:
        try:
            fail(typed)
        except ValueError as error:
            raise LookupError(typed) from error
    except LookupError as error:
        return error


@pytest.fixture
def faults() -> Iterator[Faults]:
    made = Faults()
    before = (sys.excepthook, threading.excepthook)
    made.watch()
    yield made
    made.forget()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_report_says_where_and_with_which_versions() -> None:
    report = report_of(fault())

    assert "in fail" in report
    assert report.splitlines()[0].startswith("Python 3.")
    assert report.index("ValueError") < report.index("LookupError")


def test_the_report_holds_nothing_that_was_typed() -> None:
    assert SECRET not in report_of(fault())


def test_errors_that_lead_back_to_each_other_are_told_once() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one

    assert report_of(one).count("ValueError") == 1


def test_a_fault_in_a_thread_is_told_too(faults: Faults, qtbot: QtBot) -> None:
    with qtbot.waitSignal(faults.found) as told:
        thread = threading.Thread(target=fail, args=(SECRET,))
        thread.start()
        thread.join()

    assert "in fail" in told.args[0]


def test_a_fault_of_the_window_reaches_the_former_hook_as_well(faults: Faults) -> None:
    heard, told = list[object](), list[str]()
    before = faults._before
    faults._before = (lambda *what: heard.append(what), before[1])
    faults.found.connect(told.append)
    error = fault()

    sys.excepthook(type(error), error, error.__traceback__)
    faults._before = before

    assert len(heard) == len(told) == 1


def test_an_interruption_is_no_fault(faults: Faults) -> None:
    told, interrupted = list[str](), list[bool]()
    faults.found.connect(told.append)
    faults.interrupted.connect(lambda: interrupted.append(True))

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert (told, interrupted) == ([], [True])


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    before = (sys.excepthook, threading.excepthook)
    yield
    sys.excepthook, threading.excepthook = before


def test_the_dialog_copies_the_report_and_lets_one_go_on(
    make_workplace: Callable[..., Workplace], qtbot: QtBot
) -> None:
    dialog = CrashDialog(make_workplace("en"), "the report", None)
    shown_in(dialog, qtbot, 600, 400)
    copy = next(each for each in dialog.findChildren(QPushButton) if "Copy" in each.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "the report"
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "the report"  # type: ignore[union-attr]

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
