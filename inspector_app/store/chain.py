"""Checking the chains link by link, over the bytes as they are stored."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from inspector_app.domain.canonical import sha256
from inspector_app.domain.entry import NO_ENTRY, Content, Entry
from inspector_app.domain.faults import Fault, LedgerFault, Witness
from inspector_app.store.packing import unpack


class StoredLink(NamedTuple):
    """One row of the ledger, unchecked."""

    replica: str
    seq: int
    hash: bytes
    prev: bytes
    body_sha: bytes
    packed: bytes | None
    subject: str
    kind: str
    loose: bool = False
    """Whether it came by itself, so that nothing is said of what is before it."""
    brought: bool = False
    """Whether a merge brought it."""


class Head(NamedTuple):
    """Where a chain ends, as far as is known of it."""

    seq: int = 0
    hash: str = NO_ENTRY
    own: bool = False
    """Whether it is what was written here last; other branches may be longer."""
    forked: bool = False


def read_link(link: StoredLink) -> tuple[Entry, Content | None] | Fault:
    """The entry and what it says, or why it is not to be believed."""
    try:
        body = None if link.packed is None else unpack(link.packed)
        entry = Entry(link.prev.hex(), link.body_sha.hex(), body)
        if body is not None and sha256(body) != entry.body_sha:
            return Fault.WRONG_BODY
        content = None if body is None else entry.content()
    except ValueError:
        return Fault.WRONG_BODY
    if entry.hash != link.hash.hex():
        return Fault.WRONG_HASH
    if content is None:
        return entry, None
    if content.newer:
        # How a later format names its place is not known.
        return entry, content
    stated = (content.replica, content.seq, content.subject, content.kind)
    place = (link.replica, link.seq, link.subject, link.kind)
    return (entry, content) if stated == place else Fault.WRONG_PLACE


def chain_faults(links: Iterable[StoredLink], heads: Mapping[str, Head]) -> Iterator[LedgerFault]:
    """The faults of every chain; `links` come by replica and number, `heads` are what ends them."""
    unseen = dict(heads)
    for replica, chain in groupby(links, key=lambda link: link.replica):
        yield from _faults_of(replica, chain, unseen.pop(replica, Head()))
    for replica, head in unseen.items():
        if head.seq:
            yield LedgerFault(replica, 1, Fault.CUT_OFF)


def witness_faults(
    witnesses: Iterable[Witness], hashes_at: Callable[[str, int], set[str]]
) -> Iterator[LedgerFault]:
    """The places where somebody saw another entry than the one that is there now."""
    for witness in witnesses:
        if witness.head not in hashes_at(witness.replica, witness.seq):
            yield LedgerFault(witness.replica, witness.seq, Fault.NOT_AS_WITNESSED)


def _faults_of(replica: str, chain: Iterable[StoredLink], head: Head) -> Iterator[LedgerFault]:
    last, before, branched = 0, {bytes.fromhex(NO_ENTRY)}, False
    for seq, group in groupby(chain, key=lambda link: link.seq):
        everything = list(group)
        yield from _loose_faults(everything)
        twice = len(everything) > 1
        if twice and not head.forked:
            yield LedgerFault(replica, seq, Fault.FORKED)
        here = [link for link in everything if not link.loose]
        if not here:
            continue
        if seq > last + 1:
            yield LedgerFault(replica, last + 1, Fault.MISSING)
            # After a gap nothing can be said about what the next link should follow.
            before = {link.prev for link in here}
        if last == head.seq and not _goes_on_elsewhere(here, head):
            yield LedgerFault(replica, seq, Fault.ADDED)
        elif (twice or last >= head.seq) and head.forked and not branched:
            branched = True
            yield LedgerFault(replica, seq, Fault.BRANCHED)
        for link in here:
            fault = Fault.BROKEN_CHAIN if link.prev not in before else read_link(link)
            if isinstance(fault, Fault):
                yield LedgerFault(replica, seq, fault)
        last, before = seq, {link.hash for link in here}
        if seq == head.seq and bytes.fromhex(head.hash) not in before:
            yield LedgerFault(replica, seq, Fault.NOT_AS_WITNESSED)
    if last < head.seq:
        yield LedgerFault(replica, last + 1, Fault.CUT_OFF)


def _goes_on_elsewhere(here: Iterable[StoredLink], head: Head) -> bool:
    """Whether what stands behind the end of one of our own chains was written on a copy of it."""
    return head.own and head.forked and all(link.brought for link in here)


def _loose_faults(links: Iterable[StoredLink]) -> Iterator[LedgerFault]:
    for link in links:
        fault = read_link(link) if link.loose else None
        if isinstance(fault, Fault):
            yield LedgerFault(link.replica, link.seq, fault)
