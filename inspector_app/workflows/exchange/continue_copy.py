"""Go on from a copy of a case folder: a new replica, so that no chain gets two continuations."""

import uuid

from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import close_chain
from inspector_app.workflows.visit.number_drafts import part_series


def needs_new_replica(case: OpenCase) -> bool:
    """Whether our chain goes on elsewhere: forked, behind its own past, or seen so by others."""
    from inspector_app.workflows.exchange.take_receipt import faults_of, received

    own = case.store.ledger.own_replica()
    if case.is_behind or own.forked:
        return True
    return any(faults_of(case, receipt) for _, receipt in received(case) if own.id in receipt.heads)


def continue_copy(case: OpenCase) -> str:
    """Let a new replica write from now on; its id. What the former one wrote stays and counts.

    Part of another transaction that fails, it is for the caller to go back to the former one.
    """
    from inspector_app.trust.replica import ReplicaKey, new_replica

    replica_id = uuid.uuid4().hex
    key = new_replica(replica_id, case.identity, case.clock())
    with case.store.transaction():
        # Where the former chain ends here; nobody can sign that later.
        close_chain(case)
        case.store.secrets.put("replica.key", key.private_bytes())
        case.store.ledger.add_replica(
            replica_id, case.identity.fingerprint, key.statement, own=True
        )
        part_series(case, replica_id)
    case.replica = ReplicaKey.load(key.private_bytes(), key.statement)
    case.replica_id = replica_id
    case.is_behind = False
    return replica_id
