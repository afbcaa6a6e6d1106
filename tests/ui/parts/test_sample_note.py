"""The note over the sample case."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.sample_note import SampleNote
from inspector_app.ui.workplace import Workplace
from inspector_app.workflows.case.case_place import SAMPLE_CASE, SAMPLE_MARKER, is_sample
from tests.visits import Desk


def test_the_note_is_no_window_of_its_own_before_it_has_a_place(
    make_workplace: Callable[..., Workplace], desk: Desk, qtbot: QtBot
) -> None:
    case = desk.path.with_name(SAMPLE_CASE)
    case.with_name(SAMPLE_MARKER).touch()
    assert is_sample(case)

    note = SampleNote(make_workplace(), case)
    qtbot.addWidget(note)

    assert not note.isVisible()
