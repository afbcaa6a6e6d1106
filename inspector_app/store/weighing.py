"""What a source would bring: its entries held against those that are here. Writes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from inspector_app.domain.bundle import WireEntry
from inspector_app.domain.entry import NO_ENTRY, Content
from inspector_app.domain.errors.exchange import SourceRefused
from inspector_app.store.arrivals import Arrival, read_arrivals
from inspector_app.store.database import Database, listed

BEFORE_FIRST = bytes.fromhex(NO_ENTRY)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What of a source is not here yet."""

    new: tuple[Arrival, ...] = ()
    """In the order of their chains, all branches of a fork included."""
    known: int = 0
    """Entries that are here already, as they are."""
    filled: tuple[Arrival, ...] = ()
    """Bodies of entries that are only stubs here."""
    settled: tuple[Arrival, ...] = ()
    """Entries that are here without their chain, which comes now."""
    subjects: Mapping[str, int] = field(default_factory=dict)
    """How many readable entries each subject gains."""
    forked: tuple[str, ...] = ()
    """Replicas that gain a second entry of the same number."""
    newer: int = 0
    """Entries of a later format that come: kept and passed on."""
    contents: Mapping[str, Sequence[tuple[str, Content]]] = field(default_factory=dict)
    """What each subject gains, with the hashes, as `fold` takes it."""
    who: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The people whom the new readable entries of each replica name."""
    loose: bool = False
    """Whether the entries came by themselves, as those of a sealed sheet."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change here."""
        return not (self.new or self.filled or self.settled)


class _Known(NamedTuple):
    """An entry that is here, or that an earlier source of the same preview would bring."""

    replica: str
    seq: int
    stub: bool
    loose: bool


