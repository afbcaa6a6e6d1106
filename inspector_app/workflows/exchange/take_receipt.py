"""Take in receipts: what others say has arrived, held against our own chains."""

from collections.abc import Sequence
from functools import lru_cache

from inspector_app.domain.bundle import Tip
from inspector_app.domain.errors import TrustError
from inspector_app.domain.faults import Witness
from inspector_app.domain.merging import Detail, DetailKind
from inspector_app.domain.receipt import Receipt
from inspector_app.domain.roster import Roster
from inspector_app.store.exchange_log import RECEIVED, KeptReceipt
from inspector_app.workflows.case.open_case import OpenCase

UNSIGNED = "unsigned"
BEHIND = "behind"
"""It names entries of ours that come after all that is here: this is an old copy."""
OTHER = "other-history"
"""It names another entry of ours than the one that is here."""
FORKED = "forked"
"""It names two histories of ours."""


def take_receipts(
    case: OpenCase, roster: Roster, receipts: Sequence[tuple[bytes, bytes]]
) -> list[Detail]:
    """Keep every receipt that is new here; what to tell of each. Unfit ones are kept and told."""
    details = []
    for statement, content in receipts:
        told = _take(case, roster, statement, content)
        if told is not None:
            details.append(told)
    return details


def received(case: OpenCase) -> list[tuple[KeptReceipt, Receipt]]:
    """Every receipt that somebody on the roster signed, oldest first, fit or not."""
    return [
        (kept, _read(kept.content))
        for kept in case.store.exchange.receipts(given=False)
        if _is_signed(kept)
    ]


def valid_receipts(case: OpenCase) -> list[Receipt]:
    """The receipts that fit our chains and that nobody revoked, oldest first."""
    told = received(case)
    revoked = {each for _, receipt in told for each in receipt.revokes}
    return [
        receipt
        for kept, receipt in told
        if receipt.id not in revoked and not faults_of(case, receipt)
    ]


def witnesses(case: OpenCase) -> list[Witness]:
    """What others saw of our chains, as `check` holds the ledger against it."""
    own = {each.id for each in case.store.ledger.replicas() if each.own}
    return [
        Witness(replica, tip.seq, tip.hash)
        for _, receipt in received(case)
        for replica, tips in receipt.heads.items()
        if replica in own and len(tips) == 1
        for tip in tips
    ]


def faults_of(case: OpenCase, receipt: Receipt) -> tuple[str, ...]:
    """What in the receipt does not fit our own chains; nothing where all of it does."""
    own = {each.id: each.seq for each in case.store.ledger.replicas() if each.own}
    found = set()
    for replica, tips in receipt.heads.items():
        if replica in own:
            found |= _faults(case, replica, own[replica], tips)
    return tuple(sorted(found))


def _faults(case: OpenCase, replica: str, seq: int, tips: Sequence[Tip]) -> set[str]:
    unknown = [tip for tip in tips if not case.store.ledger.has(replica, tip.seq, tip.hash)]
    if not unknown:
        return set()
    if len(tips) > 1:
        return {FORKED}
    return {BEHIND if unknown[0].seq > seq else OTHER}


def _take(case: OpenCase, roster: Roster, statement: bytes, content: bytes) -> Detail | None:
    from inspector_app.domain.canonical import sha256
    from inspector_app.trust.bundle_seal import read_receipt

    now = case.clock().isoformat()
    try:
        receipt = read_receipt(content, roster, statement)
    except TrustError:
        kept = KeptReceipt(sha256(content), False, now, "", content, (UNSIGNED,))  # noqa: FBT003
        if not case.store.exchange.add_receipt(kept):
            return None
        return Detail(DetailKind.RECEIPT_UNFIT, facts={"code": UNSIGNED})
    faults = faults_of(case, receipt)
    kept = KeptReceipt(receipt.id, False, receipt.at, receipt.who, content, faults)  # noqa: FBT003
    if receipt.who == case.me.id or not case.store.exchange.add_receipt(kept):
        return None
    person = next((each.name for each in roster.people if each.id == receipt.who), "")
    facts = {"id": receipt.id, "who": person, "at": receipt.at}
    if faults:
        return Detail(DetailKind.RECEIPT_UNFIT, facts={**facts, "code": faults[0]})
    _note_arrival(case, receipt)
    return Detail(DetailKind.RECEIPT, facts=facts)


def _note_arrival(case: OpenCase, receipt: Receipt) -> None:
    for each in case.store.exchange.hand_overs():
        if each.id in receipt.bundles:
            case.store.exchange.set_state(each.id, RECEIVED)


def _is_signed(kept: KeptReceipt) -> bool:
    return UNSIGNED not in kept.faults


@lru_cache(maxsize=4096)
def _read(content: bytes) -> Receipt:
    """A kept receipt; the same one is asked for again and again."""
    from inspector_app.trust.signed_json import read_statement

    return Receipt.from_json(read_statement(content, "receipt").body)
