"""Resolve a conflict by an entry of its own that follows every claim; nothing said is lost."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.errors.refused import ReasonNeeded
from inspector_app.domain.errors.review import (
    ChoiceFault,
    ChoiceRefused,
    LeadsOnly,
    NoSuchConflict,
)
from inspector_app.domain.fold import fold
from inspector_app.domain.resolution import both_of, branch_fields
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.roster import Role
from inspector_app.domain.wording import Wording
from inspector_app.words.claims import claim_words
from inspector_app.workflows.case.find_form import kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.reviewing.conflicts import (
    ConflictShown,
    conflicts,
    conflicts_on,
    form_if_kept,
)
from inspector_app.workflows.visit.begin import changed_header
from inspector_app.workflows.visit.read_answer import checked_answer

BOTH = "both"
THIRD = "third"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A conflict that is no more, and what counts from now on."""

    conflict: ConflictShown
    value: Json
    text: Wording
    """The value as a person reads it."""
    entry: str
    left: int
    """How many conflicts the subject still has."""


def resolve(
    case: OpenCase, subject: str, field: str, choice: str, reason: str, *, value: Json = None
) -> Resolved:
    """Let a claim count (`choice` is its hash, or the beginning of it), BOTH, or THIRD: `value`.

    Once the subject is sealed, and in a review, only a lead resolves, and only to what somebody
    said. Raises NoSuchConflict, ChoiceRefused, ReasonNeeded, LeadsOnly.
    """
    found = conflicts_on(case, subject)
    conflict = next((each for each in found if each.field == field), None)
    if conflict is None:
        raise NoSuchConflict(subject, field, tuple(each.field for each in found))
    if not reason.strip():
        raise ReasonNeeded("resolve")
    signed = _is_lead_only(case, subject)
    if signed and case.me.role is not Role.LEAD:
        raise LeadsOnly("resolve", case.me.code)
    chosen, settled = _chosen(case, conflict, choice, value)
    resolution: dict[str, Json] = {
        "chosen": chosen,
        "reason": reason.strip(),
        "at": case.clock().isoformat(),
        "who": case.me.id,
    }
    along = _along(case, conflict, chosen)
    cut = cut_entry(
        case,
        subject,
        "resolve",
        {
            **along,
            **{f"resolution.{name}": resolution for name in along if not name.startswith("log.")},
            field: settled,
            f"resolution.{field}": resolution,
        },
        parents=_ends(case, subject),
        signed=signed,
    )
    keep_entries(case, [cut])
    text = _text(case, conflict, settled)
    return Resolved(conflict, settled, text, cut.entry.hash, len(conflicts_on(case, subject)))


def subject_in_conflict(case: OpenCase, reference: str, field: str) -> str:
    """The subject of that inspection on which people differ: itself, or its review."""
    found = conflicts(case, reference)
    conflict = next((each for each in found if each.field == field), None)
    if conflict is None:
        raise NoSuchConflict(reference, field, tuple(each.field for each in found))
    return conflict.subject


def _along(case: OpenCase, conflict: ConflictShown, chosen: str) -> dict[str, Json]:
    """Of two seals one counts, and with it everything that is on its sheet."""
    if not conflict.field.startswith("seal."):
        return {}
    contents = case.store.ledger.contents(conflict.subject)
    return branch_fields(contents, chosen, case.store.ledger.leads)


def _is_lead_only(case: OpenCase, subject: str) -> bool:
    folded = fold(case.store.ledger.contents(subject), case.store.ledger.leads)
    return folded.sealed or subject.startswith(REVIEW)


def _chosen(case: OpenCase, conflict: ConflictShown, choice: str, value: Json) -> tuple[str, Json]:
    """The claim that was chosen, if one was, and the value that counts."""
    values = [claim.value for claim in conflict.claims]
    if choice == BOTH:
        if not conflict.both:
            raise ChoiceRefused(conflict.field, ChoiceFault.NOT_BOTH)
        return "", both_of(conflict.field, values)
    if choice == THIRD:
        return _third(case, conflict, value)
    fitting = [claim for claim in conflict.claims if choice and claim.hash.startswith(choice)]
    if len(fitting) != 1:
        raise ChoiceRefused(conflict.field, ChoiceFault.NOT_A_CLAIM)
    return fitting[0].hash, fitting[0].value


def _text(case: OpenCase, conflict: ConflictShown, settled: Json) -> Wording:
    """What counts now, as the conflict itself would show it."""
    for claim in conflict.claims:
        if canonical(claim.value) == canonical(settled):
            return claim.text
    form = None
    if conflict.inspection:
        form = form_if_kept(case, case.store.inspections.load(conflict.inspection))
    return claim_words(form, conflict.field, settled)


def _third(case: OpenCase, conflict: ConflictShown, value: Json) -> tuple[str, Json]:
    """A value that nobody gave; one that somebody did give is that claim."""
    for claim in conflict.claims:
        if canonical(claim.value) == canonical(value):
            return claim.hash, claim.value
    if not conflict.third:
        prefix = conflict.field.partition(".")[0]
        plain = prefix in ("header", "answer")
        raise ChoiceRefused(
            conflict.field, ChoiceFault.SEALED if plain else ChoiceFault.ONE_OF_THEM
        )
    return "", None if value is None else _checked(case, conflict, value)


def _checked(case: OpenCase, conflict: ConflictShown, value: Json) -> Json:
    """The value as one that is typed: a header fact or an answer, refused likewise."""
    inspection = case.store.inspections.load(conflict.inspection)
    form = kept_form(case, inspection.form)
    prefix, _, name = conflict.field.partition(".")
    if prefix == "header":
        header = changed_header(case, form, inspection.header, {name: value}, "")
        return header.to_fields().get(conflict.field)
    if not isinstance(value, Mapping):
        raise ChoiceRefused(conflict.field, ChoiceFault.WRONG_SHAPE)
    return checked_answer(form, name, value).to_json()


def _ends(case: OpenCase, subject: str) -> tuple[str, ...]:
    """Every entry that none follows, late ones too: a resolution has seen them all."""
    return fold(case.store.ledger.contents(subject), case.store.ledger.leads).ends
