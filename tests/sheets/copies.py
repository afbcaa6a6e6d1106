"""Copies for the unit and papers to print, of the small form of `tests.builders`."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.review import Review, VetoResult
from inspector_app.domain.scoring import score
from inspector_app.domain.unit_copy import Imprint, UnitCopy, unit_copy
from inspector_app.domain.wording import Wording
from tests.builders import a_form, an_inspection
from tests.sheets.contents import a_photo

NUMBER = "云窗检〔2026〕3号"
ISSUED_AT = datetime(2026, 9, 21, 10, 5, 3, tzinfo=timezone(timedelta(hours=8)))
IMPRINT = Imprint(NUMBER, ISSUED_AT, "组-00")
FOUND = {
    "A01": Answer(Mark.SCORED, 2, note="2号、3号窗口没有编号。", observed_at="09:12"),
    "A02": Answer(Mark.SCORED, "none", note="大厅未设咨询台。"),
    "A04": Answer(Mark.SCORED, {"grave": 1, "slight": 2}, note="标识三处不清。"),
    "E05": Answer(
        Mark.SCORED,
        [{"window": "3", "start": "09:20", "end": "09:45"}],
        note="3号窗口无人。",
        calls=({"number": "000-1234", "at": "09:30", "seconds": 45, "result": "无人接听"},),
    ),
    "F02": Answer(Mark.SCORED, "oral", note="口头告知完整。"),
}
SUSPECTED = Answer(Mark.SCORED, "fail", note="收下信封一个。", observed_at="09:33", both=True)
TITLES = {
    "inspection-sheet": Wording("检查表", "Inspection sheet"),
    "verdict": Wording("检查结论书", "Verdict"),
    "rectification-notice": Wording("限期整改通知书", "Rectification Notice"),
    "evidence-list": Wording("证据清单", "Evidence List"),
    "tip-transfer": Wording("问题线索移送单", "Tip Transfer Slip"),
}


def titled_form(**changes: object) -> Form:
    """The small form with the titles of the papers."""
    return replace(a_form(titles=TITLES), **changes)


def visited(answers: dict[str, Answer] | None = None, **changes: object) -> Inspection:
    """A visit with these answers laid over full marks, and two photos."""
    found = FOUND if answers is None else answers
    inspection = an_inspection()
    photos = (a_photo(1, "A01"), a_photo(2, "E01"), a_photo(3, "A02", "E01"))
    return replace(
        inspection,
        answers={**inspection.answers, **found},
        **{"evidence": photos, **changes},
    )


def with_veto(value: Json) -> dict[str, Answer]:
    """The findings, and that answer to the veto item."""
    return {**FOUND, "E01": replace(SUSPECTED, value=value)}


def copy_of(
    inspection: Inspection | None = None,
    form: Form | None = None,
    imprint: Imprint = IMPRINT,
    vetoes: tuple[VetoResult, ...] = (),
    *,
    notice_only: bool = False,
) -> UnitCopy:
    """The unit's copy of a visit."""
    form, inspection = form or titled_form(), inspection or visited()
    card = score(form, inspection.header, inspection.answers)
    review = Review(inspection.id, vetoes=vetoes)
    return unit_copy(form, inspection, card, review, imprint, notice_only=notice_only)
