"""Read one mapping of a form file key by key: each value gets its type, each fault its line.

A value that cannot be read is reported and stands as UNREAD or empty text, which later checks pass
over; so one fault is told once, and all faults are told together.
"""

import difflib
import enum
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from inspector_app.domain.errors.answers import FormFault, FormFaultCode
from inspector_app.domain.points import Points, parse_points
from inspector_app.domain.wording import Language, Wording
from inspector_app.files.tree import Kind, Node

UNREAD = -1
"""Stands for a number that could not be read; no number of a form is negative."""

LONGEST_GUESSED = 60
"""Characters of a word that may be a slip of another; comparing longer ones takes too long."""
MOST_GUESSED = 20
"""Unknown keys of one mapping for which a known one is suggested."""

Member = TypeVar("Member", bound=enum.StrEnum)

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_CODE = re.compile(r"[A-Z][A-Z0-9]{0,7}")
_NUMBER = re.compile(r"0|[1-9]\d{0,5}")
_POINTS = re.compile(r"(0|[1-9]\d{0,4})(\.\d{1,2})?")
_PERCENTAGE = re.compile(r"(0|[1-9]\d{0,2})(?:\.(\d))?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word that `text` was probably meant to be, or nothing."""
    if len(text) > LONGEST_GUESSED:
        return ""
    by_folded = {each.casefold(): each for each in known}
    close = difflib.get_close_matches(text.casefold(), by_folded, n=1, cutoff=0.7)
    return by_folded[close[0]] if close else ""


class Fields:
    """One mapping of the file, and where it stands in the form's own terms."""

    def __init__(self, node: Node, where: str, faults: list[FormFault]) -> None:
        self._node = node
        self._faults = faults
        self._asked: set[str] = set()
        self.where = where
        if node.kind not in (Kind.MAPPING, Kind.BROKEN):
            self._report(node, "", FormFaultCode.NOT_A_MAPPING)

    def close(self) -> None:
        """Report every key that nobody asked for."""
        unknown = [key for key in self._node.fields if key not in self._asked]
        for number, key in enumerate(unknown):
            close = nearest(key, self._asked) if number < MOST_GUESSED else ""
            node = self._node.fields[key]
            self._report(node, "", FormFaultCode.UNKNOWN_KEY, key=key, nearest=close)

    def has(self, key: str) -> bool:
        """Whether the mapping says anything under `key`."""
        self._asked.add(key)
        return key in self._node.fields

    def pass_over(self, *keys: str) -> None:
        """Say nothing of `keys`, known or not."""
        self._asked.update(keys)

    def says(self, key: str, text: str) -> bool:
        """Whether exactly `text` stands under `key`."""
        return self.has(key) and self._node.fields[key].text.strip() == text

    def names(self) -> tuple[str, ...]:
        """The keys of a mapping whose keys are free."""
        self._asked.update(self._node.fields)
        return tuple(self._node.fields)

    def inner(self, key: str) -> "Fields":
        """The mapping under `key`."""
        return Fields(self._at(key), self._place(key), self._faults)

    def entries(self, key: str, *, optional: bool = False) -> list["Fields"]:
        """The list of mappings under `key`; only an optional one may be empty."""
        nodes = self._list(key, optional=optional, filled=not optional)
        return [
            Fields(node, f"{self._place(key)}[{number}]", self._faults)
            for number, node in enumerate(nodes, 1)
        ]

    def text(self, key: str) -> str:
        """The text under `key`, in NFC and without white space around it."""
        return self._text(self._at(key), key)

    def texts(self, key: str, *, optional: bool = False, filled: bool = False) -> tuple[str, ...]:
        """The list of texts under `key`; `filled` refuses an empty one."""
        nodes = self._list(key, optional=optional, filled=filled)
        return tuple(self._text(node, key) for node in nodes)

    def wording(self, key: str) -> Wording:
        """The text under `key` in both languages."""
        inner = self.inner(key)
        wording = Wording(inner.translation(Language.ZH), inner.translation(Language.EN))
        inner.close()
        return wording

    def translation(self, language: Language) -> str:
        """The text in one language of the wording that this mapping is."""
        self._asked.add(language.value)
        node = self._node.fields.get(language.value)
        empty = node is None or (node.kind is Kind.TEXT and not node.text.strip())
        if empty and self._node.kind is Kind.MAPPING:
            at = node or self._node
            self._report(at, "", FormFaultCode.MISSING_TRANSLATION, language=language.value)
        return "" if node is None or empty else self._text(node, language.value)

    def id(self, key: str) -> str:
        """A short name for machines: ASCII letters, digits, full stop, hyphen, underscore."""
        return self._matching(key, _ID, FormFaultCode.NOT_AN_ID)

    def code(self, key: str = "code") -> str:
        """The code of a section or an item: capitals and digits, as it is typed and printed."""
        return self._matching(key, _CODE, FormFaultCode.NOT_AN_ID)

    def points(self, key: str) -> Points:
        """Points with at most two decimals, as hundredths."""
        text = self._matching(key, _POINTS, FormFaultCode.NOT_POINTS)
        return parse_points(text) if text else UNREAD

    def number(self, key: str) -> int:
        """A whole number, not negative."""
        text = self._matching(key, _NUMBER, FormFaultCode.NOT_A_NUMBER)
        return int(text) if text else UNREAD

    def numbers(self, key: str) -> tuple[int, ...]:
        """The list of whole numbers under `key`."""
        read = []
        for node in self._list(key):
            text = self._match(node, key, _NUMBER, FormFaultCode.NOT_A_NUMBER)
            read.append(int(text) if text else UNREAD)
        return tuple(read)

    def percentage(self, key: str) -> int:
        """A percentage with at most one decimal, as tenths; more than 100 is refused."""
        text = self._matching(key, _PERCENTAGE, FormFaultCode.NOT_A_PERCENTAGE)
        match = _PERCENTAGE.fullmatch(text)
        tenths = int(match[1]) * 10 + int(match[2] or 0) if match else UNREAD
        if tenths > 1000:
            self._report(self._at(key), key, FormFaultCode.NOT_A_PERCENTAGE, text=text)
            return UNREAD
        return tenths

    def share(self, key: str) -> tuple[int, int]:
        """A fraction as [part, whole], above zero and at most one."""
        known = len(self._faults)
        numbers = self.numbers(key)
        if len(numbers) == 2 and 0 < numbers[0] <= numbers[1]:
            return numbers[0], numbers[1]
        if len(self._faults) == known and self.has(key):
            self._report(self._at(key), key, FormFaultCode.NOT_A_SHARE)
        return 1, 1

    def truth(self, key: str) -> bool:
        """`true` or `false`, in these words only; absent is false."""
        if not self.has(key):
            return False
        text = self._text(self._at(key), key)
        if text and text not in ("true", "false"):
            self._report(self._at(key), key, FormFaultCode.NOT_TRUE_OR_FALSE, text=text)
        return text == "true"

    def dates(self, key: str) -> tuple[str, ...]:
        """The list of ISO dates under `key`."""
        return tuple(self._date(node, key) for node in self._list(key))

    def one_of(self, key: str, members: type[Member]) -> Member:
        """One member by its value; the first member stands where nothing fits."""
        return self._member(self._at(key), key, members)

    def all_of(
        self, key: str, members: type[Member], *, optional: bool = False
    ) -> tuple[Member, ...]:
        """A list of members by their values; never empty unless optional."""
        nodes = self._list(key, optional=optional, filled=not optional)
        return tuple(self._member(node, key, members) for node in nodes)

    def report(self, key: str, code: FormFaultCode, /, **facts: str) -> None:
        """Report a fault at `key`, or at the mapping itself while the key is missing."""
        self._report(self._node.fields.get(key, self._node), key, code, **facts)

    def _at(self, key: str) -> Node:
        if self.has(key):
            return self._node.fields[key]
        if self._node.kind is Kind.MAPPING:
            self._report(self._node, "", FormFaultCode.MISSING_KEY, key=key)
        return Node(Kind.BROKEN, self._node.line)

    def _list(self, key: str, *, optional: bool = False, filled: bool = False) -> tuple[Node, ...]:
        if optional and not self.has(key):
            return ()
        node = self._at(key)
        if node.kind not in (Kind.LIST, Kind.BROKEN):
            self._report(node, key, FormFaultCode.NOT_A_LIST)
        elif filled and node.kind is Kind.LIST and not node.entries:
            self._report(node, key, FormFaultCode.EMPTY_LIST)
        return node.entries

    def _text(self, node: Node, key: str) -> str:
        text = unicodedata.normalize("NFC", node.text).strip()
        if node.kind is not Kind.BROKEN and not text:
            self._report(node, key, FormFaultCode.NOT_A_TEXT)
        return text

    def _matching(self, key: str, pattern: re.Pattern[str], code: FormFaultCode) -> str:
        return self._match(self._at(key), key, pattern, code)

    def _match(self, node: Node, key: str, pattern: re.Pattern[str], code: FormFaultCode) -> str:
        text = self._text(node, key)
        if text and not (text.isascii() and pattern.fullmatch(text)):
            self._report(node, key, code, text=text)
            return ""
        return text

    def _date(self, node: Node, key: str) -> str:
        text = self._match(node, key, _DATE, FormFaultCode.NOT_A_DATE)
        try:
            return date.fromisoformat(text).isoformat() if text else ""
        except ValueError:
            self._report(node, key, FormFaultCode.NOT_A_DATE, text=text)
            return ""

    def _member(self, node: Node, key: str, members: type[Member]) -> Member:
        text = self._text(node, key)
        values = [member.value for member in members]
        if text in values:
            return members(text)
        if text:
            facts = {"text": text, "allowed": "、".join(values), "nearest": nearest(text, values)}
            self._report(node, key, FormFaultCode.NOT_ONE_OF, **facts)
        return next(iter(members))

    def _place(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where and key else self.where or key

    def _report(self, node: Node, key: str, code: FormFaultCode, /, **facts: str) -> None:
        self._faults.append(FormFault(node.line, code, facts, self._place(key)))
