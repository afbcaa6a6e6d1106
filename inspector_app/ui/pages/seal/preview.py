"""The sheet as it will be, or as it was signed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.ui.parts.pages_view import PagesView
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.sealing.print_sheet import TakenSheet


class Preview(PagesView):
    """Pages that say whether they are signed."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._taken: TakenSheet | None = None
        self.view.setAccessibleName(translate("Seal", "Pages of the sheet"))

    @property
    def taken(self) -> "TakenSheet | None":
        """The sheet whose pages are shown."""
        return self._taken

    @override
    def show_words(self, words: str) -> None:
        self._taken = None
        super().show_words(words)

    def show_sheet(self, taken: "TakenSheet", *, void: bool = False) -> None:
        """Show the pages of a sheet."""
        self._taken = taken
        words, tone = translate("Seal", "Preview, not signed"), "warn"
        if void:
            words, tone = translate("Seal", "Signed sheet, void"), "na"
        elif taken.sealed:
            words, tone = translate("Seal", "Signed sheet"), "ok"
        self.show_pdf(taken.pdf, words, tone)
