"""The lead's remarks on the current item, above everything that is typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class RemarkBox(QFrame):
    """Hidden while there are none."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        mark(self, panel="warn")
        self.text = body("")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(2))
        column.addWidget(caption(translate("Items", "Lead's remark")))
        column.addWidget(self.text)
        self.hide()

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """Say these, or nothing."""
        self.text.setText("\n".join(remarks))
        self.setAccessibleName(self.text.text())
        self.setVisible(bool(remarks))
