"""What somebody may do to a sealed sheet, and the name that each deed gets."""

import asyncio
import hashlib
import io
import re
from datetime import datetime

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import (
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
)
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from inspector_app.domain.sheet import PAYLOAD
from inspector_app.domain.verification import Examination, Judgement, ReasonCode
from inspector_app.trust.cms_signer import CmsSigner
from inspector_app.trust.identity import Identity
from inspector_app.trust.pdf_seal import add_fields
from tests.trust.papers import NOON, SLOTS, QuietWriter, Tampering, examine, paper, signed


def judged(team, pdf: bytes, **named) -> Examination:
    """The finding, which must be `altered` with and without a roster."""
    bare = examine(pdf, roster=None, known=None)
    found = examine(pdf, roster=team.roster, known=named.get("known"))
    assert bare.judgement is Judgement.ALTERED, bare
    assert found.judgement is Judgement.ALTERED, found
    return found


def array(*numbers: float) -> generic.ArrayObject:
    return generic.ArrayObject(generic.FloatObject(number) for number in numbers)


def test_a_flipped_byte_in_a_page_is_named(team, sealed):
    pdf = sealed.whole.replace(b"0.5 g", b"0.6 g", 1)
    assert pdf != sealed.whole
    found = judged(team, pdf)
    assert found.codes == {ReasonCode.BYTES_CHANGED}
    assert found.reasons[0].facts == {"fields": "a, b, lead"}
    assert found.payload is None
    assert not any(signer.ok for signer in found.signers)


def test_a_page_replaced_by_an_update_is_named(team, sealed):
    attack = Tampering(sealed.whole)
    page = attack.page(1)
    page["/Contents"] = attack.stream(b"1 0 0 rg 0 0 500 500 re f")
    attack.writer.update_container(page)
    found = judged(team, attack.written())
    assert found.codes == {ReasonCode.PAGES_CHANGED}
    assert found.reasons[0].facts == {"pages": "2"}


def test_a_page_overwritten_in_place_is_named(team, sealed):
    attack = Tampering(sealed.whole)
    reference = attack.page(0).raw_get("/Contents").reference
    old = reference.get_object()
    old._data = b"0 g 0 0 9 9 re f"
    old._encoded_data = None
    attack.writer.mark_update(reference)
    found = judged(team, attack.written())
    assert found.codes == {ReasonCode.PAGES_CHANGED}
    assert found.reasons[0].facts == {"pages": "1"}


def test_a_page_added_at_the_end_is_named(team, sealed):
    attack = Tampering(sealed.whole)
    writer = attack.writer
    tree = writer.root["/Pages"]
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/Parent"): writer.root.raw_get("/Pages"),
            pdf_name("/MediaBox"): array(0, 0, 595, 842),
            pdf_name("/Contents"): attack.stream(b"0 g"),
        }
    )
    tree["/Kids"].append(writer.add_object(page))
    tree["/Count"] = generic.NumberObject(3)
    writer.update_container(tree)
    assert judged(team, attack.written()).reasons[0].facts == {"pages": "3"}


def test_a_page_taken_out_is_named(team, sealed):
    attack = Tampering(sealed.whole)
    tree = attack.writer.root["/Pages"]
    del tree["/Kids"][0]
    tree["/Count"] = generic.NumberObject(1)
    attack.writer.update_container(tree)
    assert ReasonCode.PAGES_CHANGED in judged(team, attack.written()).codes


def overlaid(pdf: bytes) -> bytes:
    """A square with its own picture, laid over page 1."""
    attack = Tampering(pdf)
    page = attack.page(0)
    picture = attack.stream(
        b"1 g 0 0 300 80 re f", Subtype=pdf_name("/Form"), BBox=array(0, 0, 300, 80)
    )
    square = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Square"),
            pdf_name("/Rect"): array(50, 600, 350, 680),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): picture}),
        }
    )
    page["/Annots"] = generic.ArrayObject([attack.writer.add_object(square)])
    attack.writer.update_container(page)
    return attack.written()


