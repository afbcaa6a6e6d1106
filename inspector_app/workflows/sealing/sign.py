"""Add a signature to a sealed sheet: here, elsewhere and brought back, or in ink."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.refused import (
    AlreadySigned,
    HeaderRefused,
    InkByAnother,
    InkNameNeeded,
    NotALead,
    NotTheNewest,
    NotTheSigner,
    OnePersonTwice,
    SheetNotGood,
    SignedOutOfOrder,
    WrongState,
)
from inspector_app.domain.inspection import Inspection, Revision, State
from inspector_app.domain.payload import Payload
from inspector_app.domain.places import Places
from inspector_app.domain.roster import Person, Role
from inspector_app.domain.sheet import BOXES, StampText
from inspector_app.domain.verification import Examination, Judgement, SignerSeen
from inspector_app.domain.wording import Wording
from inspector_app.trust.identity import Identity
from inspector_app.words.reasons import reason_words
from inspector_app.workflows.case.load_key import load_identity, read_file
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import keep_entries
from inspector_app.workflows.sealing.put_signature import put_signature
from inspector_app.workflows.sealing.seal import INSPECTION_SHEET, cut_revision
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.show import find_inspection, subject_of


@dataclass(frozen=True, slots=True)
class Signed:
    """A sheet with one more signature. `step` counts signatures; ink leaves the bytes alone."""

    inspection: str
    box: str
    signer: str
    step: int
    pdf: bytes
    sha256: str
    ink: bool = False


def countersign(
    case: OpenCase, reference: str, box: str, p12: Path | None, passphrase: str
) -> Signed:
    """Sign the newest state of a sheet in this case folder, with `p12` or with our own key.

    A key from `p12` is used once and never kept. Raises NotTheSigner, AlreadySigned,
    SignedOutOfOrder.
    """
    inspection = find_inspection(case, reference)
    last = newest_revision(inspection, "sign")
    check_turn(inspection, box)
    identity = load_identity(p12, passphrase) if p12 is not None else case.identity
    person = _signer_for(case, inspection, box, identity.fingerprint)
    now = case.clock()
    stamp = StampText(person.name, box, now, identity.fingerprint)
    before = case.store.sheets.read(last.sha256)
    languages = inspection.header.sheet_languages
    pdf = put_signature(before, identity, stamp, case.places, languages=languages)
    return _keep_signed(case, inspection, box, identity.fingerprint, person.name, pdf)


def sign_file(
    path: Path, box: str, p12: Path, passphrase: str, places: Places, now: datetime
) -> Signed:
    """Sign a sheet that travelled, without any case folder; it is brought back with `adopt`.

    The sheet itself must be intact; whose it is, its own case folder will say.
    """
    sheet = _travelled(path, box)
    identity = load_identity(p12, passphrase)
    name = _printed_name(sheet.payload, identity.code)
    return _sign_travelled(sheet, box, identity, name, places, now)


def sign_file_as_me(case: OpenCase, path: Path, box: str) -> Signed:
    """The same with the key of the open case folder, which need not know the sheet."""
    sheet = _travelled(path, box)
    if box == "lead" and case.me.role is not Role.LEAD:
        raise NotALead(case.identity.fingerprint)
    return _sign_travelled(sheet, box, case.identity, case.me.name, case.places, case.clock())


def adopt_signature(case: OpenCase, path: Path) -> Signed:
    """Record the signatures that a sheet of ours got elsewhere, each as a revision of its own.

    The file must verify as a further state of the newest version, signed by whom the sheet names.
    """
    pdf = read_file(path)
    found = verify_pdf(pdf, path, case=case)
    if found.examination.judgement is not Judgement.GOOD or found.payload is None:
        raise SheetNotGood(str(path), _reasons(found.examination))
    inspection = find_inspection(case, found.payload.inspection)
    known = newest_revision(inspection, "adopt")
    if found.payload.version != inspection.version:
        raise NotTheNewest(found.payload.version, inspection.version)
    news = [each for each in found.examination.signers if each.end > known.size]
    if not news:
        raise AlreadySigned(found.examination.signers[-1].field)
    with case.store.transaction():
        for signer in news:
            inspection = find_inspection(case, inspection.id)
            check_turn(inspection, signer.field)
            person = _signer_for(case, inspection, signer.field, signer.fingerprint)
            state = pdf[: signer.end]
            signed = _keep_signed(
                case, inspection, signer.field, signer.fingerprint, person.name, state
            )
    return signed


def record_ink(case: OpenCase, reference: str, box: str, name: str) -> Signed:
    """Record that `name` signed the printed sheet by hand."""
    inspection = find_inspection(case, reference)
    last = newest_revision(inspection, "sign")
    check_turn(inspection, box)
    if not name.strip():
        raise InkNameNeeded
    others = [each.name for each in inspection.header.inspectors if each.person != case.me.id]
    if box == "b" and others and name.strip() not in others:
        raise InkByAnother(name.strip(), others[0])
    pdf = case.store.sheets.read(last.sha256)
    return _keep_signed(case, inspection, box, name.strip(), name.strip(), pdf, ink=True)


def newest_revision(inspection: Inspection, verb: str) -> Revision:
    """The newest signed state of the last sealed version; raises WrongState without one."""
    if inspection.state in (State.DRAFT, State.VOID):
        raise WrongState(verb, inspection.state)
    return max(
        (each for each in inspection.revisions if each.version == inspection.version),
        key=lambda each: each.step,
    )


def check_turn(inspection: Inspection, box: str) -> None:
    """Whether `box` is the next to be signed; ink counts as signed."""
    signed = [each.role for each in inspection.revisions if each.version == inspection.version]
    _check_order(box, signed)


def _check_order(box: str, signed: list[str]) -> None:
    if box not in BOXES:
        raise HeaderRefused("box", box, ("b", "lead"))
    if box in signed:
        raise AlreadySigned(box)
    at = BOXES.index(box)
    for earlier in BOXES[:at]:
        if earlier not in signed:
            raise SignedOutOfOrder(box, earlier)
    for later in BOXES[at:]:
        if later in signed:
            raise SignedOutOfOrder(later, box)


def _signer_for(case: OpenCase, inspection: Inspection, box: str, fingerprint: str) -> Person:
    """Whose key it is: on the roster, in the right role, and the one whom the sheet names."""
    person = case.roster.person_of(fingerprint)
    if person is None or not case.roster.active(fingerprint, case.clock()):
        raise NotTheSigner(fingerprint)
    signed = [each for each in inspection.revisions if each.version == inspection.version]
    if person in [case.roster.person_of(each.signer) for each in signed]:
        raise OnePersonTwice(person.code)
    if box == "lead":
        if person.role is not Role.LEAD:
            raise NotALead(fingerprint)
        return person
    others = [each for each in inspection.header.inspectors if each.person != case.me.id]
    named = {each.person or each.name for each in others}
    if named and person.id not in named and person.name not in named:
        raise NotTheSigner(fingerprint, others[0].name)
    return person


def _keep_signed(
    case: OpenCase,
    inspection: Inspection,
    box: str,
    signer: str,
    name: str,
    pdf: bytes,
    *,
    ink: bool = False,
) -> Signed:
    digest = case.store.sheets.keep(pdf)
    step = newest_revision(inspection, "sign").step + 1
    revision = Revision(
        sheet=INSPECTION_SHEET,
        version=inspection.version,
        step=step,
        role=box,
        signer=signer,
        size=len(pdf),
        sha256=digest,
        at=case.clock().isoformat(),
        ink=ink,
    )
    keep_entries(case, [cut_revision(case, subject_of(inspection), revision, signed=True)])
    return Signed(inspection.id, box, name, step, pdf, digest, ink)


@dataclass(frozen=True, slots=True)
class _Travelled:
    """A sheet from elsewhere that is intact and waits for the signature in question."""

    pdf: bytes
    payload: Payload
    signers: tuple[SignerSeen, ...]


def _travelled(path: Path, box: str) -> _Travelled:
    pdf = read_file(path)
    found = verify_pdf(pdf, path)
    if found.examination.judgement is Judgement.ALTERED or found.payload is None:
        raise SheetNotGood(str(path), _reasons(found.examination))
    signers = found.examination.signers
    signed = [signer.field for signer in signers]
    # Ink leaves no trace in the file: whether B signed by hand, the case folder will say.
    _check_order(box, [*signed, "b"] if box == "lead" else signed)
    return _Travelled(pdf, found.payload, signers)


def _sign_travelled(
    sheet: _Travelled, box: str, identity: Identity, name: str, places: Places, now: datetime
) -> Signed:
    """Put the signature on, unless the sheet itself names another person for it."""
    named = [each for each in sheet.payload.inspectors()[1:] if each.get("code")]
    if box == "b" and named and named[0]["code"] != identity.code:
        raise NotTheSigner(identity.fingerprint, str(named[0].get("name", named[0]["code"])))
    if identity.code in {signer.code for signer in sheet.signers}:
        raise OnePersonTwice(identity.code)
    stamp = StampText(name, box, now, identity.fingerprint)
    languages = str(sheet.payload.said("header.sheet_languages") or "zh")
    pdf = put_signature(sheet.pdf, identity, stamp, places, languages=languages)
    step = len(sheet.signers) + 1
    return Signed(sheet.payload.inspection, box, name, step, pdf, sha256(pdf))


def _printed_name(payload: Payload, code: str) -> str:
    """The name that the sheet itself gives to a code, else the code."""
    for each in payload.inspectors():
        if each.get("code") == code:
            return str(each.get("name", code))
    return code


def _reasons(examination: Examination) -> tuple[Wording, ...]:
    return tuple(reason_words(reason) for reason in examination.reasons)
