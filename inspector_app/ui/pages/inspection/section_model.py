"""The sections of the visit as a model: title, progress, problems, and all of it in words."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from inspector_app.ui.pages.inspection.progress import SectionProgress
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PROGRESS = Qt.ItemDataRole.UserRole + 1


class SectionModel(QAbstractListModel):
    """One row for each section that is asked."""

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._sections: tuple[SectionProgress, ...] = ()

    @property
    def sections(self) -> tuple[SectionProgress, ...]:
        """The sections as they stand."""
        return self._sections

    def show_sections(self, sections: Sequence[SectionProgress]) -> None:
        """Take the newest progress; rows that did not change are not painted again."""
        wanted = tuple(sections)
        if [each.code for each in wanted] != [each.code for each in self._sections]:
            self.beginResetModel()
            self._sections = wanted
            self.endResetModel()
            return
        changed = [row for row, each in enumerate(wanted) if each != self._sections[row]]
        self._sections = wanted
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, code: str) -> int:
        """The row of a section, -1 for one that is not asked."""
        codes = [each.code for each in self._sections]
        return codes.index(code) if code in codes else -1

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sections)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        section = self._sections[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return section_title(self._workplace, section)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return section_words(self._workplace, section)
            case _ if role == PROGRESS:
                return section
        return None


def section_title(workplace: Workplace, section: SectionProgress) -> str:
    """The section's letter and name."""
    return f"{section.code}  {workplace.say(section.title)}"


def section_words(workplace: Workplace, section: SectionProgress) -> str:
    """The section with its progress, for ears and for the tooltip."""
    words = translate("Inspection", "{title}: {answered} of {asked} marked").format(
        title=section_title(workplace, section), answered=section.answered, asked=section.asked
    )
    if section.problems:
        words += translate("Inspection", ", %n problem(s)", "", section.problems)
    return words
