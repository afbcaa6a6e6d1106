"""The steps below each other; which of them show depends on the inspection's state."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.inspection import State
from inspector_app.ui.pages.seal.box_step import BoxStep
from inspector_app.ui.pages.seal.languages_step import LanguagesStep
from inspector_app.ui.pages.seal.late_step import LateStep
from inspector_app.ui.pages.seal.missing_step import MissingStep
from inspector_app.ui.pages.seal.next_step import NextStep
from inspector_app.ui.pages.seal.paper_step import PaperStep
from inspector_app.ui.pages.seal.sealed_card import SealedCard
from inspector_app.ui.pages.seal.sign_step import SignStep
from inspector_app.ui.parts.buttons import link
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.pages.seal.work import Standing


class Side(QScrollArea):
    """All steps; scrolls up and down, and leaves the page keys to the preview."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sealed = SealedCard(workplace)
        self.missing = MissingStep(workplace)
        self.languages = LanguagesStep(workplace)
        self.sign = SignStep(workplace)
        self.second = BoxStep(workplace, "b")
        self.lead = BoxStep(workplace, "lead")
        self.paper = PaperStep(workplace)
        self.late = LateStep(workplace)
        self.next = NextStep(workplace)
        self.discard = link(translate("Seal", "Discard the changes…"))
        self.void = link(translate("Seal", "Make void…"))
        self.steps = (
            *(self.sealed, self.missing, self.languages, self.sign),
            *(self.second, self.lead, self.paper, self.late, self.next),
        )
        for step in self.steps:
            step.told.connect(self._bring_into_sight)
        self.setWidget(self._column(workplace))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark(self.viewport(), panel="canvas")

    def show_standing(self, standing: "Standing") -> None:
        """Show the steps that the state allows."""
        inspection, signatures = standing.shown.inspection, standing.signatures
        state, sealed = inspection.state, bool(inspection.seals)
        is_draft = state in (State.DRAFT, State.AMENDING)
        self.missing.show_standing(standing)
        self.languages.show_languages(inspection.header.sheet_languages)
        if is_draft:
            self.sign.show_standing(standing)
        else:
            self.sealed.show_standing(standing)
            self.late.show_standing(standing)
            for step in (self.second, self.lead):
                step.show_signatures(signatures)
        signed = {each.box for each in signatures.filled}
        self.missing.setVisible(state is not State.VOID)
        self.sealed.setVisible(not is_draft)
        self.languages.setVisible(is_draft)
        self.sign.setVisible(is_draft)
        self.second.setVisible(state is State.SEALED)
        self.lead.setVisible(state is State.SEALED and (signatures.may_lead or "lead" in signed))
        self.late.setVisible(state is State.SEALED)
        self.paper.setVisible(sealed and not is_draft)
        self.next.setVisible(state is not State.VOID)
        self.next.show_stage(is_sealed=state is State.SEALED)
        self.discard.setVisible(state is State.AMENDING)
        self.void.setVisible(state is not State.VOID)

    def show_busy(self, *, busy: bool) -> None:
        """Something is being sealed or signed: nothing else is started meanwhile."""
        self.sign.show_busy(busy=busy)
        self.languages.set_open(is_open=not busy)
        for step in (self.second, self.lead, self.late):
            step.show_busy(busy=busy)
        for button in (self.discard, self.void):
            button.setEnabled(not busy)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _bring_into_sight(self, widget: QWidget) -> None:
        # Once it has its place.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget))

    def _column(self, workplace: Workplace) -> QWidget:
        px = workplace.theme.px
        column = QWidget()
        mark(column, panel="canvas")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(px(16), px(16), px(8), px(16))
        layout.setSpacing(px(12))
        for step in self.steps:
            step.hide()
            layout.addWidget(step)
        layout.addStretch(1)
        endings = QHBoxLayout()
        for button in (self.discard, self.void):
            button.hide()
            endings.addWidget(button)
        endings.addStretch(1)
        layout.addLayout(endings)
        return column
