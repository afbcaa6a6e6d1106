"""The sample case being made: what is happening, in words, and a way to stop it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.wording import Wording
from inspector_app.ui.pages.first_run.step import Step
from inspector_app.ui.parts.asking import ask_for_folder
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.buttons import link, secondary
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.background import Job, Progress
    from inspector_app.words.prompt.demonstration import DemoStep
    from inspector_app.workflows.demonstration.demo import DemoDone

TOLD = 65
"""How many times the demonstration tells what it does."""


class SampleStep(Step):
    """Makes the sample case beside the usual case folder, or where somebody likes."""

    made = Signal(str, str)
    left = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            translate("FirstRun", "The sample case"),
            translate(
                "FirstRun",
                "Units, people and photos are invented. Nothing of it mixes with your own work.",
            ),
        )
        self.folder = workplace.places.case.with_name("mingcha-sample")
        self.banner = Banner(workplace)
        self.banner.acted.connect(self._choose)
        self.bar = QProgressBar()
        self.bar.setRange(0, TOLD)
        self.bar.setAccessibleName(translate("FirstRun", "Progress of the sample case"))
        self.now = body("")
        self.where = caption("")
        self.stop = secondary(translate("FirstRun", "Stop"), self._stop)
        self.elsewhere = link(translate("FirstRun", "Put it elsewhere…"), self._choose)
        row = QHBoxLayout()
        row.addWidget(self.elsewhere)
        row.addStretch(1)
        row.addWidget(self.stop)
        for each in (self.banner, self.bar, self.now, self.where):
            self.column.addWidget(each)
        self.column.addLayout(row)
        self._lines: list[str] = []
        self._job: Job | None = None

    def make(self) -> None:
        """Begin at once, in the folder that is set."""
        if self._job is not None and self._job.is_running:
            # The one that was stopped still tidies up; two must not meet in one folder.
            self._job.ended.connect(self.make)
            return
        self.banner.hide()
        self.bar.setValue(0)
        self.now.setText(translate("FirstRun", "Beginning…"))
        place = translate("FirstRun", "In {folder}").format(folder=self.folder)
        self.where.setText(place)
        self.stop.setFocus()
        lines: list[str] = []
        folder, places, clock = self.folder, self.workplace.places, self.workplace.clock
        say = self.workplace.say

        def run(report: "Progress") -> "DemoDone":
            from inspector_app.words.prompt.demonstration import DEMO_STEPS
            from inspector_app.workflows.demonstration.demo import run_demo

            def tell(step: "DemoStep", facts: "Mapping[str, str | Wording]") -> None:
                said = {name: say(f) if isinstance(f, Wording) else f for name, f in facts.items()}
                lines.append(say(DEMO_STEPS[step]).format_map(said).strip())
                report(len(lines), TOLD)

            return run_demo(folder, places, clock, tell)

        self._lines = lines
        self._job = self.workplace.background.compute_long(self, run, self._tell, self._refuse)
        self._job.progressed.connect(self._show_progress)

    def make_in(self, folder: str) -> None:
        """Stop, and begin again in that folder."""
        self._cancel()
        self.folder = Path(folder)
        self.make()

    def start(self) -> None:
        """The step is shown."""
        self.make()

    def _show_progress(self, done: int, whole: int) -> None:
        self.bar.setRange(0, whole)
        self.bar.setValue(done)
        if done <= len(self._lines):
            self.now.setText(self._lines[done - 1])

    def _tell(self, done: "DemoDone") -> None:
        self.made.emit(str(done.case), done.passphrase)

    def _refuse(self, error: MingchaError) -> None:
        self.now.setText("")
        self.banner.show_error(error, translate("FirstRun", "Choose another folder…"))

    def _stop(self) -> None:
        self._cancel()
        self.left.emit()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _choose(self) -> None:
        title = translate("FirstRun", "An empty folder for the sample case")
        ask_for_folder(self, title, lambda folder: self.make_in(str(folder)))
