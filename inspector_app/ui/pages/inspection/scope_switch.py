"""The scope of the visit: what each would ask, and what the last change hid or brought."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.ui.pages.inspection.progress import scope_change
from inspector_app.ui.parts.drop_down import DropDown
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace


class ScopeSwitch(QWidget):
    """A choice of the form's scopes, applied at once; hidden answers are kept, undo goes back."""

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._visit = workplace, visit
        self._shown = visit.inspection.header.scope
        name = translate("Inspection", "Scope")
        label = caption(name)
        self.choice = DropDown()
        self.choice.setAccessibleName(name)
        label.setBuddy(self.choice)
        self._effect: QLabel = caption("")
        self._effect.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(4))
        for each in (label, self.choice, self._effect):
            column.addWidget(each)
        self._fill()
        self.choice.activated.connect(self._choose)
        visit.header_changed.connect(self.refresh)
        visit.lines_changed.connect(self.refresh)
        self.refresh()

    @property
    def effect(self) -> str:
        """What the last change did, in words."""
        return self._effect.text()

    def take_focus(self) -> None:
        """Choose here."""
        self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.choice.showPopup()

    def refresh(self) -> None:
        """Show the scope that the inspection has, and what its last change did."""
        scope = self._visit.inspection.header.scope
        if scope != self._shown:
            self._say_effect(scope, self._shown)
            self._shown = scope
        self.choice.setCurrentIndex(self.choice.findData(scope))
        self.choice.setEnabled(self._visit.is_open_to_edits)
        self.choice.setToolTip(self.choice.currentText())

    def _fill(self) -> None:
        """Each scope with the number of its items."""
        former = self._visit.inspection.header.scope
        for scope in self._visit.form.scopes:
            change = scope_change(self._visit.form, scope.id, former, ())
            words = translate("Inspection", "{scope} · {items} items").format(
                scope=self._workplace.say(scope.label), items=change.items
            )
            self.choice.addItem(words, scope.id)
            at = self.choice.count() - 1
            self.choice.setItemData(at, words, Qt.ItemDataRole.ToolTipRole)

    def _choose(self, at: int) -> None:
        scope = str(self.choice.itemData(at))
        if scope != self._shown:
            self._visit.set_header({"scope": scope})

    def _say_effect(self, scope: str, former: str) -> None:
        answered = self._visit.inspection.answers
        change = scope_change(self._visit.form, scope, former, answered)
        words = translate("Inspection", "{former} items → {items} items").format(
            former=change.former, items=change.items
        )
        if change.hidden:
            words += translate("Inspection", "; %n answer(s) hidden, not lost", "", change.hidden)
        self._effect.setText(words)
        self._effect.show()
