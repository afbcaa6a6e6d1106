"""What each row under review says: the inspectors' answer, the lead's layer, the remarks."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.finding import findings
from inspector_app.domain.form import Severity
from inspector_app.domain.points import show_points
from inspector_app.domain.review import Remark, VetoResult
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.parts.jumps import lacking_jumps
from inspector_app.ui.parts.moments import day_and_time
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.answers import answer_words
from inspector_app.words.terms import OPEN, PRESETS, SEVERITIES, clock


class Ground(enum.Enum):
    """Whose words a block holds, with the ground it stands on."""

    FACT = (None, Tone.TEXT)
    QUIET = (None, Tone.MUTED)
    LAYER = (Tone.ACCENT_SOFT, Tone.TEXT)
    REMARK = (Tone.WARN_SOFT, Tone.TEXT)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph on a row; `head` says in a small line whose it is."""

    ground: Ground
    text: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class RowWords:
    """Everything that is painted on one row; a heading has no code."""

    code: str
    prompt: str
    result: str = ""
    sign: str = ""
    """Name of the drawing that says the same as the tone."""
    tone: Tone = Tone.MUTED
    cost: str = ""
    chips: tuple[tuple[str, str], ...] = ()
    """Words, and the kind of ground: warn, bad, na or accent."""
    blocks: tuple[Block, ...] = ()
    photos: tuple[Evidence, ...] = ()

    @property
    def spoken(self) -> str:
        """The whole row as a screen reader says it."""
        said = [self.code, self.prompt, self.result, self.cost]
        said += [text for text, _ in self.chips]
        said += [f"{each.head} {each.text}".strip() for each in self.blocks]
        return ", ".join(part for part in said if part)


_LOOKS = {
    Choice.FINE: ("check", Tone.OK),
    Choice.WRONG: ("cross", Tone.BAD),
    Choice.NOT_APPLICABLE: ("dash", Tone.NA),
    Choice.NOT_OBSERVED: ("hide", Tone.NA),
}
_GRAVE = {VetoState.SUSPECTED: "bad", VetoState.CONFIRMED: "bad", VetoState.DISMISSED: "na"}


def rows_of(workplace: Workplace, seen: Seen) -> tuple[RowWords, ...]:
    """Every asked item once: the problems first, then the rest by section."""
    words = ItemWords(workplace, seen)
    found = [each.item.code for each in findings(seen.shown.form, seen.shown.card)]
    rows: list[RowWords] = []
    if found:
        rows.append(RowWords("", translate("Review", "Problems"), str(len(found))))
        rows += [words.row(code) for code in found]
    for section in seen.shown.form.sections:
        left = [
            item.code
            for item in section.items
            if item.code in words.lines and item.code not in found
        ]
        if left:
            title = f"{section.code}  {workplace.say(section.title)}"
            rows.append(RowWords("", title, str(len(left))))
            rows += [words.row(code) for code in left]
    return tuple(rows)


class ItemWords:
    """Makes the words of the rows of one inspection."""

    def __init__(self, workplace: Workplace, seen: Seen) -> None:
        self._say, self._seen = workplace.say, seen
        self._zone = workplace.clock().tzinfo
        form, header = seen.shown.form, seen.shown.inspection.header
        self._context = RuleContext(form.switches, form.calendar, header.day)
        self.lines = {line.item.code: line for line in seen.shown.card.lines}

    def row(self, code: str) -> RowWords:
        """The row of one item."""
        line = self.lines[code]
        choice = choice_of(line)
        sign, tone = ("ring", Tone.WARN) if choice is None else _LOOKS[choice]
        return RowWords(
            code,
            self._say(line.item.prompt),
            self._result(line),
            sign,
            tone,
            _cost(line),
            tuple(self._chips(line)),
            (*self._facts(line), *self._layer(line), *self._remarks(code)),
            self._seen.evidence_of(code),
        )

    def _result(self, line: ScoreLine) -> str:
        if line.answer is None:
            return self._say(OPEN if line.preset is None else PRESETS[line.preset])
        return self._say(answer_words(line.item, line.answer, self._context))

    def _chips(self, line: ScoreLine) -> Iterator[tuple[str, str]]:
        if line.item.severity is not Severity.MINOR:
            grave = _GRAVE.get(veto_state(line.item, line.answer), "warn")
            yield self._say(SEVERITIES[line.item.severity]), grave
        for jump in lacking_jumps(self._seen.shown.form, self._seen.shown.lacking):
            if jump.item == line.item.code:
                lacks = translate("Review", "Lacks {what}").format(what=self._say(jump.detail))
                yield lacks, "bad"

    def _facts(self, line: ScoreLine) -> Iterator[Block]:
        answer = line.answer
        if answer is None:
            return
        if answer.note:
            yield Block(Ground.FACT, answer.note)
        if answer.reason:
            reason = translate("Review", "Reason: {reason}").format(reason=answer.reason)
            yield Block(Ground.QUIET, reason)
        quiet = []
        if answer.observed_at:
            quiet.append(
                translate("Review", "Seen at {time}").format(time=clock(answer.observed_at))
            )
        if answer.both:
            quiet.append(translate("Review", "Confirmed by both inspectors"))
        if answer.calls:
            quiet.append(translate("Review", "Call log: %n call(s)", "", len(answer.calls)))
        if quiet:
            yield Block(Ground.QUIET, " · ".join(quiet))

    def _layer(self, line: ScoreLine) -> Iterator[Block]:
        """What the lead put beside the answer."""
        code = line.item.code
        correction, counted = self._seen.correction_of(code), self._seen.corrected_line(code)
        if correction is not None and counted is not None:
            result = " ".join(filter(None, (self._result(counted), _cost(counted))))
            head = self._head(translate("Review", "Corrected to: {result}"), result, correction)
            yield Block(Ground.LAYER, correction.reason, head)
        veto = self._seen.veto_of(code)
        if veto is not None:
            yield Block(Ground.LAYER, _veto_text(veto), self._veto_head(veto))

    def _veto_head(self, veto: VetoResult) -> str:
        settled = translate("Review", "Suspicion: {result}")
        confirmed = translate("Review", "confirmed by the competent body")
        dismissed = translate("Review", "dismissed")
        return self._head(settled, confirmed if veto.confirmed else dismissed, veto)

    def _head(self, words: str, result: str, said: object) -> str:
        return f"{words.format(result=result)} · {self._signed(said)}"

    def _remarks(self, code: str) -> Iterator[Block]:
        for remark in self._seen.remarks_of(code):
            yield Block(Ground.REMARK, remark.text, self._remark_head(remark))

    def _remark_head(self, remark: Remark) -> str:
        words = translate("Review", "Remark")
        if remark.version != self._seen.shown.inspection.version:
            words = translate("Review", "Remark on version {version}")
            words = words.format(version=remark.version)
        return f"{words} · {self._signed(remark)}"

    def _signed(self, said: object) -> str:
        """Who said it and when."""
        who, at = getattr(said, "who", ""), getattr(said, "at", "")
        return f"{self._seen.name_of(who)} {day_and_time(at, self._zone)}"


def _veto_text(veto: VetoResult) -> str:
    parts = (veto.authority, veto.document, veto.date, veto.reason)
    return " · ".join(part for part in parts if part)


def _cost(line: ScoreLine) -> str:
    if not line.deduction:
        return ""
    return translate("Review", "−{points} pt").format(points=show_points(line.deduction))
