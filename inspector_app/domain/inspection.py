"""One visit of one unit: what its entries and its draft add up to, and what keeps it unsealed."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.answer import Answer, Mark, VetoState, veto_state
from inspector_app.domain.deduction import RuleContext, rule_deduction
from inspector_app.domain.evidence import Evidence, missing_evidence
from inspector_app.domain.form import Form, Item
from inspector_app.domain.header import Header
from inspector_app.domain.scoring import Scorecard, score

SUBJECT = "inspection/"
"""Prefix of an inspection's subject in the ledger; its id follows."""


class State(enum.StrEnum):
    """How far an inspection is."""

    DRAFT = "draft"
    SEALED = "sealed"
    AMENDING = "amending"
    """Sealed, with changes typed since that wait for an amendment."""
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Revision:
    """One signed state of a sheet's file: the `revision.<n>` fields of an inspection."""

    sheet: str
    """What was printed: inspection-sheet."""
    version: int
    step: int
    """0 is unsigned, 1 the first signature, and so on."""
    role: str
    """a, b or lead."""
    signer: str
    """Fingerprint of the signer's key, or the name of who signed in ink."""
    size: int
    sha256: str
    at: str
    ink: bool = False


@dataclass(frozen=True, slots=True)
class Seal:
    """One sealed version of an inspection."""

    version: int
    at: str
    entry: str
    """Hash of the seal entry: the printed head and the QR are of this one."""
    reason: str = ""
    """Why it was amended; empty for the first version."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection as it stands, draft included."""

    id: str
    form: str
    """Content hash of the form version it was begun with."""
    header: Header
    answers: Mapping[str, Answer]
    evidence: tuple[Evidence, ...]
    state: State = State.DRAFT
    seals: tuple[Seal, ...] = ()
    revisions: tuple[Revision, ...] = ()
    void_reason: str = ""
    foreign: Mapping[str, Any] = field(default_factory=dict)
    """Fields that a later version of the program wrote; kept and passed on."""

    @property
    def version(self) -> int:
        """The last sealed version, 0 before the first seal."""
        return self.seals[-1].version if self.seals else 0


class Blocker(enum.StrEnum):
    """Why an inspection cannot be sealed yet."""

    NO_UNIT = "no-unit"
    NO_DATE = "no-date"
    NO_TIMES = "no-times"
    TIMES_REVERSED = "times-reversed"
    ONE_INSPECTOR = "one-inspector"
    OPEN_ITEM = "open-item"
    NO_REASON = "no-reason"
    """Not applicable, or a deduction by hand, without the reason."""
    NO_VALUE = "no-value"
    """Scored, but neither a value nor a deduction says what was seen."""
    NO_FACT = "no-fact"
    """A suspected veto item without the exact words or fact (E3)."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One blocker, and the item it is about if it is about one."""

    blocker: Blocker
    item: str = ""


def missing_for_seal(
    form: Form, inspection: Inspection, card: Scorecard, switches: Mapping[str, bool]
) -> tuple[Missing, ...]:
    """Everything that keeps the inspection from being sealed, header first, then in form order."""
    context = RuleContext(switches, form.calendar, inspection.header.day)
    return (*_missing_header(inspection.header, switches), *_missing_items(card, context))


def lacking_evidence(
    inspection: Inspection, card: Scorecard
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """By item code, the evidence groups that nothing satisfies; printed, and in the issue's way."""
    lacking = {
        line.item.code: missing_evidence(
            line.item, line.answer, line.deduction, inspection.evidence
        )
        for line in card.lines
        if line.answer is not None
    }
    return {code: groups for code, groups in lacking.items() if groups}


def scored(form: Form, inspection: Inspection) -> Scorecard:
    """The scorecard of `inspection` on its own form."""
    return score(form, inspection.header, inspection.answers)


def visit_of(header: Header) -> str:
    """What two inspections share that visited the same unit on the same day; empty if unsaid."""
    unit = header.unit_code or header.unit.strip()
    return f"{header.date} {unit}" if header.date and unit else ""


def _missing_header(header: Header, switches: Mapping[str, bool]) -> list[Missing]:
    missing = []
    if not header.unit.strip():
        missing.append(Missing(Blocker.NO_UNIT))
    if not header.date:
        missing.append(Missing(Blocker.NO_DATE))
    if not (header.arrived and header.left):
        missing.append(Missing(Blocker.NO_TIMES))
    elif header.left < header.arrived:
        missing.append(Missing(Blocker.TIMES_REVERSED))
    named = [each for each in header.inspectors if each.name.strip()]
    names = {each.name.strip() for each in named}
    # Two people may share a name; their codes tell them apart.
    codes = {each.code for each in named if each.code}
    if max(len(names), len(codes)) < (2 if switches.get("two_inspectors", True) else 1):
        missing.append(Missing(Blocker.ONE_INSPECTOR))
    return missing


def _missing_items(card: Scorecard, context: RuleContext) -> list[Missing]:
    missing = []
    for line in card.lines:
        answer, code = line.answer, line.item.code
        if line.mark is None:
            unsaid = Blocker.OPEN_ITEM if answer is None else Blocker.NO_VALUE
            missing.append(Missing(unsaid, code))
        elif answer is None:
            continue
        elif answer.mark is Mark.NOT_APPLICABLE and not answer.reason.strip():
            missing.append(Missing(Blocker.NO_REASON, code))
        elif answer.mark is Mark.SCORED:
            blocker = _missing_fact(line.item, answer, context)
            if blocker is not None:
                missing.append(Missing(blocker, code))
    return missing


def _missing_fact(item: Item, answer: Answer, context: RuleContext) -> Blocker | None:
    """What a scored answer lacks before anyone may sign it."""
    veto = veto_state(item, answer)
    if veto in (VetoState.SUSPECTED, VetoState.CONFIRMED) and not answer.note.strip():
        return Blocker.NO_FACT
    if answer.deduction is None:
        return None
    # Without a value the rule says nothing: then every deduction by hand needs its reason.
    overruled = answer.deduction != rule_deduction(item, answer, context)
    explained = answer.reason.strip() or answer.note.strip()
    return Blocker.NO_REASON if overruled and not explained else None
