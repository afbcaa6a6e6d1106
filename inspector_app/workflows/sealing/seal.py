"""Seal an inspection: check, cut and sign its entry, render the sheet, sign it, freeze.

Everything is worked out first; then one transaction keeps the entries and folds the draft. A run
that ends before it leaves the draft as it was.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from inspector_app.domain.canonical import Json
from inspector_app.domain.entry import head_groups
from inspector_app.domain.errors.refused import (
    HeaderRefused,
    NothingChanged,
    NotReadyToSeal,
    NotTheSigner,
    ReasonNeeded,
    WrongState,
)
from inspector_app.domain.inspection import Inspection, Revision, Seal, State
from inspector_app.domain.payload import PayloadEntry, payload_of
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.sheet import Sheet, SheetContent, StampText
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import Cut, change_log, cut_entry, keep_entries
from inspector_app.workflows.sealing.heads_seen import heads_seen
from inspector_app.workflows.visit.show import Shown, find_inspection, shown, subject_of

Progress = Callable[[int, int], None]
STEPS = 4
INSPECTION_SHEET = "inspection-sheet"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed version and its first signed revision."""

    inspection: str
    number: str
    version: int
    pdf: bytes
    sha256: str
    head: str
    """The seal entry's hash as four groups."""
    pages: int
    card: Scorecard
    lacking: Mapping[str, tuple[tuple[str, ...], ...]]


def seal_inspection(
    case: OpenCase, reference: str, *, languages: str = "", progress: Progress
) -> Sealed:
    """Seal a draft as version 1. Raises NotReadyToSeal with everything that is missing."""
    inspection = find_inspection(case, reference)
    if inspection.state is not State.DRAFT:
        raise WrongState("seal", inspection.state)
    return _seal(case, inspection, "", languages, progress)


def amend_inspection(
    case: OpenCase, reference: str, reason: str, *, languages: str = "", progress: Progress
) -> Sealed:
    """Seal what was changed since the seal as the next version, with the reason printed on it."""
    inspection = find_inspection(case, reference)
    if inspection.state is State.SEALED:
        raise NothingChanged("amend")
    if inspection.state is not State.AMENDING:
        raise WrongState("amend", inspection.state)
    if not reason.strip():
        raise ReasonNeeded("amend")
    return _seal(case, inspection, reason.strip(), languages, progress)


def _seal(
    case: OpenCase, inspection: Inspection, reason: str, languages: str, progress: Progress
) -> Sealed:
    if case.me.id not in {inspector.person for inspector in inspection.header.inspectors}:
        raise NotTheSigner(case.identity.fingerprint, inspection.header.inspectors[0].name)
    inspection = _in_languages(inspection, languages)
    before = shown(case, inspection)
    if before.missing:
        raise NotReadyToSeal(before.missing)
    progress(1, STEPS)
    seal_cut = _cut_seal(case, inspection, reason)
    content = _content(case, before, seal_cut, reason)
    sheet = _render(case, content)
    progress(2, STEPS)
    pdf = _sign_first(case, sheet, content.sealed_at, inspection.header.sheet_languages)
    progress(3, STEPS)
    revision = _keep(case, inspection, seal_cut, pdf, content)
    progress(STEPS, STEPS)
    return Sealed(
        inspection=inspection.id,
        number=inspection.header.draft_number,
        version=content.version,
        pdf=pdf,
        sha256=revision.sha256,
        head=head_groups(seal_cut.entry.hash),
        pages=sheet.pages,
        card=before.card,
        lacking=before.lacking,
    )


def sheet_content(
    case: OpenCase, before: Shown, *, entry: str, at: datetime, payload: bytes, draft: bool
) -> SheetContent:
    """What is printed of an inspection, with pictures small enough for paper."""
    from inspector_app.files.plate import fit_plate

    inspection = before.inspection
    return SheetContent(
        form=before.form,
        inspection=inspection,
        card=before.card,
        version=max(1, inspection.version) if draft else inspection.version,
        entry=entry,
        sealed_at=at,
        pictures={
            piece.id: fit_plate(case.store.files.read(piece.reduced))
            for piece in inspection.evidence
        },
        payload=payload,
        amendment=inspection.seals[-1].reason if inspection.seals else "",
        draft=draft,
    )


