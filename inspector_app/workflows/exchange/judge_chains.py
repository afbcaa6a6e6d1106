"""Judge whose the chains of a source are: by the roster, the replicas' statements and checkpoints.

Pure, like reading itself. Roles are not looked at: who may decide what is seen when folding, so
that the order in which things arrive never matters.
"""

import base64
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from inspector_app.domain.bundle import Tips, WireCheckpoint, WireReplica
from inspector_app.domain.entry import SIGNED_KINDS
from inspector_app.domain.errors import TrustError
from inspector_app.domain.errors.exchange import SourceUnfit
from inspector_app.domain.roster import Person, Roster
from inspector_app.store.arrivals import Arrival
from inspector_app.trust.replica import Replica, read_checkpoint, read_replica
from inspector_app.trust.roster_signature import Signers


def parted(arrivals: Sequence[Arrival], heads: Tips) -> tuple[list[Arrival], list[Arrival]]:
    """The entries that lead to `heads`, and those that came by themselves."""
    by_hash = {each.hash: each for each in arrivals}
    reached: set[bytes] = set()
    for tips in heads.values():
        for tip in tips:
            step = bytes.fromhex(tip.hash)
            while step in by_hash and step not in reached:
                reached.add(step)
                step = by_hash[step].wire.prev
    chained = [each for each in arrivals if each.hash in reached]
    return chained, [each for each in arrivals if each.hash not in reached]


def require_chains(
    file: Path,
    roster: Roster,
    replicas: Sequence[WireReplica],
    arrivals: Iterable[Arrival],
    heads: Tips,
    checkpoints: Sequence[WireCheckpoint] | None,
) -> None:
    """Every chain is certified, its entries name its person, its ends are signed.

    Without `checkpoints` the ends are not looked at: whoever opened a case folder has its keys.
    Raises SourceUnfit.
    """
    # One that only loose entries name may come without its statement: nothing rests on it.
    certified = {each.id: _certified(file, roster, each) for each in replicas if each.statement}
    signers = Signers(roster)
    chains: set[str] = set()
    for arrival in arrivals:
        wire = arrival.wire
        found = certified.get(wire.replica)
        if found is None:
            raise SourceUnfit(file, "replica-missing", wire.replica, wire.seq)
        chains.add(wire.replica)
        said = arrival.content
        if said is not None and not said.newer and said.who != found[1].id:
            raise SourceUnfit(file, "foreign-person", wire.replica, wire.seq, found[1].name)
        if not _may_stand(signers, arrival):
            raise SourceUnfit(file, "entry-unsigned", wire.replica, wire.seq, found[1].name)
    if checkpoints is not None:
        signed = _signed_ends(file, certified, checkpoints)
        for replica in sorted(chains):
            for tip in heads.get(replica, ()):
                if (replica, tip.seq, tip.hash) not in signed:
                    raise SourceUnfit(file, "end-unsigned", replica, tip.seq)


def require_signed(file: Path, roster: Roster, loose: Sequence[Arrival]) -> None:
    """Every entry that came by itself is one that somebody's signature covers. Raises SourceUnfit.

    An entry's hash covers those of its parents, so a signed seal vouches for all before it.
    """
    by_hash = {each.hash.hex(): each for each in loose}
    signers = Signers(roster)
    for each in loose:
        if not _may_stand(signers, each):
            raise SourceUnfit(file, "entry-unsigned", each.wire.replica, each.wire.seq)
    waiting = [digest for digest, each in by_hash.items() if each.wire.signature is not None]
    covered: set[str] = set()
    while waiting:
        digest = waiting.pop()
        said = by_hash[digest].content if digest in by_hash else None
        if digest not in covered and said is not None:
            covered.add(digest)
            waiting += [parent for parent in said.parents if parent in by_hash]
    for digest, each in by_hash.items():
        if digest not in covered:
            raise SourceUnfit(file, "loose-unsigned", each.wire.replica, each.wire.seq)


def _may_stand(signers: Signers, arrival: Arrival) -> bool:
    """Whether its signature is its person's, or it has none and is of a kind that needs none.

    The hash covers no signature: an entry taken in without it would stay so, whoever brings it
    later.
    """
    wire, said = arrival.wire, arrival.content
    if wire.signature is None:
        return said is None or said.newer or said.kind not in SIGNED_KINDS
    person = signers.who_signed(wire.signer, arrival.hash, wire.signature)
    return person is not None and (said is None or said.newer or person.id == said.who)


def _certified(file: Path, roster: Roster, replica: WireReplica) -> tuple[Replica, Person]:
    """The replica by its statement, and the person on the roster who made it."""
    person = roster.person_of(replica.person)
    if person is None:
        raise SourceUnfit(file, "replica-unknown", replica.id)
    try:
        certificate = base64.b64decode(roster.certificate_of(replica.person))
        said = read_replica(replica.statement, certificate)
    except TrustError as error:
        raise SourceUnfit(file, "replica-unsigned", replica.id) from error
    if said.id != replica.id:
        raise SourceUnfit(file, "replica-unsigned", replica.id)
    return said, person


def _signed_ends(
    file: Path,
    certified: Mapping[str, tuple[Replica, Person]],
    checkpoints: Sequence[WireCheckpoint],
) -> set[tuple[str, int, str]]:
    """The places up to which a replica's own key vouches for its chain."""
    ends = set()
    for each in checkpoints:
        if each.replica not in certified:
            raise SourceUnfit(file, "replica-missing", each.replica, each.seq)
        try:
            said = read_checkpoint(each.statement, certified[each.replica][0])
        except TrustError as error:
            raise SourceUnfit(file, "checkpoint-unsigned", each.replica, each.seq) from error
        if (said.seq, said.head) != (each.seq, each.head):
            raise SourceUnfit(file, "checkpoint-unsigned", each.replica, each.seq)
        ends.add((each.replica, each.seq, each.head))
    return ends
