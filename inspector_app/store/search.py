"""The text search: any part of a text is found, however short, in Chinese as in codes.

Every character is a word of its own in the index, and what is looked for is a phrase of such words.
A letter or digit stands there with the one that follows it, else a digit would be in every row.
Heads are short, and are also looked through as they are: that finds codes, dates and long names
faster than the index.
"""

import operator
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from inspector_app.store.database import Database

BREAK = "\ue000"
"""Between two texts: no phrase goes across it."""
SHORT = 4
"""Phrases up to this length need no memory of their own in the engine, for every row they meet."""
# What the index's own tokeniser would take for a gap must be a character like any other.
_MARKS = {code: chr(0xE000 + code) for code in range(1, 128) if not chr(code).isalnum()}
_MARKS |= dict.fromkeys((*range(33), 127), BREAK)
_ASCII = re.compile("[\x00-\x7f]+")
_RUN = re.compile("[0-9A-Za-z]+|[^0-9A-Za-z]+")


class Search:
    """The index of what is said in inspections, by the numbers of their rows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """Index number, head and notes of inspections that are not in the index."""
        self._database.run_many(
            "INSERT INTO words (rowid, head, notes) VALUES (?, ?, ?)",
            ((number, _spaced_head(head), _spaced(notes)) for number, head, notes in rows),
        )

    def remove(self, numbers: Iterable[int]) -> None:
        """Take inspections out of the index."""
        self._database.run_many("DELETE FROM words WHERE rowid = ?", ((n,) for n in numbers))

    def clear(self) -> None:
        """Take everything out of the index."""
        self._database.run("INSERT INTO words (words) VALUES ('delete-all')")

    def found(self, words: Sequence[str]) -> list[int]:
        """The inspections in which each of the indexed `words` occurs, by their numbers."""
        query = " AND ".join(phrase(word) for word in words)
        ((found,),) = self._database.rows("SELECT json_group_array(rowid) FROM words(?)", (query,))
        return msgspec.json.decode(found, type=list[int])


def is_indexed(word: str) -> bool:
    """Whether the index has the word in the heads too, and quickly."""
    return len(word) <= SHORT and not _ASCII.search(word)


def in_notes(word: str) -> str:
    """The query for a word in facts, notes and captions alone."""
    return f"notes : ({phrase(word)})"


def phrase(word: str) -> str:
    """The query for exactly this run of characters; nothing in it is a sign to the engine.

    A long one begins with its short parts, which most rows lack, so that it is seldom weighed.
    """
    marks = word.translate(_MARKS)
    tokens, end = list(_tokens(marks)), ""
    if marks[-1].isascii():
        # What follows the last one is not known. After another of its sort it stands with that.
        del tokens[-1]
        if not marks[-2:-1] or not marks[-2].isascii():
            tokens, end = [*tokens, marks[-1]], " *"
    parts = [tokens[start : start + SHORT] for start in range(0, len(tokens) - SHORT, SHORT)]
    return " AND ".join((*map(_quoted, parts), _quoted(tokens) + end))


def _quoted(tokens: Sequence[str]) -> str:
    return f'"{" ".join(tokens)}"'


def _tokens(marks: str) -> Iterator[str]:
    """The words of the index that a text becomes, one for each of its characters."""
    for run in _RUN.findall(marks):
        if run.isascii():
            yield from map(operator.add, run, run[1:] + BREAK)
        else:
            yield from run


def _spaced(text: str) -> str:
    return " ".join(_tokens(text.translate(_MARKS)))


def _spaced_head(text: str) -> str:
    """Without codes and dates, which are never looked for here."""
    return " ".join(_ASCII.sub(BREAK, text))
