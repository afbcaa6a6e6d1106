"""Read a sealed sheet: its data are enough to rescue the inspection that it was printed from."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.bundle import MemberKind, WireEntry, WireReplica
from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.exchange import SourceUnfit
from inspector_app.domain.inspection import Revision
from inspector_app.domain.merging import SourceKind
from inspector_app.domain.payload import Payload
from inspector_app.domain.verification import Examination, Judgement, ReasonCode
from inspector_app.workflows.exchange.judge_chains import require_signed

if TYPE_CHECKING:
    from inspector_app.workflows.exchange.bring_source import BlobAt, Facts, Incoming

_CODES = {
    Judgement.ALTERED: "sheet-altered",
    Judgement.NOT_OURS: "sheet-not-ours",
    Judgement.CANNOT_TELL: "sheet-unknown",
}


def read_sheet(facts: "Facts", path: Path) -> "Incoming":
    """The entries inside a sheet that verifies by our roster. Raises SourceUnfit."""
    from inspector_app.store.arrivals import read_arrivals
    from inspector_app.workflows.case.load_key import read_file
    from inspector_app.workflows.exchange.bring_source import Incoming
    from inspector_app.workflows.verifying.verify import verify_pdf

    pdf = read_file(path)
    found = verify_pdf(pdf, path, trust=facts.roster)
    if found.examination.judgement is not Judgement.GOOD:
        raise SourceUnfit(path, _code(found.examination))
    if found.payload is None:
        raise SourceUnfit(path, "sheet-kind")
    payload = found.payload
    wires = _wires(payload)
    arrivals = tuple(read_arrivals(wires))
    require_signed(path, facts.roster, arrivals)
    sealed = next(each for each in payload.entries if each.entry.hash == payload.head)
    person = facts.roster.person_of(sealed.signer)
    states = _states(payload, found.examination)
    return Incoming(
        file=path,
        kind=SourceKind.SHEET,
        sha256=sha256(pdf),
        writer=person.id if person else "",
        at=sealed.entry.content().at,
        roster=facts.roster,
        loose=arrivals,
        replicas=_replicas(wires, sealed.signer),
        forms=(payload.form.encode(),),
        blobs=tuple(_blob(pdf[: each.size]) for each in states),
        revisions=tuple(_with_hash(each, sha256(pdf[: each.size])) for each in states),
        inspection=payload.inspection,
    )


def _code(examination: Examination) -> str:
    """Why it is no rescue; what cannot be read at all may never have been a sheet."""
    unreadable = any(each.code is ReasonCode.FILE_DAMAGED for each in examination.reasons)
    if unreadable and not examination.signers:
        return "sheet-damaged"
    return _CODES[examination.judgement]


def _wires(payload: Payload) -> list[WireEntry]:
    from inspector_app.store.packing import pack

    wires = []
    for each in payload.entries:
        if each.entry.body is None:
            continue
        said = each.entry.content()
        wires.append(
            WireEntry(
                said.replica,
                said.seq,
                bytes.fromhex(each.entry.prev),
                bytes.fromhex(each.entry.body_sha),
                pack(each.entry.body),
                each.signature or None,
                each.signer if each.signature else "",
            )
        )
    return wires


def _replicas(wires: list[WireEntry], signer: str) -> tuple[WireReplica, ...]:
    """The replicas as far as a sheet knows them: their statements come with their chains."""
    return tuple(WireReplica(each, signer, b"") for each in sorted({w.replica for w in wires}))


def _states(payload: Payload, examination: Examination) -> list[Revision]:
    """Each signed state of the file, as the seal and later signatures recorded it."""
    sealed = next(each for each in payload.entries if each.entry.hash == payload.head)
    at = sealed.entry.content().at
    signers = sorted(examination.signers, key=lambda each: each.end)
    return [
        Revision(
            sheet="inspection-sheet",
            version=payload.version,
            step=step,
            role=each.field,
            signer=each.fingerprint,
            size=each.end,
            sha256="",
            at=at if step == 1 else each.at,
        )
        for step, each in enumerate(signers, start=1)
    ]


def _with_hash(revision: Revision, digest: str) -> Revision:
    from dataclasses import replace

    return replace(revision, sha256=digest)


def _blob(state: bytes) -> "BlobAt":
    from inspector_app.workflows.exchange.bring_source import BlobAt

    return BlobAt(sha256(state), MemberKind.SHEET, len(state), partial(bytes, state))
