"""Hand suspicions to the competent body: a slip of its own, apart from all that the unit gets."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.issuing.transfer_tip import TransferSlip


class TransferDialog(WorkDialog):
    """Asks for the receiver; the slip names every suspicion that stands, is signed and kept."""

    def __init__(self, workplace: Workplace, seen: Seen, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Review", "Transfer slip"), parent)
        self._id = seen.id
        for code in seen.reviewed.suspected:
            line = seen.line(code)
            if line is not None:
                self.form.addWidget(body(f"{code}  {workplace.say(line.item.prompt)}", "muted"))
        words = translate("Review", "For the competent body only. The unit never gets it.")
        self.form.addWidget(caption(words, "warn"))
        self.receiver = QLineEdit()
        hint = translate("Review", "May stay empty: there is room to write it by hand.")
        self.add_field("receiver", translate("Review", "Competent body"), self.receiver, hint)
        self.agree.setText(translate("Review", "Sign the slip"))

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        inspection, receiver = self._id, self.receiver.text().strip()

        def make(case: "OpenCase") -> "TransferSlip":
            from inspector_app.workflows.issuing.transfer_tip import transfer_tip

            return transfer_tip(case, inspection, receiver)

        return make
