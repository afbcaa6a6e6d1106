"""Read how an item is answered and what its answers cost, in the shape of its answer type."""

from inspector_app.domain.form import AnswerType, Band, Option, Part, Rule
from inspector_app.domain.points import Points
from inspector_app.domain.wording import Wording
from inspector_app.files.form_fields import Fields

OCCURRENCE = Wording("处（次）", "occurrence")
"""What a count item counts when the form names no kinds."""


def read_rule(item: Fields, *, free: bool) -> Rule:
    """The rule of one item; a `free` one carries no points and may leave the deduction out."""
    kind = item.one_of("type", AnswerType)
    if not item.says("type", kind.value):
        # What the other keys should be follows from the type, which has been reported.
        item.pass_over("deduct", "options")
        return Rule(AnswerType.TEXT)
    match kind:
        case AnswerType.TEXT:
            return Rule(kind)
        case AnswerType.CHOICE:
            options = item.entries("options")
            return Rule(kind, options=tuple(_option(each, item.where) for each in options))
    if free and not item.has("deduct"):
        return Rule(kind)
    return _deducting(kind, item.inner("deduct"), item.where)


def _deducting(kind: AnswerType, deduct: Fields, code: str) -> Rule:
    rule = Rule(kind)
    match kind:
        case AnswerType.PASS_FAIL:
            rule = Rule(kind, deduct=deduct.points("fail"))
        case AnswerType.COUNT:
            rule = Rule(kind, parts=_parts(deduct, code), cap=_cap(deduct))
        case AnswerType.MINUTES | AnswerType.ABSENCES:
            rule = Rule(kind, bands=_bands(deduct), cap=_cap(deduct))
        case AnswerType.WORKING_DAYS:
            rule = Rule(kind, bands=_bands(deduct))
    deduct.close()
    return rule


def _parts(deduct: Fields, code: str) -> tuple[Part, ...]:
    if not deduct.has("parts"):
        return (Part("each", OCCURRENCE, deduct.points("each")),)
    return tuple(_part(each, code) for each in deduct.entries("parts"))


def _part(fields: Fields, item: str) -> Part:
    code = fields.id("code")
    fields.where = f"{item}.{code}"
    part = Part(
        code=code,
        label=fields.wording("label"),
        each=fields.points("each"),
        most=fields.number("most") if fields.has("most") else None,
    )
    fields.close()
    return part


def _option(fields: Fields, item: str) -> Option:
    code = fields.id("code")
    fields.where = f"{item}.{code}"
    switch, switched = _switch(fields.inner("switch")) if fields.has("switch") else (None, 0)
    option = Option(
        code=code,
        label=fields.wording("label"),
        deduct=fields.points("deduct"),
        switch=switch,
        deduct_switched=switched,
        advice=fields.wording("advice") if fields.has("advice") else None,
    )
    fields.close()
    return option


def _switch(fields: Fields) -> tuple[str, Points]:
    switch = fields.id("name"), fields.points("deduct")
    fields.close()
    return switch


def _bands(deduct: Fields) -> tuple[Band, ...]:
    return tuple(_band(each) for each in deduct.entries("bands"))


def _band(fields: Fields) -> Band:
    below = fields.number("below") if fields.has("below") else None
    band = Band(fields.number("from"), below, fields.points("deduct"))
    fields.close()
    return band


def _cap(deduct: Fields) -> Points | None:
    return deduct.points("cap") if deduct.has("cap") else None