def test_an_annotation_over_the_verdict_is_named(team, sealed):
    found = judged(team, overlaid(sealed.whole))
    assert found.codes == {ReasonCode.ANNOTATION_ADDED}
    assert found.reasons[0].facts == {"pages": "1"}


def test_an_annotation_between_two_signatures_is_named(team, sealed):
    pdf = signed(overlaid(sealed.states[1]), "b", team.b)
    assert ReasonCode.ANNOTATION_ADDED in judged(team, pdf).codes


def test_the_embedded_entries_replaced_by_an_update_are_named(team, sealed):
    attack = Tampering(sealed.whole)
    files = attack.writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    spec = files[1]
    forged = attack.stream(b'{"forged":true}', Type=pdf_name("/EmbeddedFile"))
    spec["/EF"]["/F"] = forged
    spec["/EF"]["/UF"] = forged
    attack.writer.update_container(spec)
    pdf = attack.written()
    with pikepdf.open(io.BytesIO(pdf)) as read:
        assert read.attachments[PAYLOAD].get_file().read_bytes() == b'{"forged":true}'
    found = judged(team, pdf)
    assert found.codes == {ReasonCode.PAYLOAD_REPLACED}
    assert found.payload != b'{"forged":true}'


def test_embedded_entries_that_can_no_longer_be_read_are_named(team, sealed):
    attack = Tampering(sealed.whole)
    attack.writer.root["/AF"] = generic.NumberObject(7)
    attack.writer.update_root()
    assert judged(team, attack.written()).codes == {ReasonCode.PAYLOAD_REPLACED}


def test_shadow_hide_by_switching_a_layer_off_is_seen(team, sealed):
    attack = Tampering(sealed.whole)
    root = attack.writer.root
    root["/OCProperties"] = generic.DictionaryObject()
    attack.writer.update_root()
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


def test_shadow_hide_by_a_content_that_waited_in_the_file_is_seen(team):
    with pikepdf.open(io.BytesIO(paper())) as pdf:
        pdf.Root.Shadow = pdf.make_indirect(pdf.make_stream(b"0 g 0 0 1 1 re f"))
        out = io.BytesIO()
        pdf.save(out)
    first = signed(add_fields(out.getvalue(), SLOTS), "a", team.a)
    assert examine(first, roster=team.roster, known=None).judgement is Judgement.GOOD
    attack = Tampering(first)
    page = attack.page(0)
    page["/Contents"] = attack.writer.root.raw_get("/Shadow")
    attack.writer.update_container(page)
    assert judged(team, attack.written()).codes == {ReasonCode.PAGES_CHANGED}


def with_hidden_catalog(pdf: bytes) -> bytes:
    """A catalog in waiting, the same but for its pages, which come in another order."""
    attack = Tampering(pdf)
    root = attack.writer.root
    pages = generic.DictionaryObject(root["/Pages"])
    pages["/Kids"] = generic.ArrayObject(reversed(list(root["/Pages"]["/Kids"])))
    hidden = generic.DictionaryObject(root)
    hidden["/Pages"] = attack.writer.add_object(pages)
    root["/Hidden"] = attack.writer.add_object(hidden)
    attack.writer.update_root()
    return attack.written()


def test_a_second_catalog_that_waited_in_the_file_is_seen(team, sealed):
    first = signed(with_hidden_catalog(sealed.states[0]), "a", team.a)
    assert examine(first, roster=team.roster, known=None).judgement is Judgement.GOOD
    attack = Tampering(first)
    attack.writer._root = attack.writer.root.raw_get("/Hidden")
    attack.writer.trailer["/Root"] = attack.writer._root
    attack.writer._force_write_when_empty = True
    assert judged(team, attack.written()).codes >= {ReasonCode.PAGES_CHANGED}


