"""The page of settings: sections at the left, the chosen one at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from typing_extensions import override

from inspector_app.ui.pages.settings.case_pane import CasePane
from inspector_app.ui.pages.settings.display_pane import DisplayPane
from inspector_app.ui.pages.settings.forms_pane import FormsPane
from inspector_app.ui.pages.settings.pane import Pane
from inspector_app.ui.pages.settings.privacy_pane import PrivacyPane
from inspector_app.ui.pages.settings.units_pane import UnitsPane
from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.scroll import readable, scrolling
from inspector_app.ui.parts.two_pane import TwoPane
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

SECTIONS = "sections"


class SettingsPage(Page):
    """Every change counts at once; nothing asks to be saved."""

    settings_changed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(
            workplace,
            translate("Settings", "Settings"),
            translate("Settings", "Changes count at once, on this computer only."),
            parent,
        )
        # After a change the page is built anew beside the former one: go on where that was.
        former = _former_page(self)
        self._focus = former.focused_name() if former else ""
        self.display = DisplayPane(workplace)
        self.privacy = PrivacyPane(workplace)
        self.case = CasePane(workplace)
        self.units = UnitsPane(workplace)
        self.forms = FormsPane(workplace)
        self.sections = ChoiceList(workplace.theme, translate("Settings", "Sections"))
        self.sections.setObjectName(SECTIONS)
        self._stack = QStackedWidget()
        self._fill()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(TwoPane(workplace.theme, self.sections, self._stack), 1)
        for pane in (self.display, self.privacy):
            pane.settings_changed.connect(self.settings_changed)
        self.sections.currentRowChanged.connect(self._show_section)
        self.sections.setCurrentRow(former.sections.currentRow() if former else 0)

    @override
    def opened(self) -> None:
        """Begin at the sections, or where the former page was left."""
        found = self.findChild(QWidget, self._focus) if self._focus else None
        (found or self.sections).setFocus()

    def focused_name(self) -> str:
        """The name of the control that has the focus, empty if it is elsewhere."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if widget.objectName():
                return widget.objectName() if self.isAncestorOf(widget) else ""
            widget = widget.parentWidget()
        return ""

    @property
    def pane(self) -> Pane:
        """The section that is shown."""
        return self._panes[self._stack.currentIndex()]

    def _fill(self) -> None:
        named: list[tuple[Pane, str, str]] = [
            (self.display, translate("Settings", "Display"), "eye"),
            (self.privacy, translate("Settings", "Lock and discretion"), "lock"),
            (self.case, translate("Settings", "Case folder"), "folder"),
            (self.units, translate("Settings", "Units"), "list"),
            (self.forms, translate("Settings", "Forms"), "note"),
        ]
        self._panes = [pane for pane, _, _ in named]
        for pane in self._panes:
            self._stack.addWidget(scrolling(readable(self.workplace.theme, pane)))
        self.sections.show_choices([(Choice(name, "", icon), name) for _, name, icon in named])

    def _show_section(self, row: int) -> None:
        if row >= 0:
            self._stack.setCurrentIndex(row)
            self.pane.opened()


def _former_page(new: SettingsPage) -> SettingsPage | None:
    """The page that is still shown while the new one is being built."""
    for window in QApplication.topLevelWidgets():
        page = window if isinstance(window, SettingsPage) else window.findChild(SettingsPage)
        if page is not None and page is not new:
            return page
    return None
