"""How often each choice was made: a bar in parts, and each part with sign, word and number."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.answer import Mark
from inspector_app.domain.choice import Choice
from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.labels import body, strong
from inspector_app.ui.theme import Face, Theme, Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import MARKS, OPEN

SIGNS: Mapping[Choice | None, tuple[str, Tone]] = {
    Choice.FINE: ("check", Tone.OK),
    Choice.WRONG: ("cross", Tone.BAD),
    Choice.NOT_APPLICABLE: ("dash", Tone.NA),
    Choice.NOT_OBSERVED: ("hide", Tone.WARN),
    None: ("ring", Tone.OUTLINE),
}
_HEIGHT, _WIDEST = 8, 72


class TallyBar(QWidget):
    """The bar with its legend below."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = workplace.theme
        self._bar = _Bar(theme)
        self._numbers = {choice: strong("") for choice in SIGNS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        said = _words(workplace)
        columns = _columns(theme, said.values())
        for at, (choice, words) in enumerate(said.items()):
            grid.addLayout(self._legend(theme, choice, words), at // columns, at % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addWidget(self._bar)
        whole.addLayout(grid)

    def show_tally(self, tally: Mapping[Choice | None, int]) -> None:
        """Show how often each choice was made."""
        for choice, label in self._numbers.items():
            label.setText(str(tally.get(choice, 0)))
        self._bar.show_tally(tally)

    def number(self, choice: Choice | None) -> str:
        """What stands beside the choice."""
        return self._numbers[choice].text()

    def _legend(self, theme: Theme, choice: Choice | None, words: str) -> QHBoxLayout:
        sign, tone = SIGNS[choice]
        drawing = QLabel()
        drawing.setPixmap(pixmap(sign, theme.px(14), theme.colour(tone)))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        name = body(words, "muted")
        name.setWordWrap(False)
        self._numbers[choice].setWordWrap(False)
        row.addWidget(drawing)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(self._numbers[choice])
        return row


class _Bar(QWidget):
    """The parts in the order of the legend; what is open is the empty end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tally: Mapping[Choice | None, int] = {}
        self.setFixedHeight(theme.px(_HEIGHT))

    def show_tally(self, tally: Mapping[Choice | None, int]) -> None:
        """Draw `tally`."""
        if tally != self._tally:
            self._tally = tally
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour(Tone.BORDER))
        whole = sum(self._tally.values())
        left = 0.0
        for choice, (_, tone) in SIGNS.items():
            if choice is not None and whole:
                width = self.width() * self._tally.get(choice, 0) / whole
                part = QRectF(left, 0, width, self.height())
                painter.fillRect(part, self._theme.colour(tone))
                left += width
        painter.end()


def _columns(theme: Theme, words: Iterable[str]) -> int:
    """Two columns, or one where the language has longer words."""
    metrics = QFontMetrics(theme.font(Face.BODY))
    widest = max(metrics.horizontalAdvance(each) for each in words)
    return 2 if widest <= theme.px(_WIDEST) else 1


def _words(workplace: Workplace) -> dict[Choice | None, str]:
    return {
        Choice.FINE: translate("Inspection", "Nothing wrong"),
        Choice.WRONG: translate("Inspection", "Problem"),
        Choice.NOT_APPLICABLE: workplace.say(MARKS[Mark.NOT_APPLICABLE]),
        Choice.NOT_OBSERVED: workplace.say(MARKS[Mark.NOT_OBSERVED]),
        None: workplace.say(OPEN),
    }
