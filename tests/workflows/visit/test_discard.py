"""The way back from a stray edit: the sealed version counts, the edits are logged."""

from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import WrongState
from inspector_app.domain.inspection import State
from inspector_app.domain.verification import Judgement
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.sealing.seal import amend_inspection
from inspector_app.workflows.verifying.verify import verify_pdf
from inspector_app.workflows.visit.discard import discard_changes
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.show import find_inspection, list_inspections
from tests.visits import a_photo, begun, sealed

STRAY = b'{"answers":[{"item":"E08","mark":"not-observed"}]}'


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def test_the_sealed_version_counts_again_and_the_edits_are_logged(case: OpenCase) -> None:
    inspection = begun(case)
    done = sealed(case, inspection)
    before = find_inspection(case, inspection.id)
    fill_from_file(case, inspection.id, STRAY, "a.json")
    assert [row.state for row in list_inspections(case)] == ["amending"]

    now = discard_changes(case, inspection.id)

    assert (now.state, now.answers, now.seals) == (State.SEALED, before.answers, before.seals)
    assert case.store.drafts.subjects() == []
    folded = case.store.inspections.folded(inspection.id)
    assert (folded.after_seal, folded.conflicts) == ((), {})
    trace = case.store.ledger.entries(f"inspection/{inspection.id}")[-1]
    assert trace.content is not None
    assert (trace.content.kind, trace.signature is None) == ("discard", False)
    ((name, changes),) = trace.content.set.items()
    assert name.startswith("log.1.")
    assert [(each["field"], each["value"]) for each in changes] == [  # type: ignore[union-attr,index,call-overload]
        ("answer.E08", {"mark": "not-observed"})
    ]
    assert [row.state for row in list_inspections(case)] == ["sealed"]
    assert check_case(case, quiet).faults == ()
    assert verify_pdf(done.pdf, Path("x"), case=case).examination.judgement is Judgement.GOOD


def test_after_two_discards_it_can_still_be_amended(case: OpenCase, tmp_path: Path) -> None:
    inspection = begun(case)
    sealed(case, inspection)
    photo = a_photo(tmp_path / "p.jpg")
    (piece,) = attach_photos(case, inspection.id, [photo], [], "", quiet).evidence
    discard_changes(case, inspection.id)
    fill_from_file(case, inspection.id, STRAY, "a.json")
    discard_changes(case, inspection.id)
    assert {piece.sha256, piece.reduced} <= case.store.known_files()
    fill_from_file(case, inspection.id, STRAY, "a.json")

    second = amend_inspection(case, inspection.id, "看不清", progress=quiet)

    assert second.version == 2
    assert verify_pdf(second.pdf, Path("x"), case=case).examination.judgement is Judgement.GOOD
    assert check_case(case, quiet).faults == ()


def test_without_changes_since_a_seal_there_is_nothing_to_discard(case: OpenCase) -> None:
    inspection = begun(case)
    with pytest.raises(WrongState):
        discard_changes(case, inspection.id)
    sealed(case, inspection)

    with pytest.raises(WrongState):
        discard_changes(case, inspection.id)
