"""What the projections hold of one subject, as plain rows: the same answer on every machine."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.answer import VetoState, veto_state
from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.conflict import is_decided_on
from inspector_app.domain.correction import corrected
from inspector_app.domain.entry import Content
from inspector_app.domain.fold import Folded, instant
from inspector_app.domain.form import AnswerType, Form, Severity
from inspector_app.domain.inspection import Inspection, State, visit_of
from inspector_app.domain.review import Review, Stage, stage_of
from inspector_app.domain.scoring import Scorecard, ScoreLine
from inspector_app.domain.unit import Unit
from inspector_app.store.database import Row

Rows = Mapping[str, list[Row]]
"""Rows by table."""

_OF_AN_INSPECTION = (
    *("id", "form", "draft_number", "unit", "unit_code", "category", "service_point", "date"),
    *("mode", "scope", "inspectors", "state", "version", "sealed_at", "verdict", "percent"),
    *("completeness", "obtained", "possible", "majors", "open", "findings", "conflicts", "late"),
    *("touched", "people", "visit", "stage", "formal_number", "suspected", "remarks", "deferred"),
    *("newer", "search", "noted"),
)
COLUMNS = {
    "inspection": _OF_AN_INSPECTION,
    "finding": ("item", "severity", "deduction", "note", "photos", "place"),
    "summary": ("section", "obtained", "possible", "asked", "marked"),
    "evidence": (
        *("id", "sha256", "reduced", "name", "taken_at", "supplement", "moment", "caption"),
        *("items", "place"),
    ),
    "revision": ("version", "step", "sheet", "role", "signer", "size", "sha256", "at", "ink"),
    "conflict": ("field", "entry", "value", "who", "at", "shown"),
    "unit": ("code", "name", "category", "search", "fields"),
    "review": (
        *("id", "stage", "version", "reviewer", "remarks", "suspected", "deferred", "number"),
        *("issued_at", "at"),
    ),
    "issue": ("id", "version", "entry", "number", "series", "year", "serial", "who", "at"),
}
"""Columns by table, without the number of the inspection, the draft and the subject."""
KEYS = dict.fromkeys(COLUMNS, 1) | {"revision": 2, "conflict": 2, "issue": 3}
"""How many of the first columns tell the rows of one subject apart."""
PARTS = ("finding", "summary", "evidence", "revision")
"""The tables whose rows belong to a row of `inspection`."""
_SUSPICIONS = (VetoState.SUSPECTED, VetoState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Summary:
    """What only the form can say of an inspection."""

    form: Form
    card: Scorecard


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the rows of one inspection say."""

    inspection: Inspection
    """As it is shown: a sealed one without its draft."""
    state: State
    folded: Folded
    summary: Summary | None
    """None without its form: then there is no score."""
    review: Review
    touched: str

    @property
    def stage(self) -> Stage | None:
        """How far the lead is with the present version."""
        seals = self.inspection.seals
        seal = seals[-1].entry if seals else ""
        return stage_of(self.review, self.inspection.version, seal, sealed=bool(seals))

    @property
    def number(self) -> str:
        """The formal number of the present version, or of the last one that was issued."""
        issues = self.review.issues
        now = [each for each in issues if each.version == self.inspection.version]
        return (now or issues)[-1].number if issues else ""

    @property
    def remarks(self) -> int:
        """The lead's remarks on the present version."""
        return sum(each.version == self.inspection.version for each in self.review.remarks)


def inspection_rows(picture: Picture) -> tuple[Rows, str]:
    """The rows of one inspection, and the notes that the text search indexes."""
    inspection = picture.inspection
    lines = () if picture.summary is None else picture.summary.card.notable
    pictures = [item for piece in inspection.evidence for item in piece.items]
    found = [
        (
            line.item.code,
            line.item.severity.value,
            line.deduction,
            _note(line),
            pictures.count(line.item.code),
            place,
        )
        for place, line in enumerate(line for line in lines if is_finding(line))
    ]
    notes = _notes(inspection, lines)
    rows = {
        "inspection": [_inspection_row(picture, len(found), notes)],
        "finding": found,
        "summary": []
        if picture.summary is None
        else [
            (s.code, s.obtained, s.possible, s.asked, s.marked)
            for s in picture.summary.card.sections
        ],
        "evidence": [
            (
                *(e.id, e.sha256, e.reduced, e.name, e.taken_at, int(e.supplement), e.moment),
                *(e.caption, f" {' '.join(e.items)} ", place),
            )
            for place, e in enumerate(inspection.evidence)
        ],
        "revision": [
            (r.version, r.step, r.sheet, r.role, r.signer, r.size, r.sha256, r.at, int(r.ink))
            for r in inspection.revisions
        ],
        "conflict": conflict_rows(picture.folded),
    }
    return rows, notes


def review_rows(
    review: Review, folded: Folded, said: Iterable[tuple[str, Content]], picture: Picture | None
) -> Rows:
    """The rows of one review; its inspection (`picture`) may not be here."""
    version = 0 if picture is None else picture.inspection.version
    issued = [each for each in review.issues if each.version == version] or list(review.issues)
    return {
        "review": [
            (
                review.inspection,
                _stage(picture),
                version,
                review.outcomes[-1].who if review.outcomes else "",
                len(review.remarks) if picture is None else picture.remarks,
                0 if picture is None else suspected(picture),
                int(review.deferral is not None),
                issued[-1].number if issued else "",
                issued[-1].at if issued else "",
                folded.last_at,
            )
        ],
        "issue": [row for entry, content in said for row in _issue_rows(review, entry, content)],
        "conflict": conflict_rows(folded),
    }


