"""One line of foreign text, shortened where it does not fit; whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from inspector_app.ui.theme import mark


class ElidedLabel(QLabel):
    """For paths and names of any length: it never asks for more width than there is."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        parent: QWidget | None = None,
        *,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(parent)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        mark(self, role=role, tone=tone)
        self._whole = ""
        self.show_text(text)

    @property
    def whole(self) -> str:
        """The text in full."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show `text`, as much of it as fits."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        wanted = self.fontMetrics().horizontalAdvance(self._whole) + self.fontMetrics().maxWidth()
        return QSize(wanted, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width(), 1)
        shown = self.fontMetrics().elidedText(self._whole, self._cut, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)
