from pathlib import Path

import pytest

from inspector_app.domain.errors.sheets import FontUnusable
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.style import BODY, Face


def test_a_name_in_the_table_of_general_characters_needs_no_other_face(fonts: Fonts) -> None:
    assert [face for face, _, _ in fonts.runs("贠𬭊昇", Face.SANS)] == [Face.SANS]


def test_a_glyph_that_the_sans_face_lacks_comes_from_the_song_face(fonts: Fonts) -> None:
    runs = fonts.runs("张鿰生", Face.SANS)

    assert [(face, part) for face, part, _ in runs] == [
        (Face.SANS, "张"),
        (Face.SONG, "鿰"),
        (Face.SANS, "生"),
    ]


def test_marks_that_meet_share_their_blank_halves(fonts: Fonts) -> None:
    apart = fonts.width("”", BODY) + fonts.width("，", BODY)

    assert fonts.width("”，", BODY) == pytest.approx(apart - BODY.size / 2)
    assert fonts.width("（甲，乙）", BODY) == pytest.approx(5 * BODY.size)


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(FontUnusable) as refused:
        Fonts(tmp_path).typeface(Face.SANS)

    assert refused.value.path == tmp_path / "NotoSansSC-Regular.ttf"


def test_a_damaged_font_is_refused_and_not_half_used(tmp_path: Path) -> None:
    (tmp_path / "NotoSansSC-Regular.ttf").write_bytes(b"\x00\x01\x00\x00 cut off")

    with pytest.raises(FontUnusable):
        Fonts(tmp_path).typeface(Face.SANS)
