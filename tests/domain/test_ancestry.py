"""Ancestry: which entry came after which."""

from inspector_app.domain.ancestry import Ancestry, instant
from tests.domain.test_fold import NIGHT, written


def test_an_entry_follows_what_its_parents_follow() -> None:
    first = written({"a": 1})
    second = written({"a": 2}, first)
    third = written({"a": 3}, second)
    aside = written({"b": 1}, first)
    ancestry = Ancestry(dict([third, aside, second, first]))

    assert ancestry.follows(third[0], first[0])
    assert not ancestry.follows(first[0], third[0])
    assert not ancestry.follows(third[0], aside[0])
    assert not ancestry.follows(third[0], third[0])
    assert ancestry.before([third[0]]) == {first[0], second[0], third[0]}
    assert set(ancestry.last_of([first[0], third[0], aside[0]])) == {third[0], aside[0]}


def test_parents_that_are_not_here_are_passed_over() -> None:
    missing = written({"a": 0})
    entry = written({"a": 1}, missing)
    ancestry = Ancestry(dict([entry]))

    assert ancestry.before([entry[0], missing[0]]) == {entry[0]}


def test_a_long_history_is_no_deep_recursion() -> None:
    links = [written({"a": 0})]
    for n in range(3000):
        links.append(written({"a": n}, links[-1]))
    ancestry = Ancestry(dict(reversed(links)))

    assert ancestry.follows(links[-1][0], links[0][0])
    assert ancestry.last_of([entry for entry, _ in links]) == [links[-1][0]]


def test_the_later_of_two_is_shown_first() -> None:
    early, late = written({"a": 1}), written({"a": 2}, at=NIGHT)

    assert Ancestry(dict([early, late])).last_of([early[0], late[0]]) == [late[0], early[0]]


def test_a_time_that_is_none_is_the_beginning_of_time() -> None:
    assert instant("yesterday") == instant("") < instant("1999-01-01")
