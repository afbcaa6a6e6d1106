"""Which items an inspection asks, and which of them are preset not applicable.

Hidden by a condition or a preset never means erased: the answer stays, and an answer that a person
gave always goes before a preset.
"""

import enum
from collections.abc import Mapping
from typing import NamedTuple

from inspector_app.domain.answer import Answer, Mark, VetoState
from inspector_app.domain.canonical import Json
from inspector_app.domain.form import Condition, Form, Item, Mode
from inspector_app.domain.header import Header, visit_phase


class Preset(enum.StrEnum):
    """Why an item is not applicable before anybody answers it."""

    VENUE = "venue"
    MODE = "mode"
    PHASE = "phase"
    CONDITION = "condition"


class Asked(NamedTuple):
    """An item of the inspection's scope, and the preset that keeps it out, if any."""

    item: Item
    preset: Preset | None


def asked_items(form: Form, header: Header, answers: Mapping[str, Answer]) -> tuple[Asked, ...]:
    """The scope's items in form order, each with its preset; KeyError for an unknown scope."""
    return tuple(
        Asked(asked.item, preset_now(asked, header, answers))
        for asked in plainly_asked(form, header)
    )


def preset_now(asked: Asked, header: Header, answers: Mapping[str, Answer]) -> Preset | None:
    """The preset of a plainly asked item, with the condition that looks at answers."""
    if asked.preset is None and asked.item.when is not None:
        return _condition_preset(asked.item, header, answers)
    return asked.preset


def plainly_asked(form: Form, header: Header) -> tuple[Asked, ...]:
    """The scope's items with the presets that do not look at any answer.

    The very same tuple for all visits of one sort; KeyError for an unknown scope.
    """
    phase = visit_phase(form, header)
    sort = (header.scope, frozenset(header.venues), header.mode, phase.id if phase else "")
    if sort not in form.remembered:
        form.remembered[sort] = tuple(
            Asked(item, _plain_preset(form, item, header))
            for item in items_in_scope(form, header.scope)
        )
    asked: tuple[Asked, ...] = form.remembered[sort]
    return asked


def items_in_scope(form: Form, scope_id: str) -> tuple[Item, ...]:
    """The items that the scope chooses."""
    scope = form.scope(scope_id)
    return tuple(
        item
        for section in form.sections
        for item in section.items
        if (section.code in scope.sections or item.code in scope.items)
        and (item.core or not scope.core)
    )


def preset_of(
    form: Form, item: Item, header: Header, answers: Mapping[str, Answer]
) -> Preset | None:
    """Why `item` does not apply to this visit, the first reason that holds."""
    return _plain_preset(form, item, header) or _condition_preset(item, header, answers)


def _plain_preset(form: Form, item: Item, header: Header) -> Preset | None:
    if not set(item.venues) & set(header.venues):
        return Preset.VENUE
    if not _mode_asks(item, header.mode):
        return Preset.MODE
    if not _phase_begun(form, item, header):
        return Preset.PHASE
    return None


def _condition_preset(item: Item, header: Header, answers: Mapping[str, Answer]) -> Preset | None:
    if item.when is not None and not _holds(item.when, header, answers):
        return Preset.CONDITION
    return None


def _mode_asks(item: Item, mode: Mode) -> bool:
    return mode in item.modes


def _phase_begun(form: Form, item: Item, header: Header) -> bool:
    if item.phase is None:
        return True
    order = [phase.id for phase in form.phases]
    now = visit_phase(form, header)
    return now is not None and order.index(item.phase) <= order.index(now.id)


def _holds(condition: Condition, header: Header, answers: Mapping[str, Answer]) -> bool:
    if condition.header is not None:
        value = getattr(header, condition.header)
        values = value if isinstance(value, tuple) else (value,)
        return any(str(each) in condition.values for each in values)
    answer = answers.get(condition.item or "")
    # A value kept under another mark is not what was seen.
    if answer is None or answer.mark is not Mark.SCORED:
        return False
    return _said(answer.value) in condition.values


def _said(value: Json) -> str:
    """The value as a condition names it; a suspicion with its history is a plain fail."""
    if isinstance(value, Mapping) and "state" in value:
        return "pass" if value["state"] == VetoState.DISMISSED else "fail"
    return str(value)
