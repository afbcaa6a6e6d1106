"""Who can open what is handed over: the leads, unless somebody else is wanted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout

from inspector_app.domain.roster import Role
from inspector_app.ui.focus import tab_from
from inspector_app.ui.parts.buttons import link
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person

ACROSS, LARGE_TEXT = 3, 1.5


class WhoCard(Card):
    """One box for each person on the roster."""

    changed = Signal()
    people_wanted = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace.theme)
        self._workplace = workplace
        self.boxes: dict[str, QCheckBox] = {}
        self._people: tuple[Person, ...] = ()
        self.column.addWidget(section(translate("HandOver", "For whom")))
        self.hint = caption("")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(workplace.theme.px(24))
        self._grid.setVerticalSpacing(workplace.theme.px(4))
        self.column.addLayout(self._grid)
        self.column.addWidget(self.hint)
        self.way = link(translate("HandOver", "Go to People and keys"), self.people_wanted.emit)
        self.column.addWidget(self.way)
        self.show_people((), ())

    @property
    def chosen(self) -> "tuple[Person, ...]":
        """Who has a tick."""
        return tuple(each for each in self._people if self.boxes[each.id].isChecked())

    def show_people(self, people: "Sequence[Person]", ticked: Sequence[str]) -> None:
        """Show a box for each, ticked where the id is among `ticked`."""
        focused = next((id_ for id_, box in self.boxes.items() if box.hasFocus()), "")
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        self._people, self.boxes = tuple(people), {}
        across = 1 if self._workplace.theme.scale > LARGE_TEXT else ACROSS
        for place, person in enumerate(people):
            box = self._box(person)
            box.setChecked(person.id in ticked and bool(person.recipient))
            box.toggled.connect(lambda _on: self.changed.emit())
            self._grid.addWidget(box, place // across, place % across)
        self._grid.setColumnStretch(across, 1)
        tab_from(self, list(self.boxes.values()))
        if focused in self.boxes:
            self.boxes[focused].setFocus()
        self.hint.setText(self._hint())
        self.way.setVisible(not people)

    def _box(self, person: "Person") -> QCheckBox:
        words = f"{person.name} {person.code}"
        if person.role is Role.LEAD:
            words = translate("HandOver", "{who} (lead)").format(who=words)
        if not person.recipient:
            words = translate("HandOver", "{who}: cannot open bundles yet").format(who=words)
        box = QCheckBox(words.replace("&", "&&"))
        box.setEnabled(bool(person.recipient))
        self.boxes[person.id] = box
        return box

    def _hint(self) -> str:
        if not self._people:
            return translate("HandOver", "Nobody else is on the roster. Join a team first.")
        words = translate("HandOver", "Only they, and you, can open what is written.")
        if all(each.recipient for each in self._people):
            return words
        waits = translate(
            "HandOver", "Who cannot open bundles yet asks to join first, on People and keys."
        )
        return f"{words}\n{waits}"
