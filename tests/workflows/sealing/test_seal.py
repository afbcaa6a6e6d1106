"""Sealing, amending, supplementing, voiding: nothing is overwritten, nothing half-done stays."""

from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.errors.refused import (
    NothingChanged,
    NotReadyToSeal,
    NotTheSigner,
    ReasonNeeded,
    WrongState,
)
from inspector_app.domain.inspection import Blocker, State, scored
from inspector_app.domain.payload import Payload
from inspector_app.domain.verification import Judgement
from inspector_app.files.form_codec import form_from_bytes
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos, supplement_evidence
from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.begin import begin_inspection, change_header
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.show import find_inspection
from inspector_app.workflows.visit.void import void_inspection
from tests.visits import VISIT, a_photo, begun, filled, sealed


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def test_everything_that_is_missing_is_named_at_once(case: OpenCase) -> None:
    lone = begin_inspection(case, "某窗口", {"scope": "core"})

    with pytest.raises(NotReadyToSeal) as refused:
        seal_inspection(case, lone.id, progress=quiet)

    blockers = {each.blocker for each in refused.value.missing}
    assert blockers == {Blocker.NO_TIMES, Blocker.ONE_INSPECTOR, Blocker.OPEN_ITEM}
    assert find_inspection(case, lone.id).state is State.DRAFT


def test_a_sealed_sheet_verifies_and_the_draft_is_gone(case: OpenCase) -> None:
    inspection = begun(case)

    done = sealed(case, inspection)

    assert verify_pdf(done.pdf, Path("x.pdf"), case=case).examination.judgement is Judgement.GOOD
    assert find_inspection(case, inspection.id).state is State.SEALED
    assert case.store.drafts.subjects() == []


def test_the_score_can_be_recomputed_from_the_paper_alone(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    filled(
        case, inspection, '{"answers":[{"item":"C03","mark":"scored","value":2,"note":"“下一个”"}]}'
    )
    done = seal_inspection(case, inspection.id, progress=quiet)
    (tmp_path / "sheet.pdf").write_bytes(done.pdf)

    with pikepdf.open(tmp_path / "sheet.pdf") as pdf:
        payload = Payload.read(pdf.attachments["inspection.json"].get_file().read_bytes())

    from inspector_app.domain.fold import fold, inspection_of

    folded = fold([(each.entry.hash, each.entry.content()) for each in payload.entries])
    rescued = inspection_of(payload.inspection, folded, {})
    assert scored(form_from_bytes(payload.form.encode()), rescued) == done.card


def test_a_change_after_the_seal_needs_an_amendment_with_its_reason(case: OpenCase) -> None:
    inspection = begun(case)
    first = sealed(case, inspection)
    with pytest.raises(NothingChanged):
        amend_inspection(case, inspection.id, "误记", progress=quiet)
    changed = b'{"answers":[{"item":"E08","mark":"not-observed"}]}'
    fill_from_file(case, inspection.id, changed, "a.json")
    assert find_inspection(case, inspection.id).state is State.AMENDING
    with pytest.raises(ReasonNeeded):
        amend_inspection(case, inspection.id, " ", progress=quiet)

    second = amend_inspection(case, inspection.id, "看不清手机用途", progress=quiet)

    assert (first.version, second.version) == (1, 2)
    now = find_inspection(case, inspection.id)
    assert [seal.reason for seal in now.seals] == ["", "看不清手机用途"]
    for done in (first, second):
        assert verify_pdf(done.pdf, Path("x"), case=case).examination.judgement is Judgement.GOOD


def test_a_sealed_inspection_is_not_sealed_again(case: OpenCase) -> None:
    inspection = begun(case)
    sealed(case, inspection)

    with pytest.raises(WrongState):
        seal_inspection(case, inspection.id, progress=quiet)


def test_evidence_that_comes_late_is_a_supplement(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    photo = a_photo(tmp_path / "late.jpg")

    done = supplement_evidence(
        case, inspection.id, [photo], ["A05"], "灭火器", "手机没电", progress=quiet
    )

    now = find_inspection(case, inspection.id)
    assert now.state is State.SEALED
    assert [piece.supplement for piece in now.evidence] == [True]
    assert case.store.files.read(done.evidence[0].sha256) == photo.read_bytes()


def test_a_picture_that_the_seal_covers_is_not_supplemented(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    photo = a_photo(tmp_path / "p.jpg")
    attach_photos(case, inspection.id, [photo], ["A01"], "门口", quiet)
    sealed(case, inspection)

    done = supplement_evidence(case, inspection.id, [photo], [], "", "重复", progress=quiet)

    assert [refused.code for refused in done.refused] == ["already-there"]
    assert not find_inspection(case, inspection.id).evidence[0].supplement


def test_a_void_inspection_keeps_what_was_typed(case: OpenCase) -> None:
    inspection = begun(case)
    fill_from_file(
        case, inspection.id, b'{"answers":[{"item":"A01","mark":"scored","value":1}]}', "a"
    )

    voided = void_inspection(case, inspection.id, "去错了单位")

    assert (voided.state, voided.void_reason) == (State.VOID, "去错了单位")
    assert voided.answers["A01"].value == 1
    with pytest.raises(WrongState):
        fill_from_file(case, inspection.id, b'{"answers":[]}', "a")


def test_only_an_inspector_on_the_sheet_seals_it(case: OpenCase) -> None:
    inspection = begun(case)
    filled(case, inspection)
    subject = f"inspection/{inspection.id}"
    others = [{"name": "甲"}, {"name": "乙"}]
    case.store.drafts.append(subject, "header.inspectors", others, "2026-09-15T10:00:00+08:00", "x")

    with pytest.raises(NotTheSigner):
        seal_inspection(case, inspection.id, progress=quiet)


def test_the_language_of_the_sheet_is_part_of_what_is_sealed(case: OpenCase) -> None:
    inspection = begun(case)
    filled(case, inspection)

    seal_inspection(case, inspection.id, languages="both", progress=quiet)

    assert find_inspection(case, inspection.id).header.sheet_languages == "both"


def test_photos_are_printed_without_their_metadata(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    attach_photos(case, inspection.id, [a_photo(tmp_path / "p.jpg")], ["A01"], "门口", quiet)

    done = sealed(case, inspection)

    assert b"Exif" not in done.pdf
    assert b"Test camera" not in done.pdf


def test_header_facts_can_still_change_before_the_seal(case: OpenCase) -> None:
    inspection = begun(case)

    changed = change_header(case, inspection.id, {"queue": "4", "arrived": "9:01"})

    assert (changed.header.queue, changed.header.arrived) == (4, "09:01")
    assert VISIT["arrived"] == "09:05"
