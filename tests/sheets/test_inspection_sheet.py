import re
from dataclasses import replace
from datetime import timedelta

import pikepdf
import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.entry import head_groups
from inspector_app.domain.errors.sheets import PictureUnprintable
from inspector_app.domain.header import Header, Inspector
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.sheet import PAYLOAD
from inspector_app.domain.wording import Wording
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.inspection_sheet import render
from inspector_app.sheets.paper import A4
from tests.builders import FORM_HASH, INSPECTION_ID, a_form, an_inspection
from tests.sheets.contents import (
    PAYLOAD_BYTES,
    SEAL_ENTRY,
    SEALED_AT,
    a_content,
    a_jpeg,
    a_photo,
    broken_rules,
    opened,
    text_of,
    with_answers,
    with_header,
)

FOUND = {
    "A01": Answer(Mark.SCORED, 2, note="2号、3号窗口没有编号。", observed_at="09:12"),
    "A02": Answer(Mark.SCORED, "none", note="大厅未设咨询台。"),
    "E07": Answer(Mark.NOT_OBSERVED),
    "F02": Answer(Mark.NOT_APPLICABLE, reason="当日不办理此项业务"),
}


def printed(fonts: Fonts, inspection: Inspection | None = None, **changes: object) -> str:
    return text_of(render(a_content(inspection=inspection, **changes), fonts).pdf)


def with_photos(count: int, **changes: object) -> Inspection:
    photos = tuple(a_photo(number, "A01") for number in range(count))
    return replace(an_inspection(), evidence=photos, **changes)


@pytest.mark.parametrize("languages", ["zh", "en", "both"])
def test_the_sheet_is_archival_in_every_language(fonts: Fonts, languages: str) -> None:
    header = replace(an_inspection().header, sheet_languages=languages)
    sheet = render(a_content(inspection=with_photos(3, header=header)), fonts)

    assert broken_rules(sheet.pdf) == []
    assert pikepdf.pdfa.check(opened(sheet.pdf), "3b").findings == []


def test_a_preview_is_archival_too(fonts: Fonts) -> None:
    assert broken_rules(render(a_content(draft=True), fonts).pdf) == []


def test_equal_contents_give_equal_bytes(fonts: Fonts, root) -> None:
    content = a_content(inspection=with_photos(2))

    assert render(content, fonts).pdf == render(content, Fonts(root / "resources/fonts")).pdf


def test_a_fraction_of_a_second_does_not_spoil_the_archive(fonts: Fonts) -> None:
    at = SEALED_AT + timedelta(microseconds=123456)

    assert broken_rules(render(a_content(sealed_at=at), fonts).pdf) == []


def test_the_entries_are_attached_byte_for_byte_as_data(fonts: Fonts) -> None:
    with opened(render(a_content(), fonts).pdf) as pdf:
        attached = pdf.attachments[PAYLOAD]

        assert attached.get_file().read_bytes() == PAYLOAD_BYTES
        assert attached.obj.AFRelationship == "/Data"
        assert attached.get_file().mime_type == "application/json"
        assert pdf.Root.AF[0].F == PAYLOAD


def test_the_file_names_an_office_and_no_person_or_unit(fonts: Fonts) -> None:
    content = a_content(inspection=with_header(draft_number="甲组-0007"))

    with opened(render(content, fonts).pdf) as pdf:
        described = pdf.open_metadata()
        told = f"{pdf.docinfo} {described}"

        assert described["dc:title"] == "检查表 甲组-0007"
        assert list(described["dc:creator"]) == ["领导小组办公室"]
        assert pdf.Root.Lang == "zh-CN"
        for secret in ("李一", "王二", "东街", "张主任"):
            assert secret not in told


def test_a_control_character_in_the_number_reaches_neither_paper_nor_metadata(fonts: Fonts) -> None:
    sheet = render(a_content(inspection=with_header(draft_number="甲\x0b-7")), fonts)

    with opened(sheet.pdf) as pdf:
        assert pdf.open_metadata()["dc:title"] == "检查表 甲〔U+000B〕-7"


def test_pictures_are_taken_over_untouched_and_once(fonts: Fonts) -> None:
    content = a_content(inspection=with_photos(3))

    with opened(render(content, fonts).pdf) as pdf:
        images = [each for each in pdf.objects if _is_image(each)]
        raw = sorted(image.read_raw_bytes() for image in images)

    assert raw == sorted(content.pictures.values())


