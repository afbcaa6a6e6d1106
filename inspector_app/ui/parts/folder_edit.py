"""A field for the name of a folder, with a button that shows the folders."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.ui.parts.asking import ask_for_folder
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.theme import Theme
from inspector_app.ui.translation import translate


class FolderEdit(QWidget):
    """A folder that is typed or chosen."""

    edited = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.edit = QLineEdit()
        self.edit.textChanged.connect(lambda _text: self.edited.emit())
        self.setFocusProxy(self.edit)
        self.button = secondary(translate("Parts", "Choose…"), self.choose)
        self.button.setAccessibleName(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)

    @property
    def path(self) -> Path | None:
        """The folder that is named, None for none."""
        said = self.edit.text().strip()
        return Path(said).expanduser() if said else None

    def show_path(self, path: str) -> None:
        """Let that folder stand there."""
        self.edit.setText(path)

    def choose(self) -> None:
        """Show the folders."""
        ask_for_folder(self, self._title, lambda path: self.show_path(str(path)))

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
