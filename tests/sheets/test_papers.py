"""Evidence list, tip transfer slip and bound files on paper."""

from dataclasses import replace

import pikepdf
import pytest

from inspector_app.domain.paper import (
    BoundIndex,
    BoundPaper,
    EvidenceList,
    TipSlip,
    evidence_list,
    read_paper,
    tip_slip,
)
from inspector_app.domain.review import Review
from inspector_app.domain.scoring import score
from inspector_app.domain.sheet import PAPER, Sheet
from inspector_app.sheets.binding import bind
from inspector_app.sheets.evidence_list import render_evidence_list
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.rectification_notice import render_notice
from inspector_app.sheets.tip_slip import render_tip_slip
from inspector_app.sheets.verdict_letter import render_verdict
from inspector_app.trust.identity import issue, new_root
from inspector_app.trust.pdf_seal import add_fields, sign
from tests.builders import wording
from tests.sheets.contents import a_photo, broken_rules, opened, text_of
from tests.sheets.copies import (
    IMPRINT,
    ISSUED_AT,
    NUMBER,
    copy_of,
    titled_form,
    visited,
    with_veto,
)
from tests.trust.papers import STAMP

FORM = titled_form()
INDEX = BoundIndex(FORM.authority, wording("文书合订", "Bound papers"), ISSUED_AT.isoformat())


def the_list(*, for_unit: bool = False, **changes: object) -> EvidenceList:
    inspection = visited(with_veto("fail"), **changes)
    card = score(FORM, inspection.header, inspection.answers)
    return evidence_list(FORM, inspection, card, Review("x"), IMPRINT, for_unit=for_unit)


def the_slip(recipient: str = "区监委", **changes: object) -> TipSlip:
    inspection = visited(with_veto("fail"), **changes)
    card = score(FORM, inspection.header, inspection.answers)
    return tip_slip(FORM, inspection, card, IMPRINT, recipient)


def words_of(sheet: Sheet) -> str:
    return text_of(sheet.pdf).replace("\n", "")


def embedded(sheet: Sheet) -> bytes:
    with opened(sheet.pdf) as pdf:
        return pdf.attachments[PAPER].get_file().read_bytes()


@pytest.mark.parametrize("languages", ["zh", "en", "both"])
def test_list_and_slip_are_archival_in_every_language(fonts: Fonts, languages: str) -> None:
    for sheet in (
        render_evidence_list(the_list(), fonts, languages),
        render_tip_slip(the_slip(), fonts, languages),
    ):
        assert broken_rules(sheet.pdf) == []
        assert [slot.name for slot in sheet.slots] == ["lead"]


def test_equal_contents_give_equal_bytes(fonts: Fonts, root) -> None:
    again = Fonts(root / "resources/fonts")

    assert render_evidence_list(the_list(), fonts) == render_evidence_list(the_list(), again)
    assert render_tip_slip(the_slip(), fonts) == render_tip_slip(the_slip(), again)


def test_the_list_says_what_a_court_would_ask(fonts: Fonts) -> None:
    photo = a_photo(1, "A01", sha256="0123456789abcdef" * 4, clock_offset=60, supplement=True)
    text = words_of(render_evidence_list(the_list(evidence=(photo,)), fonts))

    assert "照片（JPEG）" in text
    assert "2026-09-15 09:42:11" in text
    assert "时间已按正确时钟校正" in text
    assert "检查人员 甲-01、甲-02" in text
    assert "Nokia 8.3" in text
    assert "签章后补充" in text
    assert "A01 是否规范" in text
    assert "0123456789abcdef" * 4 in text.replace(" ", "")


def test_an_empty_list_says_so(fonts: Fonts) -> None:
    assert "没有需要列明的证据文件" in words_of(render_evidence_list(the_list(evidence=()), fonts))


def test_the_units_list_is_no_inner_paper(fonts: Fonts) -> None:
    text = words_of(render_evidence_list(the_list(for_unit=True), fonts))

    assert "内部资料" not in text
    assert "E01" not in text
    assert "Nokia" not in text
    assert "内部资料" in words_of(render_evidence_list(the_list(), fonts))


