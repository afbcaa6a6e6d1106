"""From the nodes of a form file to a Form; the schema mirrors `domain/form.py`.

Nothing here looks across the form: what its parts say of one another is for `form_check`.
"""

import re
from collections.abc import Iterable

from inspector_app.domain.errors.answers import FormFaultCode
from inspector_app.domain.form import (
    Calendar,
    Clause,
    Condition,
    Deadline,
    Drafted,
    Form,
    Grade,
    Item,
    MajorCap,
    Mode,
    Phase,
    Phrase,
    Prohibition,
    Scope,
    Scoring,
    Section,
    Severity,
    Venue,
)
from inspector_app.domain.wording import Wording
from inspector_app.files.form_fields import Fields
from inspector_app.files.rule_reader import read_rule

SHEET = "inspection-sheet"
EVIDENCE_RULES = tuple(f"E{digit}" for digit in range(9))
VERDICTS_WITHOUT_GRADE = ("veto", "pending", "not-rated")

_EVIDENCE = re.compile(r"E[0-8](?:[+/]E[0-8])*")


def read_form_fields(form: Fields, clauses: tuple[Clause, ...]) -> Form:
    """The whole form; `clauses` come from their own file."""
    read = Form(
        id=form.id("form"),
        version=form.id("version"),
        title=form.wording("title"),
        plan=form.wording("plan"),
        authority=form.wording("authority"),
        notice=form.wording("notice"),
        titles=_titles(form.inner("titles")),
        sections=tuple(_section(each) for each in form.entries("sections")),
        scopes=tuple(_scope(each) for each in form.entries("scopes")),
        scoring=_scoring(form.inner("scoring")),
        phases=tuple(_phase(each) for each in form.entries("phases", optional=True)),
        switches=_switches(form.inner("switches")),
        evidence=_wordings(form.inner("evidence"), EVIDENCE_RULES),
        clauses=clauses,
        prohibitions=tuple(
            _prohibition(each) for each in form.entries("prohibitions", optional=True)
        ),
        polite=_phrases(form, "polite"),
        taboo=_phrases(form, "taboo"),
        facts=_phrases(form, "facts"),
        deadlines=tuple(_deadline(each) for each in form.entries("deadlines", optional=True)),
        calendar=_calendar(form.inner("calendar")) if form.has("calendar") else Calendar(),
    )
    form.close()
    return read


def read_clause_fields(file: Fields) -> tuple[Clause, ...]:
    """The clauses of a clauses file."""
    file.wording("plan")
    clauses = tuple(_clause(each) for each in file.entries("clauses"))
    file.close()
    return clauses


def _titles(fields: Fields) -> dict[str, Wording]:
    """The one title that every form needs, and whatever others it gives."""
    return {name: fields.wording(name) for name in dict.fromkeys((SHEET, *fields.names()))}


def _wordings(fields: Fields, names: Iterable[str]) -> dict[str, Wording]:
    wordings = {name: fields.wording(name) for name in names}
    fields.close()
    return wordings


def _clause(fields: Fields) -> Clause:
    fields.where = code = fields.id("id")
    clause = Clause(code, fields.wording("section"), fields.wording("text"))
    fields.close()
    return clause


def _section(fields: Fields) -> Section:
    fields.where = code = fields.code()
    section = Section(
        code=code,
        title=fields.wording("title"),
        points=fields.points("points"),
        sheet=fields.id("sheet"),
        items=tuple(_item(each) for each in fields.entries("items")),
    )
    fields.close()
    return section


def _item(fields: Fields) -> Item:
    fields.where = code = fields.code()
    points = fields.points("points")
    severity = fields.one_of("severity", Severity)
    item = Item(
        code=code,
        prompt=fields.wording("prompt"),
        points=points,
        rule=read_rule(fields, free=points == 0),
        rule_text=fields.wording("rule"),
        evidence=_evidence(fields),
        guidance=_optional_wording(fields, "guidance"),
        repair=fields.wording("repair"),
        clauses=fields.texts("clauses"),
        venues=fields.all_of("venues", Venue),
        modes=fields.all_of("modes", Mode),
        severity=severity,
        core=fields.truth("core"),
        negative=fields.truth("negative"),
        prohibition=_optional_id(fields, "prohibition"),
        duty_bearer=fields.id("duty_bearer") if fields.has("duty_bearer") else "unit",
        phase=_optional_id(fields, "phase"),
        when=_condition(fields.inner("when")) if fields.has("when") else None,
        drafted=fields.all_of("drafted", Drafted, optional=True),
    )
    fields.close()
    return item


