"""What the files are compared with: the case folder, or a roster that somebody vouches for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.trust import TrustFileRefused
from inspector_app.ui.parts.asking import ask_for_file
from inspector_app.ui.parts.buttons import link, secondary
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.fingerprint import Fingerprint
from inspector_app.ui.parts.labels import body, caption, strong
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import notice

if TYPE_CHECKING:
    from inspector_app.workflows.case.choose_trust import ChosenTrust

DIGITS = 64
"""Of a fingerprint; as soon as that many are typed they are compared."""


class TrustRow(QFrame):
    """Says what files are compared with, and lets a person choose something else."""

    trust_changed = Signal()

    def __init__(
        self, workplace: Workplace, *, has_case: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._has_case = has_case
        self._chosen: ChosenTrust | None = None
        mark(self, panel="card")
        self._words = body("")
        self._wrong = caption("", "bad")
        self._choose = secondary(translate("Verify", "Choose a roster…"), self._ask_for_file)
        self._forget = link("", self._forget_chosen)
        self._details = self._made_details()
        self._lay_out()
        self._show_chosen()

    @property
    def trust(self) -> Path | None:
        """The file that was chosen, if any."""
        return None if self._chosen is None else self._chosen.file

    @property
    def uses_case(self) -> bool:
        """Whether files are compared with the open case folder."""
        return self._has_case and self._chosen is None

    @property
    def words(self) -> str:
        """What files are compared with, for a report."""
        return self._words.text()

    def choose(self, file: Path, root: str = "") -> None:
        """Compare with `file` from now on, if it is a roster or root, and of the root `root`."""

        def look() -> "ChosenTrust":
            from inspector_app.workflows.case.choose_trust import choose_trust

            return choose_trust(file, root)

        self._workplace.background.compute(self, look, self._take, self._refuse)

    def _made_details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._workplace.theme.px(6))
        column.addWidget(caption(translate("Verify", "Fingerprint of the team root")))
        name = translate("Verify", "Fingerprint of the team root")
        self._fingerprint = Fingerprint(self._workplace.theme, name)
        column.addWidget(self._fingerprint)
        self._told = QLineEdit()
        self._told.textEdited.connect(self._compare)
        self._field = Field(
            self._workplace,
            translate("Verify", "Fingerprint as the lead told you (may stay empty)"),
            self._told,
            translate(
                "Verify",
                "Compare it once with the lead, in person or by telephone: whoever made the file "
                "could have written any name into it.",
            ),
        )
        self._same = strong(translate("Verify", "✓ The same as the lead's."), "ok")
        column.addWidget(self._field)
        column.addWidget(self._same)
        return details

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(strong(translate("Verify", "Compared with")))
        row.addWidget(self._words, 1)
        row.addWidget(self._forget)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(12), px(10))
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self._wrong)
        column.addWidget(self._details)

    def _show_chosen(self, wrong: str = "") -> None:
        chosen = self._chosen
        self._words.setText(self._said())
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._details.setVisible(chosen is not None)
        self._forget.setVisible(chosen is not None)
        to_case = translate("Verify", "Use this case folder")
        self._forget.setText(to_case if self._has_case else translate("Verify", "Remove"))
        self._fingerprint.show_fingerprint(chosen.root if chosen else "")
        self._same.hide()

    def _said(self) -> str:
        chosen = self._chosen
        if chosen is None and self._has_case:
            return translate("Verify", "The roster and the ledger of this case folder")
        if chosen is None:
            return translate("Verify", "Nothing yet: a file can only be looked at by itself")
        if not chosen.version:
            return translate("Verify", "Root certificate {file}").format(file=chosen.file.name)
        said = translate("Verify", "Roster of {team}, version {version}")
        return said.format(team=chosen.team, version=chosen.version)

    def _ask_for_file(self) -> None:
        ask_for_file(
            self, translate("Verify", "Choose a roster or a root certificate"), self.choose
        )

    def _compare(self, told: str) -> None:
        self._same.hide()
        if self._chosen is not None and len("".join(told.split())) >= DIGITS:
            self.choose(self._chosen.file, told)

    def _take(self, chosen: "ChosenTrust") -> None:
        is_new = chosen != self._chosen
        if is_new:
            self._told.clear()
        self._chosen = chosen
        self._show_chosen()
        self._same.setVisible(bool(self._told.text()))
        if is_new:
            self.trust_changed.emit()

    def _refuse(self, error: MingchaError) -> None:
        self._chosen = None
        self._told.clear()
        self._show_chosen(self._refusal(error))
        self.trust_changed.emit()

    def _refusal(self, error: MingchaError) -> str:
        if isinstance(error, TrustFileRefused):
            return translate(
                "Verify",
                "Not used: the file is neither a roster nor a root certificate. Ask the lead for "
                "the team's roster.",
            )
        return notice(error).in_full(self._workplace.language)

    def _forget_chosen(self) -> None:
        self._chosen = None
        self._told.clear()
        self._show_chosen()
        self._choose.setFocus()
        self.trust_changed.emit()
