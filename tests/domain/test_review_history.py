"""The history tells everything that was said, also what was taken back."""

from typing import Any

from inspector_app.domain.entry import Content
from inspector_app.domain.review_history import Happening, history_of


def said(at: str, kind: str, **fields: Any) -> Content:
    plain = {name.replace("_", "."): value for name, value in fields.items()}
    return Content("r", 1, at, "review/x", kind, (), plain, "p1", None, "1")


def test_what_was_withdrawn_and_what_lost_is_still_told_oldest_first() -> None:
    lines = history_of(
        [
            said("2026-09-17T09:00:00+08:00", "review", remark_r1=None),
            said(
                "2026-09-16T09:00:00+08:00", "review", remark_r1={"item": "A01", "text": "照片？"}
            ),
            said(
                "2026-09-18T09:00:00+08:00",
                "review",
                outcome_1={"outcome": "returned", "reason": "补"},
            ),
            said(
                "2026-09-18T10:00:00+08:00",
                "review",
                outcome_1={"outcome": "approved", "reason": ""},
            ),
            said(
                "2026-09-18T11:00:00+08:00", "review", outcome_1=None, layer_A01={"reason": "多扣"}
            ),
            said("2026-09-19T09:00:00+08:00", "issue", issue_1={"number": "窗检〔2026〕1号"}),
            said("2026-09-15T12:00:00+08:00", "seal", seal_1={"version": 1}, answer_A01={}),
        ]
    )

    assert [line.what for line in lines] == [
        Happening.SEALED,
        Happening.REMARK,
        Happening.REMARK_WITHDRAWN,
        Happening.RETURNED,
        Happening.APPROVED,
        Happening.DECISION_WITHDRAWN,
        Happening.CORRECTED,
        Happening.ISSUED,
    ]
    assert (lines[1].item, lines[1].text) == ("A01", "照片？")
    assert lines[-1].text == "窗检〔2026〕1号"


def test_the_result_of_an_authority_is_told_with_its_document() -> None:
    result = {"confirmed": True, "authority": "区纪委", "document": "7号", "date": "2026-10-01"}

    (line,) = history_of([said("2026-10-02T09:00:00+08:00", "review", veto_E01=result)])

    assert (line.what, line.item) == (Happening.CONFIRMED, "E01")
    assert line.text == "区纪委 7号 2026-10-01"
