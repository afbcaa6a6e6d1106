"""Show a PDF as pictures of its pages; needs no case folder and takes any PDF."""

from inspector_app.sheets.picture import PagePicture, draw_page, page_sizes

__all__ = ["PagePicture", "page_sizes", "picture_page"]


def picture_page(pdf: bytes, page: int, width: int) -> PagePicture:
    """Page `page`, counted from 0, as `width` pixels across. Raises PagesUndrawable."""
    return draw_page(pdf, page, width)
