"""The one place that knows which small editor serves which type of item, and each quiet fact."""

from collections.abc import Callable, Hashable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.form import AnswerType
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items.absences_editor import AbsencesEditor
from inspector_app.ui.pages.inspection.items.calls_editor import CallsEditor
from inspector_app.ui.pages.inspection.items.choice_editor import ChoiceEditor
from inspector_app.ui.pages.inspection.items.count_editor import CountEditor
from inspector_app.ui.pages.inspection.items.days_editor import DaysEditor
from inspector_app.ui.pages.inspection.items.deduction_editor import DeductionEditor
from inspector_app.ui.pages.inspection.items.minutes_editor import MinutesEditor
from inspector_app.ui.pages.inspection.items.more_row import Fact
from inspector_app.ui.pages.inspection.items.text_editor import TextEditor
from inspector_app.ui.pages.inspection.items.time_editor import TimeEditor
from inspector_app.ui.pages.inspection.items.value_editor import NotSaid, ValueEditor
from inspector_app.ui.pages.inspection.items.veto_editor import VetoEditor
from inspector_app.ui.theme import mark
from inspector_app.ui.workplace import Workplace

Kind = AnswerType | Fact
_MAKERS: Mapping[Hashable, Callable[[Workplace], ValueEditor]] = {
    AnswerType.COUNT: CountEditor,
    AnswerType.CHOICE: ChoiceEditor,
    AnswerType.MINUTES: MinutesEditor,
    AnswerType.ABSENCES: AbsencesEditor,
    AnswerType.WORKING_DAYS: DaysEditor,
    AnswerType.TEXT: TextEditor,
    Fact.VETO: VetoEditor,
    Fact.CALLS: CallsEditor,
    Fact.TIME: TimeEditor,
    Fact.DEDUCTION: DeductionEditor,
}


class ValueEditors(QWidget):
    """At most one small editor is open; each is built when first needed and used again."""

    accepted = Signal(object, object)
    """What it was open for, and the value."""
    dismissed = Signal()
    resized = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._editors: dict[Kind, ValueEditor] = {}
        self._before: object = None
        self.kind: Kind | None = None
        """What the open editor is for."""
        # A ground of its own parts the small editor from the fact below it.
        mark(self, panel="sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        around = workplace.theme.px(12)
        column.setContentsMargins(around, around, around, around)
        self.hide()

    @property
    def editor(self) -> ValueEditor | None:
        """The open editor."""
        return self._editors[self.kind] if self.kind is not None else None

    def open(self, kind: Kind, line: ScoreLine) -> None:
        """Open the editor of `kind` on the item's value, with the caret in it."""
        self.close_editor()
        editor = self._editors.get(kind) or self._made(kind)
        self.kind = kind
        # Filled before it is shown: fields that join a visible layout appear a moment too late.
        editor.show_line(line)
        editor.show()
        self.show()
        editor.begin()
        self._before = _said(editor)

    def close_editor(self) -> None:
        """Close the open editor without its value."""
        if self.editor is not None:
            # Hidden with the focus in it, Qt would put the caret into whatever comes next.
            focus = QApplication.focusWidget()
            if focus is not None and self.isAncestorOf(focus):
                focus.clearFocus()
            self.editor.hide()
        self.kind = None
        self.hide()

    def settle(self) -> None:
        """Accept what was typed if it can be read and is new, then close: leaving loses nothing."""
        editor = self.editor
        if editor is None:
            return
        try:
            value = editor.value()
        except NotSaid:
            value = self._before
        kind, before = self.kind, self._before
        self.close_editor()
        # An option under the cursor was not chosen; everything else was typed.
        if value != before and kind is not AnswerType.CHOICE:
            self.accepted.emit(kind, value)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _made(self, kind: Kind) -> ValueEditor:
        editor = _MAKERS[kind](self._workplace)
        editor.accepted.connect(self._accept)
        editor.dismissed.connect(self.dismissed)
        editor.resized.connect(self.resized)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(editor)
        self._editors[kind] = editor
        return editor

    def _accept(self, value: object) -> None:
        kind = self.kind
        self.close_editor()
        self.accepted.emit(kind, value)


def _said(editor: ValueEditor) -> object:
    try:
        return editor.value()
    except NotSaid:
        return None
