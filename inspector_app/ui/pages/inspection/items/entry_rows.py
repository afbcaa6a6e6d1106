"""Rows of small fields under column heads, with an empty one always ready at the end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.ui.pages.inspection.items.entry_fields import EntryField
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Column:
    """One fact of a row. Without a reader it is a box to tick."""

    key: str
    name: str
    read: Callable[[str], Json] | None
    complaint: str = ""
    characters: int = 6
    is_needed: bool = True


class EntryRows(QWidget):
    """A short table that is typed in; empty rows say nothing."""

    resized = Signal()

    def __init__(
        self, workplace: Workplace, columns: Sequence[Column], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[dict[str, EntryField[Json] | QCheckBox]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(workplace.theme.px(12))
        self._grid.setVerticalSpacing(workplace.theme.px(8))
        for place, column in enumerate(columns):
            head = caption(column.name)
            # A head that breaks makes the whole row's height depend on the width of each column.
            head.setWordWrap(False)
            self._grid.addWidget(head, 0, place)
        self._grid.setColumnStretch(len(self._columns), 1)

    def show_rows(self, rows: Sequence[Mapping[str, Json]]) -> None:
        """Show these rows and an empty one."""
        while len(self._rows) < len(rows) + 1:
            self._add_row()
        for number, fields in enumerate(self._rows):
            row = rows[number] if number < len(rows) else {}
            for key, field in fields.items():
                if isinstance(field, QCheckBox):
                    field.setChecked(bool(row.get(key)))
                else:
                    field.setText(str(row.get(key) if row.get(key) is not None else ""))
                field.setVisible(number <= len(rows))

    def rows(self) -> list[dict[str, Json]]:
        """What the rows say; raises NotSaid."""
        said = [self._said(fields) for fields in self._rows if not _is_blank(fields)]
        return [row for row in said if row]

    def first_field(self) -> QWidget:
        """The first field of the empty row, where typing goes on."""
        blank = next((fields for fields in self._rows if _is_blank(fields)), self._rows[-1])
        return next(iter(blank.values()))

    def field(self, row: int, key: str) -> EntryField[Json] | QCheckBox:
        """One field."""
        return self._rows[row][key]

    def _said(self, fields: Mapping[str, EntryField[Json] | QCheckBox]) -> dict[str, Json]:
        row: dict[str, Json] = {}
        for column in self._columns:
            field = fields[column.key]
            if isinstance(field, QCheckBox):
                row[column.key] = field.isChecked()
                continue
            said = field.said()
            if said is not None:
                row[column.key] = said
            elif column.is_needed:
                raise NotSaid(
                    translate("Items", "{name} is missing").format(name=column.name), field
                )
        return row

    def _add_row(self) -> None:
        number = len(self._rows) + 1
        fields: dict[str, EntryField[Json] | QCheckBox] = {}
        for place, column in enumerate(self._columns):
            name = f"{column.name} {number}"
            field: EntryField[Json] | QCheckBox
            if column.read is None:
                field = QCheckBox()
                field.setAccessibleName(name)
            else:
                field = EntryField(name, column.read, column.complaint, column.characters)
                field.textEdited.connect(self._keep_one_empty)
            self._grid.addWidget(field, number, place)
            fields[column.key] = field
        before = [*self._rows[-1].values()][-1:] if self._rows else []
        for one, other in pairwise([*before, *fields.values()]):
            QWidget.setTabOrder(one, other)
        self._rows.append(fields)

    def _keep_one_empty(self) -> None:
        """Show one more row as soon as the last one is begun."""
        shown = [fields for fields in self._rows if not next(iter(fields.values())).isHidden()]
        if _is_blank(shown[-1]):
            return
        if len(shown) == len(self._rows):
            self._add_row()
        for field in self._rows[len(shown)].values():
            field.show()
        self.resized.emit()


def _is_blank(fields: Mapping[str, EntryField[Json] | QCheckBox]) -> bool:
    return not any(
        field.text().strip() for field in fields.values() if isinstance(field, EntryField)
    )
