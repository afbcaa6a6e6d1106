"""The case folder: where it is, whether it is sound, and how its lists are made anew."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from inspector_app.ui.background import Job, Progress
from inspector_app.ui.pages.settings.pane import Pane
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import secondary
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.fault_box import FaultBox
from inspector_app.ui.parts.labels import body
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.care.check import Checked, CheckFault
    from inspector_app.workflows.case.open_case import OpenCase


class CasePane(Pane):
    """Care of the case folder that is open."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._add_place()
        self._add_check()
        self._add_rebuild()
        self.finish()

    @override
    def opened(self) -> None:
        def look(case: "OpenCase") -> Path:
            return case.folder.path

        self.workplace.background.ask(self, look, lambda path: self.place.show_text(str(path)))

    def check(self) -> None:
        """Look at everything in the case folder."""

        def look(case: "OpenCase", progress: Progress) -> "Checked":
            from inspector_app.workflows.care.check import check_case

            return check_case(case, progress)

        self._begin(self.checked)
        self.faults.show_faults(())
        job = self.workplace.background.ask_long(
            self, look, self._show_checked, self.checked.show_error
        )
        self._watch(job, translate("Settings", "Checking everything"))

    def rebuild(self) -> None:
        """Make the lists anew from the ledger."""

        def make(case: "OpenCase", progress: Progress) -> int:
            from inspector_app.workflows.care.rebuild import rebuild_case

            return rebuild_case(case, progress)

        self._begin(self.rebuilt)
        job = self.workplace.background.ask_long(
            self, make, self._show_rebuilt, self.rebuilt.show_error
        )
        self._watch(job, translate("Settings", "Making the lists anew"))

    def _add_place(self) -> None:
        card = self.add_card(
            translate("Settings", "Case folder"),
            translate(
                "Settings",
                "Everything in it is encrypted. To back it up, lock first, then copy the whole "
                "folder to another disk. Never keep it on a network or synchronised drive.",
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(self.workplace.theme.px(12))
        self.place = ElidedLabel("", "body")
        button = secondary(translate("Settings", "Open folder"), self._open_folder)
        button.setObjectName("open_folder")
        row.addWidget(self.place, 1)
        row.addWidget(button)
        card.column.addLayout(row)

    def _add_check(self) -> None:
        card = self.add_card(translate("Settings", "Check the case folder"))
        self.check_button = secondary(translate("Settings", "Check"), self.check)
        self.check_button.setObjectName("check")
        words = translate(
            "Settings",
            "Reads every entry, signature, photo and sheet. With many photos it takes minutes.",
        )
        card.column.addLayout(self._row(words, self.check_button))
        self.bar = WorkBar(self.workplace)
        self.checked = Banner(self.workplace)
        self.faults = FaultBox(self.workplace.theme, translate("Settings", "What is wrong"))
        for each in (self.bar, self.checked, self.faults):
            card.column.addWidget(each)

    def _add_rebuild(self) -> None:
        card = self.add_card(translate("Settings", "Lists"))
        self.rebuild_button = secondary(translate("Settings", "Rebuild lists"), self.rebuild)
        self.rebuild_button.setObjectName("rebuild")
        words = translate(
            "Settings",
            "Only when a check finds that the lists differ from the ledger. Nothing is lost by it.",
        )
        card.column.addLayout(self._row(words, self.rebuild_button))
        self.rebuilt = Banner(self.workplace)
        card.column.addWidget(self.rebuilt)

    def _row(self, words: str, button: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.workplace.theme.px(16))
        button.setAccessibleDescription(words)
        row.addWidget(body(words, "muted"), 1)
        row.addWidget(button)
        return row

    def _begin(self, banner: Banner) -> None:
        banner.hide()
        for button in (self.check_button, self.rebuild_button):
            button.setEnabled(False)

    def _watch(self, job: Job, words: str) -> None:
        self.bar.watch(job, words)
        job.ended.connect(self._rest)

    def _rest(self) -> None:
        for button in (self.check_button, self.rebuild_button):
            button.setEnabled(True)

    def _show_checked(self, found: "Checked") -> None:
        from inspector_app.words.prompt.results import CHECKED

        said = self.workplace.say(CHECKED).format(entries=found.entries, files=found.files)
        if not found.faults:
            title = translate("Settings", "The case folder is sound.")
            self.checked.show_words("ok", title, said)
            return
        count = translate("Settings", "%n thing(s) are wrong.", "", len(found.faults))
        title = translate("Settings", "The case folder was altered or is damaged.")
        self.checked.show_words("bad", title, f"{count} {said}")
        self.faults.show_faults([self._sentence(fault) for fault in found.faults])

    def _sentence(self, fault: "CheckFault") -> str:
        words = self.workplace.say(fault.words)
        if fault.code.startswith("projection-"):
            # The common words name the prompt's verb; here there is a button for it.
            words = translate("Settings", "The list differs from the ledger: rebuild it below.")
        return f"{fault.place}  {words}"

    def _show_rebuilt(self, subjects: int) -> None:
        from inspector_app.words.prompt.results import REBUILT

        self.rebuilt.show_words("ok", self.workplace.say(REBUILT).format(subjects=subjects))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.place.whole))
