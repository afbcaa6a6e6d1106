"""The dialog that begins an inspection: only the unit is needed, the rest can be said later."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLineEdit,
    QWidget,
)
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import HeaderRefused, NoSuchPerson, PersonRevoked
from inspector_app.domain.form import Form, Mode, Venue
from inspector_app.ui.pages.today import begin_choices
from inspector_app.ui.pages.today.begin_choices import BeginChoices
from inspector_app.ui.pages.today.begin_typed import Typed
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.unit_edit import UnitEdit
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import MODES, VENUES

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

_FIELDS = {"inspectors": "second"}
"""By the workflow's name of a fact, the field that says it."""


class BeginDialog(Dialog):
    """Asks for the facts of a new inspection and begins it on the worker."""

    begun = Signal(str)
    """The id of the new inspection."""
    left_typed = Signal(object)
    """What was Typed when it was left, None where nothing was."""

    def __init__(
        self,
        workplace: Workplace,
        choices: BeginChoices,
        parent: QWidget | None,
        typed: Typed | None = None,
    ) -> None:
        super().__init__(workplace, translate("Today", "Begin an inspection"), parent)
        self.choices = choices
        self.fields: dict[str, Field] = {}
        self.agree.setText(translate("Today", "Begin"))
        self.unit, self.second = self._unit_edit(), self._colleague_box()
        self.rejected.connect(self._tell_left)
        self.scope, self.mode, self.form = QComboBox(), self._mode_box(), self._form_box()
        self.date = QDateEdit(_today(workplace))
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.arrived = QLineEdit()
        self.arrived.setPlaceholderText("09:05")
        self.venues = {venue: self._venue_box(venue) for venue in Venue}
        self._lay_out()
        self._offer_scopes()
        self.form.currentIndexChanged.connect(self._offer_scopes)
        self.unit.textChanged.connect(self._look_up)
        self._look_up(self.unit.text())
        self.show_likely()
        self._untouched = self.typed
        if typed is not None:
            self.show_typed(typed)
        self.banner.acted.connect(self.start_afresh)
        self.setMinimumWidth(min(workplace.theme.px(640), self._room()))
        self.unit.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now everything has its font, and with it the size that it needs.
        need = self._content.sizeHint().height() + self.workplace.theme.px(24)
        self._area.setMinimumHeight(min(need, self._tall()))
        self.adjustSize()

    @override
    def agreed(self) -> None:
        """Begin; the dialog stays until that worked."""
        for field in self.fields.values():
            field.show_wrong("")
        unit = self.unit.text().strip()
        if not unit:
            self.fields["unit"].show_wrong(translate("Today", "Say which unit, if only by name."))
            self.unit.setFocus()
            return
        registered = self.choices.unit(unit)
        name = registered.code if registered is not None else unit
        said, form = self.said(), self.chosen_form_id()
        second = begin_choices.spoken_colleague(self.choices, self.second.currentText())

        def begin(case: "OpenCase") -> str:
            from inspector_app.workflows.visit.begin import begin_inspection

            return begin_inspection(case, name, said, form=form, second=second).id

        self.agree.setEnabled(False)
        self.workplace.background.ask(self, begin, self._tell, self._refuse, urgent=True)

    @property
    def typed(self) -> Typed:
        """Every field as it stands."""
        return Typed(
            unit=self.unit.text(),
            second=self.second.currentText(),
            scope=self.scope.currentData() or "",
            mode=self.mode.currentData(),
            form=self.chosen_form_id(),
            date=self.date.date().toString(Qt.DateFormat.ISODate),
            arrived=self.arrived.text(),
            venues=frozenset(venue for venue, box in self.venues.items() if box.isChecked()),
        )

    def show_typed(self, typed: Typed) -> None:
        """Go on with what was typed before, and say so."""
        self._put(typed)
        self.banner.show_words(
            "accent",
            translate("Today", "What you had filled in is still here."),
            "",
            translate("Today", "Start afresh"),
        )

    def start_afresh(self) -> None:
        """Forget what was typed."""
        self.banner.clear()
        self._put(self._untouched)
        self.unit.setFocus()

    def show_likely(self) -> None:
        """Begin with scope, mode and second inspector of the last inspection."""
        likely = self.choices.likely
        for box, value in ((self.scope, likely.scope), (self.mode, likely.mode)):
            if box.findData(value) >= 0:
                box.setCurrentIndex(box.findData(value))
        person = self.choices.colleague(likely.second)
        said = begin_choices.person_line(person) if person is not None else likely.second
        self.second.setCurrentText(said)

    def said(self) -> Mapping[str, Any]:
        """The header facts as the dialog has them."""
        facts: dict[str, Any] = {
            "mode": self.mode.currentData(),
            "scope": self.scope.currentData(),
            "venues": [venue.value for venue, box in self.venues.items() if box.isChecked()],
            "date": self.date.date().toString(Qt.DateFormat.ISODate),
        }
        arrived = begin_choices.spoken_time(self.arrived.text())
        return {**facts, "arrived": arrived} if arrived else facts

    def chosen_form(self) -> Form | None:
        """The form that is chosen, None where the installation has none."""
        forms = self.choices.forms
        return forms[max(self.form.currentIndex(), 0)].form if forms else None

    def chosen_form_id(self) -> str:
        """The chosen form's hash, by which the workflow finds exactly that version."""
        forms = self.choices.forms
        return forms[max(self.form.currentIndex(), 0)].hash if forms else ""

    def _put(self, typed: Typed) -> None:
        forms = [found.hash for found in self.choices.forms]
        if typed.form in forms:
            self.form.setCurrentIndex(forms.index(typed.form))
        self.unit.setText(typed.unit)
        self.second.setCurrentText(typed.second)
        self.scope.setCurrentIndex(max(0, self.scope.findData(typed.scope)))
        self.mode.setCurrentIndex(max(0, self.mode.findData(typed.mode)))
        self.date.setDate(QDate.fromString(typed.date, Qt.DateFormat.ISODate))
        self.arrived.setText(typed.arrived)
        for venue, box in self.venues.items():
            box.setChecked(venue in typed.venues)

    def _tell_left(self) -> None:
        typed = self.typed
        self.left_typed.emit(typed if typed != self._untouched else None)

    def _tell(self, inspection: str) -> None:
        self.begun.emit(inspection)
        self.accept()

    def _refuse(self, error: MingchaError) -> None:
        self.agree.setEnabled(True)
        name = ""
        if isinstance(error, HeaderRefused):
            name = _FIELDS.get(error.field, error.field)
        elif isinstance(error, (NoSuchPerson, PersonRevoked)):
            name = "second"
        if name in self.fields:
            self.fields[name].show_wrong(self._wrong(name, error))
            self.fields[name].widget.setFocus()
            self._area.ensureWidgetVisible(self.fields[name])
        else:
            self.banner.show_error(error)

    def _wrong(self, name: str, error: MingchaError) -> str:
        """What is wrong with that field, in this dialog's words where the error names a field."""
        if isinstance(error, PersonRevoked):
            return translate("Today", "The keys of this person are revoked.")
        return {
            "unit": translate("Today", "At most 500 characters."),
            "second": translate("Today", "Write it as: name, work unit, permit number."),
            "arrived": translate("Today", "Write the time like 09:05."),
            "venues": translate("Today", "Choose at least one."),
        }.get(name, translate("Today", "This cannot be recorded."))

    def _look_up(self, said: str) -> None:
        """Say whether the unit is registered, and take over its venues."""
        unit = self.choices.unit(said)
        if unit is not None:
            words = translate("Today", "Registered: {unit}").format(
                unit=begin_choices.unit_line(unit)
            )
            for venue, box in self.venues.items():
                box.setChecked(venue in begin_choices.venues_of(unit))
        elif said.strip():
            words = translate("Today", "Not registered; it can be matched later.")
        elif self.choices.units:
            words = translate("Today", "Code or name; %n registered", "", len(self.choices.units))
        else:
            words = translate("Today", "Just write its name; the register is still empty.")
        self.fields["unit"].show_hint(words)

    def _offer_scopes(self) -> None:
        form, chosen = self.chosen_form(), self.scope.currentData()
        self.scope.clear()
        for scope in form.scopes if form else ():
            self.scope.addItem(self.workplace.say(scope.label), scope.id)
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen or "full")))

    def _unit_edit(self) -> QLineEdit:
        lines = [begin_choices.unit_line(unit) for unit in self.choices.units]
        return UnitEdit(self.workplace.theme, lines)

    def _colleague_box(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(["", *(begin_choices.person_line(each) for each in self.choices.colleagues)])
        return box

    def _mode_box(self) -> QComboBox:
        box = QComboBox()
        for mode, words in MODES.items():
            box.addItem(self.workplace.say(words), mode.value)
        box.setCurrentIndex(box.findData(Mode.COVERT.value))
        return box

    def _form_box(self) -> QComboBox:
        box = QComboBox()
        for found in self.choices.forms:
            box.addItem(f"{self.workplace.say(found.form.title)} {found.form.version}")
        return box

    def _venue_box(self, venue: Venue) -> QCheckBox:
        box = QCheckBox(self.workplace.say(VENUES[venue]))
        box.setChecked(venue is Venue.HALL)
        return box

    def _lay_out(self) -> None:
        later = translate("Today", "From the roster, or: name, work unit, permit number")
        rows: tuple[tuple[tuple[str, str, QWidget, str], ...], ...] = (
            (("unit", translate("Today", "Unit"), self.unit, ""),),
            (("second", translate("Today", "Second inspector (can wait)"), self.second, later),),
            (
                ("scope", translate("Today", "Scope"), self.scope, ""),
                ("mode", translate("Today", "Mode"), self.mode, ""),
            ),
            (("venues", translate("Today", "Venues"), self._venue_grid(), ""),),
            (
                ("date", translate("Today", "Date"), self.date, ""),
                ("arrived", translate("Today", "Arrived at (can wait)"), self.arrived, ""),
            ),
        )
        if len(self.choices.forms) > 1:
            rows = (*rows, (("form", translate("Today", "Form"), self.form, ""),))
        content = QWidget()
        grid = QGridLayout(content)
        px = self.workplace.theme.px
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        top = Qt.AlignmentFlag.AlignTop
        for row, cells in enumerate(rows):
            for column, (name, label, widget, hint) in enumerate(cells):
                self.fields[name] = Field(self.workplace, label, widget, hint)
                grid.addWidget(self.fields[name], row, column, 1, 3 - len(cells), top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._content, self._area = content, scrolling(content)
        self.body.addWidget(self._area)

    def _venue_grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        for n, box in enumerate(self.venues.values()):
            grid.addWidget(box, n // 3, n % 3)
        holder.setFocusProxy(self.venues[Venue.HALL])
        return holder

    def _room(self) -> int:
        """How wide the dialog may be in the window under it."""
        under = self.parentWidget()
        return under.window().width() * 9 // 10 if under is not None else 10_000

    def _tall(self) -> int:
        """How tall the fields may be; beyond that they scroll."""
        under = self.parentWidget()
        height = under.window().height() if under is not None else 10_000
        return max(height * 9 // 10 - self.workplace.theme.px(170), self.workplace.theme.px(160))


def _today(workplace: Workplace) -> QDate:
    today = workplace.clock().date()
    return QDate(today.year, today.month, today.day)
