"""One photo over the whole window: look closely, go on, write the caption, take it off."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.evidence import Evidence
from inspector_app.ui.commands import is_key_of_a_page
from inspector_app.ui.icons import icon
from inspector_app.ui.parts.buttons import danger, secondary, with_icon
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.labels import caption, chip, section
from inspector_app.ui.parts.tool_button import ToolButton
from inspector_app.ui.photos.album import album_of
from inspector_app.ui.photos.caption_edit import CaptionEdit
from inspector_app.ui.photos.photo_words import day_and_clock, items_words, number_words
from inspector_app.ui.photos.picture_area import STEP, PictureArea
from inspector_app.ui.photos.pictures import MOST_REDUCED, decoded
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace
from inspector_app.words.notices import notice

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

MOST_ITEMS = 5
"""Codes that are shown beside the number; the tooltip has them all."""


class PhotoViewer(QWidget):
    """Lies over its window and takes the keys; Esc gives them back."""

    closed = Signal()

    def __init__(self, workplace: Workplace, visit: Visit, window: QWidget) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._visit = visit
        self._window = window
        self._ids: list[str] = []
        self._is_leaving = False
        self._current: Evidence | None = None
        self.album = album_of(workplace, visit)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Photos", "Photo"))
        mark(self, panel="canvas")
        self.area = PictureArea(workplace.theme)
        self.area.setAccessibleName(translate("Photos", "Photo"))
        self.number, self.place = section(""), caption("")
        self.number.setWordWrap(False)
        self.place.setWordWrap(False)
        self.items = chip("", "accent")
        self.facts = ElidedLabel("", "caption", "muted")
        self.caption = CaptionEdit(self.album)
        self._lay_out()
        self.caption.closed.connect(self.area.setFocus)
        visit.evidence_changed.connect(self._refresh)
        window.installEventFilter(self)

    @property
    def current(self) -> Evidence | None:
        """The piece that is shown."""
        return self._current

    def show_photos(self, pieces: Sequence[Evidence], first: Evidence) -> None:
        """Show `first`, and the others around it by Left and Right."""
        self._ids = [piece.id for piece in pieces]
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.area.setFocus()
        self._show(first)

    def go(self, step: int) -> None:
        """Show the next photo, or the one before; at the ends it stays."""
        if self._current is None:
            return
        place = self._ids.index(self._current.id) + step
        if 0 <= place < len(self._ids):
            piece = self.album.piece(self._ids[place])
            if piece is not None:
                self._show(piece)

    def leave(self) -> None:
        """Close, and keep what was typed."""
        self.caption.keep()
        self._is_leaving = True
        self._window.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and is_key_of_a_page(event):  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_Left: lambda: self.go(-1),
            Qt.Key.Key_PageUp: lambda: self.go(-1),
            Qt.Key.Key_Right: lambda: self.go(1),
            Qt.Key.Key_PageDown: lambda: self.go(1),
            Qt.Key.Key_Plus: lambda: self.area.enlarge(STEP),
            Qt.Key.Key_Equal: lambda: self.area.enlarge(STEP),
            Qt.Key.Key_Minus: lambda: self.area.enlarge(1 / STEP),
            Qt.Key.Key_0: self.area.fit,
            Qt.Key.Key_C: self.caption.setFocus,
            Qt.Key.Key_Delete: self._detach,
        }
        deed = deeds.get(Qt.Key(event.key()))
        # Nothing gets through to what lies underneath.
        event.accept()
        if deed is not None:
            deed()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays within the viewer, which hides everything else."""
        stops = [
            each
            for each in self.findChildren(QWidget)
            if each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if self._is_leaving or not stops:
            # Qt itself asks on hiding.
            return super().focusNextPrevChild(next)
        here = self.focusWidget()
        place = stops.index(here) if here in stops else -1
        stops[(place + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self._workplace.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        whole.addWidget(self.area, 1)
        foot = QFrame()
        mark(foot, panel="footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(12))
        label = QLabel(translate("Photos", "Caption"))
        label.setBuddy(self.caption)
        mark(label, role="strong")
        row.addWidget(label)
        row.addWidget(self.caption, 1)
        row.addWidget(self._detach_button())
        whole.addWidget(foot)

    def _head(self) -> QFrame:
        theme = self._workplace.theme
        px = theme.px
        head = QFrame()
        mark(head, panel="header")
        column = QVBoxLayout(head)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(2))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self.facts)
        row.addWidget(self.number)
        row.addWidget(self.items)
        row.addStretch(1)
        self.before = self._sign("back", translate("Photos", "Photo before"), lambda: self.go(-1))
        self.after = self._sign("forward", translate("Photos", "Next photo"), lambda: self.go(1))
        enlarge = translate("Photos", "Enlarge"), lambda: self.area.enlarge(STEP)
        reduce = translate("Photos", "Reduce"), lambda: self.area.enlarge(1 / STEP)
        row.addWidget(self.before)
        row.addWidget(self.place)
        row.addWidget(self.after)
        row.addWidget(self._sign("dash", *reduce))
        row.addWidget(self._sign("plus", *enlarge))
        row.addWidget(self._sign("photo", translate("Photos", "Fit"), self.area.fit))
        close = secondary(translate("Photos", "Close"), self.leave)
        row.addWidget(with_icon(close, "cross", theme))
        return head

    def _sign(self, name: str, words: str, slot: Callable[[], object]) -> ToolButton:
        theme = self._workplace.theme
        button = ToolButton()
        button.setIcon(icon(name, theme))
        button.setIconSize(QSize(theme.px(18), theme.px(18)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda _checked=False: slot())
        return button

    def _detach_button(self) -> QWidget:
        button = danger(translate("Photos", "Take off"), self._detach)
        button.setEnabled(self._visit.is_open_to_edits)
        return button

    def _show(self, piece: Evidence) -> None:
        self._current = piece
        thumbnail = self.album.thumbnails.picture(piece)
        if thumbnail is not None:
            self.area.show_picture(thumbnail)
        else:
            self.area.show_words(translate("Photos", "Loading…"))
        self._say(piece)
        self._ask(piece)

    def _say(self, piece: Evidence) -> None:
        place = self._ids.index(piece.id)
        self.number.setText(number_words(self.album.number_of(piece)))
        self.place.setText(f"{place + 1} / {len(self._ids)}")
        self.items.setText(items_words(piece, MOST_ITEMS))
        self.items.setToolTip(items_words(piece))
        mark(self.items, chip="accent" if piece.items else "warn")
        facts = (day_and_clock(piece), piece.device, f"{piece.width}×{piece.height}", piece.name)
        self.facts.show_text(translate("Photos", " · ").join(filter(None, facts)))
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < len(self._ids) - 1)
        self.caption.show_piece(piece)

    def _ask(self, piece: Evidence) -> None:
        """Decrypt on the worker, decode in the pool, show unless another photo came since."""
        background = self._workplace.background

        def read(case: "OpenCase") -> bytes:
            from inspector_app.workflows.photos.show_photo import reduced_copy

            return reduced_copy(case, piece)

        def show(image: QImage) -> None:
            if self._current is not None and self._current.id == piece.id:
                self._show_image(image)

        def failed(error: MingchaError) -> None:
            words, say = notice(error), self._workplace.say
            if self._current is not None and self._current.id == piece.id:
                self.area.show_words(f"{say(words.title)}\n{say(words.advice)}")

        def decode(content: bytes) -> None:
            background.compute(self, lambda: decoded(content, MOST_REDUCED), show)

        background.ask(self, read, decode, failed, urgent=True)

    def _show_image(self, image: QImage) -> None:
        if image.isNull():
            self.area.show_words(translate("Photos", "The photo cannot be shown."))
        else:
            self.area.show_picture(QPixmap.fromImage(image))

    def _detach(self) -> None:
        if self._current is not None:
            self.album.detach([self._current])

    def _refresh(self) -> None:
        """Photos were changed: follow, and close with the last one."""
        if self._current is None or not self.isVisible():
            return
        now = self.album.piece(self._current.id)
        place = self._ids.index(self._current.id)
        self._ids = [each for each in self._ids if self.album.piece(each) is not None]
        if now is not None:
            self._current = now
            self._say(now)
        elif self._ids:
            following = self.album.piece(self._ids[min(place, len(self._ids) - 1)])
            if following is not None:
                self._show(following)
        else:
            self.leave()
