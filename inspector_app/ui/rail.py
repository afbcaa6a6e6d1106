"""The rail at the left: where one can go, and how to hide and lock."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.domain.roster import Role
from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.icons import icon
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import Face, Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_UNDER = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_SMALL = 16
_LOWEST = 700
"""Pixels of a small window: where words under the icons are too tall for it, they stand beside."""
PLACES = (
    *("today", "hand-over", "merge", "review", "records"),
    *("verify", "people", "settings", "help"),
)
FOR_LEADS = frozenset({"merge", "review"})
"""Places that an inspector's rail does not show."""


def places_of(role: Role) -> tuple[str, ...]:
    """The places on the rail of somebody in that role."""
    return tuple(name for name in PLACES if role is Role.LEAD or name not in FOR_LEADS)


class Rail(QFrame):
    """One button per place; `chosen` tells the command's id."""

    chosen = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget | None = None,
        *,
        places: Sequence[str] = PLACES,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.places = tuple(places)
        mark(self, panel="side")
        px = workplace.theme.px
        names = {
            "today": translate("Rail", "Today"),
            "hand-over": translate("Rail", "Hand over"),
            "merge": translate("Rail", "Merge"),
            "review": translate("Rail", "Review"),
            "records": translate("Rail", "Records"),
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
        for name in places:
            button = self._button(name, names[name])
            button.setCheckable(True)
            self._group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        for name in ("hide", "lock"):
            column.addWidget(self._button(name, names[name]))
        if self.sizeHint().height() > _LOWEST:
            column.setContentsMargins(px(8), px(8), px(8), px(8))
            column.setSpacing(px(2))
        if self.sizeHint().height() > _LOWEST:
            self._put_words_beside()

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        button = self._buttons.get(name)
        if button is not None:
            button.setChecked(True)

    def _button(self, name: str, words: str) -> ToolButton:
        theme = self._workplace.theme
        button = ToolButton()
        button.setToolButtonStyle(_UNDER)
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

    def _put_words_beside(self) -> None:
        """Take less height."""
        px = self._workplace.theme.px
        for button in self._buttons.values():
            button.setToolButtonStyle(_BESIDE)
            button.setIconSize(QSize(px(_SMALL), px(_SMALL)))
            button.setMinimumWidth(button.sizeHint().width())
        column = self.layout()
        if column is not None:
            column.setContentsMargins(px(4), px(8), px(4), px(4))
            column.setSpacing(px(2))
            if self.sizeHint().height() > _LOWEST:
                column.setContentsMargins(px(4), px(2), px(4), px(2))
                column.setSpacing(0)
