"""What the inspected unit may see of an inspection: a data set of its own, copied field by field.

Nothing that is not named here reaches a verdict or a notice. Of a veto item only a result that the
competent body has given is told; a suspicion that stands or was dismissed leaves neither a row nor
a gap in the numbers (checklist §5.6).
"""

import datetime
import json
from dataclasses import dataclass, replace

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.copied_finding import CopiedFinding, told_findings, without_score
from inspector_app.domain.finding import advice
from inspector_app.domain.form import Form, Mode
from inspector_app.domain.header import Header
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.points import Points
from inspector_app.domain.review import Review
from inspector_app.domain.scoring import Scorecard, Verdict
from inspector_app.domain.strict_json import plain_json, read_json
from inspector_app.domain.wording import Wording

FORMAT = "mingcha-unit-copy-1"
VERDICT = "verdict"
NOTICE = "rectification-notice"
OBJECTION = "objection"
"""The campaign switch for objections within 30 days."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Under what number, when and by whom the papers are issued."""

    number: str
    """Such as X窗检〔2026〕3号."""
    issued_at: datetime.datetime
    lead: str
    """The lead's code."""
    replaces: str = ""
    """The number of the former version, empty for the first."""
    contact: str = ""
    """Whom the unit may ask, with telephone; empty leaves room to write it."""


@dataclass(frozen=True, slots=True)
class CopiedUnit:
    """The unit as the papers name it."""

    name: str
    code: str
    category: str
    service_point: str
    address: str
    responsible: str


@dataclass(frozen=True, slots=True)
class CopiedVisit:
    """When and how the unit was inspected. The inspectors are told by their codes alone."""

    date: str
    arrived: str
    left: str
    mode: Mode
    revealed: bool
    scope: Wording
    items: int
    """How many items of the form the visit asked."""
    inspectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopiedSection:
    """A section's part in the score."""

    code: str
    title: Wording
    obtained: Points
    possible: Points


@dataclass(frozen=True, slots=True)
class CopiedResult:
    """Score and grade."""

    obtained: Points
    possible: Points
    percent: int | None
    completeness: int | None
    majors: int
    majors_scored: int
    verdict: Verdict
    label: Wording
    rules: tuple[str, ...]
    """The rules that lowered the grade or set the verdict."""
    sections: tuple[CopiedSection, ...]


@dataclass(frozen=True, slots=True)
class CopiedAdvice:
    """A recommendation that costs nothing."""

    item: str
    text: Wording


@dataclass(frozen=True, slots=True)
class UnitCopy:
    """Everything that a verdict or a rectification notice is printed from."""

    document: str
    """VERDICT or NOTICE once it is printed, empty before."""
    number: str
    """Such as X窗检〔2026〕3号."""
    issued_at: str
    lead: str
    """The lead's code."""
    replaces: str
    """The number of the version that this one replaces, empty for the first."""
    authority: Wording
    plan: Wording
    form: Wording
    edition: str
    remark: Wording
    """What the form says of drafted content."""
    verdict_title: Wording
    notice_title: Wording
    unit: CopiedUnit
    visit: CopiedVisit
    result: CopiedResult | None
    """None in a notice without score: then no verdict can be printed."""
    findings: tuple[CopiedFinding, ...]
    advice: tuple[CopiedAdvice, ...]
    objection: bool
    """Whether the campaign lets the unit apply for a second look within 30 days."""
    contact: str
    """Whom to ask, with telephone; empty leaves room to write it."""

    def to_json(self) -> dict[str, Json]:
        """The copy as canonical JSON."""
        return {"format": FORMAT, "copy": plain_json(self)}

    def to_bytes(self) -> bytes:
        """What is embedded in the papers."""
        return canonical(self.to_json())

    @classmethod
    def read(cls, content: bytes) -> "UnitCopy":
        """Read what `to_bytes` wrote. Raises ValueError for anything else, to the byte."""
        try:
            copy = cls.from_json(json.loads(content))
        except RecursionError as error:
            raise ValueError("too deep") from error
        if copy.to_bytes() != content:
            raise ValueError("not as it was written")
        return copy

    @classmethod
    def from_json(cls, plain: object) -> "UnitCopy":
        """Read back what `to_json` wrote. Raises ValueError for anything else."""
        if not isinstance(plain, dict) or plain.keys() != {"format", "copy"}:
            raise ValueError("no unit copy")
        if plain["format"] != FORMAT:
            raise ValueError("another format")
        copy = read_json(cls, plain["copy"])
        datetime.datetime.fromisoformat(copy.issued_at)
        return copy

    def named(self, document: str) -> "UnitCopy":
        """The copy as the data of one document."""
        return replace(self, document=document)


def unit_copy(
    form: Form,
    inspection: Inspection,
    card: Scorecard,
    review: Review,
    imprint: Imprint,
    *,
    notice_only: bool = False,
) -> UnitCopy:
    """The unit's copy of a corrected inspection with the scorecard of its corrected answers.

    With `notice_only` it tells neither score nor grade. Raises ValueError for a score while a
    suspicion stands.
    """
    if not notice_only and _is_suspected(card):
        raise ValueError("a suspicion stands: no score may be told")
    told = told_findings(form, inspection.header, card, review, imprint.issued_at.date())
    return UnitCopy(
        document="",
        number=imprint.number,
        issued_at=imprint.issued_at.replace(microsecond=0).isoformat(),
        lead=imprint.lead,
        replaces=imprint.replaces,
        authority=form.authority,
        plan=form.plan,
        form=form.title,
        edition=form.version,
        remark=form.notice,
        verdict_title=form.titles.get(VERDICT, form.title),
        notice_title=form.titles.get(NOTICE, form.title),
        unit=copied_unit(inspection.header),
        visit=copied_visit(form, inspection.header, card),
        result=None if notice_only else _result(form, card),
        findings=tuple(without_score(each) for each in told) if notice_only else told,
        advice=tuple(CopiedAdvice(each.item.code, each.text) for each in advice(card)),
        objection=form.switches.get(OBJECTION, False),
        contact=imprint.contact,
    )


def _is_suspected(card: Scorecard) -> bool:
    return any(veto_state(line.item, line.answer) is VetoState.SUSPECTED for line in card.lines)


def copied_unit(header: Header) -> CopiedUnit:
    """The unit as papers outside may name it."""
    return CopiedUnit(
        header.unit.strip(),
        header.unit_code,
        header.category,
        header.service_point,
        header.address,
        header.responsible,
    )


def copied_visit(form: Form, header: Header, card: Scorecard) -> CopiedVisit:
    """The visit as papers outside may tell it."""
    return CopiedVisit(
        date=header.date,
        arrived=header.arrived,
        left=header.left,
        mode=header.mode,
        revealed=bool(header.revealed),
        scope=form.scope(header.scope).label,
        items=len(card.lines),
        inspectors=tuple(each.code for each in header.inspectors if each.code),
    )


def _result(form: Form, card: Scorecard) -> CopiedResult:
    titles = {section.code: section.title for section in form.sections}
    labels = {grade.verdict: grade.label for grade in form.scoring.grades}
    return CopiedResult(
        obtained=card.obtained,
        possible=card.possible,
        percent=card.percent,
        completeness=card.completeness,
        majors=len(card.majors),
        majors_scored=card.majors_scored,
        verdict=card.verdict,
        label=labels.get(card.verdict) or form.scoring.labels[card.verdict],
        rules=card.rules,
        sections=tuple(
            CopiedSection(each.code, titles[each.code], each.obtained, each.possible)
            for each in card.sections
        ),
    )
