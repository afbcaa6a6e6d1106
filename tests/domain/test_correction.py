"""The lead's layer: what counts beside the answers, and when it counts no more."""

from dataclasses import replace

from inspector_app.domain.answer import Answer, Mark, VetoState, veto_state
from inspector_app.domain.correction import corrected, plain_answer, standing
from inspector_app.domain.inspection import Inspection, scored
from inspector_app.domain.review import Correction, Review, VetoResult
from inspector_app.domain.scoring import Verdict
from tests.builders import a_form, an_answer, an_inspection

FORM = a_form()
DISMISSED = VetoResult(
    "E01", confirmed=False, authority="", document="", date="", reason="误会", who="p9", at="t"
)
CONFIRMED = VetoResult(
    "E01",
    confirmed=True,
    authority="区纪委监委",
    document="云纪〔2026〕7号",
    date="2026-10-01",
    reason="",
    who="p9",
    at="t",
)


def suspected() -> Inspection:
    inspection = an_inspection()
    return replace(
        inspection, answers={**inspection.answers, "E01": an_answer("fail", note="收红包")}
    )


def correction(inspection: Inspection, item: str, answer: Answer) -> Review:
    made = Correction(item, answer.to_json(), "理由", "p9", "t", plain_answer(inspection, item))
    return Review(inspection.id, corrections=(made,))


def test_a_correction_counts_and_leaves_the_answers_as_they_were() -> None:
    inspection = an_inspection()
    before = dict(inspection.answers)

    layered = corrected(inspection, correction(inspection, "A01", Answer(Mark.SCORED, 3)))

    assert layered.answers["A01"].value == 3
    assert dict(inspection.answers) == before
    assert scored(FORM, layered).obtained == scored(FORM, inspection).obtained - 150


def test_a_correction_ends_when_the_inspectors_amend_that_answer() -> None:
    inspection = an_inspection()
    review = correction(inspection, "A01", Answer(Mark.SCORED, 3))
    amended = replace(inspection, answers={**inspection.answers, "A01": Answer(Mark.SCORED, 1)})

    assert standing(amended, review) == ()
    assert corrected(amended, review).answers["A01"].value == 1


def test_an_item_that_nobody_answered_can_be_corrected() -> None:
    inspection = an_inspection(answers={})
    review = correction(inspection, "A01", Answer(Mark.NOT_OBSERVED))

    assert corrected(inspection, review).answers["A01"].mark is Mark.NOT_OBSERVED


def test_a_suspicion_is_pending_until_the_competent_body_has_spoken() -> None:
    inspection = suspected()

    assert scored(FORM, corrected(inspection, Review(inspection.id))).verdict is Verdict.PENDING
    confirmed = corrected(inspection, Review(inspection.id, vetoes=(CONFIRMED,)))
    assert scored(FORM, confirmed).verdict is Verdict.VETO
    assert confirmed.answers["E01"].value == {
        "state": "confirmed",
        "authority": "区纪委监委",
        "document": "云纪〔2026〕7号",
        "date": "2026-10-01",
    }
    dismissed = corrected(inspection, Review(inspection.id, vetoes=(DISMISSED,)))
    assert scored(FORM, dismissed).verdict is Verdict.EXCELLENT
    item = FORM.item_by_code["E01"]
    assert veto_state(item, dismissed.answers["E01"]) is VetoState.DISMISSED


def test_a_result_says_nothing_of_an_answer_in_which_nothing_was_found() -> None:
    inspection = an_inspection()

    layered = corrected(inspection, Review(inspection.id, vetoes=(CONFIRMED,)))

    assert layered == inspection
