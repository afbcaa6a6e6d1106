"""What is said where no inspection is shown, with what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.labels import body, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class EmptyReview(QWidget):
    """In the middle of the page."""

    merge_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        self.title, self._text = section(""), body("", "muted")
        self.merge = secondary(translate("Review", "Merge files…"), self.merge_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(32), px(32), px(32))
        column.setSpacing(px(12))
        column.addStretch(1)
        for each in (self.title, self._text):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(each)
        column.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.show_filters(narrowed=True)
        self.title.setText("")
        self._text.setText("")

    def show_filters(self, *, narrowed: bool) -> None:
        """Say why there is nothing: too narrow a choice, or nothing to review yet."""
        self.merge.setHidden(narrowed)
        if narrowed:
            self.title.setText(translate("Review", "Nothing fits"))
            self._text.setText(
                translate("Review", "Choose another stage, or fewer filters, at the left.")
            )
            return
        self.title.setText(translate("Review", "Nothing waits for review"))
        words = translate(
            "Review", "Sealed inspections appear here: your own, and those that others handed over."
        )
        self._text.setText(words)
