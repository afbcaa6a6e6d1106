"""F1: every key on one sheet, grouped by where it counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from inspector_app.ui.commands import COMMANDS, TOLD, Where, shown_keys
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.labels import body, chip, section
from inspector_app.ui.parts.page import scrolled
from inspector_app.ui.theme import Face
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class ShortcutSheet(Dialog):
    """Read-only; Esc or Enter closes it."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("ShortcutSheet", "All keys"), parent)
        self.agree.setText(translate("ShortcutSheet", "Close"))
        self.leave.hide()
        px = workplace.theme.px
        content = QWidget()
        grid = QGridLayout(content)
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(6))
        for where in Where:
            self._add_group(grid, where)
        grid.setColumnStretch(1, 1)
        area = scrolled(content)
        area.setAccessibleName(translate("ShortcutSheet", "All keys"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(area)
        room = self.sizeHint() if parent is None else parent.size()
        area.setFocus()
        self.resize(min(px(680), room.width() - px(48)), min(px(720), room.height() - px(48)))

    def _add_group(self, grid: QGridLayout, where: Where) -> None:
        rows = [row for row in (*COMMANDS, *TOLD) if row.where is where]
        heading = section(translate("Commands", where.value))
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for row in rows:
            line = grid.rowCount()
            grid.addWidget(self._keys(shown_keys(row)), line, 0)
            grid.addWidget(body(row.words), line, 1)

    def _keys(self, keys: tuple[str, ...]) -> QWidget:
        """Each key on a cap of its own."""
        caps = QWidget()
        row = QHBoxLayout(caps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workplace.theme.px(6))
        for key in keys:
            cap = chip(key, "na")
            cap.setFont(self.workplace.theme.font(Face.MONO))
            row.addWidget(cap)
        row.addStretch(1)
        return caps
