"""Dataclasses as JSON: what was written comes back, and nothing else is taken for it."""

import enum
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.strict_json import plain_json, read_json


class Colour(enum.StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Leaf:
    name: str
    count: int | None


@dataclass(frozen=True)
class Tree:
    leaves: tuple[Leaf, ...]
    colour: Colour
    tall: bool
    top: Leaf | None


LEAVES = st.builds(Leaf, st.text(), st.none() | st.integers())
TREES = st.builds(
    Tree,
    st.lists(LEAVES, max_size=3).map(tuple),
    st.sampled_from(Colour),
    st.booleans(),
    st.none() | LEAVES,
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(TREES)
def test_what_was_written_comes_back(tree: Tree) -> None:
    assert read_json(Tree, plain_json(tree)) == tree


@given(TREES, st.sampled_from(["leaves", "colour", "tall", "top"]), ANYTHING)
def test_a_field_of_another_type_is_refused_or_means_what_it_says(
    tree: Tree, name: str, other: object
) -> None:
    plain = {**plain_json(tree), name: other}

    try:
        read = read_json(Tree, plain)
    except ValueError:
        return
    assert plain_json(read) == plain


@pytest.mark.parametrize("plain", [None, [], {}, {"name": "x"}, {"name": "x", "count": True}])
def test_what_is_no_such_value_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match="not"):
        read_json(Leaf, plain)


def test_a_field_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="fields of Leaf"):
        read_json(Leaf, {"name": "x", "count": 1, "more": 2})
