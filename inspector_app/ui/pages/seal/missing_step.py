"""The first step: the verdict in short, what keeps from sealing, what lacks evidence."""

from collections.abc import Iterable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.inspection import State
from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.wording import Wording
from inspector_app.ui.pages.seal.jump_row import JumpRow
from inspector_app.ui.pages.seal.step import Step
from inspector_app.ui.parts.buttons import link
from inspector_app.ui.parts.jumps import Jump, blocker_jumps, lacking_jumps
from inspector_app.ui.parts.labels import body, caption, chip, strong
from inspector_app.ui.parts.verdict_look import TONES, is_untouched
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.verdicts import verdict_label, verdict_reasons

if TYPE_CHECKING:
    from inspector_app.domain.scoring import Scorecard
    from inspector_app.ui.pages.seal.work import Standing

FEW = 6
"""More blockers than that are shown on request; what lacks evidence is always asked for."""
MOST_NAMED = 6
"""Open items whose codes are named."""


class MissingStep(Step):
    """Verdict and calculation in short; every line below leads to its item or fact."""

    item_chosen = Signal(str)
    fact_chosen = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, translate("Seal", "Check"), parent)
        px = workplace.theme.px
        self._score, self._verdict = strong(""), chip("", "na")
        self._reckoning = caption("")
        self._missing, self._lacking = body(""), body("", "warn")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._verdict)
        row.addWidget(self._score, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._reckoning)
        self._boxes, self._lists = (QWidget(), QWidget()), list[QVBoxLayout]()
        # There from the start: rows that come later take their turn at the keys from these.
        self._more = tuple(link("", partial(self._show_more, at)) for at in range(2))
        self._rest: list[tuple[Jump, ...]] = [(), ()]
        for at, words in enumerate((self._missing, self._lacking)):
            rows = QVBoxLayout(self._boxes[at])
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(px(4))
            self._lists.append(rows)
            for each in (words, self._boxes[at], self._more[at]):
                self.column.addWidget(each)
        self.end()

    @property
    def first_row(self) -> JumpRow | None:
        """The first thing to repair."""
        rows = self._boxes[0].findChildren(JumpRow)
        return next((row for row in rows if not row.isHidden()), None)

    def show_standing(self, standing: "Standing") -> None:
        """Show how the inspection stands."""
        shown = standing.shown
        label = verdict_label(shown.form.scoring, shown.card.verdict)
        self._show_card(shown.card, label)
        missing = blocker_jumps(shown.form, shown.missing, MOST_NAMED)
        lacking = lacking_jumps(shown.form, shown.lacking)
        count = len(shown.missing)
        complete = translate("Seal", "Nothing is missing.")
        short = translate("Seal", "%n thing(s) missing before sealing:", "", count)
        self._missing.setText(short if missing else complete)
        mark(self._missing, tone="bad" if missing else "ok")
        is_draft = shown.inspection.state in (State.DRAFT, State.AMENDING)
        self._missing.setVisible(is_draft)
        self._fill(0, missing if is_draft else (), FEW)
        self._lacking.setText(
            translate(
                "Seal",
                "%n item(s) lack evidence: no reason not to seal, but needed before the issue.",
                "",
                len(lacking),
            )
        )
        self._lacking.setVisible(bool(lacking))
        self._fill(1, lacking, 0)
        self.show_sign("wrong" if missing and is_draft else "done")

    def _show_card(self, card: "Scorecard", label: Wording) -> None:
        say = self.workplace.say
        percent = "—" if card.percent is None else show_tenths(card.percent)
        verdict = say(label)
        if is_untouched(card.lines):
            verdict = translate("Seal", "Nothing marked yet")
        elif card.provisional:
            verdict = translate("Seal", "Provisional: {verdict}").format(verdict=verdict)
        self._verdict.setText(verdict)
        mark(self._verdict, chip="na" if card.provisional else TONES[card.verdict])
        self._score.setText(translate("Seal", "Score {percent} %").format(percent=percent))
        reckoning = translate(
            "Seal", "{obtained} of {possible} points · complete {complete} % · {majors} major"
        ).format(
            obtained=show_points(card.obtained),
            possible=show_points(card.possible),
            complete="—" if card.completeness is None else show_tenths(card.completeness),
            majors=len(card.majors),
        )
        reasons = [say(words) for words in verdict_reasons(card)]
        self._reckoning.setText("\n".join([reckoning, *reasons]))

    def _fill(self, at: int, lines: tuple[Jump, ...], few: int) -> None:
        for left in self._boxes[at].findChildren(JumpRow):
            self._lists[at].removeWidget(left)
            left.hide()
            left.deleteLater()
        self._rest[at] = lines[few:]
        more = translate("Seal", "%n more", "", len(lines) - few)
        self._more[at].setText(more if few else translate("Seal", "Show each of them"))
        self._more[at].setVisible(bool(lines[few:]))
        added = self._add_rows(at, lines[:few])
        if added:
            QWidget.setTabOrder(added[-1], self._more[at])

    def _show_more(self, at: int) -> None:
        self._more[at].hide()
        self._add_rows(at, self._rest[at])[0].setFocus()

    def _add_rows(self, at: int, lines: Iterable[Jump]) -> list[JumpRow]:
        theme, say = self.workplace.theme, self.workplace.say
        added = [
            JumpRow(theme, say(line.words), say(line.detail), partial(self._choose, line))
            for line in lines
        ]
        for row in added:
            self._lists[at].addWidget(row)
        for before, after in pairwise((self._more[at], *added)):
            QWidget.setTabOrder(before, after)
        self._boxes[at].setVisible(bool(self._lists[at].count()))
        return added

    def _choose(self, line: Jump) -> None:
        if line.item:
            self.item_chosen.emit(line.item)
        else:
            self.fact_chosen.emit(line.fact)
