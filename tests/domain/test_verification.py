"""Judgements: the more serious word wins."""

import pytest

from inspector_app.domain.verification import (
    ALTERED_REASONS,
    CANNOT_TELL_REASONS,
    NOT_OURS_REASONS,
    SHAPE_REASONS,
    Examination,
    Judgement,
    Reason,
    ReasonCode,
    judge,
)

GOOD_REASONS = {
    ReasonCode.AS_ISSUED,
    ReasonCode.FURTHER_SIGNATURE,
    ReasonCode.SIGNATURES_HOLD,
    ReasonCode.SUPERSEDED,
    ReasonCode.VOIDED,
    ReasonCode.REISSUED,
}
GROUPS = [ALTERED_REASONS, NOT_OURS_REASONS, SHAPE_REASONS, CANNOT_TELL_REASONS, GOOD_REASONS]


def test_every_reason_calls_for_exactly_one_word():
    for code in ReasonCode:
        assert sum(code in group for group in GROUPS) == 1, code


@pytest.mark.parametrize(
    ("codes", "judgement"),
    [
        (set(), Judgement.GOOD),
        ({ReasonCode.AS_ISSUED}, Judgement.GOOD),
        ({ReasonCode.NOTHING_TO_TRUST}, Judgement.CANNOT_TELL),
        ({ReasonCode.SIGNER_UNKNOWN, ReasonCode.NOTHING_TO_TRUST}, Judgement.NOT_OURS),
        ({ReasonCode.SIGNER_UNKNOWN, ReasonCode.BYTES_CHANGED}, Judgement.ALTERED),
        ({ReasonCode.ORDER_WRONG}, Judgement.ALTERED),
        ({ReasonCode.ORDER_WRONG, ReasonCode.NOTHING_TO_TRUST}, Judgement.ALTERED),
    ],
)
def test_the_most_serious_word_wins(codes, judgement):
    assert judge(frozenset(codes)) is judgement


def test_a_strangers_own_way_of_signing_makes_him_no_alterer():
    codes = frozenset({ReasonCode.NOT_CERTIFIED, ReasonCode.SIGNER_UNKNOWN})
    assert judge(codes) is Judgement.NOT_OURS


def test_an_examination_tells_its_codes():
    reasons = (Reason(ReasonCode.ORDER_WRONG), Reason(ReasonCode.ORDER_WRONG, {"fields": "b"}))
    assert Examination(Judgement.ALTERED, reasons).codes == {ReasonCode.ORDER_WRONG}


def test_the_published_words_stay():
    assert [each.value for each in Judgement] == ["good", "altered", "not-ours", "cannot-tell"]
    assert {"rolled-back", "bytes-changed", "pages-changed", "payload-replaced"} <= {
        code.value for code in ReasonCode
    }
