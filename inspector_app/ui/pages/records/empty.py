"""What is said while there is nothing to list, with what to do first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.record_filter import RecordKind
from inspector_app.ui.parts.buttons import primary, secondary
from inspector_app.ui.parts.labels import body, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class EmptyRecords(QWidget):
    """In the place of the table."""

    begin_wanted = Signal()
    merge_wanted = Signal()
    clear_wanted = Signal()

    def __init__(
        self, workplace: Workplace, parent: QWidget | None = None, *, merges: bool
    ) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        self._merges = merges
        self.title, self.text = section(""), body("", "muted")
        self.begin = primary(translate("Records", "Go to Today"), self.begin_wanted.emit)
        self.merge = secondary(translate("Records", "Merge files…"), self.merge_wanted.emit)
        self.clear = primary(translate("Records", "Clear all"), self.clear_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addStretch(1)
        for each in (self.title, self.text):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(each)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in (self.begin, self.merge, self.clear):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def show_reason(self, kind: RecordKind, *, narrowed: bool) -> None:
        """Say why there is nothing: too narrow a choice, or nothing yet."""
        is_bare = not narrowed and kind is RecordKind.INSPECTIONS
        self.clear.setVisible(narrowed)
        self.begin.setVisible(is_bare)
        self.merge.setVisible(is_bare and self._merges)
        if narrowed:
            self.title.setText(translate("Records", "Nothing fits"))
            self.text.setText(translate("Records", "Other words or fewer filters show more."))
        else:
            self.title.setText(_nothing(kind))
            self.text.setText(
                translate("Records", "Everything in this case folder is listed here.")
            )


def _nothing(kind: RecordKind) -> str:
    return {
        RecordKind.INSPECTIONS: translate("Records", "No inspection yet"),
        RecordKind.FINDINGS: translate("Records", "No finding yet"),
        RecordKind.PHOTOS: translate("Records", "No photo yet"),
    }[kind]
