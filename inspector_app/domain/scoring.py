"""How answers become a score and a verdict; the whole calculation is the result (checklist §4).

Pure and in integers: points are hundredths, percentages are tenths of a percent.
"""

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.answer import Answer, Mark, VetoState, veto_state
from inspector_app.domain.deduction import RuleContext, deduction, effective_mark
from inspector_app.domain.form import Form, Item, MajorCap, Scoring, Severity
from inspector_app.domain.header import Header
from inspector_app.domain.points import Points, percent_tenths, show_points, show_tenths
from inspector_app.domain.relevance import Preset, asked_items


class Verdict(enum.StrEnum):
    """The grade of a whole inspection, or why it has none."""

    EXCELLENT = "excellent"
    GOOD = "good"
    PASS = "pass"
    FAIL = "fail"
    VETO = "veto"
    PENDING = "pending"
    NOT_RATED = "not-rated"


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One item's part in the calculation. `mark` None means still open."""

    item: Item
    mark: Mark | None
    preset: Preset | None
    deduction: Points
    answer: Answer | None

    @property
    def obtained(self) -> Points:
        """What is left of the item's points; 0 unless scored."""
        return self.item.points - self.deduction if self.mark is Mark.SCORED else 0

    @property
    def is_scored_major(self) -> bool:
        """Whether the item counts among the scored major items; those of 0 points do not."""
        major = self.item.severity is Severity.MAJOR and self.item.points > 0
        return major and self.mark is Mark.SCORED


Majors = tuple[Sequence[ScoreLine], Sequence[ScoreLine]]
"""The scored major items, and those of them that are major problems."""


@dataclass(frozen=True, slots=True)
class SectionScore:
    """A section's rate, for information only."""

    code: str
    obtained: Points
    possible: Points
    asked: int
    marked: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The calculation of one inspection, as window and sheet print it."""

    lines: tuple[ScoreLine, ...]
    sections: tuple[SectionScore, ...]
    obtained: Points
    possible: Points
    unobserved: Points
    """Points of asked items that were not observed or are still open."""
    excluded: Points
    """Points of items that were not applicable."""
    percent: int | None
    """Tenths of a percent, None when nothing was scored."""
    completeness: int | None
    """Tenths of a percent, None when nothing applied."""
    majors: tuple[str, ...]
    """Codes of the major problems."""
    majors_scored: int
    raw: Verdict | None
    """The grade before the caps; None without a percentage."""
    rules: tuple[str, ...]
    """The rules that lowered the grade or set the verdict, in order."""
    verdict: Verdict
    open: tuple[str, ...]
    """Codes of items without a mark: while there are any, the verdict is provisional."""

    @property
    def provisional(self) -> bool:
        """Whether items are still open."""
        return bool(self.open)

    def to_json(self) -> dict[str, object]:
        """The published shape of `score` (DESIGN §14)."""
        return {
            "obtained": show_points(self.obtained),
            "possible": show_points(self.possible),
            "percent": None if self.percent is None else show_tenths(self.percent),
            "completeness": None if self.completeness is None else show_tenths(self.completeness),
            "majors": len(self.majors),
            "majors_scored": self.majors_scored,
            "major_items": list(self.majors),
            "verdict": self.verdict.value,
            "provisional": self.provisional,
            "rules": list(self.rules),
            "excluded": show_points(self.excluded),
            "unobserved": show_points(self.unobserved),
            "open": list(self.open),
        }


def score(
    form: Form,
    header: Header,
    answers: Mapping[str, Answer],
    switches: Mapping[str, bool] | None = None,
) -> Scorecard:
    """Score `answers` on `form`; `switches` are the campaign's, else the form's own."""
    context = RuleContext(
        form.switches if switches is None else switches, form.calendar, header.day
    )
    lines = tuple(
        score_line(asked.item, answers.get(asked.item.code), asked.preset, context)
        for asked in asked_items(form, header, answers)
    )
    scored = [line for line in lines if line.mark is Mark.SCORED]
    majors_scored = [line for line in scored if line.is_scored_major]
    possible = sum(line.item.points for line in scored)
    obtained = possible - sum(line.deduction for line in scored)
    unobserved = sum(_points(lines, Mark.NOT_OBSERVED)) + sum(_points(lines, None))
    percent = percent_tenths(obtained, possible) if possible else None
    applicable = possible + unobserved
    completeness = percent_tenths(possible, applicable) if applicable else None
    problems = tuple(line for line in majors_scored if _is_problem(form.scoring, line))
    raw = None if percent is None else _grade(form.scoring, percent)
    verdict, rules = _verdict(form.scoring, lines, raw, completeness, (majors_scored, problems))
    return Scorecard(
        lines=lines,
        sections=_section_scores(form, lines),
        obtained=obtained,
        possible=possible,
        unobserved=unobserved,
        excluded=sum(_points(lines, Mark.NOT_APPLICABLE)),
        percent=percent,
        completeness=completeness,
        majors=tuple(line.item.code for line in problems),
        majors_scored=len(majors_scored),
        raw=raw,
        rules=rules,
        verdict=verdict,
        open=tuple(line.item.code for line in lines if line.mark is None),
    )


def score_line(
    item: Item, answer: Answer | None, preset: Preset | None, context: RuleContext
) -> ScoreLine:
    """One item's part: the answer where there is one, else the preset, else open."""
    if answer is not None:
        mark = effective_mark(item, answer, context)
        cost = deduction(item, answer, context) if mark is Mark.SCORED else 0
        return ScoreLine(item, mark, None, cost, answer)
    mark = None if preset is None else Mark.NOT_APPLICABLE
    return ScoreLine(item, mark, preset, 0, None)


