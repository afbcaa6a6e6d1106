from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.form import Venue
from inspector_app.ui.pages.inspection.fact_edits import ChoiceFact, ManyFact
from inspector_app.ui.pages.inspection.header_facts import HeaderFacts
from inspector_app.ui.pages.inspection.second_fact import SecondFact
from inspector_app.ui.pages.inspection.unit_fact import UnitFact
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import asked, shown_in
from tests.ui.pages.inspection.conftest import write
from tests.visits import colleague


@pytest.fixture
def facts(opened: Workplace, visit: Visit, qtbot: QtBot) -> HeaderFacts:
    made = HeaderFacts(opened, visit)
    shown_in(made, qtbot, 480, 900)
    idle(opened, qtbot)
    return made


def idle(workplace: Workplace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: workplace.background.is_idle, timeout=10_000)


def type_in(facts: HeaderFacts, name: str, text: str, qtbot: QtBot) -> None:
    """Type over a fact and leave it by Tab."""
    edit = facts.edits[name]
    facts.focus_fact(name)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    write(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    idle(facts._workplace, qtbot)


def test_every_fact_of_the_header_can_be_said(facts: HeaderFacts, visit: Visit) -> None:
    unsaid = {"unit_code", "draft_number"}

    assert set(facts.edits) | unsaid == set(visit.inspection.header.__slots__)


@pytest.mark.parametrize(("typed", "kept"), [("9:15", "09:15"), ("0915", "09:15"), ("", "")])
def test_a_time_is_saved_when_its_field_is_left(
    facts: HeaderFacts, visit: Visit, qtbot: QtBot, typed: str, kept: str
) -> None:
    type_in(facts, "arrived", typed, qtbot)

    assert visit.inspection.header.arrived == kept
    assert facts.edits["arrived"].text() == kept  # type: ignore[union-attr]


def test_a_refused_value_stays_as_typed_with_its_sentence(
    facts: HeaderFacts, visit: Visit, qtbot: QtBot
) -> None:
    type_in(facts, "left", "25:99", qtbot)

    assert visit.inspection.header.left == "09:40"
    assert facts.wrong("left") == "没有记下。请写成 09:05。"
    assert facts.edits["left"].text() == "25:99"  # type: ignore[union-attr]

    type_in(facts, "queue", "4", qtbot)
    assert facts.edits["left"].text() == "25:99"  # type: ignore[union-attr]

    type_in(facts, "left", "10:20", qtbot)
    assert facts.wrong("left") == ""
    assert visit.inspection.header.left == "10:20"


def test_numbers_are_kept_and_can_be_cleared(
    facts: HeaderFacts, visit: Visit, qtbot: QtBot
) -> None:
    type_in(facts, "windows_open", "3", qtbot)
    assert visit.inspection.header.windows_open == 3

    type_in(facts, "windows_open", "", qtbot)
    assert visit.inspection.header.windows_open is None


def test_a_choice_is_saved_when_it_is_made(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    mode = facts.edits["mode"]
    assert isinstance(mode, ChoiceFact)
    facts.focus_fact("mode")

    qtbot.keyClick(mode, Qt.Key.Key_Down)
    idle(opened, qtbot)

    assert visit.inspection.header.mode.value == mode.currentData() != "covert"


def test_the_last_venue_cannot_be_taken_away(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    venues = facts.edits["venues"]
    assert isinstance(venues, ManyFact)

    venues.boxes["hall"].click()
    idle(opened, qtbot)
    assert venues.boxes["hall"].isChecked()

    venues.boxes["online"].click()
    idle(opened, qtbot)
    assert set(visit.inspection.header.venues) == {Venue.HALL, Venue.ONLINE}


def test_a_unit_of_the_register_brings_its_facts(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    from inspector_app.workflows.case.register_units import import_units

    file = tmp_path / "units.csv"
    file.write_text("code,name,address\nDX-01,东溪所,东溪路1号\nXX-02,西溪所,西溪路2号\n", "utf-8")
    asked(opened, qtbot, lambda case: import_units(case, file))
    unit = facts.edits["unit"]
    assert isinstance(unit, UnitFact)
    facts.focus_fact("unit")

    write(unit, "东溪")
    names = unit.completer().model()
    qtbot.waitUntil(lambda: names.rowCount() == 1)
    unit.completer().activated.emit(names.index(0, 0).data())
    idle(opened, qtbot)

    header = visit.inspection.header
    assert (header.unit, header.unit_code, header.address) == ("东溪所", "DX-01", "东溪路1号")
    assert unit.text() == "东溪所"


def test_a_free_name_has_no_code_of_the_register(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    visit.set_header({"unit_code": "DX-01"})
    idle(opened, qtbot)

    type_in(facts, "unit", "河边临时服务点", qtbot)

    assert visit.inspection.header.unit == "河边临时服务点"
    assert visit.inspection.header.unit_code == ""


def test_the_second_inspector_comes_from_the_roster(
    opened: Workplace, visit: Visit, qtbot: QtBot, tmp_path: Path
) -> None:
    asked(opened, qtbot, lambda case: colleague(case, tmp_path))
    facts = HeaderFacts(opened, visit)
    shown_in(facts, qtbot, 480, 900)
    second = facts.edits["inspectors"]
    assert isinstance(second, SecondFact)
    qtbot.waitUntil(lambda: second.findData("A23") >= 0)

    second.setCurrentIndex(second.findData("A23"))
    second.activated.emit(second.currentIndex())
    idle(opened, qtbot)

    assert visit.inspection.header.inspectors[1].code == "A23"
    assert second.currentData() == "A23"


def test_a_code_of_the_roster_may_be_typed(
    opened: Workplace, visit: Visit, qtbot: QtBot, tmp_path: Path
) -> None:
    asked(opened, qtbot, lambda case: colleague(case, tmp_path))
    facts = HeaderFacts(opened, visit)
    shown_in(facts, qtbot, 480, 900)
    second = facts.edits["inspectors"]
    assert isinstance(second, SecondFact)
    qtbot.waitUntil(lambda: second.findData("A23") >= 0)

    type_in(facts, "inspectors", "a23", qtbot)

    assert visit.inspection.header.inspectors[1].code == "A23"
    assert "A23" in second.currentText()


def test_the_second_inspector_may_be_anybody(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    second = facts.edits["inspectors"]
    assert isinstance(second, SecondFact)
    assert second.currentText() == "贠𬭊，区政务服务局"

    type_in(facts, "inspectors", "贠𬭊，区政务服务局，0023", qtbot)

    named = visit.inspection.header.inspectors[1]
    assert (named.name, named.work_unit, named.certificate) == ("贠𬭊", "区政务服务局", "0023")
    assert second.currentText() == "贠𬭊，区政务服务局，0023"


def test_emptied_the_second_inspector_stays_as_named(
    facts: HeaderFacts, visit: Visit, qtbot: QtBot
) -> None:
    second = facts.edits["inspectors"]
    assert isinstance(second, SecondFact)
    before = visit.inspection.header.inspectors

    type_in(facts, "inspectors", "", qtbot)

    assert visit.inspection.header.inspectors == before
    assert second.currentText() == "贠𬭊，区政务服务局"


def test_long_facts_are_saved_when_one_goes_on(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    opinion = facts.edits["unit_opinion"]
    facts.focus_fact("unit_opinion")

    qtbot.keyClicks(opinion, "ok")
    facts.tell()
    idle(opened, qtbot)

    assert visit.inspection.header.unit_opinion == "ok"


def test_a_change_from_elsewhere_is_shown_but_not_over_what_is_typed(
    facts: HeaderFacts, visit: Visit, opened: Workplace, qtbot: QtBot
) -> None:
    address = facts.edits["address"]
    facts.focus_fact("address")
    qtbot.keyClicks(address, "half")

    visit.set_header({"address": "东街1号", "contact": "12345"})
    idle(opened, qtbot)

    assert address.text() == "half"  # type: ignore[union-attr]
    assert facts.edits["contact"].text() == "12345"  # type: ignore[union-attr]


def test_the_facts_are_complete_in_both_languages(
    make_workplace: Callable[..., Workplace], visit: Visit, qtbot: QtBot
) -> None:
    english = make_workplace(language="en")
    facts = HeaderFacts(english, visit)
    qtbot.addWidget(facts)

    labels = [field.label.text() for field in facts.fields.values()]

    assert not any("一" <= letter <= "鿿" for label in labels for letter in label)
    idle(english, qtbot)
