"""What the panes of the settings have in common: a heading, cards, and names for their controls."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.workplace import Workplace


class Pane(QWidget):
    """One pane. Its controls have object names, so that a page built anew finds the focus."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        px = workplace.theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(20), px(24), px(24))
        self.column.setSpacing(px(12))

    def opened(self) -> None:
        """The pane came to be seen; overridden where it has something to read first."""

    def add_card(self, heading: str, remark: str = "") -> Card:
        """A heading, a remark and a card under them."""
        if self.column.count():
            self.column.addSpacing(self.workplace.theme.px(8))
        self.column.addWidget(section(heading))
        if remark:
            self.column.addWidget(caption(remark))
        card = Card(self.workplace.theme)
        self.column.addWidget(card)
        return card

    def finish(self) -> None:
        """Keep what there is at the top."""
        self.column.addStretch(1)
