"""A bribery hint on its way through the team: not in print runs, nor in a colleague's bundle."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.domain.bundle import Manifest, MemberKind
from inspector_app.files import wire
from inspector_app.files.bundle_file import BundleReader
from inspector_app.store.packing import unpack
from inspector_app.trust.bundle_seal import MOST_HEAD, BundleHead
from inspector_app.trust.envelope import open_sealed
from inspector_app.trust.signed_json import read_statement
from inspector_app.workflows.case.keep_keys import recipient_of
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.bind_papers import bind_papers
from inspector_app.workflows.issuing.issue import export_papers, issue
from inspector_app.workflows.issuing.transfer_tip import transfer_tip
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.review import remark
from inspector_app.workflows.reviewing.settle_veto import settle_veto
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from tests.exchanging import handed, merged, new_laptops, visit
from tests.reviewing import Team, new_team, quiet
from tests.visits import Desk, a_photo, sealed
from tests.workflows.test_two_readers import (
    ANSWERS,
    CAPTION,
    DISMISSAL,
    HINT,
    NAMES,
    REMARK,
    SECRETS,
    WORDS,
    hinted,
    readable_in,
    traces,
)


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


def unpacked(case: OpenCase, bundle: Path) -> bytes:
    """Everything in a bundle, as its reader decrypts it."""
    secret = recipient_of(case).secret
    with BundleReader(bundle) as reader:
        plain = open_sealed(reader.member("0000.age"), secret, MOST_HEAD)
        manifest = Manifest.from_json(
            read_statement(BundleHead.unpack(plain).manifest, "bundle").body
        )
        parts = [open_sealed(reader.member(m.name), secret, m.size) for m in manifest.members]
    said = [
        unpack(entry.packed)
        for member, part in zip(manifest.members, parts, strict=True)
        if member.kind is MemberKind.ENTRIES
        for entry in wire.decode_entries(part)
        if entry.packed is not None
    ]
    return b"\n".join([plain, *parts, *said])


def test_bound_and_exported_papers_hold_no_trace_of_it_before_or_after_an_amendment(
    team: Team, tmp_path: Path
) -> None:
    case = team.case
    id_ = hinted(team, tmp_path)
    remark(case, id_, "E01", REMARK)
    approve(case, id_)
    transfer_tip(case, id_, "ZQXHINT区纪委监委")
    issue(case, id_, notice_only=True, without_evidence="现场不便", progress=quiet)
    given = list(export_papers(case, id_, tmp_path / "first"))
    given.append(bind_papers(case, [id_], "rectification-notice", tmp_path / "a.pdf", quiet).path)
    team.amended(id_, '{"answers":[{"item":"A03","value":"fail","note":"椅子不够"}]}')
    settle_veto(case, id_, "E01", confirmed=False, reason=DISMISSAL)
    approve(case, id_)
    issue(case, id_, without_evidence="现场不便", progress=quiet)

    given += export_papers(case, id_, tmp_path / "second")
    for document in ("verdict", "rectification-notice"):
        out = tmp_path / f"{document}.pdf"
        given.append(bind_papers(case, [id_], document, out, quiet).path)

    assert len(given) == 6
    for path in given:
        pdf = path.read_bytes()
        assert traces(pdf, (*SECRETS, *NAMES)) == set()
        read = b"".join(readable_in(pdf)).decode() + path.name
        assert [word for word in (*WORDS, *SECRETS, *NAMES) if word in read] == []


def test_a_reply_to_another_inspector_carries_nothing_of_it(tmp_path: Path) -> None:
    laptops = new_laptops(tmp_path)
    stick = tmp_path / "stick"
    with laptops["A17"].opened() as inspector, laptops["L01"].opened() as lead:
        begun = visit(inspector, "云溪镇便民服务中心", second="L02")
        photo = a_photo(tmp_path / "ZQXPHOTO.jpg")
        attach_photos(inspector, begun.id, [photo], ["E01"], CAPTION, quiet)
        fill_from_file(inspector, begun.id, ANSWERS.encode(), "a.json", "full-marks")
        seal_inspection(inspector, begun.id, progress=quiet)
        merged(lead, handed(inspector, stick).files)
        remark(lead, begun.id, "E01", REMARK)
        transfer_tip(lead, begun.id, "ZQXHINT区纪委监委")
        with laptops["A23"].opened() as other:
            sealed(other, visit(other, "区税务局", second="L02"))
            merged(lead, handed(other, stick).files)
            (reply,) = handed(lead, stick, "A23", everything=True).files
            (own,) = handed(inspector, stick, "A23", everything=True).files

            for bundle in (reply, own):
                found = unpacked(other, bundle)
                held = [
                    word for word in (*SECRETS, HINT, "云溪镇", begun.id) if word.encode() in found
                ]
                assert held == []
                merged(other, [bundle])
            assert [row.unit for row in other.store.inspections.rows()] == ["区税务局"]
        (back,) = handed(lead, stick, "A17", everything=True).files
        found = unpacked(inspector, back)
        assert REMARK.encode() in found
        assert "ZQXHINT区纪委监委".encode() not in found
