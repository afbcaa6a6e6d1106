"""The papers beside the verdict: evidence list, tip transfer slip, and a file that binds several.

The unit gets neither the slip nor the inner evidence list.
"""

import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.copied_finding import told_findings
from inspector_app.domain.evidence import Evidence, Numbered, numbered
from inspector_app.domain.form import Form, Item
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.payload import LARGEST
from inspector_app.domain.review import Review
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.strict_json import plain_json, read_json
from inspector_app.domain.unit_copy import FORMAT as UNIT_COPY
from inspector_app.domain.unit_copy import (
    NOTICE,
    VERDICT,
    CopiedUnit,
    CopiedVisit,
    Imprint,
    UnitCopy,
    copied_unit,
    copied_visit,
)
from inspector_app.domain.wording import Wording

EVIDENCE_LIST = "evidence-list"
TIP_TRANSFER = "tip-transfer"
_LISTED, _HANDED = "mingcha-evidence-list-1", "mingcha-tip-transfer-1"


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What every such paper says of itself."""

    document: str
    number: str
    issued_at: str
    lead: str
    authority: Wording
    plan: Wording
    title: Wording
    unit: CopiedUnit
    visit: CopiedVisit


@dataclass(frozen=True, slots=True)
class ShownItem:
    """An item that a piece of evidence shows."""

    code: str
    prompt: Wording


@dataclass(frozen=True, slots=True)
class ListedPiece:
    """One file of evidence. What tells of the person behind the camera is inner use."""

    number: int
    kind: str
    taken_at: str
    """As corrected by a right clock."""
    corrected: bool
    supplement: bool
    shows: tuple[ShownItem, ...]
    caption: str
    device: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The list of evidence, for inner use or as the unit's copy."""

    head: PaperHead
    for_unit: bool
    pieces: tuple[ListedPiece, ...]

    def to_bytes(self) -> bytes:
        """What is embedded in the paper."""
        return _packed(_LISTED, self)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A veto item on which something was found, in the words that were written down."""

    number: int
    item: str
    prompt: Wording
    prohibition: Wording | None
    """The ban that it would break."""
    at: str
    note: str
    both: bool
    evidence: tuple[int, ...]
    """Numbers on the inner evidence list."""


@dataclass(frozen=True, slots=True)
class TipSlip:
    """Suspicions handed to the competent body, apart from everything that the unit gets."""

    head: PaperHead
    recipient: str
    """The competent body; empty leaves room to write it."""
    suspicions: tuple[Suspicion, ...]
    pieces: tuple[ListedPiece, ...]

    def to_bytes(self) -> bytes:
        """What is embedded in the paper."""
        return _packed(_HANDED, self)


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What an issued paper says it is."""

    document: str
    number: str
    unit: str
    date: str
    """Of the visit."""
    issued_at: str
    lead: str
    """Code of the lead who must have signed it."""


@dataclass(frozen=True, slots=True)
class BoundPaper:
    """One paper of a bound file."""

    title: str
    number: str
    unit: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class BoundIndex:
    """What the index page says of the whole."""

    authority: Wording
    title: Wording
    at: str
    """ISO 8601 with offset."""


_FORMATS: Mapping[str, type[EvidenceList] | type[TipSlip]] = {
    _LISTED: EvidenceList,
    _HANDED: TipSlip,
}
_DOCUMENTS = {EvidenceList: EVIDENCE_LIST, TipSlip: TIP_TRANSFER}


def evidence_list(
    form: Form,
    inspection: Inspection,
    card: Scorecard,
    review: Review,
    imprint: Imprint,
    *,
    for_unit: bool,
) -> EvidenceList:
    """The evidence, all of it; for the unit only what shows a finding it is told, and no captions.

    The unit's list is numbered without a gap and says neither device nor caption.
    """
    head = _head(form, inspection, card, imprint, EVIDENCE_LIST)
    evidence = numbered(inspection.evidence)
    if not for_unit:
        pieces = _pieces(form, evidence, form.item_by_code)
        return EvidenceList(head, for_unit, pieces)
    day = imprint.issued_at.date()
    told = {each.item for each in told_findings(form, inspection.header, card, review, day)}
    shown = [piece for _, piece in evidence if told & set(piece.items)]
    pieces = _pieces(form, tuple(enumerate(shown, start=1)), told)
    return EvidenceList(head, for_unit, tuple(_for_unit(piece) for piece in pieces))


