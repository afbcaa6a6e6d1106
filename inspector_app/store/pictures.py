"""What the rows of some subjects should be: computed from the ledger and the drafts, not kept.

The same for the same entries, in whatever order they came: on every machine.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import Content
from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.inspection import Inspection, State
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.review import Review, review_of
from inspector_app.domain.unit import Unit
from inspector_app.store.database import Database
from inspector_app.store.drafts import Change, Drafts
from inspector_app.store.ledger import Ledger
from inspector_app.store.rows import (
    Picture,
    Rows,
    Summary,
    conflict_rows,
    inspection_rows,
    review_rows,
    unit_rows,
    utc,
)

Summarise = Callable[[Inspection], Summary]
"""Scores an inspection on its own form. Raises FormNotKept; then the rows have no score."""
UNIT = "unit/"
"""Prefix of a unit's subject in the ledger; its code follows."""
_UNFIT = (LookupError, ValueError, TypeError, AttributeError)
"""What scoring raises for a scope, a choice or a value that the form does not have."""
Entries = Sequence[tuple[str, Content]]


@dataclass(frozen=True, slots=True)
class Made:
    """The rows of one subject as they should be."""

    rows: Rows = field(default_factory=dict)
    notes: str = ""
    """What the text search indexes besides the head."""
    draft: int = 0
    """How many edits of the draft the rows include."""


class Pictures:
    """Computes rows from entries."""

    def __init__(self, database: Database, ledger: Ledger, drafts: Drafts) -> None:
        self._database = database
        self._ledger = ledger
        self._drafts = drafts

    def made(
        self, subjects: Sequence[str], summarise: Summarise, *, included: bool = False
    ) -> dict[str, Made]:
        """The rows of each subject; `subjects` has inspections together with their reviews.

        With `included`, of each draft only the edits that the stored row says it includes.
        """
        contents = self._ledger.contents_of(subjects)
        drafts = self._drafted(subjects, included=included)
        made: dict[str, Made] = {}
        for subject in subjects:
            said = contents.get(subject, [])
            if subject.startswith(INSPECTION):
                review = REVIEW + subject.removeprefix(INSPECTION)
                draft = drafts.get(subject, [])
                made |= self._visit(subject, said, contents.get(review, []), draft, summarise)
            elif not subject.startswith(REVIEW):
                made[subject] = self._other(subject, said)
        return made

    def fresh(self, folded: Folded, inspection: Inspection, summarise: Summarise) -> Made:
        """The rows of an inspection of which nothing else is here: no draft, and no review."""
        review = Review(inspection.id)
        return _made(inspection, inspection.state, folded, review, summarise)[0]

    def _other(self, subject: str, said: Entries) -> Made:
        folded = fold(said, self._ledger.leads)
        if not folded.kinds:
            return Made()
        if subject.startswith(UNIT):
            unit = Unit.from_json({**folded.fields, "code": subject.removeprefix(UNIT)})
            return Made(unit_rows(unit, folded))
        return Made({"conflict": conflict_rows(folded)})

    def _visit(
        self,
        subject: str,
        said: Entries,
        reviewed: Entries,
        changes: Sequence[Change],
        summarise: Summarise,
    ) -> dict[str, Made]:
        """An inspection and its review; either may be without entries."""
        id_ = subject.removeprefix(INSPECTION)
        folded = fold(said, self._ledger.leads)
        leads = fold(reviewed, self._ledger.leads)
        review = review_of(id_, leads.fields, tuple(leads.conflicts))
        made = {subject: Made(), REVIEW + id_: Made()}
        picture = None
        if folded.begun:
            draft = {change.field: change.value for change in changes}
            shown, drafted = _inspections(subject, folded, draft)
            made[subject], picture = _made(
                shown, drafted.state, folded, review, summarise, changes[-1:]
            )
        if leads.kinds:
            made[REVIEW + id_] = Made(review_rows(review, leads, reviewed, picture))
        return made

    def _drafted(self, subjects: Sequence[str], *, included: bool) -> dict[str, list[Change]]:
        """The drafts of those of the subjects that have one."""
        marks = ", ".join("?" * len(subjects))
        sql = " ".join(("SELECT DISTINCT subject FROM draft_answer WHERE subject IN (", marks, ")"))
        drafts = {}
        for (subject,) in self._database.rows(sql, list(subjects)):
            until = self._included(subject) if included else None
            drafts[subject] = self._drafts.changes(subject, until)
        return drafts

    def _included(self, subject: str) -> int:
        """How many edits of the draft the inspection's row says it includes."""
        sql = "SELECT draft FROM inspection WHERE id = ?"
        row = self._database.row(sql, (subject.removeprefix(INSPECTION),))
        return 0 if row is None else int(row[0])


def _made(
    shown: Inspection,
    state: State,
    folded: Folded,
    review: Review,
    summarise: Summarise,
    last: Sequence[Change] = (),
) -> tuple[Made, Picture]:
    """The rows of an inspection and what they say; `last` is its draft's last edit, if any."""
    summary = _summary(shown, summarise)
    touched = max(utc(each) for each in (folded.last_at, *(change.at for change in last)))
    picture = Picture(shown, state, folded, summary, review, touched)
    rows, notes = inspection_rows(picture)
    return Made(rows, notes, last[0].n if last else 0), picture


def _inspections(
    subject: str, folded: Folded, draft: Mapping[str, Json]
) -> tuple[Inspection, Inspection]:
    """The inspection as it is shown, and with its draft."""
    plain = inspection_of(subject, folded)
    drafted = inspection_of(subject, folded, draft) if draft else plain
    return (plain if folded.sealed else drafted), drafted


def _summary(shown: Inspection, summarise: Summarise) -> Summary | None:
    """The score; None without the form, and for answers that do not fit it, from elsewhere."""
    try:
        return summarise(shown)
    except (FormNotKept, *_UNFIT):
        return None
