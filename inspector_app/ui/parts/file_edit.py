"""A field for the name of a file, with a button that shows the folders."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.parts.asking import ask_for_file, ask_where_to_save
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.theme import Theme
from inspector_app.ui.translation import translate


class FileEdit(QWidget):
    """A path that is typed or chosen; `saves` asks for a file that may not be there yet."""

    edited = Signal()
    chosen = Signal()
    """The same, but in the folders."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        suggested: str = "",
        kinds: Sequence[str] = (),
        *,
        saves: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._kinds, self._saves = title, tuple(kinds), saves
        self.edit = QLineEdit(suggested)
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        self.setFocusProxy(self.edit)
        self._button = secondary(translate("Parts", "Choose…"), self.choose)
        self._button.setAccessibleName(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self._button)

    @property
    def is_empty(self) -> bool:
        """Whether no file is named yet."""
        return not self.edit.text().strip()

    @property
    def path(self) -> Path:
        """The file that is named."""
        return Path(self.edit.text().strip()).expanduser()

    def choose(self) -> None:
        """Show the folders."""
        named = self.edit.text().strip()
        if self._saves:
            # What is there is never replaced; the field says so.
            ask_where_to_save(self, self._title, named, self._take, self._kinds, confirms=False)
        else:
            ask_for_file(self, self._title, self._take, self._kinds, start=named)

    def _take(self, file: Path) -> None:
        self.edit.setText(str(file))
        self.edited.emit()
        self.chosen.emit()

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)


def suggested_file(name: str) -> str:
    """Where a file of that name is kept unless the person says otherwise: the home folder."""
    return str(Path.home() / name)