def tip_slip(
    form: Form, inspection: Inspection, card: Scorecard, imprint: Imprint, recipient: str = ""
) -> TipSlip:
    """The slip for every suspicion that stands. Raises ValueError where none does."""
    evidence = numbered(inspection.evidence)
    suspicions = _suspicions(form, card, evidence)
    if not suspicions:
        raise ValueError("no suspicion stands")
    items = {each.item for each in suspicions}
    chosen = tuple((number, piece) for number, piece in evidence if items & set(piece.items))
    return TipSlip(
        _head(form, inspection, card, imprint, TIP_TRANSFER),
        recipient.strip(),
        suspicions,
        _pieces(form, chosen, items),
    )


def read_paper(content: bytes) -> PaperFacts:
    """Whatever paper of ours `content` is the data of. Raises ValueError for anything else.

    The bytes may come from anybody: they must be, to the byte, what one of our papers embeds.
    """
    if len(content) > LARGEST:
        raise ValueError("too large")
    try:
        plain = json.loads(content)
        if plain["format"] == UNIT_COPY:
            return _copy_facts(UnitCopy.read(content))
        paper: EvidenceList | TipSlip = read_json(_FORMATS[plain["format"]], plain["paper"])
        datetime.datetime.fromisoformat(paper.head.issued_at)
    except (LookupError, TypeError, RecursionError, AttributeError) as error:
        raise ValueError(str(error)) from error
    if paper.to_bytes() != content or paper.head.document != _DOCUMENTS[type(paper)]:
        raise ValueError("not as it was written")
    return _head_facts(paper.head)


def _copy_facts(copy: UnitCopy) -> PaperFacts:
    if copy.document not in (VERDICT, NOTICE):
        raise ValueError("another document")
    visited = copy.visit.date
    return PaperFacts(
        copy.document, copy.number, copy.unit.name, visited, copy.issued_at, copy.lead
    )


def _head_facts(head: PaperHead) -> PaperFacts:
    visited = head.visit.date
    return PaperFacts(
        head.document, head.number, head.unit.name, visited, head.issued_at, head.lead
    )


def _packed(format_: str, paper: EvidenceList | TipSlip) -> bytes:
    plain: dict[str, Json] = {"format": format_, "paper": plain_json(paper)}
    return canonical(plain)


def _head(
    form: Form, inspection: Inspection, card: Scorecard, imprint: Imprint, document: str
) -> PaperHead:
    return PaperHead(
        document,
        imprint.number,
        imprint.issued_at.replace(microsecond=0).isoformat(),
        imprint.lead,
        form.authority,
        form.plan,
        form.titles.get(document, form.title),
        copied_unit(inspection.header),
        copied_visit(form, inspection.header, card),
    )


def _suspicions(form: Form, card: Scorecard, evidence: Numbered) -> tuple[Suspicion, ...]:
    bans = {each.tag: each.text for each in form.prohibitions}
    found = [
        (line.item, line.answer)
        for line in card.lines
        if line.answer is not None and veto_state(line.item, line.answer) is VetoState.SUSPECTED
    ]
    return tuple(
        Suspicion(
            number,
            item.code,
            item.prompt,
            bans.get(item.prohibition or ""),
            answer.observed_at or "",
            answer.note.strip(),
            answer.both,
            tuple(place for place, piece in evidence if item.code in piece.items),
        )
        for number, (item, answer) in enumerate(found, start=1)
    )


def _pieces(form: Form, evidence: Numbered, items: Collection[str]) -> tuple[ListedPiece, ...]:
    """The pieces as listed, each with those of `items` that it shows."""
    return tuple(
        ListedPiece(
            number,
            piece.kind,
            piece.moment,
            bool(piece.clock_offset),
            piece.supplement,
            tuple(_shown(form.item_by_code[code]) for code in _known(form, piece, items)),
            piece.caption,
            piece.device,
            piece.size,
            piece.sha256,
        )
        for number, piece in evidence
    )


def _known(form: Form, piece: Evidence, items: Collection[str]) -> list[str]:
    return [code for code in piece.items if code in items and code in form.item_by_code]


def _shown(item: Item) -> ShownItem:
    return ShownItem(item.code, item.prompt)


def _for_unit(piece: ListedPiece) -> ListedPiece:
    return replace(piece, caption="", device="")
