"""The pages of a PDF as pictures; each is drawn off the window's thread."""

from collections.abc import Callable

from PySide6.QtGui import QImage

Progress = Callable[[int, int], None]


def sizes_of(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points."""
    from inspector_app.workflows.photos.picture_sheet import page_sizes

    return page_sizes(pdf)


def picture(pdf: bytes, page: int, width: int) -> QImage:
    """One page, `width` pixels across."""
    from inspector_app.workflows.photos.picture_sheet import picture_page

    drawn = picture_page(pdf, page, width)
    form = QImage.Format.Format_RGBX8888
    # The copy owns its pixels; the buffer ends with this call.
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.width * 4, form).copy()
