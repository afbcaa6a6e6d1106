"""Beside the items: score and verdict, what is near, who signed, what leads said of the whole."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.review import Stage
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.pages.review.verdict_card import VerdictCard
from inspector_app.ui.parts.buttons import link
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.labels import body, caption, section
from inspector_app.ui.parts.moments import day_and_time
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.camera_time import span_words
from inspector_app.words.reviewing import HAPPENINGS
from inspector_app.words.terms import BOXES, MODES, VENUES, clock

WIDTH = 304


class Side(QFrame):
    """Filled anew for every inspection; short enough to be read at a glance."""

    conflicts_wanted = Signal()
    other_wanted = Signal(str)
    """Id of another visit of the same unit on the same day."""
    deferral_wanted = Signal()
    resumption_wanted = Signal()
    transfer_wanted = Signal()
    """The suspicions are to be handed to the competent body."""
    withdrawal_wanted = Signal(str)
    """Id of a remark that is to be taken back."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._zone = workplace.clock().tzinfo
        mark(self, panel="side")
        px = workplace.theme.px
        self.verdict = VerdictCard(workplace)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(12))
        self._column.addWidget(self.verdict)
        self._rest = QWidget()
        self._column.addWidget(self._rest)
        self._column.addStretch(1)
        self._area = scrolling(self._content, translate("Review", "About the inspection"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_seen(self, seen: Seen) -> None:
        """Show everything that is known of it."""
        self.verdict.show_seen(seen)
        rest = QWidget()
        self._rows = QVBoxLayout(rest)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(self._workplace.theme.px(8))
        for fill in (
            self._near,
            self._deferral,
            self._remarks,
            self._facts,
            self._signatures,
            self._versions,
            self._history,
        ):
            fill(seen)
        self._column.replaceWidget(self._rest, rest)
        self._rest.hide()
        self._rest.deleteLater()
        self._rest = rest

    def show_top(self) -> None:
        """Scroll back to the verdict."""
        self._area.verticalScrollBar().setValue(0)

    def _near(self, seen: Seen) -> None:
        """Conflicts, other visits, photos that did not come along: each leads to where it is."""
        conflicts = len(seen.reviewed.conflicts)
        if conflicts:
            words = translate("Review", "%n conflict(s) to resolve", "", conflicts)
            way = translate("Review", "Resolve…")
            self._notice("bad", words, way, self.conflicts_wanted.emit)
        for twin in seen.reviewed.duplicates:
            words = translate("Review", "Same unit, same day: {number} by {names}")
            self._notice(
                "warn",
                words.format(number=twin.number, names=twin.inspectors),
                translate("Review", "Look at it"),
                partial(self.other_wanted.emit, twin.id),
            )
        suspected = seen.reviewed.suspected
        if suspected:
            words = translate(
                "Review", "%n suspicion(s) without a result: {codes}", "", len(suspected)
            )
            way = translate("Review", "Transfer slip…") if seen.is_lead else ""
            self._notice(
                "bad", words.format(codes=" ".join(suspected)), way, self.transfer_wanted.emit
            )
        absent = len(seen.reviewed.absent_photos)
        if absent:
            words = translate("Review", "%n photo(s) are not on this computer yet", "", absent)
            self._notice("warn", words)
        if seen.clock_set_back:
            words = translate(
                "Review", "The clock of its computer was set back by {span}: check the times."
            )
            span = self._workplace.say(span_words(seen.clock_set_back))
            self._notice("warn", words.format(span=span))

    def _deferral(self, seen: Seen) -> None:
        known = seen.review.deferral
        if known is not None:
            words = translate("Review", "Feedback deferred until {day}: {reason}")
            words = words.format(day=known.review_on, reason=known.reason)
            way = translate("Review", "End the deferral") if seen.is_lead else ""
            self._notice("warn", words, way, self.resumption_wanted.emit)

    def _remarks(self, seen: Seen) -> None:
        """What was said of the whole, and why it was returned."""
        said = seen.remarks_of("")
        returns = [each for each in seen.review.outcomes if each.outcome is Stage.RETURNED]
        if said or returns:
            self._heading(translate("Review", "Remarks on the whole"))
        for each in returns:
            words = translate("Review", "Version {version} returned").format(version=each.version)
            self._said(words, each.who, each.at, each.reason, seen)
        for remark in said:
            box = self._said(
                translate("Review", "Remark"), remark.who, remark.at, remark.text, seen
            )
            if seen.is_lead and seen.stage is not Stage.ISSUED:
                words = translate("Review", "Take it back")
                button = link(words, partial(self.withdrawal_wanted.emit, remark.id))
                box.addWidget(button)
        if seen.is_lead and seen.review.deferral is None and seen.stage is not Stage.ISSUED:
            self._rows.addWidget(
                link(translate("Review", "Defer the feedback…"), self.deferral_wanted.emit)
            )

    def _facts(self, seen: Seen) -> None:
        say, header = self._workplace.say, seen.shown.inspection.header
        self._heading(translate("Review", "The visit"))
        rows = FactRows(self._workplace.theme)
        times = " — ".join(clock(each) for each in (header.arrived, header.left) if each)
        venues = "、".join(say(VENUES[each]) for each in header.venues)
        form = seen.shown.form
        for label, value in (
            (translate("Review", "Date"), header.date),
            (translate("Review", "Time"), times),
            (translate("Review", "Mode"), say(MODES[header.mode])),
            (translate("Review", "Venue"), venues),
            (translate("Review", "Service point"), header.service_point),
            (translate("Review", "Inspectors"), self._people(seen)),
            (translate("Review", "Mandate"), header.mandate),
            (translate("Review", "Number"), header.draft_number),
            (translate("Review", "Form"), f"{say(form.title)} {form.version}"),
        ):
            if value:
                rows.add(label, value)
        self._rows.addWidget(rows)

    def _people(self, seen: Seen) -> str:
        people = seen.shown.inspection.header.inspectors
        return "\n".join(" ".join(filter(None, (each.name, each.code))) for each in people)

    def _signatures(self, seen: Seen) -> None:
        self._heading(translate("Review", "Signatures"))
        rows = FactRows(self._workplace.theme)
        ink = translate("Review", "in ink")
        for each in seen.signatures.filled:
            at = day_and_time(each.at, self._zone)
            said = " · ".join(filter(None, (each.name, ink if each.ink else "", at)))
            rows.add(self._workplace.say(BOXES[each.box]), said)
        if seen.signatures.turn:
            box = self._workplace.say(BOXES[seen.signatures.turn])
            rows.add(box, translate("Review", "not signed yet"))
        self._rows.addWidget(rows)

    def _versions(self, seen: Seen) -> None:
        """Only where there is more than one."""
        seals = seen.shown.inspection.seals
        if len(seals) > 1:
            self._heading(translate("Review", "Versions"))
            for seal in reversed(seals):
                words = translate("Review", "Version {version}").format(version=seal.version)
                at = day_and_time(seal.at, self._zone)
                self._rows.addWidget(caption(" · ".join(filter(None, (words, at, seal.reason)))))

    def _history(self, seen: Seen) -> None:
        """Everything that happened since the seal, folded away."""
        lines = [
            self._line(each.at, each.who, each.item, each.text, HAPPENINGS[each.what])
            for each in reversed(seen.reviewed.history)
        ]
        told = caption("\n".join(lines))
        told.hide()
        words = translate("Review", "History, %n line(s)", "", len(lines))
        way = link(words, lambda: told.setVisible(told.isHidden()))
        self._rows.addWidget(way)
        self._rows.addWidget(told)

    def _line(self, at: str, who: str, item: str, text: str, what: object) -> str:
        happened = self._workplace.say(what)  # type: ignore[arg-type]
        parts = (day_and_time(at, self._zone), who, happened, item, text)
        return " · ".join(part for part in parts if part)

    def _heading(self, words: str) -> None:
        self._rows.addSpacing(self._workplace.theme.px(4))
        self._rows.addWidget(section(words))

    def _said(self, words: str, who: str, at: str, text: str, seen: Seen) -> QVBoxLayout:
        """Somebody's words in a box; more may be put under them."""
        name = seen.name_of(who)
        head = f"{words} · {name} {day_and_time(at, self._zone)}"
        return self._box("warn", (caption(head), *([body(text)] if text else [])))

    def _notice(
        self, tone: str, words: str, way: str = "", slot: Callable[[], object] | None = None
    ) -> None:
        box = self._box(tone, (body(words),))
        if way and slot is not None:
            box.addWidget(link(way, slot))

    def _box(self, tone: str, widgets: Iterable[QWidget]) -> QVBoxLayout:
        px = self._workplace.theme.px
        frame = QFrame()
        mark(frame, panel=tone)
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        for widget in widgets:
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(frame)
        self._rows.addLayout(row)
        return column
