"""From a document to PDF/A-3b bytes: metadata, colour profile, attached JSON, fixed times, id."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TypedDict

import pikepdf
from pikepdf import pdfa
from pikepdf.models.metadata import encode_pdf_date

from inspector_app.sheets.packing import packed

FLAVOUR = "3b"
_PRODUCER = "Mingcha 明察"


class Saving(TypedDict):
    """How a document is written."""

    deterministic_id: bool
    min_version: str
    object_stream_mode: pikepdf.ObjectStreamMode


SAVING = Saving(
    deterministic_id=True,
    min_version="1.7",
    # Every stream is then one of ours: see packing.
    object_stream_mode=pikepdf.ObjectStreamMode.disable,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a reader shows of the document. `author` is an office, never a person."""

    title: str
    author: str
    language: str
    at: datetime


def archived(
    pdf: pikepdf.Pdf, metadata: Metadata, attachments: dict[str, bytes] | None = None
) -> bytes:
    """The file; the same document, metadata and attachments give the same bytes."""
    for name, content in (attachments or {}).items():
        _attach(pdf, name, content, metadata.at)
    pdf.Root.Lang = pikepdf.String(metadata.language)
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as described:
        described["dc:title"] = metadata.title
        described["dc:creator"] = [metadata.author]
        described["xmp:CreateDate"] = described["xmp:ModifyDate"] = metadata.at.isoformat()
    pdfa.prepare(pdf, FLAVOUR)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as described:
        # `prepare` writes the hour of the day and its own version: neither belongs to the content.
        described["xmp:MetadataDate"] = metadata.at.isoformat()
        described["pdf:Producer"] = _PRODUCER
    out = BytesIO()
    pdf.save(out, **pdfa.resolve_save_kwargs(FLAVOUR, **SAVING))
    return out.getvalue()


def _attach(pdf: pikepdf.Pdf, name: str, content: bytes, at: datetime) -> None:
    """Embed JSON that belongs to the whole document (AFRelationship /Data)."""
    attached = pikepdf.AttachedFileSpec(
        pdf,
        content,
        filename=name,
        mime_type="application/json",
        creation_date=encode_pdf_date(at),
        mod_date=encode_pdf_date(at),
        relationship=pikepdf.Name.Data,
    )
    attached.obj.EF.F.write(packed(content), filter=pikepdf.Name.FlateDecode)
    pdf.attachments[name] = attached
    pdf.Root.AF = pikepdf.Array([pdf.attachments[name].obj])
