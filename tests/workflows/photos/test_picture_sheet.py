"""A sheet as pictures: any PDF, with or without a case folder."""

import pytest

from inspector_app.domain.errors.sheets import PagesUndrawable
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.picture_sheet import page_sizes, picture_page
from tests.visits import begun, sealed


def test_a_sheet_s_pages_are_pictured_in_colour(case: OpenCase) -> None:
    pdf = sealed(case, begun(case)).pdf

    picture = picture_page(pdf, 0, 300)

    assert len(page_sizes(pdf)) == 4
    assert (picture.width, len(picture.pixels)) == (300, 300 * picture.height * 4)
    red, green = picture.pixels[0::4], picture.pixels[1::4]
    assert red != green


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(PagesUndrawable):
        picture_page(b"text", 0, 100)
