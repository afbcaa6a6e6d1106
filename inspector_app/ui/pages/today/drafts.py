"""What is being written up: a few drafts, one line each, with what is left to do."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.inspection import State
from inspector_app.ui.focus import tab_from
from inspector_app.ui.pages.today.columns import RowWords
from inspector_app.ui.parts.buttons import link, secondary, with_icon
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.labels import chip, section
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.visit.show import ListedRow, Overview

MOST = 3
LARGE_TEXT = 1.5
"""From this text size on, what is said on the right stands in two lines."""


class DraftList(QWidget):
    """The drafts last touched; the rest is one press away."""

    inspection_opened = Signal(str)
    all_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        px = workplace.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(section(translate("Today", "Being written up")), 1)
        self.more = link("", self.all_wanted.emit)
        head.addWidget(self.more)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        column.addLayout(self._rows)
        self.rows: list[DraftRow] = []
        self._drafts, self._most = 0, MOST
        self.hide()

    def show_overview(self, seen: "Overview") -> None:
        """Show the newest drafts, or nothing where there is none."""
        focused = [n for n, row in enumerate(self.rows) if row.button.hasFocus()]
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = [DraftRow(self.workplace, draft) for draft in seen.drafts[:MOST]]
        for row in self.rows:
            row.opened.connect(self.inspection_opened)
            self._rows.addWidget(row)
        tab_from(self.more, [row.button for row in self.rows])
        for n in focused:
            if n < len(self.rows):
                self.rows[n].button.setFocus()
        self._drafts = seen.own
        self.show_most(self._most)
        self.setVisible(bool(self.rows))

    def show_most(self, most: int) -> None:
        """Show at most that many, and say how many more there are."""
        self._most = most
        for n, row in enumerate(self.rows):
            row.setVisible(n < most)
        left = self._drafts - min(most, len(self.rows))
        self.more.setText(translate("Today", "and %n more", "", left))
        self.more.setVisible(left > 0)


class DraftRow(QFrame):
    """One draft: unit, what is left, the score so far, and a button."""

    opened = Signal(str)

    def __init__(self, workplace: Workplace, row: "ListedRow") -> None:
        super().__init__()
        self.id = row.id
        mark(self, panel="card")
        px = workplace.theme.px
        line = QHBoxLayout(self)
        line.setContentsMargins(px(16), px(8), px(12), px(8))
        line.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        unit = row.unit or translate("Today", "Unit not said yet")
        words.addWidget(ElidedLabel(unit, "strong"))
        remark = [row.number, row.date, last_touched(row.touched, workplace.clock())]
        remarks = " · ".join(each for each in remark if each)
        right = Qt.TextElideMode.ElideRight
        words.addWidget(ElidedLabel(remarks, "caption", "muted", cut=right))
        line.addLayout(words, 1)
        ways = QBoxLayout.Direction
        wide = workplace.theme.scale < LARGE_TEXT
        chips = QBoxLayout(ways.LeftToRight if wide else ways.TopToBottom)
        chips.setSpacing(px(8 if wide else 4))
        for each in self._chips(workplace, row):
            chips.addWidget(each, 0, Qt.AlignmentFlag.AlignRight)
        line.addLayout(chips)
        self.button = secondary(translate("Today", "Go on"), lambda: self.opened.emit(self.id))
        with_icon(self.button, "forward", workplace.theme)
        self.button.setAccessibleName(
            translate("Today", "Go on with {unit}").format(unit=row.unit or row.number)
        )
        line.addWidget(self.button)

    def _chips(self, workplace: Workplace, row: "ListedRow") -> list[QWidget]:
        if row.state == State.AMENDING:
            return [chip(RowWords(workplace).state(row), "warn")]
        made: list[QWidget] = []
        if row.percent:
            so_far = translate("Today", "{percent} so far").format(percent=row.percent)
            made.append(chip(so_far, "na"))
        if row.open:
            made.append(chip(translate("Today", "%n item(s) open", "", row.open), "accent"))
        else:
            made.append(chip(translate("Today", "Complete, ready to seal"), "ok"))
        return made


def last_touched(touched: str, now: datetime) -> str:
    """When something was typed last: the time today, else the day."""
    moment = datetime.fromisoformat(touched).astimezone(now.tzinfo)
    if moment.date() == now.date():
        return translate("Today", "last edited {time}").format(time=f"{moment:%H:%M}")
    return translate("Today", "last edited on {day}").format(day=f"{moment:%Y-%m-%d}")
