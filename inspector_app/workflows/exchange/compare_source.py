"""Compare one source with the case folder: what is new, in conflict, doubled, lacking."""

from collections import defaultdict
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inspector_app.domain.bundle import MemberKind
from inspector_app.domain.canonical import canonical
from inspector_app.domain.conflict import is_decided_on
from inspector_app.domain.entry import Content
from inspector_app.domain.fold import Folded, fold
from inspector_app.domain.inspection import SUBJECT, Inspection
from inspector_app.domain.merging import Detail, DetailKind, Source, SourceStatus
from inspector_app.domain.sorting import RESOLVE
from inspector_app.store.arrivals import Arrival
from inspector_app.store.weighing import Weighed
from inspector_app.workflows.exchange.bring_source import Incoming, RescuedDraft
from inspector_app.workflows.exchange.choose_load import CarriedFile, files_named
from inspector_app.workflows.exchange.weigh_source import Contents, Look, Scales, Weight, news_of

AT_ONCE = 25
"""Inspections that are compared between two looks at whoever waits."""


def comparing(scales: Scales, incoming: Incoming) -> Generator[None, None, Weight]:
    """What the source would bring, in steps. Raises SourceUnfit for one that does not fit."""
    chained, loose = scales.lay_on(incoming)
    yield
    return (yield from _Comparison(scales, incoming, chained, loose).weight())


