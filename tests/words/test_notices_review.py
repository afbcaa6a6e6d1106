"""What is said when a review, a resolution or an issue is refused."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors import RefusedError, review
from inspector_app.domain.errors.review import ChoiceFault, ChoiceRefused, WrongStage
from inspector_app.domain.review import Stage
from inspector_app.domain.review_history import Happening
from inspector_app.words.claims import NOTHING, claim_words, field_words
from inspector_app.words.notices import notice
from inspector_app.words.reviewing import CONFLICT_KINDS, HAPPENINGS, STAGES
from tests.builders import a_form

SAMPLES = (
    review.LeadsOnly("approve", "A23"),
    review.OwnVisit("甲组-0001", ("B01", "B02")),
    review.ConflictsOpen("issue", "甲组-0001", ("answer.A01", "header.queue")),
    review.SealedTwice("approve", "甲组-0001", 1),
    review.RemarkNeeded("return"),
    review.RemarkNeeded("remark"),
    review.NoSuchRemark("甲组-0001", "x"),
    review.ItemNotAsked("甲组-0001", "Z99"),
    review.NotCorrectedHere("E01"),
    review.NothingToWithdraw("甲组-0001", "A01"),
    review.NotUnderSuspicion("甲组-0001", "E01"),
    review.VetoResultIncomplete(("authority", "date")),
    review.DateRefused("昨天"),
    review.EvidenceLacking("甲组-0001", ("A01", "A02")),
    review.PhotosAbsent("甲组-0001", ("a.jpg",)),
    review.SuspicionStands("甲组-0001", ("E01",)),
    review.NothingToNotify("甲组-0001"),
    review.FeedbackDeferred("甲组-0001", "2026-10-15"),
    review.SecondNotSigned("甲组-0001", "欧阳娜"),
    review.NotIssued("甲组-0001", "verdict"),
    review.NothingToBind("verdict"),
    review.NumberWordRefused("B02", 12),
    review.NumberTaken(1, 3),
    review.NoSuchConflict("甲组-0001", "answer.A01", ()),
    review.NoSuchConflict("甲组-0001", "answer.A01", ("header.queue",)),
    *(WrongStage("issue", "甲组-0001", stage) for stage in Stage),
    *(ChoiceRefused("answer.A01", fault) for fault in ChoiceFault),
)


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_a_refusal_says_what_did_not_happen_and_what_to_do(error: RefusedError) -> None:
    said = notice(error)

    assert said.title.zh.startswith("没有")
    for words in (said.title, said.advice):
        assert words.zh.endswith("。")
        assert words.en.endswith(".")
        assert "{" not in words.zh + words.en
    assert said.advice.en[0].isupper()


def test_every_error_of_reviewing_is_among_the_samples() -> None:
    named = {
        each
        for each in vars(review).values()
        if isinstance(each, type) and issubclass(each, RefusedError)
    } - {RefusedError}

    assert {type(error) for error in SAMPLES} == named


def test_every_stage_kind_and_happening_has_words() -> None:
    assert set(STAGES) == {*Stage, ""}
    assert set(HAPPENINGS) == set(Happening)
    assert set(CONFLICT_KINDS) == {"field", "delete", "double-seal", "number", "outcome"}


def test_a_claim_reads_as_what_somebody_said() -> None:
    form = a_form()

    answer: Json = {"mark": "scored", "value": "unstaffed", "note": "九点无人", "deduction": 50}
    assert claim_words(form, "answer.A02", answer).zh == "设而无人；扣 0.5 分；九点无人"
    assert claim_words(None, "answer.A02", answer).en.startswith("scored; unstaffed")
    assert claim_words(form, "header.queue", 4).zh == "4"
    assert claim_words(form, "header.venues", ["hall", "office"]).en == "hall, office"
    assert claim_words(form, "header.queue", None) == NOTHING
    seal: Json = {"version": 1, "at": "2026-09-15T18:00:00+08:00"}
    assert claim_words(form, "seal.1", seal).zh == "第 1 版签章，2026-09-15 18:00"
    outcome: Json = {"outcome": "returned", "reason": "缺照片"}
    assert claim_words(form, "outcome.1", outcome).zh == "退回；缺照片"
    photo: Json = {"name": "a.jpg", "caption": "窗口", "items": ["A01", "A02"]}
    assert claim_words(form, "evidence.x", photo).en == "a.jpg; 窗口; A01 A02"
    inspectors: Json = [{"name": "李一", "code": "A1"}]
    assert claim_words(form, "header.inspectors", inspectors).zh == "李一 A1"


def test_a_field_is_named_as_a_person_knows_it() -> None:
    form = a_form()

    assert field_words(form, "header.queue").en == "The number of people waiting"
    assert field_words(form, "answer.A02").zh == "A02 A02 是否规范"
    assert field_words(None, "answer.A02").zh == "A02"
    assert field_words(form, "seal.1").zh == "签章"
    assert field_words(form, "layer.A02").zh == "组长更正 A02"
