"""What is said of requests that are refused: choices in each language's own way."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import (
    HeaderRefused,
    NoSuchForm,
    NoSuchInspection,
    NoSuchScope,
    NotSaved,
    PassphraseNeeded,
    RefusedError,
    SaveFault,
)
from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.words.blockers import missing_list
from inspector_app.words.notices import notice
from inspector_app.words.prompt.asking import KEY_FILE


@pytest.mark.parametrize(
    "error",
    [
        HeaderRefused("mode", "x", ("b", "lead")),
        NoSuchInspection("x", ("b", "lead")),
        NoSuchForm("x", ("b", "lead")),
        NoSuchScope("x", ("b", "lead")),
    ],
)
def test_choices_are_joined_as_each_language_does(error: RefusedError) -> None:
    advice = notice(error).advice

    assert "b、lead" in advice.zh
    assert "b, lead" in advice.en


def test_no_forms_at_all_is_not_an_empty_list() -> None:
    words = notice(NoSuchForm("", ()))

    assert "“”" not in words.title.zh + words.title.en
    assert "现有" not in words.advice.zh


@pytest.mark.parametrize("fault", list(SaveFault))
def test_every_reason_for_not_saving_has_words(fault: SaveFault) -> None:
    title = notice(NotSaved(Path("a.pdf"), fault)).title

    assert title.zh.startswith("没有存到 a.pdf：")
    assert title.en.startswith("Not saved to a.pdf: ")


def test_only_ways_that_exist_are_advised_for_a_passphrase() -> None:
    with_variable = notice(PassphraseNeeded(KEY_FILE, "--p12-passphrase-file", "X_PASS")).advice
    without = notice(PassphraseNeeded(KEY_FILE, "--new-passphrase-file")).advice

    assert "X_PASS" in with_variable.zh
    assert without.en == "Name a file with --new-passphrase-file."


def test_one_open_item_is_in_the_singular() -> None:
    one = Missing(Blocker.OPEN_ITEM, "A01")

    assert missing_list((one,)).en == "1 item open (A01)"
    assert missing_list((one, one)).en.startswith("2 items open")
