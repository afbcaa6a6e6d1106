"""The columns of each list, the room that they need, and which of them go first in a small one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.record_filter import Order, RecordKind
from inspector_app.ui.pages.records.record_words import RecordWords, capital, count_of, so_far
from inspector_app.ui.parts.windowed_model import RIGHT, Column
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.lists import COLUMNS
from inspector_app.words.prompt.results import STATES, VERDICTS
from inspector_app.words.reviewing import STAGES
from inspector_app.words.terms import MODES, SEVERITIES

PICTURE = 0
"""Where a photo's small picture stands."""
_USUAL = 9
"""Verdicts of fewer Chinese characters are usual; a column has no room for the others."""
_NUMBER, _DATE, _FORMAL = "甲组-A31-0000", "2026-09-30", "云窗检〔2026〕300号"
_MOMENT = f"{_DATE} 09:30:00"


@dataclass(frozen=True, slots=True)
class Shown:
    """One column with the texts that it must have room for; `rank` says when it must go."""

    column: Column[Any]
    widest: Sequence[str] = ()
    rank: int = 0
    """The highest goes first; 0 stays."""
    wide: bool = False
    """Whether it takes what is left."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All columns of a list."""

    shown: tuple[Shown, ...]

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """From left to right."""
        return tuple(each.column for each in self.shown)

    @property
    def wide(self) -> int:
        """The one that takes what is left."""
        return next(place for place, each in enumerate(self.shown) if each.wide)

    @property
    def widest(self) -> Mapping[int, Sequence[str]]:
        """By column, the texts that it must have room for."""
        return {n: each.widest for n, each in enumerate(self.shown) if not each.wide}

    @property
    def less_needed(self) -> tuple[int, ...]:
        """What goes where there is too little room, in that order."""
        ranked = [n for n, each in enumerate(self.shown) if each.rank]
        return tuple(sorted(ranked, key=lambda n: -self.shown[n].rank))


def layout_of(kind: RecordKind, workplace: Workplace) -> Layout:
    """The columns of that list in the window's language."""
    make = {
        RecordKind.INSPECTIONS: _of_inspections,
        RecordKind.FINDINGS: _of_findings,
        RecordKind.PHOTOS: _of_photos,
    }
    return Layout(tuple(make[kind](workplace, RecordWords(workplace))))


def _of_inspections(workplace: Workplace, words: RecordWords) -> list[Shown]:
    say = workplace.say
    verdicts = [capital(say(each)) for each in VERDICTS.values() if len(each.zh) < _USUAL]
    verdicts += [so_far(each) for each in verdicts]
    signs = translate("Records", "Visited twice"), translate("Records", "%n remark(s)", "", 2)
    modes = [say(each) for each in MODES.values()]
    return [
        Shown(_column(workplace, "number", Order.NUMBER), [_NUMBER], 5),
        Shown(_column(workplace, "formal_number", Order.FORMAL_NUMBER), [_FORMAL], 6),
        Shown(_column(workplace, "date", Order.DATE), [_DATE], 1),
        Shown(_column(workplace, "unit", Order.UNIT), wide=True),
        Shown(Column(say(COLUMNS["mode"]), words.mode), modes, 9),
        Shown(_column(workplace, "inspectors"), ["欧阳云岫、陈明远"], 7),
        Shown(
            Column(
                translate("Records", "Stage"),
                words.stage,
                Order.STAGE.value,
                tone=words.stage_tone,
            ),
            _stages(workplace),
        ),
        Shown(Column(say(COLUMNS["verdict"]), words.verdict, tone=words.verdict_tone), verdicts, 2),
        Shown(
            Column(say(COLUMNS["percent"]), words.percent, Order.PERCENT.value, RIGHT),
            ["100.0"],
            3,
        ),
        Shown(
            Column(say(COLUMNS["findings"]), lambda row: count_of(row.findings), alignment=RIGHT),
            ["000"],
            8,
        ),
        Shown(
            Column(translate("Records", "To look at"), words.signs, tone=words.signs_tone),
            [" · ".join(signs)],
            4,
        ),
    ]


def _of_findings(workplace: Workplace, words: RecordWords) -> list[Shown]:
    say = workplace.say
    severities = [say(each) for each in SEVERITIES.values()]
    return [
        Shown(_column(workplace, "item", Order.ITEM), ["A09"]),
        Shown(Column(say(COLUMNS["prompt"]), words.prompt), ["检查内容" * 3], 5),
        Shown(
            Column(
                say(COLUMNS["severity"]),
                words.severity,
                Order.SEVERITY.value,
                tone=words.severity_tone,
            ),
            severities,
        ),
        Shown(
            Column(say(COLUMNS["deduction"]), words.deduction, Order.DEDUCTION.value, RIGHT),
            ["−10.25"],
            3,
        ),
        Shown(_column(workplace, "note"), wide=True),
        Shown(
            Column(say(COLUMNS["photos"]), lambda row: count_of(row.photos), alignment=RIGHT),
            ["000"],
            7,
        ),
        Shown(_column(workplace, "unit", Order.UNIT), ["云溪镇便民服务中心"], 1),
        Shown(_column(workplace, "date", Order.DATE), [_DATE], 2),
        Shown(_column(workplace, "number", Order.NUMBER), [_NUMBER], 6),
        Shown(
            Column(
                translate("Records", "Stage"),
                words.stage,
                Order.STAGE.value,
                tone=words.stage_tone,
            ),
            _stages(workplace),
            4,
        ),
    ]


def _of_photos(workplace: Workplace, words: RecordWords) -> list[Shown]:
    say = workplace.say
    return [
        Shown(Column(translate("Records", "Photo"), lambda _row: ""), ["0000 000"]),
        Shown(Column(say(COLUMNS["moment"]), words.moment, Order.MOMENT.value), [_MOMENT], 1),
        Shown(Column(say(COLUMNS["items"]), words.items), ["A01 C05 D11"], 2),
        Shown(_column(workplace, "caption"), wide=True),
        Shown(_column(workplace, "name"), ["IMG_20260915_0930"], 6),
        Shown(_column(workplace, "unit", Order.UNIT), ["云溪镇便民服务中心"], 3),
        Shown(_column(workplace, "date", Order.DATE), [_DATE], 5),
        Shown(_column(workplace, "number", Order.NUMBER), [_NUMBER], 7),
        Shown(
            Column(translate("Records", "To look at"), words.photo_signs, tone=words.photo_tone),
            [translate("Records", "In %n other inspection(s) too", "", 2)],
            4,
        ),
    ]


def _column(workplace: Workplace, name: str, order: Order | None = None) -> Column[Any]:
    """A column that says a field as it is."""
    title = workplace.say(COLUMNS[name])
    return Column(title, lambda row: getattr(row, name) or "—", order.value if order else "")


def _stages(workplace: Workplace) -> list[str]:
    words = [*STATES.values(), *(each for stage, each in STAGES.items() if stage)]
    return [capital(workplace.say(each)) for each in words]
