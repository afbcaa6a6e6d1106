"""Ways out that are seldom taken: to discard an amendment, to make an inspection void."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class DiscardDialog(Dialog):
    """Asks whether what was typed since the seal shall be dropped."""

    def __init__(self, workplace: Workplace, version: int, parent: QWidget) -> None:
        super().__init__(workplace, translate("Seal", "Discard the changes?"), parent, grave=True)
        words = translate(
            "Seal",
            "The sealed version {version} counts again. What was typed since stays on record.",
        )
        self.body.addWidget(body(words.format(version=version)))
        self.agree.setText(translate("Seal", "Discard the changes"))
        self.leave.setText(translate("Seal", "Keep them"))
        # Enter must not drop anything by habit.
        self.leave.setDefault(True)
        self.leave.setFocus()


class VoidDialog(Dialog):
    """Asks why an inspection is made void; the reason stays with it."""

    reason_given = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(
            workplace, translate("Seal", "Make this inspection void?"), parent, grave=True
        )
        self.body.addWidget(
            body(
                translate(
                    "Seal",
                    "It stays in the case folder and counts no more. This is not taken back.",
                )
            )
        )
        self.reason_edit = QLineEdit()
        self.reason = Field(workplace, translate("Seal", "Reason"), self.reason_edit)
        self.body.addWidget(self.reason)
        self.agree.setText(translate("Seal", "Make void"))
        self.reason_edit.setFocus()

    @override
    def agreed(self) -> None:
        reason = self.reason_edit.text().strip()
        if reason:
            self.reason_given.emit(reason)
            self.accept()
        else:
            self.reason.show_wrong(translate("Seal", "Write why it is void."))
            self.reason_edit.setFocus()
