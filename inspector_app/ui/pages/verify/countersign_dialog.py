"""Countersign a sheet that travelled: in which box, with which key, and where it then goes."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.refused import (
    AlreadySigned,
    FileExists,
    NoSuchFile,
    NotALead,
    NotSaved,
    NotTheSigner,
    OnePersonTwice,
    SignedOutOfOrder,
)
from inspector_app.domain.errors.trust import (
    CertificateNotCurrent,
    Pkcs12Fault,
    Pkcs12Refused,
    WrongPassphrase,
)
from inspector_app.domain.sheet import signed_path
from inspector_app.ui.pages.verify import work
from inspector_app.ui.parts.file_edit import FileEdit
from inspector_app.ui.parts.labels import body
from inspector_app.ui.parts.passphrase import PassphraseEdit
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import BOXES

if TYPE_CHECKING:
    from inspector_app.domain.roster import Person

OWN, FILE = "own", "file"
_PLACES = (("box", (AlreadySigned, SignedOutOfOrder, NotALead)), ("file", (FileExists, NotSaved)))
_OF_KEY = (CertificateNotCurrent, NotTheSigner, OnePersonTwice, Pkcs12Refused)


class CountersignDialog(WorkDialog):
    """`boxes` are the empty ones; `me` is whose key the open case folder holds, if one is open."""

    def __init__(
        self,
        workplace: Workplace,
        sheet: Path,
        boxes: Sequence[str],
        me: "Person | None",
        parent: QWidget | None,
        *,
        prefers_file: bool = False,
    ) -> None:
        super().__init__(workplace, translate("Verify", "Countersign this sheet"), parent)
        self.agree.setText(translate("Verify", "Countersign"))
        self._sheet = sheet
        remark = translate("Verify", "The file stays as it is; the signed one is a new file.")
        self.form.addWidget(body(remark))
        self._add_box(boxes)
        self._add_key(me)
        self._add_target()
        self._choose_box(boxes[0])
        self._choose_key(FILE if me is None or prefers_file else OWN)

    @property
    def uses_own_key(self) -> bool:
        """Whether the key of the open case folder signs."""
        return self.key.value == OWN

    @override
    def is_filled(self) -> bool:
        chosen = self.uses_own_key or self.require(
            "p12",
            is_right=not self.key_file.is_empty,
            wrong=translate("Verify", "Choose the key file."),
        )
        return (
            chosen
            and self.require(
                "present" if self.uses_own_key else "passphrase",
                is_right=bool(self._passphrase.text()),
                wrong=translate("Verify", "Type the passphrase."),
            )
            and self.require(
                "file",
                is_right=not self.target.is_empty,
                wrong=translate("Verify", "Say where the signed sheet goes."),
            )
        )

    @override
    def begin(self) -> None:
        workplace, box = self.workplace, str(self.box.value)
        said, target = self._passphrase.text(), self.target.path
        if self.uses_own_key:
            sign = partial(
                work.sign_with_own_key, sheet=self._sheet, box=box, passphrase=said, target=target
            )
            workplace.background.ask(self, sign, self.finish, self.refuse)
            return
        job = partial(
            work.sign_with_key_file,
            *(workplace.places, workplace.clock, self._sheet, box),
            *(self.key_file.path, said, target),
        )
        workplace.background.compute(self, job, self.finish, self.refuse)

    @override
    def place_of(self, error: MingchaError) -> str:
        if isinstance(error, WrongPassphrase):
            return "present"
        if _is_wrong_passphrase(error):
            return "passphrase"
        if isinstance(error, _OF_KEY):
            return "key" if self.uses_own_key else "p12"
        if isinstance(error, NoSuchFile):
            return "" if error.path == self._sheet else "p12"
        return next((name for name, kinds in _PLACES if isinstance(error, kinds)), "")

    @override
    def words_of(self, error: MingchaError) -> str:
        if isinstance(error, WrongPassphrase) or _is_wrong_passphrase(error):
            return translate("Verify", "Not signed: the passphrase is wrong. Try again.")
        return super().words_of(error)

    @property
    def _passphrase(self) -> PassphraseEdit:
        return self.present if self.uses_own_key else self.passphrase

    def _add_box(self, boxes: Sequence[str]) -> None:
        theme, say = self.workplace.theme, self.workplace.say
        self._first_box = boxes[0]
        self.box = Segments(theme, [(box, say(BOXES[box])) for box in boxes])
        self.box.chosen.connect(self._choose_box)
        self.add_field("box", translate("Verify", "Sign as"), self.box)

    def _add_key(self, me: "Person | None") -> None:
        theme = self.workplace.theme
        choices = [(FILE, translate("Verify", "A key file"))]
        if me is not None:
            own = translate("Verify", "My key ({name} {code})").format(name=me.name, code=me.code)
            choices.insert(0, (OWN, own))
        self.key = Segments(theme, choices, across=1)
        self.key.chosen.connect(self._choose_key)
        self.add_field("key", translate("Verify", "Sign with"), self.key)
        self.fields["key"].setHidden(me is None)
        self.present = PassphraseEdit()
        label = translate("Verify", "Passphrase of the case folder")
        self.add_field("present", label, self.present)
        title = translate("Verify", "Choose the key file")
        kinds = [translate("Verify", "Key files (*.p12 *.pfx)")]
        self.key_file = FileEdit(theme, title, kinds=kinds, saves=False)
        self.passphrase = PassphraseEdit()
        self.key_file.chosen.connect(self.passphrase.setFocus)
        once = translate("Verify", "The key is used once and not kept on this computer.")
        self.add_field("p12", translate("Verify", "Key file (.p12)"), self.key_file, once)
        label = translate("Verify", "Passphrase of the key file")
        self.add_field("passphrase", label, self.passphrase)

    def _add_target(self) -> None:
        title = translate("Verify", "Where to save the signed sheet")
        kinds = [translate("Verify", "PDF files (*.pdf)")]
        self.target = FileEdit(self.workplace.theme, title, kinds=kinds, saves=True)
        hint = translate("Verify", "A new file; nothing is replaced.")
        self.add_field("file", translate("Verify", "Signed sheet"), self.target, hint)

    def _choose_box(self, box: object) -> None:
        """Sign there; a place that nobody changed is named after the box."""
        suggested = {str(signed_path(self._sheet, each)) for each in BOXES}
        if self.target.edit.text() in {"", *suggested}:
            self.target.edit.setText(str(signed_path(self._sheet, str(box))))
        self.box.show_value(str(box))
        skips = box != self._first_box
        in_ink = translate("Verify", "Only where the second inspector has signed in ink.")
        self.fields["box"].show_hint(in_ink if skips else "")
        self.fit()

    def _choose_key(self, key: object) -> None:
        """Ask for what that key needs, and for nothing else."""
        self.key.show_value(str(key))
        for name in ("present", "p12", "passphrase"):
            self.fields[name].setVisible((name == "present") is (key == OWN))
        self.fit()


def _is_wrong_passphrase(error: MingchaError) -> bool:
    return isinstance(error, Pkcs12Refused) and error.fault is Pkcs12Fault.WRONG_PASSPHRASE
