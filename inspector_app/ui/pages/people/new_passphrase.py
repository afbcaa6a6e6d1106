"""A new passphrase, typed twice, with a word on how hard it is to guess."""

from PySide6.QtWidgets import QLabel

from inspector_app.domain.passphrase import SHORTEST_PASSPHRASE, Strength, strength
from inspector_app.ui.parts.caps_lock import CapsLock
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate

_TONES = {Strength.SHORT: "warn", Strength.WEAK: "warn", Strength.GOOD: "ok"}


class NewPassphrase:
    """Two fields called `first` and `second` at the end of a dialog."""

    def __init__(self, dialog: WorkDialog, label: str, hint: str = "") -> None:
        self._dialog = dialog
        self.first, self.second = PassphraseEdit(), PassphraseEdit()
        dialog.add_field("first", label, self.first, hint)
        self._strength: QLabel = caption("")
        dialog.form.addWidget(self._strength)
        dialog.add_field("second", translate("People", "Once more"), self.second)
        self._caps = caption(translate("People", "Caps Lock is on."), "warn")
        self._caps.hide()
        dialog.form.addWidget(self._caps)
        self.first.textChanged.connect(self._show_strength)
        for edit in (self.first, self.second):
            CapsLock(edit).changed.connect(self._caps.setVisible)
        self._show_strength("")

    def is_right(self) -> bool:
        """Whether it is long enough and the same twice; says so beside the fields."""
        least = translate("People", "Too short: at least {least} characters.")
        return self._dialog.require(
            "first",
            is_right=len(self.first.text()) >= SHORTEST_PASSPHRASE,
            wrong=least.format(least=SHORTEST_PASSPHRASE),
        ) and self._dialog.require(
            "second",
            is_right=self.first.text() == self.second.text(),
            wrong=translate("People", "The two are not the same."),
        )

    def _show_strength(self, typed: str) -> None:
        found = strength(typed)
        words = {
            Strength.EMPTY: "",
            Strength.SHORT: translate("People", "Too short so far."),
            Strength.WEAK: translate("People", "Easy to guess: make it longer, or more varied."),
            Strength.FAIR: translate("People", "Fair. A few more words would make it good."),
            Strength.GOOD: translate("People", "✓ Good."),
        }
        self._strength.setText(words[found])
        self._strength.setVisible(bool(words[found]))
        mark(self._strength, tone=_TONES.get(found, "muted"))
