"""Verdict and rectification notice on paper: their order, their words, their looks."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.canonical import sha256
from inspector_app.domain.copied_finding import CopiedFinding
from inspector_app.domain.entry import head_groups
from inspector_app.domain.form import Deadline, Severity
from inspector_app.domain.sheet import PAPER, Sheet
from inspector_app.domain.unit_copy import NOTICE, VERDICT, UnitCopy
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.letter_frame import RIGHT, TOP
from inspector_app.sheets.paper import A4, Paper
from inspector_app.sheets.qr import draw_qr, paper_code
from inspector_app.sheets.rectification_notice import render_notice
from inspector_app.sheets.verdict_letter import render_verdict
from tests.builders import a_header, wording
from tests.sheets.contents import broken_rules, opened, text_of
from tests.sheets.copies import IMPRINT, NUMBER, copy_of, titled_form, visited, with_veto

LETTERS: dict[str, Callable[..., Sheet]] = {VERDICT: render_verdict, NOTICE: render_notice}
CONFIRMED = {"state": "confirmed", "authority": "区监委", "document": "9号", "date": "2026-10-08"}
LONG = "很长的单位名称" * 12


def words_of(sheet: Sheet) -> str:
    """The text of all pages without line ends, which stand anywhere in Chinese."""
    return text_of(sheet.pdf).replace("\n", "")


def in_order(text: str, *parts: str) -> bool:
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


@pytest.mark.parametrize("languages", ["zh", "en", "both"])
@pytest.mark.parametrize("document", LETTERS)
def test_every_letter_is_archival_in_every_language(
    fonts: Fonts, document: str, languages: str
) -> None:
    sheet = LETTERS[document](copy_of(), fonts, languages)

    assert broken_rules(sheet.pdf) == []
    assert pikepdf.pdfa.check(opened(sheet.pdf), "3b").findings == []


@pytest.mark.parametrize("document", LETTERS)
def test_equal_copies_give_equal_bytes(fonts: Fonts, root: Path, document: str) -> None:
    render = LETTERS[document]

    assert render(copy_of(), fonts).pdf == render(copy_of(), Fonts(root / "resources/fonts")).pdf


def test_the_verdict_says_result_problems_objection_contact_and_signature_in_turn(
    fonts: Fonts,
) -> None:
    text = words_of(render_verdict(copy_of(), fonts))

    assert in_order(
        text,
        "领导小组办公室",
        "检查结论书",
        NUMBER,
        "东街便民服务中心：",
        "一、检查结论",
        "二、存在问题",
        "三、工作建议",
        "四、整改要求和期限",
        "五、异议途径和期限",
        "六、联系方式",
        "签发（组长 组-00）",
        "（印章）",
        "以下空白",
    )
    assert "等次为不合格" in text
    assert "2026年9月15日09:00至10:05" in text
    assert "2026年9月21日" in text


def test_the_notice_keeps_the_order_of_the_checklist(fonts: Fonts) -> None:
    text = words_of(render_notice(copy_of(), fonts))

    assert in_order(
        text,
        "限期整改通知书",
        "东街便民服务中心：",
        "2026年9月15日",
        "暗访巡查",
        "本次检查得分",
        "一、存在问题",
        "大厅未设咨询台。",
        "三、整改要求和期限",
        "十个工作日",
        "（2026年10月7日前）",
        "四、报送要求",
        "五、复查安排",
        "六、异议途径和期限",
        "七、联系方式",
        "（印章）",
        "整改报告回执",
        "复查记录",
    )


def test_the_reply_slip_stands_on_pages_of_its_own(fonts: Fonts) -> None:
    sheet = render_notice(copy_of(), fonts)

    (first,) = [n for n in range(sheet.pages) if "对应文书" in text_of(sheet.pdf, n)]
    slip = text_of(sheet.pdf, first)
    assert "（印章）" not in slip
    assert NUMBER in slip
    assert sheet.slots[0].page < first


def test_a_notice_without_findings_needs_no_reply(fonts: Fonts) -> None:
    text = words_of(render_notice(copy_of(visited({})), fonts))

    assert "没有发现需要整改的问题" in text
    assert "整改报告回执" not in text


def test_a_notice_without_score_has_neither_grade_nor_points(fonts: Fonts) -> None:
    copy = copy_of(visited(with_veto("fail")), notice_only=True)
    text = words_of(render_notice(copy, fonts))

    for word in ("得分", "等次", "扣分", "待核实", "疑似", "E01", "结论如下"):
        assert word not in text
    assert "大厅未设咨询台。" in text


def test_a_copy_without_a_score_is_no_verdict(fonts: Fonts) -> None:
    with pytest.raises(ValueError, match="no verdict"):
        render_verdict(copy_of(notice_only=True), fonts)


def test_a_visit_without_findings_is_told_in_a_sentence(fonts: Fonts) -> None:
    text = words_of(render_verdict(copy_of(visited({})), fonts))

    assert "没有发现需要整改的问题" in text
    assert "持续规范窗口服务" in text


def test_a_confirmed_veto_names_the_body_and_never_a_suspicion(fonts: Fonts) -> None:
    text = words_of(render_verdict(copy_of(visited(with_veto(CONFIRMED))), fonts))

    assert "有权机关已认定存在一票否决情形" in text
    assert "区监委，9号，2026年10月8日" in text
    assert "待核实" not in text


def test_a_visit_that_saw_too_little_gets_no_grade(fonts: Fonts) -> None:
    unseen = {code: Answer(Mark.NOT_OBSERVED) for code in ("A01", "A02", "A04", "E05", "E07")}
    text = words_of(render_verdict(copy_of(visited(unseen)), fonts))

    assert "等次为不予评定" in text


def test_a_visit_that_saw_nothing_says_so(fonts: Fonts) -> None:
    form, inspection = titled_form(), visited()
    unseen = {code: Answer(Mark.NOT_OBSERVED) for code in inspection.answers}
    text = words_of(render_verdict(copy_of(visited(unseen), form), fonts))

    assert "没有可以评分的项目" in text


def test_objections_within_thirty_days_where_the_campaign_allows_them(fonts: Fonts) -> None:
    switched = titled_form(switches={"objection": True})

    assert "30日内书面申请复核" in words_of(render_verdict(copy_of(form=switched), fonts))
    assert "30日" not in words_of(render_verdict(copy_of(), fonts))


def test_the_contact_is_printed_or_has_room_to_be_written(fonts: Fonts) -> None:
    told = copy_of(imprint=replace(IMPRINT, contact="赵科员 000-1234"))

    assert "联系人及电话：赵科员 000-1234。" in words_of(render_verdict(told, fonts))
    assert "＿＿＿" in words_of(render_verdict(copy_of(), fonts))


def test_a_paper_that_replaces_another_names_it(fonts: Fonts) -> None:
    former = copy_of(imprint=replace(IMPRINT, replaces="云窗检〔2026〕2号"))

    assert "替代云窗检〔2026〕2号" in words_of(render_verdict(former, fonts))


@pytest.mark.parametrize("document", LETTERS)
def test_every_page_says_which_of_how_many_and_of_what(fonts: Fonts, document: str) -> None:
    sheet = LETTERS[document](copy_of(), fonts)

    for number in range(sheet.pages):
        text = text_of(sheet.pdf, number)
        assert re.search(rf"第 {number + 1} 页\s*共 {sheet.pages} 页", text)
        assert NUMBER in text


@pytest.mark.parametrize("document", LETTERS)
def test_only_the_lead_signs(fonts: Fonts, document: str) -> None:
    sheet = LETTERS[document](copy_of(), fonts)

    (slot,) = sheet.slots
    assert slot.name == "lead"
    left, bottom, right, top = slot.box
    assert right - left > 150
    assert top - bottom > 60
    assert 0 < left < right < A4[0]


@pytest.mark.parametrize("document", LETTERS)
def test_the_copy_is_all_that_is_embedded(fonts: Fonts, document: str) -> None:
    sheet = LETTERS[document](copy_of(), fonts)

    with opened(sheet.pdf) as pdf:
        embedded = {name: each.get_file().read_bytes() for name, each in pdf.attachments.items()}
    assert embedded == {PAPER: copy_of().named(document).to_bytes()}
    assert UnitCopy.read(embedded[PAPER]).document == document


def test_the_code_on_paper_is_number_and_start_of_the_hash(fonts: Fonts) -> None:
    sheet = render_verdict(copy_of(), fonts)
    digest = sha256(copy_of().named(VERDICT).to_bytes())
    pen = Paper(fonts).page()
    draw_qr(pen, paper_code(NUMBER, digest), RIGHT - 46, TOP + 22, 46)
    drawn = pen.content().split(b"\n")[0]

    with opened(sheet.pdf) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert drawn in content
    assert head_groups(digest) in text_of(sheet.pdf, 0)
    assert paper_code(NUMBER, digest) == f"MINGCHA1:{NUMBER}:{head_groups(digest).replace(' ', '')}"


def test_metadata_name_office_and_number_but_no_unit(fonts: Fonts) -> None:
    with opened(render_verdict(copy_of(), fonts).pdf) as pdf:
        described = pdf.open_metadata()

        assert described["dc:title"] == f"检查结论书 {NUMBER}"
        assert list(described["dc:creator"]) == ["领导小组办公室"]
        assert "东街" not in f"{pdf.docinfo} {described}"


@pytest.mark.parametrize("document", LETTERS)
def test_many_long_findings_go_on_over_pages(fonts: Fonts, document: str) -> None:
    note = "09:12，三号窗口无人，" * 60
    answers = {code: replace(each, note=note) for code, each in visited().answers.items()}
    header = a_header(unit=LONG, service_point=LONG, responsible="买买提·阿不都热合曼江" * 4)
    sheet = LETTERS[document](copy_of(visited(answers, header=header)), fonts, "both")

    text = words_of(sheet)
    assert LONG in text
    assert text.count("以下空白") == (2 if document == NOTICE else 1)
    assert broken_rules(sheet.pdf) == []


def test_the_closing_never_stands_on_a_page_alone(fonts: Fonts) -> None:
    for lines in range(0, 60, 3):
        answers = {"A01": Answer(Mark.SCORED, 1, note="一行事实。\n" * lines)}
        sheet = render_verdict(copy_of(visited(answers)), fonts)
        page = text_of(sheet.pdf, sheet.slots[0].page)
        assert "联系方式" in page


def test_what_cannot_be_seen_is_written_out_and_explained(fonts: Fonts) -> None:
    hidden = {"A01": Answer(Mark.SCORED, 1, note="门牌\u202e倒写。")}
    text = words_of(render_verdict(copy_of(visited(hidden)), fonts))

    assert "门牌〔U+202E〕倒写。" in text
    assert "按其 Unicode 编码写出" in text


def test_a_copy_that_says_little_has_no_blank_cells(fonts: Fonts) -> None:
    (finding, *_) = copy_of().findings
    bare: CopiedFinding = replace(
        finding, clauses=(), deadline=None, working_days=None, due="", note="", at=""
    )
    copy = copy_of()
    visit = replace(copy.visit, arrived="", left="", inspectors=())
    bare_copy = replace(copy, findings=(bare,), visit=visit)
    text = words_of(render_notice(bare_copy, fonts))

    assert "依据/" in text.replace(" ", "")
    assert "检查人员代号：/" in text
    assert "最后一项整改期限届满前" in text


def test_a_deadline_without_a_day_counts_from_the_issue(fonts: Fonts) -> None:
    dateless = tuple(replace(each, due="") for each in copy_of().findings)
    text = words_of(render_notice(replace(copy_of(), findings=dateless), fonts))

    assert "（自签发次日起算）" in text


def test_what_must_be_done_at_once_has_no_day(fonts: Fonts) -> None:
    at_once = (Deadline(Severity.MINOR, 0, wording("立即", "At once")),)
    text = words_of(render_notice(copy_of(form=titled_form(deadlines=at_once)), fonts))

    assert "立即" in text
    assert "日前）" not in text


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("document", LETTERS)
def test_another_reader_finds_nothing_wrong(fonts: Fonts, tmp_path: Path, document: str) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(LETTERS[document](copy_of(), fonts, "both").pdf)

    done = subprocess.run(
        ["qpdf", "--check", str(path)],
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_a_letter_opens_in_a_reader_that_knows_no_forms(fonts: Fonts) -> None:
    with pikepdf.open(io.BytesIO(render_verdict(copy_of(), fonts).pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root
