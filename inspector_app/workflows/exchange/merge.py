"""Merge what others handed over: first shown, then taken in, each source whole or not at all."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from inspector_app.domain.errors.exchange import SourceIsOurs, SourceUnfit
from inspector_app.domain.merging import MergePlan, Source, SourceStatus
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.summarise import summariser
from inspector_app.workflows.exchange.compare_source import comparing
from inspector_app.workflows.exchange.quarantine import quarantine, rejected
from inspector_app.workflows.exchange.read_source import (
    Incoming,
    Progress,
    Unread,
    newer_facts,
    read_sources,
    reading_facts,
)
from inspector_app.workflows.exchange.remember_source import nothing_new
from inspector_app.workflows.exchange.take_in import taking_in
from inspector_app.workflows.exchange.undisturbed import undisturbed
from inspector_app.workflows.exchange.weigh_source import Scales, counts_of
from inspector_app.workflows.visit.fold_drafts import fold_touched

AT_ONCE = 50
"""Subjects whose rows are made anew between two looks at whoever waits."""


def preview_sources(
    case: OpenCase,
    files: Sequence[Path],
    progress: Progress,
    passphrases: Mapping[Path, str] | None = None,
) -> MergePlan:
    """What merging the files in this order would do. Nothing is written."""
    _require_foreign(case, files)
    facts = reading_facts(case)
    return preview_read(case, read_sources(lambda: facts, files, progress, passphrases))


def preview_read(case: OpenCase, read: Iterable[Incoming | Unread]) -> MergePlan:
    """The same for sources that were read already, each as if those before it were merged."""
    catch_up_all(case)
    scales = Scales(case)
    sources = tuple(weigh_one(scales, each) for each in read)
    return MergePlan(sources, scales.before, scales.counts)


def weigh_one(scales: Scales, read: Incoming | Unread) -> Source:
    """What one source would bring after those that were weighed before it. Nothing is written."""
    return _result(weighing(scales, read))


def weighing(scales: Scales, read: Incoming | Unread) -> Generator[None, None, Source]:
    """The same in steps of some hundredths of a second, between which somebody may type."""
    if isinstance(read, Unread):
        return rejected(read)
    if read.is_remembered:
        return nothing_new(read)
    try:
        weight = yield from comparing(scales, read)
    except SourceUnfit as error:
        return rejected(Unread(read.file, error, read.sha256, read.kind))
    scales.take(weight)
    read.close()
    return weight.source


def merge_files(
    case: OpenCase,
    files: Sequence[Path],
    progress: Progress,
    passphrases: Mapping[Path, str] | None = None,
) -> MergePlan:
    """Merge the files one after the other; a bad one is quarantined and the others go on.

    Whoever raises from `progress` stops it between two sources: what was merged stays.
    """
    _require_foreign(case, files)
    with case.store.lean(), undisturbed():
        return _merged(case, files, progress, passphrases)


def _merged(
    case: OpenCase,
    files: Sequence[Path],
    progress: Progress,
    passphrases: Mapping[Path, str] | None,
) -> MergePlan:
    catch_up_all(case)
    scales = Scales(case, counting=False)
    facts = reading_facts(case)
    read = read_sources(lambda: newer_facts(case, facts), files, progress, passphrases)
    sources = tuple(apply_source(case, each, scales) for each in read)
    catch_up_all(case)
    is_changed = any(each.status is SourceStatus.MERGED for each in sources)
    return MergePlan(sources, scales.before, counts_of(case) if is_changed else scales.before)


def apply_source(case: OpenCase, read: Incoming | Unread, scales: Scales | None = None) -> Source:
    """Merge one source, or quarantine it. Who merges several passes the same `scales` along."""
    return _result(applying(case, read, scales))


def applying(
    case: OpenCase, read: Incoming | Unread, scales: Scales | None = None
) -> Generator[None, None, Source]:
    """The same in steps of some hundredths of a second, between which somebody may type.

    Closed before its end nothing of the source stays but photos, which the next merge finds.
    """
    if isinstance(read, Unread):
        return quarantine(case, read)
    if read.is_remembered:
        return nothing_new(read)
    known = scales or Scales(case, counting=False)
    try:
        weight = yield from comparing(known, read)
        yield
        fold_touched(case, {**weight.chained.subjects, **weight.loose.subjects})
        done = yield from taking_in(case, weight)
    except SourceUnfit as error:
        return quarantine(case, Unread(read.file, error, read.sha256, read.kind))
    known.take(weight)
    return done


def catch_up(case: OpenCase, most: int = AT_ONCE) -> int:
    """Bring the lists up to what was merged, some inspections at a time; how many are left."""
    return case.store.projections.catch_up(summariser(case), most)


def catch_up_all(case: OpenCase) -> None:
    """Bring the lists up to what was merged."""
    while catch_up(case):
        pass


def cancelled(source: Source) -> Source:
    """A source that was not come to, since somebody stopped the merge."""
    return replace(source, status=SourceStatus.CANCELLED)


def _result(steps: Generator[None, None, Source]) -> Source:
    """What comes of the steps, one right after the other."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


def _require_foreign(case: OpenCase, files: Sequence[Path]) -> None:
    for file in files:
        folder = file if file.is_dir() else file.parent
        if folder.resolve() == case.folder.path.resolve():
            raise SourceIsOurs(file)
