"""Cut entries onto our own chain, signed where they carry responsibility."""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inspector_app import __version__
from inspector_app.domain.bundle import Tip
from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import Content, Entry, make_entry
from inspector_app.domain.errors.refused import NotTheSigner
from inspector_app.trust.replica import Checkpoint, sign_checkpoint
from inspector_app.workflows.case.open_case import OpenCase

CHECKPOINT_EVERY = 50


@dataclass(frozen=True, slots=True)
class Cut:
    """An entry that is ready to be kept, and its signature if it carries one."""

    entry: Entry
    content: Content
    signature: bytes | None = None
    signer: str = ""


def cut_entry(  # noqa: PLR0913 — what an entry says is spelled out where it is cut
    case: OpenCase,
    subject: str,
    kind: str,
    fields: Mapping[str, Json],
    *,
    form: str | None = None,
    after: Cut | None = None,
    parents: Sequence[str] | None = None,
    signed: bool = False,
) -> Cut:
    """The next entry of our chain, not yet kept; `after` is one that was cut just before.

    It follows the subject's heads, unless `parents` names others.

    Raises LedgerBehind when the ledger is an old copy, NotTheSigner when our key counts no more.
    """
    case.require_current()
    if signed and not case.roster.active(case.identity.fingerprint, case.clock()):
        raise NotTheSigner(case.identity.fingerprint)
    seq, prev = case.store.ledger.head(case.replica_id)
    heads = case.store.ledger.heads_of(subject) if parents is None else tuple(parents)
    if after is not None:
        seq, prev = after.content.seq, after.entry.hash
        heads = (prev,) if after.content.subject == subject else heads
    content = Content(
        replica=case.replica_id,
        seq=seq + 1,
        at=case.clock().isoformat(),
        subject=subject,
        kind=kind,
        parents=heads,
        set=fields,
        who=case.me.id,
        form=form,
        app=__version__,
    )
    entry = make_entry(prev, content)
    if not signed:
        return Cut(entry, content)
    signature = case.identity.sign(bytes.fromhex(entry.hash))
    return Cut(entry, content, signature, case.identity.fingerprint)


def keep_entries(case: OpenCase, cuts: Sequence[Cut]) -> None:
    """Append the cuts and refresh what is shown of their subjects, all or nothing."""
    from inspector_app.workflows.case.summarise import summariser

    with case.store.transaction():
        for cut in cuts:
            case.store.ledger.append(cut.entry, cut.content, cut.signature, cut.signer)
            if cut.signature is not None or cut.content.seq % CHECKPOINT_EVERY == 0:
                checkpoint(case, cut.content.seq, cut.entry.hash)
        for subject in dict.fromkeys(cut.content.subject for cut in cuts):
            case.store.projections.project(subject, summariser(case))


def change_log(case: OpenCase, subject: str) -> list[Json]:
    """Every edit of the draft in the order in which it was typed, as an entry keeps it."""
    return [
        {"at": each.at, "field": each.field, "value": each.value, "who": each.who}
        for each in case.store.drafts.changes(subject)
    ]


def checkpoint(case: OpenCase, seq: int, head: str) -> None:
    """Sign with the replica's key how far the chain had come, and when by two clocks."""
    reached = Checkpoint(
        head=head,
        seq=seq,
        roster_version=case.roster.version,
        wall=case.clock().isoformat(),
        monotonic=time.monotonic_ns() // 1_000_000,
        boot=boot_id(),
    )
    statement = sign_checkpoint(case.replica, reached)
    case.store.ledger.add_checkpoint(case.replica_id, seq, head, statement)


def close_chain(case: OpenCase) -> None:
    """Sign where our chain ends, unless that was done at this very place."""
    seq, head = case.store.ledger.head(case.replica_id)
    end = {case.replica_id: (Tip(seq, head),)}
    if seq and not case.store.intake.checkpoints_at(end):
        checkpoint(case, seq, head)


@cache
def boot_id() -> str:
    """What tells one run of this computer from the next; empty where the system does not say."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return os.environ.get("COMPUTERNAME", "")
