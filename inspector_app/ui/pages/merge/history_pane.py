"""What was merged: who, when, which file; the newest merge can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.merging import PastMerge
from inspector_app.ui.pages.merge import source_words as say
from inspector_app.ui.pages.merge.aside_pane import grouped_hash
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.parts.buttons import danger, with_icon
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.labels import body, caption, section
from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.parts.row_table import RowTable
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.windowed_model import RIGHT, Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

NUMBER, AT, WHO, FILE, WRITER, ENTRIES, STATE = range(7)


class HistoryPane(QWidget):
    """A table, and below it everything about the merge that is chosen."""

    undo_wanted = Signal(object)
    """The PastMerge that is to be taken back."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.rows: ListModel[PastMerge] = ListModel(workplace.theme, self._columns())
        name = translate("Merge", "Merges so far")
        less = (ENTRIES, NUMBER, WHO, WRITER, AT)
        self.table = RowTable(workplace.theme, name, self.rows, FILE, less)
        self.rows.setParent(self.table)
        self.table.row_chosen.connect(lambda _place: self._show_chosen())
        undo = danger(translate("Merge", "Undo this merge…"), self._ask_undo)
        self.undo = with_icon(undo, "undo", workplace.theme, Tone.BAD)
        self.why = caption("")
        self.advanced = QCheckBox(translate("Merge", "Advanced"))
        self.advanced.toggled.connect(lambda _on: self._show_chosen())
        self._facts = FactRows(workplace.theme)
        self.none = self._empty()
        self._lay_out()

    def show_merges(self, merges: Sequence[PastMerge]) -> None:
        """Show these, newest first."""
        self.rows.show_rows(merges)
        self._area.setVisible(bool(merges))
        self.none.setVisible(not merges)
        if merges:
            self.table.go_to(0)

    def take_focus(self) -> None:
        """Begin at the table."""
        self.table.setFocus()

    @property
    def chosen(self) -> PastMerge | None:
        """The merge in the current row."""
        return self.rows.row_at(self.table.currentIndex().row())

    def _columns(self) -> tuple[Column[PastMerge], ...]:
        clock = self.workplace.clock
        return (
            Column(translate("Merge", "Serial"), lambda row: str(row.number), alignment=RIGHT),
            Column(translate("Merge", "When"), lambda row: moment_words(row.at, clock())),
            Column(translate("Merge", "Merged by"), lambda row: row.who),
            Column(translate("Merge", "File"), lambda row: row.file),
            Column(translate("Merge", "From"), lambda row: row.writer),
            Column(translate("Merge", "Entries"), lambda row: str(row.entries), alignment=RIGHT),
            Column(translate("Merge", "State"), state_words, tone=state_tone),
        )

    def _ask_undo(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.can_undo:
            self.undo_wanted.emit(chosen)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        if self.undo.hasFocus() and not (chosen and chosen.can_undo):
            # A button that goes dead would hand the keyboard to whatever comes next.
            self.table.setFocus()
        self.undo.setEnabled(chosen is not None and chosen.can_undo)
        self.why.setText(why_not(chosen) if chosen is not None else "")
        new = FactRows(self.workplace.theme)
        if chosen is not None:
            self._tell(new, chosen)
        self._card.column.replaceWidget(self._facts, new)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = new

    def _tell(self, facts: FactRows, merge: PastMerge) -> None:
        brought = translate("Merge", "{entries} entries of {inspections} inspections")
        said = brought.format(entries=merge.entries, inspections=merge.inspections)
        facts.add(translate("Merge", "Brought"), said)
        facts.add(translate("Merge", "Kind"), say.kind_words(merge.kind))
        facts.add(translate("Merge", "SHA-256"), grouped_hash(merge.sha256))
        if merge.undone_at:
            at = moment_words(merge.undone_at, self.workplace.clock())
            facts.add(translate("Merge", "Undone"), at)
        if self.advanced.isChecked():
            for replica, head in merge.heads.items():
                label = translate("Merge", "Head of {replica}").format(replica=replica[:8])
                facts.add(label, head)

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        box = Card(self.workplace.theme)
        box.column.setContentsMargins(px(4), px(6), px(4), px(6))
        box.column.addWidget(self.table)
        self._card = Card(self.workplace.theme)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.undo)
        line.addWidget(self.why, 1)
        self._card.column.addWidget(self._facts)
        self._card.column.addWidget(self.advanced)
        self._card.column.addLayout(line)
        self._full = QWidget()
        inner = QVBoxLayout(self._full)
        inner.setContentsMargins(px(24), px(16), px(24), px(20))
        inner.setSpacing(px(12))
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
        column.addWidget(section(translate("Merge", "Nothing was merged yet")))
        words = translate("Merge", "Every merge stands here with its file, and can be taken back.")
        column.addWidget(body(words, "muted"))
        column.addStretch(1)
        return empty


def state_words(merge: PastMerge) -> str:
    """Whether it stands."""
    if merge.undone_at:
        return translate("Merge", "↶ undone")
    return translate("Merge", "✓ merged")


def state_tone(merge: PastMerge) -> Tone:
    """The colour that goes with the word."""
    return Tone.FAINT if merge.undone_at else Tone.OK


def why_not(merge: PastMerge) -> str:
    """Why it cannot be taken back; empty when it can."""
    if merge.can_undo or merge.undone_at:
        return ""
    return translate(
        "Merge", "Only the newest merge can be undone, until something was issued on top of it."
    )
