"""A whole visit in the real window by keyboard alone, without a screen."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from inspector_app.domain.inspection import State
from inspector_app.domain.verification import Judgement
from inspector_app.places import find_places
from inspector_app.workflows.case.open_case import open_case
from inspector_app.workflows.verifying.verify import verify_file
from inspector_app.workflows.visit.show import scored_inspection
from tests.journeys.visit_by_keys import FACT, PASSPHRASE, UNIT, whole_visit
from tests.ui.leaks import nothing_left_behind  # noqa: F401 — a fixture for this test too
from tests.ui.stage import Look, Stage
from tests.visits import TickingClock


class Keys:
    """The stage's keyboard, by the names that xdotool has for keys."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def press(self, *chords: str) -> None:
        for chord in chords:
            key = QKeySequence(chord)[0]
            self._stage.press(key.key(), key.keyboardModifiers(), grace=0.004)

    def type(self, text: str) -> None:
        self._stage.type(text)

    def rest(self, what: str) -> None:
        self._stage.settle(0.1)
        if what in ("the dialog", "the file dialog"):
            self._stage.until(self._stage.dialogs)
        elif what == "the file written":
            self._stage.until(lambda: not self._stage.dialogs())
        self._stage.settle(0.1)


@pytest.mark.parametrize("language", ["zh", pytest.param("en", marks=pytest.mark.slow)])
def test_a_whole_visit_by_keyboard_alone_ends_in_a_good_sheet(
    tmp_path: Path, qapp: QApplication, language: str
) -> None:
    clock, sheet = TickingClock(), tmp_path / "sheet.pdf"
    places = replace(find_places({}), case=tmp_path / "case", settings=tmp_path / "settings.json")

    with closing(Stage(qapp, places, clock, Look(language))) as stage:
        whole_visit(Keys(stage), sheet)

    with open_case(places.case, PASSPHRASE, places, clock) as case:
        seen = scored_inspection(case, "T1-0001")
        verified = verify_file(sheet, case=case, trust=None)
    answer = seen.inspection.answers["A01"]
    assert (seen.inspection.header.unit, seen.inspection.state) == (UNIT, State.SEALED)
    assert (answer.value, answer.note) == (2, FACT)
    assert [line.item.code for line in seen.card.lines if line.deduction] == ["A01"]
    assert verified.examination.judgement is Judgement.GOOD
