"""The conflicts that wait for somebody's choice, and those settled since the page was opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.ui.pages.merge import work
from inspector_app.ui.pages.merge.conflict_card import BOTH, THIRD, Choice, ConflictCard
from inspector_app.ui.pages.merge.conflict_words import title_of
from inspector_app.ui.parts import choice_list
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.choice_list import ChoiceList
from inspector_app.ui.parts.labels import body, section
from inspector_app.ui.parts.scroll import readable, scrolling
from inspector_app.ui.parts.two_pane import TwoPane
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.reviewing.conflicts import ConflictShown
    from inspector_app.workflows.reviewing.resolve import Resolved


class ConflictsPane(QWidget):
    """A list beside the conflict that is chosen in it."""

    inspection_opened = Signal(str)
    counted = Signal(int)
    """How many are open."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.open: tuple[ConflictShown, ...] = ()
        self.settled: list[tuple[Choice, Resolved]] = []
        self.card: ConflictCard | None = None
        self._wanted = 0
        self._pictures = Thumbnails(workplace.background, self)
        self.banner = Banner(workplace)
        self.list = ChoiceList(
            workplace.theme, translate("Merge", "Conflicts"), elide=Qt.TextElideMode.ElideRight
        )
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.area = scrolling(QWidget())
        self.panes = TwoPane(workplace.theme, self.list, self.area)
        self.none = self._empty()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self.banner, self.panes, self.none):
            column.addWidget(each)
        self.panes.hide()

    def read(self) -> None:
        """Ask for the conflicts as they are now."""
        self.workplace.background.ask(self, work.read_conflicts, self._show, self._refuse)

    def settle(self) -> None:
        """Settle the one that is shown, as chosen there."""
        if self.card is not None and self.card.settle_button.isVisible():
            self.card.settle()

    def take_focus(self) -> None:
        """Begin at the list."""
        self.list.setFocus()

    def _settle(self, choice: Choice) -> None:
        card = self.card
        if card is None:
            return
        card.settle_button.setEnabled(False)

        def refused(error: MingchaError) -> None:
            card.settle_button.setEnabled(True)
            self._refuse(error)

        self.workplace.background.ask(
            self,
            lambda case: work.settle(case, choice),
            lambda done: self._keep(choice, done),
            refused,
            urgent=True,
        )

    def _keep(self, choice: Choice, done: "Resolved") -> None:
        self.settled.insert(0, (choice, done))
        self._wanted = max(0, self.list.currentRow())
        words = translate("Merge", "Settled. What was not chosen stays in the record.")
        self.banner.show_words("ok", words)
        self.read()

    def _show(self, found: "Sequence[ConflictShown]") -> None:
        self.open = tuple(found)
        rows: list[tuple[choice_list.Choice, object]] = [
            (self._row(each, "warning", Tone.WARN), each) for each in self.open
        ]
        rows += [
            (self._row(done.conflict, "check", Tone.OK), (choice, done))
            for choice, done in self.settled
        ]
        row = min(self._wanted, len(rows) - 1)
        self.list.show_choices(rows, row)
        self.panes.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.counted.emit(len(self.open))
        self._show_chosen()

    def _row(self, conflict: "ConflictShown", drawing: str, tone: Tone) -> choice_list.Choice:
        title = self.workplace.say(conflict.title)
        return choice_list.Choice(
            title_of(conflict.item, title), conflict.unit or conflict.number, drawing, tone
        )

    def _show_chosen(self) -> None:
        key = self.list.current_key()
        self._wanted = max(0, self.list.currentRow())
        if key is None:
            self.card = None
            self.area.setWidget(QWidget())
            return
        if isinstance(key, tuple):
            choice, done = key
            card = ConflictCard(self.workplace, done.conflict, self._pictures)
            card.show_settled(choice.choice, self._how(choice))
        else:
            card = ConflictCard(self.workplace, key, self._pictures)  # type: ignore[arg-type]
        card.choice_made.connect(self._settle)
        card.inspection_opened.connect(self.inspection_opened)
        self.card = card
        self.area.setWidget(readable(self.workplace.theme, card))

    def _how(self, choice: Choice) -> str:
        """What counts, where no single claim does, and why."""
        said = translate("Merge", "Reason: {reason}").format(reason=choice.reason)
        if choice.choice == BOTH:
            return f"{translate('Merge', 'Both count.')} {said}"
        if choice.choice == THIRD:
            value = choice.value.get("note", "") if isinstance(choice.value, dict) else choice.value
            counts = translate("Merge", "This counts instead: {value}").format(value=value)
            return f"{counts}\n{said}"
        return said

    def _refuse(self, error: MingchaError) -> None:
        self.banner.show_error(error)

    def _empty(self) -> QWidget:
        px = self.workplace.theme.px
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.addWidget(section(translate("Merge", "No conflict")))
        words = translate(
            "Merge",
            "Where two people wrote different things about the same, both stand here side by side.",
        )
        column.addWidget(body(words, "muted"))
        column.addStretch(1)
        return empty
