"""A line that leads somewhere: as a button to keys and readers, wrapped like text to the eye."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.theme import Theme, Tone, mark


class JumpRow(QPushButton):
    """Words, a quieter line below them, and an arrow."""

    def __init__(self, theme: Theme, words: str, detail: str, slot: Callable[[], object]) -> None:
        super().__init__()
        mark(self, kind="phrase")
        # Enter presses it while it has the focus, as it does every button.
        self.setAutoDefault(True)
        self.setAccessibleName(f"{words} {detail}".strip())
        self._words, self._detail = body(words), caption(detail)
        arrow = QLabel()
        arrow.setPixmap(pixmap("forward", theme.px(16), theme.colour(Tone.MUTED)))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(6), theme.px(8), theme.px(6))
        for each in (self._words, self._detail):
            lines.addWidget(each)
        row.addLayout(lines, 1)
        row.addWidget(arrow)
        # Not before it has a parent: a label without one would open a window of its own.
        self._detail.setVisible(bool(detail))
        for each in (self._words, self._detail, arrow):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked=False: slot())

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
