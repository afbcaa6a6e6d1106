"""A few choices beside each other, of which one holds; arrow keys move between them."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget
from typing_extensions import override

from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.theme import Theme


class Segments(QWidget):
    """Buttons in rows of at most `across`; the chosen one carries a tick as well as the colour."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[Hashable, str]],
        across: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._words = dict(choices)
        self._buttons: dict[Hashable, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        grid.setColumnStretch(across, 1)
        for at, (key, words) in enumerate(choices):
            button = secondary(words)
            button.setCheckable(True)
            self._group.addButton(button)
            self._buttons[key] = button
            grid.addWidget(button, at // across, at % across)
        self._group.buttonClicked.connect(lambda _button: self._tell())

    @property
    def value(self) -> Hashable | None:
        """The choice that holds."""
        found = (key for key, button in self._buttons.items() if button.isChecked())
        return next(found, None)

    def show_value(self, value: Hashable) -> None:
        """Let this choice hold, without telling anybody."""
        for key, button in self._buttons.items():
            button.setText(f"✓ {self._words[key]}" if key == value else self._words[key])
            button.setChecked(key == value)
        self.setFocusProxy(self._buttons[value])

    def button(self, key: Hashable) -> QPushButton:
        """The button of one choice."""
        return self._buttons[key]

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for key, button in self._buttons.items():
            button.setAccessibleName(f"{name}: {self._words[key]}")

    def _tell(self) -> None:
        value = self.value
        if value is not None:
            self.show_value(value)
            # Not before the key is done with: an arrow key presses first and moves the focus then,
            # and whoever hears of it may build this page anew.
            QTimer.singleShot(0, self, lambda: self.chosen.emit(value))
