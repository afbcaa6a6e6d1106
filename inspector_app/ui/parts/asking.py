"""Ask where a file is or shall be, without holding up the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[Path], object]


def ask_for_file(
    parent: QWidget, title: str, then: Then, kinds: Sequence[str] = (), start: str = ""
) -> QFileDialog:
    """Let a person choose a file that is there; `kinds` as Qt writes them."""
    dialog = _dialog(parent, title, kinds, start)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, then)


def ask_for_files(
    parent: QWidget, title: str, then: Callable[[list[Path]], object], kinds: Sequence[str] = ()
) -> QFileDialog:
    """Let a person choose files that are there."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda files: then([Path(file) for file in files]))
    dialog.open()
    return dialog


def ask_for_folder(parent: QWidget, title: str, then: Then) -> QFileDialog:
    """Let a person choose a folder."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _opened(dialog, then)


def ask_where_to_save(
    parent: QWidget,
    title: str,
    name: str,
    then: Then,
    kinds: Sequence[str] = (),
    *,
    confirms: bool = True,
) -> QFileDialog:
    """Let a person name a file that is to be written; asks before one is replaced.

    With `confirms` off it does not ask: for a file that never replaces another.
    """
    dialog = _dialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    if not confirms:
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(name)
    return _opened(dialog, then)


def _dialog(parent: QWidget, title: str, kinds: Sequence[str] = (), start: str = "") -> QFileDialog:
    dialog = QFileDialog(parent, title, start)
    if not start and dialog.directory() == QDir.current():
        # Nothing was chosen yet: where the program was started says nothing to its reader.
        dialog.setDirectory(QDir.home())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAccessibleName(title)
    if kinds:
        dialog.setNameFilters(kinds)
    return dialog


def _opened(dialog: QFileDialog, then: Then) -> QFileDialog:
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
    return dialog
