"""What a form file or an answers file says, before anybody asks what it means: nodes with lines.

A scalar keeps the text as it was written, so `0123`, `NO`, `12:30` and `0.30` lose nothing; what
type it has is for the reader to say.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class Kind(enum.Enum):
    """What a node was written as."""

    TEXT = enum.auto()
    NUMBER = enum.auto()
    BOOLEAN = enum.auto()
    NULL = enum.auto()
    LIST = enum.auto()
    MAPPING = enum.auto()
    BROKEN = enum.auto()
    """Something that was refused and reported already: nothing more is said of it."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value, with the line (from 1) where it, or the key before it, begins."""

    kind: Kind
    line: int
    text: str = ""
    entries: tuple["Node", ...] = ()
    fields: Mapping[str, "Node"] = field(default_factory=dict)

    def line_at(self, path: tuple[str | int, ...]) -> int:
        """The line of what `path` leads to, or of the last step on the way that exists."""
        node = self
        for step in path:
            inner = node._inner(step)
            if inner is None:
                break
            node = inner
        return node.line

    def _inner(self, step: str | int) -> "Node | None":
        if isinstance(step, str):
            return self.fields.get(step)
        return self.entries[step] if step < len(self.entries) else None