@dataclass
class _Comparison:
    """One source on the scales."""

    scales: Scales
    incoming: Incoming
    chained: Weighed
    loose: Weighed
    details: list[Detail] = field(default_factory=list)
    fresh: dict[str, tuple[Folded, Inspection]] = field(default_factory=dict)
    tally: dict[DetailKind, int] = field(default_factory=lambda: defaultdict(int))
    visits: dict[tuple[str, str], dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """Of this source, as far as they were told: numbers by id, by unit and day."""

    def weight(self) -> Generator[None, None, Weight]:
        """The whole word on the source, in steps."""
        said = [each.content for each in self._all() if each.content is not None]
        files = {
            each.hash: tuple(files_named(each.content))
            for each in self._all()
            if each.content is not None and each.may_name_files
        }
        named = {file.sha256 for each in files.values() for file in each}
        came = {each.sha256 for each in self.incoming.blobs} - self._here()
        subjects = {each.subject for each in said if each.subject.startswith(SUBJECT)}
        gained = {**self.chained.subjects, **self.loose.subjects}
        looks = yield from self._inspections(
            [each for each in gained if each.startswith(SUBJECT)], came
        )
        self._forks()
        drafts = tuple(self._drafts())
        source = Source(
            file=self.incoming.file,
            kind=self.incoming.kind,
            status=self._status(came, drafts),
            sha256=self.incoming.sha256,
            writer=self._name(self.incoming.writer),
            at=self.incoming.at,
            new=self.tally[DetailKind.NEW],
            newer=self.tally[DetailKind.NEWER],
            known=self._known(subjects),
            conflicts=self.tally[DetailKind.CONFLICT],
            duplicates=self.tally[DetailKind.DUPLICATE],
            reused=self.tally[DetailKind.REUSED_PHOTO],
            photos=self._photos_told(came, files),
            entries=len(self.chained.new) + len(self.loose.new) + len(self.chained.filled),
            details=tuple(self.details),
            part=self.incoming.part,
        )
        return Weight(
            self.incoming,
            self.chained,
            self.loose,
            source,
            tuple(sorted(came)),
            frozenset(named),
            drafts,
            looks,
            self.fresh,
        )

    def _here(self) -> set[str]:
        return {each.sha256 for each in self.incoming.blobs if self.scales.is_here(each.sha256)}

    def _known(self, subjects: Collection[str]) -> int:
        if self.incoming.known:
            return self.incoming.known
        return len(subjects) - self.tally[DetailKind.NEW] - self.tally[DetailKind.NEWER]

    def _photos_told(
        self, came: Collection[str], files: Mapping[bytes, Sequence[CarriedFile]]
    ) -> tuple[int, int]:
        """Of the originals that what is new names, how many will be here.

        Where only files come, such as in the second part of a hand-over, these files.
        """
        photos = {
            file.sha256
            for each in news_of(self.chained, self.loose)
            for file in files.get(each.hash, ())
            if file.original
        } or {
            each.sha256
            for each in self.incoming.blobs
            if each.kind is MemberKind.PHOTO and each.sha256 in came
        }
        present = [each for each in photos if each in came or self.scales.is_here(each)]
        return len(present), len(photos)

    def _all(self) -> Iterator[Arrival]:
        yield from self.incoming.entries
        yield from self.incoming.loose

    def _drafts(self) -> Iterator[RescuedDraft]:
        here = self.scales.contents([each.subject for each in self.incoming.drafts])
        for draft in self.incoming.drafts:
            contents = [*here[draft.subject], *self._added(draft.subject)]
            said = fold(contents, self.incoming.roster.leads).fields
            if any(
                canonical(value) != canonical(said.get(name))
                for name, value in draft.fields.items()
            ):
                yield draft

    def _added(self, subject: str) -> Contents:
        return [
            each for part in (self.chained, self.loose) for each in part.contents.get(subject, ())
        ]

    def _status(self, came: Collection[str], drafts: Sequence[RescuedDraft]) -> SourceStatus:
        if came or drafts or not (self.chained.is_empty and self.loose.is_empty):
            return SourceStatus.READY
        here = self.scales.case.store.intake.tips()
        older = any(
            tip.seq < max((each.seq for each in here.get(replica, ())), default=0)
            for replica, tips in self.incoming.heads.items()
            for tip in tips
            if replica in self._own_chains()
        )
        return SourceStatus.OLDER if older else SourceStatus.NOTHING_NEW

    def _own_chains(self) -> set[str]:
        """The replicas of the person who wrote it."""
        person = next(
            (each for each in self.incoming.roster.people if each.id == self.incoming.writer), None
        )
        keys = {key.fingerprint for key in person.keys} if person else set()
        return {each.id for each in self.incoming.replicas if each.person in keys}

    def _inspections(
        self, subjects: Sequence[str], came: Collection[str]
    ) -> Generator[None, None, tuple[Look, ...]]:
        known = self.scales.listed([each.removeprefix(SUBJECT) for each in subjects])
        before = self.scales.contents(subjects)
        begun: list[tuple[Folded, Inspection]] = []
        for count, subject in enumerate(sorted(subjects), start=1):
            folded, inspection = self._folded(subject, before.get(subject, ()))
            if folded.begun:
                begun.append((folded, inspection))
            if count % AT_ONCE == 0:
                yield
        self.scales.come_near(each for _, each in begun)
        looks = []
        ids = {each.id for _, each in begun}
        for count, (folded, inspection) in enumerate(begun, start=1):
            if count % AT_ONCE == 0:
                yield
            look = self.scales.look(inspection)
            looks.append(look)
            self._tell(DetailKind.NEWER if look.id in known else DetailKind.NEW, inspection)
            here = {digest for digest, _ in before.get(SUBJECT + look.id, ())}
            self._conflicts(folded, inspection, here)
            self._visited_twice(look, inspection, ids)
            self._photos(inspection, came)
        return tuple(looks)

    def _folded(
        self, subject: str, before: Sequence[tuple[str, Content]]
    ) -> tuple[Folded, Inspection]:
        """The inspection with what comes. Of a new one the rows are made of these very values."""
        contents = [*before, *self._added(subject)]
        is_new = not (self.scales.counting or before)
        whole = is_new or self.scales.counting
        folded, inspection = self.scales.folded(subject, contents, whole=whole)
        if is_new and folded.begun and RESOLVE not in folded.kinds.values():
            self.fresh[subject] = (folded, inspection)
        return folded, inspection

    def _conflicts(self, folded: Folded, inspection: Inspection, before: Collection[str]) -> None:
        fields = [name for name in folded.conflicts if is_decided_on(name)]
        if fields:
            self._tell(DetailKind.CONFLICT, inspection, fields="、".join(fields))
        late = {each.hash for each in folded.after_seal}.difference(before)
        if late:
            self._tell(DetailKind.LATE_EDIT, inspection, count=str(len(late)))

    def _visited_twice(self, look: Look, inspection: Inspection, ids: Collection[str]) -> None:
        """Tell each pair once; of what this very source changes, only as it will be."""
        others = {id_: n for id_, n in self.scales.others(look).items() if id_ not in ids}
        if all(look.visit):
            others |= self.visits[look.visit]
            self.visits[look.visit][look.id] = look.number
        if others:
            self._tell(DetailKind.DUPLICATE, inspection, others="、".join(sorted(others.values())))

    def _photos(self, inspection: Inspection, came: Collection[str]) -> None:
        lacking = []
        for piece in inspection.evidence:
            if self.scales.shown_elsewhere(piece.sha256, inspection.id):
                self._tell(DetailKind.REUSED_PHOTO, inspection, name=piece.name)
            if not self.scales.is_here(piece.sha256) and piece.sha256 not in came:
                lacking.append(piece.name)
        if lacking:
            self._tell(DetailKind.PHOTO_MISSING, inspection, names="、".join(lacking))

    def _forks(self) -> None:
        for replica in self.chained.forked:
            statement = next((e for e in self.incoming.replicas if e.id == replica), None)
            person = self.incoming.roster.person_of(statement.person) if statement else None
            facts = {"replica": replica[:8], "person": person.name if person else ""}
            if replica == self.scales.case.replica_id:
                facts["own"] = "1"
            self.details.append(Detail(DetailKind.FORK, facts=facts))

    def _tell(self, kind: DetailKind, inspection: Inspection, **facts: str) -> None:
        header = inspection.header
        self.tally[kind] += 1
        self.details.append(
            Detail(kind, inspection.id, header.draft_number, header.unit, header.date, facts)
        )

    def _name(self, person: str) -> str:
        people = {each.id: each.name for each in self.incoming.roster.people}
        return people.get(person, "")
