"""Contents to print, and what can be read back from the paper."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import page
import pikepdf
import pypdfium2
from PIL import Image

from inspector_app.domain.answer import Answer
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.scoring import score
from inspector_app.domain.sheet import SheetContent
from tests.builders import a_form, an_inspection

SEALED_AT = datetime(2026, 9, 15, 11, 20, 5, tzinfo=timezone(timedelta(hours=8)))
SEAL_ENTRY = "ab" * 32
PAYLOAD_BYTES = b'{"format":"mingcha-sheet-1"}'
FALSE_ALARMS = ("SIGNATURE-BYTERANGE-001", "METADATA-FILTER-001")
"""Rules that the validator, unlike veraPDF, reports of sound files."""


def a_content(
    form: Form | None = None, inspection: Inspection | None = None, **changes: Any
) -> SheetContent:
    """A content for printing; `changes` are fields of SheetContent."""
    form, inspection = form or a_form(), inspection or an_inspection()
    content = SheetContent(
        form=form,
        inspection=inspection,
        card=score(form, inspection.header, inspection.answers),
        version=1,
        entry=SEAL_ENTRY,
        sealed_at=SEALED_AT,
        pictures={piece.id: a_jpeg(seed) for seed, piece in enumerate(inspection.evidence)},
        payload=PAYLOAD_BYTES,
    )
    return replace(content, **changes)


def with_header(**changes: Any) -> Inspection:
    """A complete inspection with another header."""
    inspection = an_inspection()
    return replace(inspection, header=replace(inspection.header, **changes))


def with_answers(answers: Mapping[str, Answer]) -> Inspection:
    """A complete inspection with some other answers."""
    inspection = an_inspection()
    return replace(inspection, answers={**inspection.answers, **answers})


def a_jpeg(seed: int = 0, size: tuple[int, int] = (64, 48), mode: str = "RGB") -> bytes:
    """A small picture of one colour."""
    shade = (40 + 37 * seed) % 256
    colours = {"RGB": (shade, 90, 160), "L": shade, "CMYK": (shade, 20, 30, 0)}
    out = io.BytesIO()
    Image.new(mode, size, colours[mode]).save(out, "JPEG")
    return out.getvalue()


def a_photo(number: int, *items: str, **changes: Any) -> Evidence:
    """Evidence number `number` on paper."""
    photo = Evidence(
        id=f"photo-{number:03d}",
        sha256=f"{number:064x}",
        size=2_190_194,
        kind="jpeg",
        name=f"IMG_{number:04d}.jpg",
        width=4000,
        height=3000,
        reduced="0" * 64,
        taken_at="2026-09-15T09:41:11+08:00",
        device="Nokia 8.3",
        caption="公示栏",
        items=items,
        order=number,
    )
    return replace(photo, **changes)


def text_of(pdf: bytes, number: int | None = None, line_end: str = "") -> str:
    """What a reader copies from one page or from all, with other line ends."""
    with pypdfium2.PdfDocument(pdf) as document:
        chosen = range(len(document)) if number is None else [number]
        texts = [document[each].get_textpage().get_text_bounded() for each in chosen]
    return "\n".join(texts).replace("\r", "").replace("\n", line_end)


def broken_rules(pdf: bytes) -> list[str]:
    """The rules of PDF/A-3b that the file breaks."""
    report = page.validate_pdf_bytes(pdf)
    assert "3B" in str(report.profile)
    return [each.rule_id for each in report.failures if not each.rule_id.endswith(FALSE_ALARMS)]


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file, to look into."""
    return pikepdf.open(io.BytesIO(pdf))
