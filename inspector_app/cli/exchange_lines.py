"""What a person reads, and what a script reads, of hand-overs, merges and whereabouts."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from inspector_app.cli.session import Session
from inspector_app.domain.handing import (
    HandedOver,
    MissingPhoto,
    Place,
    Plan,
    Transfer,
    Whereabouts,
)
from inspector_app.domain.merging import (
    Detail,
    DetailKind,
    MergePlan,
    PastMerge,
    Quarantined,
    Source,
    SourceStatus,
    Undone,
)
from inspector_app.domain.roster import Person
from inspector_app.words.prompt import exchange, results
from inspector_app.words.terms import date_words

MEGABYTE = 1_000_000
QUIET = frozenset({DetailKind.NEW, DetailKind.NEWER})
"""Told by their number alone."""


def size_words(size: int) -> str:
    """A size as people say it."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE // 10 else f"{size / 1000:.0f} kB"


def answer_plan(session: Session, plan: Plan) -> None:
    """What `hand-over --plan` would carry."""
    say = session.say
    document = {
        "to": _people(plan.to),
        "inspections": plan.inspections,
        "drafts": plan.drafts,
        "entries": plan.entries,
        "photos": plan.photos,
        "bytes": plan.bytes,
        "parts": plan.parts,
        "since": plan.since or None,
        "missing": [_missing(each) for each in plan.missing],
    }

    def lines() -> Iterator[str]:
        yield say(exchange.PLANNED).format(
            to=say(results.COMMA).join(each.name for each in plan.to),
            inspections=plan.inspections,
            entries=plan.entries,
            photos=plan.photos,
            size=size_words(plan.bytes),
            parts=plan.parts,
        )
        if plan.drafts:
            yield say(exchange.DRAFTS).format(drafts=plan.drafts)
        if plan.since:
            yield say(exchange.SINCE).format(at=moment_words(session, plan.since))
        for each in plan.missing:
            words = exchange.DAMAGED if each.damaged else exchange.MISSING
            yield say(words).format(number=each.number, unit=each.unit, name=each.name)

    session.answer(document, lines)


def answer_handed_over(session: Session, done: HandedOver) -> None:
    """What `hand-over` wrote."""
    document = {
        "id": done.id,
        "to": _people(done.to),
        "files": [str(each) for each in done.files],
        "bytes": done.bytes,
        "inspections": done.inspections,
        "entries": done.entries,
        "photos": done.photos,
    }

    def lines() -> Iterator[str]:
        yield session.say(exchange.HANDED_OVER).format(
            inspections=done.inspections, size=size_words(done.bytes)
        )
        for path in done.files:
            yield session.say(exchange.FILE).format(path=path)

    session.answer(document, lines)


def answer_merge(session: Session, plan: MergePlan, others: int = 0) -> None:
    """What `merge` did, or would do; `others` lay in the same folder and are for others."""
    before, after = plan.before, plan.after
    document = {
        "sources": [each.to_json(_reason(session, each)) for each in plan.sources],
        "before": before.to_json(),
        "after": after.to_json(),
        "for_others": others,
    }

    def lines() -> Iterator[str]:
        for source in plan.sources:
            yield from _source_lines(session, source)
        yield session.say(exchange.COUNTED).format(
            i0=before.inspections,
            i1=after.inspections,
            f0=before.findings,
            f1=after.findings,
            p0=before.photos,
            p1=after.photos,
            e0=before.entries,
            e1=after.entries,
        )
        yield from _others_lines(session, others)

    session.answer(document, lines)


def answer_undone(session: Session, undone: Undone) -> None:
    """What `merge --undo` took back."""
    document = {
        "undone": undone.merge,
        "entries": undone.entries,
        "inspections": list(undone.inspections),
    }
    words = session.say(exchange.UNDONE).format(
        merge=undone.merge, entries=undone.entries, inspections=len(undone.inspections)
    )
    session.answer(document, lambda: iter([words]))


def answer_history(session: Session, past: Sequence[PastMerge]) -> None:
    """The list of merges, newest first."""
    say = session.say
    document = [
        {
            "merge": each.number,
            "at": each.at,
            "who": each.who,
            "file": each.file,
            "sha256": each.sha256,
            "kind": each.kind.value,
            "writer": each.writer,
            "entries": each.entries,
            "inspections": each.inspections,
            "heads": dict(each.heads),
            "undone_at": each.undone_at or None,
            "can_undo": each.can_undo,
        }
        for each in past
    ]

    def lines() -> Iterator[str]:
        for each in past:
            undone = say(exchange.PAST_UNDONE).format(at=moment_words(session, each.undone_at))
            yield say(exchange.PAST).format(
                number=each.number,
                at=moment_words(session, each.at),
                file=each.file,
                writer=each.writer,
                entries=each.entries,
                inspections=each.inspections,
                undone=undone if each.undone_at else "",
            )
        if not past:
            yield say(exchange.NOTHING)

    session.answer({"merges": document}, lines)