def _points(lines: Sequence[ScoreLine], mark: Mark | None) -> list[Points]:
    return [line.item.points for line in lines if line.mark is mark]


def _is_problem(scoring: Scoring, line: ScoreLine) -> bool:
    """Whether a scored major item lost so much that it is a major problem."""
    part, whole = scoring.problem_share
    return line.deduction * whole >= line.item.points * part


def _grade(scoring: Scoring, percent: int) -> Verdict:
    return Verdict(next(g.verdict for g in scoring.grades if percent >= g.at_least))


def _verdict(
    scoring: Scoring,
    lines: Sequence[ScoreLine],
    raw: Verdict | None,
    completeness: int | None,
    majors: Majors,
) -> tuple[Verdict, tuple[str, ...]]:
    """Rule 7's order: confirmed veto, suspected veto, too little observed, then the grade."""
    vetoes = {
        veto_state(line.item, line.answer) for line in lines if line.item.severity is Severity.VETO
    }
    if VetoState.CONFIRMED in vetoes:
        return Verdict.VETO, ("7",)
    if VetoState.SUSPECTED in vetoes:
        return Verdict.PENDING, ("7",)
    if raw is None or completeness is None or completeness < scoring.completeness_floor:
        return Verdict.NOT_RATED, ("4",)
    return _capped(scoring, raw, majors)


def _capped(scoring: Scoring, raw: Verdict, majors: Majors) -> tuple[Verdict, tuple[str, ...]]:
    """Apply the caps in their order, naming each that lowered the grade at its turn."""
    order = [grade.verdict for grade in scoring.grades]
    verdict, rules = raw, []
    for cap in scoring.caps:
        if _applies(cap, majors) and order.index(cap.verdict) > order.index(verdict):
            verdict = Verdict(cap.verdict)
            rules.append(cap.rule)
    return verdict, tuple(rules)


def _applies(cap: MajorCap, majors: Majors) -> bool:
    scored, problems = majors
    if cap.problems is not None:
        return len(problems) >= cap.problems
    if cap.share is not None:
        part, whole = cap.share
        return bool(problems) and len(problems) * whole >= len(scored) * part
    return cap.total_loss and any(line.deduction == line.item.points for line in scored)


def _section_scores(form: Form, lines: Sequence[ScoreLine]) -> tuple[SectionScore, ...]:
    by_code = {line.item.code: line for line in lines}
    scores = []
    for section in form.sections:
        here = [by_code[item.code] for item in section.items if item.code in by_code]
        if here:
            scored = [line for line in here if line.mark is Mark.SCORED]
            possible = sum(line.item.points for line in scored)
            scores.append(
                SectionScore(
                    section.code,
                    possible - sum(line.deduction for line in scored),
                    possible,
                    len(here),
                    sum(line.mark is not None for line in here),
                )
            )
    return tuple(scores)
