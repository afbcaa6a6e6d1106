"""Begin an inspection, with or without a registered unit, and complete its header."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date as calendar_date
from typing import Any

from inspector_app.domain.canonical import normal
from inspector_app.domain.errors.refused import (
    HeaderRefused,
    NoSuchHeaderField,
    NoSuchPerson,
    NoSuchScope,
    PersonRevoked,
    WrongState,
)
from inspector_app.domain.form import Form, Mode, Venue
from inspector_app.domain.header import Header, Inspector
from inspector_app.domain.ids import uuid7
from inspector_app.domain.inspection import Inspection, State
from inspector_app.domain.roster import Standing
from inspector_app.domain.unit import Unit
from inspector_app.store.inspections import LAST
from inspector_app.workflows.case.find_form import find_form, keep_form, kept_form
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.record import cut_entry, keep_entries
from inspector_app.workflows.visit.number_drafts import draft_prefix
from inspector_app.workflows.visit.show import find_inspection, subject_of

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:：]([0-5]\d)")
LONGEST_TEXT = 500
PAIR = 2
"""Who inspects: the recorder, and the second inspector once they are named."""
LANGUAGES = ("zh", "en", "both")
FREE_TEXT = "张三,区政务服务局,0023"


@dataclass(frozen=True, slots=True)
class LikelyFacts:
    """What was said of the inspection begun last, and is likely to be said of the next."""

    scope: str = ""
    mode: str = ""
    second: str = ""
    """The other inspector, as `begin_inspection` takes it."""


def likely_facts(case: OpenCase) -> LikelyFacts:
    """Scope, mode and second inspector as of the last inspection; nothing without one."""
    found = case.store.inspections.ids_for(LAST)
    if not found:
        return LikelyFacts()
    header = case.store.inspections.load(found[0]).header
    return LikelyFacts(header.scope, header.mode, _likely_second(case, header.inspectors))


def _likely_second(case: OpenCase, inspectors: Sequence[Inspector]) -> str:
    """Who it was, as long as they can sign and somebody else opened the case folder."""
    if len(inspectors) < PAIR or inspectors[1].person == case.me.id:
        return ""
    second = inspectors[1]
    if not second.person:
        return f"{second.name},{second.work_unit},{second.certificate}"
    try:
        _second_inspector(case, second.code)
    except (NoSuchPerson, PersonRevoked, HeaderRefused):
        return ""
    return second.code


def begin_inspection(
    case: OpenCase, unit: str, said: Mapping[str, Any], *, form: str = "", second: str = ""
) -> Inspection:
    """Open an inspection of `unit` (a registered code or name, else free text).

    `said` are header facts by name, `second` is the other inspector. Raises HeaderRefused,
    NoSuchForm, NoSuchScope.
    """
    found = find_form(case.places, form)
    now = case.clock()
    me = case.me
    header = replace(
        _unit_facts(case, unit),
        date=now.date().isoformat(),
        inspectors=(Inspector(me.name, me.code, me.id, me.unit, me.certificate_no),),
        recorder=me.name,
    )
    header = changed_header(case, found.form, header, said, second)
    subject = subject_of(uuid7(now))
    with case.store.transaction():
        keep_form(case, found)
        number = case.store.next_draft_number(draft_prefix(case))
        facts = replace(header, draft_number=number).to_fields()
        keep_entries(case, [cut_entry(case, subject, "begin", facts, form=found.hash)])
    return case.store.inspections.load(subject.partition("/")[2])


def change_header(
    case: OpenCase, reference: str, said: Mapping[str, Any], *, second: str = ""
) -> Inspection:
    """Change header facts of a draft, each as one appended row.

    Raises HeaderRefused, WrongState.
    """
    inspection = _open_to_changes(case, reference)
    form = kept_form(case, inspection.form)
    changed = changed_header(case, form, inspection.header, said, second)
    return _record_header(case, inspection, changed)


def put_header(case: OpenCase, reference: str, header: Header) -> Inspection:
    """Set every header fact back to what `header` holds, such as to undo a change.

    It must be a header that this inspection had: nothing is checked anew. Raises WrongState.
    """
    return _record_header(case, _open_to_changes(case, reference), header)


def _open_to_changes(case: OpenCase, reference: str) -> Inspection:
    case.require_current()
    inspection = find_inspection(case, reference)
    if inspection.state is State.VOID:
        raise WrongState("header", inspection.state)
    return inspection


def _record_header(case: OpenCase, inspection: Inspection, header: Header) -> Inspection:
    """Append one row for every fact that differs; on a full disk in the room held back for it."""
    before, after = inspection.header.to_fields(), header.to_fields()

    def record() -> None:
        for name in sorted(before.keys() | after.keys()):
            if before.get(name) != after.get(name):
                now = case.clock().isoformat()
                case.store.drafts.append(
                    subject_of(inspection), name, after.get(name), now, case.me.id
                )

    case.store.saved(record)
    return case.store.inspections.load(inspection.id)


def changed_header(
    case: OpenCase, form: Form, header: Header, said: Mapping[str, Any], second: str
) -> Header:
    """`header` with what was `said`, every value checked; an empty value clears an optional fact.

    Raises HeaderRefused, NoSuchHeaderField, NoSuchScope, NoSuchPerson or PersonRevoked.
    """
    known = {each.name for each in fields(Header)} - {"inspectors", "draft_number"}
    changes: dict[str, Any] = {}
    for name, value in said.items():
        if name not in known:
            raise NoSuchHeaderField(name, tuple(sorted(known)))
        cleared = not str(value).strip() and name in _CLEARED
        changes[name] = _CLEARED[name] if cleared else _READERS.get(name, _text)(name, value)
    scope = str(changes.get("scope", header.scope))
    if scope not in {each.id for each in form.scopes}:
        raise NoSuchScope(scope, tuple(each.id for each in form.scopes))
    phase = changes.get("phase", "")
    if phase and phase not in {each.id for each in form.phases}:
        raise HeaderRefused("phase", phase, tuple(each.id for each in form.phases))
    if second:
        changes["inspectors"] = (header.inspectors[0], _second_inspector(case, second))
    return replace(header, **changes)


def _unit_facts(case: OpenCase, said: str) -> Header:
    """What the register says of the unit, or its name as typed."""
    unit = case.store.units.find(said.strip())
    if unit is None:
        return Header(unit=_text("unit", said))
    return Header(
        unit=unit.name,
        unit_code=unit.code,
        category=unit.category,
        address=unit.address,
        responsible=unit.responsible,
        contact=unit.contact,
        venues=_registered_venues(unit),
    )


def _registered_venues(unit: Unit) -> tuple[Venue, ...]:
    """The venues that the register names; the hall where it names none that we know."""
    known = {venue.value: venue for venue in Venue}
    named = (known[each] for each in re.split(r"[,，\s]+", unit.venues) if each in known)
    return tuple(named) or (Venue.HALL,)


def _second_inspector(case: OpenCase, said: str) -> Inspector:
    """The other inspector: by roster code, or as "name,work unit,permit number".

    Free text has a comma at least: a code that nobody has is a slip, not a name.
    """
    person = next((each for each in case.roster.people if each.code == said.strip()), None)
    if person is not None:
        now = case.clock()
        standings = {case.roster.standing(key.fingerprint, now) for key in person.keys}
        if standings == {Standing.REVOKED}:
            raise PersonRevoked(person.code)
        return Inspector(person.name, person.code, person.id, person.unit, person.certificate_no)
    parts = [part.strip() for part in re.split(r"[,，]", said)]
    if len(parts) == 1:
        raise NoSuchPerson(said)
    if len(parts) > len(FREE_TEXT.split(",")) or not parts[0]:
        raise HeaderRefused("inspectors", said, ("A23", FREE_TEXT))
    name, work_unit, certificate = (*parts, "")[:3]
    return Inspector(_text("inspectors", name), "", "", _text("inspectors", work_unit), certificate)


def _text(name: str, value: object) -> str:
    text = str(normal(str(value))).strip()
    if len(text) > LONGEST_TEXT:
        raise HeaderRefused(name, f"{text[:20]}…", f"≤ {LONGEST_TEXT}")
    return text


def _clock(name: str, value: object) -> str:
    match = _CLOCK.fullmatch(_text(name, value))
    if match is None:
        raise HeaderRefused(name, str(value), "09:05")
    return f"{int(match[1]):02d}:{match[2]}"


def _day(name: str, value: object) -> str:
    try:
        return calendar_date.fromisoformat(_text(name, value)).isoformat()
    except ValueError as error:
        raise HeaderRefused(name, str(value), "2026-09-15") from error


def _number(name: str, value: object) -> int:
    text = _text(name, value)
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise HeaderRefused(name, str(value), ("0", "1", "2"))
    return int(text)


def _venues(name: str, value: object) -> tuple[Venue, ...]:
    said = re.split(r"[,，\s]+", value) if isinstance(value, str) else list(value)  # type: ignore[call-overload]
    try:
        venues = tuple(Venue(each) for each in said if each)
    except ValueError as error:
        raise HeaderRefused(name, str(value), tuple(Venue)) from error
    if not venues:
        raise HeaderRefused(name, str(value), tuple(Venue))
    return venues


def _mode(name: str, value: object) -> Mode:
    try:
        return Mode(str(value))
    except ValueError as error:
        raise HeaderRefused(name, str(value), tuple(Mode)) from error


def sheet_languages(name: str, value: object) -> str:
    """The languages of a sheet as named; raises HeaderRefused for any other word."""
    if value not in LANGUAGES:
        raise HeaderRefused(name, str(value), LANGUAGES)
    return str(value)


_READERS: Mapping[str, Callable[[str, object], Any]] = {
    **dict.fromkeys(("arrived", "left", "revealed"), _clock),
    **dict.fromkeys(("windows_open", "windows_total", "queue"), _number),
    "date": _day,
    "venues": _venues,
    "mode": _mode,
    "sheet_languages": sheet_languages,
}

_CLEARED: Mapping[str, object] = {
    **dict.fromkeys(("arrived", "left", "revealed", "date"), ""),
    **dict.fromkeys(("windows_open", "windows_total", "queue")),
}
