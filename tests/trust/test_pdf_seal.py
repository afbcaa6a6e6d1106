"""Sealing: what a signed sheet is, and what other programs say of it."""

import io
import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import which

import page
import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.pdf_utils.reader import PdfFileReader

from inspector_app.domain.errors.trust import CertificateNotCurrent, SealFault, SealRefused
from inspector_app.domain.sheet import PAYLOAD
from inspector_app.domain.verification import Judgement
from inspector_app.trust.certificate import person_certificate
from inspector_app.trust.identity import Identity, issue, new_root
from inspector_app.trust.pdf_seal import add_fields, field_size, sign
from tests.trust.papers import (
    BOXES,
    ENTRIES,
    NOON,
    SLOTS,
    STAMP,
    drawing,
    examine,
    member,
    paper,
    signed,
)

FALSE_ALARM = "SIGNATURE-BYTERANGE-001"
"""Raised for every file with more than one signature; veraPDF passes them."""


def refusal(call, *arguments, **named) -> SealFault:
    with pytest.raises(SealRefused) as refused:
        call(*arguments, **named)
    return refused.value.fault


def test_all_fields_are_there_before_anybody_signs(sealed):
    fields = PdfFileReader(io.BytesIO(sealed.states[0])).root["/AcroForm"]["/Fields"]
    found = [fields[n] for n in range(len(fields))]
    assert {str(field["/T"]): tuple(map(float, field["/Rect"])) for field in found} == BOXES
    assert not any("/V" in field for field in found)


def test_each_signature_only_appends(sealed):
    for before, after in zip(sealed.states, sealed.states[1:], strict=False):
        assert after.startswith(before)


def test_the_entries_stay_as_they_were_after_three_signatures(sealed):
    with pikepdf.open(io.BytesIO(sealed.whole)) as pdf:
        assert pdf.attachments[PAYLOAD].get_file().read_bytes() == ENTRIES


def test_a_signature_says_who_why_and_when(sealed):
    first = PdfFileReader(io.BytesIO(sealed.whole)).embedded_signatures[0]
    said = first.sig_object
    assert (said["/Reason"], said["/Name"]) == ("检验确认", "A01")
    assert said["/SubFilter"] == "/ETSI.CAdES.detached"
    assert first.self_reported_timestamp == NOON


def test_the_stamp_is_what_shows_in_the_field(sealed):
    field = PdfFileReader(io.BytesIO(sealed.whole)).embedded_signatures[1].sig_field
    picture = field["/AP"]["/N"]
    assert [float(number) for number in picture["/BBox"]] == [0, 0, 150, 50]
    assert b" re f" in picture.data


def test_the_sheet_stays_pdf_a_through_every_signature(sealed):
    for state in (paper(), *sealed.states):
        report = page.validate_pdf_bytes(state, profile="3b")
        assert [each for each in report.failures if FALSE_ALARM not in each.rule_id] == []


def test_neither_the_metadata_nor_the_version_is_touched(team):
    before = paper()
    after = signed(add_fields(before, SLOTS), "a", team.a)
    blank, whole = (PdfFileReader(io.BytesIO(pdf)) for pdf in (before, after))
    assert whole.root["/Metadata"].data == blank.root["/Metadata"].data
    assert "/Version" not in whole.root


def test_a_file_that_ends_without_a_line_end_can_be_sealed(team):
    bare = paper().rstrip(b"\n")
    first = signed(add_fields(bare, SLOTS), "a", team.a)
    assert examine(first, roster=team.roster, known=None).judgement is Judgement.GOOD


