"""What the Verify page tells of an issued paper."""

from pathlib import Path

from inspector_app.domain.paper import PaperFacts
from inspector_app.domain.verification import (
    Examination,
    Judgement,
    Reason,
    ReasonCode,
    SignerSeen,
)
from inspector_app.domain.wording import Language
from inspector_app.ui.pages.verify.answer_facts import empty_boxes, open_boxes, sheet_facts
from inspector_app.ui.pages.verify.answer_words import is_past
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.workflows.verifying.verify import Verified

PAPER = PaperFacts(
    "verdict",
    "云窗检〔2026〕3号",
    "东街便民服务中心",
    "2026-09-15",
    "2026-09-21T10:05:03+08:00",
    "组-00",
)


def outcome(*codes: ReasonCode) -> Outcome:
    reasons = tuple(Reason(code, {"number": "云窗检〔2026〕4号"}) for code in codes)
    signer = SignerSeen("lead", "组-00", "ab" * 32, "2026-09-21T10:05:03+08:00", ok=True)
    examination = Examination(Judgement.GOOD, reasons, (signer,))
    return Outcome(Path("a.pdf"), Verified(Path("a.pdf"), examination, paper=PAPER))


def test_a_paper_is_told_by_kind_number_unit_and_days() -> None:
    said = [value for _, value in sheet_facts(outcome(), Language.ZH)]

    assert said == [
        "检查结论书",
        "云窗检〔2026〕3号",
        "东街便民服务中心",
        "2026年9月15日",
        "2026年9月21日",
        "组-00",
    ]


def test_a_paper_has_no_boxes_that_wait_for_anybody() -> None:
    assert open_boxes(outcome(), Language.ZH) == []
    assert empty_boxes(outcome()) == ()


def test_a_paper_that_was_replaced_is_past() -> None:
    assert is_past(outcome(ReasonCode.REISSUED))
    assert not is_past(outcome(ReasonCode.AS_ISSUED))
