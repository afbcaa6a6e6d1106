"""One step at the side: a sign, a title, what there is to do, and what was refused."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import section
from inspector_app.ui.theme import Tone
from inspector_app.ui.workplace import Workplace

_SIGNS = {
    "todo": ("ring", Tone.ACCENT),
    "done": ("check", Tone.OK),
    "wrong": ("warning", Tone.BAD),
    "later": ("ring", Tone.FAINT),
    "void": ("cross", Tone.NA),
}


class Step(Card):
    """Fill `column`; refusals appear at its foot, beside what was tried."""

    told = Signal(object)
    """Something new stands in this widget: it should come into sight."""

    def __init__(self, workplace: Workplace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(workplace.theme, parent)
        self.workplace = workplace
        self.title = section(title)
        self.setAccessibleName(title)
        self._sign = QLabel()
        head = QHBoxLayout()
        head.setSpacing(workplace.theme.px(8))
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        self.refusal = Banner(workplace)

    def end(self) -> None:
        """Close the card with the place for refusals; called when the column is filled."""
        self.column.addWidget(self.refusal)

    def show_sign(self, sign: str) -> None:
        """Say how the step stands: todo, done, wrong, later or void."""
        drawing, tone = _SIGNS[sign]
        theme = self.workplace.theme
        self._sign.setPixmap(pixmap(drawing, theme.px(20), theme.colour(tone)))

    def show_refusal(self, error: MingchaError) -> None:
        """Say what did not happen, beside the step."""
        self.refusal.show_error(error)
        self.told.emit(self.refusal)
