"""The blank checklist: one published version, with everything that scoring and paper need.

Every constant of the scoring is form data (checklist §4 rule 11). Points are whole hundredths.
"""

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from inspector_app.domain.points import Points
from inspector_app.domain.wording import Wording


class AnswerType(enum.StrEnum):
    """How an item is answered; the value of each is described in `answer.py`."""

    PASS_FAIL = "pass-fail"
    COUNT = "count"
    CHOICE = "choice"
    MINUTES = "minutes"
    ABSENCES = "absences"
    WORKING_DAYS = "working-days"
    TEXT = "text"


class Severity(enum.StrEnum):
    """How grave a shortcoming is: 一般, 突出, 一票否决."""

    MINOR = "minor"
    MAJOR = "major"
    VETO = "veto"


class Venue(enum.StrEnum):
    """Where or how the service is given; `UTILITY` is a trait of the unit beside its venue."""

    HALL = "hall"
    OFFICE = "office"
    VOICE = "voice"
    VIDEO = "video"
    ONLINE = "online"
    UTILITY = "utility"


class Mode(enum.StrEnum):
    """The four modes of the plan (S-253…S-256) and the unit's own self-check."""

    COVERT = "covert"
    CASE_TRACKING = "case-tracking"
    SPOT_CHECK = "spot-check"
    SPECIAL_CHECK = "special-check"
    SELF_CHECK = "self-check"


class Drafted(enum.StrEnum):
    """Which part of an item the plan does not give."""

    TEXT = "text"
    POINTS = "points"
    DEDUCTION = "deduction"
    THRESHOLD = "threshold"
    SEVERITY = "severity"
    EVIDENCE = "evidence"
    GUIDANCE = "guidance"


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer of a choice item."""

    code: str
    label: Wording
    deduct: Points
    switch: str | None = None
    """The campaign switch that, when on, replaces `deduct` by `deduct_switched`."""
    deduct_switched: Points = 0
    advice: Wording | None = None
    """What to recommend when this option was chosen, deduction or not."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of thing that a count item counts, with its own deduction each."""

    code: str
    label: Wording
    each: Points
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """From `at_least` up to, not including, `below` (None: no end) the deduction is `deduct`."""

    at_least: int
    below: int | None
    deduct: Points

    def holds(self, value: int) -> bool:
        """Whether `value` lies in the band."""
        return value >= self.at_least and (self.below is None or value < self.below)


@dataclass(frozen=True, slots=True)
class Rule:
    """How an answer becomes a deduction. Which fields matter follows from `type`.

    pass-fail: `deduct`. choice: `options`. count: `parts` and `cap`. minutes: `bands` in minutes.
    absences: `bands` in minutes per absence, `cap`. working-days: `bands` in percent over the
    promise, for a late case only. text: nothing.
    """

    type: AnswerType
    deduct: Points = 0
    options: tuple[Option, ...] = ()
    parts: tuple[Part, ...] = ()
    bands: tuple[Band, ...] = ()
    cap: Points | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """The item is asked only if `item`'s value, or the header field, is one of `values`."""

    values: tuple[str, ...]
    item: str | None = None
    header: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the form."""

    code: str
    prompt: Wording
    points: Points
    rule: Rule
    rule_text: Wording
    """The deduction rule as a person reads it."""
    evidence: tuple[tuple[str, ...], ...]
    """All groups are needed, one rule (E1…E8) of each group is enough; empty is E0."""
    guidance: Wording | None
    repair: Wording
    """What a finding on this item asks the unit to do."""
    clauses: tuple[str, ...]
    venues: tuple[Venue, ...]
    modes: tuple[Mode, ...]
    severity: Severity
    core: bool
    negative: bool = False
    """Asks for a bad fact: answered 未发现 / 发现 instead of 符合 / 不符合."""
    prohibition: str | None = None
    duty_bearer: str = "unit"
    phase: str | None = None
    """The campaign phase before which the item is preset not applicable (阶段未到)."""
    when: Condition | None = None
    drafted: tuple[Drafted, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled run of items; sections of one `sheet` share a total of 100 points."""

    code: str
    title: Wording
    points: Points
    sheet: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which items an inspection asks: those of `sections` (only core ones if `core`) or `items`."""

    id: str
    label: Wording
    sections: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    core: bool = False
    theme: bool = False


@dataclass(frozen=True, slots=True)
class Grade:
    """A verdict and the percentage, in tenths, from which it is reached."""

    verdict: str
    at_least: int
    label: Wording


@dataclass(frozen=True, slots=True)
class MajorCap:
    """With so many major problems the grade is at most `verdict`.

    One of `problems` (a number), `share` (numerator, denominator of the scored major items, with at
    least one problem) and `total_loss` (a major item that lost all its points) says when.
    """

    rule: str
    verdict: str
    problems: int | None = None
    share: tuple[int, int] | None = None
    total_loss: bool = False


@dataclass(frozen=True, slots=True)
class Scoring:
    """The constants of checklist §4."""

    grades: tuple[Grade, ...]
    """Best first; the last one starts at 0."""
    labels: Mapping[str, Wording]
    """The words for the verdicts that are not grades: veto, pending, not-rated."""
    caps: tuple[MajorCap, ...]
    """In the order in which they are applied."""
    completeness_floor: int
    """Tenths of a percent below which there is no grade."""
    problem_share: tuple[int, int]
    """A major item that lost at least this share of its points is a major problem (突出问题)."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the campaign and the month in which it begins."""

    id: str
    label: Wording
    month: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the plan in the project's own words."""

    id: str
    section: Wording
    text: Wording


