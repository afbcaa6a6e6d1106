"""The window never reads of verbs and options; the prompt reads of its own."""

import inspect
import re
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.errors import (
    MingchaError,
    case,
    exchange,
    joining,
    refused,
    review,
    trust,
)
from inspector_app.domain.inspection import State
from inspector_app.domain.verification import Reason, ReasonCode
from inspector_app.words import reasons
from inspector_app.words.notices import notice
from inspector_app.words.prompt import advice
from inspector_app.words.prompt.advice import prompt_notice, prompt_reason
from inspector_app.words.reasons import REASONS

WORDS = Path(inspect.getfile(reasons)).parent
OF_THE_PROMPT = re.compile(r"mingcha [a-z]|(?<![\w-])--[a-z]")
HERE = Path("sheet.pdf")
BETTER: list[tuple[MingchaError, str]] = [
    (case.CaseNotFound(HERE), "--case"),
    (case.CaseIncomplete(HERE, "vault.json"), "mingcha init"),
    (case.LedgerDamaged("r1", 7), "mingcha check"),
    (case.LedgerBehind(HERE), "mingcha check"),
    (refused.NoSuchInspection("x"), "mingcha show"),
    (refused.NoSuchItem("Z9"), "mingcha form show"),
    (refused.WrongState("sign", State.DRAFT), "mingcha seal"),
    (refused.WrongState("fill", State.SEALED), "mingcha amend"),
    (refused.WrongState("print", State.AMENDING), "mingcha amend"),
    (refused.NothingChanged("amend"), "mingcha fill"),
    (refused.ReasonNeeded("void"), "--reason"),
    (refused.AlreadySigned("b"), "mingcha amend"),
    (refused.SheetNotGood("sheet.pdf", ()), "mingcha verify"),
    (refused.NoSuchPerson("A99"), "mingcha people list"),
    (refused.UnitNotRegistered("云溪", (("SL-T01", "云溪镇便民服务中心"),)), "--free"),
    (refused.InkNameNeeded(), "--ink"),
    (exchange.PhotosMissing(), "--no-originals"),
    (exchange.NothingToHandOver(("刘组长",)), "--everything"),
    (refused.NotSaved(HERE, refused.SaveFault.DISK_FULL), "--out"),
    (refused.NotASheet(HERE), "mingcha show"),
    (trust.SealRefused(trust.SealFault.FIELD_FILLED, "b"), "mingcha verify"),
    (joining.RootNotConfirmed("ab" * 32), "--root"),
    (joining.KeyNotConfirmed("ab" * 32), "--key"),
    (joining.CodeOfAnother("A17", "王五"), "--as A17"),
    (joining.AdmissionExpired("2026-10-15"), "mingcha people request"),
    (review.ConflictsOpen("issue", "甲组-0001", ("answer.A01",)), "mingcha resolve"),
    (review.SealedTwice("approve", "甲组-0001", 1), "mingcha resolve"),
    (review.NoSuchConflict("甲组-0001", "answer.A01", ()), "mingcha conflicts"),
    (review.RemarkNeeded("return"), "mingcha remark"),
    (review.NoSuchRemark("甲组-0001", "x"), "mingcha review"),
    (review.ChoiceRefused("answer.A01", review.ChoiceFault.NOT_A_CLAIM), "--choose"),
    (review.NotCorrectedHere("E01"), "mingcha veto"),
    (review.VetoResultIncomplete(("date",)), "--date"),
    (review.EvidenceLacking("甲组-0001", ("A01",)), "--without-evidence"),
    (review.SuspicionStands("甲组-0001", ("E01",)), "--notice-only"),
    (review.FeedbackDeferred("甲组-0001", "2026-10-15"), "--resume"),
    (review.SecondNotSigned("甲组-0001", "欧阳娜"), "--ink"),
    (review.NotIssued("甲组-0001", "verdict"), "mingcha issue"),
    (review.NothingToBind("verdict"), "mingcha issue"),
]
SAME: list[MingchaError] = [
    refused.NoSuchInspection("x", ("甲组-0001", "甲组-0002")),
    refused.WrongState("fill", State.VOID),
    trust.SealRefused(trust.SealFault.UNREADABLE, "b"),
    refused.CodeTaken("A17"),
    refused.NothingChanged("resume"),
    review.RemarkNeeded("remark"),
    review.ChoiceRefused("answer.A01", review.ChoiceFault.NOT_BOTH),
]


@pytest.mark.parametrize(("error", "named"), BETTER, ids=lambda each: type(each).__name__)
def test_the_prompt_names_its_verb_or_option_and_the_window_does_not(
    error: MingchaError, named: str
) -> None:
    common, prompt = notice(error), prompt_notice(error)

    assert prompt.title == common.title
    for at_the_prompt, anywhere in (
        (prompt.advice.zh, common.advice.zh),
        (prompt.advice.en, common.advice.en),
    ):
        assert named in at_the_prompt
        assert OF_THE_PROMPT.search(anywhere) is None


@pytest.mark.parametrize("error", SAME, ids=lambda each: type(each).__name__)
def test_where_the_prompt_knows_nothing_better_it_says_the_same(error: MingchaError) -> None:
    assert prompt_notice(error) == notice(error)


def test_every_better_advice_is_tried_here() -> None:
    written = {each for each in advice.prompt_advice.registry if each is not MingchaError}

    assert written - {object} == {type(error) for error, _ in BETTER}


def test_what_to_compare_with_is_named_at_the_prompt_alone() -> None:
    reason = Reason(ReasonCode.NOTHING_TO_TRUST)

    assert "--trust" in prompt_reason(reason).zh
    assert "--trust" in prompt_reason(reason).en
    assert prompt_reason(Reason(ReasonCode.NOT_SIGNED)) == REASONS[ReasonCode.NOT_SIGNED]


def sources() -> Iterator[tuple[str, str]]:
    """The words that both sides read, module by module."""
    for file in sorted(WORDS.rglob("*.py")):
        if "prompt" not in file.relative_to(WORDS).parts:
            yield file.name, file.read_text("utf-8")


def test_no_word_for_both_names_a_verb_or_option() -> None:
    # What only the prompt can raise, is told in its terms: see KeyFileNeeded.
    only_here = inspect.getsource(typing.cast("type", notice.registry[refused.KeyFileNeeded]))

    found = [
        (name, hit.group())
        for name, text in sources()
        for hit in OF_THE_PROMPT.finditer(text.replace(only_here, ""))
    ]

    assert found == []
