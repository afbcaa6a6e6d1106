"""The page where anyone drops a sheet and reads one clear answer, with a case folder or without."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.background import Job
from inspector_app.ui.commands import action
from inspector_app.ui.pages.verify.answer_sheet import answer_card, answer_details
from inspector_app.ui.pages.verify.drop_zone import DropZone
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.ui.pages.verify.outcome_list import OutcomeList
from inspector_app.ui.pages.verify.report import report
from inspector_app.ui.pages.verify.signing import Signing
from inspector_app.ui.pages.verify.trust_row import TrustRow
from inspector_app.ui.pages.verify.work import judge
from inspector_app.ui.parts.asking import ask_for_files, ask_where_to_save
from inspector_app.ui.parts.buttons import primary, quiet, secondary
from inspector_app.ui.parts.page import Page
from inspector_app.ui.parts.scroll import readable, scrolling
from inspector_app.ui.parts.two_pane import TwoPane
from inspector_app.ui.parts.work_bar import WorkBar
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.verifying.verify import Verified


class VerifyPage(Page):
    """Verifies files one after the other; `facts` are those of the open case folder, if any."""

    def __init__(
        self, workplace: Workplace, facts: object | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            workplace,
            translate("Verify", "Verify"),
            translate("Verify", "Is this sheet what was signed, and by whom?"),
            parent,
        )
        self.setAcceptDrops(True)
        self._waiting: deque[Path] = deque()
        self._count = 0
        self._job: Job | None = None
        self._under_way: list[Path] = []
        self._signed: Path | None = None
        self.trust = TrustRow(workplace, has_case=facts is not None)
        self.zone = DropZone(workplace)
        self.files = OutcomeList(workplace)
        self.bar = WorkBar(workplace)
        self.signing = Signing(workplace, facts)
        self._choose = primary(translate("Verify", "Choose PDF files…"), self.choose_files)
        self._actions = self._made_actions()
        self._card: QWidget = self.zone
        self._details = QWidget()
        self._lay_out()
        self._connect()
        self._show_what_there_is()

    def opened(self) -> None:
        """Begin at the button that chooses files."""
        (self._choose if self.files.outcomes else self.zone.button).setFocus()

    def verify(self, files: Sequence[Path]) -> None:
        """Judge these files one after the other; a folder stands for the PDF files in it."""
        self._signed = None
        found = [each for file in files for each in _files_of(file)]
        self._waiting.extend(found)
        self._count += len(found)
        self._verify_next()

    def clear(self) -> None:
        """Forget every answer."""
        self._stop()
        self.files.clear()
        self._show_what_there_is()
        self.zone.button.setFocus()

    def countersign(self) -> None:
        """Sign the sheet whose answer is shown, where one of its boxes is empty."""
        if self.signing.is_possible:
            self.signing.countersign()
        else:
            words = translate("Verify", "There is no sheet here that waits for a signature.")
            self.banner.show_words("warn", words)

    def copy_report(self) -> None:
        """Put the answers on the clipboard."""
        QGuiApplication.clipboard().setText(self.report())
        self.banner.show_words("ok", translate("Verify", "The report is copied."))

    def save_report(self) -> None:
        """Ask for a place and write the answers there."""
        name = translate("Verify", "verification.txt")
        ask_where_to_save(self, translate("Verify", "Save report"), name, self.write_report)

    def write_report(self, file: Path) -> None:
        """Write the answers to `file`."""
        content = self.report().encode()

        def write() -> None:
            from inspector_app.workflows.case.save_file import save_file

            save_file(file, content)

        saved = translate("Verify", "Saved to {file}").format(file=file)
        self.workplace.background.compute(
            self, write, lambda _: self.banner.show_words("ok", saved), self.banner.show_error
        )

    def report(self) -> str:
        """The answers as text."""
        language, now = self.workplace.language, self.workplace.clock()
        return report(self.files.outcomes, language, self.trust.words, now)

    def choose_files(self) -> None:
        """Ask which files."""
        kinds = [translate("Verify", "PDF files (*.pdf)"), translate("Verify", "All files (*)")]
        ask_for_files(self, translate("Verify", "Choose PDF files"), self.verify, kinds)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.verify([Path(file) for file in local])

    def _made_actions(self) -> QWidget:
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.workplace.theme.px(8))
        row.addWidget(secondary(translate("Verify", "Copy report"), self.copy_report))
        row.addWidget(secondary(translate("Verify", "Save report…"), self.save_report))
        row.addStretch(1)
        row.addWidget(quiet(translate("Verify", "Clear"), self.clear))
        return actions

    def _lay_out(self) -> None:
        px = self.workplace.theme.px
        self.buttons.addWidget(self._choose)
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(px(24), px(16), px(24), px(24))
        self._column.setSpacing(px(12))
        for each in (self._card, self.signing, self.bar, self._actions, self.trust, self._details):
            self._column.addWidget(each)
        self._column.setStretchFactor(self.zone, 1)
        self._area = scrolling(
            readable(self.workplace.theme, sheet), translate("Verify", "The answer")
        )
        self._panes = TwoPane(self.workplace.theme, self.files, self._area)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.zone.choosing.connect(self.choose_files)
        self.files.outcome_chosen.connect(self._show_answer)
        self.bar.cancelled.connect(self._stop)
        self.trust.trust_changed.connect(self._verify_again)
        self.signing.signed.connect(self._show_signed)
        action("countersign", self, self.countersign)

    def _verify_next(self) -> None:
        if self._job is not None:
            return
        if not self._waiting:
            self._count = 0
            self.bar.finish()
            return
        file = self._waiting.popleft()
        done = self._count - len(self._waiting) - 1
        words = translate("Verify", "Verifying {name}").format(name=file.name)
        self.bar.begin(words)
        self.bar.show_progress(done, self._count)
        self._under_way = [file]
        self._job = self._ask(file)

    def _ask(self, file: Path) -> Job:
        def judged(verified: "Verified") -> None:
            self._take(Outcome(file, verified))

        def refused(error: MingchaError) -> None:
            self._take(Outcome(file, error=error))

        background, trust = self.workplace.background, self.trust.trust
        if self.trust.uses_case:
            return background.ask(self, lambda case: judge(file, case, None), judged, refused)
        return background.compute(self, lambda: judge(file, None, trust), judged, refused)

    def _take(self, outcome: Outcome) -> None:
        self._job = None
        self.files.add(outcome)
        if self._card is self.zone:
            # The button that had the focus goes; the area would scroll after the next one.
            self._choose.show()
            self._choose.setFocus()
        self._show_what_there_is()
        # Until all are in, the worst so far is shown; afterwards the person chooses.
        self.files.choose(self.files.row_of(self._signed))
        self._verify_next()

    def _stop(self) -> None:
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._verify_next()

    def _verify_again(self) -> None:
        under_way = self._under_way if self._job is not None else []
        files = [each.file for each in self.files.outcomes] + under_way + list(self._waiting)
        self._stop()
        self.verify(files)

    def _show_signed(self, file: Path) -> None:
        """Say where it is, and judge it like any other."""
        saved = translate("Verify", "Countersigned and saved to {file}").format(file=file)
        way = translate(
            "Verify",
            "Hand this file to whoever sealed the sheet: it is brought back on the Seal page.",
        )
        self.banner.show_words("ok", saved, way)
        self.verify([file])
        self._signed = file

    def _show_answer(self, outcome: Outcome) -> None:
        if self.signing.button.hasFocus():
            # It may go; the area would scroll after the next one.
            self._choose.setFocus()
        self.signing.show_outcome(outcome)
        self._show(answer_card(self.workplace, outcome), answer_details(self.workplace, outcome))
        self._area.verticalScrollBar().setValue(0)

    def _show(self, card: QWidget, details: QWidget) -> None:
        """Put these in place of what is shown."""
        for old, new in ((self._card, card), (self._details, details)):
            if old is not new:
                self._column.replaceWidget(old, new)
                old.hide()
                if old is not self.zone:
                    old.deleteLater()
                new.show()
        self._card, self._details = card, details
        is_empty = card is self.zone
        self._column.setStretchFactor(card, 1 if is_empty else 0)
        self._column.setStretchFactor(details, 0 if is_empty else 1)

    def _show_what_there_is(self) -> None:
        outcomes = self.files.outcomes
        if not outcomes:
            self.signing.show_outcome(None)
            self._show(self.zone, QWidget())
        self._panes.show_side(shown=len(outcomes) > 1)
        self._actions.setVisible(bool(outcomes))
        self._choose.setVisible(bool(outcomes))


def _files_of(file: Path) -> list[Path]:
    return sorted(file.glob("*.pdf")) if file.is_dir() else [file]
