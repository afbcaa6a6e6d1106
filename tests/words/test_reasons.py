"""Words for what an examination found."""

from inspector_app.domain.verification import Check, Judgement, Reason, ReasonCode
from inspector_app.words.reasons import CHECKS, JUDGEMENTS, REASONS, reason_words


def test_every_judgement_check_and_reason_has_words_of_its_own():
    for words, codes in ((JUDGEMENTS, Judgement), (CHECKS, Check), (REASONS, ReasonCode)):
        assert set(words) == set(codes)
        assert len({each.zh for each in words.values()}) == len(words)
        assert len({each.en for each in words.values()}) == len(words)


def test_our_fields_are_named_and_foreign_ones_stand_as_they_are():
    words = reason_words(Reason(ReasonCode.BYTES_CHANGED, {"fields": "a, lead, Sig{1}"}))
    assert "检查人员甲、组长、Sig{1}" in words.zh
    assert "inspector A, the lead, Sig{1}" in words.en


def test_facts_are_filled_in():
    words = reason_words(Reason(ReasonCode.ROLLED_BACK, {"step": "1", "newest": "3"}))
    assert "1" in words.zh
    assert "3" in words.en
