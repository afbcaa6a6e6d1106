"""The files that were verified, the worst first."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.pages.verify.answer_words import headline, is_past
from inspector_app.ui.pages.verify.outcome import WORST_FIRST, Outcome
from inspector_app.ui.parts.choice_list import Choice, ChoiceList
from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class OutcomeList(QWidget):
    """One row a file: its sign, its name, its judgement."""

    outcome_chosen = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._outcomes: list[Outcome] = []
        self._count = caption("")
        # Papers begin with their number and end alike: what is cut off is the end.
        self.rows = ChoiceList(
            workplace.theme,
            translate("Verify", "Verified files"),
            elide=Qt.TextElideMode.ElideRight,
        )
        self.rows.currentRowChanged.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(8))
        column.addWidget(self._count)
        column.addWidget(self.rows, 1)

    @property
    def outcomes(self) -> list[Outcome]:
        """All of them, the worst first."""
        return list(self._outcomes)

    def add(self, outcome: Outcome) -> None:
        """Put a file in its place; one that is there already is replaced."""
        self._remove(outcome)
        row = sum(each.rank <= outcome.rank for each in self._outcomes)
        self._outcomes.insert(row, outcome)
        self.rows.insert_choice(row, self._row(outcome), outcome)
        self._show_count()

    def choose(self, row: int) -> None:
        """Show the file in that row."""
        self.rows.setCurrentRow(row)

    def row_of(self, file: Path | None) -> int:
        """Where that file stands; 0, the worst, if it is not there."""
        return next((row for row, each in enumerate(self._outcomes) if each.file == file), 0)

    def clear(self) -> None:
        """Forget all files."""
        self._outcomes.clear()
        self.rows.clear()
        self._show_count()

    def _row(self, outcome: Outcome) -> Choice:
        words = headline(outcome, self._workplace.language)
        look, tone = outcome.look, outcome.look.tone
        if is_past(outcome):
            words = translate("Verify", "{word}, no longer in force").format(word=words)
            tone = Tone.WARN
        return Choice(outcome.file.name, words, look.drawing, tone, tooltip=str(outcome.file))

    def _remove(self, outcome: Outcome) -> None:
        for row, each in enumerate(self._outcomes):
            if each.file == outcome.file:
                del self._outcomes[row]
                self.rows.takeItem(row)
                return

    def _show_count(self) -> None:
        parts = []
        for kind in WORST_FIRST:
            same = [each for each in self._outcomes if each.judgement is kind]
            if same:
                parts.append(f"{headline(same[0], self._workplace.language)} {len(same)}")
        self._count.setText(translate("Verify", ", ").join(parts))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._outcomes):
            self.outcome_chosen.emit(self._outcomes[row])
