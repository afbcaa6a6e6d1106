"""About: versions of everything, and where things live on this machine."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui.pages.help.versions import versions
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.labels import body, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class AboutPane(QWidget):
    """Read when it is first shown."""

    copied = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._is_read = False
        self.versions: list[tuple[str, str]] = []
        px = workplace.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(20), px(24), px(24))
        self._column.setSpacing(px(12))
        self._add_what_it_is()
        self._add_places()
        self._parts = Card(workplace.theme)
        self._add_versions_heading()
        self._column.addWidget(self._parts)
        self._column.addStretch(1)

    def opened(self) -> None:
        """Read the versions, once."""
        if not self._is_read:
            self._is_read = True
            self._workplace.background.compute(self, versions, self._show_versions)

    def copy(self) -> None:
        """Put the versions on the clipboard."""
        lines = [f"{name} {version}" for name, version in self.versions]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit()

    def _add_what_it_is(self) -> None:
        self._column.addWidget(section("明察 Mingcha"))
        words = translate(
            "Help",
            "Authorised covert inspection of public service windows. It works without a network: "
            "it records no sound, no video and no position, and sends nothing anywhere.",
        )
        self._column.addWidget(body(words))

    def _add_places(self) -> None:
        places, settings = self._workplace.places, self._workplace.settings
        self._column.addWidget(section(translate("Help", "Where things live")))
        card = Card(self._workplace.theme)
        rows = FactRows(self._workplace.theme)
        for label, path in (
            (translate("Help", "Case folder"), Path(settings.case or places.case)),
            (translate("Help", "Settings"), places.settings),
            (translate("Help", "Forms"), places.forms),
            (translate("Help", "Guide"), places.guide),
        ):
            rows.add(label, ElidedLabel(str(path)))
        card.column.addWidget(rows)
        self._column.addWidget(card)

    def _add_versions_heading(self) -> None:
        row = QHBoxLayout()
        row.addWidget(section(translate("Help", "Versions")), 1)
        row.addWidget(secondary(translate("Help", "Copy versions"), self.copy))
        self._column.addLayout(row)

    def _show_versions(self, found: Sequence[tuple[str, str]]) -> None:
        self.versions = list(found)
        rows = FactRows(self._workplace.theme)
        for name, version in found:
            rows.add(name, version)
        self._parts.column.addWidget(rows)
