"""Take in one source that was read and weighed: files first, then the entries, then the notes."""

import uuid
from collections.abc import Generator, Iterator
from dataclasses import replace

from inspector_app.domain.bundle import MemberKind, Tips
from inspector_app.domain.canonical import Json, sha256
from inspector_app.domain.errors import TrustError
from inspector_app.domain.errors.bundles import BundleFileRefused
from inspector_app.domain.errors.exchange import SourceUnfit
from inspector_app.domain.errors.refused import NotTheSigner
from inspector_app.domain.ids import uuid7
from inspector_app.domain.merging import Detail, DetailKind, Source, SourceStatus
from inspector_app.store.merges import MergeSource
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import Cut, cut_entry, keep_entries
from inspector_app.workflows.exchange.bring_source import BlobAt, Incoming
from inspector_app.workflows.exchange.continue_copy import continue_copy, needs_new_replica
from inspector_app.workflows.exchange.give_receipt import cut_receipt, newest_given
from inspector_app.workflows.exchange.show_fresh import showing
from inspector_app.workflows.exchange.take_receipt import take_receipts
from inspector_app.workflows.exchange.weigh_source import Weight
from inspector_app.workflows.team.take_roster import take_roster

SUBJECT = "merge/"
LOOSE = ".loose"
"""Ends the id of the second of two merges of one source: what came without its chain."""


def take_in(case: OpenCase, weight: Weight) -> Source:
    """The source as it was merged. It is here whole afterwards, or not at all.

    Raises SourceUnfit when a file of it changed since it was read, DiskFull, NoRoomForFiles.
    """
    steps = taking_in(case, weight)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


def taking_in(case: OpenCase, weight: Weight) -> Generator[None, None, Source]:
    """The same in steps, between which somebody may type; closed early, nothing of it stays."""
    incoming, source = weight.incoming, weight.source
    before = (case.replica, case.replica_id, case.is_behind)
    try:
        yield from _keep_files(case, weight)
        details = _keep_words(case, incoming)
        number = 0
        if weight.brings_entries:
            number = yield from _add(case, weight)
        elif _is_owed(case, weight):
            _give(case, weight)
    except BaseException:
        case.replica, case.replica_id, case.is_behind = before
        raise
    finally:
        incoming.close()
    _keep_drafts(case, weight)
    details += take_receipts(case, case.roster, incoming.receipts)
    if needs_new_replica(case):
        continue_copy(case)
    merged = number or source.status is SourceStatus.READY
    if case.replica_id != before[1]:
        case.remember_head()
        if not any("own" in each.facts for each in source.details):
            details.append(Detail(DetailKind.FORK, facts={"own": "1", "replica": before[1][:8]}))
    status = SourceStatus.MERGED if merged else source.status
    return replace(source, status=status, merge=number, details=(*source.details, *details))


def _keep_files(case: OpenCase, weight: Weight) -> Iterator[None]:
    """Every kept file that is not here yet, each verified once more as it is taken out."""
    wanted = set(weight.blobs)
    for blob in weight.incoming.blobs:
        if blob.sha256 in wanted:
            wanted.discard(blob.sha256)
            _keep_file(case, weight.incoming, blob)
            yield


def _keep_file(case: OpenCase, incoming: Incoming, blob: BlobAt) -> None:
    shelf = case.store.sheets if blob.kind is MemberKind.SHEET else case.store.files
    try:
        plain = blob.read()
    except (BundleFileRefused, TrustError, OSError) as error:
        raise SourceUnfit(incoming.file, "changed-since-read", said=blob.sha256[:12]) from error
    if sha256(plain) != blob.sha256:
        raise SourceUnfit(incoming.file, "changed-since-read", said=blob.sha256[:12])
    shelf.keep(plain)


def _keep_words(case: OpenCase, incoming: Incoming) -> list[Detail]:
    """Forms, small pictures, and a newer roster."""
    for content in incoming.forms:
        case.store.forms.keep(sha256(content), content)
    for digest, picture in incoming.thumbnails:
        if not case.store.thumbnails.has(digest):
            case.store.thumbnails.keep(digest, picture)
    try:
        is_newer = bool(incoming.new_roster) and take_roster(case, incoming.new_roster)
    except NotTheSigner as error:
        raise SourceUnfit(incoming.file, "roster-without-us") from error
    facts = {"version": str(case.roster.version)}
    return [Detail(DetailKind.ROSTER, facts=facts)] if is_newer else []


