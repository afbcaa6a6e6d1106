"""Filters of lists, as they are kept."""

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical
from inspector_app.domain.record_filter import Filter

TEXTS = st.lists(st.text(max_size=3), max_size=2).map(tuple)
FILTERS = st.builds(
    Filter,
    text=st.text(max_size=5),
    states=TEXTS,
    stages=TEXTS,
    people=TEXTS,
    since=st.text(max_size=3),
    suspected=st.booleans(),
    duplicates=st.booleans(),
    severities=TEXTS,
)


@given(FILTERS)
def test_a_filter_is_read_back_as_it_was_kept(wanted: Filter) -> None:
    assert Filter.from_json(wanted.to_json()) == wanted
    assert canonical(wanted.to_json())


def test_what_does_not_restrict_is_not_kept() -> None:
    assert Filter().to_json() == {}


def test_what_a_later_version_restricts_by_is_passed_over() -> None:
    assert Filter.from_json({"text": "云溪", "colour": "red"}) == Filter(text="云溪")
