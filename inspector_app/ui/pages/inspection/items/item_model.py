"""The rows of the list: a heading per section, then its asked items, with words made once."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from inspector_app.domain.choice import choice_of
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.form import Section
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items import answering
from inspector_app.ui.pages.inspection.items.row_words import (
    HeadingWords,
    RowWords,
    row_words,
)
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.visit import Visit

Index = QModelIndex | QPersistentModelIndex
CODE = int(Qt.ItemDataRole.UserRole)
"""The role under which an item's row tells its code; a heading has none."""


class ItemModel(QAbstractListModel):
    """A visit's items as rows. An answer changes its own row and its heading, nothing else."""

    def __init__(self, workplace: Workplace, visit: "Visit", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._visit = visit
        self._only: frozenset[str] | None = None
        self._rows: list[str] = []
        self._places: dict[str, int] = {}
        self._sections: dict[str, Section] = {}
        self._words: dict[str, RowWords | HeadingWords] = {}
        self._fill()
        visit.answer_changed.connect(self._renew)
        visit.lines_changed.connect(self.renew_all)
        visit.card_changed.connect(self._renew_changed)
        visit.evidence_changed.connect(self._renew_changed)
        visit.header_changed.connect(self._renew_changed)
        visit.returned_changed.connect(self._renew_changed)

    @property
    def context(self) -> RuleContext:
        """What deductions depend on besides the answers."""
        form = self._visit.form
        return RuleContext(form.switches, form.calendar, self._visit.inspection.header.day)

    @property
    def codes(self) -> tuple[str, ...]:
        """The items that are shown, in order."""
        return tuple(row for row in self._rows if not self.is_heading(row))

    def is_heading(self, name: str) -> bool:
        """Whether the row called `name` is a section's heading."""
        return name.startswith("§")

    def name_at(self, row: int) -> str:
        """The item's code, or § and the section's code; empty beside the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else ""

    def row_of(self, code: str) -> int:
        """Where the item stands; -1 where it is not shown."""
        return self._places.get(code, -1)

    def section_of(self, code: str) -> Section:
        """The section of one item."""
        return self._sections[code]

    def words(self, row: int) -> RowWords | HeadingWords:
        """What the row says; made when first asked for."""
        name = self._rows[row]
        found = self._words.get(name)
        if found is None:
            found = self._made(name)
            self._words[name] = found
        return found

    def show_only(self, codes: Collection[str] | None) -> None:
        """Show these items, or all with None."""
        only = None if codes is None else frozenset(codes)
        if only != self._only:
            self._only = only
            self.renew_all()

    def renew_all(self) -> None:
        """Read the visit's lines again; only another set of rows is a reset."""
        rows = self._wanted_rows()
        if rows == self._rows:
            self._renew_changed()
            return
        # Until the rows are gone the view may still ask what the old ones say.
        self.beginResetModel()
        self._words.clear()
        self._fill()
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_heading(self._rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == CODE:
            name = self._rows[index.row()]
            return "" if self.is_heading(name) else name
        teller = _TOLD.get(role)
        return teller(self, index.row()) if teller is not None else None

    def title(self, row: int) -> str:
        """The prompt of an item or the title of a section."""
        words = self.words(row)
        return words.title if isinstance(words, HeadingWords) else words.prompt

    def spoken(self, row: int) -> str:
        """The whole row as a screen reader says it."""
        words = self.words(row)
        if isinstance(words, HeadingWords):
            return f"{words.code} {words.title}, {words.progress}"
        return words.spoken

    def tip(self, row: int) -> str:
        """The rule of the item and what it asks for as evidence, in whole sentences."""
        name = self._rows[row]
        if self.is_heading(name):
            return ""
        item, say = self._visit.line(name).item, self._workplace.say
        rules = self._visit.form.evidence
        either = translate("Items", " or ")
        asked = [
            either.join(say(rules[rule]) for rule in group if rule in rules)
            for group in item.evidence
        ]
        told = [say(item.rule_text), *asked, say(item.guidance) if item.guidance else ""]
        return "\n".join(each for each in told if each)

    def _fill(self) -> None:
        self._rows = self._wanted_rows()
        self._places = {name: row for row, name in enumerate(self._rows)}
        form = self._visit.form
        self._sections = {item.code: each for each in form.sections for item in each.items}

    def _wanted_rows(self) -> list[str]:
        asked = {line.item.code for line in self._visit.lines}
        if self._only is not None:
            asked &= self._only
        rows: list[str] = []
        for section in self._visit.form.sections:
            here = [item.code for item in section.items if item.code in asked]
            rows += [f"§{section.code}", *here] if here else []
        return rows

    def _made(self, name: str) -> RowWords | HeadingWords:
        if self.is_heading(name):
            return self._heading(name.removeprefix("§"))
        pictures = self._visit.evidence_of(name)
        line, language = self._visit.line(name), self._workplace.language
        return row_words(line, pictures, self.context, language, remarks=self.remarks_on(name))

    def remarks_on(self, code: str) -> tuple[str, ...]:
        """What the lead said of the item when the inspection was returned."""
        returned = self._visit.returned
        said = () if returned is None else returned.remarks.get(code, ())
        words = translate("Items", "{name}: {remark}")
        return tuple(words.format(name=each.who, remark=each.text) for each in said)

    def _heading(self, code: str) -> HeadingWords:
        section = next(each for each in self._visit.form.sections if each.code == code)
        codes = {item.code for item in section.items}
        lines = [line for line in self._visit.lines if line.item.code in codes]
        marked = sum(line.mark is not None for line in lines)
        progress = translate("Items", "{done} / {whole} marked")
        progress = progress.format(done=marked, whole=len(lines))
        return HeadingWords(code, self._workplace.say(section.title), progress)

    def _renew(self, code: str) -> None:
        """One item's answer changed."""
        if code in self._places:
            heading = f"§{self._sections[code].code}"
            self._words.pop(code, None)
            self._words.pop(heading, None)
            self._tell((self._places[heading], self._places[code]))

    def _renew_changed(self) -> None:
        """Something wider changed: tell only the rows that say something else now."""
        changed = []
        for name, before in self._words.items():
            now = self._made(name)
            if now != before:
                self._words[name] = now
                changed.append(self._places[name])
        self._tell(changed)

    def _tell(self, rows: Collection[int]) -> None:
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))


_TOLD: dict[int, Callable[[ItemModel, int], str]] = {
    int(Qt.ItemDataRole.DisplayRole): ItemModel.title,
    int(Qt.ItemDataRole.AccessibleTextRole): ItemModel.spoken,
    int(Qt.ItemDataRole.ToolTipRole): ItemModel.tip,
}


def is_unfinished(line: ScoreLine, context: RuleContext) -> bool:
    """Whether the item keeps the visit from being sealed."""
    open_ = choice_of(line) is None
    return open_ or answering.needs_reason(line, context) or answering.needs_fact(line)