@dataclass(frozen=True, slots=True)
class Prohibition:
    """One of the twenty prohibitions; `item` is where it is scored."""

    tag: str
    text: Wording
    severity: Severity
    item: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A polite phrase for a step of the service, or a taboo phrase of a kind."""

    step: Wording
    text: Wording
    severity: Severity | None = None
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long a repair may take, by severity; `working_days` 0 means on the spot."""

    severity: Severity
    working_days: int
    label: Wording


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days, as ISO dates, that differ from the plain week."""

    holidays: tuple[str, ...] = ()
    workdays: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    """The years for which the lists are complete; a warning is due outside them."""


@dataclass(frozen=True)
class Form:
    """One published version of the checklist, found by the hash of its canonical JSON."""

    id: str
    version: str
    title: Wording
    plan: Wording
    """Title of the plan that the form serves; printed as the basis on every sheet."""
    authority: Wording
    """Whose name heads the paper; a campaign replaces it."""
    notice: Wording
    """What to say of drafted content."""
    titles: Mapping[str, Wording]
    """Document titles: inspection-sheet, verdict, rectification-notice…"""
    sections: tuple[Section, ...]
    scopes: tuple[Scope, ...]
    scoring: Scoring
    phases: tuple[Phase, ...]
    switches: Mapping[str, bool]
    evidence: Mapping[str, Wording]
    """E0…E8 in words."""
    clauses: tuple[Clause, ...] = ()
    prohibitions: tuple[Prohibition, ...] = ()
    polite: tuple[Phrase, ...] = ()
    taboo: tuple[Phrase, ...] = ()
    facts: tuple[Phrase, ...] = ()
    """Neutral sentences for the fact field, by item."""
    deadlines: tuple[Deadline, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)

    def items(self) -> Iterator[Item]:
        """Every item in the order of the form."""
        for section in self.sections:
            yield from section.items

    @cached_property
    def item_by_code(self) -> Mapping[str, Item]:
        """Items by their code."""
        return {item.code: item for item in self.items()}

    @cached_property
    def clause_by_id(self) -> Mapping[str, Clause]:
        """Clauses by their id."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def remembered(self) -> dict[object, Any]:
        """What follows from the form for visits of one sort; `relevance` fills it."""
        return {}

    def scope(self, scope_id: str) -> Scope:
        """The scope called `scope_id`; raises KeyError."""
        return {scope.id: scope for scope in self.scopes}[scope_id]