def test_new_metadata_is_seen(team, sealed):
    attack = Tampering(sealed.whole)
    metadata = attack.writer.root.raw_get("/Metadata").reference
    stream = metadata.get_object()
    stream._data = stream.data.replace(b"</rdf:RDF>", b"<!-- other --></rdf:RDF>")
    stream._encoded_data = None
    attack.writer.mark_update(metadata)
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


@pytest.mark.parametrize("box", [None, (50, 500, 350, 700)], ids=["invisible", "visible"])
def test_a_new_signature_field_is_seen(team, sealed, box):
    attack = Tampering(sealed.whole)
    append_signature_field(attack.writer, SigFieldSpec("witness", box=box))
    codes = judged(team, attack.written()).codes
    assert {ReasonCode.FIELD_UNEXPECTED, ReasonCode.CHANGED_AFTER_SIGNING} <= codes


def field(attack: Tampering, number: int) -> generic.DictionaryObject:
    return attack.writer.root["/AcroForm"]["/Fields"][number]


def test_an_empty_field_moved_over_the_verdict_is_seen(team, sealed):
    attack = Tampering(sealed.states[1])
    waiting = field(attack, 2)
    waiting["/Rect"] = array(0, 0, 595, 842)
    attack.writer.update_container(waiting)
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


def test_a_new_picture_in_a_signed_field_is_seen(team, sealed):
    attack = Tampering(sealed.states[1])
    mine = field(attack, 0)
    picture = attack.stream(b"0 g", Subtype=pdf_name("/Form"), BBox=array(0, 0, 9, 9))
    mine["/AP"] = generic.DictionaryObject({pdf_name("/N"): picture})
    attack.writer.update_container(mine)
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


def test_an_empty_field_taken_away_is_seen(team, sealed):
    attack = Tampering(sealed.states[1])
    form = attack.writer.root["/AcroForm"]
    del form["/Fields"][2]
    attack.writer.update_container(form)
    assert ReasonCode.CHANGED_AFTER_SIGNING in judged(team, attack.written()).codes


def test_a_state_that_changes_nothing_is_still_not_ours(team, sealed):
    attack = Tampering(sealed.whole)
    attack.writer.update_container(attack.page(0))
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


def handmade(pdf: bytes, who: Identity, *, left_out: int = 0, at: datetime | None = NOON) -> bytes:
    """A certifying signature of field a, by a program with its own ideas."""
    writer = QuietWriter(io.BytesIO(pdf))
    embedder = PdfCMSEmbedder().write_cms("a", writer, existing_fields_only=True)
    next(embedder)
    placeholder = SignatureObject(
        timestamp=at, subfilter=SigSeedSubFilter.PADES, bytes_reserved=4096
    )
    limits = SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.FILL_FORMS)
    embedder.send(SigObjSetup(placeholder, mdp_setup=limits))
    prepared, out = embedder.send(SigIOSetup("sha256"))
    content = with_byte_range(out.getvalue(), lambda r: (*r[:3], r[3] - left_out))
    start, end = prepared.reserved_region_start, prepared.reserved_region_end
    digest = hashlib.sha256(content[:start] + content[end : len(content) - left_out]).digest()
    cms = asyncio.run(CmsSigner(who).async_sign(digest, "sha256", use_pades=True))
    written = io.BytesIO(content)
    prepared.fill_with_cms(written, cms)
    return written.getvalue()


def test_a_signature_made_by_hand_like_ours_is_good(team, sealed):
    pdf = handmade(sealed.states[0], team.a)
    assert examine(pdf, roster=team.roster, known=None).judgement is Judgement.GOOD


def test_a_signature_that_leaves_out_the_end_of_its_own_state_is_refused(team, sealed):
    pdf = handmade(sealed.states[0], team.a, left_out=12)
    assert ReasonCode.SIGNATURE_MALFORMED in judged(team, pdf).codes


def test_a_signature_without_its_time_is_refused(team, sealed):
    pdf = handmade(sealed.states[0], team.a, at=None)
    assert judged(team, pdf).codes == {ReasonCode.SIGNATURE_MALFORMED}


