"""The last step: what happens after this page."""

from PySide6.QtWidgets import QWidget

from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.parts.labels import body
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class NextStep(Step):
    """A few sentences; nothing to do here."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("Seal", "What happens next"), parent)
        self._words = body("", "muted")
        self.column.addWidget(self._words)
        self.end()
        self.show_sign("later")

    def show_stage(self, *, is_sealed: bool) -> None:
        """Say what follows the seal, or what comes before."""
        before = (
            translate("Seal", "After sealing: second inspector, print, save a copy."),
            translate("Seal", "Until then nothing is fixed; everything typed is saved already."),
        )
        after = (
            translate("Seal", "Read the witness code to the lead by phone."),
            translate("Seal", "Hand the sheet over to the lead once both have signed."),
            translate("Seal", "Back up the case folder: it holds the photos and every version."),
        )
        self._words.setText("\n".join(f"· {words}" for words in (after if is_sealed else before)))
