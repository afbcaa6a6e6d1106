"""One entry of an answers file: the item, the mark, and what was said about it."""

from collections.abc import Mapping

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode
from inspector_app.domain.form import Form, Item
from inspector_app.files.answer_scalars import read_deduction, read_moment, read_text, read_truth
from inspector_app.files.answer_values import read_calls, read_value
from inspector_app.files.form_fields import nearest
from inspector_app.files.plain_text import folded
from inspector_app.files.spot import Spot
from inspector_app.files.tree import Kind, Node

KEYS = ("item", "mark", "value", "deduction", "note", "reason", "observed_at", "both", "calls")
MARKS: Mapping[str, Mark] = {
    **{mark.value: mark for mark in Mark},
    "已评": Mark.SCORED,
    "已评定": Mark.SCORED,
    "不适用": Mark.NOT_APPLICABLE,
    "n/a": Mark.NOT_APPLICABLE,
    "na": Mark.NOT_APPLICABLE,
    "未观察到": Mark.NOT_OBSERVED,
    "未观察": Mark.NOT_OBSERVED,
}


def read_entry(
    node: Node, form: Form, faults: list[AnswersFault], *, table: bool = False
) -> tuple[str, Answer] | None:
    """Item code and answer; None where nothing usable is said.

    In a `table` a row that names only its item is one that nobody filled in yet.
    """
    entry = Spot(node, "", "", faults)
    if node.kind is not Kind.MAPPING:
        entry.tell(AnswersFaultCode.NOT_AN_OBJECT)
        return None
    item = _item(entry, form)
    if item is None:
        return None
    entry = Spot(node, "", item.code, faults)
    entry.only(KEYS)
    if not any(entry.said(key) for key in KEYS[1:]):
        if not table:
            entry.tell(AnswersFaultCode.NOTHING_SAID)
        return None
    mark = _mark(entry)
    return item.code, _scored(entry, item) if mark is Mark.SCORED else _unscored(entry, mark)


def _item(entry: Spot, form: Form) -> Item | None:
    said = entry.needed("item")
    if said is None:
        return None
    code = said.plain.upper()
    item = form.item_by_code.get(code)
    if item is None:
        facts = {"text": said.written, "nearest": nearest(code, form.item_by_code)}
        said.tell(AnswersFaultCode.UNKNOWN_ITEM, **facts)
    return item


def _mark(entry: Spot) -> Mark:
    """The mark; a value or a deduction without one means scored."""
    said = entry.said("mark")
    if said is None:
        if entry.said("value") is None and entry.said("deduction") is None:
            entry.tell(AnswersFaultCode.MISSING, key="mark")
        return Mark.SCORED
    mark = MARKS.get(folded(said.node.text)) if said.is_scalar else None
    if mark is None:
        said.tell(AnswersFaultCode.NOT_A_MARK, text=said.written)
    return mark or Mark.SCORED


def _scored(entry: Spot, item: Item) -> Answer:
    value, by_hand = entry.said("value"), entry.said("deduction")
    observed, both, calls = entry.said("observed_at"), entry.said("both"), entry.said("calls")
    return Answer(
        Mark.SCORED,
        value=None if value is None else read_value(item, value),
        deduction=None if by_hand is None else read_deduction(by_hand, item),
        note=_words(entry, "note"),
        reason=_words(entry, "reason"),
        observed_at=None if observed is None else read_moment(observed),
        both=both is not None and read_truth(both),
        calls=() if calls is None else read_calls(calls),
    )


def _unscored(entry: Spot, mark: Mark) -> Answer:
    """Not applicable or not observed: words and a time, but neither value nor deduction."""
    by_hand, observed = entry.said("deduction"), entry.said("observed_at")
    if entry.said("value") is not None or (by_hand is not None and by_hand.plain.strip("0.")):
        entry.tell(AnswersFaultCode.VALUE_WITHOUT_SCORE, mark=mark.value)
    return Answer(
        mark,
        note=_words(entry, "note"),
        reason=_words(entry, "reason"),
        observed_at=None if observed is None else read_moment(observed),
    )


def _words(entry: Spot, key: str) -> str:
    said = entry.said(key)
    return "" if said is None else read_text(said)
