"""What the lists beside the items hold: lines that each lead somewhere; without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.finding import findings
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.wording import Wording
from inspector_app.words.blockers import missing_list, missing_words
from inspector_app.words.composing import filled, joined, same
from inspector_app.words.terms import DEDUCTED, PHOTO_COUNT, SEVERITIES

_FACTS: Mapping[Blocker, str] = {
    Blocker.NO_UNIT: "unit",
    Blocker.NO_DATE: "date",
    Blocker.NO_TIMES: "arrived",
    Blocker.TIMES_REVERSED: "left",
    Blocker.ONE_INSPECTOR: "inspectors",
}


@dataclass(frozen=True, slots=True)
class Jump:
    """One line of a list, and the item or the header fact to which it leads."""

    words: Wording
    detail: Wording
    item: str = ""
    fact: str = ""


def finding_jumps(form: Form, card: Scorecard, evidence: Sequence[Evidence]) -> tuple[Jump, ...]:
    """The findings so far, each with its item, severity, deduction and number of photos."""
    photos = [code for piece in evidence for code in piece.items]
    return tuple(
        Jump(
            each.item.prompt,
            _finding_detail(
                each.item.code,
                SEVERITIES[each.item.severity],
                each.deduction,
                photos.count(each.item.code),
            ),
            item=each.item.code,
        )
        for each in findings(form, card)
    )


def blocker_jumps(form: Form, missing: Sequence[Missing]) -> tuple[Jump, ...]:
    """What keeps the inspection from being sealed; the open items are one line."""
    opened = [each for each in missing if each.blocker is Blocker.OPEN_ITEM]
    others = [each for each in missing if each.blocker is not Blocker.OPEN_ITEM]
    jumps = [_blocker_jump(form, each) for each in others]
    if opened:
        words = missing_list(tuple(opened), most=4)
        jumps.append(Jump(words, same(""), item=opened[0].item))
    return tuple(jumps)


def lacking_jumps(form: Form, lacking: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Jump, ...]:
    """The items that lack evidence, in form order, with the rules that nothing satisfies."""
    order = [item.code for item in form.items() if item.code in lacking]
    return tuple(Jump(_about(form, code), _rules(form, lacking[code]), item=code) for code in order)


def _finding_detail(code: str, severity: Wording, deduction: int, photos: int) -> Wording:
    parts = [same(code), severity]
    if deduction:
        parts.append(filled(DEDUCTED, points=show_points(deduction)))
    if photos:
        parts.append(filled(PHOTO_COUNT, count=photos))
    return joined(parts, " · ", " · ")


def _blocker_jump(form: Form, missing: Missing) -> Jump:
    words = missing_words(missing)
    if missing.item:
        prompt = form.item_by_code[missing.item].prompt
        return Jump(words, prompt, item=missing.item)
    return Jump(words, same(""), fact=_FACTS[missing.blocker])


def _about(form: Form, code: str) -> Wording:
    return joined([same(code), form.item_by_code[code].prompt], " ", " ")


def _rules(form: Form, groups: Sequence[Sequence[str]]) -> Wording:
    """Every group is needed; within a group one is enough."""
    return joined(
        [joined([form.evidence[rule] for rule in group], " / ", " / ") for group in groups],
        "；",
        "; ",
    )
