"""Quarantine a source that is not merged: the unchanged file, its code, its sentence."""

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.exchange import SourceUnfit
from inspector_app.domain.merging import Quarantined, Source, SourceKind, SourceStatus
from inspector_app.domain.wording import Wording
from inspector_app.store import exchange_log
from inspector_app.store.disk import copy_durably, make_folder
from inspector_app.store.store import PHOTO_RESERVE
from inspector_app.words.notices import notice
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.bring_source import Unread

FOLDER = "quarantine"
NOT_ITS_FAULT = frozenset({"wrong-passphrase", "case-in-use", "not-for-us"})
"""Codes of what is no fault of the file: it is told and not kept."""


def rejected(unread: Unread) -> Source:
    """How a source that cannot be merged is told."""
    code = (
        unread.error.code if isinstance(unread.error, SourceUnfit) else type(unread.error).__name__
    )
    return Source(
        file=unread.file,
        kind=unread.kind,
        status=SourceStatus.REJECTED,
        sha256=unread.sha256,
        code=code,
        reason=reason_of(unread.error),
    )


def reason_of(error: MingchaError) -> Wording:
    """Title and advice as one sentence or two."""
    words = notice(error)
    return Wording(f"{words.title.zh}{words.advice.zh}", f"{words.title.en} {words.advice.en}")


def quarantine(case: OpenCase, unread: Unread) -> Source:
    """Keep the file as it came, once, and note why; the case folder's own state stays."""
    source = rejected(unread)
    kept = (unread.sha256, source.code)
    known = {(each.sha256, each.code) for each in case.store.exchange.quarantined()}
    if source.code in NOT_ITS_FAULT or (kept in known and unread.sha256):
        return source
    error = unread.error
    facts: dict[str, Json] = (
        {"replica": error.replica, "seq": error.seq, "said": error.said}
        if isinstance(error, SourceUnfit)
        else {}
    )
    case.store.exchange.add_quarantined(
        exchange_log.Quarantined(
            file=unread.file.name,
            sha256=unread.sha256,
            at=case.clock().isoformat(),
            code=source.code,
            facts=facts,
            path=keep_copy(case.folder.path, unread),
        )
    )
    return source


def quarantined(case: OpenCase) -> tuple[Quarantined, ...]:
    """Every file that was not merged, newest first."""
    found = []
    for row in reversed(case.store.exchange.quarantined()):
        error = SourceUnfit(
            Path(row.file),
            row.code,
            str(row.facts.get("replica", "")),
            int(str(row.facts.get("seq", 0))),
            str(row.facts.get("said", "")),
        )
        place = case.folder.path / row.path if row.path else None
        there = place if place is not None and place.is_file() else None
        found.append(Quarantined(row.file, row.sha256, row.at, row.code, reason_of(error), there))
    return tuple(found)


def as_rejected(source: Source, error: MingchaError) -> Source:
    """A source that was read well and turned out not to fit."""
    told = rejected(Unread(source.file, error, source.sha256, source.kind))
    return replace(told, writer=source.writer, at=source.at)


def keep_copy(case: Path, unread: Unread) -> str:
    """Where the unchanged copy lies inside the case folder; empty where there is no room.

    Needs no open case folder: copying a large file is for the pool, before `quarantine` notes it.
    """
    fault = rejected(unread).code
    if not unread.sha256 or unread.kind is SourceKind.FOLDER or fault in NOT_ITS_FAULT:
        return ""
    folder = case / FOLDER
    place = folder / unread.sha256
    with suppress(MingchaError, OSError):
        if not place.is_file():
            make_folder(folder)
            free = shutil.disk_usage(folder).free
            if free - unread.file.stat().st_size < PHOTO_RESERVE:
                return ""
            copy_durably(unread.file, place)
        return f"{FOLDER}/{unread.sha256}"
    return ""
