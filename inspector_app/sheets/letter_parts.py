"""The parts that verdict and notice have in common, each from the unit's copy."""

from inspector_app.domain.form import Severity
from inspector_app.domain.unit_copy import UnitCopy
from inspector_app.domain.wording import Wording
from inspector_app.sheets.letter import Letter
from inspector_app.sheets.letter_tables import problem_table
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed_letters as printed
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.terms import MODES, date_words


def visit_words(copy: UnitCopy) -> Wording:
    """On what grounds, when, how and by whom the unit was inspected."""
    visit = copy.visit
    times = place = same("")
    if visit.arrived and visit.left:
        times = filled(printed.TIMES, arrived=visit.arrived, left=visit.left)
    if copy.unit.service_point:
        place = filled(printed.PLACE, place=copy.unit.service_point)
    mode = MODES[visit.mode]
    return filled(
        printed.VISIT,
        plan=copy.plan,
        day=date_words(visit.date),
        times=times,
        place=place,
        mode=Wording(mode.zh, mode.en.lower()),
        form=copy.form,
        edition=copy.edition,
        scope=visit.scope,
        items=visit.items,
        inspectors=joined([same(code) for code in visit.inspectors] or [same(printed.NOTHING)]),
    )


def add_problems(letter: Letter, copy: UnitCopy, say: Typesetter) -> None:
    """How many problems, and each of them."""
    letter.heading(printed.PROBLEMS)
    if not copy.findings:
        letter.paragraph(printed.NO_PROBLEMS)
        return
    majors = sum(each.severity is not Severity.MINOR for each in copy.findings)
    counted = printed.COUNTED if majors else printed.COUNTED_MINOR
    letter.paragraph(filled(counted, count=len(copy.findings), majors=majors))
    letter.add(problem_table(copy, say), gap=6)


def add_advice(letter: Letter, copy: UnitCopy) -> None:
    """Recommendations, if there are any."""
    if copy.advice:
        letter.heading(printed.ADVICE)
        for each in copy.advice:
            letter.paragraph(each.text)


def add_objection(letter: Letter, copy: UnitCopy) -> None:
    """How and until when the unit may object."""
    letter.heading(printed.OBJECTION)
    letter.paragraph(printed.OBJECTION_TEXT if copy.objection else printed.DISSENT_TEXT)


def add_contact(letter: Letter, copy: UnitCopy) -> None:
    """Whom to ask, or room to write it; with the closing, which never stands on a page alone."""
    letter.heading(printed.CONTACT)
    words = printed.CONTACT_ROOM
    if copy.contact:
        words = filled(printed.CONTACT_TEXT, contact=copy.contact)
    letter.paragraph(words, leads=True)
