import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from inspector_app.domain.sheet import StampText
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.stamp import draw_stamp
from tests.sheets.contents import SEALED_AT, text_of

SIZE = (158.0, 66.0)
FINGERPRINT = "0123456789abcdef" * 4
WHO = StampText("李𬭊昇", "a", SEALED_AT, FINGERPRINT)


def test_a_stamp_says_who_as_what_when_and_with_which_key(fonts: Fonts) -> None:
    text = text_of(draw_stamp(WHO, SIZE, fonts))

    assert "李𬭊昇" in text
    assert "检查人员甲" in text
    assert "2026-09-15 11:20:05 +08:00" in text
    assert FINGERPRINT.upper() in text.replace(" ", "")


@pytest.mark.parametrize(
    ("languages", "words"), [("en", "Lead"), ("both", "组长 Lead"), ("zh", "组长")]
)
def test_a_stamp_speaks_the_languages_of_its_sheet(
    fonts: Fonts, languages: str, words: str
) -> None:
    assert words in text_of(draw_stamp(replace(WHO, role="lead"), SIZE, fonts, languages))


def test_a_stamp_is_one_page_of_the_fields_size_with_its_fonts(fonts: Fonts) -> None:
    with pikepdf.open(io.BytesIO(draw_stamp(WHO, SIZE, fonts))) as pdf:
        (page,) = pdf.pages

        assert [float(edge) for edge in page.MediaBox] == [0, 0, *SIZE]
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        assert "/ExtGState" not in page.Resources


def test_equal_stamps_are_equal_bytes(fonts: Fonts) -> None:
    assert draw_stamp(WHO, SIZE, fonts) == draw_stamp(WHO, SIZE, fonts)


def test_a_long_name_is_printed_in_full(fonts: Fonts) -> None:
    name = "买买提·阿不都热合曼江·吐尔逊买买提"

    assert name in text_of(draw_stamp(replace(WHO, name=name), SIZE, fonts))


def test_the_leads_stamp_says_the_formal_number(fonts: Fonts) -> None:
    lead = replace(WHO, role="lead", number="云窗检〔2026〕3号")

    assert "文号 云窗检〔2026〕3号" in text_of(draw_stamp(lead, SIZE, fonts))
    assert "文号" not in text_of(draw_stamp(WHO, SIZE, fonts))


@pytest.mark.parametrize("name", ["陈明远", "买买提·阿不都热合曼江·吐尔逊买买提"])
def test_everything_stays_within_the_frame(fonts: Fonts, name: str) -> None:
    number = "示例区专项整治窗检A17〔2026〕1234号"
    text = replace(WHO, name=name, role="lead", number=number)

    with pypdfium2.PdfDocument(draw_stamp(text, SIZE, fonts, "both")) as document:
        page = document[0].get_textpage()
        boxes = [page.get_charbox(n) for n in range(page.count_chars())]
    assert min(bottom for _, bottom, _, _ in boxes) > 0.5
    assert max(top for _, _, _, top in boxes) < SIZE[1] - 0.5
    assert max(right for _, _, right, _ in boxes) < SIZE[0]
