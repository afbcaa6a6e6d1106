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
from inspector_app.domain.relevance import Asked, Preset, asked_items


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
    asked = asked_items(form, header, answers)
    if switches is None:
        lines = _remembered_lines(form, asked, answers, context)
    else:
        lines = tuple(
            score_line(a.item, answers.get(a.item.code), a.preset, context) for a in asked
        )
    sums = _sums(lines)
    possible, obtained = sums.possible, sums.possible - sums.lost
    percent = percent_tenths(obtained, possible) if possible else None
    applicable = possible + sums.unobserved
    completeness = percent_tenths(possible, applicable) if applicable else None
    problems = tuple(line for line in sums.majors if _is_problem(form.scoring, line))
    raw = None if percent is None else _grade(form.scoring, percent)
    verdict, rules = _verdict(form.scoring, sums.vetoes, raw, completeness, (sums.majors, problems))
    return Scorecard(
        lines=lines,
        sections=_section_scores(form, lines),
        obtained=obtained,
        possible=possible,
        unobserved=sums.unobserved,
        excluded=sums.excluded,
        percent=percent,
        completeness=completeness,
        majors=tuple(line.item.code for line in problems),
        majors_scored=len(sums.majors),
        raw=raw,
        rules=rules,
        verdict=verdict,
        open=tuple(sums.open),
    )


@dataclass(slots=True)
class _Sums:
    """What the lines come to."""

    possible: Points = 0
    lost: Points = 0
    unobserved: Points = 0
    excluded: Points = 0
    majors: list[ScoreLine] = field(default_factory=list)
    vetoes: set[VetoState] = field(default_factory=set)
    open: list[str] = field(default_factory=list)


def _sums(lines: Sequence[ScoreLine]) -> _Sums:
    """Add the lines up, in one go: there are a million of them in a district."""
    sums = _Sums()
    possible = lost = 0
    for line in lines:
        item, mark, severity = line.item, line.mark, line.item.severity
        if mark is Mark.SCORED:
            possible += item.points
            lost += line.deduction
            if severity is Severity.MAJOR and line.is_scored_major:
                sums.majors.append(line)
        elif mark is Mark.NOT_APPLICABLE:
            sums.excluded += item.points
        else:
            sums.unobserved += item.points
            if mark is None:
                sums.open.append(item.code)
        if severity is Severity.VETO:
            sums.vetoes.add(veto_state(item, line.answer))
    sums.possible, sums.lost = possible, lost
    return sums


_MOST_LINES = 4096
"""Lines that are remembered of one form."""


def _remembered_lines(
    form: Form, asked: Sequence[Asked], answers: Mapping[str, Answer], context: RuleContext
) -> tuple[ScoreLine, ...]:
    """The lines under the form's own switches: the same answer to the same item costs the same.

    Not where the day of the visit counts. Answers are known by identity, which a line keeps alive.
    """
    known: dict[tuple[int, int], ScoreLine] = form.remembered.setdefault(_LINES, {})
    if len(known) > _MOST_LINES:
        known.clear()
    lines = []
    for item, preset in asked:
        answer = answers.get(item.code)
        key = (id(item), id(answer))
        line = known.get(key)
        if line is None:
            line = score_line(item, answer, preset, context)
            if answer is not None and item.rule.type is not AnswerType.WORKING_DAYS:
                known[key] = line
        lines.append(line)
    return tuple(lines)


_LINES = "lines"


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


def _section_scores(form: Form, lines: Sequence[ScoreLine]) -> tuple[SectionScore, ...]:
    sections: dict[str, str] = form.remembered.setdefault(_SECTIONS, {})
    if not sections:
        sections.update({item.code: each.code for each in form.sections for item in each.items})
    # In form order, as the lines are: obtained, possible, asked, marked.
    sums: dict[str, list[int]] = {}
    here, last = [0, 0, 0, 0], ""
    for line in lines:
        item, mark = line.item, line.mark
        code = sections[item.code]
        if code != last:
            here, last = sums.setdefault(code, [0, 0, 0, 0]), code
        here[2] += 1
        if mark is Mark.SCORED:
            here[0] += item.points - line.deduction
            here[1] += item.points
        if mark is not None:
            here[3] += 1
    return tuple(SectionScore(code, *each) for code, each in sums.items())


_SECTIONS = "sections"
