"""After the case folder is made: its recovery code, shown this once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.pages.first_run.step import Step
from inspector_app.ui.parts.asking import ask_where_to_save
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import primary, secondary, with_icon
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import Face
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class RecoveryStep(Step):
    """The code, three ways to keep it, and the word that it was kept."""

    done = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            translate("FirstRun", "Your recovery code"),
            translate(
                "FirstRun",
                "If the passphrase is forgotten, only this code opens the case folder. "
                "It is shown this once: write it down and keep it apart from this computer.",
            ),
        )
        theme = workplace.theme
        card = Card(theme, panel="sunken")
        self.code = QLabel()
        large = QFont(theme.font(Face.MONO))
        large.setPixelSize(theme.px(20))
        self.code.setFont(large)
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setWordWrap(True)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(translate("FirstRun", "Recovery code"))
        card.column.addWidget(self.code)
        self.banner = Banner(workplace)
        self.copy = with_icon(secondary(translate("FirstRun", "Copy"), self._copy), "copy", theme)
        self.save = with_icon(
            secondary(translate("FirstRun", "Save as a text file…"), self._ask_where), "save", theme
        )
        self.kept = QCheckBox(translate("FirstRun", "I have written it down"))
        self.go = primary(translate("FirstRun", "Open the case folder"), self.done.emit)
        self.go.setEnabled(False)
        self._why = caption(translate("FirstRun", "First confirm that you have kept the code."))
        self.kept.toggled.connect(self.go.setEnabled)
        self.kept.toggled.connect(self._why.setHidden)
        # Its room stays, or the button would become as wide as the page.
        keeping = self._why.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._why.setSizePolicy(keeping)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(8))
        ways.addWidget(self.copy)
        ways.addWidget(self.save)
        ways.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(theme.px(12))
        last.addWidget(self._why, 1)
        last.addWidget(self.go)
        self.column.addWidget(card)
        self.column.addLayout(ways)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.kept)
        self.column.addLayout(last)

    def show_code(self, code: str) -> None:
        """Show the code."""
        self.code.setText(code)
        self.copy.setFocus()

    def save_to(self, path: str) -> None:
        """Write the code to a text file that is its owner's alone."""
        said = translate("FirstRun", "Recovery code: {code}").format(code=self.code.text())
        content = f"{said}\n".encode()

        def save() -> None:
            from inspector_app.workflows.case.save_file import save_file

            save_file(Path(path), content, private=True)

        self.workplace.background.compute(self, save, self._tell_saved, self._tell_error)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.banner.show_words(
            "ok",
            translate("FirstRun", "Copied."),
            translate("FirstRun", "Paste it where only you can read it, then copy something else."),
        )

    def _ask_where(self) -> None:
        title = translate("FirstRun", "Save the recovery code")
        name = translate("FirstRun", "recovery-code.txt")
        ask_where_to_save(self, title, name, lambda file: self.save_to(str(file)))

    def _tell_saved(self, _nothing: None) -> None:
        self.banner.show_words(
            "ok",
            translate("FirstRun", "Saved."),
            translate("FirstRun", "Move the file to a stick or print it; it opens everything."),
        )

    def _tell_error(self, error: MingchaError) -> None:
        self.banner.show_error(error)
