"""Read YAML into nodes, bounded, and refuse what a form has no use for.

Tags, anchors, aliases, directives, further documents and repeated keys are refused and reported
together. The parser's events are read one by one, so that a hostile file is given up early.
"""

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from inspector_app.domain.errors.answers import FormFault, FormFaultCode
from inspector_app.files.plain_text import hidden_character, without_hidden
from inspector_app.files.tree import Kind, Node

MOST_BYTES = 600_000
DEEPEST = 16
MOST_VALUES = 60_000
"""The largest form so far has a sixth of this, keys counted."""

_UNCLOSED = ("while parsing a flow", "while scanning a quoted")
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_yaml(content: bytes, faults: list[FormFault]) -> Node | None:
    """The one document in `content`, or None when there is none; every fault goes to `faults`."""
    if len(content) > MOST_BYTES:
        faults.append(FormFault(0, FormFaultCode.TOO_LARGE, {"limit": str(MOST_BYTES)}))
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        faults.append(FormFault(line, FormFaultCode.NOT_UTF8))
        return None
    return _read_text(text, faults)


def _read_text(text: str, faults: list[FormFault]) -> Node | None:
    lines = _LINE_END.split(text)
    for index, line in enumerate(lines):
        if character := hidden_character(line):
            facts = {"character": character}
            faults.append(FormFault(index + 1, FormFaultCode.HIDDEN_CHARACTER, facts))
            lines[index] = without_hidden(line)
        if line.startswith("%"):
            faults.append(FormFault(index + 1, FormFaultCode.DIRECTIVE))
            lines[index] = ""
    document = _Document("\n".join(lines), faults)
    try:
        return document.root()
    except _GivenUp:
        return None
    except MarkedYAMLError as error:
        faults.append(_syntax_fault(error, lines))
        return None
    except (ValueError, OverflowError):
        # The scanner lets chr() complain about escapes beyond Unicode.
        faults.append(FormFault(document.line, FormFaultCode.SYNTAX, {"column": "1"}))
        return None


class _GivenUp(Exception):
    """A fault after which reading on makes no sense; it has been reported."""


class _Document:
    """The events of one document, taken in turn."""

    def __init__(self, text: str, faults: list[FormFault]) -> None:
        self._events: Iterator[Any] = YAML(typ="safe", pure=True).parse(text)
        self._faults = faults
        self.line = 1
        self._values = 0

    def root(self) -> Node | None:
        next(self._events)
        start = next(self._events)
        if isinstance(start, StreamEndEvent):
            return None
        root = self._node(next(self._events), depth=1)
        next(self._events)
        after = next(self._events)
        if isinstance(after, DocumentStartEvent):
            self._report(after, FormFaultCode.SEVERAL_DOCUMENTS)
        return root

    def _node(self, event: Event, depth: int) -> Node:
        self.line = line = _line(event)
        self._values += 1
        if self._values > MOST_VALUES:
            self._report(event, FormFaultCode.TOO_MUCH, limit=str(MOST_VALUES))
            raise _GivenUp
        if isinstance(event, AliasEvent):
            self._report(event, FormFaultCode.ALIAS, name=str(event.anchor))
            return Node(Kind.BROKEN, line)
        self._refuse_properties(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, line)
        if depth > DEEPEST:
            self._report(event, FormFaultCode.TOO_DEEP, limit=str(DEEPEST))
            raise _GivenUp
        if isinstance(event, MappingStartEvent):
            return self._mapping(line, depth)
        return self._list(line, depth)

    def _scalar(self, event: ScalarEvent, line: int) -> Node:
        # Escapes in quotes can write what the file itself may not hold.
        if character := hidden_character(event.value):
            self._report(event, FormFaultCode.HIDDEN_CHARACTER, character=character)
            return Node(Kind.BROKEN, line)
        return Node(Kind.TEXT, line, text=event.value)

    def _list(self, line: int, depth: int) -> Node:
        entries = tuple(self._node(event, depth + 1) for event in self._until_end())
        return Node(Kind.LIST, line, entries=entries)

    def _mapping(self, line: int, depth: int) -> Node:
        fields: dict[str, Node] = {}
        for event in self._until_end():
            if not isinstance(event, ScalarEvent):
                self._report(event, FormFaultCode.KEY_NOT_TEXT)
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if key.text in fields:
                first = str(fields[key.text].line)
                self._report(event, FormFaultCode.DUPLICATE_KEY, key=key.text, first=first)
            elif key.kind is Kind.TEXT:
                # A person looks for the key: its line stands for the value's too.
                fields[key.text] = Node(
                    value.kind, key.line, value.text, value.entries, value.fields
                )
        return Node(Kind.MAPPING, line, fields=fields)

    def _until_end(self) -> Iterator[Event]:
        for event in self._events:
            if not isinstance(event, NodeEvent):
                return
            yield event

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._report(event, FormFaultCode.ANCHOR, name=str(event.anchor))
        if event.tag is not None:
            self._report(event, FormFaultCode.TAG, tag=str(event.tag))

    def _report(self, event: Event, code: FormFaultCode, **facts: str) -> None:
        self._faults.append(FormFault(_line(event), code, facts))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _syntax_fault(error: MarkedYAMLError, lines: list[str]) -> FormFault:
    # A bracket or quote that never closes is noticed far below: its beginning is the place.
    unclosed = str(error.context).startswith(_UNCLOSED)
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    here = lines[mark.line] if mark.line < len(lines) else ""
    indent = here[: len(here) - len(here.lstrip())]
    code = FormFaultCode.TAB if "\t" in indent else FormFaultCode.SYNTAX
    return FormFault(mark.line + 1, code, {"column": str(mark.column + 1)})
