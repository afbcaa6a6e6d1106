"""Where each inspection is: here, handed over, merged by the lead, returned, approved, issued."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.bundle import Tips
from inspector_app.domain.handing import Place, Whereabouts
from inspector_app.domain.inspection import SUBJECT, State
from inspector_app.domain.receipt import Receipt
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.review import Review, Stage, review_of, stage_of
from inspector_app.domain.roster import Role
from inspector_app.store.exchange_log import HandOver
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.take_receipt import valid_receipts

_PLACES = {
    Stage.RETURNED: Place.RETURNED,
    Stage.APPROVED: Place.APPROVED,
    Stage.ISSUED: Place.ISSUED,
}
Written = Mapping[str, tuple[int, str]]
"""By own replica, number and hash of the last entry that was written here."""


def whereabouts(case: OpenCase, ids: Collection[str] | None = None) -> Mapping[str, Whereabouts]:
    """Where the inspections with these ids are, or all of them."""
    known = _Known.of(case)
    written = case.store.reach.written_here(SUBJECT)
    wanted = [each.id for each in case.store.inspections.rows()] if ids is None else list(ids)
    drafted = {subject for subject, _ in case.store.drafts.subjects()}
    places = {
        id_: _where(case, known, id_, written.get(SUBJECT + id_, {}), SUBJECT + id_ in drafted)
        for id_ in wanted
    }
    return {
        **places,
        **_came_back(case, known, [id_ for id_ in wanted if _is_foreign(places[id_])]),
    }


def pending_count(case: OpenCase) -> int:
    """How many inspections hold something from here that was not handed over yet."""
    known = _Known.of(case)
    drafted = {
        subject for subject, _ in case.store.drafts.subjects() if subject.startswith(SUBJECT)
    }
    written = case.store.reach.written_here(SUBJECT)
    pending = {subject for subject, last in written.items() if known.first_hand_over(last) is None}
    return len(pending | drafted)


@dataclass(frozen=True)
class _Known:
    """What went out and what was said to have arrived."""

    hand_overs: Sequence[HandOver]
    receipts: Sequence[Receipt]
    names: Mapping[str, str]
    leads: Collection[str]

    @classmethod
    def of(cls, case: OpenCase) -> "_Known":
        people = case.roster.people
        return cls(
            [each for each in case.store.exchange.hand_overs() if set(each.to) != {case.me.id}],
            valid_receipts(case),
            {each.id: each.name for each in people},
            {each.id for each in people if each.role is Role.LEAD},
        )

    def first_hand_over(
        self, last: Written, readers: Collection[str] | None = None
    ) -> HandOver | None:
        """The first hand-over that carried everything written here, to any of `readers`."""
        return next(
            (
                each
                for each in self.hand_overs
                if _covers(each.heads, last) and (readers is None or set(each.to) & set(readers))
            ),
            None,
        )

    def first_receipt(self, last: Written) -> Receipt | None:
        """The first receipt of a lead that names everything written here."""
        return next(
            (
                each
                for each in self.receipts
                if each.who in self.leads and _covers(each.heads, last)
            ),
            None,
        )


def _covers(heads: Tips, last: Written) -> bool:
    """Whether the chains had come so far; a valid receipt's heads are on our own chains."""
    return bool(last) and all(
        any(tip.seq >= seq for tip in heads.get(replica, ())) for replica, (seq, _) in last.items()
    )


def _where(
    case: OpenCase,
    known: _Known,
    id_: str,
    last: Written,
    is_drafted: bool,  # noqa: FBT001
) -> Whereabouts:
    decided = _decided(case, known, id_)
    if decided is not None:
        return decided
    receipt = known.first_receipt(last)
    if receipt is not None:
        who = known.names.get(receipt.who, "")
        return Whereabouts(Place.MERGED, who, receipt.at, changed=is_drafted)
    # What goes to others than these goes without what it says.
    readers = _readers(case, known, id_) if known.first_hand_over(last) else ()
    sent = known.first_hand_over(last, readers)
    if sent is not None:
        to = "、".join(known.names.get(each, "") for each in sent.to if each in readers)
        return Whereabouts(Place.HANDED_OVER, to, sent.at, changed=is_drafted)
    return Whereabouts(Place.HERE, changed=is_drafted)


def _readers(case: OpenCase, known: _Known, id_: str) -> Collection[str]:
    """Who else may read the inspection: the leads, and whom its header names."""
    header = case.store.inspections.load(id_).header
    return {*known.leads, *(each.person for each in header.inspectors)} - {case.me.id}


def _is_foreign(place: Whereabouts) -> bool:
    return place.state is Place.HERE and not place.changed


def _came_back(case: OpenCase, known: _Known, ids: Sequence[str]) -> Mapping[str, Whereabouts]:
    """The inspections that a lead gave us: there they are merged, we know not since when."""
    if case.me.id in known.leads:
        return {}
    givers = case.store.reach.givers([SUBJECT + id_ for id_ in ids])
    leads = {id_: sorted(givers[SUBJECT + id_] & set(known.leads)) for id_ in ids}
    return {
        id_: Whereabouts(Place.MERGED, known.names.get(found[0], ""))
        for id_, found in leads.items()
        if found
    }


def _decided(case: OpenCase, known: _Known, id_: str) -> Whereabouts | None:
    """What a lead decided about the sealed version as it stands, if anybody has."""
    contents = case.store.ledger.contents(REVIEW + id_)
    if not contents:
        return None
    from inspector_app.domain.fold import fold

    review = review_of(id_, fold(contents, known.leads).fields)
    inspection = case.store.inspections.load(id_)
    sealed = inspection.seals[-1].entry if inspection.seals else ""
    stage = stage_of(review, inspection.version, sealed, sealed=bool(sealed))
    if stage not in _PLACES or inspection.state is State.VOID:
        return None
    who, at, number = _said(review, inspection.version, stage)
    is_changed = inspection.state is State.AMENDING
    return Whereabouts(_PLACES[stage], known.names.get(who, ""), at, number, is_changed)


def _said(review: Review, version: int, stage: Stage) -> tuple[str, str, str]:
    if stage is Stage.ISSUED:
        issue = next(each for each in review.issues if each.version == version)
        return issue.who, issue.at, issue.number
    outcome = [each for each in review.outcomes if each.version == version][-1]
    return outcome.who, outcome.at, ""
