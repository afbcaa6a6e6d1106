"""Print pages as pictures, one by one; made for a thread that is not the window's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter

from inspector_app.domain.errors.refused import NoPrinter
from inspector_app.ui.parts.pdf_pages import Progress, picture, sizes_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 400
BAND, OVERLAP = 480, 8


def new_printer() -> "QPrinter":
    """A printer set for our sheets: A4, both sides, the whole paper."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    # The sheet has its own margins, and must come out in its own size.
    printer.setFullPage(True)
    return printer


def print_pages(pdf: bytes, printer: "QPrinter", progress: Progress) -> int:
    """Print the pages that the dialog asked for; how many. Raises NoPrinter, and what stops it."""
    pages = _chosen(printer, len(sizes_of(pdf)))
    painter = QPainter()
    if not painter.begin(printer):
        raise NoPrinter(printer.printerName())
    try:
        for done, page in enumerate(pages):
            progress(done, len(pages))
            if done:
                printer.newPage()
            _paint(painter, printer, picture(pdf, page, _width(printer)))
        progress(len(pages), len(pages))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _chosen(printer: "QPrinter", whole: int) -> list[int]:
    """The pages from 0, in the order and as often as asked for."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or whole, whole)
    pages = list(range(first - 1, last))
    if printer.pageOrder() is type(printer).PageOrder.LastPageFirst:
        pages.reverse()
    return pages * (1 if printer.supportsMultipleCopies() else printer.copyCount())


def _width(printer: "QPrinter") -> int:
    """How many pixels across a page is drawn."""
    return round(printer.paperRect(type(printer).Unit.Inch).width() * DPI)


def _paint(painter: QPainter, printer: "QPrinter", picture: QImage) -> None:
    """The picture as large as fits on the paper, band by band.

    Qt holds Python's lock while it packs an image: in one piece, a page would hold up the window.
    Bands overlap, so that no viewer shows a seam.
    """
    paper = printer.paperRect(type(printer).Unit.DevicePixel)
    across, down = picture.width(), picture.height()
    scale = min(paper.width() / across, paper.height() / down)
    for top in range(0, down, BAND):
        band = picture.copy(0, top, across, min(BAND + OVERLAP, down - top))
        place = QRectF(0, top * scale, across * scale, band.height() * scale)
        painter.drawImage(place, band.convertToFormat(QImage.Format.Format_RGB888))
