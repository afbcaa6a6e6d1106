"""Weigh sources against the case folder, each as if those before it had been merged.

Nothing is written; so a preview says what the merge then does. What a source is told to bring is
in `compare_source`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from inspector_app.domain.canonical import sha256
from inspector_app.domain.entry import Content
from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.errors.exchange import SourceRefused, SourceUnfit
from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.form import Form
from inspector_app.domain.header import Header
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.inspection import Inspection, State, scored
from inspector_app.domain.merging import Counts, Source
from inspector_app.store.arrivals import Arrival, read_arrivals
from inspector_app.store.reach import Visit
from inspector_app.store.rows import is_finding
from inspector_app.store.weighing import Weighed
from inspector_app.workflows.case.find_form import kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.bring_source import Incoming, RescuedDraft
from inspector_app.workflows.visit.fold_drafts import unfolded

Contents = list[tuple[str, Content]]
AT_ONCE = 200
"""Inspections whose entries are read in one statement."""


@dataclass(frozen=True)
class Weight:
    """A source with what it would bring."""

    incoming: Incoming
    chained: Weighed
    loose: Weighed
    source: Source
    blobs: tuple[str, ...]
    """Kept files that are not here yet."""
    named: frozenset[str]
    """Every kept file that its entries name."""
    drafts: tuple[RescuedDraft, ...] = ()
    """Of a rescued case folder, what was typed and is nowhere here."""
    looks: tuple["Look", ...] = ()
    fresh: Mapping[str, tuple[Folded, Inspection]] = field(default_factory=dict)
    """Inspections of which nothing is here, as its entries alone make them; of a merge only."""

    @property
    def brings_entries(self) -> bool:
        """Whether the ledger would change."""
        return not (self.chained.is_empty and self.loose.is_empty)


class Look(NamedTuple):
    """How one inspection stands, as far as the next source is held against it."""

    id: str
    number: str
    visit: tuple[str, str]
    """Unit and day; empty for one that is void."""
    originals: frozenset[str]
    findings: int


@dataclass
class Scales:
    """The case folder together with the sources that were weighed before."""

    case: OpenCase
    counting: bool = True
    """Whether findings are counted, which means scoring: a merge reads them from the lists."""
    _coming: dict[str, list[Arrival]] = field(default_factory=lambda: defaultdict(list))
    _looks: dict[str, Look] = field(default_factory=dict)
    _visits: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _forms: dict[str, Form] = field(default_factory=dict)

    def __post_init__(self) -> None:
        store = self.case.store
        self._roster = self.case.roster
        self._scale = store.intake.scale()
        self._shown = store.reach.originals()
        self._photos: dict[str, set[str]] = defaultdict(set)
        for digest, by in self._shown.items():
            for id_ in by:
                self._photos[id_].add(digest)
        self._near: dict[tuple[str, str], list[Visit]] = {}
        self._here = {*store.files.hashes(), *store.sheets.hashes()}
        self.before = counts_of(self.case, self._shown, self._here)
        self._inspections, self._findings = self.before.inspections, self.before.findings
        self._entries = self.before.entries
        # A merge first makes an entry of what is being written up here of the same inspection.
        self._drafts = set(unfolded(self.case)) if self.counting else set[str]()

    @property
    def counts(self) -> Counts:
        """What there would be after every source taken so far."""
        photos = sum(digest in self._here for digest, by in self._shown.items() if by)
        return Counts(self._inspections, self._findings, photos, self._entries)

    def lay_on(self, incoming: Incoming) -> tuple[Weighed, Weighed]:
        """What of its entries is not here yet: those with their chains, those without.

        Raises SourceUnfit for one that does not fit.
        """
        if incoming.roster.version > self._roster.version:
            self._roster = incoming.roster
        try:
            chained = self._scale.weigh(incoming.entries)
            loose = self._scale.weigh(incoming.loose, loose=True)
        except SourceRefused as error:
            raise SourceUnfit(incoming.file, error.code, error.replica, error.seq) from error
        self._keep_forms(incoming)
        return chained, loose

    def take(self, weight: Weight) -> None:
        """Go on as if this source had been merged."""
        self._entries += len(weight.chained.new) + len(weight.loose.new)
        drafts = self._drafts.intersection([*weight.chained.subjects, *weight.loose.subjects])
        self._entries += len(drafts)
        self._drafts -= drafts
        self._here.update(weight.blobs)
        if self.counting:
            # In a merge the entries are in the ledger by now.
            self._scale.take(weight.chained)
            self._scale.take(weight.loose)
            for arrival in news_of(weight.chained, weight.loose):
                if arrival.content is not None:
                    # Packed: what fifty sources say would fill the memory.
                    wire = arrival._replace(content=None)
                    self._coming[arrival.content.subject].append(wire)
        listed = self._listed_by_now(weight)
        for look in weight.looks:
            if look.id in listed:
                self._show(look)
            else:
                self._put(look)

    def contents(self, subjects: Sequence[str]) -> dict[str, Contents]:
        """The entries about each subject, here and in the sources taken so far."""
        found: dict[str, Contents] = defaultdict(list)
        for start in range(0, len(subjects), AT_ONCE):
            part = subjects[start : start + AT_ONCE]
            found.update(self.case.store.ledger.contents_of(part))
        for subject in subjects:
            coming = [each.wire for each in self._coming.get(subject, ())]
            for each in read_arrivals(coming):
                if each.content is not None:
                    found[subject] = [*found[subject], (each.hash.hex(), each.content)]
        return found

    def listed(self, ids: Sequence[str]) -> set[str]:
        """Which inspections are here or in the sources taken so far."""
        return self.case.store.reach.listed(ids) | (set(ids) & self._looks.keys())

    def come_near(self, inspections: Iterable[Inspection]) -> None:
        """Find out what the lists say of the same visits as these, all at once."""
        self._near = defaultdict(list)
        for row in self.case.store.reach.visits(each.header for each in inspections):
            self._near[_visited(row), row.date].append(row)

    def others(self, look: Look) -> dict[str, str]:
        """Other visits of the same unit on the same day: their numbers by id."""
        if not all(look.visit):
            return {}
        rows = self._near.get(look.visit, ())
        found = {row.inspection: row.number for row in rows if row.inspection not in self._looks}
        found.update((id_, self._looks[id_].number) for id_ in self._visits[look.visit])
        found.pop(look.id, None)
        return found

    def shown_elsewhere(self, digest: str, inspection: str) -> set[str]:
        """Other inspections that show this very photo."""
        return self._shown.get(digest, set()) - {inspection}

    def is_here(self, digest: str) -> bool:
        """Whether a kept file is here, or in a source taken so far."""
        return digest in self._here

    def folded(self, subject: str, contents: Contents, *, whole: bool) -> tuple[Folded, Inspection]:
        """The inspection as it would be shown; `whole` where its answers are needed too."""
        folded = fold(contents, self._roster.leads)
        draft = {} if folded.sealed else self.case.store.drafts.fields(subject)
        told = folded
        if not whole:
            fields = {n: each for n, each in folded.fields.items() if not n.startswith("answer.")}
            told = replace(folded, fields=fields)
        return folded, inspection_of(subject, told, draft)

    def look(self, inspection: Inspection) -> Look:
        """What has to be remembered of an inspection."""
        header = inspection.header
        return Look(
            inspection.id,
            header.draft_number,
            ("", "") if inspection.state is State.VOID else (_visited(header), header.date),
            frozenset(piece.sha256 for piece in inspection.evidence),
            self._findings_of(inspection),
        )

    def _keep_forms(self, incoming: Incoming) -> None:
        from inspector_app.files.form_codec import form_from_bytes

        for content in incoming.forms if self.counting else ():
            digest = sha256(content)
            if digest not in self._forms:
                self._forms[digest] = form_from_bytes(content)

    def _put(self, look: Look) -> None:
        former = self._looks.get(look.id)
        if former is not None:
            self._visits[former.visit].discard(look.id)
        elif self.counting and self.case.store.reach.listed([look.id]):
            self._findings -= self.case.store.reach.findings_of(look.id)
        else:
            self._inspections += 1
        self._findings += look.findings - (former.findings if former else 0)
        self._show(look)
        self._visits[look.visit].add(look.id)
        self._looks[look.id] = look

    def _listed_by_now(self, weight: Weight) -> set[str]:
        """The inspections that a merge has put in the lists as they are: not kept in mind too."""
        if self.counting:
            return set()
        fresh = [subject.removeprefix(INSPECTION) for subject in weight.fresh]
        return self.case.store.reach.listed(fresh)

    def _show(self, look: Look) -> None:
        """Know which originals the inspection shows from now on."""
        former = self._photos.pop(look.id, set())
        for digest in former - look.originals:
            self._shown[digest].discard(look.id)
        for digest in look.originals:
            self._shown.setdefault(digest, set()).add(look.id)
        if look.originals:
            self._photos[look.id] = set(look.originals)

    def _findings_of(self, inspection: Inspection) -> int:
        if not self.counting:
            return 0
        try:
            form = self._forms.get(inspection.form) or kept_form(self.case, inspection.form)
        except FormNotKept:
            return 0
        return sum(is_finding(line) for line in scored(form, inspection).lines)


def _visited(visit: Header | Visit) -> str:
    """The unit of a visit: by its code, by its name where it has none."""
    return f"#{visit.unit_code}" if visit.unit_code else visit.unit


def counts_of(
    case: OpenCase, shown: Mapping[str, set[str]] | None = None, here: set[str] | None = None
) -> Counts:
    """What the case folder holds. The lists must have caught up."""
    inspections, findings, entries = case.store.reach.totals()
    named = case.store.reach.originals() if shown is None else shown
    there = set(case.store.files.hashes()) if here is None else here
    return Counts(inspections, findings, sum(each in there for each in named), entries)


def news_of(*weighed: Weighed) -> Iterator[Arrival]:
    """The entries that come, and those that gain their body."""
    for each in weighed:
        yield from each.new
        yield from each.filled