def answer_quarantined(session: Session, kept: Sequence[Quarantined]) -> None:
    """The files that were not merged, newest first."""
    say = session.say
    document = [
        {
            "file": each.file,
            "sha256": each.sha256,
            "at": each.at,
            "code": each.code,
            "reason": say(each.reason) if each.reason else "",
            "kept": str(each.kept) if each.kept else None,
        }
        for each in kept
    ]

    def lines() -> Iterator[str]:
        for each in kept:
            reason = say(each.reason) if each.reason else each.code
            yield f"✕ {moment_words(session, each.at)}  {reason}"
            if each.kept:
                yield say(exchange.KEPT).format(path=each.kept)
        if not kept:
            yield say(exchange.NOTHING)

    session.answer({"quarantine": document}, lines)


def answer_collected(session: Session, files: Sequence[Path], others: int) -> None:
    """The bundles that wait in a folder, and how many wait there for others."""
    document = {"files": [str(each) for each in files], "for_others": others}

    def lines() -> Iterator[str]:
        yield from (str(each) for each in files)
        if not files:
            yield session.say(exchange.NOTHING_THERE)
        yield from _others_lines(session, others)

    session.answer(document, lines)


def answer_status(
    session: Session,
    rows: Sequence[tuple[str, str, str, Whereabouts]],
    transfers: Sequence[Transfer],
    pending: int,
) -> None:
    """Where each inspection is (id, number, unit), and the queue of hand-overs."""
    say = session.say
    document = {
        "inspections": [
            {"id": id_, "number": number, "unit": unit, **where_json(where)}
            for id_, number, unit, where in rows
        ],
        "queue": [_transfer(each) for each in transfers],
        "pending": pending,
    }

    def lines() -> Iterator[str]:
        for _, number, unit, where in rows:
            yield f"{number}  {unit}  {where_words(session, where)}"
        yield say(exchange.PENDING).format(count=pending)
        for each in transfers:
            names = say(results.COMMA).join(name for name in each.to if name)
            state = say(exchange.TRANSFERS[each.state])
            yield f"{moment_words(session, each.at)}  {' '.join(each.files)}  {names}  {state}"

    session.answer(document, lines)


def where_words(session: Session, where: Whereabouts) -> str:
    """Where one inspection is."""
    say = session.say
    is_undated = where.state is Place.MERGED and not where.at
    wording = exchange.MERGED_THERE if is_undated else exchange.PLACES[where.state]
    at = moment_words(session, where.at)
    words = say(wording).format(who=where.who, at=at, number=where.number)
    return words + (say(exchange.CHANGED) if where.changed and where.who else "")


def _others_lines(session: Session, others: int) -> Iterator[str]:
    if others:
        yield session.say(exchange.FOR_OTHERS).format(count=others)


def _source_lines(session: Session, source: Source) -> Iterator[str]:
    say = session.say
    words = exchange.SOURCE if source.writer else exchange.SOURCE_ALONE
    yield say(words).format(
        mark=exchange.MARKS[source.status],
        file=source.file.name,
        writer=source.writer,
        status=say(exchange.STATUSES[source.status]),
    )
    if source.status is SourceStatus.REJECTED:
        yield f"   {_reason(session, source)}"
        return
    yield say(exchange.BROUGHT).format(
        new=source.new,
        newer=source.newer,
        known=source.known,
        conflicts=source.conflicts,
        duplicates=source.duplicates,
        present=source.photos[0],
        photos=source.photos[1],
    )
    for detail in source.details:
        if detail.kind not in QUIET:
            yield f"   · {_detail(session, detail)}"


def _detail(session: Session, detail: Detail) -> str:
    own = detail.kind is DetailKind.FORK and "own" in detail.facts
    words = session.say(exchange.OWN_FORK if own else exchange.DETAILS[detail.kind])
    facts = {"who": "", "at": "", "person": "", **detail.facts}
    facts["at"] = moment_words(session, facts["at"])
    told = words.format_map(facts)
    return f"{detail.number} {detail.unit}  {told}" if detail.inspection else told


def _reason(session: Session, source: Source) -> str:
    return session.say(source.reason) if source.reason else ""


def moment_words(session: Session, at: str) -> str:
    """A moment as people read it: the day and the minute."""
    if not at:
        return ""
    day, _, clock = at.partition("T")
    return f"{session.say(date_words(day))} {clock[:5]}".strip()


def _people(people: Sequence[Person]) -> list[dict[str, str]]:
    return [{"code": each.code, "name": each.name} for each in people]


def _missing(each: MissingPhoto) -> dict[str, object]:
    return {
        "inspection": each.inspection,
        "number": each.number,
        "unit": each.unit,
        "name": each.name,
        "sha256": each.sha256,
        "damaged": each.damaged,
    }


def where_json(where: Whereabouts) -> Mapping[str, object]:
    """Where one inspection is, as a script reads it."""
    return {
        "state": where.state.value,
        "who": where.who,
        "at": where.at,
        "formal_number": where.number,
        "changed": where.changed,
    }


def _transfer(each: Transfer) -> dict[str, object]:
    return {
        "state": each.state.value,
        "id": each.id,
        "at": each.at,
        "to": list(each.to),
        "files": list(each.files),
        "bytes": each.bytes,
        "inspections": each.inspections,
        "received_at": each.received_at or None,
        "received_by": each.received_by,
    }
