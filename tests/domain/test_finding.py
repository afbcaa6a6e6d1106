from dataclasses import replace

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.finding import Finding, advice, findings
from inspector_app.domain.form import Severity
from inspector_app.domain.scoring import score
from tests.builders import a_form, an_inspection

FORM = a_form()


def found(**answers: Answer) -> tuple[Finding, ...]:
    inspection = an_inspection()
    card = score(FORM, inspection.header, {**inspection.answers, **answers})
    return findings(FORM, card)


def test_a_deduction_is_a_finding_with_its_basis_and_deadline() -> None:
    (finding,) = found(A02=Answer(Mark.SCORED, "none", note="未设"))

    assert (finding.number, finding.item.code, finding.deduction) == (1, "A02", 1000)
    assert [clause.id for clause in finding.clauses] == ["S-151"]
    assert finding.deadline is not None
    assert finding.deadline.severity is Severity.MAJOR


def test_findings_are_numbered_in_the_order_of_the_form() -> None:
    several = found(F02=Answer(Mark.SCORED, "partial"), A01=Answer(Mark.SCORED, 1))

    assert [(each.number, each.item.code) for each in several] == [(1, "A01"), (2, "F02")]


def test_full_marks_are_no_finding() -> None:
    assert found() == ()


def test_a_suspicion_is_a_finding_although_it_costs_no_points() -> None:
    (finding,) = found(E01=Answer(Mark.SCORED, "fail", note="10:31，香烟一条"))

    assert (finding.item.code, finding.deduction) == ("E01", 0)


def test_a_dismissed_suspicion_is_no_finding() -> None:
    assert found(E01=Answer(Mark.SCORED, {"state": "dismissed", "reason": "误放"})) == ()


def test_what_was_not_observed_is_no_finding() -> None:
    assert found(A02=Answer(Mark.NOT_OBSERVED)) == ()


def test_a_clause_that_the_form_does_not_bring_is_passed_over() -> None:
    bare = replace(FORM, clauses=(), deadlines=())
    inspection = an_inspection()
    answers = {**inspection.answers, "A02": Answer(Mark.SCORED, "none")}

    (finding,) = findings(bare, score(bare, inspection.header, answers))

    assert (finding.clauses, finding.deadline) == ((), None)


def test_a_chosen_option_brings_its_advice_although_it_costs_nothing() -> None:
    inspection = an_inspection()
    answers = {**inspection.answers, "F02": Answer(Mark.SCORED, "oral")}

    given = advice(score(FORM, inspection.header, answers))

    assert [(each.item.code, each.text.zh) for each in given] == [("F02", "建议书面告知。")]
    assert findings(FORM, score(FORM, inspection.header, answers)) == ()
