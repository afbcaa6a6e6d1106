"""From what a small editor accepted to the answer it makes."""

from typing import Any

from inspector_app.domain.answer import Answer
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import answering
from inspector_app.ui.pages.inspection.items.more_row import Fact
from inspector_app.ui.pages.inspection.items.value_editors import Kind


def answer_from(line: ScoreLine, kind: Kind, value: Any, preset_reason: str) -> Answer | None:
    """The answer of `line` with what was accepted for `kind`."""
    match kind:
        case Fact.CALLS:
            return answering.with_calls(line, value)
        case Fact.TIME:
            return answering.with_observed_at(line, value, preset_reason)
        case Fact.DEDUCTION:
            points, reason = value
            return answering.with_deduction(line, points, reason)
        case _:
            return answering.with_value(line, value)
