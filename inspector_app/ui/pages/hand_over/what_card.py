"""What is handed over: what is new or everything, how much that is, and what is missing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from inspector_app.domain.handing import MissingPhoto
from inspector_app.ui.parts.amounts import moment_words, size_words
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import body, caption, section, strong
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError
    from inspector_app.domain.handing import Plan

NEW, EVERYTHING = "new", "everything"
MOST_NAMED = 12


class WhatCard(Card):
    """Choices above, and what they come to below."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace.theme)
        self._workplace = workplace
        self.extent = Segments(
            workplace.theme,
            (
                (NEW, translate("HandOver", "What is new")),
                (EVERYTHING, translate("HandOver", "Everything")),
            ),
            across=2,
        )
        self.extent.setAccessibleName(translate("HandOver", "How much"))
        self.extent.show_value(NEW)
        self.extent.chosen.connect(lambda _value: self.changed.emit())
        self.originals_box = QCheckBox(translate("HandOver", "With the untouched original photos"))
        self.originals_box.setChecked(True)
        self.originals_box.toggled.connect(lambda _on: self.changed.emit())
        self.sum, self.since = strong(""), caption("")
        self.missing = QFrame()
        mark(self.missing, panel="bad")
        self._lines = QVBoxLayout(self.missing)
        for each in (section(translate("HandOver", "What")), self.extent, self.originals_box):
            self.column.addWidget(each)
        for label in (self.sum, self.since):
            self.column.addWidget(label)
        self.column.addWidget(self.missing)
        self.missing.hide()

    @property
    def everything(self) -> bool:
        """Whether also that goes what they have."""
        return self.extent.value == EVERYTHING

    @property
    def originals(self) -> bool:
        """Whether the untouched photos go too."""
        return self.originals_box.isChecked()

    def show_planning(self) -> None:
        """It is being counted."""
        self.sum.setText(translate("HandOver", "Counting…"))
        self._say_since("")
        self.missing.hide()

    def show_nothing(self, words: str = "—") -> None:
        """There is nothing to count, and why where the button does not say it."""
        self.sum.setText(words)
        self._say_since("")
        self.missing.hide()

    def show_error(self, error: "MingchaError") -> None:
        """Say why it cannot be counted."""
        from inspector_app.words.notices import notice

        words = notice(error)
        self.show_nothing(self._workplace.say(words.title))
        self._say_since(self._workplace.say(words.advice))

    def show_plan(self, plan: "Plan") -> None:
        """Say how much it is, and name what is missing."""
        if plan.is_empty:
            self.show_nothing(translate("HandOver", "They have everything already."))
        else:
            self.sum.setText(sum_words(plan))
        self._say_since(self._since(plan))
        self._name_missing(plan.missing)

    def _say_since(self, words: str) -> None:
        self.since.setText(words)
        self.since.setVisible(bool(words))

    def _since(self, plan: "Plan") -> str:
        if not plan.since:
            return translate("HandOver", "From the beginning: there is no receipt yet.")
        at = moment_words(plan.since, self._workplace.clock())
        if self.everything:
            return translate("HandOver", "The last receipt is of {at}.").format(at=at)
        return translate("HandOver", "Since the last receipt, {at}.").format(at=at)

    def _name_missing(self, missing: tuple[MissingPhoto, ...]) -> None:
        while (old := self._lines.takeAt(0)) is not None:
            label = old.widget()
            if label is not None:
                label.hide()
                label.deleteLater()
        title = translate(
            "HandOver", "%n photo(s) missing: nothing is handed over", "", len(missing)
        )
        self._lines.addWidget(strong(title, "bad"))
        for each in missing[:MOST_NAMED]:
            self._lines.addWidget(body(missing_words(each)))
        if len(missing) > MOST_NAMED:
            left = translate("HandOver", "and %n more", "", len(missing) - MOST_NAMED)
            self._lines.addWidget(caption(left))
        advice = translate(
            "HandOver",
            "Bring the files back from a backup, or take these photos off the item with a reason.",
        )
        self._lines.addWidget(caption(advice))
        self.missing.setVisible(bool(missing))


def sum_words(plan: "Plan") -> str:
    """How much the plan carries, in one line."""
    said = [translate("HandOver", "%n inspection(s)", "", plan.inspections)]
    if plan.receipts:
        said.append(translate("HandOver", "%n receipt(s)", "", plan.receipts))
    if plan.drafts:
        said.append(translate("HandOver", "%n of them drafts", "", plan.drafts))
    said.append(translate("HandOver", "%n photo(s)", "", plan.photos))
    said.append(size_words(plan.bytes))
    said.append(translate("HandOver", "%n file(s)", "", plan.parts))
    return " · ".join(said)


def missing_words(photo: MissingPhoto) -> str:
    """Which photo of which inspection."""
    words = (
        translate("HandOver", "{name}, damaged: {number} {unit}")
        if photo.damaged
        else translate("HandOver", "{name}: {number} {unit}")
    )
    return words.format(name=photo.name, number=photo.number, unit=photo.unit).strip()
