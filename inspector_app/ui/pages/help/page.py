"""The page with the guide: contents and search at the left, the text at the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.commands import action
from inspector_app.ui.pages.help.about_pane import AboutPane
from inspector_app.ui.pages.help.guide_text import GUIDES, Found, find, read_guide
from inspector_app.ui.pages.help.guide_view import GuideView
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.scroll import readable, scrolling
from inspector_app.ui.parts.search_edit import SearchEdit
from inspector_app.ui.parts.two_pane import TwoPane
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

ABOUT = "about"
MOST_LEVEL = 2
"""Headings below this level do not stand in the contents."""
MOST_FOUND = 300


class HelpPage(Page):
    """The guide in the window's language; `show_about` shows what the program is made of."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(
            workplace,
            translate("Help", "Guide"),
            translate("Help", "Search it, or read it."),
            parent,
        )
        self._found: list[Found] = []
        self._guide = workplace.places.guide / GUIDES[workplace.language]
        self._file = self._guide
        self.search = SearchEdit(workplace.theme, translate("Help", "Search the guide"))
        right = Qt.TextElideMode.ElideRight
        name = translate("Help", "Contents")
        self.contents = ChoiceList(workplace.theme, name, elide=right)
        self.count = caption("")
        self.view = GuideView(workplace.theme, translate("Help", "The guide"))
        self.about = AboutPane(workplace)
        self._back = secondary(translate("Help", "Back to the guide"), self.show_guide)
        self._about = secondary(translate("Help", "About"), self.show_about)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.read(self._guide)

    @override
    def opened(self) -> None:
        """Begin in the search field."""
        self.search.setFocus()

    def read(self, file: Path) -> None:
        """Show this document."""
        self._file = file
        self.workplace.background.compute(
            self, lambda: read_guide(file), self._show_text, self.banner.show_error
        )

    def show_guide(self) -> None:
        """The guide, from wherever one is."""
        if self._file != self._guide:
            self.read(self._guide)
        self._stack.setCurrentIndex(0)
        self._show_buttons()
        self.search.setFocus()

    def show_about(self) -> None:
        """What the program is made of, and where things live."""
        self._stack.setCurrentIndex(1)
        self.about.opened()
        self._show_buttons()

    def go_to_next(self) -> None:
        """The next place that the search found, after the last the first."""
        if self._found:
            row = (self.contents.currentRow() + 1) % self.contents.count()
            self.contents.setCurrentRow(row)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field the arrow keys go into the list below it."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            self.contents.setFocus()
            self.contents.setCurrentRow(max(self.contents.currentRow(), 0))
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        action("find-in-guide", self, self.search.take_focus)
        self.search.installEventFilter(self)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(px(2), 0, px(2), 0)
        column.setSpacing(px(8))
        for each in (self.search, self.count, self.contents):
            column.addWidget(each)
        self._stack.addWidget(self.view)
        about = readable(self.workplace.theme, self.about)
        self._stack.addWidget(scrolling(about, translate("Help", "About")))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(TwoPane(self.workplace.theme, side, self._stack), 1)
        self.buttons.addWidget(self._back)
        self.buttons.addWidget(self._about)
        self._show_buttons()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.go_to_next)
        self.contents.currentRowChanged.connect(self._go)
        self.contents.itemClicked.connect(lambda _item: self._go(self.contents.currentRow()))
        self.view.link_followed.connect(self._follow)
        copied = translate("Help", "The versions are copied.")
        self.about.copied.connect(lambda: self.banner.show_words("ok", copied))

    def _show_text(self, text: str) -> None:
        self.view.show_guide(text, self._file.parent)
        self._search(self.search.text())
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_guide = self._stack.currentIndex() == 0
        self._back.setVisible(not is_guide or self._file != self._guide)
        self._about.setVisible(is_guide)

    def _search(self, wanted: str) -> None:
        self._found = find(self.view.lines, wanted)[:MOST_FOUND]
        if wanted.strip():
            self.contents.show_choices([(Choice(f.heading, f.excerpt), f) for f in self._found])
        else:
            self.contents.show_choices(self._headings())
        self._show_count(wanted)
        self.view.show_found(self._found, -1)

    def _headings(self) -> Sequence[tuple[Choice, object]]:
        return [
            (Choice(line.text), line)
            for line in self.view.lines
            if 0 < line.level <= MOST_LEVEL and line.text
        ]

    def _show_count(self, wanted: str) -> None:
        self.count.setVisible(bool(wanted.strip()))
        count = len(self._found)
        found = translate("Help", "%n place(s)", "", count)
        nothing = translate("Help", "Nothing found: try another word.")
        self.count.setText(found if count else nothing)

    def _go(self, row: int) -> None:
        key = self.contents.keys()[row] if 0 <= row < self.contents.count() else None
        if key is None:
            return
        self._stack.setCurrentIndex(0)
        self._show_buttons()
        if isinstance(key, Found):
            self.view.show_found(self._found, row)
        self.view.go_to(key.start)  # type: ignore[attr-defined]

    def _follow(self, target: str) -> None:
        """Open a document beside this one; what leads elsewhere is only named."""
        name = target.partition("#")[0]
        file = (self._file.parent / name).resolve()
        if name.endswith(".md") and "://" not in name and file.is_file():
            self.search.clear()
            self.read(file)
            return
        said = translate("Help", "Not opened: this link leads out of the guide.")
        self.banner.show_words("accent", said, target)
