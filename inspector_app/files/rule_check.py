"""Check what one item costs: no deduction or cap beyond its points, bands without holes."""

from collections.abc import Iterator
from itertools import pairwise

from inspector_app.domain.errors.answers import FormFaultCode
from inspector_app.domain.form import AnswerType, Band, Item, Severity
from inspector_app.domain.points import Points, show_points
from inspector_app.files.form_complaint import Complaint, Way, complaint, duplicates
from inspector_app.files.form_fields import UNREAD


def check_rule(item: Item, path: Way) -> Iterator[Complaint]:
    """Everything about the item's own rule."""
    rule = item.rule
    yield from _check_veto(item, path)
    options = [((*path, "options", at), each.code) for at, each in enumerate(rule.options)]
    parts = [((*path, "deduct", "parts", at), each.code) for at, each in enumerate(rule.parts)]
    yield from duplicates("option", options, "code", item.code)
    yield from duplicates("part", parts, "code", item.code)
    yield from _check_bands(item, path)
    if item.points == UNREAD:
        return
    for way, deduction in _deductions(item):
        if deduction > item.points:
            facts = {"deduction": show_points(deduction), "points": show_points(item.points)}
            where = (*path, *way)
            yield complaint(where, item.code, FormFaultCode.DEDUCTION_ABOVE_POINTS, **facts)
    if rule.cap is not None and rule.cap > item.points:
        facts = {"cap": show_points(rule.cap), "points": show_points(item.points)}
        where = (*path, "deduct", "cap")
        yield complaint(where, item.code, FormFaultCode.CAP_ABOVE_POINTS, **facts)


def _check_veto(item: Item, path: Way) -> Iterator[Complaint]:
    if item.severity is not Severity.VETO:
        return
    if item.points > 0:
        facts = {"points": show_points(item.points)}
        yield complaint((*path, "points"), item.code, FormFaultCode.VETO_WITH_POINTS, **facts)
    if item.rule.type is not AnswerType.PASS_FAIL:
        facts = {"text": item.rule.type.value, "allowed": "pass-fail", "nearest": ""}
        yield complaint((*path, "type"), item.code, FormFaultCode.NOT_ONE_OF, **facts)


def _deductions(item: Item) -> Iterator[tuple[Way, Points]]:
    rule = item.rule
    yield ("deduct", "fail"), rule.deduct
    for at, option in enumerate(rule.options):
        yield ("options", at, "deduct"), option.deduct
        yield ("options", at, "switch", "deduct"), option.deduct_switched
    for at, part in enumerate(rule.parts):
        yield ("deduct", "parts", at, "each"), part.each
    for at, band in enumerate(rule.bands):
        yield ("deduct", "bands", at, "deduct"), band.deduct


def _check_bands(item: Item, path: Way) -> Iterator[Complaint]:
    bands = item.rule.bands
    for at, band in enumerate(bands):
        if band.below is not None and UNREAD not in (band.at_least, band.below):
            facts = {"start": str(band.at_least), "end": str(band.below)}
            if band.below <= band.at_least:
                place = (*path, "deduct", "bands", at)
                yield complaint(place, item.code, FormFaultCode.BAND_REVERSED, **facts)
    for at, (band, following) in enumerate(pairwise(bands), 1):
        place = (*path, "deduct", "bands", at)
        yield from _check_join(band, following, place, item.code)


def _check_join(band: Band, following: Band, place: Way, item: str) -> Iterator[Complaint]:
    if UNREAD in (band.at_least, band.below, following.at_least):
        return
    if band.below is None or following.at_least < band.below:
        end = "" if band.below is None else str(band.below)
        facts = {"start": str(band.at_least), "end": end}
        yield complaint(place, item, FormFaultCode.BAND_OVERLAP, **facts)
    elif following.at_least > band.below:
        facts = {"start": str(band.below), "end": str(following.at_least)}
        yield complaint(place, item, FormFaultCode.BAND_GAP, **facts)
