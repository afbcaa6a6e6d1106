"""Both values of a conflict in one, where both make sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.resolution import allows_both, both_of

NOTE = {"mark": "scored", "value": "fail", "note": "三号窗口无人"}


def test_two_notes_on_the_same_answer_are_joined() -> None:
    both = both_of("answer.A01", [NOTE, {**NOTE, "note": "九点十分无人。"}])

    assert both == {**NOTE, "note": "三号窗口无人；九点十分无人。"}


def test_a_text_that_holds_the_other_stands_alone() -> None:
    both = both_of("answer.A01", [NOTE, {**NOTE, "note": "三号窗口无人值守"}])

    assert both == {**NOTE, "note": "三号窗口无人值守"}


def test_items_of_a_photo_and_calls_are_united() -> None:
    one = {"id": "e1", "items": ["A01"], "caption": "牌子"}
    other = {"id": "e1", "items": ["A02", "A01"]}

    assert both_of("evidence.e1", [one, other]) == {
        "id": "e1",
        "items": ["A01", "A02"],
        "caption": "牌子",
    }


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("answer.A01", [NOTE, {**NOTE, "mark": "not-observed"}]),
        ("answer.A01", [NOTE, {**NOTE, "value": "pass"}]),
        ("answer.A01", [NOTE, None]),
        ("header.date", ["2026-09-15", "2026-09-16"]),
        ("header.queue", [3, 4]),
        ("seal.1", [{"version": 1, "at": "a"}, {"version": 1, "at": "b"}]),
        ("issue.1", [{"number": "1"}, {"number": "2"}]),
        ("outcome.1", [{"reason": "a"}, {"reason": "b"}]),
    ],
)
def test_values_that_exclude_each_other_are_refused(field: str, values: list[Json]) -> None:
    assert not allows_both(field, values)
    with pytest.raises(ValueError, match=field):
        both_of(field, values)


TEXTS = st.text("一二三；。", max_size=6)


@given(TEXTS, TEXTS)
def test_nothing_that_either_said_is_lost(one: str, other: str) -> None:
    both = both_of("header.unit_opinion", [one, other])

    assert isinstance(both, str)
    for text in (one, other):
        assert text.strip().rstrip("；。") in both
