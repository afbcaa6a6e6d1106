import segno

from inspector_app.domain.entry import head_groups
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.qr import draw_qr, paper_code, qr_text
from tests.builders import INSPECTION_ID
from tests.sheets.contents import SEAL_ENTRY

TEXT = qr_text(INSPECTION_ID, 2, SEAL_ENTRY)


def test_the_code_says_id_version_and_the_printed_head_and_nothing_else() -> None:
    head = head_groups(SEAL_ENTRY).replace(" ", "")

    assert TEXT.split(":") == ["MINGCHA1", INSPECTION_ID.upper(), "V2", head]


def test_the_code_stays_in_the_compact_alphabet() -> None:
    assert segno.make(TEXT, error="m", micro=False).mode == "alphanumeric"


def test_every_dark_module_is_drawn_once(fonts: Fonts) -> None:
    pen = Paper(fonts).page()
    matrix = segno.make(TEXT, error="m", mask=3, boost_error=False, micro=False).matrix
    side = 10.0 * len(matrix)

    draw_qr(pen, TEXT, 0, 0, side)

    drawn = pen.content().decode().splitlines()[0]
    boxes = [box.split() for box in drawn.removeprefix("0.000 0.000 0.000 rg ").split(" re")[:-1]]
    area = sum(float(width) * float(height) for _, _, width, height in boxes)
    assert round(area / 100) == sum(map(sum, matrix))


def test_a_number_in_chinese_is_written_in_utf_8(fonts: Fonts) -> None:
    text = paper_code("云窗检〔2026〕3号", SEAL_ENTRY)
    made = segno.make(
        text, error="m", mask=3, boost_error=False, micro=False, encoding="utf-8"
    ).matrix
    ours, theirs = Paper(fonts).page(), sum(map(sum, made))

    draw_qr(ours, text, 0, 0, 10.0 * len(made))

    drawn = ours.content().decode().splitlines()[0]
    boxes = [box.split() for box in drawn.removeprefix("0.000 0.000 0.000 rg ").split(" re")[:-1]]
    area = sum(float(width) * float(height) for _, _, width, height in boxes)
    assert round(area / 100) == theirs
