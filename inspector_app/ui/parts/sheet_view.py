"""Pages below each other as on a table: scrolled, turned, zoomed; it draws only what is in sight.

It knows pictures, not files: whoever owns it is asked for each page at each width.
"""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from inspector_app.ui.parts.page_stack import PageStack
from inspector_app.ui.theme import Face, Theme, Tone

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""1.0 is paper as large as the screen says that paper is."""
WIDEST_FIT = 900
"""Design pixels: on a large screen a page need not be a poster."""
KEPT_BYTES = 96_000_000
SETTLE_MS = 40


class SheetView(QAbstractScrollArea):
    """The pages of one sheet. Pictures come by `show_picture` after `picture_wanted`."""

    picture_wanted = Signal(int, int)
    """A page, counted from 0, and how many device pixels wide."""
    page_reached = Signal(int)
    """The page in the middle changed, counted from 0."""
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._stack = PageStack((), 1, 0)
        self._zoom: float | None = None
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: set[tuple[int, int]] = set()
        self._page = 0
        self._words = ""
        self._settled = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._want_pictures)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in sight, counted from 0."""
        return self._page

    @property
    def percent(self) -> int:
        """How large paper is shown."""
        if not self._sizes:
            return 100
        return round(100 * self._across() / _natural(self._sizes[0][0]))

    @property
    def fits(self) -> bool:
        """Whether pages are as wide as there is room for."""
        return self._zoom is None

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show pages of these sizes in points; old pictures stay until the new ones come."""
        if len(sizes) < self.pages:
            self._pictures.clear()
        self._sizes = tuple(sizes)
        self._stale = set(self._pictures)
        self._wanted.clear()
        self._words = ""
        self._lay_out()

    def show_words(self, words: str) -> None:
        """Say why there are no pages."""
        self._sizes, self._words = (), words
        self._pictures.clear()
        self._lay_out()

    def show_picture(self, page: int, picture: QImage) -> None:
        """Put the picture of one page in its place."""
        self._pictures[page] = picture
        self._pictures.move_to_end(page)
        self._stale.discard(page)
        self._wanted.discard((page, picture.width()))
        while sum(each.sizeInBytes() for each in self._pictures.values()) > KEPT_BYTES:
            if len(self._pictures) == 1:
                break
            self._pictures.popitem(last=False)
        self.viewport().update()

    def turn(self, pages: int) -> None:
        """Go `pages` forward, or back if negative, to the top of a page."""
        self.go_to(self._page + pages)

    def go_to(self, page: int) -> None:
        """Show the top of `page`, counted from 0, or of the nearest there is."""
        if self._sizes:
            page = min(max(page, 0), self.pages - 1)
            self.verticalScrollBar().setValue(self._stack.tops[page] - self._gap // 2)
            # The last page may be too short to come to the top.
            self._reach(page)

    def zoom(self, steps: int) -> None:
        """One or more steps larger, or smaller if negative."""
        now = self.percent / 100
        if steps > 0:
            self._zoom = next((each for each in ZOOMS if each > now * 1.02), ZOOMS[-1])
        else:
            self._zoom = next((each for each in reversed(ZOOMS) if each < now / 1.02), ZOOMS[0])
        self._keep_place()

    def fit(self) -> None:
        """As wide as there is room for."""
        self._zoom = None
        self._keep_place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.pages}
        key = Qt.Key(event.key())
        if key in steps:
            self.zoom(steps[key])
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in turns:
            self.turn(turns[key])
        elif key in ends:
            self.go_to(ends[key])
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        if self._sizes:
            middle = self.verticalScrollBar().value() + self.viewport().height() // 2
            self._reach(self._stack.page_at(middle))
        self._settled.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._theme
        painter.fillRect(self.viewport().rect(), theme.colour(Tone.CANVAS))
        if not self._sizes:
            painter.setFont(theme.font(Face.BODY))
            painter.setPen(theme.colour(Tone.MUTED))
            room = self.viewport().rect().adjusted(self._gap, 0, -self._gap, 0)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words
            )
        for page in self._in_sight():
            self._paint_page(painter, page)
        if self.hasFocus():
            painter.setPen(theme.colour(Tone.ACCENT))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place = self._place(page)
        # Paper is white in any scheme: it is what will be printed.
        painter.fillRect(place, self._theme.colour(Tone.PAPER))
        picture = self._pictures.get(page)
        if picture is not None:
            painter.drawImage(place, picture)
        painter.setPen(self._theme.colour(Tone.BORDER))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _place(self, page: int) -> QRectF:
        across, room = self._across(), self.viewport().width()
        left = max(self._gap, (room - across) // 2) - self.horizontalScrollBar().value()
        top = self._stack.tops[page] - self.verticalScrollBar().value()
        return QRectF(left, top, across, self._stack.heights[page])

    def _in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.between(top, top + self.viewport().height())

    def _want_pictures(self) -> None:
        """Ask for what is in sight and for the page after it, each once."""
        ratio, sight = self.devicePixelRatioF(), self._in_sight()
        width = round(self._across() * ratio)
        for page in range(sight.start, min(sight.stop + 1, self.pages)):
            there = self._pictures.get(page)
            fresh = there is not None and page not in self._stale and there.width() == width
            if not fresh and (page, width) not in self._wanted:
                self._wanted.add((page, width))
                self.picture_wanted.emit(page, width)

    @property
    def _gap(self) -> int:
        return self._theme.px(16)

    def _across(self) -> int:
        """How many logical pixels wide a page is shown."""
        if self._zoom is not None and self._sizes:
            return round(self._zoom * _natural(self._sizes[0][0]))
        room = self.viewport().width() - 2 * self._gap
        return max(120, min(room, self._theme.px(WIDEST_FIT)))

    def _keep_place(self) -> None:
        """Lay out anew with the same part of the same page at the top."""
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, self._stack.whole)
        self._lay_out()
        bar.setValue(round(part * self._stack.whole))
        self.zoomed.emit()

    def _lay_out(self) -> None:
        across, room = self._across(), self.viewport().size()
        self._stack = PageStack(self._sizes, across, self._gap)
        self.verticalScrollBar().setRange(0, max(0, self._stack.whole - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(self._theme.px(48))
        over = across + 2 * self._gap - room.width() if self._sizes else 0
        self.horizontalScrollBar().setRange(0, max(0, over))
        self.horizontalScrollBar().setPageStep(room.width())
        self._page = min(self._page, max(0, self.pages - 1))
        self.viewport().update()
        self._settled.start()

    def _reach(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_reached.emit(page)


def _natural(points: float) -> float:
    """A length in points as logical pixels at 96 to the inch."""
    return points * 96 / 72
