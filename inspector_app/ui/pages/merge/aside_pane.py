"""The files that were not merged: unchanged copies, each with its code and what it means."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.merging import Quarantined
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.labels import body, caption, section
from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.parts.row_table import RowTable
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.windowed_model import Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE, AT, CODE, WHY = range(4)


class AsidePane(QWidget):
    """A table, and below it everything about the file that is chosen."""

    try_wanted = Signal(object)
    """The kept copy is to be tried again, as a list of paths."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.rows: ListModel[Quarantined] = ListModel(workplace.theme, self._columns())
        name = translate("Merge", "Set aside")
        self.table = RowTable(workplace.theme, name, self.rows, WHY, (AT, CODE))
        self.rows.setParent(self.table)
        self.table.row_chosen.connect(self._show_chosen)
        self.again = secondary(translate("Merge", "Try again"), self._try_again)
        self.copy = secondary(translate("Merge", "Copy where it lies"), self._copy_place)
        self.why = body("", "bad")
        self._facts = FactRows(workplace.theme)
        self.none = self._empty()
        self._lay_out()

    def show_files(self, files: "Sequence[Quarantined]") -> None:
        """Show these."""
        self.rows.show_rows(files)
        self._area.setVisible(bool(files))
        self.none.setVisible(not files)
        if files:
            self.table.go_to(0)

    def take_focus(self) -> None:
        """Begin at the table."""
        self.table.setFocus()

    @property
    def chosen(self) -> Quarantined | None:
        """The file in the current row."""
        return self.rows.row_at(self.table.currentIndex().row())

    def _columns(self) -> tuple[Column[Quarantined], ...]:
        say, clock = self.workplace.say, self.workplace.clock
        return (
            Column(translate("Merge", "File"), lambda row: row.file),
            Column(translate("Merge", "When"), lambda row: moment_words(row.at, clock())),
            Column(translate("Merge", "Code"), lambda row: row.code, tone=lambda _row: Tone.BAD),
            Column(translate("Merge", "Why"), lambda row: say(row.reason) if row.reason else "—"),
        )

    def _show_chosen(self, _place: int) -> None:
        chosen = self.chosen
        self.again.setEnabled(chosen is not None and chosen.kept is not None)
        self.copy.setEnabled(self.again.isEnabled())
        new = FactRows(self.workplace.theme)
        if chosen is not None:
            self.why.setText(self.workplace.say(chosen.reason) if chosen.reason else chosen.code)
            new.add(translate("Merge", "File"), chosen.file)
            new.add(translate("Merge", "SHA-256"), grouped_hash(chosen.sha256))
            kept = str(chosen.kept) if chosen.kept else translate("Merge", "not kept")
            new.add(translate("Merge", "Unchanged copy"), kept)
        self._card.column.replaceWidget(self._facts, new)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = new

    def _try_again(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.kept is not None:
            self.try_wanted.emit([Path(chosen.kept)])

    def _copy_place(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.kept is not None:
            QGuiApplication.clipboard().setText(str(chosen.kept))

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        hint = caption(
            translate(
                "Merge",
                "These files were not merged; the others were. Show them to whoever sent them.",
            )
        )
        box = Card(self.workplace.theme)
        box.column.setContentsMargins(px(4), px(6), px(4), px(6))
        box.column.addWidget(self.table)
        self._card = Card(self.workplace.theme)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.again)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        self._card.column.addWidget(self.why)
        self._card.column.addWidget(self._facts)
        self._card.column.addLayout(buttons)
        self._full = QWidget()
        inner = QVBoxLayout(self._full)
        inner.setContentsMargins(px(24), px(16), px(24), px(20))
        inner.setSpacing(px(12))
        inner.addWidget(hint)
        inner.addWidget(box, 1)
        inner.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(self._full)
        column.addWidget(self._area, 1)
        column.addWidget(self.none, 1)
        self._area.hide()

    def _empty(self) -> QWidget:
        px = self.workplace.theme.px
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(section(translate("Merge", "Nothing was set aside")))
        words = translate(
            "Merge", "A file that is damaged, altered or not of this team would be kept here."
        )
        column.addWidget(body(words, "muted"))
        column.addStretch(1)
        return empty


def grouped_hash(sha256: str) -> str:
    """A hash in groups, so that it can be read out and can wrap."""
    return " ".join(sha256[at : at + 8].upper() for at in range(0, len(sha256), 8))
