"""The table of one list; of photos with their small pictures."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from inspector_app.domain.inspection import State
from inspector_app.domain.record_filter import RecordKind
from inspector_app.ui.icons import pixmap
from inspector_app.ui.pages.records import columns, work
from inspector_app.ui.parts.windowed_model import ROW_ROLE, WindowedModel
from inspector_app.ui.parts.windowed_table import ROW_HEIGHT, WindowedTable
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace
from inspector_app.words.lists import KINDS

if TYPE_CHECKING:
    from inspector_app.workflows.records.list_records import ListedPhoto

PHOTO_HEIGHT, TILE_WIDTH, TILE_HEIGHT, RADIUS, SIGN = 60, 72, 52, 6, 20
"""Design pixels."""
Index = QModelIndex | QPersistentModelIndex


class RecordTable(WindowedTable):
    """Tells which inspection was opened; a lead's sealed ones are opened for review."""

    inspection_opened = Signal(str, str)
    """The inspection's id, and the code of an item or nothing."""
    review_wanted = Signal(str)
    unit_chosen = Signal(str)
    """Code of a unit to which the list is to be narrowed."""

    def __init__(
        self,
        workplace: Workplace,
        kind: RecordKind,
        parent: QWidget | None = None,
        *,
        reviews: bool,
    ) -> None:
        is_photos = kind is RecordKind.PHOTOS
        height = PHOTO_HEIGHT if is_photos else ROW_HEIGHT
        super().__init__(workplace.theme, workplace.say(KINDS[kind]), height, parent)
        self.kind, self._reviews = kind, reviews
        layout = columns.layout_of(kind, workplace)
        self.records: WindowedModel[Any] = WindowedModel(
            workplace.background,
            workplace.theme,
            layout.columns,
            lambda case, numbers: work.read_rows(case, kind, numbers),
            self,
        )
        if is_photos:
            self.thumbnails = Thumbnails(workplace.background, self)
            self.thumbnails.arrived.connect(lambda _sha256: self.viewport().update())
            painter = PicturePainter(workplace, self.thumbnails, self)
            self.setItemDelegateForColumn(columns.PICTURE, painter)
        self.show_list(self.records, layout.wide, layout.widest, layout.less_needed)
        self.row_opened.connect(self._open)

    @override
    def fill_menu(self, menu: QMenu) -> None:
        row = self.records.row_at(self.currentIndex().row())
        if row is None:
            return
        inspection, item = self._inspection_of(row), self._item_of(row)
        menu.addAction(
            translate("Records", "Open the inspection"),
            lambda: self.inspection_opened.emit(inspection, item),
        )
        if self._is_reviewed(row):
            menu.addAction(
                translate("Records", "Open the review"),
                lambda: self.review_wanted.emit(inspection),
            )
        if self.kind is RecordKind.INSPECTIONS and row.unit_code:
            code = row.unit_code
            menu.addAction(
                translate("Records", "Only this unit"), lambda: self.unit_chosen.emit(code)
            )
        menu.addSeparator()

    def _open(self, place: int) -> None:
        row = self.records.row_at(place)
        if row is None:
            return
        if self._is_reviewed(row):
            self.review_wanted.emit(self._inspection_of(row))
        else:
            self.inspection_opened.emit(self._inspection_of(row), self._item_of(row))

    def _is_reviewed(self, row: Any) -> bool:
        return self._reviews and bool(row.stage) and row.state == State.SEALED

    def _inspection_of(self, row: Any) -> str:
        return str(row.id if self.kind is RecordKind.INSPECTIONS else row.inspection)

    def _item_of(self, row: Any) -> str:
        match self.kind:
            case RecordKind.FINDINGS:
                return str(row.item)
            case RecordKind.PHOTOS:
                return str(row.items[0]) if row.items else ""
        return ""


class PicturePainter(QStyledItemDelegate):
    """Paints a photo's small picture once it arrived, a plain tile before, a sign without one."""

    def __init__(self, workplace: Workplace, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = workplace.theme, thumbnails

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        px, row = self._theme.px, index.data(ROW_ROLE)
        size = QSize(px(TILE_WIDTH), px(TILE_HEIGHT))
        place = option.rect.center() - QPoint(size.width() // 2, size.height() // 2)
        tile = None if row is None else self._tile(painter, row, size)
        if tile is not None:
            painter.drawPixmap(place, tile)
            return
        painter.fillRect(place.x(), place.y(), size.width(), size.height(), self._ground)
        sign = "warning" if self._is_gone(row) else "photo"
        side = px(SIGN)
        drawing = pixmap(sign, side, self._theme.colour(Tone.FAINT))
        painter.drawPixmap(option.rect.center() - QPoint(side // 2, side // 2), drawing)

    @property
    def _ground(self) -> Any:
        return self._theme.colour(Tone.SUNKEN)

    def _tile(self, painter: QPainter, row: "ListedPhoto", size: QSize) -> Any:
        ratio = painter.device().devicePixelRatioF()
        return self._thumbnails.tile(row, size, self._theme.px(RADIUS), ratio)

    def _is_gone(self, row: "ListedPhoto | None") -> bool:
        return row is not None and self._thumbnails.is_broken(row)
