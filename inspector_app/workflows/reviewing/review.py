"""Look at a sealed inspection as its lead does: the sheet, what was said of it, what it lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.canonical import Json
from inspector_app.domain.correction import corrected
from inspector_app.domain.entry import Content
from inspector_app.domain.errors.refused import WrongState
from inspector_app.domain.errors.review import ItemNotAsked, LeadsOnly, NoSuchRemark, RemarkNeeded
from inspector_app.domain.fold import inspection_of
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import Inspection, State
from inspector_app.domain.review import SUBJECT, Issue, Remark, Review, Stage, plain_of, stage_of
from inspector_app.domain.review_history import HistoryLine, history_of
from inspector_app.domain.roster import Person, Role
from inspector_app.store.inspections import Filter, InspectionRow
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import Cut, cut_entry, keep_entries
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.reviewing.conflicts import ConflictShown, conflicts_on
from inspector_app.workflows.visit.show import Shown, find_inspection, shown, subject_of


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Another visit of the same unit on the same day."""

    id: str
    number: str
    state: str
    inspectors: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Everything a lead decides on, and everything that is in the way."""

    shown: Shown
    """As the inspectors sealed it: their answers, their score."""
    layered: Shown
    """With the lead's corrections and the veto results: the score that counts."""
    review: Review
    stage: Stage
    seal: str
    """Hash of the seal entry that a decision is about."""
    sheet: str
    """SHA-256 of the newest signed state of the sheet."""
    signed: tuple[str, ...]
    """The boxes of this version that are signed, in ink or not: a, b, lead."""
    conflicts: tuple[ConflictShown, ...]
    duplicates: tuple[Duplicate, ...]
    suspected: tuple[str, ...]
    """Veto items whose suspicion nobody has settled."""
    absent_photos: tuple[str, ...]
    """Names of photos whose files are not in this case folder."""
    own: bool
    """Whether the lead took part in the visit."""
    history: tuple[HistoryLine, ...]
    """With names in place of roster ids."""

    @property
    def inspection(self) -> Inspection:
        """The inspection as it was sealed."""
        return self.shown.inspection

    @property
    def number(self) -> str:
        """Its draft number."""
        return self.inspection.header.draft_number

    @property
    def issued(self) -> Issue | None:
        """The newest issue of the present version."""
        version = self.inspection.version
        return next(
            (each for each in reversed(self.review.issues) if each.version == version), None
        )

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The remarks on the present version, oldest first."""
        return tuple(
            each for each in self.review.remarks if each.version == self.inspection.version
        )


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One inspection in the lead's queue."""

    id: str
    number: str
    date: str
    unit: str
    inspectors: str
    state: str
    stage: str
    verdict: str
    percent: int | None
    formal_number: str
    remarks: int
    suspected: bool
    deferred: bool
    conflicts: int
    duplicate: bool


def open_review(case: OpenCase, reference: str) -> Reviewed:
    """Read the inspection with its review. Raises NoSuchInspection, WrongState before the seal."""
    found = find_inspection(case, reference)
    subject = subject_of(found)
    contents = case.store.ledger.contents(subject)
    inspection = inspection_of(subject, case.store.inspections.folded(found.id))
    if not inspection.seals:
        raise WrongState("review", inspection.state)
    review = case.store.reviews.load(inspection.id)
    before = shown(case, inspection)
    layered = shown(case, corrected(inspection, review))
    revisions = [each for each in inspection.revisions if each.version == inspection.version]
    return Reviewed(
        shown=before,
        layered=layered,
        review=review,
        stage=_stage(inspection, review),
        seal=inspection.seals[-1].entry,
        sheet=max(revisions, key=lambda each: each.step).sha256 if revisions else "",
        signed=tuple(each.role for each in revisions),
        conflicts=conflicts_on(case, subject) + conflicts_on(case, SUBJECT + inspection.id),
        duplicates=_duplicates(case, inspection),
        suspected=_suspected(layered),
        absent_photos=_absent(case, inspection),
        own=case.me.id in {each.person for each in inspection.header.inspectors},
        history=_history(case, [content for _, content in contents] + _said(case, found.id)),
    )


def read_review(case: OpenCase, inspection: str) -> Review:
    """What the leads have said of the inspection with this id; empty where they said nothing."""
    return case.store.reviews.load(inspection)


def review_queue(
    case: OpenCase, find: str = "", stages: Sequence[Stage] = (), *, suspected: bool = False
) -> list[QueueRow]:
    """The sealed inspections, newest first: all, or those at one of `stages`."""
    case.store.projections.refresh(summariser(case))
    wanted = Filter(
        text=find,
        states=(State.SEALED.value, State.AMENDING.value),
        stages=tuple(stage.value for stage in stages),
        suspected=suspected,
    )
    rows = case.store.inspections.page(case.store.inspections.numbers(wanted))
    return [_queue_row(row) for row in rows]


