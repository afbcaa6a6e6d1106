"""What the queue is narrowed to: one row of stages, and below it, on request, everything else."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.review import Stage
from inspector_app.domain.scoring import Verdict
from inspector_app.ui.pages.review.queue_words import capital
from inspector_app.ui.parts.buttons import quiet, secondary, with_icon
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import VERDICTS
from inspector_app.words.reviewing import STAGES
from inspector_app.words.terms import CATEGORIES, MODES

ALL = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the queue shall show."""

    text: str = ""
    stage: str = Stage.WAITING
    """Empty: whatever is sealed."""
    category: str = ""
    mode: str = ""
    inspector: str = ""
    verdict: str = ""
    suspected: bool = False
    remarks: bool = False
    duplicates: bool = False


class Filters(QWidget):
    """Tells each change; `wish` is all of it together."""

    changed = Signal()
    turned = Signal()
    """They were opened or closed."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.stages = {name: self._stage_button(name) for name in (*Stage, ALL)}
        self.more = with_icon(quiet("", self._turn), "filter", workplace.theme)
        self.more.setCheckable(True)
        mark(self.more, kind="phrase")
        self.clear_button = quiet(translate("Review", "Clear"), self.clear)
        mark(self.clear_button, kind="phrase")
        self.choices = self._made_choices()
        self.checks = {
            "suspected": QCheckBox(translate("Review", "Suspicion")),
            "remarks": QCheckBox(translate("Review", "With remarks")),
            "duplicates": QCheckBox(translate("Review", "Same unit, same day")),
        }
        self._rest = QWidget()
        self._lay_out()
        for choice in self.choices.values():
            choice.currentIndexChanged.connect(lambda _row: self._tell())
        for check in self.checks.values():
            check.toggled.connect(lambda _on: self._tell())
        self.show_stage(Stage.WAITING)
        self._say_more()

    @property
    def stage(self) -> str:
        """The stage that is shown, empty for all."""
        return next((str(name) for name, each in self.stages.items() if each.isChecked()), ALL)

    @property
    def is_open(self) -> bool:
        """Whether everything besides the stages is in sight."""
        return self.more.isChecked()

    @property
    def wish(self) -> Wish:
        """Everything that was chosen, without the words."""
        chosen = {name: str(box.currentData() or "") for name, box in self.choices.items()}
        checks = self.checks
        return Wish(
            stage=self.stage,
            category=chosen["category"],
            mode=chosen["mode"],
            inspector=chosen["inspector"],
            verdict=chosen["verdict"],
            suspected=checks["suspected"].isChecked(),
            remarks=checks["remarks"].isChecked(),
            duplicates=checks["duplicates"].isChecked(),
        )

    def show_stage(self, stage: str) -> None:
        """Let this stage hold, without telling anybody."""
        for name, button in self.stages.items():
            button.setChecked(name == stage)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say on the buttons how many there are at each stage."""
        for name, button in self.stages.items():
            many = sum(counts.get(each, 0) for each in ((name,) if name else Stage))
            button.setText(f"{self._stage_words(name)} {many}")

    def show_inspectors(self, names: Mapping[str, str]) -> None:
        """Offer these people, by id."""
        box = self.choices["inspector"]
        kept = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            box.addItem(translate("Review", "Everybody"), "")
            for person, name in names.items():
                box.addItem(name, person)
            box.setCurrentIndex(max(0, box.findData(kept)))

    def clear(self) -> None:
        """Forget everything but the stage."""
        for choice in self.choices.values():
            choice.setCurrentIndex(0)
        for check in self.checks.values():
            check.setChecked(False)

    def _made_choices(self) -> dict[str, DropDown]:
        say = self._workplace.say
        offered = {
            "category": [(key, say(words)) for key, words in CATEGORIES.items()],
            "mode": [(mode.value, say(words)) for mode, words in MODES.items()],
            "verdict": [(each.value, capital(say(VERDICTS[each]))) for each in Verdict],
            "inspector": [],
        }
        boxes = {}
        for name, choices in offered.items():
            box = DropDown()
            any_ = translate("Review", "Everybody") if name == "inspector" else ""
            box.addItem(any_ or translate("Review", "Any"), "")
            for key, words in choices:
                box.addItem(words, key)
            boxes[name] = box
        return boxes

    def _stage_words(self, name: str) -> str:
        if name == ALL:
            return translate("Review", "All")
        return capital(self._workplace.say(STAGES[name]))

    def _stage_button(self, name: str) -> QPushButton:
        button = secondary(self._stage_words(name), lambda: self._choose(name))
        button.setCheckable(True)
        mark(button, kind="phrase")
        return button

    def _choose(self, name: str) -> None:
        self.show_stage(name)
        self.changed.emit()

    def _turn(self) -> None:
        self._area.setVisible(self.is_open)
        self.turned.emit()
        if self.is_open:
            self.choices["category"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self._say_more()
        self.changed.emit()

    def _say_more(self) -> None:
        """How many narrow the list although they may not be in sight."""
        wish = self.wish
        many = sum(bool(box.currentData()) for box in self.choices.values())
        many += wish.suspected + wish.remarks + wish.duplicates
        words = translate("Review", "Filter")
        self.more.setText(f"{words} {many}" if many else words)
        self.clear_button.setVisible(bool(many))

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        flow = FlowLayout(px(6))
        for button in (*self.stages.values(), self.more, self.clear_button):
            flow.addWidget(button)
        grid = QGridLayout(self._rest)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        labels = {
            "category": translate("Review", "Kind of unit"),
            "mode": translate("Review", "Mode"),
            "verdict": translate("Review", "Verdict"),
            "inspector": translate("Review", "Inspector"),
        }
        for row, (name, words) in enumerate(labels.items()):
            label = QLabel(words)
            mark(label, role="caption", tone="muted")
            label.setBuddy(self.choices[name])
            self.choices[name].setAccessibleName(words)
            grid.addWidget(label, row, 0)
            grid.addWidget(self.choices[name], row, 1)
        grid.setColumnStretch(1, 1)
        checks = FlowLayout(px(10))
        for check in self.checks.values():
            checks.addWidget(check)
        box = QWidget()
        box.setLayout(checks)
        grid.addWidget(box, len(labels), 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        above = QWidget()
        above.setLayout(flow)
        column.addWidget(above)
        # In a low window the filters scroll, so that rows of the queue stay in sight.
        self._area = scrolling(self._rest)
        policies = QSizePolicy.Policy
        self._area.setSizePolicy(policies.Expanding, policies.Maximum)
        self._area.hide()
        column.addWidget(self._area)
