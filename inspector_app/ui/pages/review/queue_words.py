"""What the queue says of each inspection."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector_app.domain.points import show_tenths
from inspector_app.domain.review import Stage
from inspector_app.domain.scoring import Verdict
from inspector_app.ui.parts.verdict_look import TONES
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import VERDICTS
from inspector_app.words.reviewing import STAGES

if TYPE_CHECKING:
    from inspector_app.workflows.records.list_records import ListedRecord

_STAGE_TONES = {
    Stage.WAITING: "accent",
    Stage.RETURNED: "warn",
    Stage.APPROVED: "ok",
    Stage.ISSUED: "na",
}


class QueueWords:
    """Words and tones of one row."""

    def __init__(self, workplace: Workplace) -> None:
        self._say = workplace.say

    def unit(self, row: "ListedRecord") -> str:
        """The unit, or that none is named."""
        return row.unit or translate("Review", "No unit named")

    def below(self, row: "ListedRecord") -> str:
        """Date, number and who was there."""
        number = row.formal_number or row.number
        return " · ".join(part for part in (row.date, number, row.inspectors) if part)

    def chips(self, row: "ListedRecord") -> Iterator[tuple[str, str]]:
        """Each with the kind of its ground, the most important first."""
        yield capital(self._say(STAGES[row.stage])), _STAGE_TONES.get(Stage(row.stage), "na")
        yield self.verdict(row), TONES[Verdict(row.verdict)]
        if row.suspected:
            yield translate("Review", "Suspicion"), "bad"
        if row.conflicts:
            yield translate("Review", "Conflict"), "bad"
        if row.duplicate:
            yield translate("Review", "Visited twice"), "warn"
        if row.deferred:
            yield translate("Review", "Deferred"), "warn"
        if row.remarks:
            yield translate("Review", "%n remark(s)", "", row.remarks), "warn"

    def verdict(self, row: "ListedRecord") -> str:
        """The verdict with its score."""
        words = capital(self._say(VERDICTS[row.verdict]))
        return words if row.percent is None else f"{words} {show_tenths(row.percent)}"

    def spoken(self, row: "ListedRecord") -> str:
        """The whole row as a screen reader says it."""
        said = [self.unit(row), self.below(row), *(text for text, _ in self.chips(row))]
        return ", ".join(said)


def capital(text: str) -> str:
    """The text with a capital at its beginning, where the script has capitals."""
    return text[:1].upper() + text[1:]
