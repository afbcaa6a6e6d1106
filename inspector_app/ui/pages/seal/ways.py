"""The ways in which a box is signed: with a key, elsewhere, in ink."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inspector_app.ui.parts.asking import ask_for_file
from inspector_app.ui.parts.buttons import primary, secondary
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.file_edit import FileEdit
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class Way(QWidget):
    """What one way needs, below its name."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self.column = QVBoxLayout(self)
        self.column.setSpacing(workplace.theme.px(8))


class KeyWay(Way):
    """With a key and the passphrase that opens it."""

    confirmed = Signal(object, str)
    """The key's file or None, and the passphrase."""

    def __init__(self, workplace: Workplace, label: str) -> None:
        super().__init__(workplace)
        self.passphrase_edit = PassphraseEdit()
        self.passphrase_edit.returnPressed.connect(self._confirm)
        self.passphrase = Field(workplace, label, self.passphrase_edit)
        self.button = primary(translate("Seal", "Countersign"), self._confirm)

    @property
    def file(self) -> Path | None:
        """The key's file, None for our own key."""
        return None

    def check(self) -> bool:
        """Whether everything beside the passphrase is there; says so if not."""
        return True

    def show_wrong_passphrase(self) -> None:
        """Say that the passphrase does not open the key."""
        self.passphrase.show_wrong(
            translate("Seal", "Not signed: the passphrase is wrong. Try again.")
        )
        self.passphrase_edit.setFocus()

    def _confirm(self) -> None:
        self.passphrase.show_wrong("")
        if self.check():
            self.confirmed.emit(self.file, self.passphrase_edit.take())


class OwnKeyWay(KeyWay):
    """With the key of this case folder."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, translate("Seal", "Passphrase of the case folder"))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.button)


class KeyFileWay(KeyWay):
    """With a key from a file, which is used once and never kept."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, translate("Seal", "Passphrase of the key file"))
        title = translate("Seal", "Choose the key file")
        kinds = [translate("Seal", "Key files (*.p12 *.pfx)")]
        self.named = FileEdit(workplace.theme, title, kinds=kinds, saves=False)
        self.named.chosen.connect(self._go_on)
        self.file_edit = self.named.edit
        self.key_file = Field(workplace, translate("Seal", "Key file (.p12)"), self.named)
        remark = translate("Seal", "The key is used once and not kept on this laptop.")
        for each in (self.key_file, self.passphrase, caption(remark), self.button):
            self.column.addWidget(each)

    @property
    def file(self) -> Path | None:
        """The file as typed or chosen."""
        return self.named.path

    def check(self) -> bool:
        """Whether a file is named."""
        named = not self.named.is_empty
        self.key_file.show_wrong("" if named else translate("Seal", "Choose the key file first."))
        if not named:
            self.file_edit.setFocus()
        return named

    def _go_on(self) -> None:
        self.key_file.show_wrong("")
        self.passphrase_edit.setFocus()


class LaterWay(Way):
    """The sheet travels as a file and comes back signed."""

    copy_wanted = Signal()
    file_chosen = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.copy = secondary(translate("Seal", "Save a copy…"), self.copy_wanted.emit)
        self.bring = secondary(translate("Seal", "Bring the signed copy…"), self._choose)
        words = (
            translate("Seal", "1. Save a copy of the sheet and hand it over."),
            translate(
                "Seal",
                "2. On another laptop your colleague opens the Verify page, drops the file there "
                "and chooses “Countersign this sheet…”.",
            ),
            translate("Seal", "3. Bring the signed file back here, or drop it on this page."),
        )
        for each in (body(words[0]), self.copy, body(words[1]), body(words[2]), self.bring):
            self.column.addWidget(each)

    def _choose(self) -> None:
        title = translate("Seal", "Choose the signed sheet")
        kinds = [translate("Seal", "Sheets (*.pdf)")]
        ask_for_file(self, title, self.file_chosen.emit, kinds)


class InkWay(Way):
    """By hand on the printed sheet; the case folder only notes it."""

    name_given = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.name_edit = QLineEdit()
        self.name_edit.returnPressed.connect(self._record)
        field = Field(
            workplace,
            translate("Seal", "Name of who signed"),
            self.name_edit,
            translate("Seal", "Print the sheet first; record it once it is signed."),
        )
        self.button = secondary(translate("Seal", "Record the signature in ink"), self._record)
        self.column.addWidget(field)
        self.column.addWidget(self.button)

    def show_name(self, name: str) -> None:
        """Suggest whom the sheet names."""
        if not self.name_edit.text():
            self.name_edit.setText(name)

    def _record(self) -> None:
        self.name_given.emit(self.name_edit.text().strip())
