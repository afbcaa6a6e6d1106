"""The files that were not taken, each with its reason and what to do, in one calm list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.labels import body, strong
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.photos.attach import RefusedPhoto

HIGHEST = 240
MOST_ROWS = 100
"""More rows than anybody reads; the rest is counted."""


class RefusedList(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(workplace.theme.px(8))
        self.hide()

    def show_refused(self, refused: "Sequence[RefusedPhoto]") -> None:
        """Show these files, or nothing."""
        while (old := self._column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        self.setVisible(bool(refused))
        if refused:
            heading = translate("Photos", "%n file(s) were not added", "", len(refused))
            self._column.addWidget(strong(heading))
            self._column.addWidget(self._rows(refused))

    def _rows(self, refused: "Sequence[RefusedPhoto]") -> QWidget:
        px = self._workplace.theme.px
        content = QFrame()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(8))
        for each in refused[:MOST_ROWS]:
            column.addLayout(self._row(each))
        if len(refused) > MOST_ROWS:
            more = translate("Photos", "and %n more", "", len(refused) - MOST_ROWS)
            column.addWidget(body(more, "muted"))
        column.addStretch(1)
        area = scrolling(content, translate("Photos", "Files that were not added"))
        mark(content, panel="sunken")
        area.setMaximumHeight(px(HIGHEST))
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return area

    def _row(self, refused: "RefusedPhoto") -> QVBoxLayout:
        say, theme = self._workplace.say, self._workplace.theme
        row = QVBoxLayout()
        row.setSpacing(theme.px(2))
        row.addWidget(ElidedLabel(refused.name, "strong"))
        why = say(refused.why)
        sentence = translate("Photos", "{why}. {advice}").format(
            why=why[:1].upper() + why[1:], advice=say(refused.advice)
        )
        row.addWidget(body(sentence, "muted"))
        return row
