"""The floors of a sheet: the same work with each library used the way its manual shows."""

import io
from collections.abc import Sequence
from pathlib import Path

from asn1crypto import keys, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Table

from inspector_app.domain.sheet import SheetContent
from inspector_app.trust.identity import Identity

FACE = "documented"


def documented_sheet(content: SheetContent, pictures: Sequence[io.BytesIO], fonts: Path) -> bytes:
    """Platypus: one table of paragraphs for the items, then the pictures. No PDF/A, no data."""
    if FACE not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FACE, fonts / "NotoSansSC-Regular.ttf"))
    style = ParagraphStyle("cell", fontName=FACE, fontSize=8, leading=11, wordWrap="CJK")
    rows = [
        [
            Paragraph(line.item.code, style),
            Paragraph(line.item.prompt.zh, style),
            Paragraph(str(line.item.points), style),
            Paragraph(line.answer.note if line.answer else "/", style),
        ]
        for line in content.card.lines
    ]
    for picture in pictures:
        picture.seek(0)
    story: list[Flowable] = [
        Table(rows, colWidths=[40, 250, 40, 150], repeatRows=1),
        *(Image(picture, width=240, height=180) for picture in pictures),
    ]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(story)
    return out.getvalue()


def documented_signature(pdf: bytes, identity: Identity) -> bytes:
    """SimpleSigner and sign_pdf, without a visible stamp."""
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(identity.certificate),
        signing_key=keys.PrivateKeyInfo.load(identity.private_bytes()),
        cert_registry=SimpleCertificateStore(),
    )
    meta = signers.PdfSignatureMetadata(field_name="a", subfilter=SigSeedSubFilter.PADES)
    out = io.BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meta, signer, output=out)
    return out.getvalue()


def documented_verdict(pdf: bytes) -> bool:
    """validate_pdf_signature of the first signature, trusting nobody."""
    signature = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures[0]
    status = validate_pdf_signature(signature, ValidationContext(trust_roots=[]))
    return bool(status.intact)
