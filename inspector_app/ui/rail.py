"""The rail at the left: where one can go, and how to hide and lock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.icons import icon
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import Face, Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_UNDER = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_TALLEST = 1.5
"""At a larger text size words under the icons would make the rail taller than a small window."""
PLACES = ("today", "verify", "people", "settings", "help")


class Rail(QFrame):
    """One button per place; `chosen` tells the command's id."""

    chosen = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        mark(self, panel="side")
        px = workplace.theme.px
        names = {
            "today": translate("Rail", "Today"),
            "verify": translate("Rail", "Verify"),
            "people": translate("Rail", "People"),
            "settings": translate("Rail", "Settings"),
            "help": translate("Rail", "Help"),
            "hide": translate("Rail", "Hide"),
            "lock": translate("Rail", "Lock"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(16), px(8), px(12))
        column.setSpacing(px(6))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ToolButton] = {}
        for name in PLACES:
            button = self._button(name, names[name])
            button.setCheckable(True)
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        for name in ("hide", "lock"):
            column.addWidget(self._button(name, names[name]))

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        button = self._buttons.get(name)
        if button is not None:
            button.setChecked(True)

    def _button(self, name: str, words: str) -> ToolButton:
        theme = self._workplace.theme
        button = ToolButton()
        button.setToolButtonStyle(_BESIDE if theme.scale > _TALLEST else _UNDER)
        button.setIcon(icon(name, theme, Tone.MUTED, 22))
        button.setIconSize(QSize(theme.px(22), theme.px(22)))
        button.setText(words)
        button.setFont(theme.font(Face.CAPTION))
        button.setAccessibleName(words)
        keys = "  ".join(shown_keys(command(name)))
        button.setToolTip(f"{words}  {keys}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(theme.px(72))
        button.clicked.connect(lambda _checked=False: self.chosen.emit(name))
        self._buttons[name] = button
        return button
