"""The head of an inspection under review: what it is, what can be decided, and why not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.review import Stage
from inspector_app.ui.pages.review.queue_words import capital
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.parts.buttons import primary, secondary, with_icon
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.flow import FlowLayout
from inspector_app.ui.parts.labels import caption, chip
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.reviewing import STAGES

_TONES = {
    Stage.WAITING: "accent",
    Stage.RETURNED: "warn",
    Stage.APPROVED: "ok",
    Stage.ISSUED: "na",
}


class CaseBar(QFrame):
    """Unit, number and stage; the buttons for remark, return, and the next step."""

    remark_wanted = Signal()
    return_wanted = Signal()
    decision_wanted = Signal()
    papers_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        theme = workplace.theme
        mark(self, panel="header")
        self.unit, self.facts = ElidedLabel("", "section"), ElidedLabel("", "caption", "muted")
        self.stage, self.why = chip("", "na"), caption("", "warn")
        remark = secondary(translate("Review", "Remark…"), self.remark_wanted.emit)
        self.remark = with_icon(remark, "note", theme)
        back = secondary(translate("Review", "Return…"), self.return_wanted.emit)
        self.back = with_icon(back, "undo", theme)
        papers = secondary(translate("Review", "Papers…"), self.papers_wanted.emit)
        self.papers = with_icon(papers, "print", theme)
        self.decide = with_icon(
            primary("", self.decision_wanted.emit), "check", theme, Tone.ON_ACCENT
        )
        self._lay_out()
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """From left to right."""
        return self.remark, self.back, self.papers, self.decide

    def show_seen(self, seen: Seen) -> None:
        """Show what it is and what can be done now."""
        header, stage = seen.shown.inspection.header, seen.stage
        self.unit.show_text(header.unit)
        number = seen.number or header.draft_number
        version = translate("Review", "Version {version}")
        version = version.format(version=seen.shown.inspection.version)
        who = "、".join(each.name for each in header.inspectors)
        self.facts.show_text(" · ".join(filter(None, (number, header.date, who, version))))
        self.stage.setText(capital(self._workplace.say(STAGES[stage])))
        mark(self.stage, chip=_TONES[stage])
        self._show_buttons(seen)
        self.show()

    def _show_buttons(self, seen: Seen) -> None:
        stage, why_not = seen.stage, self._why_not(seen)
        self.decide.setText(self._next_step(seen))
        self.decide.setVisible(stage is not Stage.ISSUED or seen.verdict_is_due)
        self.papers.setVisible(bool(seen.review.papers))
        self.decide.setEnabled(not why_not)
        self.decide.setAccessibleDescription(why_not)
        self.back.setVisible(stage is not Stage.ISSUED)
        self.back.setEnabled(seen.is_lead and stage in (Stage.WAITING, Stage.APPROVED))
        self.remark.setEnabled(seen.is_lead)
        self.why.setText(why_not)
        self.why.setVisible(bool(why_not))

    def _next_step(self, seen: Seen) -> str:
        if seen.verdict_is_due:
            return translate("Review", "Issue the verdict…")
        if seen.stage is Stage.APPROVED:
            return translate("Review", "Issue…")
        return translate("Review", "Approve")

    def _why_not(self, seen: Seen) -> str:
        """Why the next step is not possible now."""
        if seen.stage is Stage.RETURNED:
            return translate("Review", "Returned: it comes back here once it is amended.")
        if seen.obstacle is None or seen.stage is Stage.ISSUED:
            return ""
        from inspector_app.words.notices import notice

        return notice(seen.obstacle).in_full(self._workplace.language)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(self.unit, 1)
        first.addWidget(self.stage)
        words.addLayout(first)
        words.addWidget(self.facts)
        buttons = QWidget()
        self.row = FlowLayout(px(8), buttons)
        for button in self.buttons:
            self.row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(8))
        column.addLayout(words)
        column.addWidget(buttons)
        column.addWidget(self.why)
