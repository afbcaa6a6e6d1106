"""Finds an item by its code or its words, by keys alone; several codes may be typed at once."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.form import Item
from inspector_app.ui.icons import icon
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace

_BETWEEN = re.compile(r"[\s,，、;；]+")
_CODE = Qt.ItemDataRole.UserRole
_MOVES = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))


class ItemChooser(QWidget):
    """A field and the items that fit what is typed; Enter takes the marked one."""

    chosen = Signal(object, object)
    """Codes to file under, and codes to take away."""
    left = Signal()
    """Esc in an empty field."""

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._visit = visit
        self._pieces: tuple[Evidence, ...] = ()
        self._shown: object = None
        self.field = _Field(self)
        self.field.setAccessibleName(translate("Photos", "File under item"))
        self.field.setPlaceholderText(translate("Photos", "Code or words, such as A01"))
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(workplace.theme.px(112))
        self.list.setAccessibleName(translate("Photos", "Items that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(4))
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._refresh)
        self.list.itemClicked.connect(lambda _entry: self.take())
        self._refresh()

    def show_pieces(self, pieces: Sequence[Evidence]) -> None:
        """Tick the items under which these photos are filed."""
        self._pieces = tuple(pieces)
        self.setEnabled(bool(pieces) and self._visit.is_open_to_edits)
        if self._filed() != self._shown:
            self._shown = self._filed()
            self._refresh()

    def begin(self, text: str) -> None:
        """Begin to type."""
        if self.isEnabled():
            self.field.setFocus()
            self.field.setText(text)

    def take(self) -> None:
        """File under what is typed or marked; a marked item that all have is taken away."""
        codes = self._typed_codes()
        gone: tuple[str, ...] = ()
        marked = self.list.currentItem()
        if not codes and marked is not None:
            code = str(marked.data(_CODE))
            codes, gone = ((), (code,)) if self._all_have(code) else ((code,), ())
        if codes or gone:
            self.field.clear()
            self.chosen.emit(codes, gone)

    def move_mark(self, event: QKeyEvent) -> None:
        """Move the mark."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5}
        step = steps.get(Qt.Key(event.key()), 5)
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))

    def _typed_codes(self) -> tuple[str, ...]:
        """The codes, if nothing but codes is typed."""
        known = {line.item.code.casefold(): line.item.code for line in self._visit.lines}
        parts = [part.casefold() for part in _BETWEEN.split(self.field.text()) if part]
        return tuple(known[part] for part in parts) if all(p in known for p in parts) else ()

    def _refresh(self) -> None:
        kept = self.list.currentItem()
        code = str(kept.data(_CODE)) if kept is not None else ""
        self.list.clear()
        for item in self._fitting():
            self.list.addItem(self._entry(item))
        codes = [str(self.list.item(row).data(_CODE)) for row in range(self.list.count())]
        typing = bool(self.field.text())
        self.list.setCurrentRow(codes.index(code) if code in codes and not typing else 0)

    def _fitting(self) -> list[Item]:
        """Codes that begin so, then words; under which the photos are filed first of all."""
        words = [part.casefold() for part in _BETWEEN.split(self.field.text()) if part]
        items = [line.item for line in self._visit.lines]
        if not words:
            return sorted(items, key=lambda item: not self._any_have(item.code))
        text = {item.code: f"{item.code} {self._prompt(item)}".casefold() for item in items}
        fitting = [item for item in items if all(word in text[item.code] for word in words)]
        return sorted(fitting, key=lambda item: not item.code.casefold().startswith(words[-1]))

    def _entry(self, item: Item) -> QListWidgetItem:
        theme = self._workplace.theme
        entry = QListWidgetItem(f"{item.code}  {self._prompt(item)}")
        entry.setData(_CODE, item.code)
        entry.setToolTip(self._prompt(item))
        entry.setIcon(icon("ring", theme, Tone.FAINT, 16))
        if self._all_have(item.code):
            entry.setIcon(icon("check", theme, Tone.OK, 16))
            filed = translate("Photos", "{item}, filed").format(item=entry.text())
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, filed)
        elif self._any_have(item.code):
            entry.setIcon(icon("dash", theme, Tone.MUTED, 16))
        return entry

    def _prompt(self, item: Item) -> str:
        return self._workplace.say(item.prompt)

    def _filed(self) -> object:
        """Everything that the entries say of the photos, and which items are asked."""
        items = tuple(line.item.code for line in self._visit.lines)
        return items, {piece.items for piece in self._pieces}

    def _all_have(self, code: str) -> bool:
        return bool(self._pieces) and all(code in piece.items for piece in self._pieces)

    def _any_have(self, code: str) -> bool:
        return any(code in piece.items for piece in self._pieces)


class _Field(QLineEdit):
    """Up and Down are the list's, Enter takes, Esc empties and then leaves."""

    def __init__(self, chooser: ItemChooser) -> None:
        super().__init__(chooser)
        self._chooser = chooser

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._chooser.take()
        elif event.key() in _MOVES:
            self._chooser.move_mark(event)
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self._chooser.left.emit()
        else:
            super().keyPressEvent(event)
