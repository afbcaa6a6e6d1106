"""What is missing or lacking, as lines that each lead to their item or header fact; without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.domain.wording import Wording
from inspector_app.words.blockers import missing_list, missing_words
from inspector_app.words.composing import joined, same, sentence_case

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
    blocker: Blocker | None = None
    """What the item wants, where it leads to the field for it."""


def blocker_jumps(form: Form, missing: Sequence[Missing], most: int = 4) -> tuple[Jump, ...]:
    """What keeps from sealing; the open items are one line that names `most` of them."""
    opened = [each for each in missing if each.blocker is Blocker.OPEN_ITEM]
    others = [each for each in missing if each.blocker is not Blocker.OPEN_ITEM]
    jumps = [_blocker_jump(form, each) for each in others]
    if opened:
        words = missing_list(tuple(opened), most)
        jumps.append(Jump(words, same(""), item=opened[0].item))
    return tuple(jumps)


def lacking_jumps(form: Form, lacking: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Jump, ...]:
    """The items that lack evidence, in form order, with the rules that nothing satisfies."""
    order = [item.code for item in form.items() if item.code in lacking]
    return tuple(Jump(_about(form, code), _rules(form, lacking[code]), item=code) for code in order)


def _blocker_jump(form: Form, missing: Missing) -> Jump:
    words = sentence_case(missing_words(missing))
    if missing.item:
        prompt = form.item_by_code[missing.item].prompt
        return Jump(words, prompt, item=missing.item, blocker=missing.blocker)
    return Jump(words, same(""), fact=_FACTS[missing.blocker])


def _about(form: Form, code: str) -> Wording:
    return joined([same(code), form.item_by_code[code].prompt], " ", " ")


def _rules(form: Form, groups: Sequence[Sequence[str]]) -> Wording:
    """Every group is needed; within a group one is enough."""
    rules = [joined([form.evidence[rule] for rule in group], " / ", " / ") for group in groups]
    return sentence_case(joined(rules, "；", "; "))