@pytest.mark.skipif(which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(sealed, tmp_path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sealed.whole)
    said = subprocess.run(["qpdf", "--check", str(path)], check=False, capture_output=True)
    assert said.returncode == 0, said.stdout


def pdfsig(pdf: bytes, folder: Path, *options: str) -> str:
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    command = ["pdfsig", *options, str(path)]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


@pytest.mark.skipif(which("pdfsig") is None, reason="pdfsig is not installed")
def test_pdfsig_accepts_all_three_signatures(sealed, tmp_path):
    said = pdfsig(sealed.whole, tmp_path)
    assert said.count("Signature is Valid") == 3
    assert re.findall(r"Field Name: (\w+)", said) == ["a", "b", "lead"]
    assert said.count("Total document signed") == 1


@pytest.mark.skipif(
    which("pdfsig") is None or which("certutil") is None, reason="no pdfsig or certutil"
)
def test_pdfsig_trusts_the_signers_once_it_trusts_the_root(team, sealed, tmp_path):
    root, database = tmp_path / "root.der", f"sql:{tmp_path}"
    root.write_bytes(team.root.certificate)
    for arguments in (
        ["-N", "--empty-password"],
        ["-A", "-n", "root", "-t", "CT,C,C", "-i", str(root)],
    ):
        subprocess.run(["certutil", *arguments, "-d", database], check=True)
    said = pdfsig(sealed.whole, tmp_path, "-nssdir", database)
    assert said.count("Certificate is Trusted") == 3


def test_a_field_that_is_not_there_is_refused(team, sealed):
    assert refusal(signed, paper(), "a", team.a) is SealFault.NO_FIELD
    assert refusal(signed, sealed.states[0], "c", team.a) is SealFault.NO_FIELD


def test_a_field_is_signed_once(team, sealed):
    assert refusal(signed, sealed.states[1], "a", team.a) is SealFault.FIELD_FILLED


def test_only_the_first_signature_can_certify(team, sealed):
    fault = refusal(signed, sealed.states[1], "b", team.b, certify=True)
    assert fault is SealFault.ALREADY_SIGNED


def test_fields_are_added_once(sealed):
    assert refusal(add_fields, sealed.states[0], SLOTS) is SealFault.FIELDS_PRESENT


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"no pdf at all", paper()[:1500]])
def test_what_is_no_pdf_is_neither_prepared_nor_signed(team, content):
    assert refusal(add_fields, content, SLOTS) is SealFault.UNREADABLE
    assert refusal(signed, content, "a", team.a) is SealFault.UNREADABLE


def test_a_stamp_that_is_no_pdf_is_refused(team, sealed):
    named = {"reason": "", "name": "", "at": NOON, "stamp": b"picture", "certify": True}
    fault = refusal(sign, sealed.states[0], "a", team.a, **named)
    assert fault is SealFault.STAMP_UNREADABLE


@pytest.mark.parametrize("at", [NOON - timedelta(days=60), NOON + timedelta(days=400)])
def test_nobody_signs_with_a_certificate_that_does_not_hold(team, sealed, at):
    with pytest.raises(CertificateNotCurrent) as refused:
        signed(sealed.states[0], "a", team.a, at)
    assert refused.value.code == "A01"


def test_an_rsa_key_under_our_root_seals_as_well(team, sealed):
    key = rsa.generate_private_key(65537, 2048)
    der = person_certificate(
        team.root.private_key(), team.root.certificate, key.public_key(), "R01", NOON, 365
    )
    official = Identity(key, der, (team.root.certificate,))
    roster = replace(team.roster, people=(*team.roster.people, member("p9", "官印", official)))
    first = signed(sealed.states[0], "a", official)
    found = examine(signed(first, "b", team.b), roster=roster, known=None)
    assert found.judgement is Judgement.GOOD, found.reasons


def test_a_team_of_the_longest_name_has_room_to_sign(sealed):
    root = new_root("督" * 64, NOON)
    assert root.code == "督" * 21
    first = signed(sealed.states[0], "a", issue(root, "Z" * 64, NOON))
    assert len(PdfFileReader(io.BytesIO(first)).embedded_signatures) == 1


def test_the_time_is_kept_with_its_offset(team, sealed):
    at = datetime(2026, 9, 15, 4, tzinfo=UTC)
    found = examine(signed(sealed.states[0], "a", team.a, at), roster=team.roster, known=None)
    assert found.signers[0].at == at.isoformat()


def test_a_second_page_of_a_stamp_is_left_out(team, sealed):
    out = io.BytesIO()
    drawing(2, (150, 50)).save(out)
    named = {"reason": "", "name": "", "at": NOON, "certify": True}
    first = sign(sealed.states[0], "a", team.a, stamp=out.getvalue(), **named)
    assert len(first) < len(sealed.states[0]) + 6000
    assert STAMP not in first


def test_the_room_for_a_stamp_is_measured_in_the_file(sealed):
    assert field_size(sealed.states[1], "b") == (150, 50)
    assert refusal(field_size, sealed.states[1], "c") is SealFault.NO_FIELD
    assert refusal(field_size, b"%PDF-", "b") is SealFault.UNREADABLE
