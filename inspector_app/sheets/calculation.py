"""The calculation, so that every number can be worked out again from the same paper."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspector_app.domain.answer import Mark, VetoState, veto_state
from inspector_app.domain.form import Form
from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.scoring import Scorecard, ScoreLine, Verdict
from inspector_app.domain.wording import Wording
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.style import CELL, CELL_STRONG, LABEL
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.words import printed
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.printed import BLANK
from inspector_app.words.rules import rule_words
from inspector_app.words.terms import OPEN, PRESETS
from inspector_app.words.verdicts import verdict_label

_COLUMNS = (72.0, WIDTH - 72 - 84, 84.0)
_GRADELESS = (Verdict.PENDING, Verdict.NOT_RATED)
_VETO_RULE = "7"


@dataclass(frozen=True, slots=True)
class Step:
    """What is worked out, how, and the outcome."""

    title: Wording
    ways: tuple[Wording, ...]
    outcome: Wording


def calculation_table(form: Form, card: Scorecard, say: Typesetter) -> Table:
    """One row for each step."""
    columns = Columns(say, _COLUMNS)
    return Table(tuple(_row(columns, say, step) for step in steps(form, card)))


def _row(columns: Columns, say: Typesetter, step: Step) -> Row:
    ways = tuple(paragraph for way in step.ways for paragraph in say.said(way, CELL))
    return columns.row(
        Cell(say.said(step.title, CELL_STRONG), shade=LABEL),
        Cell(ways),
        Cell(say.said(step.outcome, CELL_STRONG), Align.CENTRE),
    )


def steps(form: Form, card: Scorecard) -> Iterator[Step]:
    """The steps of checklist §4 in their order."""
    whole = card.possible + card.unobserved + card.excluded
    floor = show_tenths(form.scoring.completeness_floor)
    yield Step(printed.POOL, (_points(printed.POOL_TEXT, card),), same(show_points(whole)))
    yield Step(printed.EXCLUDED, (_excluded(card),), same(show_points(card.excluded)))
    yield Step(printed.UNOBSERVED, (_unobserved(card),), same(show_points(card.unobserved)))
    yield Step(printed.SCORE, (_points(printed.SCORE_TEXT, card),), _percent(card.percent))
    yield Step(
        printed.COMPLETE,
        (_points(printed.COMPLETE_TEXT, card, floor=floor),),
        _percent(card.completeness),
    )
    count = f"{len(card.majors)} / {card.majors_scored}"
    yield Step(printed.MAJORS, (_majors(form, card),), same(count))
    yield Step(printed.GRADE, (_grades(form),), _raw(form, card))
    yield Step(printed.RULES, _rules(card), same(", ".join(card.rules) or BLANK))
    yield Step(
        printed.RESULT, (_way_to_verdict(form, card),), verdict_label(form.scoring, card.verdict)
    )


def _points(words: Wording, card: Scorecard, **more: str) -> Wording:
    return filled(
        words,
        all=show_points(card.possible + card.unobserved + card.excluded),
        possible=show_points(card.possible),
        obtained=show_points(card.obtained),
        unobserved=show_points(card.unobserved),
        excluded=show_points(card.excluded),
        **more,
    )


def _excluded(card: Scorecard) -> Wording:
    """The items that were not applicable, gathered by why."""
    by_reason: dict[Wording, list[ScoreLine]] = defaultdict(list)
    for line in card.lines:
        if line.mark is Mark.NOT_APPLICABLE:
            reason = PRESETS[line.preset] if line.preset else printed.GIVEN_REASON
            by_reason[reason].append(line)
    told = [_listed(reason, lines) for reason, lines in by_reason.items()]
    return joined(told, "；", "; ") if told else printed.NOTHING


def _unobserved(card: Scorecard) -> Wording:
    unseen = [line for line in card.lines if line.mark is Mark.NOT_OBSERVED]
    open_ = [line for line in card.lines if line.mark is None]
    told = [_codes(unseen)] if unseen else []
    if open_:
        told.append(_listed(OPEN, open_))
    return joined(told, "；", "; ") if told else printed.NOTHING


def _listed(reason: Wording, lines: Iterable[ScoreLine]) -> Wording:
    return filled(printed.EXCLUDED_TEXT, reason=reason, items=_codes(lines))


def _codes(lines: Iterable[ScoreLine]) -> Wording:
    """Item codes with their points, so that the sums can be checked."""
    return same(", ".join(f"{line.item.code}({show_points(line.item.points)})" for line in lines))


def _majors(form: Form, card: Scorecard) -> Wording:
    part, whole = form.scoring.problem_share
    return filled(
        printed.MAJOR_TEXT,
        scored=card.majors_scored,
        majors=len(card.majors),
        share=f"{part}/{whole}",
        items=", ".join(card.majors) or printed.NOTHING,
    )


def _grades(form: Form) -> Wording:
    """Where each grade begins; the last one is what lies below the last but one."""
    *bounded, last = form.scoring.grades
    told = [
        filled(printed.GRADE_FROM, percent=show_tenths(grade.at_least), grade=grade.label)
        for grade in bounded
    ]
    floor = show_tenths(bounded[-1].at_least)
    told.append(filled(printed.GRADE_BELOW, percent=floor, grade=last.label))
    return filled(printed.GRADES_TEXT, grades=joined(told, "，"))


def _raw(form: Form, card: Scorecard) -> Wording:
    """The grade by score alone; none is printed where none is given (rule 7)."""
    if card.raw is None or card.verdict in _GRADELESS:
        return printed.NO_GRADE
    return verdict_label(form.scoring, card.raw)


def _rules(card: Scorecard) -> tuple[Wording, ...]:
    """Each rule that fired; the veto rule with the items that set it off."""
    return tuple(
        filled(
            printed.RULE_TEXT,
            rule=rule,
            words=rule_words(rule),
            items=_vetoed(card) if rule == _VETO_RULE else "",
        )
        for rule in card.rules
    ) or (printed.NO_RULES,)


def _vetoed(card: Scorecard) -> str:
    standing = (VetoState.SUSPECTED, VetoState.CONFIRMED)
    codes = [
        line.item.code for line in card.lines if veto_state(line.item, line.answer) in standing
    ]
    return f"({', '.join(codes)})"


def _way_to_verdict(form: Form, card: Scorecard) -> Wording:
    label = verdict_label(form.scoring, card.verdict)
    if card.raw is None or card.verdict in (*_GRADELESS, Verdict.VETO):
        return label
    if card.raw is card.verdict:
        return printed.AS_SCORED
    raw = verdict_label(form.scoring, card.raw)
    return joined([raw, label], " → ", " → ")


def _percent(tenths: int | None) -> Wording:
    return same(BLANK if tenths is None else f"{show_tenths(tenths)}%")
