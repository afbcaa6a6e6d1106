"""Pages as pictures: the pixels of the page, with its signatures, within bounds."""

import io
from collections.abc import Iterator

import pikepdf
import pytest

from inspector_app.domain.errors.sheets import PagesUndrawable
from inspector_app.sheets.picture import MOST_PIXELS, PagePicture, draw_page, page_sizes
from inspector_app.workflows.case.open_case import OpenCase
from tests.visits import begun, colleague, new_desk, sealed


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenCase]:
    folder = tmp_path_factory.mktemp("picture")
    desk = new_desk(folder)
    with desk.opened() as opened:
        colleague(opened, folder)
        yield opened


@pytest.fixture(scope="module")
def sheet(case: OpenCase) -> bytes:
    return sealed(case, begun(case)).pdf


def blank(width: float, height: float, pages: int = 1) -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(width, height))
        pdf.save(made)
    return made.getvalue()


def darkness(picture: PagePicture) -> int:
    return sum(value < 128 for value in picture.pixels)


def test_a_page_is_drawn_as_wide_as_it_is_wanted(sheet: bytes) -> None:
    sizes = page_sizes(sheet)
    picture = draw_page(sheet, 0, 400)

    assert len(sizes) == 4
    assert [round(length) for length in sizes[0]] == [595, 842]
    assert (picture.width, picture.height) == (400, 566)
    assert len(picture.pixels) == 400 * 566 * 4
    assert darkness(picture) > 1000


def test_signatures_are_drawn(sheet: bytes) -> None:
    with pikepdf.open(io.BytesIO(sheet)) as pdf:
        del pdf.Root.AcroForm
        for page in pdf.pages:
            if "/Annots" in page:
                del page.Annots
            without = io.BytesIO()
        pdf.save(without)

    last = len(page_sizes(sheet)) - 1
    bare = draw_page(without.getvalue(), last, 600)

    assert darkness(draw_page(sheet, last, 600)) > darkness(bare)


def test_colours_stand_in_the_order_red_green_blue() -> None:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(10, 10))
        page.Contents = pdf.make_stream(b"1 0 0 rg 0 0 10 10 re f")
        pdf.save(made)

    assert draw_page(made.getvalue(), 0, 4).pixels[:3] == b"\xff\x00\x00"


def test_a_picture_stays_within_bounds() -> None:
    picture = draw_page(blank(10, 14000), 0, 6000)

    assert picture.width * picture.height <= MOST_PIXELS * 1.01


@pytest.mark.parametrize("bad", [b"", b"no PDF", blank(10, 10, pages=501)])
def test_what_is_no_small_pdf_is_refused_in_words(bad: bytes) -> None:
    with pytest.raises(PagesUndrawable):
        page_sizes(bad)


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(PagesUndrawable):
        draw_page(blank(10, 10), 1, 100)


def test_the_bytes_are_left_alone(sheet: bytes) -> None:
    before = bytes(sheet)

    draw_page(sheet, 0, 100)

    assert sheet == before
