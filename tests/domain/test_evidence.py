"""What an answer still lacks under its item's evidence rule."""

from dataclasses import replace

import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence import Evidence, missing_evidence
from inspector_app.domain.form import AnswerType, Item, Severity
from tests.builders import an_answer, an_item

PHOTO = Evidence(
    id="e1",
    sha256="a" * 64,
    size=1000,
    kind="jpeg",
    name="IMG_1.jpg",
    width=400,
    height=300,
    reduced="b" * 64,
    items=("A01",),
)
SECOND = replace(PHOTO, id="e2", sha256="c" * 64)
CALL: dict[str, Json] = {"number": "12345", "at": "09:10"}
VETO = an_item("A01", AnswerType.PASS_FAIL, 0, severity=Severity.VETO, evidence=(("E3",),))


def item_with(rule: str) -> Item:
    """An item with an evidence rule as a form writes it."""
    groups = () if rule == "E0" else tuple(tuple(group.split("/")) for group in rule.split("+"))
    return an_item(evidence=groups)


def missing(rule: str, answer: Answer, *evidence: Evidence, deducted: int = 50) -> str:
    """What is missing, as a form writes it."""
    groups = missing_evidence(item_with(rule), answer, deducted, evidence)
    return "+".join("/".join(group) for group in groups)


SCORED = an_answer(1)
SAID = an_answer(1, note="大厅东侧")
TIMED = an_answer(1, observed_at="09:05")


@pytest.mark.parametrize(
    ("rule", "answer", "evidence", "lacking"),
    [
        ("E0", SCORED, (), ""),
        ("E1", SCORED, (), "E1"),
        ("E1", SCORED, (PHOTO,), ""),
        ("E1", SAID, (), "E1"),
        ("E3", SCORED, (PHOTO,), "E3"),
        ("E3", SAID, (), ""),
        ("E3", an_answer(1, note=" \n"), (), "E3"),
        ("E1/E3", SCORED, (), "E1/E3"),
        ("E1/E3", SAID, (), ""),
        ("E1/E3", SCORED, (PHOTO,), ""),
        ("E4", SAID, (), "E4"),
        ("E4", TIMED, (), ""),
        ("E4", an_answer(1, note="9:10至9:30无人"), (), ""),
        ("E4", an_answer(1, note="9：10至9：30无人"), (), ""),
        ("E4", an_answer(1, note="9点20分无人"), (), ""),
        ("E4", an_answer(1, note="14时后"), (), ""),
        ("E4", an_answer(1, note="重点部位"), (), "E4"),
        ("E5", SAID, (PHOTO,), "E5"),
        ("E5", an_answer(1, calls=(CALL,)), (), ""),
        ("E6", SCORED, (), "E6"),
        ("E6", SAID, (), ""),
        ("E6", SCORED, (PHOTO,), ""),
        ("E7", SCORED, (PHOTO,), "E7"),
        ("E7", SAID, (), "E7"),
        ("E7", SAID, (PHOTO,), ""),
        ("E7", SCORED, (PHOTO, SECOND), ""),
        ("E8", SAID, (PHOTO,), "E8"),
        ("E8", an_answer(1, both=True), (), ""),
        ("E1+E3/E4", SCORED, (), "E1+E3/E4"),
        ("E1+E3/E4", SAID, (), "E1"),
        ("E1+E3/E4", TIMED, (PHOTO,), ""),
        ("E3+E8", an_answer(1, note="原话", both=True), (), ""),
    ],
)
def test_what_a_deduction_still_lacks(
    rule: str, answer: Answer, evidence: tuple[Evidence, ...], lacking: str
) -> None:
    assert missing(rule, answer, *evidence) == lacking


@pytest.mark.parametrize("rule", ["E1", "E3", "E4", "E5", "E6", "E8"])
def test_without_a_deduction_nothing_needs_proof(rule: str) -> None:
    assert missing(rule, an_answer(0), deducted=0) == ""


def test_a_disclosure_item_is_photographed_even_when_it_passes() -> None:
    assert missing("E2", an_answer(0), deducted=0) == "E2"
    assert missing("E2+E3", an_answer(0), deducted=0) == "E2"
    assert missing("E2", an_answer(0), PHOTO, deducted=0) == ""


@pytest.mark.parametrize("mark", [Mark.NOT_APPLICABLE, Mark.NOT_OBSERVED])
def test_what_is_not_scored_needs_no_proof(mark: Mark) -> None:
    assert missing("E2", an_answer(mark=mark)) == ""


def test_a_photo_of_another_item_proves_nothing_here() -> None:
    other = replace(PHOTO, items=("A02",))
    assert missing("E1", SCORED, other) == "E1"
    assert missing("E1", SCORED, replace(PHOTO, items=("A02", "A01"))) == ""


def test_a_list_of_absences_is_its_own_times() -> None:
    absences: Json = [{"window": "3", "start": "09:00", "end": "09:20", "sign": False}]
    assert missing("E4", an_answer(absences)) == ""
    assert missing("E4", an_answer([])) == "E4"


def test_a_suspicion_needs_the_exact_words_only() -> None:
    assert missing_evidence(VETO, an_answer("fail"), 0, ()) == (("E3",),)
    assert missing_evidence(VETO, an_answer("fail", note="原话"), 0, ()) == ()


def test_a_confirmation_needs_two_pieces_and_both_inspectors() -> None:
    confirmed = an_answer({"state": "confirmed"}, note="原话")
    assert missing_evidence(VETO, confirmed, 0, ()) == (("E7",), ("E8",))
    whole = replace(confirmed, both=True)
    assert missing_evidence(VETO, whole, 0, (PHOTO,)) == ()


def test_a_dismissed_suspicion_needs_nothing() -> None:
    assert missing_evidence(VETO, an_answer({"state": "dismissed"}), 0, ()) == ()


@pytest.mark.parametrize(
    "evidence",
    [
        PHOTO,
        replace(PHOTO, items=(), caption="东侧", order=3, supplement=True, taken_at="2026-09-15"),
        replace(PHOTO, order=0, width=0, height=0),
    ],
)
def test_evidence_comes_back_from_its_field_as_it_was(evidence: Evidence) -> None:
    assert Evidence.from_json(evidence.to_json()) == evidence


def test_evidence_says_only_what_was_said() -> None:
    said = PHOTO.to_json()
    assert "caption" not in said
    assert "supplement" not in said


def test_fields_of_later_versions_are_passed_over() -> None:
    assert Evidence.from_json({**PHOTO.to_json(), "mood": "x"}) == PHOTO


def test_what_a_later_program_says_of_a_photo_is_passed_over() -> None:
    assert Evidence.from_json({**PHOTO.to_json(), "lens_offset": 3}) == PHOTO
