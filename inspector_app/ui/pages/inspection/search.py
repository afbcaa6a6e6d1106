"""Finding items while one types: what was sought, and what the items then show."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from inspector_app.ui.pages.inspection.finder import Finder
from inspector_app.ui.translation import translate


class Findable(Protocol):
    """The items, as far as finding goes."""

    def find(self, text: str) -> Sequence[str]:
        """The codes of the items that hold `text`."""

    def show_only(self, codes: Sequence[str] | None) -> None:
        """Show these items alone; None shows all."""

    def go_to(self, code: str) -> None:
        """Make this the current item."""

    def focus_items(self) -> None:
        """Put the focus on the items."""


class Search(QObject):
    """Keeps the search fields of column and bar in step, and the items filtered."""

    found = Signal(str)
    """How many were found, in words; empty without a search."""

    def __init__(self, items: Findable, finders: Sequence[Finder], parent: QObject) -> None:
        super().__init__(parent)
        self._items, self._finders = items, finders
        self._text = ""
        self._codes: tuple[str, ...] = ()
        for finder in finders:
            finder.text_sought.connect(self.seek)
            finder.entered.connect(self.go_to_first)
            finder.left.connect(items.focus_items)

    @property
    def is_on(self) -> bool:
        """Whether only what was found is shown."""
        return bool(self._text)

    def seek(self, text: str) -> None:
        """Show only the items that hold `text`."""
        if text == self._text:
            return
        self._text = text
        self._codes = tuple(self._items.find(text)) if text else ()
        self._items.show_only(self._codes if text else None)
        self.found.emit(self._words())
        for finder in self._finders:
            if finder.text().strip() != text:
                finder.setText(text)

    def clear(self) -> None:
        """Show every item again."""
        self.seek("")

    def go_to_first(self) -> None:
        """Go to the first item that was found."""
        if self._codes:
            self._items.go_to(self._codes[0])
            self._items.focus_items()

    def _words(self) -> str:
        if not self._text:
            return ""
        if not self._codes:
            return translate("Inspection", "Nothing found; Esc shows all items")
        return translate("Inspection", "%n item(s) found", "", len(self._codes))
