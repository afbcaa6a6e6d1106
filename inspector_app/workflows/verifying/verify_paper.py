"""What the case folder knows of a paper that a lead issued: its bytes, and what came after it."""

from collections.abc import Iterator, Sequence

from inspector_app.domain.inspection import State
from inspector_app.domain.paper import TIP_TRANSFER, PaperFacts
from inspector_app.domain.review import Issue, Review
from inspector_app.domain.verification import Examination, Judgement, Reason, ReasonCode
from inspector_app.trust.pdf_history import Known, KnownRevision
from inspector_app.workflows.case.open_case import OpenCase

_TIP = "tip/"
_PAPER = "paper."


def known_paper(case: OpenCase, paper: PaperFacts, pdf_sha256: str) -> Known | None:
    """The paper's bytes as they were issued, None where the ledger knows none of its number.

    Under a number that was given twice by mistake, the one that the file is stands for both.
    """
    issued = list(_issued(case, paper))
    same = [each for each in issued if each.sha256 == pdf_sha256]
    listed = tuple(same[:1] or issued)
    return Known(listed) if listed else None


def paper_reasons(
    case: OpenCase, paper: PaperFacts, examination: Examination, pdf_sha256: str
) -> list[Reason]:
    """What the ledger adds to a good paper: void or replaced since, or missing here though ours."""
    if examination.judgement is not Judgement.GOOD:
        return []
    if known_paper(case, paper, pdf_sha256) is None:
        ours = case.identity.fingerprint in {each.fingerprint for each in examination.signers}
        return [Reason(ReasonCode.LEDGER_LACKS_IT)] if ours else []
    return list(_later(case, paper, pdf_sha256))


def _issued(case: OpenCase, paper: PaperFacts) -> Iterator[KnownRevision]:
    """Every paper of that kind under that number."""
    if paper.document == TIP_TRANSFER:
        yield from _slips(case, paper.number)
    for _, review in _reviews(case, paper.number):
        for each in review.papers:
            if (each.number, each.document) == (paper.number, paper.document):
                yield KnownRevision(each.sha256, each.size, 1)


def _slips(case: OpenCase, number: str) -> Iterator[KnownRevision]:
    """Tip slips are subjects of their own, which only leads have."""
    for subject in case.store.ledger.subjects(_TIP):
        for _, content in case.store.ledger.contents(subject):
            for name, said in content.set.items():
                if name.startswith(_PAPER) and isinstance(said, dict) and said["number"] == number:
                    yield KnownRevision(str(said["sha256"]), int(said["size"]), 1)


def _reviews(case: OpenCase, number: str) -> Sequence[tuple[str, Review]]:
    """The inspections that something was issued of under `number`, with their reviews."""
    ids = dict.fromkeys(row.id for row in case.store.reviews.issues(number))
    return [(each, case.store.reviews.load(each)) for each in ids]


def _later(case: OpenCase, paper: PaperFacts, pdf_sha256: str) -> Iterator[Reason]:
    for id_, review in _reviews(case, paper.number):
        if pdf_sha256 not in {each.sha256 for each in review.papers}:
            continue
        inspection = case.store.inspections.load(id_)
        if inspection.state is State.VOID:
            yield Reason(ReasonCode.VOIDED, {"reason": inspection.void_reason})
        newer = _replacing(review.issues, paper.number)
        if newer:
            yield Reason(ReasonCode.REISSUED, {"number": newer})


def _replacing(issues: Sequence[Issue], number: str) -> str:
    """The number of the last issue, where that is not `number` itself."""
    last = max(issues, key=lambda each: each.at, default=None)
    return "" if last is None or last.number == number else last.number
