"""What people read when something is wrong with a case folder."""

from pathlib import Path

import pytest

from inspector_app.domain.errors import CaseError
from inspector_app.domain.errors import case as errors
from inspector_app.words.notices import notice

PLACE = Path("案卷") / "case.db"
SHA = "ab" * 32

SAMPLES: list[tuple[CaseError, list[str]]] = [
    (errors.CaseNotFound(PLACE), [str(PLACE)]),
    (errors.CaseExists(PLACE), [str(PLACE)]),
    (errors.CaseIncomplete(PLACE, "vault.json"), [str(PLACE), "vault.json"]),
    (errors.CaseInUse(PLACE), [str(PLACE)]),
    (errors.LedgerBehind(PLACE), [PLACE.name]),
    (errors.CaseOnNetwork(PLACE, "nfs4"), [str(PLACE), "nfs4"]),
    (errors.CaseNotEncrypted(PLACE), [str(PLACE)]),
    (errors.CaseDamaged(PLACE, "SQLITE_CORRUPT"), [str(PLACE), "SQLITE_CORRUPT"]),
    (errors.CaseReadOnly(PLACE), [str(PLACE)]),
    (errors.CaseTooNew(PLACE, 9, 2), ["9", "2"]),
    (errors.MigrationFailed(PLACE, "0003_x.sql"), [str(PLACE), "0003_x.sql"]),
    (errors.UnsafeEngine("journal_mode", "delete"), ["journal_mode", "delete"]),
    (errors.DiskFull(PLACE), [str(PLACE)]),
    (errors.DiskFailed(PLACE, "EIO"), [str(PLACE), "EIO"]),
    (errors.NoRoomForFiles(PLACE, 321_000_000, 500_000_000), ["321 MB", "500 MB"]),
    (errors.FileMissing(SHA, PLACE), [str(PLACE)]),
    (errors.FileDamaged(SHA, PLACE), [str(PLACE)]),
    (errors.LedgerDamaged("r1", 7), ["r1", "7"]),
    (errors.FormNotKept(SHA), [SHA[:8]]),
]


@pytest.mark.parametrize(("error", "facts"), SAMPLES, ids=lambda each: type(each).__name__)
def test_the_title_tells_the_facts_in_both_languages(error: CaseError, facts: list[str]) -> None:
    title = notice(error).title

    assert [fact for fact in facts if fact not in title.zh] == []
    assert [fact for fact in facts if fact not in title.en] == []


@pytest.mark.parametrize(("error", "facts"), SAMPLES, ids=lambda each: type(each).__name__)
def test_the_title_says_what_did_not_happen_and_the_advice_what_to_do(
    error: CaseError, facts: list[str]
) -> None:
    words = notice(error)

    assert words.title.zh.startswith("没有")
    assert any(word in words.title.en.casefold() for word in ("not", "no ", "nothing"))
    assert words.advice.zh.endswith("。")
    assert words.advice.en.endswith(".")


def test_every_error_of_the_case_folder_has_a_sample() -> None:
    leaves = {name for name, each in vars(errors).items() if isinstance(each, type)} - {
        "Path",
        "CaseError",
    }

    assert {type(error).__name__ for error, _ in SAMPLES} == leaves
