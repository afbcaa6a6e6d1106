"""What Today shows before there is any inspection: what to do first, with the buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.buttons import primary, secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import body, section
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class EmptyToday(QWidget):
    """Begin, or import the register first; neither needs the other."""

    begin_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        theme = workplace.theme
        px = theme.px
        card = Card(theme)
        card.setMaximumWidth(px(560))
        margin = px(32)
        card.column.setContentsMargins(margin, margin, margin, margin)
        sign = QLabel()
        sign.setPixmap(pixmap("list", px(40), theme.colour(Tone.MUTED)))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        heading = section(translate("Today", "No inspection yet"))
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = body("", "muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.begin = primary(translate("Today", "Begin an inspection"), self.begin_wanted.emit)
        self.units = secondary(
            translate("Today", "Import the unit register…"), self.import_wanted.emit
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.units)
        buttons.addWidget(self.begin)
        buttons.addStretch(1)
        for each in (sign, heading, self.text):
            card.column.addWidget(each)
        card.column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        self.hide()

    def show_units(self, units: int) -> None:
        """Say what to do first, knowing how many units are registered."""
        if units:
            words = translate("Today", "%n unit(s) registered. Begin with one of them.", "", units)
        else:
            words = translate(
                "Today",
                "Begin with any unit by its name. With the register imported, a code is enough.",
            )
        self.text.setText(words)
        self.units.setVisible(not units)
