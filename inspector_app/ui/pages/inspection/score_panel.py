"""The panel beside the items: score, verdict with reasons, counts, problems, what is missing."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector_app.domain.inspection import Blocker
from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.scoring import Scorecard
from inspector_app.ui.pages.inspection.jump_list import JumpSection
from inspector_app.ui.pages.inspection.jump_model import JumpLine
from inspector_app.ui.pages.inspection.jumps import finding_jumps
from inspector_app.ui.pages.inspection.progress import tally
from inspector_app.ui.pages.inspection.score_ring import ScoreRing
from inspector_app.ui.pages.inspection.tally_bar import TallyBar
from inspector_app.ui.parts.jumps import Jump, blocker_jumps, lacking_jumps
from inspector_app.ui.parts.labels import caption, strong
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.parts.verdict_look import TONES, is_untouched
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.words.verdicts import verdict_label, verdict_reasons

WIDTH = 288
_SIDE = 20


class ScorePanel(QFrame):
    """Everything that follows from the answers so far; lines of its lists jump."""

    jumped = Signal(object)
    """The JumpLine that was chosen."""

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._visit = workplace, visit
        mark(self, panel="side")
        self.ring = ScoreRing(workplace)
        self.verdict = VerdictChip(workplace)
        self._reasons = caption("")
        self._points = caption("")
        for each in (self._reasons, self._points):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.tally = TallyBar(workplace)
        self.blockers = self._list(
            translate("Inspection", "Missing before sealing"), "ring", Tone.WARN
        )
        self.findings = self._list(translate("Inspection", "Problems"), "cross", Tone.BAD)
        self.remarks = self._list(translate("Inspection", "The lead's remarks"), "note", Tone.WARN)
        self.lacking = self._list(translate("Inspection", "Evidence lacking"), "camera", Tone.WARN)
        self._content = QWidget()
        self._lay_out()
        self._area = scrolling(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    @property
    def reasons(self) -> str:
        """Why the verdict is not simply what the score says."""
        return self._reasons.text()

    @property
    def points(self) -> str:
        """Points and completeness."""
        return self._points.text()

    @property
    def lists(self) -> tuple[JumpSection, ...]:
        """The lists from top to bottom."""
        return self.remarks, self.blockers, self.findings, self.lacking

    def refresh_tally(self) -> None:
        """Count the answers as they stand, before the score comes home."""
        self.tally.show_tally(tally(self._visit.lines))

    def refresh(self) -> None:
        """Show the newest scorecard."""
        card, form = self._visit.card, self._visit.form
        tone = TONES[card.verdict]
        self.ring.show_score(card.percent, tone, _score_caption(card))
        self.verdict.show_verdict(verdict_text(self._workplace, self._visit), tone)
        self._reasons.setText("\n".join(self._workplace.say(w) for w in verdict_reasons(card)))
        self._reasons.setVisible(bool(card.rules) and not is_untouched(card.lines))
        self._points.setText(_points_text(card))
        self.refresh_tally()
        self.refresh_remarks()
        missing = self._visit.missing
        evidence = self._visit.inspection.evidence
        self._fill(self.findings, finding_jumps(form, card, evidence))
        self._fill(self.blockers, blocker_jumps(form, missing), len(missing))
        self._fill(self.lacking, lacking_jumps(form, self._visit.lacking))

    def refresh_remarks(self) -> None:
        """List what the lead remarked on; what was changed since says so."""
        returned, visit = self._visit.returned, self._visit
        done = translate("Inspection", "changed since")
        lines = [
            JumpLine(
                said.text,
                " · ".join((code, said.who, *(() if visit.is_unattended(code) else (done,)))),
                code,
                "",
            )
            for code, each in (returned.remarks.items() if returned is not None else ())
            for said in each
        ]
        whole = translate("Inspection", "On the whole")
        said = () if returned is None else returned.whole
        above = [JumpLine(each.text, f"{whole} · {each.who}", "", "") for each in said]
        self.remarks.show_lines([*above, *lines])

    def focus_top(self) -> None:
        """Show the score; the arrow keys scroll on, Tab goes to the lists."""
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_lists(self) -> None:
        """Put the focus on what is missing, else on the problems."""
        for each in self.lists:
            if each.lines:
                each.focus_lines()
                return

    def _fill(self, to: JumpSection, jumps: tuple[Jump, ...], count: int | None = None) -> None:
        say = self._workplace.say
        to.show_lines(
            [
                JumpLine(say(each.words), say(each.detail), each.item, each.fact, each.blocker)
                for each in jumps
            ],
            count,
        )

    def _list(self, name: str, sign: str, tone: Tone) -> JumpSection:
        made = JumpSection(self._workplace, name, sign, tone)
        made.jumped.connect(self.jumped)
        made.row_shown.connect(lambda row: self._follow(made, row))
        return made

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        column = QVBoxLayout(self._content)
        column.setContentsMargins(px(_SIDE), px(20), px(_SIDE), px(20))
        column.setSpacing(px(12))
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.verdict)
        column.addWidget(self._reasons)
        column.addWidget(self._points)
        column.addWidget(self.tally)
        for each in self.lists:
            column.addSpacing(px(4))
            column.addWidget(each)
        column.addStretch(1)

    def _follow(self, of: JumpSection, row: QRect) -> None:
        """Scroll so that the current line of a list can be seen."""
        top = of.mapTo(self._content, row.topLeft()).y()
        self._area.ensureVisible(0, top + row.height() // 2, 0, row.height())


class VerdictChip(QFrame):
    """The verdict on a ground of its tone; a long one wraps."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = workplace.theme.px
        self._words = strong("")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(6), px(12), px(6))
        column.addWidget(self._words)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_verdict(self, text: str, tone: str) -> None:
        """Say the verdict in its tone."""
        self._words.setText(text)
        self.setAccessibleName(text)
        mark(self, panel=tone)
        mark(self._words, tone=tone)


def verdict_text(workplace: Workplace, visit: Visit) -> str:
    """The verdict in words, provisional while anything is open, and none before an answer."""
    if is_untouched(visit.card.lines):
        return translate("Inspection", "Nothing marked yet")
    words = workplace.say(verdict_label(visit.form.scoring, visit.card.verdict))
    said = (
        translate("Inspection", "Provisional: {verdict}")
        if visit.card.provisional
        else translate("Inspection", "Verdict: {verdict}")
    )
    return said.format(verdict=words)


def open_items(visit: Visit) -> int:
    """How many of the missing things are items without a mark."""
    return sum(each.blocker is Blocker.OPEN_ITEM for each in visit.missing)


def _score_caption(card: Scorecard) -> str:
    if card.provisional:
        return translate("Inspection", "Score so far")
    return translate("Inspection", "Score")


def _points_text(card: Scorecard) -> str:
    completeness = "—" if card.completeness is None else f"{show_tenths(card.completeness)}%"
    points = translate("Inspection", "{obtained} of {possible} points").format(
        obtained=show_points(card.obtained), possible=show_points(card.possible)
    )
    seen = translate("Inspection", "Completeness {percent}").format(percent=completeness)
    return f"{points}\n{seen}"
