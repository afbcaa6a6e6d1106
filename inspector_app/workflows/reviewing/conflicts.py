"""List what people said differently without knowing of each other, side by side."""

from dataclasses import dataclass

from inspector_app.domain.canonical import Json
from inspector_app.domain.conflict import Conflict, conflicts_of, is_decided_on
from inspector_app.domain.errors.case import FormNotKept
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.fold import Folded, fold, inspection_of
from inspector_app.domain.form import Form
from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.resolution import allows_both
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.wording import Wording
from inspector_app.words.claims import claim_words, field_words
from inspector_app.workflows.case.find_form import kept_form
from inspector_app.workflows.case.open_case import OpenCase

UNIT = "unit/"
"""Prefix of a unit's subject in the ledger; its code follows."""


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """What one person said."""

    hash: str
    """The entry that says it: what a resolution chooses."""
    value: Json
    text: Wording
    """The value as a person reads it."""
    who: str
    """The person's name, or the roster id of somebody unknown."""
    at: str
    mine: bool
    photos: tuple[Evidence, ...]
    """The pictures of that person on the item."""


@dataclass(frozen=True, slots=True)
class ConflictShown:
    """One field on which people differ."""

    subject: str
    inspection: str
    """Id of the inspection that it is about; empty for a unit of the register."""
    number: str
    """Draft number of the inspection, or code of the unit."""
    unit: str
    date: str
    field: str
    title: Wording
    """The field in words."""
    item: str
    """Code of the item that it is about; empty for a header fact or a seal."""
    kind: str
    """field, delete, double-seal, number or outcome."""
    claims: tuple[ClaimShown, ...]
    """The one that is shown meanwhile comes first."""
    base: Json
    """What the field said before they parted; None where it said nothing."""
    base_text: Wording
    both: bool
    """Whether both values can stand together."""
    third: bool
    """Whether another value may be written: on a sealed sheet that is an amendment."""
    photos: tuple[Evidence, ...]
    """Every picture on the item."""

    @property
    def allowed(self) -> tuple[str, ...]:
        """The choices besides the claims themselves."""
        ways = (("both", self.both), ("third", self.third))
        return tuple(name for name, allowed in ways if allowed)


def conflicts(case: OpenCase, reference: str = "") -> tuple[ConflictShown, ...]:
    """Every open conflict of the case folder, or of one inspection and its review."""
    from inspector_app.workflows.visit.show import find_inspection

    if reference:
        id_ = find_inspection(case, reference).id
        return conflicts_on(case, INSPECTION + id_) + conflicts_on(case, REVIEW + id_)
    wanted = (INSPECTION, REVIEW, UNIT)
    subjects = (each for each in conflict_subjects(case) if each.startswith(wanted))
    return tuple(shown for subject in subjects for shown in conflicts_on(case, subject))


def conflict_subjects(case: OpenCase) -> list[str]:
    """The subjects on which people differ, by their rows."""
    from inspector_app.workflows.case.summarise import summariser

    case.store.projections.refresh(summariser(case))
    return case.store.projections.conflict_subjects()


def conflicts_on(case: OpenCase, subject: str) -> tuple[ConflictShown, ...]:
    """The open conflicts of one subject: an inspection, its review, or a unit of the register."""
    contents = case.store.ledger.contents(subject)
    if not contents:
        return ()
    folded = fold(contents, case.store.ledger.leads)
    found = [each for each in conflicts_of(subject, folded, contents) if is_decided_on(each.field)]
    if not found:
        return ()
    about = _about(case, subject, folded)
    if about is None:
        return ()
    return tuple(_shown(case, conflict, folded, about) for conflict in found)


@dataclass(frozen=True, slots=True)
class _About:
    """What a conflict is about, for people."""

    inspection: str
    number: str
    unit: str
    date: str
    form: Form | None = None
    evidence: tuple[Evidence, ...] = ()


def _about(case: OpenCase, subject: str, folded: Folded) -> _About | None:
    """The inspection or the unit; None for anything that nobody but the program reads."""
    if subject.startswith(UNIT):
        return _About("", subject.removeprefix(UNIT), str(folded.fields.get("name", "")), "")
    id_ = subject.removeprefix(REVIEW).removeprefix(INSPECTION)
    contents = case.store.ledger.contents(INSPECTION + id_)
    if not contents:
        return None
    known = fold(contents, case.store.ledger.leads)
    inspection = inspection_of(INSPECTION + id_, known)
    header = inspection.header
    return _About(
        inspection.id,
        header.draft_number,
        header.unit,
        header.date,
        form_if_kept(case, inspection),
        inspection.evidence,
    )


def form_if_kept(case: OpenCase, inspection: Inspection) -> Form | None:
    """Its form, where it is kept here."""
    try:
        return kept_form(case, inspection.form)
    except FormNotKept:
        return None


def _shown(case: OpenCase, conflict: Conflict, folded: Folded, about: _About) -> ConflictShown:
    field, item, form = conflict.field, item_of(conflict.field), about.form
    photos = tuple(piece for piece in about.evidence if item and item in piece.items)
    writers = _writers(case, about.inspection, photos)
    values = [claim.value for claim in conflict.claims]
    open_to_more = not folded.sealed and not conflict.subject.startswith(REVIEW)
    return ConflictShown(
        subject=conflict.subject,
        inspection=about.inspection,
        number=about.number,
        unit=about.unit,
        date=about.date,
        field=field,
        title=field_words(form, field),
        item=item,
        kind=str(conflict.kind),
        claims=tuple(
            ClaimShown(
                hash=claim.hash,
                value=claim.value,
                text=claim_words(form, field, claim.value),
                who=_name(case, claim.who),
                at=claim.at,
                mine=claim.who == case.me.id,
                photos=tuple(piece for piece in photos if writers.get(piece.id) == claim.who),
            )
            for claim in conflict.claims
        ),
        base=conflict.base,
        base_text=claim_words(form, field, conflict.base),
        both=open_to_more and allows_both(field, values),
        third=open_to_more and field.startswith(("header.", "answer.")),
        photos=photos,
    )


def item_of(field: str) -> str:
    """The item that a field is about, empty for any other field."""
    prefix, _, rest = field.partition(".")
    return rest if prefix in ("answer", "layer", "veto") else ""


def _writers(case: OpenCase, inspection: str, photos: tuple[Evidence, ...]) -> dict[str, str]:
    """Who brought each photo: the first entry that names it."""
    wanted, found = {f"evidence.{piece.id}" for piece in photos}, dict[str, str]()
    contents = case.store.ledger.contents(INSPECTION + inspection) if wanted else []
    for _, content in sorted(contents, key=lambda each: (each[1].at, each[1].seq)):
        for name in wanted & content.set.keys():
            found.setdefault(name.removeprefix("evidence."), content.who)
    return found


def _name(case: OpenCase, who: str) -> str:
    return next((person.name for person in case.roster.people if person.id == who), who)
