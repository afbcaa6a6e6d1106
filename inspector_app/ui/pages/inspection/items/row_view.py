"""The mechanics of the list: which row is current, where its editor stands, what is in view."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget
from typing_extensions import override

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items.item_model import ItemModel
from inspector_app.ui.pages.inspection.items.list_keys import Leap
from inspector_app.ui.pages.inspection.items.phrases import offers_of
from inspector_app.ui.pages.inspection.items.reasons import Reasons
from inspector_app.ui.pages.inspection.items.row_editor import RowEditor, RowFacts
from inspector_app.ui.pages.inspection.items.row_painter import RowPainter
from inspector_app.ui.pages.inspection.items.row_words import RowWords
from inspector_app.ui.theme import mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.visit import Visit

LOOK_AHEAD = 88
"""Design pixels that stay in view beyond the current row."""


class RowView(QListView):
    """Rows of their own heights; the current one is longer by the one editor."""

    current_changed = Signal(str)
    section_entered = Signal(str)

    def __init__(self, workplace: Workplace, visit: "Visit", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._visit = visit
        self._current = ""
        self._section = ""
        self._told = ""
        self._kept_top = 0
        self.items = ItemModel(workplace, visit, self)
        self.rows = RowPainter(workplace.theme, self.items, self)
        self.reasons = Reasons(visit)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.lay_out)
        self._prepare()
        self.editor = RowEditor(workplace, self.viewport())
        self.editor.hide()
        self._listen()
        self._find_place()

    def current_code(self) -> str:
        """Code of the current item; empty while none is shown."""
        return self._current

    def line(self) -> ScoreLine:
        """The current item's line."""
        return self._visit.line(self._current)

    def enter(self, row: int, *, keep_at: int | None = None) -> None:
        """Make a row current and bring it into view; `keep_at` is where its top is to stay."""
        code = self.items.name_at(row)
        if code != self._current:
            # What is typed from now on must not go into another item's fact.
            if self.has_caret():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.settle()
            self._current = code
            self._show_line()
            # Laid out first: Qt would do it on its own here, and again when we ask.
            self.lay_out()
            self.setCurrentIndex(self.items.index(row))
        self._reveal(keep_at)
        self._tell_place()

    def has_caret(self) -> bool:
        """Whether something in the editor has the focus."""
        focus = QApplication.focusWidget()
        return focus is not None and self.editor.isAncestorOf(focus)

    def step(self, rows: int) -> None:
        """Go so many items up or down, as far as there are any."""
        codes = self.items.codes
        if self._current in codes:
            wanted = max(0, min(codes.index(self._current) + rows, len(codes) - 1))
            self.enter(self.items.row_of(codes[wanted]))

    def leap(self, leap: Leap) -> None:
        """Go to an end, or so far that the view shows what is next."""
        if leap in (Leap.FIRST, Leap.LAST):
            count = len(self.items.codes)
            self.step(-count if leap is Leap.FIRST else count)
            return
        down = leap is Leap.PAGE_DOWN
        room = self.viewport().height() - 2 * self._workplace.theme.px(LOOK_AHEAD)
        rows, step = 0, 1 if down else -1
        codes = self.items.codes
        place = codes.index(self._current) if self._current in codes else 0
        while room > 0 and 0 <= place + rows + step < len(codes):
            rows += step
            room -= self.visualRect(self._index(codes[place + rows])).height()
        self.step(rows)

    def lay_out(self) -> None:
        """Find every row's place again; where nothing changed this costs about a millisecond."""
        self._later.stop()
        self.rows.width = self.viewport().width()
        if self._current:
            width = self._editor_room().width()
            self.rows.editor_height = self.editor.height_for(width)
        self.doItemsLayout()
        self._place_editor()
        self.viewport().update()

    def lay_out_and_reveal(self) -> None:
        """The editor wants another height: keep all of it in view."""
        self.lay_out()
        self._reveal(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self._reveal(None)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._workplace.theme.px(320), self._workplace.theme.px(160))

    def _prepare(self) -> None:
        mark(self, panel="canvas")
        self.setAccessibleName(translate("Items", "Items"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.items)
        self.setItemDelegate(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes would wrap every row anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(self._workplace.theme.px(24))
        self.rows.is_open_to_edits = self._visit.is_open_to_edits

    def _listen(self) -> None:
        self.editor.resized.connect(self.lay_out_and_reveal)
        self.items.dataChanged.connect(self._show_changed)
        self.items.modelAboutToBeReset.connect(self._keep_place)
        self.items.modelReset.connect(self._find_place)
        self._visit.header_changed.connect(self._show_state)
        self._visit.returned_changed.connect(self._show_state)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._show_focus)
        self._visit.lines_changed.connect(self._show_state)

    def _show_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The current card is ringed while the focus is on it or on something in it."""
        has_focus = new is self or (new is not None and self.editor.isAncestorOf(new))
        if has_focus != self.rows.has_focus:
            self.rows.has_focus = has_focus
            self.viewport().update()
        if has_focus and new is not self:
            self._reveal_field()

    def _show_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """Rows say something else: lay them out once, when all of them are told."""
        if first.row() <= self.items.row_of(self._current) <= last.row():
            self._show_line()
        self._later.start()

    def _show_state(self) -> None:
        self.rows.is_open_to_edits = self._visit.is_open_to_edits
        self._show_line()
        self._later.start()

    def _show_line(self) -> None:
        """Let the editor show the current line."""
        self.rows.current = self._current
        self.editor.setVisible(bool(self._current))
        if self._current not in self.items.codes or not self._asked(self._current):
            return
        line, item = self.line(), self.line().item
        facts = RowFacts(
            self.items.context,
            offers_of(self._visit.form, item),
            self.reasons.at_hand(item.code),
            len(self.reasons.without(item.code)),
            self._visit.is_open_to_edits,
            self.items.tip(self.items.row_of(item.code)),
            self.items.remarks_on(item.code),
        )
        self.editor.show_line(line, facts)

    def _asked(self, code: str) -> bool:
        return any(line.item.code == code for line in self._visit.lines)

    def _keep_place(self) -> None:
        self.editor.settle()
        if self._current:
            self._kept_top = self.visualRect(self._index(self._current)).top()

    def _find_place(self) -> None:
        """After other rows came: the same item where it was, else the nearest, else none."""
        codes = self.items.codes
        order = [item.code for item in self._visit.form.items()]
        wanted = order.index(self._current) if self._current in order else 0
        after = (code for code in codes if order.index(code) >= wanted)
        code = next(after, codes[-1] if codes else "")
        stays = code == self._current
        self._current = code
        if code:
            self.setCurrentIndex(self._index(code))
        self._show_line()
        self.lay_out()
        if code:
            self._reveal(self._kept_top if stays and self.isVisible() else None)
        self._tell_place()

    def _tell_place(self) -> None:
        """Tell the item and the section, each once when it is new."""
        section = self.items.section_of(self._current).code if self._current else ""
        if self._current != self._told:
            self._told = self._current
            self.current_changed.emit(self._current)
        if section != self._section:
            self._section = section
            if section:
                self.section_entered.emit(section)

    def _index(self, code: str) -> QModelIndex:
        return self.items.index(self.items.row_of(code))

    def _reveal(self, keep_at: int | None) -> None:
        """Scroll so that the current row, and a piece of what is beyond, can be seen."""
        if not self._current:
            return
        bar, rect = self.verticalScrollBar(), self.visualRect(self._index(self._current))
        height = self.viewport().height()
        if keep_at is not None:
            bar.setValue(bar.value() + rect.top() - keep_at)
            rect = self.visualRect(self._index(self._current))
        wish = 0 if keep_at is not None else self._workplace.theme.px(LOOK_AHEAD)
        ahead = max(0, min(wish, (height - rect.height()) // 2))
        if rect.height() > height or rect.top() - ahead < 0:
            bar.setValue(bar.value() + rect.top() - ahead)
        elif rect.bottom() + ahead > height:
            bar.setValue(bar.value() + rect.bottom() + ahead - height)
        self._place_editor()
        self._reveal_field()

    def _reveal_field(self) -> None:
        """A row can be higher than the view: then the field with the caret is what must be seen."""
        field = QApplication.focusWidget()
        if field is None or not self.has_caret():
            return
        around = self._workplace.theme.px(16)
        top = field.mapTo(self.viewport(), QPoint(0, 0)).y() - around
        below = top + field.height() + 2 * around - self.viewport().height()
        if top < 0 or below > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (top if top < 0 else min(below, top)))

    def _editor_room(self) -> QRect:
        """Left, top and width of the editor within the current row."""
        words = self.items.words(self.items.row_of(self._current))
        return self.rows.shape(words).editor if isinstance(words, RowWords) else QRect()

    def _place_editor(self) -> None:
        if self._current:
            top = self.visualRect(self._index(self._current)).top()
            room = self._editor_room().translated(0, top)
            room.setHeight(self.rows.editor_height)
            self.editor.setGeometry(room)
