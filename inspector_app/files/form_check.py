"""Check what the parts of a form say of one another: ids, references, sums, grades, conditions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from inspector_app.domain.errors.answers import FormFaultCode
from inspector_app.domain.form import Clause, Form, Item, Scope
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import Verdict
from inspector_app.files.condition_check import check_conditions
from inspector_app.files.form_complaint import Complaint, Way, complaint, duplicates, unknown
from inspector_app.files.form_fields import UNREAD, nearest
from inspector_app.files.rule_check import check_rule

FULL = 10000
"""What the sections of one sheet add up to: 100 points."""
GRADES = (Verdict.EXCELLENT, Verdict.GOOD, Verdict.PASS, Verdict.FAIL)


def check_form(form: Form, *, clauses_known: bool = True) -> Iterator[Complaint]:
    """Everything that is wrong across the form; the clauses too unless they could not be read."""
    placed = [
        (("sections", at, "items", place), item)
        for at, section in enumerate(form.sections)
        for place, item in enumerate(section.items)
    ]
    yield from _check_ids(form, placed)
    yield from _check_sums(form)
    for path, item in placed:
        yield from check_rule(item, path)
        yield from _check_references(form, item, path, clauses_known=clauses_known)
    # Of two items with one code the first is the one that others mean.
    yield from check_conditions(form, {item.code: path for path, item in reversed(placed)})
    for at, scope in enumerate(form.scopes):
        yield from _check_scope(form, scope, ("scopes", at))
    yield from _check_phrases(form)
    yield from _check_prohibitions(form)
    yield from _check_grades(form)
    yield from _check_phases(form)


def check_clauses(clauses: Sequence[Clause]) -> Iterator[Complaint]:
    """What is wrong across a clauses file."""
    ids = [(("clauses", at), clause.id) for at, clause in enumerate(clauses)]
    yield from duplicates("clause", ids, "id")


def _check_ids(form: Form, placed: Sequence[tuple[Way, Item]]) -> Iterator[Complaint]:
    yield from duplicates("item", [(path, item.code) for path, item in placed], "code")
    for kind, key, name, ids in (
        ("section", "sections", "code", [each.code for each in form.sections]),
        ("scope", "scopes", "id", [each.id for each in form.scopes]),
        ("phase", "phases", "id", [each.id for each in form.phases]),
        ("prohibition", "prohibitions", "tag", [each.tag for each in form.prohibitions]),
        ("deadline", "deadlines", "severity", [each.severity.value for each in form.deadlines]),
    ):
        yield from duplicates(kind, [((key, at), each) for at, each in enumerate(ids)], name)
    grades = [
        (("scoring", "grades", at), each.verdict) for at, each in enumerate(form.scoring.grades)
    ]
    yield from duplicates("grade", grades, "verdict")


def _check_sums(form: Form) -> Iterator[Complaint]:
    sheets: dict[str, Way] = {}
    for at, section in enumerate(form.sections):
        path: Way = ("sections", at, "points")
        sheets.setdefault(section.sheet, path)
        points = [item.points for item in section.items]
        if UNREAD not in (section.points, *points) and sum(points) != section.points:
            facts = {
                "section": section.code,
                "sum": show_points(sum(points)),
                "points": show_points(section.points),
            }
            yield complaint(path, section.code, FormFaultCode.SECTION_SUM, **facts)
    for sheet, path in sheets.items():
        points = [section.points for section in form.sections if section.sheet == sheet]
        if sheet and UNREAD not in points and sum(points) != FULL:
            facts = {"sheet": sheet, "sum": show_points(sum(points))}
            yield complaint(path, f"sheet {sheet}", FormFaultCode.SHEET_SUM, **facts)


def _check_references(
    form: Form, item: Item, path: Way, *, clauses_known: bool
) -> Iterator[Complaint]:
    if clauses_known:
        for at, clause in enumerate(item.clauses):
            place = (*path, "clauses", at)
            yield from unknown("clause", place, item.code, clause, form.clause_by_id)
    phases = [phase.id for phase in form.phases]
    yield from unknown("phase", (*path, "phase"), item.code, item.phase, phases)
    for at, option in enumerate(item.rule.options):
        place = (*path, "options", at, "switch", "name")
        yield from unknown("switch", place, item.code, option.switch, form.switches)


def _check_scope(form: Form, scope: Scope, path: Way) -> Iterator[Complaint]:
    sections = [section.code for section in form.sections]
    for at, code in enumerate(scope.sections):
        yield from unknown("section", (*path, "sections", at), scope.id, code, sections)
    for at, code in enumerate(scope.items):
        yield from unknown("item", (*path, "items", at), scope.id, code, form.item_by_code)


def _check_phrases(form: Form) -> Iterator[Complaint]:
    for key, phrases in (("polite", form.polite), ("taboo", form.taboo), ("facts", form.facts)):
        for at, phrase in enumerate(phrases):
            for place, code in enumerate(phrase.items):
                path = (key, at, "items", place)
                yield from unknown("item", path, f"{key}[{at + 1}]", code, form.item_by_code)


def _check_prohibitions(form: Form) -> Iterator[Complaint]:
    home = {each.tag: each.item for each in reversed(form.prohibitions)}
    for at, each in enumerate(form.prohibitions):
        path: Way = ("prohibitions", at, "item")
        yield from unknown("item", path, each.tag, each.item, form.item_by_code)
        item = form.item_by_code.get(each.item)
        if item is not None and each.tag and item.prohibition != each.tag:
            facts = {"tag": each.tag, "item": each.item}
            yield complaint(path, each.tag, FormFaultCode.PROHIBITION_NOT_TAGGED, **facts)
    for at, section in enumerate(form.sections):
        for place, item in enumerate(section.items):
            path = ("sections", at, "items", place, "prohibition")
            yield from unknown("prohibition", path, item.code, item.prohibition, home)
            scored_at = home.get(item.prohibition or "")
            if scored_at and scored_at != item.code:
                facts = {"tag": item.prohibition or "", "item": scored_at}
                yield complaint(path, item.code, FormFaultCode.PROHIBITION_ELSEWHERE, **facts)


def _check_grades(form: Form) -> Iterator[Complaint]:
    grades = form.scoring.grades
    names = [grade.value for grade in GRADES]
    for at, grade in enumerate(grades):
        if grade.verdict and grade.verdict not in names:
            path = ("scoring", "grades", at, "verdict")
            facts = {"text": grade.verdict, "allowed": "、".join(names)}
            close = nearest(grade.verdict, names)
            yield complaint(path, "grades", FormFaultCode.NOT_ONE_OF, **facts, nearest=close)
    for at, (better, worse) in enumerate(pairwise(grades), 1):
        if UNREAD not in (better.at_least, worse.at_least) and worse.at_least >= better.at_least:
            path = ("scoring", "grades", at, "from")
            yield complaint(path, "grades", FormFaultCode.GRADES_NOT_DESCENDING)
    if grades and grades[-1].at_least > 0:
        path = ("scoring", "grades", len(grades) - 1, "from")
        yield complaint(path, "grades", FormFaultCode.GRADES_NOT_TO_ZERO)
    verdicts = [grade.verdict for grade in grades]
    for at, cap in enumerate(form.scoring.caps):
        path = ("scoring", "caps", at, "verdict")
        yield from unknown("grade", path, cap.rule, cap.verdict, verdicts)


def _check_phases(form: Form) -> Iterator[Complaint]:
    for at, phase in enumerate(form.phases):
        if phase.month != UNREAD and not 1 <= phase.month <= 12:
            facts = {"text": str(phase.month), "allowed": "1–12", "nearest": ""}
            path = ("phases", at, "month")
            yield complaint(path, phase.id, FormFaultCode.NOT_ONE_OF, **facts)
    for at, (before, after) in enumerate(pairwise(form.phases), 1):
        if UNREAD not in (before.month, after.month) and after.month <= before.month:
            path = ("phases", at, "month")
            yield complaint(path, after.id, FormFaultCode.PHASES_NOT_ASCENDING)
