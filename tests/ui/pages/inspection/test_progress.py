from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.choice import Choice
from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.domain.scoring import score
from inspector_app.ui.pages.inspection.progress import (
    first_asked,
    left_to_do,
    scope_change,
    section_of,
    section_progress,
    tally,
)
from tests.builders import a_form, a_header, all_answers

FORM = a_form()
FIRST = FORM.sections[0]
FAILED = Answer(Mark.SCORED, deduction=50, note="现场所见")


def lines(**answers: Answer):
    return score(FORM, a_header(), answers).lines


def failing_code() -> str:
    return next(
        line.item.code for line in lines() if line.mark is None and line.item in FIRST.items
    )


def test_a_section_counts_what_is_asked_answered_and_wrong() -> None:
    code = failing_code()

    before = section_progress(FORM, lines())[0]
    after = section_progress(FORM, lines(**{code: FAILED}))[0]

    assert before.code == after.code == FIRST.code
    assert after.asked == before.asked
    assert after.answered == before.answered + 1
    assert (before.problems, after.problems) == (0, 1)


def test_a_section_is_done_when_every_asked_item_has_its_mark() -> None:
    everything = lines(**all_answers(FORM, "ABCDEFGH"))

    assert all(section.is_done for section in section_progress(FORM, everything))
    assert not any(section.is_done for section in section_progress(FORM, lines())[:1])


def test_the_tally_counts_every_line_once() -> None:
    counted = tally(lines(**{failing_code(): FAILED}))

    assert counted[Choice.WRONG] == 1
    assert sum(counted.values()) == len(lines())


def test_a_section_leads_to_its_first_open_item_and_then_to_its_first() -> None:
    asked = [line.item.code for line in lines() if section_of(FORM, line.item.code) == FIRST.code]
    everything = lines(**all_answers(FORM, "ABCDEFGH"))

    assert first_asked(FORM, FIRST.code, lines()) in asked
    assert first_asked(FORM, FIRST.code, everything) == asked[0]
    assert first_asked(FORM, "nowhere", lines()) == ""


def test_a_scope_says_what_it_asks_and_what_it_hides() -> None:
    widest = max(FORM.scopes, key=lambda scope: len(scope.sections) + len(scope.items))
    smallest = min(FORM.scopes, key=lambda scope: scope_change(FORM, scope.id, widest.id, ()).items)
    answered = {item.code for item in FORM.items()}

    change = scope_change(FORM, smallest.id, widest.id, answered)

    assert change.items < change.former
    assert change.hidden == len(answered) - change.items


def test_an_open_item_is_not_counted_again_among_the_other_things() -> None:
    opened = [line.item.code for line in lines() if line.mark is None]
    missing = [Missing(Blocker.NO_UNIT), *(Missing(Blocker.OPEN_ITEM, code) for code in opened)]
    missing.append(Missing(Blocker.NO_VALUE, opened[0]))

    assert left_to_do(lines(), missing) == (len(opened), 1)
