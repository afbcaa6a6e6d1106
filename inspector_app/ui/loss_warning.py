"""Asked before the window closes over something that is not on the disk."""

from PySide6.QtWidgets import QWidget

from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class LossWarning(Dialog):
    """Accepted, the window closes all the same."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        title = translate("LossWarning", "Not everything you typed is saved")
        super().__init__(workplace, title, parent, grave=True)
        advice = translate(
            "LossWarning",
            "The disk did not take it. Stay, make room on the disk, and try again."
            " If you close now, what is not saved is lost.",
        )
        self.body.addWidget(body(advice))
        self.agree.setText(translate("LossWarning", "Close and lose it"))
        self.leave.setText(translate("LossWarning", "Stay"))
        self.leave.setFocus()
