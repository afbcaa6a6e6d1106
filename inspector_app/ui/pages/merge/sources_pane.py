"""The sources: named, looked at, merged; what each brings, and sums that add up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.icons import pixmap
from inspector_app.ui.merge_run import MergeRun, State
from inspector_app.ui.pages.merge.counts_strip import LARGE_TEXT, CountsStrip
from inspector_app.ui.pages.merge.source_detail import SourceDetail
from inspector_app.ui.pages.merge.source_table import SourceTable
from inspector_app.ui.parts.buttons import primary, quiet, secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import body, caption, section
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.merge_run import Named


class SourcesPane(QWidget):
    """Follows a MergeRun, which outlives it."""

    inspection_opened = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(
        self, workplace: Workplace, run: MergeRun, *, receives: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workplace, self.run = workplace, run
        self.table = SourceTable(workplace)
        self.detail = SourceDetail(workplace)
        self.strip = CountsStrip(workplace)
        self.bar = WorkBar(workplace)
        words = translate("Merge", "Receive") if receives else translate("Merge", "Merge")
        self.go = primary(words, run.merge)
        self.go.setToolTip(" ".join(shown_keys(command("merge-now"))))
        self.clear = quiet(translate("Merge", "Clear the list"), run.clear)
        self.why = caption("")
        self.empty = self._empty(receives=receives)
        self._lay_out()
        self._connect()
        self._list()
        self._show_state()

    def take_focus(self) -> None:
        """Begin at the list, or at the button that fills it."""
        (self.table if self.run.rows else self.choose).setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.run.remove(self.table.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> "Named | None":
        """The source in the current row."""
        return self.table.sources.row_at(self.table.currentIndex().row())

    def _connect(self) -> None:
        run = self.run
        run.listed.connect(self._list)
        run.row_changed.connect(self._show_row)
        run.state_changed.connect(self._show_state)
        run.counts_changed.connect(self._show_counts)
        run.progressed.connect(self.bar.show_progress)
        self.bar.cancelled.connect(run.stop)
        self.table.row_chosen.connect(lambda _row: self.detail.show_source(self.chosen))
        self.table.row_opened.connect(lambda _row: self.detail.table.setFocus())
        self.detail.inspection_opened.connect(self.inspection_opened)

    def _list(self) -> None:
        """Show the list anew; the row that was current stays so where it can."""
        row = max(0, self.table.currentIndex().row())
        self.table.sources.show_rows(self.run.rows)
        self.table.go_to(row)
        self.detail.show_source(self.chosen)
        self._stack.setCurrentWidget(self._full if self.run.rows else self.empty)
        self._show_state()

    def _show_row(self, place: int) -> None:
        self.table.sources.replace_row(place, self.run.rows[place])
        if place == self.table.currentIndex().row():
            self.detail.show_source(self.chosen)

    def _show_counts(self) -> None:
        self.strip.show_counts(self.run.before, self.run.after)

    def _show_state(self) -> None:
        state = self.run.state
        if state is State.IDLE:
            self.bar.finish()
        else:
            self.bar.begin(_doing(state))
        self.go.setEnabled(self.run.can_merge)
        self.clear.setEnabled(self.run.is_idle)
        self.why.setText(self._why_not())
        self._show_counts()

    def _why_not(self) -> str:
        """Why the button is off; empty while something is under way, which says so itself."""
        if not self.run.is_idle or self.run.can_merge or not self.run.rows:
            return ""
        return translate("Merge", "Nothing in the list is left to merge.")

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        box = Card(self.workplace.theme)
        box.column.setContentsMargins(px(4), px(6), px(4), px(6))
        box.column.addWidget(self.table)
        details = Card(self.workplace.theme)
        details.column.addWidget(self.detail)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(box, 3)
        column.addWidget(details, 3)
        foot = QWidget()
        mark(foot, panel="footer")
        below = QVBoxLayout(foot)
        below.setContentsMargins(px(24), px(10), px(24), px(10))
        below.setSpacing(px(10))
        # Where the text is large the list needs the room: the sums scroll with it.
        (column if self.workplace.theme.scale > LARGE_TEXT else below).addWidget(self.strip)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        below.addLayout(line)
        line.addWidget(self.go)
        line.addWidget(self.why)
        line.addWidget(self.bar, 100)
        line.addStretch(1)
        line.addWidget(self.clear)
        self._full = QWidget()
        whole = QVBoxLayout(self._full)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(foot)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.empty)

    def _empty(self, *, receives: bool) -> QWidget:
        """What to do first."""
        theme = self.workplace.theme
        px = theme.px
        sign = QLabel()
        drawing = "receive" if receives else "merge"
        sign.setPixmap(pixmap(drawing, px(48), theme.colour(Tone.ACCENT)))
        heading = section(translate("Merge", "Drop bundles, sheets or case folders here"))
        hint = body(_what_comes(receives=receives), "muted")
        self.choose = primary(translate("Merge", "Add files…"), self.files_wanted.emit)
        self.rescue = secondary(
            translate("Merge", "Add a rescued case folder…"), self.folder_wanted.emit
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.rescue)
        buttons.addStretch(1)
        card = Card(theme)
        centre = Qt.AlignmentFlag.AlignHCenter
        card.column.addStretch(2)
        card.column.addWidget(sign, 0, centre)
        for words in (heading, hint):
            words.setAlignment(centre)
            card.column.addWidget(words)
        card.column.addLayout(buttons)
        card.column.addStretch(3)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(px(24), px(16), px(24), px(20))
        column.addWidget(card)
        return scrolling(empty)


def _what_comes(*, receives: bool) -> str:
    if receives:
        return translate(
            "Merge",
            "Receipts and returned inspections that the lead sent back. First you see what each "
            "file brings; only then is anything taken in.",
        )
    return translate(
        "Merge",
        "First you see what each file brings: new, known, newer, in conflict, twice. Nothing is "
        "overwritten, and a whole merge can be undone.",
    )


def _doing(state: State) -> str:
    return {
        State.LOOKING: translate("Merge", "Looking what they bring"),
        State.MERGING: translate("Merge", "Merging; you can go on working meanwhile"),
        State.TIDYING: translate("Merge", "Bringing the lists up to date"),
    }[state]
