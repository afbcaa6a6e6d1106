"""Second step: the passphrase, twice, with a word on how hard it is to guess."""

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout

from inspector_app.domain.passphrase import SHORTEST_PASSPHRASE, Strength, strength
from inspector_app.ui.pages.first_run.step import Step
from inspector_app.ui.parts.caps_lock import CapsLock
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_TONES = {
    Strength.SHORT: "warn",
    Strength.WEAK: "warn",
    Strength.FAIR: "muted",
    Strength.GOOD: "ok",
}


class SecretStep(Step):
    """A passphrase and the same again."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            translate("FirstRun", "A passphrase"),
            translate(
                "FirstRun",
                "It encrypts everything and signs your sheets. Nobody can look it up for you.",
            ),
        )
        self.first, self.second = PassphraseEdit(), PassphraseEdit()
        self.fields["first"] = Field(
            workplace,
            translate("FirstRun", "Passphrase"),
            self.first,
            translate("FirstRun", "A short sentence of your own is easy to remember."),
        )
        self.fields["second"] = Field(workplace, translate("FirstRun", "Once more"), self.second)
        self.hint: QLabel = caption("")
        self.shown = QCheckBox(translate("FirstRun", "Show the passphrase"))
        self.caps = caption(translate("FirstRun", "Caps Lock is on."), "warn")
        self.caps.hide()
        with_hint = QVBoxLayout()
        with_hint.setSpacing(workplace.theme.px(4))
        with_hint.addWidget(self.fields["first"])
        with_hint.addWidget(self.hint)
        self.column.addLayout(with_hint)
        for each in (self.fields["second"], self.caps, self.shown):
            self.column.addWidget(each)
        self.first.textChanged.connect(self._show_strength)
        self.shown.toggled.connect(self._show_text)
        for edit in (self.first, self.second):
            CapsLock(edit).changed.connect(self.caps.setVisible)
        self._show_strength("")

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text()

    def check(self) -> bool:
        """Whether it is long enough and the same twice."""
        self.clear_faults()
        if len(self.passphrase) < SHORTEST_PASSPHRASE:
            least = translate("FirstRun", "Too short: at least {least} characters.")
            self.show_fault("first", least.format(least=SHORTEST_PASSPHRASE))
            # The fault says the same, until something else is typed.
            self.hint.hide()
            return False
        if self.second.text() != self.passphrase:
            self.show_fault("second", translate("FirstRun", "The two are not the same."))
            return False
        return True

    def _show_strength(self, typed: str) -> None:
        found = strength(typed)
        words = {
            Strength.EMPTY: translate("FirstRun", "Not typed yet."),
            Strength.SHORT: translate("FirstRun", "Too short so far: at least {least} characters."),
            Strength.WEAK: translate("FirstRun", "Easy to guess: make it longer, or more varied."),
            Strength.FAIR: translate("FirstRun", "Fair. A few more words would make it good."),
            Strength.GOOD: translate("FirstRun", "Good."),
        }
        self.hint.show()
        self.hint.setText(words[found].format(least=SHORTEST_PASSPHRASE))
        mark(self.hint, tone=_TONES.get(found, "faint"))

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 — the signal's own shape
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for edit in (self.first, self.second):
            edit.setEchoMode(mode)