def _in_languages(inspection: Inspection, languages: str) -> Inspection:
    if languages not in ("", "zh", "en", "both"):
        raise HeaderRefused("sheet_languages", languages, ("zh", "en", "both"))
    header = replace(
        inspection.header, sheet_languages=languages or inspection.header.sheet_languages
    )
    return replace(inspection, header=header)


def _cut_seal(case: OpenCase, inspection: Inspection, reason: str) -> Cut:
    """The signed entry that folds the draft: its fields, its change list, and the seal."""
    subject, version = subject_of(inspection), inspection.version + 1
    at = case.clock().isoformat()
    drafted = case.store.drafts.fields(subject)
    fields: dict[str, Json] = {
        **drafted,
        "header.sheet_languages": inspection.header.sheet_languages,
        f"seal.{version}": {"version": version, "at": at, "reason": reason},
        f"log.{version}": change_log(case, subject),
    }
    kind = "seal" if version == 1 else "amend"
    seen = heads_seen(case, subject)
    return cut_entry(case, subject, kind, fields, form=inspection.form, parents=seen, signed=True)


def _content(case: OpenCase, before: Shown, cut: Cut, reason: str) -> SheetContent:
    inspection = before.inspection
    version = inspection.version + 1
    seal = Seal(version, cut.content.at, cut.entry.hash, reason)
    sealed = replace(inspection, state=State.SEALED, seals=(*inspection.seals, seal))
    stored = case.store.ledger.entries(subject_of(inspection))
    entries = [PayloadEntry(each.entry, each.signature or b"", each.signer) for each in stored]
    entries.append(PayloadEntry(cut.entry, cut.signature or b"", cut.signer))
    payload = payload_of(
        inspection.id,
        inspection.header.draft_number,
        version,
        case.store.forms.read(inspection.form),
        entries,
    )
    return sheet_content(
        case,
        replace(before, inspection=sealed),
        entry=cut.entry.hash,
        at=datetime.fromisoformat(cut.content.at),
        payload=payload.to_bytes(),
        draft=False,
    )


def _render(case: OpenCase, content: SheetContent) -> Sheet:
    from inspector_app.sheets.fonts import load_fonts
    from inspector_app.sheets.inspection_sheet import render

    return render(content, load_fonts(case.places.fonts))


def _sign_first(case: OpenCase, sheet: Sheet, at: datetime, languages: str) -> bytes:
    """All three fields, then inspector A's signature, which certifies."""
    from inspector_app.trust.pdf_seal import add_fields
    from inspector_app.workflows.sealing.put_signature import put_signature

    stamp = StampText(case.me.name, "a", at, case.identity.fingerprint)
    return put_signature(
        add_fields(sheet.pdf, sheet.slots),
        case.identity,
        stamp,
        case.places,
        languages=languages,
        certify=True,
    )


def _keep(
    case: OpenCase, inspection: Inspection, seal_cut: Cut, pdf: bytes, content: SheetContent
) -> Revision:
    """File first, then both entries and the end of the draft in one transaction."""
    sha256 = case.store.sheets.keep(pdf)
    revision = Revision(
        sheet=INSPECTION_SHEET,
        version=content.version,
        step=1,
        role="a",
        signer=case.identity.fingerprint,
        size=len(pdf),
        sha256=sha256,
        at=seal_cut.content.at,
    )
    subject = subject_of(inspection)
    revision_cut = cut_revision(case, subject, revision, after=seal_cut)
    with case.store.transaction():
        # First, so that the lists show the entry and not the draft that it holds.
        case.store.drafts.clear(subject)
        keep_entries(case, [seal_cut, revision_cut])
    return revision


def cut_revision(
    case: OpenCase,
    subject: str,
    revision: Revision,
    *,
    after: Cut | None = None,
    signed: bool = False,
) -> Cut:
    """The entry that says which bytes the sheet has after one more signature.

    The first follows its seal, which is signed; later ones carry a signature of their own.
    """
    field = f"revision.{revision.version}.{revision.step}"
    fields = {name: getattr(revision, name) for name in Revision.__slots__}
    return cut_entry(case, subject, "revision", {field: fields}, after=after, signed=signed)
