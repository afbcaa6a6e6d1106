"""Values of which any may hold, as boxes to tick that break into lines where the room ends."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.theme import Theme


class CheckGroup(QWidget):
    """One box for each value; a value that nobody foresaw gets a box of its own."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._words = name, dict(choices)
        self._flow = FlowLayout(theme.px(8))
        self.boxes: dict[str, QCheckBox] = {}
        for value in self._words:
            self._add(value)
        self.setLayout(self._flow)

    @property
    def values(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())

    def show_values(self, values: Sequence[str]) -> None:
        """Tick these, without telling anybody."""
        for value in values:
            if value not in self.boxes:
                self._words[value] = value
                self._add(value)
        for value, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(value in values)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say beside each how many rows have it; nothing where nothing was counted."""
        for value, box in self.boxes.items():
            many = f" {counts.get(value, 0)}" if counts else ""
            box.setText(self._words[value].replace("&", "&&") + many)

    def _add(self, value: str) -> None:
        box = QCheckBox(self._words[value].replace("&", "&&"))
        box.setAccessibleName(f"{self._name}: {self._words[value]}")
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes[value] = box
        self._flow.addWidget(box)
