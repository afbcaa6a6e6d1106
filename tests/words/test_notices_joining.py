"""Words for joining a team and for admitting somebody."""

import pytest

from inspector_app.domain.errors.joining import (
    AdmissionExpired,
    AdmissionFault,
    AdmissionOfAnotherTeam,
    AdmissionRefused,
    CodeOfAnother,
    KeyNotConfirmed,
    RequestFault,
    RequestRefused,
    RootNotConfirmed,
    WrongKeyConfirmed,
)
from inspector_app.domain.fingerprint import grouped, ungrouped
from inspector_app.domain.wording import Language
from inspector_app.words.notices import notice
from inspector_app.words.prompt.advice import prompt_notice

ONE, OTHER = "ab" * 32, "0123456789abcdef" * 4
ERRORS = [
    *(RequestRefused(fault) for fault in RequestFault),
    *(RequestRefused(fault, "A17") for fault in RequestFault),
    *(AdmissionRefused(fault) for fault in AdmissionFault),
    WrongKeyConfirmed(ONE, OTHER),
    KeyNotConfirmed(OTHER),
    CodeOfAnother("A17", "王五"),
    AdmissionOfAnotherTeam(ONE, OTHER),
    AdmissionExpired("2026-10-15T12:00:00+08:00"),
    RootNotConfirmed(OTHER),
]


@pytest.mark.parametrize("language", Language)
def test_every_fault_has_a_sentence_of_its_own_and_an_advice(language):
    titles = [notice(error).title.of(language) for error in ERRORS]
    assert len(set(titles)) == len(titles)
    for error in ERRORS:
        for words in (notice(error).title.of(language), notice(error).advice.of(language)):
            assert words.endswith("。" if language is Language.ZH else ".")
        assert "{" not in prompt_notice(error).advice.of(language)


def test_both_fingerprints_stand_in_the_refusal():
    for error in (WrongKeyConfirmed(ONE, OTHER), AdmissionOfAnotherTeam(ONE, OTHER)):
        for words in (notice(error).title.zh, notice(error).title.en):
            assert grouped(ONE) in words
            assert grouped(OTHER) in words


def test_the_prompt_names_the_option_with_the_fingerprint():
    assert "--root" in prompt_notice(RootNotConfirmed(OTHER)).advice.zh
    assert grouped(OTHER) in prompt_notice(KeyNotConfirmed(OTHER)).advice.en
    assert "--as A17" in prompt_notice(CodeOfAnother("A17", "王五")).advice.en


def test_a_fingerprint_is_compared_however_it_was_typed():
    assert ungrouped(f" {grouped(OTHER)}\n") == OTHER
    assert grouped(OTHER).startswith("0123 4567 89AB CDEF ")
