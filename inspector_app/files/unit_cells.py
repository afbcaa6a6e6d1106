"""What each column of a unit file may hold, in English or Chinese."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from inspector_app.domain.errors.answers import UnitFaultCode
from inspector_app.files.form_fields import nearest
from inspector_app.files.plain_text import folded, narrow

LONGEST_TEXT = 500

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("单位代码", "代码", "编号", "单位编号", "统一社会信用代码"),
    "name": ("单位名称", "名称", "单位"),
    "name_en": ("英文名称", "英文名"),
    "category": ("类别", "单位类别"),
    "kind": ("行业", "行业类型", "公用企业类型"),
    "address": ("地址", "单位地址"),
    "venues": ("场所", "服务场所", "场所类型", "服务方式"),
    "service_points": ("服务点", "窗口", "服务网点"),
    "responsible": ("第一责任人", "负责人", "责任人"),
    "contact": ("联系人", "联系方式", "联系电话", "电话"),
}
"""The columns of domain/unit.py and their Chinese headings."""
PASSED_OVER = ("序号", "no", "no.", "#")
"""Running numbers, which say nothing about a unit."""

CATEGORIES: Mapping[str, str] = {
    **{each: each for each in ("town", "department", "utility")},
    **dict.fromkeys(("镇街", "镇", "街道", "乡镇"), "town"),
    **dict.fromkeys(("区级部门", "部门"), "department"),
    **dict.fromkeys(("公用企业", "公用事业", "公共企业"), "utility"),
}
KINDS: Mapping[str, str] = {
    **dict.fromkeys(("水", "供水", "自来水"), "water"),
    **dict.fromkeys(("电", "供电", "电力"), "power"),
    **dict.fromkeys(("气", "供气", "燃气"), "gas"),
    **dict.fromkeys(("通信", "电信"), "telecom"),
    "网络": "network",
    **dict.fromkeys(("有线电视", "广电"), "cable"),
}
VENUES: Mapping[str, str] = {
    **{each: each for each in ("hall", "office", "voice", "video", "online", "utility")},
    **dict.fromkeys(("大厅", "服务大厅", "窗口大厅"), "hall"),
    "办公室": "office",
    **dict.fromkeys(("语音", "电话", "热线"), "voice"),
    "视频": "video",
    **dict.fromkeys(("网络", "网上", "线上"), "online"),
    **dict.fromkeys(("公用企业", "公用事业"), "utility"),
}

_CODE = re.compile(r"[\w.()-]{1,64}")
_BREAK = re.compile(r"[,，、;；\s]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, or what is wrong with it."""

    text: str = ""
    fault: UnitFaultCode | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


def read_cell(column: str, written: str) -> Cell:
    """The value of one cell of `column`."""
    text = " ".join(written.split())
    if not text:
        return Cell(fault=UnitFaultCode.MISSING if column in ("code", "name") else None)
    if len(text) > LONGEST_TEXT:
        facts = {"length": str(len(text)), "limit": str(LONGEST_TEXT)}
        return Cell(text, UnitFaultCode.TOO_LONG, facts)
    return _READERS.get(column, Cell)(text)


def _code(text: str) -> Cell:
    code = narrow(text)
    fault = None if _CODE.fullmatch(code) else UnitFaultCode.NOT_A_CODE
    return Cell(code, fault, {"text": text})


def _category(text: str) -> Cell:
    return _known(text, CATEGORIES, "town、department、utility（镇街、区级部门、公用企业）")


def _kind(text: str) -> Cell:
    return Cell(KINDS.get(folded(text), text))


def _known(text: str, words: Mapping[str, str], allowed: str) -> Cell:
    said = words.get(folded(text))
    if said is None:
        facts = {"text": text, "allowed": allowed, "nearest": nearest(text, words)}
        return Cell(text, UnitFaultCode.NOT_ONE_OF, facts)
    return Cell(said)


def _venues(text: str) -> Cell:
    """Venues as their names with commas between, each once."""
    allowed = "hall、office、voice、video、online（大厅、办公室、语音、视频、网络）"
    cells = [_known(each, VENUES, allowed) for each in _BREAK.split(text) if each]
    wrong = next((cell for cell in cells if cell.fault), None)
    return wrong or Cell(",".join(dict.fromkeys(cell.text for cell in cells)))


_READERS: Mapping[str, Callable[[str], Cell]] = {
    "code": _code,
    "category": _category,
    "kind": _kind,
    "venues": _venues,
}
