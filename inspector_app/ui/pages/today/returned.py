"""What the lead sent back: it stands above everything else until it is sealed anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui.focus import tab_from
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.labels import caption, chip, section
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.records.desk_list import PlacedRow, Returned

MOST = 3
LARGE_TEXT = 1.5


def read_returned(case: "OpenCase") -> "Returned":
    """What came back, and how much is to be handed over; on the worker."""
    from inspector_app.workflows.records.desk_list import returned

    return returned(case, MOST)


class ReturnedList(QWidget):
    """Hidden while nothing came back."""

    inspection_opened = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        px = workplace.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(section(translate("Today", "Returned to you")), 1)
        self.more = caption("")
        self.more.setWordWrap(False)
        head.addWidget(self.more)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        column.addLayout(self._rows)
        self.rows: list[ReturnedRow] = []
        self.hide()

    def show_returned(self, seen: "Returned") -> None:
        """Show the newest, and say how many more there are."""
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = [ReturnedRow(self.workplace, row) for row in seen.rows]
        for row in self.rows:
            row.opened.connect(self.inspection_opened)
            self._rows.addWidget(row)
        tab_from(self, [row.button for row in self.rows])
        left = seen.whole - len(self.rows)
        self.more.setText(translate("Today", "and %n more", "", left) if left > 0 else "")
        self.setVisible(bool(self.rows))


class ReturnedRow(QFrame):
    """One inspection that came back: by whom, when, and the way to its remarks."""

    opened = Signal(str)

    def __init__(self, workplace: Workplace, row: "PlacedRow") -> None:
        super().__init__()
        self.id = row.id
        mark(self, panel="warn")
        px = workplace.theme.px
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(8), px(12), px(8))
        line.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(ElidedLabel(row.unit or row.number, "strong"))
        who, at = (row.place.who, row.place.at) if row.place else ("", "")
        back = translate("Today", "returned by {who}, {at}").format(
            who=who, at=moment_words(at, workplace.clock())
        )
        remarks = " · ".join(each for each in (row.number, row.date, back) if each)
        right = Qt.TextElideMode.ElideRight
        words.addWidget(ElidedLabel(remarks, "caption", "muted", cut=right))
        line.addLayout(words, 1)
        if workplace.theme.scale < LARGE_TEXT:
            # The heading says it too, and the unit needs the room.
            line.addWidget(chip(translate("Today", "↩ returned"), "warn"))
        self.button = secondary(
            translate("Today", "See the remarks"), lambda: self.opened.emit(self.id)
        )
        with_icon(self.button, "forward", workplace.theme)
        self.button.setAccessibleName(
            translate("Today", "See the remarks on {unit}").format(unit=row.unit or row.number)
        )
        line.addWidget(self.button)
