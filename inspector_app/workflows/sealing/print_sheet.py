"""Take a sheet out: its signed bytes as they are, or a preview of a draft."""

import os
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.refused import (
    NoPrinter,
    NoSpooler,
    NotASheet,
    WrongState,
)
from inspector_app.domain.fold import inspection_of
from inspector_app.domain.inspection import Inspection, Seal, State
from inspector_app.domain.payload import Payload
from inspector_app.trust.pdf_verify import claimed_payload
from inspector_app.workflows.case.load_key import read_file
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.sealing.seal import sheet_content
from inspector_app.workflows.sealing.sign import newest_revision
from inspector_app.workflows.visit.begin import sheet_languages
from inspector_app.workflows.visit.show import find_inspection, shown, subject_of


@dataclass(frozen=True, slots=True)
class TakenSheet:
    """A PDF with the name it is saved under: the number, never the unit."""

    inspection: str
    name: str
    pdf: bytes
    sha256: str
    sealed: bool


def sheet_of(case: OpenCase, reference: str, languages: str = "") -> TakenSheet:
    """The newest signed state of a sealed inspection, or a marked preview of a draft.

    The sealed sheet is bound to its languages by the signature: in others there is a reading copy.
    """
    if languages:
        sheet_languages("sheet_languages", languages)
    inspection = find_inspection(case, inspection_in(reference))
    if inspection.state is State.VOID and not inspection.seals:
        raise WrongState("print", inspection.state)
    if inspection.seals and languages:
        sealed = inspection_of(subject_of(inspection), case.store.inspections.folded(inspection.id))
        if languages != sealed.header.sheet_languages:
            return _reading_copy(case, sealed, languages)
    if inspection.seals:
        last = newest_revision(replace(inspection, state=State.SEALED), "print")
        pdf = case.store.sheets.read(last.sha256)
    else:
        pdf = preview(case, inspection, languages)
    number = inspection.header.draft_number
    name = f"{number}-v{inspection.version}" if inspection.seals else f"{number}-draft"
    return TakenSheet(inspection.id, name, pdf, sha256(pdf), bool(inspection.seals))


def _reading_copy(case: OpenCase, sealed: Inspection, languages: str) -> TakenSheet:
    """What was sealed, in other languages; unsigned, and marked so on every page."""
    pdf = preview(case, sealed, languages, reading=True)
    name = f"{sealed.header.draft_number}-v{sealed.version}-{languages}"
    return TakenSheet(sealed.id, name, pdf, sha256(pdf), sealed=False)


def inspection_in(reference: str) -> str:
    """The inspection that a sheet's file says it belongs to; any other reference as it is.

    What the file says is only looked up, never believed. Raises NotASheet.
    """
    if not os.path.isfile(reference):  # noqa: PTH113 — a place that cannot be looked at is no file
        return reference
    path = Path(reference)
    claimed = claimed_payload(read_file(path))
    try:
        return Payload.read(claimed or b"").inspection
    except ValueError as error:
        raise NotASheet(path) from error


def preview(
    case: OpenCase, inspection: Inspection, languages: str, *, reading: bool = False
) -> bytes:
    """A draft on paper, marked as such on every page; it is not signed and proves nothing."""
    from inspector_app.sheets.fonts import load_fonts
    from inspector_app.sheets.inspection_sheet import render

    header = replace(
        inspection.header, sheet_languages=languages or inspection.header.sheet_languages
    )
    before = shown(case, replace(inspection, header=header))
    content = sheet_content(
        case, before, entry="0" * 64, at=case.clock(), payload=b"{}", draft=True
    )
    return render(replace(content, reading=reading), load_fonts(case.places.fonts)).pdf


def preview_sheet(
    case: OpenCase, reference: str, languages: str = "", reason: str = ""
) -> TakenSheet:
    """What sealing now would put on paper, marked as unsigned: also of changes since the seal."""
    inspection = find_inspection(case, reference)
    if inspection.state not in (State.DRAFT, State.AMENDING):
        raise WrongState("print", inspection.state)
    version = inspection.version + 1
    seal = Seal(version, case.clock().isoformat(), "0" * 64, reason.strip())
    pdf = preview(case, replace(inspection, seals=(*inspection.seals, seal)), languages)
    name = f"{inspection.header.draft_number}-draft"
    return TakenSheet(inspection.id, name, pdf, sha256(pdf), sealed=False)


def spool(pdf: bytes, printer: str, title: str) -> None:
    """Hand the PDF to the system's spooler, on A4, both sides. Raises NoPrinter or NoSpooler."""
    lp = shutil.which("lp")
    if lp is None:
        raise NoSpooler("lp")
    chosen = ["-d", printer] if printer else []
    options = ["-o", "media=A4", "-o", "sides=two-sided-long-edge", "-t", Path(title).name]
    done = subprocess.run(  # noqa: S603 — a fixed program, no shell, options are not split
        [lp, *chosen, *options, "-"], input=pdf, capture_output=True, check=False
    )
    if done.returncode:
        raise NoPrinter(done.stderr.decode(errors="replace").strip())


def printers() -> tuple[str, ...]:
    """The spooler's printers by name, the usual one first; none where there is no spooler."""
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return ()
    usual = _told([lpstat, "-d"]).rpartition(":")[2].strip()
    names = _told([lpstat, "-e"]).split()
    return tuple(sorted(names, key=lambda name: name != usual))


def _told(command: list[str]) -> str:
    """What the spooler answers, nothing if it does not answer soon."""
    plain = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 — a fixed program with a fixed option
            command, capture_output=True, timeout=5, check=False, text=True, env=plain
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
