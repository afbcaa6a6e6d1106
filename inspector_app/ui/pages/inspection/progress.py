"""How far an inspection is, section by section and by what was chosen; without Qt."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.form import Form, Section
from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.domain.relevance import items_in_scope
from inspector_app.domain.scoring import ScoreLine
from inspector_app.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far one section is."""

    code: str
    title: Wording
    asked: int
    answered: int
    problems: int

    @property
    def is_done(self) -> bool:
        """Whether every asked item has its mark."""
        return self.answered == self.asked


def section_progress(form: Form, lines: Iterable[ScoreLine]) -> tuple[SectionProgress, ...]:
    """The progress of each section that the inspection asks, in form order."""
    choices = {line.item.code: choice_of(line) for line in lines}
    sections = (_progress(section, choices) for section in form.sections)
    return tuple(each for each in sections if each.asked)


def tally(lines: Iterable[ScoreLine]) -> Mapping[Choice | None, int]:
    """How often each choice was made; None counts the open items."""
    return Counter(choice_of(line) for line in lines)


def left_to_do(lines: Iterable[ScoreLine], missing: Iterable[Missing]) -> tuple[int, int]:
    """How many items are open, and how many other things keep the inspection from its seal."""
    opened = {line.item.code for line in lines if line.mark is None}
    others = [
        each
        for each in missing
        if each.blocker is not Blocker.OPEN_ITEM and each.item not in opened
    ]
    return len(opened), len(others)


def section_of(form: Form, code: str) -> str:
    """The code of the section that holds the item `code`; empty for none."""
    holding = (
        section.code
        for section in form.sections
        if any(item.code == code for item in section.items)
    )
    return next(holding, "")


def first_asked(form: Form, section: str, lines: Iterable[ScoreLine]) -> str:
    """The item of `section` to go to: its first open one, else its first; empty for none."""
    codes = {item.code for each in form.sections if each.code == section for item in each.items}
    here = [line for line in lines if line.item.code in codes]
    opened = [line for line in here if line.mark is None]
    return next((line.item.code for line in (*opened, *here)), "")


def first_to_do(lines: Iterable[ScoreLine]) -> str:
    """The first asked item without a mark; empty when all have theirs."""
    return next((line.item.code for line in lines if line.mark is None), "")


@dataclass(frozen=True, slots=True)
class ScopeChange:
    """What a scope asks, beside what is asked now."""

    items: int
    former: int
    hidden: int
    """How many given answers the scope does not ask; they are kept."""


def scope_change(form: Form, scope: str, former: str, answered: Iterable[str]) -> ScopeChange:
    """What changing from the scope `former` to `scope` does to what is asked."""
    wanted = {item.code for item in items_in_scope(form, scope)}
    asked = {item.code for item in items_in_scope(form, former)}
    return ScopeChange(len(wanted), len(asked), len(set(answered) - wanted))


def _progress(section: Section, choices: Mapping[str, Choice | None]) -> SectionProgress:
    here = [choices[item.code] for item in section.items if item.code in choices]
    return SectionProgress(
        section.code,
        section.title,
        asked=len(here),
        answered=sum(each is not None for each in here),
        problems=here.count(Choice.WRONG),
    )
