"""How answers become a score and a verdict; the whole calculation is the result (checklist §4).

Pure and in integers: points are hundredths, percentages are tenths of a percent.
"""

import enum
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from inspector_app.domain.answer import Answer, Mark, VetoState, veto_state
from inspector_app.domain.deduction import RuleContext, deduction, effective_mark
from inspector_app.domain.form import AnswerType, Form, Item, MajorCap, Scoring, Severity
from inspector_app.domain.header import Header
from inspector_app.domain.points import Points, percent_tenths, show_points, show_tenths
from inspector_app.domain.relevance import Asked, Preset, plainly_asked, preset_now


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
    notable: tuple[ScoreLine, ...]
    """The lines that say more than full marks, such as lost points, words or a suspicion."""

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
    plan = _plan(form, plainly_asked(form, header))
    lines, notable = _lines(plan, header, answers, context, remembered=switches is None)
    sums = _sums(plan, notable)
    possible, obtained = sums.possible, sums.possible - sums.lost
    percent = percent_tenths(obtained, possible) if possible else None
    applicable = possible + sums.unobserved
    completeness = percent_tenths(possible, applicable) if applicable else None
    majors = [line for line in map(lines.__getitem__, plan.majors) if line.mark is Mark.SCORED]
    problems = tuple(line for line in majors if _is_problem(form.scoring, line))
    raw = None if percent is None else _grade(form.scoring, percent)
    verdict, rules = _verdict(form.scoring, sums.vetoes, raw, completeness, (majors, problems))
    return Scorecard(
        lines=lines,
        sections=tuple(SectionScore(code, *each) for code, each in sums.sections.items()),
        obtained=obtained,
        possible=possible,
        unobserved=sums.unobserved,
        excluded=sums.excluded,
        percent=percent,
        completeness=completeness,
        majors=tuple(line.item.code for line in problems),
        majors_scored=len(majors),
        raw=raw,
        rules=rules,
        verdict=verdict,
        open=tuple(sums.open),
        notable=tuple(notable.values()),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What visits of one sort are asked, and what it comes to if all of it gets full marks.

    Nearly every answer does: only the others are looked at one by one.
    """

    asked: tuple[Asked, ...]
    codes: tuple[str, ...]
    """Of the items, in form order as `asked`."""
    full: tuple[dict[int, "ScoreLine"], ...]
    """For each item its lines of full marks under the form's own switches.

    By the identity of their answers, which they keep alive.
    """
    majors: tuple[int, ...]
    """The places of the major items that have points."""
    points: Points
    section_of: tuple[str, ...]
    sections: Mapping[str, tuple[Points, Points, int, int]]
    """Obtained, possible, asked and marked, by section in form order."""


def _plan(form: Form, asked: tuple[Asked, ...]) -> _Plan:
    """The plan of these items, made once for a form. Known by the identity of `asked`."""
    plans: dict[int, _Plan] = form.remembered.setdefault(_PLANS, {})
    plan = plans.get(id(asked))
    if plan is None:
        plan = plans[id(asked)] = _made_plan(form, asked)
    return plan


_PLANS = "plans"


def _made_plan(form: Form, asked: tuple[Asked, ...]) -> _Plan:
    owner = {item.code: each.code for each in form.sections for item in each.items}
    items = [each.item for each in asked]
    points: dict[str, list[Points]] = {}
    for item in items:
        points.setdefault(owner[item.code], []).append(item.points)
    return _Plan(
        asked=asked,
        codes=tuple(item.code for item in items),
        full=tuple({} for _ in items),
        majors=tuple(
            place
            for place, item in enumerate(items)
            if item.severity is Severity.MAJOR and item.points > 0
        ),
        points=sum(item.points for item in items),
        section_of=tuple(owner[item.code] for item in items),
        sections={
            code: (sum(each), sum(each), len(each), len(each)) for code, each in points.items()
        },
    )


@dataclass(slots=True)
class _Sums:
    """What the lines come to."""

    possible: Points
    sections: dict[str, list[int]]
    lost: Points = 0
    unobserved: Points = 0
    excluded: Points = 0
    vetoes: set[VetoState] = field(default_factory=set)
    open: list[str] = field(default_factory=list)


def _sums(plan: _Plan, notable: Mapping[int, ScoreLine]) -> _Sums:
    """Full marks, less what the other lines (by their places) take away."""
    sums = _Sums(plan.points, {code: list(each) for code, each in plan.sections.items()})
    for place, line in notable.items():
        item, mark, section = line.item, line.mark, sums.sections[plan.section_of[place]]
        if mark is Mark.SCORED:
            sums.lost += line.deduction
            section[0] -= line.deduction
        else:
            sums.possible -= item.points
            section[0] -= item.points
            section[1] -= item.points
            if mark is Mark.NOT_APPLICABLE:
                sums.excluded += item.points
            else:
                sums.unobserved += item.points
        if mark is None:
            section[3] -= 1
            sums.open.append(item.code)
        if item.severity is Severity.VETO:
            sums.vetoes.add(veto_state(item, line.answer))
    return sums


_MOST_LINES = 64
"""Lines that are remembered of one item: most of them count, and few counts are large."""


def _lines(
    plan: _Plan,
    header: Header,
    answers: Mapping[str, Answer],
    context: RuleContext,
    *,
    remembered: bool,
) -> tuple[tuple[ScoreLine, ...], dict[int, ScoreLine]]:
    """Every line, and by their places those that are not plainly full marks.

    `remembered` under the form's own switches: there the same answer always gets full marks.
    """
    given = list(map(answers.get, plan.codes))
    found: list[ScoreLine | None] = [None] * len(given)
    if remembered:
        found = list(map(dict.get, plan.full, map(id, given)))
    notable: dict[int, ScoreLine] = {}
    for place, line in enumerate(found):
        if line is None:
            asked, answer = plan.asked[place], given[place]
            preset = preset_now(asked, header, answers) if answer is None else None
            made = found[place] = score_line(asked.item, answer, preset, context)
            if not _is_full(made):
                notable[place] = made
            elif remembered:
                _remember(plan.full[place], made)
    return tuple(filter(None, found)), notable


def _remember(full: dict[int, ScoreLine], line: ScoreLine) -> None:
    if len(full) >= _MOST_LINES:
        full.clear()
    full[id(line.answer)] = line


def _is_full(line: ScoreLine) -> bool:
    """Whether the line is full marks and nothing else, on every day: no words, no suspicion."""
    item, answer = line.item, line.answer
    return (
        answer is not None
        and line.mark is Mark.SCORED
        and line.deduction == 0
        and type(answer.value) in _PLAIN
        and not (answer.note or answer.reason)
        and item.rule.type not in _NOT_REMEMBERED
        and veto_state(item, answer) is VetoState.NONE
    )


_PLAIN = (int, str)
_NOT_REMEMBERED = (AnswerType.WORKING_DAYS, AnswerType.TEXT)
"""What a followed case comes to depends on the day; a text is words."""


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


def _is_problem(scoring: Scoring, line: ScoreLine) -> bool:
    """Whether a scored major item lost so much that it is a major problem."""
    part, whole = scoring.problem_share
    return line.deduction * whole >= line.item.points * part


def _grade(scoring: Scoring, percent: int) -> Verdict:
    return Verdict(next(g.verdict for g in scoring.grades if percent >= g.at_least))


def _verdict(
    scoring: Scoring,
    vetoes: Collection[VetoState],
    raw: Verdict | None,
    completeness: int | None,
    majors: Majors,
) -> tuple[Verdict, tuple[str, ...]]:
    """Rule 7's order: confirmed veto, suspected veto, too little observed, then the grade."""
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
