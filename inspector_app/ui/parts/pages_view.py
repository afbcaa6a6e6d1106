"""The pages of a PDF under a bar that says what they are; they are drawn in the pool."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.icons import icon
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.labels import caption, chip
from inspector_app.ui.parts.pdf_pages import picture, sizes_of
from inspector_app.ui.parts.sheet_view import SheetView
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_ROOM_FOR_SIZE = 470
"""Design pixels: in less, the bar does not say how large the pages are shown."""


class PagesView(QFrame):
    """A bar that says what is shown and how large, above the pages."""

    shown = Signal()
    """New pages are in place."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._pdf = b""
        self._words = ("", "")
        mark(self, panel="canvas")
        self._kind = chip("", "na")
        self._kind.hide()
        self._state = caption("")
        self._state.setWordWrap(False)
        self._place = caption("")
        self._place.setWordWrap(False)
        self._size = caption("")
        self._size.setWordWrap(False)
        self.banner = Banner(workplace)
        self.view = SheetView(workplace.theme)
        self.view.setAccessibleName(translate("Parts", "Pages"))
        self.view.picture_wanted.connect(self._draw)
        self.view.page_reached.connect(self._show_place)
        self.view.zoomed.connect(self._show_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self.banner)
        column.addWidget(self.view, 1)
        self.show_loading()

    def show_loading(self) -> None:
        """Say that pages are on their way; those of before stay in sight."""
        self._state.setText(translate("Parts", "Setting the pages…"))
        self._state.show()
        if not self.view.pages:
            self.view.show_words(translate("Parts", "Setting the pages…"))

    def show_words(self, words: str) -> None:
        """Say why there is nothing to show."""
        self._pdf = b""
        self._state.hide()
        self._kind.hide()
        self.view.show_words(words)
        self._show_place()

    def show_error(self, error: MingchaError) -> None:
        """Say why the pages could not be made."""
        self.show_words("")
        self.banner.show_error(error)

    def show_pdf(self, pdf: bytes, words: str, tone: str) -> None:
        """Show the pages of `pdf`, and above them what they are."""
        self._pdf, self._words = pdf, (words, tone)
        self.banner.hide()
        self._workplace.background.compute(
            self, partial(sizes_of, pdf), partial(self._lay_out, pdf), self.show_error
        )

    def _lay_out(self, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> None:
        if pdf is not self._pdf:
            return
        words, tone = self._words
        self._kind.setText(words)
        mark(self._kind, chip=tone)
        self._kind.show()
        self._state.hide()
        self.view.show_pages(sizes)
        self._show_place()
        self.shown.emit()

    def _draw(self, page: int, width: int) -> None:
        pdf = self._pdf
        if pdf:
            put = partial(self._put, pdf, page)
            job = partial(picture, pdf, page, width)
            self._workplace.background.compute(self, job, put, self.show_error)

    def _put(self, pdf: bytes, page: int, drawn: QImage) -> None:
        if pdf is self._pdf:
            self.view.show_picture(page, drawn)

    def _show_place(self) -> None:
        pages = self.view.pages
        words = translate("Parts", "Page {page} of {pages}")
        self._place.setText(words.format(page=self.view.page + 1, pages=pages) if pages else "")
        self._size.setText(f"{self.view.percent}%" if pages else "")
        self._whole_width.setChecked(self.view.fits)
        self.view.setAccessibleDescription(self._place.text())
        for button in self._tools:
            button.setEnabled(pages > 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size.setVisible(event.size().width() >= self._workplace.theme.px(_ROOM_FOR_SIZE))

    def _bar(self) -> QHBoxLayout:
        px = self._workplace.theme.px
        before = self._tool("up", translate("Parts", "Page before (PgUp)"))
        before.clicked.connect(lambda: self.view.turn(-1))
        after = self._tool("down", translate("Parts", "Next page (PgDn)"))
        after.clicked.connect(lambda: self.view.turn(1))
        smaller = self._tool("dash", translate("Parts", "Smaller (−)"))
        smaller.clicked.connect(lambda: self.view.zoom(-1))
        larger = self._tool("plus", translate("Parts", "Larger (+)"))
        larger.clicked.connect(lambda: self.view.zoom(1))
        self._whole_width = self._tool("width", translate("Parts", "As wide as there is room (0)"))
        self._whole_width.setCheckable(True)
        self._whole_width.clicked.connect(self.view.fit)
        self._tools = (before, after, smaller, larger, self._whole_width)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(4))
        for each in (self._kind, self._state):
            row.addWidget(each)
        row.addStretch(1)
        parts: tuple[QLabel | ToolButton, ...] = (
            *(self._place, before, after),
            *(smaller, self._size, larger, self._whole_width),
        )
        for part in parts:
            row.addWidget(part)
        row.insertSpacing(row.indexOf(smaller), px(12))
        return row

    def _tool(self, drawing: str, words: str) -> ToolButton:
        button = ToolButton()
        theme = self._workplace.theme
        button.setIcon(icon(drawing, theme))
        button.setIconSize(QSize(theme.px(18), theme.px(18)))
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button
