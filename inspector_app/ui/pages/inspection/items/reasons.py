"""The reasons that are at hand for an item that does not apply, the section's own first."""

from typing import TYPE_CHECKING

from inspector_app.domain.answer import Mark
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items.reason_field import standard_reasons

if TYPE_CHECKING:
    from inspector_app.ui.visit import Visit


class Reasons:
    """Reads the visit: what was said of the other items is offered before the usual reasons."""

    def __init__(self, visit: "Visit") -> None:
        self._visit = visit

    def at_hand(self, code: str) -> tuple[str, ...]:
        """Reasons to offer for one item, without repeats."""
        near = [line.answer.reason for line in self._neighbours(code) if line.answer is not None]
        said = [reason for reason in dict.fromkeys(near) if reason]
        return (*said[:2], *(each for each in standard_reasons() if each not in said[:2]))

    def without(self, code: str) -> tuple[ScoreLine, ...]:
        """The other items of the section that are not applicable without a reason."""
        return tuple(
            line
            for line in self._neighbours(code)
            if line.answer is not None and not line.answer.reason.strip()
        )

    def _neighbours(self, code: str) -> list[ScoreLine]:
        """The other items of the section that somebody marked not applicable."""
        here = next(
            section.items
            for section in self._visit.form.sections
            if any(item.code == code for item in section.items)
        )
        codes = {item.code for item in here} - {code}
        return [
            line
            for line in self._visit.lines
            if line.item.code in codes
            and line.answer is not None
            and line.answer.mark is Mark.NOT_APPLICABLE
        ]
