"""Which items are asked, and why the others are preset not applicable."""

from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.form import AnswerType, Condition, Mode, Severity, Venue
from inspector_app.domain.header import visit_phase
from inspector_app.domain.relevance import (
    Preset,
    asked_items,
    items_in_scope,
    preset_of,
)
from inspector_app.domain.scoring import score
from tests.builders import a_form, a_header, an_answer, an_item

FORM = a_form()
HALL = a_header()


def codes(scope: str) -> list[str]:
    return [item.code for item in items_in_scope(FORM, scope)]


def test_a_full_scope_asks_every_item_of_its_sections_in_form_order() -> None:
    assert codes("full") == ["A01", "A02", "A03", "A04", "E01", "E05", "E07", "F02", "F06", "F08"]


def test_a_core_scope_leaves_the_other_items_out() -> None:
    assert codes("core") == [code for code in codes("full") if code != "E07"]


def test_a_theme_names_single_items() -> None:
    assert codes("theme-desk") == ["A02", "E05"]


def test_a_scope_that_the_form_lacks_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        items_in_scope(FORM, "nothing")


def test_an_item_of_another_venue_is_preset() -> None:
    item = an_item(venues=(Venue.VOICE, Venue.VIDEO))
    assert preset_of(FORM, item, HALL, {}) is Preset.VENUE
    both = replace(HALL, venues=(Venue.HALL, Venue.VOICE))
    assert preset_of(FORM, item, both, {}) is None


def test_an_item_of_another_mode_is_preset() -> None:
    item = FORM.item_by_code["F06"]
    assert preset_of(FORM, item, HALL, {}) is Preset.MODE
    assert preset_of(FORM, item, replace(HALL, mode=Mode.CASE_TRACKING), {}) is None


@pytest.mark.parametrize(
    ("date", "phase", "preset"),
    [
        ("2026-07-31", "", Preset.PHASE),
        ("2026-08-01", "", None),
        ("2026-12-31", "", None),
        ("2026-03-01", "", Preset.PHASE),
        ("", "", Preset.PHASE),
        ("2026-09-15", "publicity", Preset.PHASE),
        ("2026-04-01", "acceptance", None),
        ("2026-09-15", "unheard-of", Preset.PHASE),
    ],
)
def test_an_item_waits_for_its_phase(date: str, phase: str, preset: Preset | None) -> None:
    item = FORM.item_by_code["H01"]
    assert preset_of(FORM, item, replace(HALL, date=date, phase=phase), {}) is preset


def test_the_phase_of_a_visit_is_the_last_one_that_has_begun() -> None:
    found = visit_phase(FORM, replace(HALL, date="2026-08-31"))
    assert found is not None
    assert found.id == "rules"


@pytest.mark.parametrize(
    ("answer", "preset"),
    [
        (None, Preset.CONDITION),
        (an_answer("staffed"), None),
        (an_answer("none"), Preset.CONDITION),
        (Answer(Mark.SCORED, None, deduction=500), Preset.CONDITION),
        (Answer(Mark.NOT_OBSERVED, "staffed"), Preset.CONDITION),
    ],
)
def test_an_item_waits_for_the_value_that_it_depends_on(
    answer: Answer | None, preset: Preset | None
) -> None:
    answers = {} if answer is None else {"A02": answer}
    assert preset_of(FORM, FORM.item_by_code["A03"], HALL, answers) is preset


@pytest.mark.parametrize(
    ("value", "preset"),
    [
        ("fail", None),
        ({"state": "suspected"}, None),
        ({"state": "confirmed"}, None),
        ({"state": "dismissed"}, Preset.CONDITION),
        ("pass", Preset.CONDITION),
    ],
)
def test_a_suspicion_with_its_history_is_a_fail_to_a_condition(
    value: object, preset: Preset | None
) -> None:
    item = an_item(when=Condition(("fail",), item="E01"))
    answers = {"E01": an_answer(value)}  # type: ignore[arg-type]
    assert preset_of(FORM, item, HALL, answers) is preset


def test_a_condition_on_a_number() -> None:
    item = an_item("A09", when=Condition(("0",), item="A01"))
    assert preset_of(FORM, item, HALL, {"A01": an_answer(0)}) is None
    assert preset_of(FORM, item, HALL, {"A01": an_answer(1)}) is Preset.CONDITION


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (Condition(("town", "utility"), header="category"), True),
        (Condition(("utility",), header="category"), False),
        (Condition(("hall",), header="venues"), True),
        (Condition(("voice",), header="venues"), False),
        (Condition(("covert",), header="mode"), True),
    ],
)
def test_a_condition_on_the_header(condition: Condition, holds: bool) -> None:
    item = an_item(when=condition)
    assert preset_of(FORM, item, HALL, {}) is (None if holds else Preset.CONDITION)


def test_the_first_reason_that_holds_is_told() -> None:
    item = an_item(
        venues=(Venue.VOICE,), modes=(Mode.SPOT_CHECK,), phase="acceptance", severity=Severity.MINOR
    )
    assert preset_of(FORM, item, replace(HALL, date="2026-04-01"), {}) is Preset.VENUE


def test_a_preset_item_is_still_listed_with_its_reason() -> None:
    asked = {each.item.code: each.preset for each in asked_items(FORM, HALL, {})}
    assert asked["F06"] is Preset.MODE
    assert asked["A03"] is Preset.CONDITION
    assert asked["A01"] is None


def test_an_answer_goes_before_a_preset_and_hiding_erases_nothing() -> None:
    answers = {"F06": an_answer(None, deduction=500), "A02": an_answer("none"), "A03": an_answer()}
    lines = {line.item.code: line for line in score(FORM, HALL, answers).lines}
    assert (lines["F06"].mark, lines["F06"].preset, lines["F06"].deduction) == (
        Mark.SCORED,
        None,
        500,
    )
    assert lines["A03"].answer == answers["A03"]


def test_an_item_type_does_not_matter_to_its_presets() -> None:
    for kind in AnswerType:
        assert preset_of(FORM, an_item(kind=kind), HALL, {}) is None
