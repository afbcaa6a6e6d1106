"""The top of the page: whom it is about, what is left to do, and the ways on from here."""

import re
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.form import Form
from inspector_app.domain.header import Header
from inspector_app.ui.commands import command, shown_keys
from inspector_app.ui.icons import icon
from inspector_app.ui.pages.inspection.folding import Folding
from inspector_app.ui.pages.inspection.score_ring import TONES
from inspector_app.ui.parts.buttons import link, primary, secondary, with_icon
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.terms import MODES

_END = Qt.TextElideMode.ElideRight
_TITLE = 120
_REMARK = re.compile(r"\s*[（(].*")
"""What a verdict says in brackets; it stands in the panel and in the tooltip."""


class HeaderBar(QFrame):
    """The seal button is always on; what is missing stands beside it and leads to the list."""

    back_wanted = Signal()
    missing_wanted = Signal()
    score_wanted = Signal()
    photos_wanted = Signal()
    facts_wanted = Signal()
    hide_wanted = Signal()
    seal_wanted = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        px = workplace.theme.px
        mark(self, panel="header")
        self._title = ElidedLabel(role="title", cut=_END)
        self._subtitle = ElidedLabel(role="caption", tone="muted", cut=_END)
        self.score = link("", self.score_wanted.emit)
        self.left = link("", self.missing_wanted.emit)
        self._lesser = self._lesser_buttons()
        self._figure, self._verdict, self._is_short = "", "", False
        self.seal = with_icon(
            primary("", self.seal_wanted.emit), "seal", workplace.theme, Tone.ON_ACCENT
        )
        self.seal.setToolTip(_told("seal"))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(16), px(10))
        row.setSpacing(px(8))
        self._arrow = self._back()
        row.addWidget(self._arrow)
        row.addLayout(words, 1)
        self._lesser_row = QHBoxLayout()
        self._lesser_row.setSpacing(px(8))
        for each in (self.score, self.left):
            row.addWidget(each)
        row.addLayout(self._lesser_row)
        row.addWidget(self.seal)
        self._title.setMinimumWidth(px(_TITLE))
        self.score.hide()

    @property
    def title(self) -> str:
        """Whom it is about."""
        return self._title.whole

    @property
    def subtitle(self) -> str:
        """When, who, by which form, how and how much."""
        return self._subtitle.whole

    def show_header(self, form: Form, header: Header) -> None:
        """Show the facts of the visit."""
        self._title.show_text(header.unit or translate("Inspection", "Unit not named"))
        self._subtitle.show_text("  ·  ".join(self._facts(form, header)))

    def show_left(self, opened: int, others: int) -> None:
        """Say what keeps the inspection from being sealed; nothing when nothing does."""
        parts = []
        if opened:
            parts.append(translate("Inspection", "%n item(s) left", "", opened))
        elif others:
            parts.append(translate("Inspection", "%n thing(s) missing", "", others))
        self.left.setText(" ".join(parts))
        self.left.setVisible(bool(parts))
        self.left.setToolTip(
            translate("Inspection", "Show what is missing before it can be sealed")
        )

    def show_score(self, figure: str, verdict: str, tone: str) -> None:
        """Show the score for when the panel is folded."""
        self._figure, self._verdict = figure, verdict
        with_icon(self.score, "ring", self._workplace.theme, TONES[tone])
        self.score.setAccessibleName(f"{figure} {verdict}")
        self.score.setToolTip(f"{verdict}\n{_told('score')}")
        self._fit_score()

    def show_seal(self, *, sealed: bool) -> None:
        """Name the way to the seal page."""
        self.seal.setText(
            translate("Inspection", "Sign and print")
            if sealed
            else translate("Inspection", "Seal…")
        )

    def fold(self, folding: Folding, bar: QHBoxLayout) -> None:
        """Show the score here when the panel is folded; icons alone where there is no room.

        The lesser buttons stand in `bar` once the sections do.
        """
        self._is_short = folding.words
        self.score.setVisible(folding.panel)
        self._fit_score()
        for button in self._lesser:
            button.setText("" if folding.words else str(button.property("words")))
            (bar if folding.nav else self._lesser_row).addWidget(button)

    def order_tabs(self, folding: Folding, finder: QWidget) -> None:
        """From left to right; the lesser buttons come after `finder` while they stand beside it."""
        ways: tuple[QWidget, ...] = (self._arrow, self.score, self.left)
        rows = (
            ((*ways, self.seal), (finder, *self._lesser))
            if folding.nav
            else ((*ways, *self._lesser, self.seal),)
        )
        for row in rows:
            for one, following in pairwise(row):
                QWidget.setTabOrder(one, following)

    def _fit_score(self) -> None:
        """The figure with the verdict's first words, or alone."""
        said = "" if self._is_short else f"  {_REMARK.sub('', self._verdict)}"
        self.score.setText(f"{self._figure}{said}")

    def _facts(self, form: Form, header: Header) -> list[str]:
        say = self._workplace.say
        comma = translate("Inspection", ", ", "between names")
        pair = comma.join(each.name for each in header.inspectors if each.name)
        edition = translate("Inspection", "edition {version}").format(version=form.version)
        scope = say(form.scope(header.scope).label)
        facts = [header.draft_number, header.date, pair, edition, say(MODES[header.mode]), scope]
        return [fact for fact in facts if fact]

    def _back(self) -> ToolButton:
        button = ToolButton()
        words = translate("Inspection", "Back to Today")
        button.setIcon(icon("back", self._workplace.theme))
        side = self._workplace.theme.px(20)
        button.setIconSize(QSize(side, side))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({shown_keys(command('back'))[0]})")
        button.clicked.connect(lambda _checked=False: self.back_wanted.emit())
        return button

    def _lesser_buttons(self) -> tuple[QPushButton, ...]:
        photos = secondary("", self.photos_wanted.emit)
        facts = secondary("", self.facts_wanted.emit)
        hidden = secondary("", self.hide_wanted.emit)
        said = (
            (photos, translate("Inspection", "Photos"), "photo", "photos"),
            (facts, translate("Inspection", "Facts"), "edit", "header-facts"),
            (hidden, translate("Inspection", "Hide"), "hide", "hide"),
        )
        for button, words, drawing, row in said:
            with_icon(button, drawing, self._workplace.theme)
            button.setProperty("words", words)
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(_told(row))
        return photos, facts, hidden


def _told(command_id: str) -> str:
    """What a command does, and its key."""
    row = command(command_id)
    return f"{row.words} ({shown_keys(row)[0]})"
