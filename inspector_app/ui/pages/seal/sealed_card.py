"""What was sealed: number, version, and the code to read out by phone."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inspector_app.domain.inspection import State
from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.parts.buttons import secondary, with_icon
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.theme import Face
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.pages.seal.work import Standing


class SealedCard(Step):
    """Shown from the first seal on."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, "", parent)
        self._void, self._head = body("", "bad"), QLabel()
        self._head.setFont(workplace.theme.font(Face.MONO))
        self._head.setAccessibleName(translate("Seal", "Witness code"))
        self.copy = with_icon(
            secondary(translate("Seal", "Copy"), self._copy_head), "copy", workplace.theme
        )
        self.copy.setAccessibleName(translate("Seal", "Copy the witness code"))
        self._label = caption(translate("Seal", "Witness code, printed at the foot of every page"))
        self._use = caption(
            translate(
                "Seal", "Read it to the lead by phone now: so there is a witness to the time."
            )
        )
        row = QHBoxLayout()
        row.addWidget(self._head, 1)
        row.addWidget(self.copy)
        self.column.addWidget(self._void)
        self.column.addWidget(self._label)
        self.column.addLayout(row)
        self.column.addWidget(self._use)
        self.end()

    def show_standing(self, standing: "Standing") -> None:
        """Show the newest version, and whether it still counts."""
        inspection, signatures = standing.shown.inspection, standing.signatures
        is_void, is_sealed = inspection.state is State.VOID, bool(inspection.seals)
        number = inspection.header.draft_number
        sealed = translate("Seal", "Sealed: {number}, version {version}")
        void = translate("Seal", "Void: {number}")
        words = (void if is_void else sealed).format(number=number, version=inspection.version)
        self.title.setText(words)
        self.setAccessibleName(words)
        reason = translate("Seal", "Reason: {reason}").format(reason=inspection.void_reason)
        self._void.setText(reason)
        self._void.setVisible(is_void)
        self._head.setText(signatures.head)
        for each in (self._label, self._head, self.copy):
            each.setVisible(is_sealed)
        self._use.setVisible(is_sealed and not is_void)
        self.show_sign("void" if is_void else "done")

    @property
    def head(self) -> str:
        """The code as shown."""
        return self._head.text()

    def _copy_head(self) -> None:
        QGuiApplication.clipboard().setText(self.head)
        self.copy.setText(translate("Seal", "Copied"))
