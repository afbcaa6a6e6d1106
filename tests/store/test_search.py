"""The text search against a plain look through the text: the same rows, whatever is asked."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app.store.case_folder import CaseFolder
from inspector_app.store.search import Search, in_notes, is_indexed
from inspector_app.store.store import Store
from tests.store.cases import new_store

LETTERS = "消防栓窗口无人ab01-_%\"'*()^:+\ue000 ，。𬭊ÀßＡ"
TEXTS = st.text(LETTERS, max_size=14)
WORDS = st.text(LETTERS.replace(" ", ""), min_size=1, max_size=8)
ROWS = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = CaseFolder(tmp_path_factory.mktemp("search") / "case")
    folder.create(b"{}")
    with new_store(folder) as store:
        yield store


def folded(rows: list[tuple[str, str]]) -> list[tuple[int, str, str]]:
    return [(n, head.casefold(), notes.casefold()) for n, (head, notes) in enumerate(rows, 1)]


def fill(store: Store, rows: list[tuple[int, str, str]]) -> Search:
    search = Search(store._database)
    search.clear()
    search.put(rows)
    return search


def noted(store: Store, word: str) -> set[int]:
    sql = "SELECT rowid FROM words WHERE words MATCH ?"
    return {n for (n,) in store._database.rows(sql, (in_notes(word),))}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, word=WORDS.filter(lambda word: "\ue000" not in word))
def test_any_part_of_the_notes_is_found_and_nothing_else(
    store: Store, rows: list[tuple[str, str]], word: str
) -> None:
    said, word = folded(rows), word.casefold()
    fill(store, said)

    assert noted(store, word) == {n for n, _, notes in said if word in notes}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, word=WORDS.filter(lambda word: "\ue000" not in word))
def test_short_words_without_codes_are_found_in_heads_and_notes(
    store: Store, rows: list[tuple[str, str]], word: str
) -> None:
    said, word = folded(rows), word.casefold()
    if not is_indexed(word):
        return

    found = fill(store, said).found([word])

    assert found == [n for n, head, notes in said if word in head or word in notes]


def test_every_word_must_occur_somewhere(store: Store) -> None:
    search = fill(store, [(1, "东街", "消防栓"), (2, "东街", "窗口"), (3, "西街", "消防栓")])

    assert search.found(["东街", "消防"]) == [1]


@pytest.mark.parametrize("word", ['"', "'", "*", "-", "^", ":", "(", "NEAR", "AND", "notes:", "a*"])
def test_signs_of_the_engine_are_plain_characters(store: Store, word: str) -> None:
    fill(store, [(1, "", f"x{word}y".casefold()), (2, "", "xy")])

    assert noted(store, word.casefold()) == {1}


def test_a_phrase_never_goes_across_two_texts(store: Store) -> None:
    fill(store, [(1, "", "消防\n栓口")])

    assert noted(store, "防栓") == set()


def test_what_is_removed_is_not_found(store: Store) -> None:
    search = fill(store, [(1, "东街", ""), (2, "东街", "")])

    search.remove([1])

    assert search.found(["东街"]) == [2]
    search.clear()
    assert search.found(["东街"]) == []
