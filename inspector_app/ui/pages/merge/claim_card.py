"""One of the values that stand beside each other: whose, since when, what, with its pictures."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from inspector_app.domain.wording import Wording
from inspector_app.ui.pages.merge.conflict_words import whose
from inspector_app.ui.pages.merge.photo_row import PhotoRow
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import body, caption, strong
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.reviewing.conflicts import ClaimShown

NARROWEST = 200
"""Design pixels of one value's card."""


class ClaimCard(Card):
    """A value that can be chosen; it says when it counts meanwhile."""

    def __init__(
        self, workplace: Workplace, claim: "ClaimShown", pictures: Thumbnails, *, shown: bool
    ) -> None:
        super().__init__(workplace.theme)
        self.claim = claim
        said = workplace.say(claim.text) or nothing_words()
        self.radio = QRadioButton(whose(claim).replace("&", "&&"))
        self.radio.setAccessibleName(f"{whose(claim)}: {said}")
        self.radio.toggled.connect(self._show_chosen)
        at = moment_words(claim.at, workplace.clock())
        when = translate("Merge", "{at}, counts meanwhile") if shown else "{at}"
        self.state = caption(when.format(at=at))
        self.value = body(said)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for each in (self.radio, self.state, self.value):
            self.column.addWidget(each)
        self.column.addWidget(PhotoRow(workplace.theme, pictures, claim.photos))
        self.column.addStretch(1)
        self.setMinimumWidth(workplace.theme.px(NARROWEST))

    def show_settled(self, *, counts: bool) -> None:
        """It was settled: say whether this value counts, and let nobody choose any more."""
        self.radio.setChecked(counts)
        self.radio.setEnabled(False)
        words = (
            translate("Merge", "✓ counts")
            if counts
            else translate("Merge", "does not count; it stays in the record")
        )
        self.state.setText(words)

    def _show_chosen(self, chosen: bool) -> None:  # noqa: FBT001 — Qt's own signal
        mark(self, panel="accent" if chosen else "card")


def base_card(workplace: Workplace, said: Wording) -> Card:
    """What stood there before the two parted."""
    card = Card(workplace.theme, panel="sunken")
    card.column.addWidget(strong(translate("Merge", "Before")))
    card.column.addWidget(caption(translate("Merge", "What both began with")))
    card.column.addWidget(body(workplace.say(said) or nothing_words(), "muted"))
    card.column.addStretch(1)
    card.setMinimumWidth(workplace.theme.px(NARROWEST))
    return card


def nothing_words() -> str:
    """Where nothing was said."""
    return translate("Merge", "(nothing)")
