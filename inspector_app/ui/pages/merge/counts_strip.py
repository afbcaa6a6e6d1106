"""The counts before, what comes to them, and the counts after: it adds up where one can see it."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from inspector_app.domain.merging import Counts
from inspector_app.ui.pages.merge.source_words import counted
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import caption, strong
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

LARGE_TEXT = 1.4
"""From this text size on, the sums stand in two rows."""


class CountsStrip(Card):
    """Four sums beside each other."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace.theme, parent, panel="sunken")
        px = workplace.theme.px
        self.column.setContentsMargins(px(16), px(8), px(16), px(8))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(2))
        self.sums: list[QLabel] = []
        across = 2 if workplace.theme.scale > LARGE_TEXT else 4
        for place, (name, _) in enumerate(counted(Counts())):
            said, label = caption(name), strong("")
            label.setWordWrap(False)
            self.sums.append(label)
            row, column = divmod(place, across)
            grid.addWidget(said, 2 * row, column)
            grid.addWidget(label, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        self.hide()

    def show_counts(self, before: Counts | None, after: Counts | None) -> None:
        """Show the sums, or nothing while they are not known."""
        self.setVisible(before is not None and after is not None)
        if before is None or after is None:
            return
        news = after.minus(before)
        rows = zip(self.sums, counted(before), counted(news), counted(after), strict=True)
        for label, (name, was), (_, more), (_, then) in rows:
            words = translate("Merge", "{before} + {news} = {after}")
            said = words.format(before=was, news=more, after=then)
            label.setText(said)
            label.setAccessibleName(f"{name}: {said}")
