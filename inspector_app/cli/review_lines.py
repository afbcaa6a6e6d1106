"""What a person reads, and what a script reads, of conflicts, reviews and issues."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from inspector_app.cli.session import Session
from inspector_app.domain.answer import VetoState
from inspector_app.domain.points import show_tenths
from inspector_app.domain.review import Review, plain_of
from inspector_app.domain.scoring import Scorecard
from inspector_app.words.camera_time import span_words
from inspector_app.words.composing import filled
from inspector_app.words.prompt import results
from inspector_app.words.prompt import reviewing as words
from inspector_app.words.reviewing import CONFLICT_KINDS, DOCUMENTS, HAPPENINGS, STAGES
from inspector_app.words.terms import VETO_STATES

if TYPE_CHECKING:
    from inspector_app.workflows.issuing.issue import Issued
    from inspector_app.workflows.reviewing.approve import Approved
    from inspector_app.workflows.reviewing.conflicts import ConflictShown
    from inspector_app.workflows.reviewing.correct import Corrected
    from inspector_app.workflows.reviewing.find_doubled import DoubledNumber
    from inspector_app.workflows.reviewing.review import QueueRow, Reviewed

SHORT = 12
"""Characters of a hash that a person types."""


def conflict_json(conflict: "ConflictShown") -> dict[str, object]:
    """One conflict as a script reads it."""
    return {
        "subject": conflict.subject,
        "inspection": conflict.inspection,
        "number": conflict.number,
        "unit": conflict.unit,
        "date": conflict.date,
        "field": conflict.field,
        "item": conflict.item,
        "kind": conflict.kind,
        "claims": [
            {
                "hash": claim.hash,
                "value": claim.value,
                "who": claim.who,
                "at": claim.at,
                "mine": claim.mine,
                "photos": [piece.id for piece in claim.photos],
            }
            for claim in conflict.claims
        ],
        "base": conflict.base,
        "allowed": list(conflict.allowed),
    }


def doubled_json(doubled: Sequence["DoubledNumber"]) -> list[dict[str, object]]:
    """Formal numbers that several inspections bear, as a script reads them."""
    return [
        {
            "number": each.number,
            "issues": [
                {
                    "inspection": one.inspection,
                    "draft_number": one.draft_number,
                    "unit": one.unit,
                    "who": one.who,
                    "at": one.at,
                }
                for one in each.issues
            ],
        }
        for each in doubled
    ]


def conflict_lines(
    session: Session, found: Sequence["ConflictShown"], doubled: Sequence["DoubledNumber"] = ()
) -> Iterator[str]:
    """Every conflict with its claims side by side, the shown one first; then doubled numbers."""
    say = session.say
    for conflict in found:
        yield say(words.CONFLICT).format(
            number=conflict.number,
            unit=conflict.unit,
            title=say(conflict.title),
            kind=say(CONFLICT_KINDS[conflict.kind]),
        )
        yield say(words.CONFLICT_FIELD).format(field=conflict.field)
        for claim in conflict.claims:
            yield say(words.CLAIM).format(
                hash=claim.hash[:SHORT], who=claim.who, at=_moment(claim.at), value=say(claim.text)
            )
            if claim.photos:
                yield say(words.CLAIM_PHOTOS).format(count=len(claim.photos))
        yield say(words.BASE).format(value=say(conflict.base_text))
    yield from _doubled_lines(session, doubled)
    if not (found or doubled):
        yield say(words.NO_CONFLICTS)


def queue_json(row: "QueueRow") -> dict[str, object]:
    """One row of the queue as a script reads it."""
    plain: dict[str, object] = {name: getattr(row, name) for name in row.__slots__}
    return {**plain, "percent": None if row.percent is None else show_tenths(row.percent)}


def queue_lines(
    session: Session, rows: Sequence["QueueRow"], doubled: Sequence["DoubledNumber"] = ()
) -> Iterator[str]:
    """The queue, one inspection a line; then doubled numbers."""
    say = session.say
    for row in rows:
        percent = "—" if row.percent is None else show_tenths(row.percent)
        told = [
            f"{row.number}  {row.date}  {row.unit}",
            f"{percent} {say(results.VERDICTS[row.verdict])}",
            say(STAGES[row.stage]),
            row.formal_number,
        ]
        yield "  ".join(part for part in told if part)
    yield from _doubled_lines(session, doubled)
    if not rows:
        yield say(words.QUEUE_EMPTY)


def review_json(review: Review) -> dict[str, object]:
    """What the leads have said, as a script reads it."""
    return {
        "remarks": [plain_of(each) for each in review.remarks],
        "outcomes": [plain_of(each) for each in review.outcomes],
        "corrections": [plain_of(each) for each in review.corrections],
        "vetoes": [plain_of(each) for each in review.vetoes],
        "deferral": None if review.deferral is None else plain_of(review.deferral),
        "issues": [plain_of(each) for each in review.issues],
        "papers": [plain_of(each) for each in review.papers],
    }


def reviewed_json(reviewed: "Reviewed") -> dict[str, object]:
    """One inspection with its review, as a script reads it."""
    inspection = reviewed.inspection
    return {
        "id": inspection.id,
        "number": reviewed.number,
        "unit": inspection.header.unit,
        "version": inspection.version,
        "state": inspection.state.value,
        "stage": reviewed.stage.value,
        "seal": reviewed.seal,
        "sheet": reviewed.sheet,
        "signed": list(reviewed.signed),
        "score": reviewed.shown.card.to_json(),
        "corrected_score": reviewed.layered.card.to_json(),
        "suspected": list(reviewed.suspected),
        "lacking_evidence": {
            code: ["/".join(group) for group in groups]
            for code, groups in reviewed.layered.lacking.items()
        },
        "absent_photos": list(reviewed.absent_photos),
        "own": reviewed.own,
        "duplicates": [each.number for each in reviewed.duplicates],
        "conflicts": [conflict_json(each) for each in reviewed.conflicts],
        "review": review_json(reviewed.review),
        "history": [
            {
                "at": line.at,
                "who": line.who,
                "what": line.what.value,
                "item": line.item,
                "text": line.text,
            }
            for line in reviewed.history
        ],
    }


def reviewed_lines(
    session: Session,
    reviewed: "Reviewed",
    doubled: Sequence["DoubledNumber"] = (),
    clock_set_back: int = 0,
    unknown_years: Sequence[int] = (),
) -> Iterator[str]:
    """The inspection as its lead decides on it; `clock_set_back` is in seconds."""
    say, header = session.say, reviewed.inspection.header
    yield f"{reviewed.number}  {header.date}  {header.unit}"
    yield say(words.STAGE_LINE).format(stage=say(STAGES[reviewed.stage]))
    yield say(words.SCORE_SEALED).format(**_score(session, reviewed.shown.card))
    if reviewed.layered.card != reviewed.shown.card:
        yield say(words.SCORE_LAYERED).format(**_score(session, reviewed.layered.card))
    yield from _said_lines(session, reviewed)
    yield from _warning_lines(session, reviewed)
    if clock_set_back:
        yield say(filled(words.CLOCK_LINE, span=span_words(clock_set_back)))
    yield from calendar_lines(session, unknown_years)
    yield from _doubled_lines(session, doubled)
    for line in reviewed.history:
        text = " ".join(part for part in (line.item, line.text) if part)
        told = say(words.HISTORY_LINE).format(
            at=_moment(line.at), who=line.who, what=say(HAPPENINGS[line.what]), text=text
        )
        yield told.rstrip()


def approved_json(approved: "Approved") -> dict[str, object]:
    """One approval, and what the issue will still ask for, as a script reads it."""
    return {
        "id": approved.inspection,
        "number": approved.number,
        "version": approved.version,
        "score": approved.card.to_json(),
        "suspected": list(approved.suspected),
        "lacking_evidence": {
            code: ["/".join(group) for group in groups] for code, groups in approved.lacking.items()
        },
        "own": approved.own,
    }


def approved_lines(session: Session, approved: Sequence["Approved"]) -> Iterator[str]:
    """What was approved, and what the issue will still ask for."""
    say, comma = session.say, session.say(results.COMMA)
    for each in approved:
        yield say(words.APPROVED).format(number=each.number, version=each.version)
        if each.suspected:
            yield say(words.SUSPECTED_LINE).format(items=comma.join(each.suspected))
        if each.lacking:
            yield say(words.LACKING_LINE).format(items=comma.join(each.lacking))
        if each.own:
            yield say(words.OWN_LINE)


def corrected_lines(session: Session, corrected: "Corrected") -> Iterator[str]:
    """Both scores, the one that counts last."""
    before, after = _score(session, corrected.sealed), _score(session, corrected.card)
    yield session.say(words.CORRECTED).format(
        item=corrected.item,
        before=before["percent"],
        after=after["percent"],
        verdict=after["verdict"],
    )


def issued_json(issued: "Issued", files: Sequence[str] = ()) -> dict[str, object]:
    """One issue as a script reads it."""
    return {
        "id": issued.inspection,
        "draft_number": issued.draft_number,
        "version": issued.version,
        "number": issued.number,
        "replaces": issued.replaces,
        "countersigned": issued.countersigned,
        "notice_only": issued.notice_only,
        "unknown_years": list(issued.unknown_years),
        "papers": [plain_of(each) for each in issued.papers],
        "files": list(files),
    }


def issued_lines(session: Session, issued: "Issued", files: Sequence[str] = ()) -> Iterator[str]:
    """The number, and the papers that were made."""
    say = session.say
    yield say(words.ISSUED).format(draft=issued.draft_number, number=issued.number)
    if issued.replaces:
        yield say(words.REPLACES).format(replaces=issued.replaces)
    yield from calendar_lines(session, issued.unknown_years)
    for paper in issued.papers:
        yield say(words.PAPER_LINE).format(
            document=say(DOCUMENTS[paper.document]), sha256=paper.sha256[:SHORT]
        )
    for path in files:
        yield say(words.SAVED).format(path=path)


def calendar_lines(session: Session, years: Sequence[int]) -> Iterator[str]:
    """That working days of these years are not known."""
    if years:
        named = session.say(results.COMMA).join(map(str, years))
        yield session.say(words.CALENDAR_LINE).format(years=named)


def authority_lines(session: Session, number: str) -> Iterator[str]:
    """That the first number will be this one, because no authority is named in it."""
    if number:
        yield session.say(words.NO_AUTHORITY).format(number=number)


def _doubled_lines(session: Session, doubled: Sequence["DoubledNumber"]) -> Iterator[str]:
    for each in doubled:
        yield f"  ! {session.say(each.words)}"


def _score(session: Session, card: Scorecard) -> dict[str, str]:
    return {
        "percent": "—" if card.percent is None else show_tenths(card.percent),
        "verdict": session.say(results.VERDICTS[card.verdict.value]),
    }


def _said_lines(session: Session, reviewed: "Reviewed") -> Iterator[str]:
    """Remarks, corrections and results on veto items."""
    say = session.say
    for remark in reviewed.review.remarks:
        yield say(words.REMARK_LINE).format(item=remark.item or "—", text=remark.text, id=remark.id)
    for correction in reviewed.review.corrections:
        yield say(words.CORRECTION_LINE).format(item=correction.item, reason=correction.reason)
    for result in reviewed.review.vetoes:
        state = VETO_STATES[VetoState.CONFIRMED if result.confirmed else VetoState.DISMISSED]
        parts = (result.authority, result.document, result.date, result.reason)
        text = " ".join(part for part in parts if part)
        yield say(words.VETO_LINE).format(item=result.item, state=say(state), text=text)


def _warning_lines(session: Session, reviewed: "Reviewed") -> Iterator[str]:
    """What is in the way of a decision or of the issue."""
    say, comma = session.say, session.say(results.COMMA)
    if reviewed.suspected:
        yield say(words.SUSPECTED_LINE).format(items=comma.join(reviewed.suspected))
    if reviewed.layered.lacking:
        yield say(words.LACKING_LINE).format(items=comma.join(reviewed.layered.lacking))
    if reviewed.absent_photos:
        yield say(words.PHOTOS_LINE).format(names=comma.join(reviewed.absent_photos))
    deferral = reviewed.review.deferral
    if deferral is not None:
        yield say(words.DEFERRED_LINE).format(review_on=deferral.review_on, reason=deferral.reason)
    if reviewed.conflicts:
        yield say(words.CONFLICTS_LINE).format(count=len(reviewed.conflicts))
    if reviewed.duplicates:
        numbers = comma.join(each.number for each in reviewed.duplicates)
        yield say(words.DUPLICATE_LINE).format(numbers=numbers)
    if reviewed.own:
        yield say(words.OWN_LINE)


def _moment(at: str) -> str:
    return at[:16].replace("T", " ")
