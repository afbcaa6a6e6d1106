"""What the header facts are called, how they are asked, and what there is to choose from."""

from collections.abc import Sequence
from dataclasses import replace

from inspector_app.domain.form import Mode, Venue
from inspector_app.domain.header import visit_phase
from inspector_app.ui.pages.inspection.fact_edits import (
    ChoiceFact,
    FactEdit,
    LongFact,
    ManyFact,
    TextFact,
)
from inspector_app.ui.pages.inspection.typed_facts import clock_text
from inspector_app.ui.parts.typed_day import day_text
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import CATEGORIES, MODES, VENUES

_CLOCKS = ("arrived", "left", "revealed")
_LONG = ("reason", "unit_opinion", "refusal")

Row = tuple[str, ...]


def groups() -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The headings, and below each its rows of facts."""
    return (
        (
            translate("Inspection", "Unit"),
            (
                ("unit",),
                ("service_point", "category"),
                ("address",),
                ("responsible", "contact"),
            ),
        ),
        (
            translate("Inspection", "Visit"),
            (
                ("date",),
                ("arrived", "left", "revealed"),
                ("posted_hours",),
                ("windows_open", "windows_total", "queue"),
                ("venues",),
                ("mode",),
                ("scope",),
            ),
        ),
        (translate("Inspection", "Inspectors"), (("inspectors",), ("recorder",))),
        (translate("Inspection", "Grounds"), (("mandate",), ("reason",), ("phase",))),
        (
            translate("Inspection", "Unit's word and paper"),
            (("unit_opinion",), ("refusal",), ("sheet_languages",)),
        ),
    )


def labels() -> dict[str, str]:
    """What each fact is called."""
    return {
        "unit": translate("Inspection", "Unit inspected"),
        "service_point": translate("Inspection", "Service point"),
        "category": translate("Inspection", "Category"),
        "address": translate("Inspection", "Address"),
        "responsible": translate("Inspection", "Head of unit"),
        "contact": translate("Inspection", "Contact"),
        "date": translate("Inspection", "Date of the visit"),
        "arrived": translate("Inspection", "Arrived"),
        "left": translate("Inspection", "Left", "time of leaving"),
        "revealed": translate("Inspection", "Revealed"),
        "posted_hours": translate("Inspection", "Posted hours"),
        "windows_open": translate("Inspection", "Windows open"),
        "windows_total": translate("Inspection", "Windows in all"),
        "queue": translate("Inspection", "Waiting"),
        "venues": translate("Inspection", "Venue"),
        "mode": translate("Inspection", "Mode"),
        "scope": translate("Inspection", "Scope"),
        "inspectors": translate("Inspection", "Second inspector"),
        "recorder": translate("Inspection", "Recorder"),
        "mandate": translate("Inspection", "Mandate"),
        "reason": translate("Inspection", "Why this unit"),
        "phase": translate("Inspection", "Campaign phase"),
        "unit_opinion": translate("Inspection", "What the unit said"),
        "refusal": translate("Inspection", "Refusal to sign"),
        "sheet_languages": translate("Inspection", "Languages of the sheet"),
    }


def hints() -> dict[str, str]:
    """What helps to fill a fact in."""
    return {
        "unit": translate("Inspection", "From the register, or any name"),
        "date": translate("Inspection", "2026-09-15 or 20260915"),
        "arrived": translate("Inspection", "9:05 or 0905"),
        "revealed": translate("Inspection", "Empty: not revealed"),
        "posted_hours": translate("Inspection", "As posted, 9:00–12:00, 13:30–17:00"),
        "refusal": translate("Inspection", "Why the unit did not sign, and who witnessed it"),
    }


def edit_of(name: str, workplace: Workplace, visit: Visit) -> FactEdit:
    """The editor of one plain fact."""
    choices = _choices(name, workplace, visit)
    if name == "venues":
        return ManyFact(choices, workplace.theme)
    if choices:
        return ChoiceFact(choices)
    if name in _LONG:
        return LongFact(workplace.theme)
    if name in _CLOCKS:
        return TextFact(clock_text)
    return TextFact(day_text) if name == "date" else TextFact()


def _choices(name: str, workplace: Workplace, visit: Visit) -> Sequence[tuple[str, str]]:
    """What there is to choose from; nothing for a fact that is typed."""
    say, form = workplace.say, visit.form
    categories = [(each, say(words)) for each, words in CATEGORIES.items()]
    phases = [(phase.id, say(phase.label)) for phase in form.phases]
    return {
        "category": [("", translate("Inspection", "Not said")), *categories],
        "venues": [(venue.value, say(VENUES[venue])) for venue in Venue],
        "mode": [(mode.value, say(MODES[mode])) for mode in Mode],
        "scope": [(scope.id, say(scope.label)) for scope in form.scopes],
        "phase": [("", _phase_by_month(workplace, visit)), *phases],
        "sheet_languages": [
            ("zh", translate("Inspection", "Chinese")),
            ("en", translate("Inspection", "English")),
            ("both", translate("Inspection", "Chinese and English")),
        ],
    }.get(name, [])


def _phase_by_month(workplace: Workplace, visit: Visit) -> str:
    """What an unsaid phase means."""
    phase = visit_phase(visit.form, replace(visit.inspection.header, phase=""))
    if phase is None:
        return translate("Inspection", "By the month of the visit")
    return translate("Inspection", "By the month of the visit: {phase}").format(
        phase=workplace.say(phase.label)
    )