def _add(case: OpenCase, weight: Weight) -> Generator[None, None, int]:
    """The entries; with the last of them, in one transaction, our own notes and the receipt."""
    incoming = weight.incoming
    number = 0
    show = yield from showing(case, weight)
    for part, tail in ((weight.chained, ""), (weight.loose, LOOSE)):
        if part.is_empty:
            continue
        is_last = tail == LOOSE or weight.loose.is_empty
        id_ = str(uuid.uuid4())
        source = MergeSource(
            id=id_ + tail,
            at=case.clock().isoformat(),
            who=case.me.id,
            file=incoming.file.name,
            sha256=incoming.sha256,
            kind=incoming.kind.value,
            writer=incoming.writer,
            heads=incoming.heads,
            manifest=incoming.manifest,
        )

        def finish(_number: int, source: MergeSource = source) -> None:
            _note(case, weight, source)

        for reached in case.store.intake.adding(
            source,
            incoming.replicas,
            part,
            incoming.checkpoints if not tail else (),
            finish if is_last else None,
            show,
        ):
            number = reached
            yield
    return number


def _note(case: OpenCase, weight: Weight, source: MergeSource) -> None:
    """Our own entry of the merge, and the receipt for whoever wrote the source."""
    if needs_new_replica(case):
        continue_copy(case)
    plain: dict[str, Json] = {
        "file": source.file,
        "sha256": source.sha256,
        "kind": source.kind,
        "writer": source.writer,
        "heads": _plain(source.heads),
        "added": weight.source.entries,
        "at": source.at,
    }
    merge = cut_entry(case, SUBJECT + source.id.removesuffix(LOOSE), "merge", plain)
    cuts = [merge, *_sheet_cuts(case, weight.incoming, merge)]
    if _may_be_told(case, weight.incoming):
        cuts.append(_receipt(case, weight, cuts[-1]))
    keep_entries(case, cuts)


def _sheet_cuts(case: OpenCase, incoming: Incoming, after: Cut) -> list[Cut]:
    """Of a sealed sheet, the signed states that it proves, as our own word."""
    from inspector_app.domain.inspection import SUBJECT as INSPECTION
    from inspector_app.workflows.sealing.seal import cut_revision

    cuts: list[Cut] = []
    for revision in incoming.revisions:
        subject = INSPECTION + incoming.inspection
        cuts.append(cut_revision(case, subject, revision, after=(cuts or [after])[-1]))
    return cuts


def _keep_drafts(case: OpenCase, weight: Weight) -> None:
    """What was typed in a rescued case folder, as an entry of ours that says who typed what."""
    for draft in weight.drafts:
        log = f"log.0.{uuid7(case.clock())}"
        fields: dict[str, Json] = {**draft.fields, log: list(draft.log)}
        with case.store.transaction():
            keep_entries(case, [cut_entry(case, draft.subject, "edit", fields)])


def _may_be_told(case: OpenCase, incoming: Incoming) -> bool:
    """Whether somebody else wrote it, as a whole chain that a receipt can name."""
    return bool(incoming.writer and incoming.heads) and incoming.writer != case.me.id


def _is_owed(case: OpenCase, weight: Weight) -> bool:
    """Whether files came, or whoever wrote it was never told that all this is here."""
    incoming = weight.incoming
    if not _may_be_told(case, incoming):
        return False
    told = newest_given(case, incoming.writer)
    return told is None or bool(weight.blobs) or not _holds(told.heads, _reached(case, incoming))


def _holds(told: Tips, heads: Tips) -> bool:
    return all(told.get(replica) == tips for replica, tips in heads.items())


def _give(case: OpenCase, weight: Weight) -> None:
    with case.store.transaction():
        if needs_new_replica(case):
            continue_copy(case)
        keep_entries(case, [_receipt(case, weight, None)])


def _receipt(case: OpenCase, weight: Weight, after: Cut | None) -> Cut:
    incoming = weight.incoming
    return cut_receipt(
        case,
        incoming.writer,
        _reached(case, incoming),
        _lacking(case, weight),
        [incoming.hand_over] if incoming.hand_over else [],
        after=after,
    )


def _reached(case: OpenCase, incoming: Incoming) -> Tips:
    """How far the chains of the source come here.

    A lead does not name chains of which stubs are here: bodies that the giver gets later on would
    never be handed on, since everything up to the receipt counts as arrived.
    """
    here = case.store.intake.tips()
    stubbed = case.store.reach.stubbed() if case.me.id in case.roster.leads else set()
    return {
        replica: here[replica]
        for replica in incoming.heads
        if replica in here and replica not in stubbed
    }


def _lacking(case: OpenCase, weight: Weight) -> list[str]:
    """The files that this source and those before it name and that have not come."""
    before = newest_given(case, weight.incoming.writer)
    wanted = weight.named | set(before.lacking if before else ())
    return sorted(
        each
        for each in wanted
        if not case.store.files.has(each) and not case.store.sheets.has(each)
    )


def _plain(tips: Tips) -> Json:
    return {replica: [list(tip) for tip in each] for replica, each in tips.items()}
