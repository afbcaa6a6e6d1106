"""Read JSON into nodes that know their lines; numbers keep their decimal text.

The standard parser gives no lines and turns 0.3 into a float; this one bounds the depth, refuses
repeated keys and NaN, and lets only visible text in.
"""

import json
import re
from bisect import bisect_right

from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode
from inspector_app.files.plain_text import hidden_character
from inspector_app.files.tree import Kind, Node

DEEPEST = 16
MOST_VALUES = 20_000
"""A full visit says about a tenth of this."""

_STRINGS = json.JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORDS = {"true": Kind.BOOLEAN, "false": Kind.BOOLEAN, "null": Kind.NULL}
_WORD = re.compile(r"true|false|null")


def read_json(text: str, faults: list[AnswersFault]) -> Node | None:
    """The value in `text`, or None where it is no JSON; every fault goes to `faults`."""
    reader = _Reader(text, faults)
    try:
        return reader.document()
    except _NotJson as error:
        line, column = reader.place(error.at)
        faults.append(AnswersFault(line, error.code, {"column": str(column), **error.facts}))
        return None


class _NotJson(Exception):
    """Reading on from `at` makes no sense."""

    def __init__(
        self, at: int, code: AnswersFaultCode = AnswersFaultCode.SYNTAX, **facts: str
    ) -> None:
        super().__init__(at)
        self.at = at
        self.code = code
        self.facts = facts


class _Reader:
    """The text, how far it has been read, and where its lines begin."""

    def __init__(self, text: str, faults: list[AnswersFault]) -> None:
        self._text = text
        self._faults = faults
        self._at = 0
        self._values = 0
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def document(self) -> Node:
        self._skip_blank()
        node = self._value(1)
        if self._at < len(self._text):
            raise _NotJson(self._at)
        return node

    def _value(self, depth: int) -> Node:
        """One value and the blank after it."""
        line = self.place(self._at)[0]
        self._values += 1
        if depth > DEEPEST:
            raise _NotJson(self._at, AnswersFaultCode.TOO_DEEP, limit=str(DEEPEST))
        if self._values > MOST_VALUES:
            raise _NotJson(self._at, AnswersFaultCode.TOO_MUCH, limit=str(MOST_VALUES))
        match self._text[self._at : self._at + 1]:
            case "{":
                node = self._mapping(line, depth)
            case "[":
                node = self._list(line, depth)
            case '"':
                node = self._string(line)
            case _:
                node = self._plain(line)
        self._skip_blank()
        return node

    def _mapping(self, line: int, depth: int) -> Node:
        fields: dict[str, Node] = {}
        self._step("{")
        while not self._ends("}", first=not fields):
            at = self._at
            key = self._string(self.place(at)[0]).text
            self._skip_blank()
            self._step(":")
            value = self._value(depth + 1)
            if key in fields:
                facts = {"key": key}
                fault = AnswersFault(self.place(at)[0], AnswersFaultCode.DUPLICATE_KEY, facts)
                self._faults.append(fault)
            fields.setdefault(key, value)
        return Node(Kind.MAPPING, line, fields=fields)

    def _list(self, line: int, depth: int) -> Node:
        entries: list[Node] = []
        self._step("[")
        while not self._ends("]", first=not entries):
            entries.append(self._value(depth + 1))
        return Node(Kind.LIST, line, entries=tuple(entries))

    def _ends(self, bracket: str, *, first: bool) -> bool:
        """Whether the container ends here; otherwise step over the comma before the next value."""
        if self._text.startswith(bracket, self._at):
            self._at += 1
            return True
        if not first:
            self._step(",")
        return False

    def _string(self, line: int) -> Node:
        if not self._text.startswith('"', self._at):
            raise _NotJson(self._at)
        try:
            text, self._at = _STRINGS.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            raise _NotJson(error.pos) from error
        if character := hidden_character(text):
            facts = {"character": character}
            self._faults.append(AnswersFault(line, AnswersFaultCode.HIDDEN_CHARACTER, facts))
            return Node(Kind.BROKEN, line)
        return Node(Kind.TEXT, line, text)

    def _plain(self, line: int) -> Node:
        number = _NUMBER.match(self._text, self._at)
        word = number or _WORD.match(self._text, self._at)
        if word is None:
            raise _NotJson(self._at)
        self._at = word.end()
        return Node(_WORDS.get(word[0], Kind.NUMBER), line, word[0])

    def _step(self, character: str) -> None:
        if not self._text.startswith(character, self._at):
            raise _NotJson(self._at)
        self._at += 1
        self._skip_blank()

    def _skip_blank(self) -> None:
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
