"""Read an answers file, JSON or a table, and tell all its faults at once; nothing is half read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import fields as fields_of

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode, AnswersFileError
from inspector_app.domain.form import Form
from inspector_app.domain.header import Header
from inspector_app.files.answer_entry import read_entry
from inspector_app.files.answer_scalars import read_one_of
from inspector_app.files.answers_table import read_table
from inspector_app.files.json_tree import read_json
from inspector_app.files.plain_text import decoded
from inspector_app.files.spot import Spot
from inspector_app.files.tree import Kind, Node

MOST_BYTES = 5_000_000
REST = ("full-marks", "not-observed")


@dataclass(frozen=True, slots=True)
class AnswersRead:
    """What an answers file says: answers by item code, and what a JSON file may say beside them."""

    answers: Mapping[str, Answer]
    header: Mapping[str, Json] = field(default_factory=dict)
    """Header facts by name, as written; who records them checks them."""
    photos: tuple[Json, ...] = ()
    rest: str | None = None
    """What the items get that the file does not name: full-marks or not-observed."""


def read_answers(content: bytes, form: Form, name: str) -> AnswersRead:
    """The answers in `content` to items of `form`.

    Raises AnswersFileError with every fault; `name` is what people call the file.
    """
    faults: list[AnswersFault] = []
    read = _read(content, form, faults)
    if faults:
        faults.sort(key=lambda fault: fault.line)
        raise AnswersFileError(name, tuple(faults))
    return read


def _read(content: bytes, form: Form, faults: list[AnswersFault]) -> AnswersRead:
    nothing = AnswersRead({})
    if len(content) > MOST_BYTES:
        limit = f"{MOST_BYTES // 1_000_000} MB"
        faults.append(AnswersFault(0, AnswersFaultCode.TOO_LARGE, {"limit": limit}))
        return nothing
    try:
        text = decoded(content)
    except ValueError:
        faults.append(AnswersFault(0, AnswersFaultCode.NOT_TEXT))
        return nothing
    if not text.strip():
        faults.append(AnswersFault(0, AnswersFaultCode.EMPTY))
        return nothing
    if not text.lstrip().startswith(("{", "[")):
        return AnswersRead(_answers(read_table(text, faults), form, faults, table=True))
    root = read_json(text, faults)
    return nothing if root is None else _document(root, form, faults)


def _document(root: Node, form: Form, faults: list[AnswersFault]) -> AnswersRead:
    """The JSON shape: a bare list of answers, or an object around it."""
    if root.kind is Kind.LIST:
        return AnswersRead(_answers(root.entries, form, faults))
    top = Spot(root, "", "", faults)
    top.only(("answers", "header", "photos", "rest"))
    if not root.fields.keys() & {"answers", "header", "rest"}:
        top.tell(AnswersFaultCode.NO_ANSWERS)
    header = top.said("header")
    rest = top.said("rest")
    return AnswersRead(
        answers=_answers(_entries(top, "answers"), form, faults),
        header={} if header is None else _header(header),
        photos=tuple(_plain(node) for node in _entries(top, "photos")),
        rest=None if rest is None else read_one_of(rest, REST),
    )


def _entries(top: Spot, key: str) -> Sequence[Node]:
    listed = top.said(key)
    if listed is None:
        return ()
    if listed.node.kind is not Kind.LIST:
        listed.tell(AnswersFaultCode.NOT_A_LIST)
    return listed.node.entries


def _answers(
    entries: Sequence[Node], form: Form, faults: list[AnswersFault], *, table: bool = False
) -> Mapping[str, Answer]:
    answers: dict[str, Answer] = {}
    lines: dict[str, int] = {}
    for node in entries:
        read = read_entry(node, form, faults, table=table)
        if read is None:
            continue
        code, answer = read
        if code in lines:
            facts = {"first": str(lines[code])}
            fault = AnswersFault(node.line, AnswersFaultCode.DUPLICATE_ITEM, facts, "item", code)
            faults.append(fault)
        lines.setdefault(code, node.line)
        answers[code] = answer
    return answers


def _header(header: Spot) -> Mapping[str, Json]:
    if header.node.kind is not Kind.MAPPING:
        header.tell(AnswersFaultCode.NOT_AN_OBJECT)
    header.only([each.name for each in fields_of(Header)])
    facts: dict[str, Json] = {}
    for name in header.node.fields:
        said = header.said(name)
        if said is not None:
            each_one = said.entries() if said.node.kind is Kind.LIST else (said,)
            if not all(each.is_scalar for each in each_one):
                said.tell(AnswersFaultCode.NOT_A_TEXT)
            facts[name] = _plain(said.node)
    return facts


def _plain(node: Node) -> Json:
    """A node as a value; a number that is not whole stays the text that it was."""
    match node.kind:
        case Kind.MAPPING:
            return {key: _plain(each) for key, each in node.fields.items()}
        case Kind.LIST:
            return [_plain(each) for each in node.entries]
        case Kind.NUMBER:
            whole = node.text.removeprefix("-").isdigit() and len(node.text) < 16
            return int(node.text) if whole else node.text
        case Kind.BOOLEAN:
            return node.text == "true"
        case Kind.NULL | Kind.BROKEN:
            return None
        case Kind.TEXT:
            return node.text
