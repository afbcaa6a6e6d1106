"""A field and a value of it in words, for two values that stand side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.form import Form
from inspector_app.domain.points import show_points
from inspector_app.domain.wording import Wording
from inspector_app.words.answers import answer_words
from inspector_app.words.composing import filled, joined, same, sentence_case
from inspector_app.words.header_facts import HEADER_FACTS
from inspector_app.words.reviewing import OUTCOMES
from inspector_app.words.terms import DEDUCTED

NOTHING = Wording("（没有内容）", "(nothing)")
_SEAL = Wording("第 {version} 版签章，{at}", "Seal of version {version}, {at}")
_ITEM = Wording("{code} {prompt}", "{code} {prompt}")
_FIELDS: Mapping[str, Wording] = {
    "evidence": Wording("照片说明和所属检查项", "Caption and items of a photo"),
    "seal": Wording("签章", "Seal"),
    "void": Wording("作废", "Void"),
    "form": Wording("检查表版本", "Version of the form"),
    "revision": Wording("签名", "Signature"),
    "outcome": Wording("审核结果", "Outcome of the review"),
    "issue": Wording("文号", "Formal number"),
    "layer": Wording("组长更正", "The lead's correction"),
    "veto": Wording("一票否决核实结果", "Result on a veto item"),
    "deferral": Wording("暂缓反馈", "Deferred feedback"),
    "remark": Wording("审核意见", "Remark"),
    "paper": Wording("文书", "Paper"),
}
_UNIT_FACTS: Mapping[str, Wording] = {
    "name": HEADER_FACTS["unit"],
    "name_en": Wording("英文名称", "the English name"),
    "kind": Wording("公用企业种类", "the kind of utility"),
    "service_points": Wording("服务点", "the service points"),
    **{
        name: HEADER_FACTS[name]
        for name in ("category", "address", "venues", "responsible", "contact")
    },
}
"""The facts of a registered unit."""
_PARTS: Mapping[str, tuple[str, ...]] = {
    "issue": ("number",),
    "deferral": ("reason", "review_on"),
    "veto": ("authority", "document", "date", "reason"),
    "remark": ("text",),
    "revision": ("role", "at"),
}
"""What is told of the values that are written as they stand."""


def field_words(form: Form | None, field: str) -> Wording:
    """The field as it is named at the head of a conflict."""
    prefix, _, rest = field.partition(".")
    if prefix == "header":
        return sentence_case(HEADER_FACTS.get(rest, same(rest)))
    item = form.item_by_code.get(rest) if form is not None else None
    if prefix == "answer":
        return same(rest) if item is None else filled(_ITEM, code=rest, prompt=item.prompt)
    if field in _UNIT_FACTS:
        return sentence_case(_UNIT_FACTS[field])
    named = _FIELDS.get(prefix, same(field))
    return joined((named, same(rest)), " ", " ") if prefix in ("layer", "veto") else named


def claim_words(form: Form | None, field: str, value: Json) -> Wording:
    """One value of the field; what is not there reads as such."""
    prefix, _, rest = field.partition(".")
    plain: Any = value
    if plain is None or plain in ("", [], {}):
        return NOTHING
    if prefix == "answer" or (prefix == "layer" and "answer" in plain):
        answer = Answer.from_json(plain if prefix == "answer" else plain["answer"])
        return _answer_words(form, rest, answer)
    if isinstance(plain, Mapping):
        return _mapping_words(prefix, plain)
    if isinstance(plain, Sequence) and not isinstance(plain, str):
        return joined(same(_short(each)) for each in plain)
    return same(str(plain))


def _answer_words(form: Form | None, code: str, answer: Answer) -> Wording:
    item = form.item_by_code.get(code) if form is not None else None
    if form is None or item is None:
        parts = [same(answer.mark.value), same(_short(answer.value))]
    else:
        context = RuleContext(form.switches, form.calendar, None)
        parts = [answer_words(item, answer, context)]
    if answer.deduction is not None:
        parts.append(filled(DEDUCTED, points=show_points(answer.deduction)))
    parts += [same(text) for text in (answer.note, answer.reason) if text]
    return joined(parts, "；", "; ")


def _mapping_words(prefix: str, plain: Mapping[str, Any]) -> Wording:
    if prefix == "seal":
        return filled(_SEAL, version=plain.get("version"), at=_moment(plain.get("at")))
    if prefix == "outcome":
        said = [OUTCOMES[str(plain.get("outcome"))], same(str(plain.get("reason", "")))]
        return joined((each for each in said if each.zh), "；", "; ")
    if prefix == "evidence":
        items = " ".join(map(str, plain.get("items", ())))
        return _texts(plain.get("name"), plain.get("caption"), items)
    if prefix in _PARTS:
        return _texts(*(plain.get(name) for name in _PARTS[prefix]))
    return same(_short(plain))


def _texts(*parts: object) -> Wording:
    said = [str(part) for part in parts if part]
    return Wording("；".join(said), "; ".join(said))


def _moment(at: object) -> str:
    return str(at or "")[:16].replace("T", " ")


def _short(value: Any) -> str:
    """A value of no special kind, as plainly as it can be written."""
    if isinstance(value, Mapping):
        return " ".join(str(each) for each in value.values() if each not in (None, ""))
    return "" if value is None else str(value)