def _is_image(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"


def test_a_picture_that_no_page_can_carry_is_named(fonts: Fonts) -> None:
    content = a_content(inspection=with_photos(2))
    broken = {**content.pictures, "photo-001": a_jpeg(mode="CMYK")}

    with pytest.raises(PictureUnprintable) as refused:
        render(replace(content, pictures=broken), fonts)

    assert (refused.value.evidence, refused.value.name) == ("photo-001", "IMG_0001.jpg")


def test_evidence_without_a_picture_is_listed_and_its_absence_said(fonts: Fonts) -> None:
    content = replace(a_content(inspection=with_photos(1)), pictures={})

    text = text_of(render(content, fonts).pdf)

    assert "没有可打印的图片" in text
    assert f"{0:08x} {0:08x}" in text


def test_every_font_is_embedded(fonts: Fonts) -> None:
    with opened(render(a_content(), fonts).pdf) as pdf:
        used = {font.BaseFont for page in pdf.pages for font in page.Resources.Font.values()}
        outlines = [each for each in pdf.objects if "/FontFile2" in _keys(each)]

    assert {str(name).split("+")[1] for name in used} == {
        "NotoSansSC-Regular",
        "NotoSansSC-Bold",
        "NotoSerifSC-Bold",
    }
    assert len(outlines) == 3


def _keys(each: pikepdf.Object) -> set[str]:
    return set(each.keys()) if isinstance(each, pikepdf.Dictionary) else set()


def test_there_is_room_for_three_signatures_in_signing_order(fonts: Fonts) -> None:
    sheet = render(a_content(), fonts)

    assert [slot.name for slot in sheet.slots] == ["a", "b", "lead"]
    assert len({slot.page for slot in sheet.slots}) == 1
    assert "签名" in text_of(sheet.pdf, sheet.slots[0].page)
    edges = [edge for slot in sheet.slots for edge in (slot.box[0], slot.box[2])]
    assert edges == sorted(edges)
    assert all(0 < slot.box[1] < slot.box[3] < A4[1] for slot in sheet.slots)
    assert 0 < edges[0] < edges[-1] < A4[0]


def test_rare_names_come_out_of_the_paper_as_they_went_in(fonts: Fonts) -> None:
    people = (Inspector("李𬭊昇"), Inspector("贠鿰"))

    text = printed(fonts, with_header(inspectors=people, unit="𫖯河街道办事处"))

    for name in ("李𬭊昇", "贠鿰", "𫖯河街道办事处"):
        assert name in text


def test_every_page_says_what_it_belongs_to(fonts: Fonts) -> None:
    sheet = render(a_content(inspection=with_header(draft_number="甲组-0007")), fonts)

    for number in range(sheet.pages):
        text = text_of(sheet.pdf, number)
        assert "内部资料" in text
        assert "编号 甲组-0007" in text
        assert f"留痕码 {head_groups(SEAL_ENTRY)}" in text
        assert re.search(rf"第 {number + 1} 页\s*共 {sheet.pages} 页", text)


def test_the_last_words_are_that_nothing_follows(fonts: Fonts) -> None:
    sheet = render(a_content(), fonts)

    assert text_of(sheet.pdf).count("以下空白") == 1
    assert "以下空白" in text_of(sheet.pdf, sheet.pages - 1)


def test_the_calculation_can_be_followed_on_paper(fonts: Fonts) -> None:
    text = printed(fonts, with_answers(FOUND))

    assert "范围内 100 = 应得 60 + 未观察 10 + 不适用 30 100" in text
    assert "检查人员说明理由：F02(10)；方式不符：F06(20) 30" in text
    assert "实得 49 ÷ 应得 60 × 100%，四舍五入到 0.1 81.7%" in text
    assert "应得 60 ÷（应得 60 + 未观察 10）× 100%，低于 60.0% 不予评定 85.7%" in text
    assert "已评突出项 2 个，其中失分达到该项分值 1/2 的 1 个：A02 1 / 2" in text
    assert "规则 6a：有突出项分值扣完：最高评为合格。" in text
    assert "良好 → 不合格" in text


def test_a_suspicion_is_told_without_a_grade(fonts: Fonts) -> None:
    suspected = {"E01": Answer(Mark.SCORED, "fail", note="10:31，柜台内有一条香烟。")}

    text = printed(fonts, with_answers(suspected))

    assert "发现（疑似）" in text
    assert "不评等次" in text
    assert "规则 7" in text
    assert "(E01)" in text
    assert "待核实" in text


def test_each_kind_of_mark_is_told_in_its_own_words(fonts: Fonts) -> None:
    text = printed(fonts, with_answers(FOUND))

    assert "2 处（次）" in text
    assert "未发现" in text
    assert "未观察到" in text
    assert "当日不办理此项业务" in text
    assert "方式不符" in text


def test_a_finding_has_fact_basis_repair_and_deadline(fonts: Fonts) -> None:
    text = printed(fonts, with_answers(FOUND))

    assert text.count("大厅未设咨询台。") == 2
    assert "正文一：标识清楚" in text
    assert "限期改正。" in text
    assert "十个工作日" in text


def test_a_visit_without_findings_says_so(fonts: Fonts) -> None:
    assert "没有发现需要整改的问题" in printed(fonts)


def test_evidence_that_still_lacks_is_listed(fonts: Fonts) -> None:
    text = printed(fonts, with_answers(FOUND))

    assert "待补证据" in text
    assert "证据1：A01, A02" in text


def test_the_evidence_list_has_the_whole_hash_and_never_a_position(fonts: Fonts) -> None:
    photo = a_photo(7, "A01", sha256="0123456789abcdef" * 4)

    text = printed(fonts, replace(an_inspection(), evidence=(photo,)))

    assert "0123456789abcdef" * 4 in text.replace(" ", "")
    assert "2,190,194 B" in text
    assert "36.65" not in text


def test_a_covert_visit_leaves_the_feedback_date_instead_of_a_signature(fonts: Fonts) -> None:
    text = printed(fonts)

    assert "暗访检查，未现场确认，反馈日期：" in text
    assert "签字、盖章" not in text


def test_a_revealed_visit_has_room_for_the_units_signature(fonts: Fonts) -> None:
    text = printed(fonts, with_header(revealed="09:50", unit_opinion="情况属实，立即整改。"))

    assert "09:50 亮明身份" in text
    assert "情况属实，立即整改。" in text
    assert "单位负责人（签字、盖章）" in text
    assert "未现场确认" not in text


def test_a_refusal_to_sign_takes_the_place_of_the_signature(fonts: Fonts) -> None:
    text = printed(fonts, with_header(revealed="09:50", refusal="负责人拒签，见证人王某。"))

    assert "负责人拒签，见证人王某。" in text
    assert "签字、盖章" not in text


def test_an_amended_sheet_says_what_it_replaces_and_why(fonts: Fonts) -> None:
    text = printed(fonts, version=2, amendment="更正窗口号。")

    assert "第 2 版，更正原第 1 版。更正理由：更正窗口号。" in re.sub(r"\s*：\s*", "：", text)


def test_a_preview_is_marked_and_has_nothing_of_a_seal(fonts: Fonts) -> None:
    sheet = render(a_content(draft=True), fonts)

    for number in range(sheet.pages):
        assert "预览稿，未签章" in text_of(sheet.pdf, number)
    assert "留痕码" not in text_of(sheet.pdf)
    assert head_groups(SEAL_ENTRY)[:11] not in text_of(sheet.pdf)


def test_a_preview_of_nothing_can_be_printed(fonts: Fonts) -> None:
    empty = Inspection(id=INSPECTION_ID, form=FORM_HASH, header=Header(), answers={}, evidence=())

    text = printed(fonts, empty, draft=True)

    assert "暂定：" in text
    assert "未评定" in text


def test_what_cannot_be_seen_is_written_out_and_explained(fonts: Fonts) -> None:
    found = {"A01": Answer(Mark.SCORED, 1, note="门牌\u202e倒写\u202c。")}

    text = printed(fonts, with_answers(found))

    assert "门牌〔U+202E〕倒写〔U+202C〕。" in text
    assert "按其 Unicode 编码写出" in text
    assert "Unicode" not in printed(fonts)


def test_a_note_of_two_thousand_characters_is_printed_in_full(fonts: Fonts) -> None:
    sentences = [f"第{n:03d}句如实记下看到的情况。" for n in range(130)]
    found = {"A01": Answer(Mark.SCORED, 1, note="".join(sentences))}

    text = printed(fonts, with_answers(found))

    assert [sentence for sentence in sentences if sentence not in text] == []


def test_a_unit_name_of_a_hundred_and_twenty_characters_is_printed_in_full(fonts: Fonts) -> None:
    name = "".join(chr(0x4E00 + 37 * n) for n in range(120))

    assert name in printed(fonts, with_header(unit=name))


def test_two_hundred_photos_are_all_there(fonts: Fonts) -> None:
    sheet = render(a_content(inspection=with_photos(200)), fonts)

    text = text_of(sheet.pdf)
    assert all(f"证据 {number}" in text for number in range(1, 201))
    assert "1–200" in text
    assert broken_rules(sheet.pdf) == []


def test_a_bilingual_sheet_says_everything_twice_but_what_was_typed(fonts: Fonts) -> None:
    header = replace(an_inspection().header, sheet_languages="both")
    inspection = replace(with_answers(FOUND), header=header)

    text = printed(fonts, inspection)

    for words in ("检查结论", "Verdict", "A01 是否规范", "A01 in order", "2 处（次）", "2 found"):
        assert words in text
    assert text.count("大厅未设咨询台。") == 2


def test_an_english_sheet_has_chinese_only_where_it_was_typed(fonts: Fonts) -> None:
    people = (Inspector("Li Yi"), Inspector("Wang Er"))
    header = with_header(
        sheet_languages="en",
        unit="Dongjie Centre",
        address="1 Dongjie",
        responsible="Zhang",
        inspectors=people,
        recorder="Li Yi",
        mandate="No. 1",
    ).header
    answers = {code: replace(a, note="") for code, a in an_inspection().answers.items()}

    text = printed(fonts, replace(an_inspection(), header=header, answers=answers))

    assert set(re.findall("[\u4e00-\u9fff]+", text)) == set()


def test_a_stranger_to_the_two_inspectors_is_named_without_a_box(fonts: Fonts) -> None:
    people = (Inspector("李一"), Inspector("王二"), Inspector("赵三", work_unit="区信访局"))
    sheet = render(a_content(inspection=with_header(inspectors=people)), fonts)

    assert "赵三" in text_of(sheet.pdf)
    assert len(sheet.slots) == 3


def test_only_what_the_scope_asks_is_printed(fonts: Fonts) -> None:
    text = printed(fonts, with_header(scope="theme-desk"))

    assert "A02 是否规范" in text
    assert "A01 是否规范" not in text


def test_drafted_items_are_marked_and_explained(fonts: Fonts) -> None:
    assert "A01 ★草" in printed(fonts)
    form = a_form()
    section = form.sections[0]
    official = replace(section, items=tuple(replace(i, drafted=()) for i in section.items))

    text = printed(fonts, form=replace(form, sections=(official, *form.sections[1:])))

    assert "A01 ★草" not in text
    assert "通用示例" in text


def test_a_name_too_long_for_its_box_is_shortened_there_and_whole_in_the_facts(
    fonts: Fonts,
) -> None:
    name = "买买提·阿不都热合曼江·吐尔逊买买提"

    text = printed(fonts, with_header(inspectors=(Inspector(name), Inspector("王二"))))

    assert text.count(name) == 1
    assert f"{name[:6]}" in text.replace(name, "")


def test_an_authority_too_long_for_the_head_is_whole_beneath_it(fonts: Fonts) -> None:
    name = "示例区" + "窗口单位专项整治工作领导小组" * 4

    text = printed(fonts, form=a_form(authority=Wording(name, name)))

    assert text.count(name) == 1
    assert "…" in text


def test_a_recommendation_is_printed_although_it_costs_nothing(fonts: Fonts) -> None:
    text = printed(fonts, with_answers({"F02": Answer(Mark.SCORED, "oral", note="口头说全")}))

    assert "建议 F02 建议书面告知。" in text


def test_what_is_known_of_windows_and_queue_is_printed(fonts: Fonts) -> None:
    assert "开放 3 / 共 8，排队 12 人" in printed(
        fonts, with_header(windows_open=3, windows_total=8, queue=12)
    )
    assert "开放 / / 共 8" in printed(fonts, with_header(windows_total=8))


def test_later_evidence_is_told_apart(fonts: Fonts) -> None:
    late = a_photo(1, "A01", supplement=True, taken_at="", device="")

    text = printed(fonts, replace(an_inspection(), evidence=(late,)))

    assert "签章后补充" in text
    assert "未记载" in text


@pytest.mark.parametrize(
    ("languages", "plate", "listed"),
    [
        ("zh", "2026-09-15 09:44（相机 09:41，校正＋3 分）", "相机 09:41:11，校正＋3 分"),
        ("en", "2026-09-15 09:44 (camera 09:41, corrected +3 min)", "camera 09:41:11, corrected"),
        ("both", "2026-09-15 09:44（相机 09:41，校正＋3 分）", "相机 09:41:11，校正＋3 分"),
    ],
)
def test_a_corrected_time_is_printed_with_what_the_camera_said(
    fonts: Fonts, languages: str, plate: str, listed: str
) -> None:
    header = replace(an_inspection().header, sheet_languages=languages)
    photo = a_photo(1, "A01", clock_offset=180)
    sheet = render(
        a_content(inspection=replace(an_inspection(), header=header, evidence=(photo,))), fonts
    )

    text = text_of(sheet.pdf)

    assert plate in text.replace("\n", "")
    assert "2026-09-15 09:44:11" in text
    assert listed in text
    assert broken_rules(sheet.pdf) == []


def test_a_time_that_was_not_corrected_is_printed_as_ever(fonts: Fonts) -> None:
    untimed = a_photo(2, "A01", taken_at="", clock_offset=180)

    text = printed(fonts, replace(an_inspection(), evidence=(a_photo(1, "A01"), untimed)))

    assert "2026-09-15 09:41　A01" in text
    assert "校正＋" not in text
