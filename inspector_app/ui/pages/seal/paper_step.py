"""Print the sheet, or save a copy of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QWidget

from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, quiet, secondary, with_icon
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class PaperStep(Step):
    """Three ways out of the laptop; none of them changes the sheet."""

    print_wanted = Signal()
    spool_wanted = Signal(str)
    copy_wanted = Signal()
    cancelled = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("Seal", "Print and save"), parent)
        theme = workplace.theme
        self.print_button = with_icon(
            secondary(translate("Seal", "Print…"), self.print_wanted.emit), "print", theme
        )
        self.save_button = with_icon(
            secondary(translate("Seal", "Save a copy…"), self.copy_wanted.emit), "save", theme
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for each in (self.print_button, self.save_button):
            row.addWidget(each, 1)
        self.column.addLayout(row)
        self.printers = QComboBox()
        self.printers.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.printers.setMinimumContentsLength(8)
        self.spool_button = secondary(translate("Seal", "Send"), self._spool)
        self.spool_button.setAccessibleName(translate("Seal", "Send the file to this printer"))
        self._spooler = self._spooler_field()
        self._bar, self._state = QProgressBar(), caption("")
        self._bar.setAccessibleName(translate("Seal", "Progress of printing"))
        self._stop = quiet(translate("Seal", "Cancel"), self.cancelled.emit)
        self._stop.setAccessibleName(translate("Seal", "Cancel printing"))
        self._saved: Path | None = None
        self.done = Banner(workplace)
        self._open = link(translate("Seal", "Open folder"), self._open_folder)
        under_way = QHBoxLayout()
        under_way.addWidget(self._bar, 1)
        under_way.addWidget(self._stop)
        self.column.addWidget(self._spooler)
        self.column.addWidget(self._state)
        self.column.addLayout(under_way)
        self.column.addWidget(self.done)
        self.column.addWidget(self._open)
        self._open.hide()
        self.done.dismissed.connect(self._open.hide)
        self.end()
        self.show_sign("todo")
        self.show_idle()

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer the spooler's printers, if there are any."""
        self.printers.clear()
        self.printers.addItems(list(names))
        self._spooler.setVisible(bool(names))

    def show_progress(self, done: int, whole: int) -> None:
        """How many pages are on their way."""
        self.done.hide()
        self._open.hide()
        words = translate("Seal", "Printing page {page} of {pages}…")
        self._state.setText(words.format(page=min(done + 1, whole), pages=whole))
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        for each in (self._state, self._bar, self._stop):
            each.show()
        for button in (self.print_button, self.spool_button):
            button.setEnabled(False)

    def show_idle(self) -> None:
        """Nothing is being printed."""
        for each in (self._state, self._bar, self._stop):
            each.hide()
        for button in (self.print_button, self.spool_button):
            button.setEnabled(True)

    def show_printed(self) -> None:
        """Say that the pages are with the printer."""
        self.refusal.hide()
        self._saved = None
        self._show_done(translate("Seal", "Sent to the printer."), "")

    def show_saved(self, path: Path) -> None:
        """Say where the copy is."""
        self.refusal.hide()
        self._saved = path
        self._show_done(translate("Seal", "Copy saved"), str(path))

    def _show_done(self, words: str, path: str) -> None:
        self.done.show_words("ok", words, path)
        self._open.setVisible(bool(path))
        self.show_sign("done")
        self.told.emit(self._open if path else self.done)

    def _spooler_field(self) -> Field:
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workplace.theme.px(8))
        row.addWidget(self.printers, 1)
        row.addWidget(self.spool_button)
        label = translate("Seal", "Send the file to a printer as it is")
        field = Field(self.workplace, label, beside)
        field.label.setBuddy(self.printers)
        self.printers.setAccessibleName(label)
        field.hide()
        return field

    def _spool(self) -> None:
        self.refusal.hide()
        self.spool_wanted.emit(self.printers.currentText())

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))
