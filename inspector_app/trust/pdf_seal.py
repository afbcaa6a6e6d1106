"""Sealing a PDF: all signature fields first, then one PAdES signature at a time.

The first signature certifies: it allows later signatures and forbids every other change (DocMDP 2).
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import (
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
)
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from inspector_app.domain.errors.trust import CertificateNotCurrent, SealFault, SealRefused
from inspector_app.domain.sheet import Slot
from inspector_app.trust.cms_signer import CmsSigner
from inspector_app.trust.identity import Identity
from inspector_app.trust.pdf_reader import UnreadablePdf, open_pdf, reading, signature_fields

DIGEST = "sha256"
APPEND_ONLY = 3
"""AcroForm /SigFlags: signatures exist, and the file may only grow."""


def add_fields(pdf: bytes, slots: Sequence[Slot]) -> bytes:
    """`pdf` with an empty signature field in every slot; once, before anybody signs."""
    # pyHanko appends straight after the last byte, where some writers leave no line end.
    writer = _append_to(pdf if pdf.endswith((b"\n", b"\r")) else pdf + b"\n")
    if signature_fields(writer.prev):
        raise SealRefused(SealFault.FIELDS_PRESENT)
    for slot in slots:
        box = slot.box
        spec = SigFieldSpec(slot.name, on_page=slot.page, box=box)  # type: ignore[arg-type]
        append_signature_field(writer, spec)
    flags = generic.NumberObject(APPEND_ONLY)
    writer.root["/AcroForm"]["/SigFlags"] = flags
    writer.register_extension(ESIC_EXTENSION_1)
    writer.update_root()  # type: ignore[no-untyped-call]
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def field_size(pdf: bytes, field: str) -> tuple[float, float]:
    """Width and height of a signature field's box, in points. Raises SealRefused without it."""
    try:
        with reading():
            for name, _value, widget in enumerate_sig_fields(open_pdf(pdf)):
                if name == field:
                    box = widget.get_object()["/Rect"]
                    left, bottom, right, top = (float(edge) for edge in box)
                    return right - left, top - bottom
    except UnreadablePdf as error:
        raise SealRefused(SealFault.UNREADABLE, field) from error
    raise SealRefused(SealFault.NO_FIELD, field)


def sign(  # noqa: PLR0913 — what a signature says is spelled out where it is made
    pdf: bytes,
    field: str,
    identity: Identity,
    *,
    reason: str,
    name: str,
    at: datetime,
    stamp: bytes,
    certify: bool,
) -> bytes:
    """`pdf` with one revision more, in which `identity` signs `field` and shows `stamp` there.

    The former bytes stay as they are. Raises SealRefused or CertificateNotCurrent.
    """
    _require_current(identity, at)
    writer = _append_to(pdf)
    _require_signable(writer, field, certify=certify)
    signer = CmsSigner(identity)
    embedder = PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    _show(stamp, next(embedder).get_object(), writer)
    signature = SignatureObject(
        timestamp=at,
        subfilter=SigSeedSubFilter.PADES,
        name=name,
        reason=reason,
        bytes_reserved=signer.digits,
    )
    limits = SigMDPSetup(DIGEST, certify=True, docmdp_perms=MDPPerm.FILL_FORMS) if certify else None
    embedder.send(SigObjSetup(signature, mdp_setup=limits))
    prepared, output = embedder.send(SigIOSetup(DIGEST))
    embedder.send(asyncio.run(signer.async_sign(prepared.document_digest, DIGEST, use_pades=True)))
    return bytes(output.getvalue())


class _Appender(IncrementalPdfFileWriter):
    """Appends a revision and leaves everything else of the file alone.

    pyHanko would rewrite the XMP packet and raise the version to 2.0; either breaks PDF/A-3b.
    """

    def _update_meta(self) -> None:
        pass

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        pass


def _append_to(pdf: bytes) -> _Appender:
    try:
        reader = open_pdf(pdf)
        return _Appender(reader.stream, prev=reader)
    except UnreadablePdf as error:
        raise SealRefused(SealFault.UNREADABLE) from error


def _require_current(identity: Identity, at: datetime) -> None:
    if not identity.is_current(at):
        raise CertificateNotCurrent(
            identity.code, identity.valid_from.isoformat(), identity.valid_to.isoformat()
        )


def _require_signable(writer: _Appender, field: str, *, certify: bool) -> None:
    fields = signature_fields(writer.prev)
    if field not in fields:
        raise SealRefused(SealFault.NO_FIELD, field)
    if fields[field]:
        raise SealRefused(SealFault.FIELD_FILLED, field)
    if certify and any(fields.values()):
        raise SealRefused(SealFault.ALREADY_SIGNED, field)


def _show(stamp: bytes, widget: generic.DictionaryObject, writer: _Appender) -> None:
    """Make the stamp's page the appearance of the signature, scaled to the field's box."""
    try:
        with reading():
            page = writer.import_page_as_xobject(open_pdf(stamp))
    except UnreadablePdf as error:
        raise SealRefused(SealFault.STAMP_UNREADABLE) from error
    appearance = {generic.pdf_name("/N"): page}
    widget["/AP"] = generic.DictionaryObject(appearance)
