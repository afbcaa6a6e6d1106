"""One signature in a PDF: read, held to the shape that ours have, and checked by pyHanko."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509 as asn1_x509  # type: ignore[import-untyped]
from cryptography import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from inspector_app.trust.certificate import (
    TEAM_USAGE,
    common_name,
    fingerprint_of,
    public_key,
    read_certificate,
)
from inspector_app.trust.cms_shape import is_our_shape
from inspector_app.trust.pdf_changes import SIGNING_ONLY
from inspector_app.trust.pdf_reader import UnreadablePdf, dictionary, reading

USAGE = KeyUsageConstraints(
    key_usage={"digital_signature", "non_repudiation"},
    match_all_key_usages=True,
    extd_key_usage={TEAM_USAGE.dotted_string},
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A filled signature field whose signature could be read."""

    field: str
    revision: int
    """Number of the file's state that it signs, from 0."""
    end: int
    """Where the signed state ends in the file."""
    at: datetime
    """The time that the signer claims."""
    certificate: x509.Certificate
    certifies: bool
    """Whether it limits every later change to signing, as the first of ours does."""
    status: PdfSignatureStatus

    @property
    def code(self) -> str:
        """The name in the signer's certificate."""
        return common_name(self.certificate)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the signer's public key."""
        return fingerprint_of(public_key(self.certificate))

    @property
    def is_intact(self) -> bool:
        """Whether the signed bytes are what was signed, by the key in the certificate."""
        return bool(self.status.intact and self.status.valid)

    @property
    def covers_its_state(self) -> bool:
        """Whether no byte before `end` is left out."""
        return bool(self.status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION)

    @property
    def is_trusted(self) -> bool:
        """Whether pyHanko finds a valid path from the signer to a root that we trust."""
        return bool(self.status.trusted)

    @property
    def only_signed_since(self) -> bool:
        """Whether nothing but signing was done to the file afterwards."""
        return bool(self.status.docmdp_ok)


@dataclass(frozen=True, slots=True)
class BrokenSignature:
    """A filled signature field that cannot be read, or is not made as ours are."""

    field: str


def read_signatures(
    pdf: bytes, reader: PdfFileReader, roots: Sequence[bytes]
) -> list[Signature | BrokenSignature]:
    """Every filled signature field, in the order of the states they sign; the broken ones last."""
    with reading():
        fields = [
            (str(name), field)
            for name, _, field in enumerate_sig_fields(reader, filled_status=True)
        ]
    found = [_read(pdf, reader, name, field, roots) for name, field in fields]
    readable = [each for each in found if isinstance(each, Signature)]
    broken = [each for each in found if isinstance(each, BrokenSignature)]
    return [*sorted(readable, key=lambda each: each.revision), *broken]


def _read(
    pdf: bytes,
    reader: PdfFileReader,
    name: str,
    field: generic.DictionaryObject,
    roots: Sequence[bytes],
) -> Signature | BrokenSignature:
    try:
        with reading():
            embedded = EmbeddedPdfSignature(reader, field, name)
            _require_our_shape(pdf, embedded)
            at = _claimed_time(embedded)
            return Signature(
                field=name,
                revision=embedded.signed_revision,
                end=int(embedded.byte_range[2]) + int(embedded.byte_range[3]),
                at=at,
                certificate=_certificate(embedded),
                certifies=_certifies(reader, embedded),
                status=_checked(embedded, roots, at),
            )
    except UnreadablePdf:
        return BrokenSignature(name)


def _checked(
    embedded: EmbeddedPdfSignature, roots: Sequence[bytes], at: datetime
) -> PdfSignatureStatus:
    """The whole verdict of pyHanko, but for revocation: that is judged from the roster."""
    context = ValidationContext(
        trust_roots=[asn1_x509.Certificate.load(root) for root in roots],
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    return asyncio.run(
        async_validate_pdf_signature(
            embedded,
            signer_validation_context=context,
            diff_policy=SIGNING_ONLY,
            key_usage_settings=USAGE,
        )
    )


def _certifies(reader: PdfFileReader, embedded: EmbeddedPdfSignature) -> bool:
    """Whether the catalog names it as the one whose limits count (ISO 32000-1, 12.8.4)."""
    named = dictionary(reader.root, "/Perms")
    by_catalog = "/DocMDP" in named and named["/DocMDP"] is embedded.sig_object
    return by_catalog and embedded.docmdp_level is MDPPerm.FILL_FORMS


def _certificate(embedded: EmbeddedPdfSignature) -> x509.Certificate:
    """The signer's certificate, read to the end: a malformed one is found here and not later."""
    certificate = read_certificate(embedded.signer_cert.dump())
    list(certificate.extensions)
    common_name(certificate)
    return certificate


def _claimed_time(embedded: EmbeddedPdfSignature) -> datetime:
    at = embedded.self_reported_timestamp
    if at is None or at.tzinfo is None:
        raise ValueError("no signing time with an offset")
    return at


def _require_our_shape(pdf: bytes, embedded: EmbeddedPdfSignature) -> None:
    """Raise ValueError unless every byte outside the signed range is accounted for.

    What no signature covers (the CMS object and its padding) could otherwise be changed unseen.
    """
    start, first, second, rest = (int(number) for number in embedded.byte_range)
    content = embedded.pkcs7_content
    hexed = content.hex().encode()
    ours = (
        start == 0 < first < second <= second + rest <= len(pdf),
        pdf[first:second] in (b"<%s>" % hexed, b"<%s>" % hexed.upper()),
        is_our_shape(content),
        embedded.sig_object_type == "/Sig",
        embedded.sig_object["/SubFilter"] == SigSeedSubFilter.PADES.value,
    )
    if not all(ours):
        raise ValueError("not made as ours are")
