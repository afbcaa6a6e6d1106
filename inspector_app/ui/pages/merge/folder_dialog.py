"""The dialog that asks for a rescued case folder and for what opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.ui.parts.folder_edit import FolderEdit
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class FolderDialog(WorkDialog):
    """Names a folder with its passphrase or recovery code; what came of it shows in the list."""

    folder_named = Signal(object, str)

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Merge", "Add a rescued case folder"), parent)
        self.folder = FolderEdit(workplace.theme, translate("Merge", "Choose the case folder"))
        self.secret = PassphraseEdit()
        self.agree.setText(translate("Merge", "Add"))
        hint = translate("Merge", "The copy of a laptop's case folder, as it was found.")
        self.add_field("folder", translate("Merge", "Case folder"), self.folder, hint)
        hint = translate("Merge", "It is only read, never changed, and this is not kept.")
        label = translate("Merge", "Its passphrase or recovery code")
        self.add_field("present", label, self.secret, hint)
        self.folder.edited.connect(lambda: self.fields["folder"].show_wrong(""))

    @override
    def is_filled(self) -> bool:
        path = self.folder.path
        words = translate("Merge", "Choose a folder that is there.")
        there = self.require("folder", is_right=path is not None and path.is_dir(), wrong=words)
        return there and self.require(
            "present",
            is_right=bool(self.secret.text()),
            wrong=translate("Merge", "Without it the folder cannot be read."),
        )

    @override
    def agreed(self) -> None:
        if self.is_filled():
            self.folder_named.emit(self.folder.path or Path(), self.secret.take())
            self.accept()
