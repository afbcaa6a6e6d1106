"""The way through the sections: a column beside the items, or a bar above them when narrow."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from inspector_app.ui.pages.inspection.finder import Finder
from inspector_app.ui.pages.inspection.scope_switch import ScopeSwitch
from inspector_app.ui.pages.inspection.section_list import SectionList
from inspector_app.ui.pages.inspection.section_model import PROGRESS, SectionModel
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace

_WIDTH = 264
Index = QModelIndex | QPersistentModelIndex


class SectionNav(QFrame):
    """Search field, scope and sections in a column."""

    section_chosen = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        visit: Visit,
        sections: SectionModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        mark(self, panel="side")
        self.setFixedWidth(px(_WIDTH))
        self.finder = Finder(workplace)
        self.scope = ScopeSwitch(workplace, visit)
        self.list = SectionList(workplace, sections)
        self._found = caption("")
        self._found.hide()
        top = QVBoxLayout()
        top.setContentsMargins(px(14), px(16), px(14), px(4))
        top.setSpacing(px(10))
        for each in (self.finder, self._found, self.scope, caption(self.list.accessibleName())):
            top.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(0)
        column.addLayout(top)
        inset = QVBoxLayout()
        inset.setContentsMargins(px(4), 0, px(4), 0)
        inset.addWidget(self.list)
        column.addLayout(inset, 1)
        self.list.section_chosen.connect(self.section_chosen)

    def show_found(self, words: str) -> None:
        """Say how many items were found, or nothing."""
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def show_here(self, section: str) -> None:
        """Mark the section in which the current item is."""
        self.list.show_here(section)


class SectionBar(QFrame):
    """The same in one row: sections to drop down, and the search field."""

    section_chosen = Signal(str)

    def __init__(
        self, workplace: Workplace, sections: SectionModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        mark(self, panel="header")
        self._sections = sections
        self.choice = DropDown()
        self.choice.setModel(sections)
        self.choice.setItemDelegate(_WordsDelegate(self.choice))
        self.choice.setAccessibleName(translate("Inspection", "Sections"))
        self.finder = Finder(workplace)
        self._found = caption("")
        self._found.setWordWrap(False)
        self._found.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(12))
        row.addWidget(self.choice, 3)
        row.addWidget(self.finder, 2)
        row.addWidget(self._found)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        row.addLayout(self.buttons)
        self.choice.activated.connect(self._choose)

    def show_found(self, words: str) -> None:
        """Say how many items were found, or nothing."""
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def show_here(self, section: str) -> None:
        """Show the section in which the current item is."""
        self.choice.setCurrentIndex(self._sections.row_of(section))

    def _choose(self, row: int) -> None:
        self.section_chosen.emit(self._sections.sections[row].code)


class _WordsDelegate(QStyledItemDelegate):
    """A section in the drop-down, with its progress in words."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(PROGRESS) is not None:
            option.text = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