class Scale:
    """Weighs one source after the other, each as if those before it had been merged."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._coming: dict[bytes, _Known] = {}
        self._places: dict[tuple[str, int], set[bytes]] = defaultdict(set)

    def weigh(
        self, entries: Iterable[WireEntry] | Iterable[Arrival], *, loose: bool = False
    ) -> Weighed:
        """What the entries would bring. Raises SourceRefused if one is not whole or does not fit.

        `loose` entries may lack what was before them; others form whole chains, together with what
        is here.
        """
        source = _in_order(entries)
        known = self._known_of(source)
        if not loose:
            self._require_chains(source, known)
        new: list[Arrival] = []
        filled: list[Arrival] = []
        settled: list[Arrival] = []
        for arrival in source.values():
            there = known.get(arrival.hash)
            if there is None:
                if not loose or arrival.content is not None:
                    new.append(arrival)
                continue
            if (there.replica, there.seq) != (arrival.wire.replica, arrival.wire.seq):
                raise _refused(arrival, "wrong-place")
            if there.stub and arrival.content is not None:
                filled.append(arrival)
            if there.loose and not loose:
                settled.append(arrival)
        return self._weighed(source, new, filled, settled, loose=loose)

    def take(self, weighed: Weighed) -> None:
        """Go on as if this source had been merged."""
        for arrival in weighed.new:
            wire = arrival.wire
            self._coming[arrival.hash] = _Known(
                wire.replica, wire.seq, arrival.content is None, weighed.loose
            )
            self._places[wire.replica, wire.seq].add(arrival.hash)
        for arrival in (*weighed.filled, *weighed.settled):
            there = self._known_of({arrival.hash: arrival})[arrival.hash]
            self._coming[arrival.hash] = there._replace(
                stub=there.stub and arrival.content is None,
                loose=there.loose and weighed.loose,
            )

    def _known_of(self, source: Mapping[bytes, Arrival]) -> dict[bytes, _Known]:
        """Which of these entries, and of those right before them, are here."""
        wanted = {arrival.wire.prev for arrival in source.values()} | source.keys()
        known = {
            digest: _Known(replica_, seq, bool(stub), bool(loose))
            for digest, replica_, seq, stub, loose in self._database.rows(
                " ".join(
                    (
                        "SELECT hash, replica.id, seq, body IS NULL, loose FROM entry",
                        "JOIN replica ON replica.n = entry.replica",
                        "WHERE hash IN (SELECT unhex(value) FROM json_each(?))",
                    )
                ),
                (listed([each.hex() for each in sorted(wanted)]),),
            )
        }
        coming = wanted & self._coming.keys()
        return known | {digest: self._coming[digest] for digest in coming}

    def _require_chains(
        self, source: Mapping[bytes, Arrival], known: Mapping[bytes, _Known]
    ) -> None:
        """Every entry follows one that is here with its own chain, or that comes with it."""
        for arrival in source.values():
            wire = arrival.wire
            there = known.get(arrival.hash)
            if there is not None and not there.loose:
                continue
            if wire.seq == 1:
                if wire.prev != BEFORE_FIRST:
                    raise _refused(arrival, "broken-chain")
                continue
            place = (wire.replica, wire.seq - 1)
            came, here = source.get(wire.prev), known.get(wire.prev)
            if came is not None and (came.wire.replica, came.wire.seq) == place:
                continue
            if here is not None and (here.replica, here.seq) == place and not here.loose:
                continue
            raise self._misfit(arrival, source)

    def _misfit(self, arrival: Arrival, source: Mapping[bytes, Arrival]) -> SourceRefused:
        place = (arrival.wire.replica, arrival.wire.seq - 1)
        among = any((each.wire.replica, each.wire.seq) == place for each in source.values())
        return _refused(arrival, "broken-chain" if among or self._hashes_at(*place) else "gap")

    def _weighed(
        self,
        source: Mapping[bytes, Arrival],
        new: Sequence[Arrival],
        filled: Sequence[Arrival],
        settled: Sequence[Arrival],
        *,
        loose: bool,
    ) -> Weighed:
        contents: dict[str, list[tuple[str, Content]]] = defaultdict(list)
        who: dict[str, set[str]] = defaultdict(set)
        for arrival in (*new, *filled):
            if arrival.content is not None:
                said = arrival.content
                contents[said.subject].append((arrival.hash.hex(), said))
                if not said.newer:
                    who[arrival.wire.replica].add(said.who)
        return Weighed(
            new=tuple(new),
            known=len(source) - len(new) - len(filled),
            filled=tuple(filled),
            settled=tuple(settled),
            subjects={subject: len(each) for subject, each in contents.items()},
            forked=tuple(self._forked(source, new)),
            newer=sum(said.newer for each in contents.values() for _, said in each),
            contents=dict(contents),
            who={replica_: frozenset(each) for replica_, each in who.items()},
            loose=loose,
        )

    def _forked(self, source: Mapping[bytes, Arrival], new: Sequence[Arrival]) -> Iterator[str]:
        places: dict[tuple[str, int], set[bytes]] = defaultdict(set)
        for arrival in source.values():
            places[arrival.wire.replica, arrival.wire.seq].add(arrival.hash)
        highest: dict[str, int | None] = dict(
            self._database.rows(
                """
                SELECT id, (SELECT max(seq) FROM entry WHERE entry.replica = replica.n)
                FROM replica
                """
            )
        )
        told: set[str] = set()
        for arrival in new:
            replica_, seq = arrival.wire.replica, arrival.wire.seq
            if replica_ in told:
                continue
            others = places[replica_, seq] | self._places.get((replica_, seq), set())
            if seq <= (highest.get(replica_) or 0):
                others |= self._hashes_at(replica_, seq)
            if others - {arrival.hash}:
                told.add(replica_)
                yield replica_

    def _hashes_at(self, replica_: str, seq: int) -> set[bytes]:
        rows = self._database.rows(
            """
            SELECT hash FROM entry JOIN replica ON replica.n = entry.replica
            WHERE replica.id = ? AND seq = ?
            """,
            (replica_, seq),
        )
        return {digest for (digest,) in rows} | self._places.get((replica_, seq), set())


def _in_order(entries: Iterable[WireEntry] | Iterable[Arrival]) -> dict[bytes, Arrival]:
    """The entries by hash, chain by chain; of one that comes twice, the one with its body."""
    arrivals = sorted(
        (each if isinstance(each, Arrival) else next(read_arrivals([each])) for each in entries),
        key=lambda each: (each.wire.replica, each.wire.seq, each.hash, each.content is not None),
    )
    return {arrival.hash: arrival for arrival in arrivals}


def _refused(arrival: Arrival, code: str) -> SourceRefused:
    return SourceRefused(code, arrival.wire.replica, arrival.wire.seq)
