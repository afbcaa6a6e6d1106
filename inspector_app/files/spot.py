"""One value of an answers file, with the place that a fault of it would name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode
from inspector_app.files.form_fields import MOST_GUESSED, nearest
from inspector_app.files.json_tree import read_json
from inspector_app.files.plain_text import narrow
from inspector_app.files.tree import Kind, Node

LONGEST_SHORT = 10_000
"""Characters of a cell that holds several facts."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A node, its column and item, and the list to which its faults go."""

    node: Node
    column: str
    item: str
    faults: list[AnswersFault]

    @property
    def written(self) -> str:
        """The text or number as it was written, without white space around it."""
        return self.node.text.strip()

    @property
    def plain(self) -> str:
        """The same in half-width letters and digits, where a code or a number is meant."""
        return narrow(self.node.text)

    @property
    def is_scalar(self) -> bool:
        """Whether a text, a number or true or false stands here."""
        return self.node.kind in (Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN)

    @property
    def is_broken(self) -> bool:
        """Whether a fault has been told of this value already."""
        return self.node.kind is Kind.BROKEN

    def tell(self, code: AnswersFaultCode, /, **facts: str) -> None:
        """Add a fault of this value; a broken one has had its own."""
        if not self.is_broken:
            fault = AnswersFault(self.node.line, code, facts, self.column, self.item)
            self.faults.append(fault)

    def said(self, key: str) -> "Spot | None":
        """What stands under `key`, or None where nothing does."""
        node = self.node.fields.get(key)
        empty = node is None or node.kind is Kind.NULL
        if node is None or empty or (node.kind is Kind.TEXT and not node.text.strip()):
            return None
        column = f"{self.column}.{key}" if self.column else key
        return Spot(node, column, self.item, self.faults)

    def needed(self, key: str) -> "Spot | None":
        """What stands under `key`; a fault where nothing does."""
        spot = self.said(key)
        if spot is None:
            self.tell(AnswersFaultCode.MISSING, key=key)
        return spot

    def only(self, keys: Sequence[str]) -> None:
        """Tell every key that is not among `keys`."""
        unknown = [key for key in self.node.fields if key not in keys]
        for number, key in enumerate(unknown):
            close = nearest(key, keys) if number < MOST_GUESSED else ""
            spot = replace(self, node=self.node.fields[key])
            spot.tell(AnswersFaultCode.UNKNOWN_KEY, key=key, nearest=close)

    def entries(self) -> Iterator["Spot"]:
        """The entries of a list, numbered from 1."""
        for number, node in enumerate(self.node.entries, 1):
            yield replace(self, node=node, column=f"{self.column}[{number}]")

    def unfolded(self) -> "Spot":
        """The same value, read as JSON if a text holds a list or a mapping."""
        length = len(self.written)
        if self.node.kind is Kind.TEXT and length > LONGEST_SHORT:
            limit = str(LONGEST_SHORT)
            self.tell(AnswersFaultCode.TOO_LONG, length=str(length), limit=limit)
            return replace(self, node=Node(Kind.BROKEN, self.node.line))
        if self.node.kind is not Kind.TEXT or not self.written.startswith(("[", "{")):
            return self
        faults: list[AnswersFault] = []
        node = read_json(self.written, faults)
        if node is None or faults:
            for fault in faults:
                self.tell(fault.code, **fault.facts)
            return replace(self, node=Node(Kind.BROKEN, self.node.line))
        return replace(self, node=_on_line(node, self.node.line))


def _on_line(node: Node, line: int) -> Node:
    """`node` with every line replaced: inside a cell only the row of the table counts."""
    entries = tuple(_on_line(each, line) for each in node.entries)
    fields = {key: _on_line(each, line) for key, each in node.fields.items()}
    return Node(node.kind, line, node.text, entries, fields)
