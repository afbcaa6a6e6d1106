"""What passes between the rooms when a sheet is printed and signed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector_app.domain.form import Form
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.scoring import Scorecard

PAYLOAD = "inspection.json"
"""Name of the file embedded in every sheet: the entries it was printed from."""
PAPER = "paper.json"
"""Name of the file embedded in every paper that a lead issues: what it was printed from."""
BOXES = ("a", "b", "lead")
"""The boxes for signatures, in signing order."""


@dataclass(frozen=True, slots=True)
class SheetContent:
    """Everything that is printed; two equal contents give two equal files."""

    form: Form
    inspection: Inspection
    card: Scorecard
    version: int
    """The version that is being sealed."""
    entry: str
    """Hash of the seal entry, printed as four groups and in the QR code."""
    sealed_at: datetime
    pictures: Mapping[str, bytes]
    """Reduced JPEG by evidence id."""
    payload: bytes
    """The entries as JSON, embedded under the name PAYLOAD."""
    amendment: str = ""
    """Why this version replaces the former one."""
    draft: bool = False
    """A preview: marked as unsigned on every page, without QR code and head."""
    reading: bool = False
    """Of a draft: it is a sealed version in other languages, to be read beside the sealed sheet."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for one signature: field name, page from 0, box in points from the bottom left."""

    name: str
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rendered PDF/A-3b with the places where it will be signed, in signing order."""

    pdf: bytes
    slots: tuple[Slot, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class StampText:
    """What a visible signature says."""

    name: str
    role: str
    """a, b or lead."""
    at: datetime
    fingerprint: str
    number: str = ""
    """The formal number, in the lead's stamp of an issued inspection."""


def boxes_to_sign(signed: Collection[str]) -> tuple[str, ...]:
    """The boxes of a sealed file that can still be signed in it.

    Ink leaves no trace in a file, so that the lead may sign after a second inspector whose box
    is empty; nobody signs before somebody who has signed already.
    """
    last = max((BOXES.index(box) for box in signed if box in BOXES), default=-1)
    return BOXES[last + 1 :] if last >= 0 else ()


def signed_path(sheet: Path, box: str) -> Path:
    """Where a file goes that got a signature in `box`, unless somebody says otherwise."""
    return sheet.with_stem(f"{sheet.stem}-{box}")
