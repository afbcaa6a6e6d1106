"""Draw the pages of a PDF as pictures, signatures included; it changes no byte and keeps nothing.

PDFium serves one thread at a time: a lock stands before it.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]

from inspector_app.domain.errors.sheets import PagesUndrawable

MOST_PAGES = 500
MOST_PIXELS = 40_000_000
"""A4 at 600 dpi, and no more: what is larger comes out coarser."""
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels: rows from the top, four bytes each: red, green, blue, unused."""

    width: int
    height: int
    pixels: bytes


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points. Raises PagesUndrawable."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def draw_page(pdf: bytes, page: int, width: int) -> PagePicture:
    """Page `page`, counted from 0, `width` pixels wide. Raises PagesUndrawable."""
    with _opened(pdf) as document:
        # Without the form environment, signatures would be left out.
        document.init_forms()
        drawn = document[page]
        scale = _bounded(width / drawn.get_width(), drawn.get_size())
        bitmap = drawn.render(scale=scale, prefer_bgrx=True, rev_byteorder=True)
        return PagePicture(bitmap.width, bitmap.height, bytes(bitmap.buffer))


def _bounded(scale: float, size: tuple[float, float]) -> float:
    """`scale`, or the largest at which a page of that size stays within MOST_PIXELS."""
    return min(scale, math.sqrt(MOST_PIXELS / (size[0] * size[1])))


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document, for one thread; whatever PDFium says of bad bytes is PagesUndrawable."""
    with _one_at_a_time:
        try:
            with pypdfium2.PdfDocument(pdf) as document:
                if not 0 < len(document) <= MOST_PAGES:
                    raise PagesUndrawable
                yield document
        except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError) as error:
            raise PagesUndrawable from error
