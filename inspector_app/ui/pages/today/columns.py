"""What the list of inspections says of each, column by column."""

from typing import TYPE_CHECKING

from inspector_app.domain.form import Mode
from inspector_app.domain.handing import Place, Whereabouts
from inspector_app.domain.inspection import State
from inspector_app.ui.parts.windowed_model import RIGHT, Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import STATES, VERDICTS
from inspector_app.words.terms import MODES

if TYPE_CHECKING:
    from inspector_app.workflows.records.desk_list import PlacedRow
    from inspector_app.workflows.visit.show import ListedRow

NUMBER, DATE, UNIT, MODE, STATE, PLACE, VERDICT, PERCENT, OPEN = range(9)
LESS_NEEDED = (MODE, OPEN, DATE, NUMBER, VERDICT, PLACE)
"""What goes first where there is too little room for the unit's name."""
USUAL = 9
"""Verdicts of fewer Chinese characters are usual; a column has no room for the others."""
_STATE_TONES = {State.SEALED: Tone.OK, State.AMENDING: Tone.WARN, State.VOID: Tone.FAINT}
_PLACE_TONES = {
    Place.HERE: Tone.MUTED,
    Place.RETURNED: Tone.WARN,
    Place.MERGED: Tone.OK,
    Place.APPROVED: Tone.OK,
    Place.ISSUED: Tone.OK,
}
_VERDICT_TONES = {"fail": Tone.BAD, "veto": Tone.BAD, "pending": Tone.WARN}
_LONG_PLACES = (
    Whereabouts(Place.MERGED, "王小明"),
    Whereabouts(Place.HANDED_OVER, changed=True),
    Whereabouts(Place.ISSUED, number="云窗检〔2026〕30号"),
)


def columns_of(workplace: Workplace, *, reviews: bool = False) -> "tuple[Column[PlacedRow], ...]":
    """The columns in the window's language; for who `reviews`, what is sealed waits for that."""
    words = RowWords(workplace, reviews=reviews)
    return (
        Column(translate("Today", "Number"), lambda row: row.number, "draft_number"),
        Column(translate("Today", "Date"), lambda row: row.date, "date"),
        Column(translate("Today", "Unit"), lambda row: row.unit, "unit_code"),
        Column(translate("Today", "Mode"), words.mode),
        Column(translate("Today", "State"), words.state, "state", tone=words.state_tone),
        Column(translate("Today", "Where"), words.place, tone=words.place_tone),
        Column(translate("Today", "Verdict"), words.verdict, tone=words.verdict_tone),
        Column(translate("Today", "Score"), words.percent, "percent", RIGHT),
        Column(translate("Today", "Open"), words.open, alignment=RIGHT),
    )


def widest_texts(workplace: Workplace) -> dict[int, tuple[str, ...]]:
    """By column, the texts that it must have room for; the unit takes what is left."""
    say = workplace.say
    verdicts = [sentence(say(words)) for words in VERDICTS.values() if len(words.zh) < USUAL]
    return {
        NUMBER: ("甲组十-00000", "甲组-A23-0000"),
        DATE: ("2026-09-30",),
        MODE: tuple(say(words) for words in MODES.values()),
        STATE: tuple(sentence(say(words)) for words in STATES.values()),
        PLACE: tuple(place_words(each) for each in _LONG_PLACES),
        VERDICT: (*verdicts, *(_so_far(words) for words in verdicts)),
        PERCENT: ("100.0",),
        OPEN: ("000",),
    }


def sentence(text: str) -> str:
    """The text with a capital at its beginning, where the script has capitals."""
    return text[:1].upper() + text[1:]


def place_words(place: Whereabouts) -> str:
    """Where an inspection is, with a sign."""
    if place.state is Place.ISSUED:
        return f"✓ {place.number}"
    if place.changed and place.state in (Place.HANDED_OVER, Place.MERGED):
        return translate("Today", "→ handed over, changed since")
    if place.state is Place.MERGED and place.who:
        return translate("Today", "✓ merged by {who}").format(who=place.who)
    return {
        Place.HERE: translate("Today", "this PC"),
        Place.HANDED_OVER: translate("Today", "→ handed over"),
        Place.MERGED: translate("Today", "✓ merged"),
        Place.RETURNED: translate("Today", "↩ returned"),
        Place.APPROVED: translate("Today", "✓ approved"),
    }[place.state]


def _so_far(verdict: str) -> str:
    return translate("Today", "{verdict} so far").format(verdict=verdict)


class RowWords:
    """Says the facts of one row."""

    def __init__(self, workplace: Workplace, *, reviews: bool = False) -> None:
        self._say, self._reviews = workplace.say, reviews

    def mode(self, row: "ListedRow") -> str:
        """How it was inspected."""
        return self._say(MODES[Mode(row.mode)])

    def state(self, row: "ListedRow") -> str:
        """How far it is."""
        return sentence(self._say(STATES[row.state]))

    def state_tone(self, row: "ListedRow") -> Tone:
        """The colour that goes with the word."""
        return _STATE_TONES.get(State(row.state), Tone.ACCENT)

    def verdict(self, row: "ListedRow") -> str:
        """The verdict; provisional as long as items are open."""
        if row.state == State.VOID:
            return "—"
        verdict = sentence(self._say(VERDICTS[row.verdict]))
        if not (row.open and row.percent):
            return verdict if row.percent or row.verdict in _VERDICT_TONES else "—"
        return _so_far(verdict)

    def verdict_tone(self, row: "ListedRow") -> Tone:
        """The colour that goes with the word."""
        if row.state == State.VOID or row.open:
            return Tone.MUTED
        return _VERDICT_TONES.get(row.verdict, Tone.TEXT)

    def place(self, row: "PlacedRow") -> str:
        """Where it is."""
        if row.place is None or row.state == State.VOID:
            return "—"
        return translate("Today", "to review") if self._waits(row) else place_words(row.place)

    def place_tone(self, row: "PlacedRow") -> Tone:
        """The colour that goes with the word."""
        if row.place is None or self._waits(row):
            return Tone.MUTED if row.place is None else Tone.ACCENT
        return _PLACE_TONES.get(row.place.state, Tone.ACCENT)

    def _waits(self, row: "PlacedRow") -> bool:
        """Whether it is the reader's turn to decide on it."""
        undecided = row.place is not None and row.place.state in (Place.HERE, Place.HANDED_OVER)
        return self._reviews and undecided and row.state == State.SEALED

    def percent(self, row: "ListedRow") -> str:
        """The score as printed."""
        return row.percent or "—"

    def open(self, row: "ListedRow") -> str:
        """How many items are not marked yet."""
        return str(row.open) if row.open and row.state != State.VOID else "—"
