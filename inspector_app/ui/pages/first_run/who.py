"""First step: who somebody is, and where the case folder goes."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from inspector_app.ui.pages.first_run.step import Step
from inspector_app.ui.parts.asking import ask_for_folder
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, strong
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

FOLDER_NAME = "mingcha-case"
"""The case folder's name in a folder that somebody chose and that is not empty."""


class WhoStep(Step):
    """Name, code, team, work unit, permit; and the way to the sample case."""

    sample_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        self.edits: dict[str, QLineEdit] = {}
        super().__init__(
            workplace,
            translate("FirstRun", "Who are you?"),
            translate("FirstRun", "This is printed on your sheets and names your signature."),
        )
        self.column.addWidget(self._sample_card())
        grid = QGridLayout()
        grid.setHorizontalSpacing(workplace.theme.px(16))
        grid.setVerticalSpacing(workplace.theme.px(12))
        name = self._text_field("name", translate("FirstRun", "Name"))
        code = self._text_field(
            "code",
            translate("FirstRun", "Code"),
            translate("FirstRun", "As your team calls you, such as A17"),
        )
        team = self._text_field(
            "team",
            translate("FirstRun", "Team"),
            translate("FirstRun", "Sheet numbers begin with it"),
        )
        permit = self._text_field("permit", translate("FirstRun", "Permit number (optional)"))
        work_unit = self._text_field("work_unit", translate("FirstRun", "Work unit (optional)"))
        for n, field in enumerate((name, code, team, permit)):
            grid.addWidget(field, n // 2, n % 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(work_unit, 2, 0, 1, 2)
        self.column.addLayout(grid)
        self.edits["team"].setText(translate("FirstRun", "Team1"))
        self.fields["case"] = self._place_field()
        self.column.addWidget(self.fields["case"])

    @property
    def case(self) -> Path:
        """Where the case folder is to be made."""
        said = self._case.text().strip()
        return Path(said) if said else self.workplace.places.case

    @property
    def said(self) -> dict[str, str]:
        """What was typed, by the names of a newcomer's facts."""
        return {name: edit.text().strip() for name, edit in self.edits.items()}

    def show_said(self, said: Mapping[str, str], case: str) -> None:
        """Show what was typed before."""
        for name, text in said.items():
            self.edits[name].setText(text)
        self._case.setText(case)

    def check(self) -> bool:
        """Whether name, code and team are there."""
        self.clear_faults()
        needed = ("team", "code", "name")
        lacking = [name for name in needed if not self.said[name]]
        for name in lacking:
            self.show_refused(name)
        return not lacking

    def show_refused(self, name: str) -> None:
        """Say beside the field how it must be written."""
        wanted = {
            "name": translate("FirstRun", "Write your name, at most 80 characters."),
            "code": translate("FirstRun", "Write your code, at most 40 characters, such as A17."),
            "team": translate(
                "FirstRun", "Letters, Chinese characters and digits, at most 16, such as Team1."
            ),
        }
        self.show_fault(name, wanted[name])

    def _text_field(self, name: str, label: str, hint: str = "") -> Field:
        self.edits[name] = QLineEdit()
        self.fields[name] = Field(self.workplace, label, self.edits[name], hint)
        return self.fields[name]

    def _place_field(self) -> Field:
        self._case = QLineEdit()
        self._case.setText(str(self.workplace.places.case))
        self._case.setCursorPosition(0)
        self._choose = secondary(translate("FirstRun", "Choose…"), self._choose_place)
        self._choose.setAccessibleName(translate("FirstRun", "Choose the place of the case folder"))
        field = Field(
            self.workplace,
            translate("FirstRun", "Case folder"),
            self._case,
            translate("FirstRun", "Everything is kept there, encrypted. Not on a network share."),
        )
        put_beside(field, self._choose, self.workplace.theme.px(8))
        return field

    def _sample_card(self) -> Card:
        theme = self.workplace.theme
        card = Card(theme, panel="accent")
        self.sample = secondary(
            translate("FirstRun", "Try the sample case"), self.sample_wanted.emit
        )
        words = QWidget()
        column = QGridLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(theme.px(2))
        column.addWidget(strong(translate("FirstRun", "Just looking?")), 0, 0)
        column.addWidget(
            body(translate("FirstRun", "An invented district, three visits, sealed and printed.")),
            1,
            0,
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(words, 1)
        row.addWidget(self.sample)
        card.column.addLayout(row)
        return card

    def _choose_place(self) -> None:
        title = translate("FirstRun", "Where should the case folder be?")
        ask_for_folder(self, title, lambda folder: self.choose_place(str(folder)))

    def show_no_case(self, folder: str) -> None:
        """Say that the folder holds no case folder, and offer it as the place for a new one."""
        self.choose_place(folder)
        self.fields["case"].show_wrong(
            translate("FirstRun", "There is no case folder in that folder. Make one here?")
        )

    def choose_place(self, folder: str) -> None:
        """Put the case folder there: into it when it is empty, else beside what is in it."""
        path = Path(folder)
        is_free = not path.exists() or (path.is_dir() and not any(path.iterdir()))
        self._case.setText(str(path if is_free else path / FOLDER_NAME))
        self.fields["case"].show_wrong("")


def put_beside(field: Field, button: QWidget, gap: int) -> None:
    """Put `button` to the right of the field's widget."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    layout = field.layout()
    if layout is not None:
        layout.replaceWidget(field.widget, holder)
    row.addWidget(field.widget, 1)
    row.addWidget(button)
