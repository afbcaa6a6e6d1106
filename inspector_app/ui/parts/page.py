"""The frame of a page: a header with title and buttons, a banner, and the body below."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui.icons import icon
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.labels import caption, title
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.workplace import Workplace


class Page(QWidget):
    """A titled page: buttons go into `buttons`, everything else into `body`."""

    def __init__(
        self, workplace: Workplace, name: str, subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.setAccessibleName(name)
        mark(self, panel="canvas")
        px = workplace.theme.px
        header = QFrame()
        mark(header, panel="header")
        row = QHBoxLayout(header)
        row.setContentsMargins(px(24), px(14), px(24), px(14))
        row.setSpacing(px(12))
        self._arrow = ToolButton()
        self._arrow.setVisible(False)
        row.addWidget(self._arrow)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title, self.subtitle = title(name), caption(subtitle)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.subtitle.setVisible(bool(subtitle))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        row.addLayout(self.buttons)
        self.banner = Banner(workplace)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(px(24), px(20), px(24), px(20))
        self.body.setSpacing(px(16))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(header)
        whole.addWidget(self.banner)
        whole.addLayout(self.body, 1)

    def lead_back(self, words: str, slot: Callable[[], object]) -> None:
        """Show an arrow before the title that does `slot`."""
        theme = self.workplace.theme
        self._arrow.setIcon(icon("back", theme, Tone.TEXT, 22))
        self._arrow.setIconSize(QSize(theme.px(22), theme.px(22)))
        self._arrow.setAccessibleName(words)
        self._arrow.setToolTip(words)
        self._arrow.clicked.connect(lambda _checked=False: slot())
        self._arrow.show()

    def show_arrow(self, *, shown: bool) -> None:
        """Offer the way back, or not while there is none."""
        self._arrow.setVisible(shown)

    def opened(self) -> None:
        """The page was shown: put the focus where work begins."""


def scrolled(content: QWidget) -> QScrollArea:
    """`content` in an area that scrolls when there is too little room for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    # Not the area's own: to name its kind, every kind of widget there is would be looked through.
    area.setViewport(QWidget())
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area
