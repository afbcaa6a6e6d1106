"""What the page asks of the case folder and of the pool; each runs off the window's thread."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.ui.parts.pdf_pages import Progress

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.photos.attach import Attached
    from inspector_app.workflows.sealing.print_sheet import TakenSheet
    from inspector_app.workflows.sealing.seal import Sealed
    from inspector_app.workflows.sealing.sign import Signed
    from inspector_app.workflows.sealing.tell_signatures import Signatures
    from inspector_app.workflows.visit.show import Shown

_BETWEEN = re.compile(r"[\s,，、;；]+")


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the page shows of an inspection beside its pages."""

    shown: "Shown"
    signatures: "Signatures"
    me: "Person"

    @property
    def names_me(self) -> bool:
        """Whether the person at this laptop is one of the inspectors."""
        return self.me.id in {each.person for each in self.shown.inspection.header.inspectors}


@dataclass(frozen=True, slots=True)
class Late:
    """Files that came after the seal, and what is said of all of them."""

    files: tuple[Path, ...]
    items: str
    caption: str
    reason: str


def look(case: "OpenCase", inspection: str) -> Standing:
    """How the inspection stands."""
    from inspector_app.workflows.sealing.tell_signatures import signatures_of
    from inspector_app.workflows.visit.show import scored_inspection

    shown = scored_inspection(case, inspection)
    return Standing(shown, signatures_of(case, shown.inspection), case.me)


def choose_languages(case: "OpenCase", inspection: str, languages: str) -> Standing:
    """Record in which languages the sheet is to be."""
    from inspector_app.workflows.visit.begin import change_header

    change_header(case, inspection, {"sheet_languages": languages})
    return look(case, inspection)


def take(case: "OpenCase", inspection: str, *, draft: bool, reason: str = "") -> "TakenSheet":
    """The newest signed state, or what sealing now would put on paper."""
    from inspector_app.workflows.sealing.print_sheet import preview_sheet, sheet_of

    return preview_sheet(case, inspection, "", reason) if draft else sheet_of(case, inspection)


def seal(
    case: "OpenCase", inspection: str, passphrase: str, reason: str | None, progress: Progress
) -> "Sealed":
    """Seal, or amend where there is a reason, once the passphrase was said again."""
    from inspector_app.workflows.sealing.confirm import confirm_passphrase
    from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection

    confirm_passphrase(case, passphrase)
    if reason is None:
        return seal_inspection(case, inspection, progress=progress)
    return amend_inspection(case, inspection, reason, progress=progress)


def countersign(
    case: "OpenCase", inspection: str, box: str, p12: Path | None, passphrase: str
) -> "Signed":
    """Sign with the key of a file, or with our own once the passphrase was said again."""
    from inspector_app.workflows.sealing.confirm import confirm_passphrase
    from inspector_app.workflows.sealing.sign import countersign as sign

    if p12 is None:
        confirm_passphrase(case, passphrase)
        return sign(case, inspection, box, None, "")
    return sign(case, inspection, box, p12, passphrase)


def adopt(case: "OpenCase", file: Path) -> "Signed":
    """Record the signatures that the sheet got elsewhere."""
    from inspector_app.workflows.sealing.sign import adopt_signature

    return adopt_signature(case, file)


def record_ink(case: "OpenCase", inspection: str, box: str, name: str) -> "Signed":
    """Record a signature on paper."""
    from inspector_app.workflows.sealing.sign import record_ink as record

    return record(case, inspection, box, name)


def supplement(case: "OpenCase", inspection: str, late: Late, progress: Progress) -> "Attached":
    """Add what came after the seal; each file is whole on record or not at all."""
    from inspector_app.workflows.photos.attach import supplement_evidence

    items = _BETWEEN.split(late.items.strip())
    return supplement_evidence(
        case, inspection, late.files, items, late.caption, late.reason, progress=progress
    )


def discard(case: "OpenCase", inspection: str) -> None:
    """Let the sealed version count again."""
    from inspector_app.workflows.visit.discard import discard_changes

    discard_changes(case, inspection)


def make_void(case: "OpenCase", inspection: str, reason: str) -> None:
    """Make the inspection void."""
    from inspector_app.workflows.visit.void import void_inspection

    void_inspection(case, inspection, reason)


def save(path: Path, content: bytes) -> Path:
    """Write a copy where a person asked for it."""
    from inspector_app.workflows.case.save_file import save_file

    save_file(path, content)
    return path


def printers() -> tuple[str, ...]:
    """The printers that the system's spooler knows."""
    from inspector_app.workflows.sealing.print_sheet import printers as known

    return known()


def spool(pdf: bytes, printer: str, title: str) -> None:
    """Hand the file to the spooler as it is."""
    from inspector_app.workflows.sealing.print_sheet import spool as hand_over

    hand_over(pdf, printer, title)
