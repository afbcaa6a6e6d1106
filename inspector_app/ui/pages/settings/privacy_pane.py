"""When the window locks, what its title gives away, and whether recordings may see it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector_app.ui.capture import can_exclude
from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.pages.settings.pane import Pane
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.settings import LOCK_MINUTES, Settings
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class PrivacyPane(Pane):
    """What others can see."""

    settings_changed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._add_lock()
        self._add_title()
        self._add_capture()
        self.finish()

    def _add_lock(self) -> None:
        card = self.add_card(translate("Settings", "Lock"))
        choices = tuple(
            (minutes, translate("Settings", "%n minute(s)", "", minutes))
            for minutes in LOCK_MINUTES
        )
        across = 3 if self.workplace.theme.scale > 1.1 else len(choices)
        self.lock = Segments(self.workplace.theme, choices, across=across)
        self.lock.show_value(self.workplace.settings.lock_minutes)
        self.lock.setObjectName("lock_minutes")
        self.lock.chosen.connect(lambda value: self._change(lock_minutes=value))
        words = translate("Settings", "Lock when nothing was pressed for")
        hint = translate(
            "Settings",
            "It also locks when the computer sleeps. What was typed is kept. At once: {keys}",
        ).format(keys=" ".join(shown_keys(command("lock"))))
        card.column.addWidget(Field(self.workplace, words, self.lock, hint))

    def _add_title(self) -> None:
        card = self.add_card(translate("Settings", "Discretion"))
        words = translate("Settings", "Neutral window title and icon")
        self.title = QCheckBox(words)
        self.title.setChecked(self.workplace.settings.neutral_title)
        self.title.setObjectName("neutral_title")
        self.title.setAccessibleName(words)
        self.title.clicked.connect(lambda checked: self._change(neutral_title=checked))
        card.column.addWidget(self.title)
        card.column.addWidget(
            caption(
                translate(
                    "Settings",
                    "The task bar then says nothing of inspections. Names of units never stand in "
                    "a title. Hide everything at once: {keys}",
                ).format(keys=" ".join(shown_keys(command("hide"))))
            )
        )

    def _add_capture(self) -> None:
        card = self.add_card(translate("Settings", "Screen recordings"))
        words = translate("Settings", "Leave the window out of screenshots and recordings")
        self.capture = QCheckBox(words)
        self.capture.setObjectName("exclude_capture")
        self.capture.setAccessibleName(words)
        self.capture.setChecked(self.workplace.settings.exclude_capture and can_exclude())
        self.capture.setEnabled(can_exclude())
        self.capture.clicked.connect(lambda checked: self._change(exclude_capture=checked))
        card.column.addWidget(self.capture)
        if not can_exclude():
            card.column.addWidget(
                body(
                    translate(
                        "Settings",
                        "This system does not support it: programs that record the screen see this "
                        "window. Hide it when in doubt.",
                    ),
                    "warn",
                )
            )

    def _change(self, **changed: object) -> None:
        settings: Settings = replace(self.workplace.settings, **changed)  # type: ignore[arg-type]
        self.settings_changed.emit(settings)
