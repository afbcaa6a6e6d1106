"""Score and verdict as the inspectors sealed them, and beside them as they count now."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.scoring import Scorecard
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.parts.labels import caption, chip, section
from inspector_app.ui.parts.verdict_look import TONES
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.verdicts import verdict_label, verdict_reasons


class VerdictCard(QWidget):
    """One row for the sheet; a second one where the lead's layer changes what counts."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        px = workplace.theme.px
        self._rows = tuple((caption(""), section(""), chip("", "na")) for _ in range(2))
        self.reasons, self._points = caption(""), caption("")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        for row, widgets in enumerate(self._rows):
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, row, column)
            widgets[1].setWordWrap(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addLayout(grid)
        whole.addWidget(self.reasons)
        whole.addWidget(self._points)

    @property
    def said(self) -> tuple[str, ...]:
        """Each row that is shown, in words."""
        return tuple(
            " ".join(each.text() for each in row) for row in self._rows if not row[0].isHidden()
        )

    def show_seen(self, seen: Seen) -> None:
        """Show both, where they differ."""
        sealed, counts = seen.shown.card, seen.corrected
        words = translate("Review", "Inspectors") if counts else translate("Review", "Score")
        self._show_row(0, words, seen, sealed)
        for widget in self._rows[1]:
            widget.setVisible(counts is not None)
        if counts is not None:
            self._show_row(1, translate("Review", "After correction"), seen, counts)
        card = counts or sealed
        say = self._workplace.say
        self.reasons.setText("\n".join(say(words) for words in verdict_reasons(card)))
        self.reasons.setVisible(bool(card.rules))
        self._points.setText(_points(card))

    def _show_row(self, row: int, words: str, seen: Seen, card: Scorecard) -> None:
        label, percent, verdict = self._rows[row]
        label.setText(words)
        percent.setText("—" if card.percent is None else show_tenths(card.percent))
        say = self._workplace.say
        verdict.setText(say(verdict_label(seen.shown.form.scoring, card.verdict)))
        mark(verdict, chip=TONES[card.verdict])


def _points(card: Scorecard) -> str:
    words = translate(
        "Review", "{obtained} of {possible} points · complete {complete} % · {majors} major"
    )
    return words.format(
        obtained=show_points(card.obtained),
        possible=show_points(card.possible),
        complete="—" if card.completeness is None else show_tenths(card.completeness),
        majors=len(card.majors),
    )
