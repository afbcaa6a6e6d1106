"""What the lists say of each row."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector_app.domain.form import Mode, Severity
from inspector_app.domain.inspection import State
from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.review import Stage
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import STATES, VERDICTS
from inspector_app.words.reviewing import STAGES
from inspector_app.words.terms import MODES, SEVERITIES

if TYPE_CHECKING:
    from inspector_app.workflows.records.list_records import (
        ListedFinding,
        ListedPhoto,
        ListedRecord,
    )

NONE = "—"
_STAGE_TONES = {
    Stage.WAITING.value: Tone.ACCENT,
    Stage.RETURNED.value: Tone.WARN,
    Stage.APPROVED.value: Tone.OK,
    Stage.ISSUED.value: Tone.OK,
}
_VERDICT_TONES = {"fail": Tone.BAD, "veto": Tone.BAD, "pending": Tone.WARN}
_SEVERITY_TONES = {Severity.VETO.value: Tone.BAD, Severity.MAJOR.value: Tone.WARN}


def capital(text: str) -> str:
    """The text with a capital at its beginning, where the script has capitals."""
    return text[:1].upper() + text[1:]


class RecordWords:
    """Words and tones of one row."""

    def __init__(self, workplace: Workplace) -> None:
        self._say = workplace.say

    def mode(self, row: "ListedRecord") -> str:
        """How it was inspected."""
        return self._say(MODES[Mode(row.mode)])

    def stage(self, row: "ListedRecord | ListedFinding") -> str:
        """How far it is: under review once it is sealed."""
        if row.state == State.SEALED:
            return capital(self._say(STAGES[row.stage]))
        return capital(self._say(STATES[row.state]))

    def stage_tone(self, row: "ListedRecord | ListedFinding") -> Tone:
        """The colour that goes with the word."""
        if row.state == State.SEALED:
            return _STAGE_TONES.get(row.stage, Tone.TEXT)
        return Tone.WARN if row.state == State.AMENDING else Tone.MUTED

    def verdict(self, row: "ListedRecord") -> str:
        """The verdict; provisional as long as items are open."""
        if row.state == State.VOID or (not row.percent and row.verdict not in _VERDICT_TONES):
            return NONE
        verdict = capital(self._say(VERDICTS[row.verdict]))
        return so_far(verdict) if row.open and row.percent else verdict

    def verdict_tone(self, row: "ListedRecord") -> Tone:
        """The colour that goes with the word."""
        if row.state == State.VOID or row.open:
            return Tone.MUTED
        return _VERDICT_TONES.get(row.verdict, Tone.TEXT)

    def percent(self, row: "ListedRecord") -> str:
        """The score as printed."""
        return NONE if row.percent is None else show_tenths(row.percent)

    def signs(self, row: "ListedRecord") -> str:
        """What somebody should look at."""
        return " · ".join(self._signs(row)) or NONE

    def signs_tone(self, row: "ListedRecord") -> Tone:
        """The colour that goes with the words."""
        if row.suspected or row.conflicts or row.number_doubled:
            return Tone.BAD
        return Tone.MUTED if self.signs(row) == NONE else Tone.WARN

    def _signs(self, row: "ListedRecord") -> Iterator[str]:
        if row.suspected:
            yield translate("Records", "Suspicion")
        if row.conflicts:
            yield translate("Records", "Conflict")
        if row.number_doubled:
            yield translate("Records", "Number given twice")
        if row.duplicate:
            yield translate("Records", "Visited twice")
        if row.deferred:
            yield translate("Records", "Deferred")
        if row.remarks:
            yield translate("Records", "%n remark(s)", "", row.remarks)
        if row.late:
            yield translate("Records", "Edited after the seal")

    def prompt(self, row: "ListedFinding") -> str:
        """What the item asks."""
        return self._say(row.prompt)

    def severity(self, row: "ListedFinding") -> str:
        """How grave it is."""
        known = row.severity in tuple(Severity)
        return self._say(SEVERITIES[Severity(row.severity)]) if known else row.severity or NONE

    def severity_tone(self, row: "ListedFinding") -> Tone:
        """The colour that goes with the word."""
        return _SEVERITY_TONES.get(row.severity, Tone.TEXT)

    def deduction(self, row: "ListedFinding") -> str:
        """The points lost."""
        return f"−{show_points(row.deduction)}" if row.deduction else NONE

    def moment(self, row: "ListedPhoto") -> str:
        """When it was taken, or that the file does not say."""
        return row.moment[:19].replace("T", " ") or translate("Records", "no time")

    def items(self, row: "ListedPhoto") -> str:
        """What it is filed under."""
        return " ".join(row.items) or translate("Records", "Not filed yet")

    def photo_signs(self, row: "ListedPhoto") -> str:
        """What is special about it."""
        said = [translate("Records", "Added later")] if row.supplement else []
        if row.elsewhere:
            said.append(translate("Records", "In %n other inspection(s) too", "", row.elsewhere))
        return " · ".join(said) or NONE

    def photo_tone(self, row: "ListedPhoto") -> Tone:
        """The colour that goes with the words."""
        return Tone.WARN if row.elsewhere else Tone.MUTED


def so_far(verdict: str) -> str:
    """A verdict that can still change."""
    return translate("Records", "{verdict} so far").format(verdict=verdict)


def count_of(count: int) -> str:
    """A number of rows as the window writes it."""
    return f"{count or NONE}"
