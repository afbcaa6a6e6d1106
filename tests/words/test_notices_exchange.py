"""Every refusal of a hand-over or a merge says what did not happen and what to do."""

from pathlib import Path

import pytest

from inspector_app.domain.errors import exchange
from inspector_app.domain.errors.bundles import BundleFault, BundleFileFault
from inspector_app.domain.handing import MissingPhoto
from inspector_app.domain.wording import Language
from inspector_app.words.notices import notice
from inspector_app.words.source_faults import SOURCE_FAULTS

FILE = Path("/media/stick/甲组-A17.mingcha")
PHOTO = MissingPhoto("id", "甲组-0007", "区税务局", "IMG_1.jpg", "0" * 64)
ERRORS = (
    exchange.SourcePassphraseNeeded(FILE),
    exchange.SourceIsOurs(FILE),
    exchange.SourceRefused("gap", "r", 3),
    exchange.NobodyToHandTo(""),
    exchange.NobodyToHandTo("A23"),
    exchange.NoRecipientKey("A23", "贠𬭊"),
    exchange.PhotosMissing((PHOTO,) * 5),
    exchange.NothingToHandOver(("刘组长",)),
    exchange.PartTooSmall(1000, 400_000),
    exchange.NotTheNewestMerge(1, 3),
    exchange.MergeAlreadyUndone(1),
    exchange.NoSuchMerge(0),
    exchange.NoSuchMerge(7),
    exchange.IssuedSinceMerge(1, ("区窗检〔2026〕3号",)),
    exchange.NoSuchFolder(FILE),
)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("language", Language)
def test_a_notice_is_whole_in_both_languages(error: Exception, language: Language) -> None:
    words = notice(error).in_full(language)  # type: ignore[arg-type]

    assert "{" not in words
    assert words.rstrip().endswith(("。", "."))


@pytest.mark.parametrize("code", SOURCE_FAULTS)
def test_a_source_fault_names_the_file_and_what_to_do(code: str) -> None:
    words = notice(exchange.SourceUnfit(FILE, code))

    assert FILE.name in words.title.zh
    assert FILE.name in words.title.en
    assert words.advice.zh.endswith("。")


def test_every_code_of_a_bundle_has_words() -> None:
    codes = {each.value for each in BundleFileFault} | {each.value for each in BundleFault}
    ledger = {"wrong-hash", "wrong-body", "wrong-place", "broken-chain", "gap", "too-large"}

    assert codes | ledger <= SOURCE_FAULTS.keys()


def test_missing_photos_are_named_with_their_inspection() -> None:
    words = notice(exchange.PhotosMissing((PHOTO,)))

    assert "甲组-0007 IMG_1.jpg" in words.title.zh
    assert "甲组-0007 IMG_1.jpg" in words.title.en
