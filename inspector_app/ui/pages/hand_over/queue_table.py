"""What was handed over before: waiting, sent, received."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector_app.domain.handing import TransferState
from inspector_app.ui.parts.amounts import moment_words, size_words
from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.parts.row_table import RowTable
from inspector_app.ui.parts.windowed_model import RIGHT, Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.prompt.results import COMMA

if TYPE_CHECKING:
    from inspector_app.domain.handing import Transfer

STATE, AT, TO, INSPECTIONS, SIZE, RECEIVED, FILES = range(7)
_TONES = {
    TransferState.WAITING: Tone.WARN,
    TransferState.SENT: Tone.ACCENT,
    TransferState.RECEIVED: Tone.OK,
}


def queue_table(workplace: Workplace, parent: QWidget | None = None) -> "RowTable":
    """The table with its model, which is its `model()`."""
    words = _Words(workplace)
    model: ListModel[Transfer] = ListModel(
        workplace.theme,
        (
            Column(translate("HandOver", "State"), words.state, tone=words.tone),
            Column(translate("HandOver", "When"), words.at),
            Column(translate("HandOver", "For"), words.to),
            Column(translate("HandOver", "Inspections"), words.inspections, alignment=RIGHT),
            Column(translate("HandOver", "Size"), words.size, alignment=RIGHT),
            Column(translate("HandOver", "Receipt"), words.received),
            Column(translate("HandOver", "Files"), words.files),
        ),
    )
    name = translate("HandOver", "Handed over before")
    table = RowTable(
        workplace.theme, name, model, FILES, (INSPECTIONS, SIZE, AT, RECEIVED, TO), parent
    )
    model.setParent(table)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return table


def state_words(state: TransferState) -> str:
    """The state with its sign."""
    return {
        TransferState.WAITING: translate("HandOver", "… waiting"),
        TransferState.SENT: translate("HandOver", "→ handed over"),
        TransferState.RECEIVED: translate("HandOver", "✓ received"),
    }[state]


class _Words:
    """Says the facts of one transfer."""

    def __init__(self, workplace: Workplace) -> None:
        self._clock, self._say = workplace.clock, workplace.say

    def state(self, row: "Transfer") -> str:
        return state_words(row.state)

    def tone(self, row: "Transfer") -> Tone:
        return _TONES[row.state]

    def at(self, row: "Transfer") -> str:
        return moment_words(row.at, self._clock())

    def to(self, row: "Transfer") -> str:
        return self._say(COMMA).join(row.to)

    def inspections(self, row: "Transfer") -> str:
        return str(row.inspections)

    def size(self, row: "Transfer") -> str:
        return size_words(row.bytes)

    def received(self, row: "Transfer") -> str:
        if not row.received_at:
            return "—"
        at = moment_words(row.received_at, self._clock())
        return f"{row.received_by} {at}".strip()

    def files(self, row: "Transfer") -> str:
        return "  ".join(file.replace("\\", "/").rpartition("/")[2] for file in row.files)
