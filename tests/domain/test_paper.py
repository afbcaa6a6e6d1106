"""Evidence list and tip slip: what each lists, and reading papers from anybody's hands."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.inspection import Inspection
from inspector_app.domain.paper import (
    EVIDENCE_LIST,
    TIP_TRANSFER,
    EvidenceList,
    TipSlip,
    evidence_list,
    read_paper,
    tip_slip,
)
from inspector_app.domain.review import Review
from inspector_app.domain.scoring import score
from inspector_app.domain.unit_copy import NOTICE, VERDICT
from tests.sheets.copies import IMPRINT, NUMBER, copy_of, titled_form, visited, with_veto

FORM = titled_form()


def listed(inspection: Inspection, *, for_unit: bool) -> EvidenceList:
    card = score(FORM, inspection.header, inspection.answers)
    review = Review(inspection.id)
    return evidence_list(FORM, inspection, card, review, IMPRINT, for_unit=for_unit)


def slip(inspection: Inspection, recipient: str = "") -> TipSlip:
    card = score(FORM, inspection.header, inspection.answers)
    return tip_slip(FORM, inspection, card, IMPRINT, recipient)


def test_the_inner_list_has_everything_under_the_numbers_of_the_sheet() -> None:
    inner = listed(visited(with_veto("fail")), for_unit=False)

    assert [each.number for each in inner.pieces] == [1, 2, 3]
    assert [item.code for item in inner.pieces[2].shows] == ["A02", "E01"]
    assert inner.pieces[0].device == "Nokia 8.3"


def test_the_units_list_shows_neither_a_suspicion_nor_a_gap_nor_who_took_it() -> None:
    suspected = listed(visited(with_veto("fail")), for_unit=True)

    assert [each.number for each in suspected.pieces] == [1, 2]
    assert [item.code for each in suspected.pieces for item in each.shows] == ["A01", "A02"]
    assert {(each.device, each.caption) for each in suspected.pieces} == {("", "")}
    assert suspected == listed(visited(), for_unit=True)


def test_a_photo_of_an_item_that_the_form_lacks_is_listed_without_it() -> None:
    inspection = visited()
    strange = replace(inspection.evidence[0], items=("Z99",))

    inner = listed(replace(inspection, evidence=(strange,)), for_unit=False)

    assert inner.pieces[0].shows == ()


def test_the_slip_has_every_suspicion_with_its_evidence_and_nothing_else() -> None:
    handed = slip(visited(with_veto("fail")), " 区监委 ")

    assert handed.recipient == "区监委"
    assert [each.item for each in handed.suspicions] == ["E01"]
    assert handed.suspicions[0].evidence == (2, 3)
    assert handed.suspicions[0].prohibition is not None
    assert [each.number for each in handed.pieces] == [2, 3]
    assert [item.code for each in handed.pieces for item in each.shows] == ["E01", "E01"]


def test_there_is_no_slip_without_a_suspicion() -> None:
    with pytest.raises(ValueError, match="no suspicion"):
        slip(visited())


@pytest.mark.parametrize("document", [VERDICT, NOTICE])
def test_a_letter_says_what_it_is(document: str) -> None:
    facts = read_paper(copy_of().named(document).to_bytes())

    assert (facts.document, facts.number, facts.lead) == (document, NUMBER, "组-00")
    assert (facts.unit, facts.date) == ("东街便民服务中心", "2026-09-15")


def test_list_and_slip_say_what_they_are() -> None:
    suspected = visited(with_veto("fail"))

    assert read_paper(listed(suspected, for_unit=True).to_bytes()).document == EVIDENCE_LIST
    assert read_paper(slip(suspected).to_bytes()).document == TIP_TRANSFER


def test_a_copy_that_was_never_printed_is_no_paper() -> None:
    with pytest.raises(ValueError, match="another document"):
        read_paper(copy_of().to_bytes())


def test_a_list_that_calls_itself_a_slip_is_refused() -> None:
    inner = listed(visited(), for_unit=False)
    lying = replace(inner, head=replace(inner.head, document=TIP_TRANSFER))

    with pytest.raises(ValueError, match="not as it was written"):
        read_paper(lying.to_bytes())


def test_a_time_that_is_none_is_refused() -> None:
    inner = listed(visited(), for_unit=False)
    timeless = replace(inner, head=replace(inner.head, issued_at="soon"))

    with pytest.raises(ValueError, match="soon"):
        read_paper(timeless.to_bytes())


def test_more_than_any_paper_holds_is_refused_unread() -> None:
    with pytest.raises(ValueError, match="too large"):
        read_paper(b" " * (17 << 20))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b'{"format":7}',
        b'{"format":[]}',
        b'{"format":"mingcha-sheet-1"}',
        b'{"format":"mingcha-evidence-list-1"}',
        b"\xff\xfe",
        b'{"format":' + b"[" * 100_000,
    ],
)
def test_what_is_no_paper_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the parser says
        read_paper(content)


@given(st.data())
def test_a_paper_with_another_word_in_it_says_so_or_is_refused(data: st.DataObject) -> None:
    plain = json.loads(copy_of().named(VERDICT).to_bytes())
    name = data.draw(st.sampled_from(sorted(plain["copy"])))
    plain["copy"][name] = data.draw(st.none() | st.text() | st.integers() | st.booleans())

    try:
        read_paper(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace"))
    except ValueError:
        return
    raise AssertionError("a paper in another hand was read")
