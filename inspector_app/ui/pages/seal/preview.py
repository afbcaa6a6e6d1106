"""The sheet as it will be, or as it was signed; its pages are drawn in the pool."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.icons import icon
from inspector_app.ui.pages.seal import work
from inspector_app.ui.pages.seal.sheet_view import SheetView
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.labels import caption, chip
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.print_sheet import TakenSheet


class Preview(QFrame):
    """A bar that says what is shown and how large, above the pages."""

    shown = Signal()
    """New pages are in place."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._taken: TakenSheet | None = None
        self._is_void = False
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
        self.view.setAccessibleName(translate("Seal", "Pages of the sheet"))
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

    @property
    def taken(self) -> "TakenSheet | None":
        """The sheet whose pages are shown."""
        return self._taken

    def show_loading(self) -> None:
        """Say that pages are on their way; those of before stay in sight."""
        self._state.setText(translate("Seal", "Setting the pages…"))
        self._state.show()
        if not self.view.pages:
            self.view.show_words(translate("Seal", "Setting the pages…"))

    def show_words(self, words: str) -> None:
        """Say why there is nothing to show."""
        self._taken = None
        self._state.hide()
        self._kind.hide()
        self.view.show_words(words)
        self._show_place()

    def show_error(self, error: MingchaError) -> None:
        """Say why the pages could not be made."""
        self.show_words("")
        self.banner.show_error(error)

    def show_sheet(self, taken: "TakenSheet", *, void: bool = False) -> None:
        """Show the pages of a sheet."""
        self._taken, self._is_void = taken, void
        self.banner.hide()
        self._workplace.background.compute(
            self, partial(work.sizes_of, taken.pdf), partial(self._lay_out, taken), self.show_error
        )

    def _lay_out(self, taken: "TakenSheet", sizes: tuple[tuple[float, float], ...]) -> None:
        if taken is not self._taken:
            return
        self._show_kind(taken)
        self._state.hide()
        self.view.show_pages(sizes)
        self._show_place()
        self.shown.emit()

    def _show_kind(self, taken: "TakenSheet") -> None:
        words, tone = translate("Seal", "Preview, not signed"), "warn"
        if self._is_void:
            words, tone = translate("Seal", "Signed sheet, void"), "na"
        elif taken.sealed:
            words, tone = translate("Seal", "Signed sheet"), "ok"
        self._kind.setText(words)
        mark(self._kind, chip=tone)
        self._kind.show()

    def _draw(self, page: int, width: int) -> None:
        taken = self._taken
        if taken is not None:
            job = partial(work.picture, taken.pdf, page, width)
            put = partial(self._put, taken, page)
            self._workplace.background.compute(self, job, put, self.show_error)

    def _put(self, taken: "TakenSheet", page: int, picture: QImage) -> None:
        if taken is self._taken:
            self.view.show_picture(page, picture)

    def _show_place(self) -> None:
        pages = self.view.pages
        words = translate("Seal", "Page {page} of {pages}")
        self._place.setText(words.format(page=self.view.page + 1, pages=pages) if pages else "")
        self._size.setText(f"{self.view.percent}%" if pages else "")
        self._whole_width.setChecked(self.view.fits)
        self.view.setAccessibleDescription(self._place.text())
        for button in self._tools:
            button.setEnabled(pages > 0)

    def _bar(self) -> QHBoxLayout:
        px = self._workplace.theme.px
        before = self._tool("up", translate("Seal", "Page before (PgUp)"))
        before.clicked.connect(lambda: self.view.turn(-1))
        after = self._tool("down", translate("Seal", "Next page (PgDn)"))
        after.clicked.connect(lambda: self.view.turn(1))
        smaller = self._tool("dash", translate("Seal", "Smaller (−)"))
        smaller.clicked.connect(lambda: self.view.zoom(-1))
        larger = self._tool("plus", translate("Seal", "Larger (+)"))
        larger.clicked.connect(lambda: self.view.zoom(1))
        self._whole_width = self._tool("width", translate("Seal", "As wide as there is room (0)"))
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
