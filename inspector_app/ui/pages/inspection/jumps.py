"""The findings so far, as lines that each lead to their item; without Qt."""

from collections.abc import Sequence

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.finding import findings
from inspector_app.domain.form import Form
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.wording import Wording
from inspector_app.ui.parts.jumps import Jump
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.terms import DEDUCTED, PHOTO_COUNT, SEVERITIES


def finding_jumps(form: Form, card: Scorecard, evidence: Sequence[Evidence]) -> tuple[Jump, ...]:
    """The findings so far, each with its item, severity, deduction and number of photos."""
    photos = [code for piece in evidence for code in piece.items]
    return tuple(
        Jump(
            each.item.prompt,
            _finding_detail(
                each.item.code,
                SEVERITIES[each.item.severity],
                each.deduction,
                photos.count(each.item.code),
            ),
            item=each.item.code,
        )
        for each in findings(form, card)
    )


def _finding_detail(code: str, severity: Wording, deduction: int, photos: int) -> Wording:
    parts = [same(code), severity]
    if deduction:
        parts.append(filled(DEDUCTED, points=show_points(deduction)))
    if photos:
        parts.append(filled(PHOTO_COUNT, count=photos))
    return joined(parts, " · ", " · ")
