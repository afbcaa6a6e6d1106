"""Shapes: what may come from elsewhere, and what could never be read."""

from typing import Any

import pytest

from inspector_app.domain.inspection import SUBJECT as INSPECTION
from inspector_app.domain.review import SUBJECT as REVIEW
from inspector_app.domain.review import Remark, plain_of
from inspector_app.domain.shapes import misshapen
from tests.builders import a_form, a_header, all_answers, an_answer
from tests.store.cases import a_piece

INSPECTED = INSPECTION + "1"
REMARK = plain_of(Remark("r1", "A01", "请补照片", 1, "p1", "2026-09-15T10:00:00+08:00"))


def test_what_the_program_writes_has_its_shape() -> None:
    fields = {
        **a_header(queue=3, windows_open=0).to_fields(),
        **{f"answer.{code}": each.to_json() for code, each in all_answers(a_form()).items()},
        "answer.E05": an_answer([], calls=({"number": "12345"},), both=True).to_json(),
        "evidence.e1": a_piece("aa" * 32, "bb" * 32).to_json(),
        "seal.1": {"version": 1, "at": "2026-09-15T10:00:00+08:00", "reason": ""},
        "void.reason": "重复",
        "log.1": [{"any": 1.0}],
        "later.field": object(),
        "header.queue": None,
    }

    assert misshapen(INSPECTED, fields) == ""
    assert misshapen(REVIEW + "1", {"remark.r1": REMARK, "deferral": None, "new": 3}) == ""
    assert misshapen("form/ab", {"header.unit": 3}) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("header.unit", 3),
        ("header.date", "15.9.2026"),
        ("header.date", 20260915),
        ("header.queue", "many"),
        ("header.mode", "secret"),
        ("header.venues", "hall"),
        ("header.inspectors", [{"nickname": "x"}]),
        ("header.inspectors", [{"name": 3}]),
        ("answer.A01", "pass"),
        ("answer.A01", {"mark": "good"}),
        ("answer.A01", {"mark": "scored", "note": 3}),
        ("answer.A01", {"mark": "scored", "calls": ["12345"]}),
        ("answer.A01", {"mark": "scored", "calls": 3}),
        ("evidence.e1", {"id": "e1"}),
        ("evidence.e1", {**a_piece("aa" * 32, "bb" * 32).to_json(), "size": "big"}),
        ("seal.1", {"at": "now"}),
        ("seal.1", 1),
        ("revision.1.1", {"sheet": "x"}),
        ("void.reason", 3),
    ],
)
def test_a_field_that_could_not_be_read_is_named(name: str, value: Any) -> None:
    assert misshapen(INSPECTED, {"header.unit": "东街", name: value}) == name


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("remark.r1", {**REMARK, "text": 3}),
        ("remark.r1", {"id": "r1"}),
        ("remark.r1", "text"),
        ("outcome.1", {"outcome": "waived"}),
        ("deferral", {"reason": "x"}),
    ],
)
def test_a_review_that_could_not_be_read_is_named(name: str, value: Any) -> None:
    assert misshapen(REVIEW + "1", {name: value}) == name