def suspected(picture: Picture) -> int:
    """How many suspicions nobody has settled, by a result or by correcting the item."""
    if picture.summary is None:
        return 0
    review, inspection, card = picture.review, picture.inspection, picture.summary.card
    lines = card.notable
    if review.vetoes or review.corrections:
        inspection, lines = corrected(inspection, review), card.lines
    return sum(
        veto_state(line.item, inspection.answers.get(line.item.code)) is VetoState.SUSPECTED
        for line in lines
        if line.item.severity is Severity.VETO
    )


def unit_rows(unit: Unit, folded: Folded) -> Rows:
    """The rows of one unit of the register."""
    search = searched(unit.code, unit.name, unit.name_en, unit.address, unit.service_points)
    fields = canonical(unit.to_json()).decode()
    return {
        "unit": [(unit.code, unit.name, unit.category, search, fields)],
        "conflict": conflict_rows(folded),
    }


def conflict_rows(folded: Folded) -> list[Row]:
    """Every value of every conflict, the shown one marked."""
    return [
        (
            name,
            claim.hash,
            canonical(claim.value).decode(),
            claim.who,
            claim.at,
            int(claim is first),
        )
        for name, (first, *others) in folded.conflicts.items()
        for claim in (first, *others)
    ]


def is_finding(line: ScoreLine) -> bool:
    """Whether the line asks for a follow-up: points lost, or a veto item not cleared."""
    if line.deduction > 0:
        return True
    item = line.item
    return item.severity is Severity.VETO and veto_state(item, line.answer) in _SUSPICIONS


def utc(at: str) -> str:
    """The moment `at` in UTC, so that text order is the order of time."""
    return instant(at).isoformat(timespec="seconds")


def _inspection_row(picture: Picture, findings: int, notes: str) -> Row:
    inspection, folded = picture.inspection, picture.folded
    card: Scorecard | None = None if picture.summary is None else picture.summary.card
    header, number = inspection.header, picture.number
    inspectors = "、".join(each.name or each.code for each in header.inspectors)
    people = {said: None for each in header.inspectors for said in (each.code, each.name) if said}
    return (
        inspection.id,
        inspection.form,
        header.draft_number,
        header.unit,
        header.unit_code,
        header.category,
        header.service_point,
        header.date,
        header.mode.value,
        header.scope,
        inspectors,
        picture.state.value,
        inspection.version,
        inspection.seals[-1].at if inspection.seals else "",
        "" if card is None else card.verdict.value,
        None if card is None else card.percent,
        None if card is None else card.completeness,
        None if card is None else card.obtained,
        None if card is None else card.possible,
        0 if card is None else len(card.majors),
        0 if card is None else len(card.open),
        findings,
        sum(map(is_decided_on, (*folded.conflicts, *picture.review.conflicts))),
        len(folded.after_seal),
        picture.touched,
        "".join(("\n", *(f"{each}\n" for each in people))) if people else "",
        0 if picture.state is State.VOID else visit_number(visit_of(header)),
        _stage(picture),
        number,
        suspected(picture),
        picture.remarks,
        int(picture.review.deferral is not None),
        folded.newer,
        searched(
            *(header.unit, header.unit_code, header.draft_number, number, header.date, inspectors),
            header.service_point,
        ),
        sha256(notes.encode()) if notes else "",
    )


def visit_number(visit: str) -> int:
    """The visit as a number that no two share, save by a chance of one in 2⁶³; 0 for none."""
    return int(sha256(visit.encode())[:16], 16) >> 1 if visit else 0


def _issue_rows(review: Review, entry: str, content: Content) -> Iterator[Row]:
    """The numbers that one entry gives out; one that did not prevail is given out all the same."""
    for name, value in content.set.items():
        if name.startswith("issue.") and isinstance(value, Mapping):
            plain: Mapping[str, Any] = value
            number, series = str(plain.get("number", "")), str(plain.get("series", ""))
            version, year, serial = (_whole(plain, each) for each in ("version", "year", "serial"))
            yield (
                *(review.inspection, version, entry, number, series, year, serial),
                *(content.who, content.at),
            )


def _whole(plain: Mapping[str, Any], name: str) -> int:
    value = plain.get(name)
    return value if isinstance(value, int) else 0


def _stage(picture: Picture | None) -> str:
    stage = None if picture is None or picture.state is State.VOID else picture.stage
    return "" if stage is None else stage.value


def _notes(inspection: Inspection, lines: Iterable[ScoreLine]) -> str:
    """Everything that somebody wrote of what was seen."""
    said = [
        text
        for line in lines
        if line.answer is not None
        for text in (line.answer.note, line.answer.reason, _text(line))
        if text
    ]
    return searched(*said, *(piece.caption for piece in inspection.evidence if piece.caption))


def _text(line: ScoreLine) -> str:
    """What was answered to an item that asks for words."""
    value = None if line.answer is None else line.answer.value
    return value if line.item.rule.type is AnswerType.TEXT and isinstance(value, str) else ""


def _note(line: ScoreLine) -> str:
    return "" if line.answer is None else line.answer.note


def searched(*texts: str) -> str:
    """Texts as they are searched: no word goes across a line end."""
    return "\n".join(texts).casefold()
