"""The second step: the languages of the sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class LanguagesStep(Step):
    """Three choices; each sets the pages anew."""

    languages_chosen = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("Seal", "Languages of the sheet"), parent)
        self._choices = {
            "zh": QRadioButton(translate("Seal", "Chinese")),
            "en": QRadioButton(translate("Seal", "English")),
            "both": QRadioButton(translate("Seal", "Both")),
        }
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(workplace.theme.px(12))
        for languages, button in self._choices.items():
            button.setAccessibleName(button.text())
            button.clicked.connect(
                lambda _checked=False, languages=languages: self._choose(languages)
            )
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._chosen = ""
        self.end()
        self.show_sign("done")

    def show_languages(self, languages: str) -> None:
        """Show which ones are recorded."""
        self._chosen = languages
        self._choices[languages].setChecked(True)

    def set_open(self, *, is_open: bool) -> None:
        """Whether a choice can be made now."""
        for button in self._choices.values():
            button.setEnabled(is_open)

    def _choose(self, languages: str) -> None:
        if languages != self._chosen:
            self._chosen = languages
            self.languages_chosen.emit(languages)