def test_the_slip_hands_over_words_evidence_and_a_warning(fonts: Fonts) -> None:
    sheet = render_tip_slip(the_slip(), fonts)
    text = words_of(sheet)

    assert "密封移送" in text
    assert "区监委" in text
    assert "收下信封一个。" in text
    assert "两名检查人员共同确认" in text
    assert "严禁索要" in text
    assert "不得送达或者透露给被检查单位" in text
    assert "接收人（签字、盖章）" in text
    assert read_paper(embedded(sheet)).document == "tip-transfer"


def test_a_slip_without_photos_and_addressee_has_no_blanks(fonts: Fonts) -> None:
    bare = replace(the_slip("", evidence=()), pieces=())
    text = words_of(render_tip_slip(bare, fonts))

    assert "移送至/" in text.replace(" ", "")
    assert "随附证据" not in text


def a_signed(fonts: Fonts) -> bytes:
    """A verdict with the lead's visible signature."""
    root = new_root("督查组", ISSUED_AT)
    sheet = render_verdict(copy_of(), fonts)
    return sign(
        add_fields(sheet.pdf, sheet.slots),
        "lead",
        issue(root, "组-00", ISSUED_AT),
        reason="签发",
        name="组-00",
        at=ISSUED_AT,
        stamp=STAMP,
        certify=True,
    )


def papers(fonts: Fonts, count: int = 3) -> list[BoundPaper]:
    signed, notice = a_signed(fonts), render_notice(copy_of(), fonts).pdf
    return [
        BoundPaper(f"文书{n}", f"云窗检〔2026〕{n}号", f"第{n}单位", signed if n % 2 else notice)
        for n in range(1, count + 1)
    ]


def test_a_bound_file_has_every_page_behind_its_index(fonts: Fonts) -> None:
    chosen = papers(fonts)
    bound = bind(chosen, INDEX, fonts)

    assert broken_rules(bound) == []
    inside = [len(opened(each.pdf).pages) for each in chosen]
    with opened(bound) as pdf:
        assert len(pdf.pages) == 1 + sum(inside)
        assert "/AcroForm" not in pdf.Root
        assert not pdf.attachments
        with pdf.open_outline() as outline:
            titles = [each.title for each in outline.root]
    assert titles == ["目录", *(f"{each.number} {each.title} {each.unit}" for each in chosen)]
    index = text_of(bound, 0)
    assert "装订后的文件不带电子签名" in index.replace("\n", "")
    for each in chosen:
        assert each.number in index
        assert each.unit in index


def test_pages_are_numbered_throughout_besides_their_own_numbers(fonts: Fonts) -> None:
    bound = bind(papers(fonts), INDEX, fonts)
    pages = len(opened(bound).pages) - 1

    for number in range(1, pages + 1):
        text = text_of(bound, number)
        assert f"总第 {number} 页 / {pages} 页" in text
        assert "共" in text


def test_what_a_signature_shows_stays_as_a_picture(fonts: Fonts) -> None:
    with opened(bind(papers(fonts, 1), INDEX, fonts)) as pdf:
        assert all("/Annots" not in page for page in pdf.pages)
        forms = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form"
        ]
    # A number for each page, and the stamp.
    assert len(forms) > len(opened(a_signed(fonts)).pages)


def test_the_index_goes_on_over_pages_and_counts_them(fonts: Fonts) -> None:
    notice = render_notice(copy_of(visited({})), fonts).pdf
    many = [BoundPaper("通知", f"云窗检〔2026〕{n}号", "单位", notice) for n in range(1, 81)]
    bound = bind(many, INDEX, fonts)

    assert "不含目录 2 页" in text_of(bound, 0)
    assert "云窗检〔2026〕80号" in text_of(bound, 1)
    assert broken_rules(bound) == []


def test_binding_is_deterministic_and_can_be_stopped(fonts: Fonts) -> None:
    chosen = papers(fonts, 2)
    told: list[tuple[int, int]] = []

    first = bind(chosen, INDEX, fonts, "both", lambda done, all_: told.append((done, all_)))
    assert first == bind(chosen, INDEX, fonts, "both")
    assert told == [(1, 2), (2, 2)]

    def stop(_done: int, _all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bind(chosen, INDEX, fonts, "zh", stop)


def test_a_bound_paper_without_a_number_has_no_blank_cell(fonts: Fonts) -> None:
    bare = [BoundPaper("结论", "", "", render_verdict(copy_of(), fonts).pdf)]

    assert "/" in text_of(bind(bare, INDEX, fonts), 0)
    assert NUMBER not in text_of(bind(bare, INDEX, fonts), 0)
