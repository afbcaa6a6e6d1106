"""A formal number that was given out twice: said above the queue until one of the two has another.

It comes of two copies of one lead's case folder that both issued.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.reviewing.find_doubled import DoubledNumber


class DoubledBanner(Banner):
    """Hidden while every number is given once."""

    inspection_wanted = Signal(str)
    """Id of one of those that share a number; another one each time."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._ids: list[str] = []
        self._background, self._say = workplace.background, workplace.say
        self.acted.connect(self._go_on)

    def read(self) -> None:
        """Ask how it stands."""
        self._background.ask(self, _read, self.show_doubled)

    def show_doubled(self, doubled: "tuple[DoubledNumber, ...]") -> None:
        """Say which inspections share a number."""
        self._ids = [each.inspection for number in doubled for each in number.issues]
        if not doubled:
            self.clear()
            return
        title = translate("Review", "A formal number was given out twice")
        said = "\n".join(self._say(each.words) for each in doubled)
        self.show_words("bad", title, said, translate("Review", "Show one of them"))

    def _go_on(self) -> None:
        first, *rest = self._ids
        self._ids = [*rest, first]
        self.inspection_wanted.emit(first)


def _read(case: "OpenCase") -> "tuple[DoubledNumber, ...]":
    from inspector_app.workflows.reviewing.find_doubled import doubled_numbers

    return doubled_numbers(case)
