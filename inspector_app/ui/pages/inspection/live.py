"""What keeps the page true: everything around the items follows the visit, once for each burst."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.inspection import State
from inspector_app.ui.pages.inspection.header_bar import HeaderBar
from inspector_app.ui.pages.inspection.progress import left_to_do, section_progress
from inspector_app.ui.pages.inspection.score_panel import ScorePanel, verdict_text
from inspector_app.ui.pages.inspection.section_model import SectionModel
from inspector_app.ui.pages.inspection.state_banner import StateBanner
from inspector_app.ui.pages.inspection.status_line import StatusLine
from inspector_app.ui.parts.verdict_look import TONES
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace


@dataclass(frozen=True)
class Shows:
    """The parts that show the visit."""

    sections: SectionModel
    header: HeaderBar
    banner: StateBanner
    panel: ScorePanel
    status: StatusLine


class Live(QObject):
    """Listens to the visit; answers are shown at once, the score when it comes home."""

    def __init__(
        self, workplace: Workplace, visit: Visit, shows: Shows, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._visit, self._shows = workplace, visit, shows
        self._stale_card = True
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        # A bound method, which goes with this page: the visit outlives it.
        visit.answer_changed.connect(self._refresh_soon)
        for signal in (visit.card_changed, visit.lines_changed, visit.evidence_changed):
            signal.connect(self._refresh_card_later)
        visit.header_changed.connect(self.refresh_header)
        visit.lines_changed.connect(self.refresh_header)
        visit.returned_changed.connect(self._refresh_card_later)
        visit.saved.connect(self._show_saved)
        visit.not_saved.connect(self._show_not_saved)
        self.refresh_header()
        self.refresh()

    @property
    def is_settled(self) -> bool:
        """Whether nothing waits to be shown."""
        return not self._later.isActive()

    def _refresh_soon(self, _code: str) -> None:
        self._later.start()

    def refresh(self) -> None:
        """Show the newest answers, and the newest score when one came home."""
        visit, shows = self._visit, self._shows
        shows.sections.show_sections(section_progress(visit.form, visit.lines))
        shows.header.show_left(*left_to_do(visit.lines, visit.missing))
        if not self._stale_card:
            shows.panel.refresh_tally()
            shows.panel.refresh_remarks()
            return
        self._stale_card = False
        shows.panel.refresh()
        verdict = verdict_text(self._workplace, visit)
        shows.header.show_score(shows.panel.ring.figure, verdict, TONES[visit.card.verdict])
        shows.banner.refresh()

    def refresh_header(self) -> None:
        """Show the newest facts of the visit, and what may be done with it."""
        visit, shows = self._visit, self._shows
        shows.header.show_header(visit.form, visit.inspection.header)
        sealed = visit.inspection.state is State.SEALED and not visit.is_open_to_edits
        shows.header.show_seal(sealed=sealed)
        shows.banner.refresh()

    def _refresh_card_later(self) -> None:
        self._stale_card = True
        self._later.start()

    def _show_saved(self, moment: datetime) -> None:
        if not self._visit.has_unsaved:
            self._shows.status.show_saved(moment)
        self._shows.banner.refresh()

    def _show_not_saved(self, error: MingchaError) -> None:
        self._shows.status.show_not_saved(error, can_retry=self._visit.has_unsaved)
