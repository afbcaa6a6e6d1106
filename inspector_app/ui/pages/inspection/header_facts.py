"""All facts of the visit in one column; each is saved when one leaves its field."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import HeaderRefused
from inspector_app.domain.wording import Wording
from inspector_app.ui.pages.inspection import fact_choices
from inspector_app.ui.pages.inspection.fact_edits import FactEdit
from inspector_app.ui.pages.inspection.second_fact import SecondFact
from inspector_app.ui.pages.inspection.unit_fact import UnitFact
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import Notice, notice

_SECOND = "inspectors"


class HeaderFacts(QFrame):
    """The form of the header facts. A refused value stays as typed, with its sentence below."""

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._visit = workplace, visit
        self._refused: set[str] = set()
        self._labels, self._hints = fact_choices.labels(), fact_choices.hints()
        self.edits: dict[str, FactEdit | UnitFact | SecondFact] = {}
        self.fields: dict[str, Field] = {}
        mark(self, panel="side")
        self._code = caption("")
        self._area = scrolling(self._content(), translate("Inspection", "Facts of the visit"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        visit.header_changed.connect(self.refresh)
        visit.lines_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the facts as they stand; what is being typed or was refused stays."""
        header = self._visit.inspection.header
        for name, edit in self.edits.items():
            if name not in self._refused:
                edit.show_fact(getattr(header, name))
            edit.setEnabled(self._visit.is_open_to_edits)
        code = translate("Inspection", "Registered as {code}").format(code=header.unit_code)
        self._code.setText(code)
        self._code.setVisible(bool(header.unit_code))

    def focus_fact(self, name: str = "unit") -> None:
        """Put the focus on one fact and bring it into sight."""
        edit = self.edits[name]
        self._area.ensureWidgetVisible(self.fields[name])
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(edit, QLineEdit):
            edit.selectAll()
        elif isinstance(edit, SecondFact):
            edit.field.selectAll()

    def tell(self) -> None:
        """Save what was typed and not left yet."""
        for edit in self.edits.values():
            edit.tell()

    def wrong(self, name: str) -> str:
        """The sentence beside a fact, empty when all is well."""
        return self.fields[name].wrong

    def _content(self) -> QWidget:
        px = self._workplace.theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(20), px(4), px(20), px(24))
        column.setSpacing(px(12))
        for heading, rows in fact_choices.groups():
            column.addSpacing(px(8))
            column.addWidget(section(heading))
            for row in rows:
                column.addLayout(self._row(row))
                if row == ("unit",):
                    column.addWidget(self._code)
        column.addStretch(1)
        return content

    def _row(self, names: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._workplace.theme.px(12))
        for name in names:
            row.addWidget(self._field(name), 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _field(self, name: str) -> Field:
        edit = self._edit(name)
        self.edits[name] = edit
        made = Field(self._workplace, self._labels[name], edit, self._hints.get(name, ""))
        self.fields[name] = made
        return made

    def _edit(self, name: str) -> FactEdit | UnitFact | SecondFact:
        if name == "unit":
            unit = UnitFact(self._workplace)
            unit.facts_said.connect(lambda said: self._save(name, said))
            return unit
        if name == _SECOND:
            second = SecondFact(self._workplace)
            second.said.connect(lambda said: self._save(name, {}, str(said)))
            return second
        edit = fact_choices.edit_of(name, self._workplace, self._visit)
        edit.said.connect(lambda value: self._save(name, {name: value}))
        return edit

    def _save(self, name: str, said: dict[str, object], second: str = "") -> None:
        self._refused.discard(name)
        self.fields[name].show_wrong("")
        self._visit.set_header(said, second=second, failed=self._refuse(name))

    def _refuse(self, name: str) -> Callable[[MingchaError], None]:
        def refuse(error: MingchaError) -> None:
            self._refused.add(name)
            self.fields[name].show_wrong(self._sentence(error))

        return refuse

    def _sentence(self, error: MingchaError) -> str:
        """What is wrong; the fact's inner name is left out, the field says which it is."""
        words, language = notice(error), self._workplace.language
        if isinstance(error, HeaderRefused):
            said = translate("Inspection", "Not recorded.")
            words = Notice(Wording(said, said), words.advice)
        return words.in_full(language)