def with_fields_apart(pdf: bytes) -> bytes:
    """The list of fields as an object of its own, as some writers keep it."""
    attack = Tampering(pdf)
    form = attack.writer.root["/AcroForm"]
    form["/Fields"] = attack.writer.add_object(form["/Fields"])
    attack.writer.update_container(form)
    return attack.written()


def test_a_field_taken_from_a_list_kept_apart_is_seen(team, sealed):
    first = signed(with_fields_apart(sealed.states[0]), "a", team.a)
    second = signed(first, "b", team.b)
    assert examine(second, roster=team.roster, known=None).judgement is Judgement.GOOD
    attack = Tampering(second)
    fields = attack.writer.root["/AcroForm"]["/Fields"]
    del fields[2]
    attack.writer.update_container(fields)
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


def test_a_change_to_pages_that_make_no_sense_is_seen_without_being_named(team, sealed):
    attack = Tampering(sealed.whole)
    attack.writer.root["/Pages"]["/Kids"] = generic.NumberObject(7)
    attack.writer.update_container(attack.writer.root["/Pages"])
    assert judged(team, attack.written()).codes == {ReasonCode.CHANGED_AFTER_SIGNING}


@pytest.mark.parametrize("more", [b"\n", b"%%EOF\n", b"% a remark\n", b"\0" * 900])
def test_bytes_after_the_last_signature_are_counted(team, sealed, more):
    found = judged(team, sealed.whole + more)
    assert found.codes & {ReasonCode.BYTES_APPENDED, ReasonCode.FILE_DAMAGED}


def test_a_signature_stripped_by_an_update_is_seen(team, sealed):
    attack = Tampering(sealed.whole)
    last = field(attack, 2)
    del last["/V"]
    attack.writer.update_container(last)
    assert ReasonCode.CHANGED_AFTER_SIGNING in judged(team, attack.written()).codes


def test_every_signature_stripped_by_an_update_is_seen(team, sealed):
    attack = Tampering(sealed.whole)
    for number in range(3):
        each = field(attack, number)
        del each["/V"]
        attack.writer.update_container(each)
    assert judged(team, attack.written()).codes == {ReasonCode.SIGNATURES_MISSING}