def remark(case: OpenCase, reference: str, item: str, text: str) -> Remark:
    """Say something of one item, or of the whole inspection with no item.

    The inspectors see it beside the item once the inspection is returned and handed over.
    """
    require_lead(case, "remark")
    reviewed = open_review(case, reference)
    require_not_void(reviewed, "remark")
    if not text.strip():
        raise RemarkNeeded("remark")
    if item:
        require_asked(reviewed, item)
    now = case.clock()
    made = Remark(
        id=uuid7(now).hex,
        item=item,
        text=text.strip(),
        version=reviewed.inspection.version,
        who=case.me.id,
        at=now.isoformat(),
    )
    record_review(case, reviewed.inspection.id, {f"remark.{made.id}": plain_of(made)})
    return made


def withdraw_remark(case: OpenCase, reference: str, remark_id: str) -> None:
    """Take a remark back; the history keeps it. Raises NoSuchRemark."""
    require_lead(case, "remark")
    reviewed = open_review(case, reference)
    if remark_id not in {each.id for each in reviewed.review.remarks}:
        raise NoSuchRemark(reviewed.number, remark_id)
    record_review(case, reviewed.inspection.id, {f"remark.{remark_id}": None})


def require_lead(case: OpenCase, verb: str) -> Person:
    """The lead whose case folder this is; raises LeadsOnly for everybody else."""
    me = case.me
    if me.role is not Role.LEAD:
        raise LeadsOnly(verb, me.code)
    return me


def require_not_void(reviewed: Reviewed, verb: str) -> None:
    """Raise WrongState for an inspection that was made void."""
    if reviewed.inspection.state is State.VOID:
        raise WrongState(verb, State.VOID)


def require_asked(reviewed: Reviewed, item: str) -> None:
    """Raise ItemNotAsked unless the inspection asks that item."""
    if item not in {line.item.code for line in reviewed.shown.card.lines}:
        raise ItemNotAsked(reviewed.number, item)


def record_review(case: OpenCase, inspection: str, fields: Mapping[str, Json]) -> None:
    """Keep what a lead says in one signed entry of the inspection's review."""
    keep_entries(case, [cut_review(case, inspection, "review", fields)])


def cut_review(
    case: OpenCase,
    inspection: str,
    kind: str,
    fields: Mapping[str, Json],
    *,
    after: Cut | None = None,
) -> Cut:
    """The next entry of an inspection's review, signed and not yet kept."""
    return cut_entry(case, SUBJECT + inspection, kind, fields, after=after, signed=True)


def _said(case: OpenCase, inspection: str) -> list[Content]:
    """Every entry of the review that a lead wrote."""
    leads = case.store.ledger.leads
    return [
        content
        for _, content in case.store.ledger.contents(SUBJECT + inspection)
        if leads is None or content.who in leads
    ]


def _queue_row(row: InspectionRow) -> QueueRow:
    return QueueRow(
        id=row.id,
        number=row.number,
        date=row.date,
        unit=row.unit,
        inspectors=row.inspectors,
        state=row.state,
        stage=row.stage,
        verdict=row.verdict,
        percent=row.percent,
        formal_number=row.formal_number,
        remarks=row.remarks,
        suspected=bool(row.suspected),
        deferred=bool(row.deferred),
        conflicts=row.conflicts,
        duplicate=bool(row.duplicate),
    )


def _stage(inspection: Inspection, review: Review) -> Stage:
    last = inspection.seals[-1]
    return stage_of(review, last.version, last.entry, sealed=True) or Stage.WAITING


def _suspected(layered: Shown) -> tuple[str, ...]:
    return tuple(
        line.item.code
        for line in layered.card.lines
        if veto_state(line.item, line.answer) is VetoState.SUSPECTED
    )


def _absent(case: OpenCase, inspection: Inspection) -> tuple[str, ...]:
    files = case.store.files
    return tuple(
        piece.name
        for piece in inspection.evidence
        if not (files.has(piece.sha256) and files.has(piece.reduced))
    )


def _duplicates(case: OpenCase, inspection: Inspection) -> tuple[Duplicate, ...]:
    header, inspections = inspection.header, case.store.inspections
    if not (header.unit and header.date):
        return ()
    same_day = inspections.page(inspections.numbers(Filter(since=header.date, until=header.date)))
    return tuple(
        Duplicate(row.id, row.number, row.state, row.inspectors)
        for row in same_day
        if row.id != inspection.id
        and row.state != State.VOID
        and (row.unit_code == header.unit_code if header.unit_code else row.unit == header.unit)
    )


def _history(case: OpenCase, contents: list[Content]) -> tuple[HistoryLine, ...]:
    names = {person.id: person.name for person in case.roster.people}
    return tuple(replace(line, who=names.get(line.who, line.who)) for line in history_of(contents))
