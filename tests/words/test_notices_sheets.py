from pathlib import Path

import pytest

from inspector_app.domain.errors import SheetError
from inspector_app.domain.errors.sheets import FontUnusable, PagesUndrawable, PictureUnprintable
from inspector_app.words.notices import notice


@pytest.mark.parametrize(
    ("error", "fact"),
    [
        (FontUnusable(Path("NotoSansSC-Bold.ttf")), "NotoSansSC-Bold.ttf"),
        (PictureUnprintable("photo-7", "IMG_7.jpg"), "IMG_7.jpg"),
        (PagesUndrawable(), "PDF"),
    ],
)
def test_an_error_says_what_was_not_made_and_of_what(error: SheetError, fact: str) -> None:
    said = notice(error)

    assert fact in said.title.zh
    assert fact in said.title.en
    assert said.title.zh.startswith("没有")
    assert said.title.en.startswith("No ")
    assert said.advice.zh
    assert said.advice.en