def rewritten_without_signatures(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as read:
        for each in read.Root.AcroForm.Fields:
            del each.V
        del read.Root.Perms
        out = io.BytesIO()
        read.save(out)
    return out.getvalue()


def test_a_sheet_rewritten_without_its_signatures_is_not_ours_to_vouch_for(team, sealed):
    pdf = rewritten_without_signatures(sealed.whole)
    found = examine(pdf, roster=team.roster, known=None)
    assert found.judgement is Judgement.NOT_OURS
    assert found.codes == {ReasonCode.NOT_SIGNED}


def test_a_sheet_of_the_ledger_rewritten_without_its_signatures_is_altered(team, sealed):
    pdf = rewritten_without_signatures(sealed.whole)
    found = examine(pdf, roster=team.roster, known=sealed.known())
    assert found.judgement is Judgement.ALTERED
    assert ReasonCode.SIGNATURES_MISSING in found.codes


def test_a_sheet_saved_anew_by_another_program_is_seen(team, sealed):
    with pikepdf.open(io.BytesIO(sealed.whole)) as read:
        out = io.BytesIO()
        read.save(out)
    assert judged(team, out.getvalue()).codes <= {
        ReasonCode.SIGNATURE_MALFORMED,
        ReasonCode.BYTES_CHANGED,
    }


def with_byte_range(pdf: bytes, change) -> bytes:
    """The last signature's /ByteRange with other numbers, in the same room."""
    found = list(re.finditer(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]( *)", pdf))[-1]
    numbers = change(tuple(int(number) for number in found.groups()[:4]))
    text = b"/ByteRange [" + b" ".join(str(number).encode() for number in numbers) + b"]"
    room = found.end() - found.start()
    assert len(text) <= room
    return pdf[: found.start()] + text.ljust(room) + pdf[found.end() :]


@pytest.mark.parametrize(
    "change",
    [
        lambda r: (*r[:3], r[3] - 10),
        lambda r: (*r[:3], r[3] + 10),
        lambda r: (0, r[1] - 1, *r[2:]),
        lambda r: (*r[:2], r[2] + 2, r[3] - 2),
        lambda r: (1, r[1] - 1, *r[2:]),
        lambda r: (-5, *r[1:]),
        lambda r: (*r[2:], *r[:2]),
        lambda _: (0, 0, 0, 0),
        lambda _: (0, 10**18, 10**19, 5),
        lambda r: r[:2],
        lambda r: (*r, 0, 0),
        lambda _: (),
        lambda _: ("x", "(y)", "<<>>", "/z"),
        lambda r: (*r[:3], f"{r[3]}.5"),
    ],
)
def test_a_malformed_byte_range_is_refused_and_never_crashes(team, sealed, change):
    judged(team, with_byte_range(sealed.whole, change))


def with_contents(pdf: bytes, change) -> bytes:
    """The last signature's /Contents with other digits, in the same room."""
    found = list(re.finditer(rb"/Contents <([0-9A-Fa-f]+)>", pdf))[-1]
    digits = change(found.group(1))
    assert len(digits) == len(found.group(1))
    return pdf[: found.start(1)] + digits + pdf[found.end(1) :]


def der(digits: bytes) -> bytes:
    return bytes.fromhex(digits.decode())


@pytest.mark.parametrize(
    "change",
    [
        lambda digits: b"0" * len(digits),
        lambda digits: b"F" * len(digits),
        lambda digits: digits[::-1],
        lambda digits: digits[:200] + b"0" * (len(digits) - 200),
        lambda digits: digits.lower()[:40] + digits[40:],
        lambda digits: digits[:-2] + b"01",
        lambda digits: digits[:-1] + b" ",
        lambda digits: b"3080" + digits[4:],
        lambda digits: b"308480000000" + digits[12:],
        lambda digits: digits[:-1] + b"Z",
        lambda digits: b"<" + digits[1:],
        lambda digits: b">" + digits[1:],
    ],
)
def test_malformed_contents_are_refused_and_never_crash(team, sealed, change):
    judged(team, with_contents(sealed.whole, change))


def test_a_signature_moved_to_another_field_is_seen(team, sealed):
    pdf = sealed.whole.replace(b"/T (lead)", b"/T (leed)").replace(b"(lead)", b"(leed)")
    assert pdf != sealed.whole
    judged(team, pdf)


@pytest.mark.parametrize("subfilter", [b"/adbe.x509.rsa_sha1", b"/adbe.pkcs7.detached"])
def test_a_signature_of_another_kind_is_not_passed_over(team, sealed, subfilter):
    kind = b"/ETSI.CAdES.detached"
    last = sealed.whole.rindex(kind)
    pdf = sealed.whole[:last] + subfilter.ljust(len(kind)) + sealed.whole[last + len(kind) :]
    codes = judged(team, pdf).codes
    assert codes & {ReasonCode.SIGNATURE_MALFORMED, ReasonCode.FILE_DAMAGED}


def test_signing_without_certifying_is_not_how_ours_are_made(team, sealed):
    pdf = signed(sealed.states[0], "a", team.a, certify=False)
    assert judged(team, pdf).codes - {ReasonCode.NOTHING_TO_TRUST} == {ReasonCode.NOT_CERTIFIED}


def test_the_second_inspector_cannot_sign_first(team, sealed):
    pdf = signed(sealed.states[0], "b", team.b, certify=True)
    assert judged(team, pdf).codes == {ReasonCode.ORDER_WRONG}


def test_the_second_inspector_cannot_sign_after_the_lead(team, sealed):
    pdf = signed(signed(sealed.states[1], "lead", team.lead), "b", team.b)
    assert judged(team, pdf).codes == {ReasonCode.ORDER_WRONG}
