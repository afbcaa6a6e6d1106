"""What one source brings, inspection by inspection; Enter opens the inspection."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.merging import Detail, DetailKind, Source, SourceStatus
from inspector_app.ui.pages.merge import source_words as say
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.parts.row_table import RowTable
from inspector_app.ui.parts.windowed_model import Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.merge_run import Named

WHAT, NUMBER, UNIT, DATE, ABOUT = range(5)


class SourceDetail(QWidget):
    """Everything about the source that is chosen."""

    inspection_opened = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._is_merged = False
        self.title = ElidedLabel("", "strong")
        self.sum, self.reason, self.hint = caption(""), body("", "bad"), caption("")
        self.lines: ListModel[Detail] = ListModel(workplace.theme, _columns(workplace))
        name = translate("Merge", "What this source brings")
        self.table = RowTable(workplace.theme, name, self.lines, UNIT, (ABOUT, DATE, NUMBER))
        self.lines.setParent(self.table)
        self.table.row_opened.connect(self._open)
        self.table.row_chosen.connect(self._show_hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(4))
        for each in (self.title, self.sum, self.reason):
            column.addWidget(each)
        column.addWidget(self.table, 100)
        column.addWidget(self.hint)
        column.addStretch(1)
        self.show_source(None)

    def show_source(self, row: "Named | None") -> None:
        """Show what is known of that source."""
        source = row.source if row is not None else None
        self.title.show_text(str(row.file) if row is not None else "")
        self.sum.setText(self._sum(source) if source is not None else "")
        why = self._workplace.say(source.reason) if source and source.reason else ""
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self._is_merged = source is not None and source.status is SourceStatus.MERGED
        self.lines.show_rows(source.details if source is not None else ())
        self.table.setVisible(bool(self.lines.rows))
        self._show_hint(-1)

    def _sum(self, source: Source) -> str:
        at = moment_words(source.at, self._workplace.clock())
        written = translate("Merge", "{kind} of {writer}, {at}").format(
            kind=say.kind_words(source.kind), writer=source.writer, at=at
        )
        if source.status is SourceStatus.REJECTED:
            written = written if source.writer else say.kind_words(source.kind)
            return f"{written} · {code_words(source.code)}"
        return f"{written} · {say.tally_words(source)}"

    def _show_hint(self, place: int) -> None:
        detail = self.lines.row_at(place)
        words = say.detail_hint(detail.kind) if detail is not None else ""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _open(self, place: int) -> None:
        detail = self.lines.row_at(place)
        if detail is None or not detail.inspection:
            return
        if detail.kind is DetailKind.NEW and not self._is_merged:
            self.hint.setText(translate("Merge", "It can be opened once it is merged."))
            self.hint.show()
        else:
            self.inspection_opened.emit(detail.inspection)


def _columns(workplace: Workplace) -> "tuple[Column[Detail], ...]":
    def about(row: Detail) -> str:
        return say.about(row, workplace.clock())

    return (
        Column(
            translate("Merge", "What"),
            lambda row: say.detail_words(row.kind),
            tone=lambda row: say.DETAIL_TONES.get(row.kind, Tone.TEXT),
        ),
        Column(translate("Merge", "Number"), lambda row: row.number or "—"),
        Column(translate("Merge", "Unit"), lambda row: row.unit or about(row) or "—"),
        Column(translate("Merge", "Date"), lambda row: row.date or "—"),
        Column(translate("Merge", "More"), lambda row: about(row) if row.unit else ""),
    )


def code_words(code: str) -> str:
    """The code under which a refusal can be looked up."""
    return translate("Merge", "code {code}").format(code=code)
