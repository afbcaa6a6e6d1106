"""Give receipts: what has arrived here, signed and kept before anybody is told of it."""

from collections.abc import Sequence

from inspector_app.domain.bundle import Tips
from inspector_app.domain.canonical import Json
from inspector_app.domain.ids import uuid7
from inspector_app.domain.receipt import Receipt
from inspector_app.domain.roster import Person
from inspector_app.store.exchange_log import KeptReceipt
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import Cut, cut_entry

SUBJECT = "receipt/"
MOST_CARRIED = 50
"""Receipts for one person in one bundle, the newest: each says all that the former ones said."""


def cut_receipt(
    case: OpenCase,
    to: str,
    heads: Tips,
    lacking: Sequence[str],
    bundles: Sequence[str] = (),
    *,
    after: Cut | None = None,
) -> Cut:
    """The receipt for person `to` as the next entry of our chain; it is kept in the log at once.

    Part of the transaction that keeps the entry. It revokes the former ones that do not hold.
    """
    from inspector_app.trust.bundle_seal import sign_receipt

    now = case.clock()
    receipt = Receipt(
        id=str(uuid7(now)),
        at=now.isoformat(),
        replica=case.replica_id,
        who=case.me.id,
        bundles=tuple(bundles),
        heads=heads,
        lacking=tuple(lacking),
        revokes=tuple(each.id for each in _fallen(case, to)),
    )
    statement = sign_receipt(case.replica, receipt)
    case.store.exchange.add_receipt(
        KeptReceipt(receipt.id, True, receipt.at, to, statement)  # noqa: FBT003
    )
    plain = receipt.to_json()
    fields: dict[str, Json] = {"to": [to], **{name: plain[name] for name in _TOLD}}
    return cut_entry(case, SUBJECT + receipt.id, "receipt", fields, after=after)


_TOLD = ("at", "bundles", "heads", "lacking", "revokes")


def receipts_for(case: OpenCase, people: Sequence[Person]) -> list[tuple[bytes, bytes]]:
    """The receipts that these people should have, each after the statement of our replica."""
    statements = {each.id: each.statement for each in case.store.intake.replicas()}
    return [
        (statements[_read(kept).replica], kept.content)
        for person in people
        for kept in _given(case, person.id)[-MOST_CARRIED:]
    ]


def newest_given(case: OpenCase, to: str) -> Receipt | None:
    """The last receipt that this person was given."""
    found = _given(case, to)
    return _read(found[-1]) if found else None


def _fallen(case: OpenCase, to: str) -> list[Receipt]:
    """Receipts that name what is not here any more, since a merge was undone."""
    given = [_read(kept) for kept in _given(case, to)]
    revoked = {each for receipt in given for each in receipt.revokes}
    standing = [each for each in given if each.id not in revoked]
    return [each for each in standing if not _stands(case, each.heads)]


def _stands(case: OpenCase, heads: Tips) -> bool:
    return all(
        case.store.ledger.has(replica, tip.seq, tip.hash)
        for replica, tips in heads.items()
        for tip in tips
    )


def _given(case: OpenCase, to: str) -> list[KeptReceipt]:
    """The receipts given to one person, oldest first."""
    return [each for each in case.store.exchange.receipts(given=True) if each.who == to]


def _read(kept: KeptReceipt) -> Receipt:
    from inspector_app.trust.signed_json import read_statement

    return Receipt.from_json(read_statement(kept.content, "receipt").body)
