"""What narrows the list, each thing with a cross that takes it away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.ui.focus import tab_from
from inspector_app.ui.pages.records.terms import Narrowing
from inspector_app.ui.parts.buttons import quiet, secondary
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.theme import Theme, mark
from inspector_app.ui.translation import translate


class NarrowingBar(QWidget):
    """Hidden while nothing narrows the list."""

    taken_away = Signal(object)
    """The Filter that is left."""
    left_empty = Signal()
    """The button that had the focus is gone, and no other takes its place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[QPushButton] = []
        self.clear_button = _small(quiet(translate("Records", "Clear all")))
        self.keep_button = _small(quiet(translate("Records", "Save this filter…")))
        self.forget_button = _small(quiet(""))
        self._flow = FlowLayout(theme.px(6))
        self.setLayout(self._flow)
        self._place_last()
        self.forget_button.hide()
        self.hide()

    def show_narrowings(self, shown: Sequence[Narrowing], kept: str, *, keeps: bool) -> None:
        """Show these; `kept` is the name under which just this is kept, `keeps` offers to."""
        here = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for button in self._last:
            self._flow.removeWidget(button)
        self.chips = [self._chip(each) for each in shown]
        self._place_last()
        tab_from(self, self.chips)
        self.keep_button.setVisible(keeps and not kept)
        self.forget_button.setText(
            translate("Records", "Forget “{name}”").format(name=kept).replace("&", "&&")
        )
        self.forget_button.setVisible(bool(kept))
        self.clear_button.setVisible(bool(shown))
        self.setVisible(bool(shown) or keeps or bool(kept))
        if here >= 0:
            self._give_focus(here)

    @property
    def _last(self) -> tuple[QPushButton, ...]:
        return (self.clear_button, self.keep_button, self.forget_button)

    def _give_focus(self, place: int) -> None:
        if self.chips:
            self.chips[min(place, len(self.chips) - 1)].setFocus()
        else:
            self.left_empty.emit()

    def _place_last(self) -> None:
        for button in self._last:
            self._flow.addWidget(button)

    def _chip(self, narrowing: Narrowing) -> QPushButton:
        button = secondary(f"{narrowing.words}  ✕", lambda: self.taken_away.emit(narrowing.without))
        words = translate("Records", "Take away {what}").format(what=narrowing.words)
        button.setAccessibleName(words)
        button.setToolTip(words)
        self._flow.addWidget(_small(button))
        return button


def _small(button: QPushButton) -> QPushButton:
    mark(button, kind="phrase")
    return button
