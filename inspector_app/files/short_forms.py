"""The short forms in which a table's cell holds several facts, unfolded into nodes.

promised=5; accepted=2026-09-01            facts by name, also in Chinese
3号 09:10-09:32; 5号 10:00-10:05 牌        absences: window, from, to, whether a sign stood there
12345 09:10 35 接通                        calls: number, time, seconds, result
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from inspector_app.files.plain_text import folded, narrow
from inspector_app.files.spot import Spot
from inspector_app.files.tree import Kind, Node

NAMES: Mapping[str, str] = {
    "状态": "state",
    "机关": "authority",
    "有权机关": "authority",
    "文号": "document",
    "日期": "date",
    "理由": "reason",
    "承诺": "promised",
    "受理": "accepted",
    "办结": "finished",
    "初审": "first_review",
    "复审": "re_review",
}
"""Chinese names of the facts."""

_BREAK = re.compile(r"[;；\n]")
_EQUALS = re.compile(r"[=＝]")
_ABSENCE = re.compile(
    r"(?P<window>.*?)\s*(?P<start>[0-9]+:[0-9]+)\s*[-–—~至到]\s*(?P<end>[0-9]+:[0-9]+)"
    r"\s*(?P<sign>牌|有牌|sign)?"
)
_CALL = re.compile(
    r"(?P<number>[0-9+*#-]+)\s+(?P<at>[0-9]+:[0-9]+)(?:\s+(?P<seconds>[0-9]+)\s*(?:秒|s)?)?"
    r"(?:\s+(?P<result>.+))?"
)


def facts_by_name(spot: Spot) -> Spot | None:
    """A cell of `name=value` facts as a mapping; None if it is written otherwise."""
    fields: dict[str, Node] = {}
    for piece in _pieces(spot):
        sides = _EQUALS.split(piece, maxsplit=1)
        name = narrow(sides[0])
        name = NAMES.get(name, name)
        if len(sides) != 2 or not name or name in fields:
            return None
        fields[name] = Node(Kind.TEXT, spot.node.line, sides[1].strip())
    return replace(spot, node=Node(Kind.MAPPING, spot.node.line, fields=fields))


def absences(spot: Spot) -> Spot | None:
    """A cell of absences as a list of mappings; None if it is written otherwise."""
    if folded(spot.node.text) in ("0", "无", "没有", "none"):
        return replace(spot, node=Node(Kind.LIST, spot.node.line))
    return _listed(spot, _ABSENCE)


def calls(spot: Spot) -> Spot | None:
    """A cell of telephone calls as a list of mappings; None if it is written otherwise."""
    return _listed(spot, _CALL)


def _listed(spot: Spot, pattern: re.Pattern[str]) -> Spot | None:
    line = spot.node.line
    entries = []
    for piece in _pieces(spot):
        match = pattern.fullmatch(narrow(piece))
        if match is None:
            return None
        said = {
            name: Node(Kind.TEXT, line, text) for name, text in match.groupdict().items() if text
        }
        if "sign" in said:
            said["sign"] = Node(Kind.BOOLEAN, line, "true")
        entries.append(Node(Kind.MAPPING, line, fields=said))
    return replace(spot, node=Node(Kind.LIST, line, entries=tuple(entries)))


def _pieces(spot: Spot) -> Iterator[str]:
    return (piece for piece in _BREAK.split(spot.node.text) if piece.strip())
