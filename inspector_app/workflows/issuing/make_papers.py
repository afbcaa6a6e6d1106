"""Make the papers of an issue: rendered from their own data, signed by the lead, not yet kept.

They are set in the languages of the inspection's sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.errors.review import NothingToNotify
from inspector_app.domain.paper import EVIDENCE_LIST, TIP_TRANSFER, evidence_list
from inspector_app.domain.review import Issue
from inspector_app.domain.sheet import Sheet, StampText
from inspector_app.domain.unit_copy import NOTICE, VERDICT, Imprint, UnitCopy, unit_copy
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.number_series import kept_contact
from inspector_app.workflows.reviewing.review import Reviewed

__all__ = ["EVIDENCE_LIST", "NOTICE", "TIP_TRANSFER", "VERDICT", "MadePaper", "make_papers"]

PURPOSE = "签发"
"""What the lead's signature on a paper says it is for."""
CERTIFIED_BY = "lead"
"""The one signature field of a paper."""


@dataclass(frozen=True, slots=True)
class MadePaper:
    """One signed paper."""

    document: str
    pdf: bytes


def make_papers(
    case: OpenCase, reviewed: Reviewed, made: Issue, contact: str
) -> tuple[MadePaper, ...]:
    """What the unit gets, and the inner list of evidence; nothing is kept yet.

    A notice is made where there is something to rectify, a verdict unless it is kept back. Raises
    NothingToNotify where neither is left.
    """
    imprint = _imprint(case, made, contact)
    return tuple(
        MadePaper(document, sign_paper(case, reviewed, sheet, imprint))
        for document, sheet in drawn_papers(case, reviewed, made, contact)
    )


def drawn_papers(
    case: OpenCase, reviewed: Reviewed, made: Issue, contact: str
) -> tuple[tuple[str, Sheet], ...]:
    """The same papers before anybody signs them. Raises NothingToNotify likewise."""
    imprint = _imprint(case, made, contact)
    layered = reviewed.layered
    copy = unit_copy(
        layered.form,
        layered.inspection,
        layered.card,
        reviewed.review,
        imprint,
        notice_only=made.notice_only,
    )
    if made.notice_only and not copy.findings:
        raise NothingToNotify(reviewed.number)
    languages = layered.inspection.header.sheet_languages
    evidence = _evidence(case, reviewed, imprint, languages)
    return (*_for_unit(case, copy, languages), (EVIDENCE_LIST, evidence))


def _imprint(case: OpenCase, made: Issue, contact: str) -> Imprint:
    asked = contact.strip() or kept_contact(case)
    return Imprint(made.number, datetime.fromisoformat(made.at), case.me.code, made.replaces, asked)


def sign_paper(case: OpenCase, reviewed: Reviewed, sheet: Sheet, imprint: Imprint) -> bytes:
    """The paper with the lead's certifying signature, and the number in its stamp.

    A lead who took part in the visit signs with the code: the unit must not learn the name.
    """
    from inspector_app.sheets.fonts import load_fonts
    from inspector_app.sheets.stamp import draw_stamp
    from inspector_app.trust.pdf_seal import add_fields, field_size, sign

    name = case.me.code if reviewed.own else case.me.name
    text = StampText(
        name, CERTIFIED_BY, imprint.issued_at, case.identity.fingerprint, imprint.number
    )
    pdf = add_fields(sheet.pdf, sheet.slots)
    languages = reviewed.inspection.header.sheet_languages
    fonts = load_fonts(case.places.fonts)
    stamp = draw_stamp(text, field_size(pdf, CERTIFIED_BY), fonts, languages)
    return sign(
        pdf,
        CERTIFIED_BY,
        case.identity,
        reason=PURPOSE,
        name=name,
        at=text.at,
        stamp=stamp,
        certify=True,
    )


def _for_unit(case: OpenCase, copy: UnitCopy, languages: str) -> Iterator[tuple[str, Sheet]]:
    """Each from the unit's copy alone, never from the inspection."""
    from inspector_app.sheets.fonts import load_fonts
    from inspector_app.sheets.rectification_notice import render_notice
    from inspector_app.sheets.verdict_letter import render_verdict

    fonts = load_fonts(case.places.fonts)
    if copy.result is not None:
        yield VERDICT, render_verdict(copy, fonts, languages)
    if copy.findings:
        yield NOTICE, render_notice(copy, fonts, languages)


def _evidence(case: OpenCase, reviewed: Reviewed, imprint: Imprint, languages: str) -> Sheet:
    from inspector_app.sheets.evidence_list import render_evidence_list
    from inspector_app.sheets.fonts import load_fonts

    layered = reviewed.layered
    listed = evidence_list(
        layered.form,
        layered.inspection,
        layered.card,
        reviewed.review,
        imprint,
        for_unit=False,
    )
    return render_evidence_list(listed, load_fonts(case.places.fonts), languages)
