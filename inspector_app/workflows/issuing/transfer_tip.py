"""Write the slip that hands a suspicion to the competent body; it stays apart from the unit's."""

from dataclasses import dataclass

from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.review import NotUnderSuspicion
from inspector_app.domain.ids import uuid7
from inspector_app.domain.paper import TIP_TRANSFER, tip_slip
from inspector_app.domain.unit_copy import Imprint
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.issuing.make_papers import sign_paper
from inspector_app.workflows.reviewing.review import open_review, require_lead, require_not_void

SUBJECT = "tip/"
"""Prefix of a tip's subject in the ledger: entries that only leads may see."""


@dataclass(frozen=True, slots=True)
class TransferSlip:
    """A signed slip with every suspicion of one inspection that stands."""

    inspection: str
    items: tuple[str, ...]
    name: str
    """What it is saved under: the draft number, never the unit."""
    pdf: bytes
    sha256: str


def transfer_tip(case: OpenCase, reference: str, receiver: str = "") -> TransferSlip:
    """Make and keep the slip, addressed to `receiver` or with room to write it; leads only.

    It bears the draft number: the formal one is on what the unit gets. Raises NotUnderSuspicion.
    """
    from inspector_app.sheets.fonts import load_fonts
    from inspector_app.sheets.tip_slip import render_tip_slip

    require_lead(case, "tip")
    reviewed = open_review(case, reference)
    require_not_void(reviewed, "tip")
    if not reviewed.suspected:
        raise NotUnderSuspicion(reviewed.number, "")
    now = case.clock()
    imprint = Imprint(reviewed.number, now, case.me.code)
    layered = reviewed.layered
    slip = tip_slip(layered.form, layered.inspection, layered.card, imprint, receiver)
    languages = layered.inspection.header.sheet_languages
    sheet = render_tip_slip(slip, load_fonts(case.places.fonts), languages)
    pdf = sign_paper(case, reviewed, sheet, imprint)
    digest = case.store.sheets.keep(pdf)
    fields: dict[str, Json] = {
        "tip.inspection": reviewed.inspection.id,
        "tip.items": list(reviewed.suspected),
        "tip.receiver": receiver.strip(),
        f"paper.{reviewed.inspection.version}.{TIP_TRANSFER}": {
            "version": reviewed.inspection.version,
            "document": TIP_TRANSFER,
            "size": len(pdf),
            "sha256": digest,
            "at": now.isoformat(),
            "number": reviewed.number,
        },
    }
    keep_entries(case, [cut_entry(case, f"{SUBJECT}{uuid7(now)}", "tip", fields, signed=True)])
    name = f"{reviewed.number}-{TIP_TRANSFER}"
    return TransferSlip(reviewed.inspection.id, reviewed.suspected, name, pdf, digest)