def _evidence(fields: Fields) -> tuple[tuple[str, ...], ...]:
    text = fields.text("evidence").replace(" ", "")
    if text in ("", "E0"):
        return ()
    if not _EVIDENCE.fullmatch(text) or "E0" in text:
        fields.report("evidence", FormFaultCode.NOT_EVIDENCE, text=text)
        return ()
    return tuple(tuple(group.split("/")) for group in text.split("+"))


def _condition(fields: Fields) -> Condition:
    condition = Condition(
        values=fields.texts("is", filled=True),
        item=_optional_id(fields, "item"),
        header=_optional_id(fields, "header"),
    )
    if (condition.item is None) == (condition.header is None):
        fields.report("", FormFaultCode.CONDITION_UNCLEAR)
    fields.close()
    return condition


def _scope(fields: Fields) -> Scope:
    fields.where = name = fields.id("id")
    scope = Scope(
        id=name,
        label=fields.wording("label"),
        sections=fields.texts("sections", optional=True),
        items=fields.texts("items", optional=True),
        core=fields.truth("core"),
        theme=fields.truth("theme"),
    )
    if not scope.sections and not scope.items:
        fields.report("", FormFaultCode.EMPTY_LIST)
    fields.close()
    return scope


def _scoring(fields: Fields) -> Scoring:
    scoring = Scoring(
        grades=tuple(_grade(each) for each in fields.entries("grades")),
        labels=_wordings(fields.inner("labels"), VERDICTS_WITHOUT_GRADE),
        caps=tuple(_cap(each) for each in fields.entries("caps", optional=True)),
        completeness_floor=fields.percentage("completeness_floor"),
        problem_share=fields.share("problem_share"),
    )
    fields.close()
    return scoring


def _grade(fields: Fields) -> Grade:
    grade = Grade(fields.id("verdict"), fields.percentage("from"), fields.wording("label"))
    fields.close()
    return grade


def _cap(fields: Fields) -> MajorCap:
    cap = MajorCap(
        rule=fields.text("rule"),
        verdict=fields.id("verdict"),
        problems=fields.number("problems") if fields.has("problems") else None,
        share=fields.share("share") if fields.has("share") else None,
        total_loss=fields.truth("total_loss"),
    )
    if (cap.problems is not None) + (cap.share is not None) + cap.total_loss != 1:
        fields.report("", FormFaultCode.CAP_UNCLEAR)
    fields.close()
    return cap


def _phase(fields: Fields) -> Phase:
    phase = Phase(fields.id("id"), fields.wording("label"), fields.number("month"))
    fields.close()
    return phase


def _switches(fields: Fields) -> dict[str, bool]:
    return {name: fields.truth(name) for name in fields.names()}


def _prohibition(fields: Fields) -> Prohibition:
    fields.where = tag = fields.id("tag")
    prohibition = Prohibition(
        tag, fields.wording("text"), fields.one_of("severity", Severity), fields.code("item")
    )
    fields.close()
    return prohibition


def _phrases(form: Fields, key: str) -> tuple[Phrase, ...]:
    return tuple(_phrase(each) for each in form.entries(key, optional=True))


def _phrase(fields: Fields) -> Phrase:
    phrase = Phrase(
        step=fields.wording("step"),
        text=fields.wording("text"),
        severity=fields.one_of("severity", Severity) if fields.has("severity") else None,
        items=fields.texts("items", optional=True),
    )
    fields.close()
    return phrase


def _deadline(fields: Fields) -> Deadline:
    deadline = Deadline(
        fields.one_of("severity", Severity), fields.number("working_days"), fields.wording("label")
    )
    fields.close()
    return deadline


def _calendar(fields: Fields) -> Calendar:
    calendar = Calendar(
        holidays=fields.dates("holidays"),
        workdays=fields.dates("workdays"),
        years=fields.numbers("years"),
    )
    fields.close()
    return calendar


def _optional_wording(fields: Fields, key: str) -> Wording | None:
    return fields.wording(key) if fields.has(key) else None


def _optional_id(fields: Fields, key: str) -> str | None:
    return fields.id(key) if fields.has(key) else None
