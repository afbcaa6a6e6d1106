"""When the program itself is wrong: one calm dialog, a report to copy, nothing typed is lost."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class CrashDialog(Dialog):
    """Says that a bug was met and that the answers are saved; the report can be copied."""

    def __init__(self, workplace: Workplace, report: str, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Crash", "The program has a fault here"), parent)
        self.body.addWidget(
            body(
                translate(
                    "Crash",
                    "Your answers are saved. Please send this report to the developers;"
                    " it contains nothing that you typed.",
                )
            )
        )
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(translate("Crash", "Report"))
        shown.setMinimumHeight(workplace.theme.px(88))
        self.body.addWidget(shown, 1)
        copy = secondary(
            translate("Crash", "Copy the report"),
            lambda: QGuiApplication.clipboard().setText(report),
        )
        self.body.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.agree.setText(translate("Crash", "Go on working"))
        self.agree.setFocus()
        self.leave.hide()
        self.setMinimumWidth(workplace.theme.px(520))
