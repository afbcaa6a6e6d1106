"""A new passphrase for a case folder, by its recovery code."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import PassphraseTooShort
from inspector_app.domain.errors.trust import WrongRecoveryCode
from inspector_app.domain.passphrase import SHORTEST_PASSPHRASE
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class RecoveryDialog(Dialog):
    """Asks for the code and a new passphrase twice; works in the pool."""

    recovered = Signal(str)
    """The new passphrase, which opens the case folder from now on."""

    def __init__(self, workplace: Workplace, case_path: Path, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Lock", "Open with the recovery code"), parent)
        self._case_path = case_path
        text = translate("Lock", "The code was shown once, when the case folder was made.")
        self.body.addWidget(body(text, "muted"))
        self.code, self.first, self.second = QLineEdit(), PassphraseEdit(), PassphraseEdit()
        self.code_field = Field(workplace, translate("Lock", "Recovery code"), self.code)
        self.first_field = Field(workplace, translate("Lock", "New passphrase"), self.first)
        self.second_field = Field(workplace, translate("Lock", "Once more"), self.second)
        for each in (self.code_field, self.first_field, self.second_field):
            self.body.addWidget(each)
        self.agree.setText(translate("Lock", "Set the new passphrase"))
        self.setMinimumWidth(workplace.theme.px(460))
        self.code.setFocus()

    def agreed(self) -> None:
        """Check, then let the pool do it; the dialog stays until it worked."""
        if not self._check():
            return
        path, code, new = self._case_path, self.code.text().strip(), self.first.text()

        def recover() -> None:
            from inspector_app.workflows.team.enrol import recover_case

            recover_case(path, code, new)

        self._rest(enabled=False)
        self.workplace.background.compute(self, recover, self._tell, self._refuse)

    def _check(self) -> bool:
        """Whether everything was said; what is not stands beside its field."""
        code, first, second = self.code.text().strip(), self.first.text(), self.second.text()
        least = translate("Lock", "At least {least} characters.").format(least=SHORTEST_PASSPHRASE)
        faults = (
            (self.code_field, "" if code else translate("Lock", "Write the recovery code.")),
            (self.first_field, "" if len(first) >= SHORTEST_PASSPHRASE else least),
            (
                self.second_field,
                "" if first == second else translate("Lock", "The two are not the same."),
            ),
        )
        for field, text in reversed(faults):
            field.show_wrong(text)
            if text:
                field.widget.setFocus()
        return not any(text for _, text in faults)

    def _tell(self, _nothing: None) -> None:
        self.recovered.emit(self.first.text())
        self.accept()

    def _refuse(self, error: MingchaError) -> None:
        self._rest(enabled=True)
        if isinstance(error, WrongRecoveryCode):
            self.code_field.show_error(error)
            self.code.setFocus()
        elif isinstance(error, PassphraseTooShort):
            self.first_field.show_error(error)
        else:
            self.banner.show_error(error)

    def _rest(self, *, enabled: bool) -> None:
        self.agree.setEnabled(enabled)
        for edit in (self.code, self.first, self.second):
            edit.setReadOnly(not enabled)
