"""Paints the rows under review: question and answer, facts, photos, the lead's layer, remarks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from inspector_app.ui.icons import pixmap
from inspector_app.ui.pages.review.item_rows import Block, RowWords
from inspector_app.ui.parts.text_lines import text_lines
from inspector_app.ui.photos.thumbnails import Thumbnails
from inspector_app.ui.theme import Face, Theme, Tone

ROW = int(Qt.ItemDataRole.UserRole)
"""The RowWords of a row."""
_SIDE, _PAD, _GAP, _LINE_GAP = 16, 12, 8, 4
_CODE, _SIGN, _TILE, _RADIUS = 48, 16, 72, 12
_MOST_PROMPT, _MOST_TEXT, _MOST_RESULT = 6, 24, 3
_NARROW = 440
"""Design pixels of a card: below, the result stands under the question."""
_CHIPS = {
    "warn": (Tone.WARN_SOFT, Tone.WARN),
    "bad": (Tone.BAD_SOFT, Tone.BAD),
    "na": (Tone.NA_SOFT, Tone.NA),
    "accent": (Tone.ACCENT_SOFT, Tone.ACCENT),
}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Text:
    """Lines of one face at a place; `ground` is the box behind them."""

    lines: tuple[str, ...]
    at: QPoint
    face: Face
    tone: Tone


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where everything on one row stands, from the row's own corner."""

    texts: tuple[_Text, ...]
    boxes: tuple[tuple[QRect, Tone], ...]
    chips: tuple[tuple[QRect, str, str], ...]
    tiles: tuple[QRect, ...]
    sign: QPoint
    height: int


class ItemPainter(QStyledItemDelegate):
    """Shapes are kept until the width changes; the view asks for heights of all rows."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails
        self._metrics = {face: QFontMetrics(theme.font(face)) for face in Face}
        self._shapes: dict[int, tuple[RowWords, _Shape]] = {}
        self._width = 0
        self.has_focus = False

    def set_width(self, width: int) -> None:
        """Lay out for a viewport of that width."""
        if width != self._width:
            self._width = width
            self._shapes.clear()

    def forget(self) -> None:
        """Other rows will be shown."""
        self._shapes.clear()

    def tile_at(self, index: Index, point: QPoint) -> int:
        """Which photo of the row is under `point`, from the row's corner; -1 for none."""
        tiles = self._shape(index.data(ROW)).tiles
        return next((n for n, tile in enumerate(tiles) if tile.contains(point)), -1)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width, self._shape(index.data(ROW)).height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: RowWords = index.data(ROW)
        shape = self._shape(words)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        if words.code:
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            self._card(painter, shape, current=current)
        for box, tone in shape.boxes:
            self._rounded(painter, box, 8, tone)
        for box, text, kind in shape.chips:
            self._chip(painter, box, text, kind)
        for lines in shape.texts:
            self._lines(painter, lines)
        if words.sign:
            sign = pixmap(words.sign, self._theme.px(_SIGN), self._theme.colour(words.tone))
            painter.drawPixmap(shape.sign, sign)
        self._tiles(painter, words, shape)
        painter.restore()

    def _card(self, painter: QPainter, shape: _Shape, *, current: bool) -> None:
        px = self._theme.px
        card = QRect(px(_SIDE), 0, self._width - 2 * px(_SIDE), shape.height - px(_GAP))
        here = current and self.has_focus
        width = px(2) if here else 1
        edge = Tone.ACCENT if here else Tone.OUTLINE if current else Tone.BORDER
        painter.setPen(QPen(self._theme.colour(edge), width))
        painter.setBrush(self._theme.colour(Tone.SURFACE))
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(card).adjusted(inset, inset, -inset, -inset), px(_RADIUS), px(_RADIUS)
        )

    def _rounded(self, painter: QPainter, box: QRect, radius: int, tone: Tone) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(tone))
        painter.drawRoundedRect(box, self._theme.px(radius), self._theme.px(radius))

    def _chip(self, painter: QPainter, box: QRect, text: str, kind: str) -> None:
        ground, ink = _CHIPS[kind]
        self._rounded(painter, box, 6, ground)
        painter.setFont(self._theme.font(Face.CAPTION))
        painter.setPen(self._theme.colour(ink))
        room = box.adjusted(self._theme.px(8), 0, -self._theme.px(8), 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)

    def _lines(self, painter: QPainter, text: _Text) -> None:
        painter.setFont(self._theme.font(text.face))
        painter.setPen(self._theme.colour(text.tone))
        metrics = self._metrics[text.face]
        for number, line in enumerate(text.lines):
            top = text.at.y() + number * metrics.height()
            painter.drawText(text.at.x(), top + metrics.ascent(), line)

    def _tiles(self, painter: QPainter, words: RowWords, shape: _Shape) -> None:
        ratio = painter.device().devicePixelRatio()
        for piece, box in zip(words.photos, shape.tiles, strict=False):
            tile = self._thumbnails.tile(piece, box.size(), self._theme.px(8), ratio)
            if tile is not None:
                painter.drawPixmap(box.topLeft(), tile)
                continue
            self._rounded(painter, box, 8, Tone.NA_SOFT)
            drawing = "warning" if self._thumbnails.is_broken(piece) else "photo"
            sign = pixmap(drawing, self._theme.px(24), self._theme.colour(Tone.MUTED))
            painter.drawPixmap(box.center() - QPoint(self._theme.px(12), self._theme.px(12)), sign)

    def _shape(self, words: RowWords) -> _Shape:
        kept = self._shapes.get(id(words))
        if kept is not None:
            return kept[1]
        shape = self._item_shape(words) if words.code else self._heading_shape(words)
        # The words are kept too, so that no other row takes over their place in memory.
        self._shapes[id(words)] = (words, shape)
        return shape

    def _heading_shape(self, words: RowWords) -> _Shape:
        px, metrics = self._theme.px, self._metrics[Face.SECTION]
        room = self._width - 2 * px(_SIDE)
        count = _Text((words.result,), QPoint(0, 0), Face.BODY, Tone.MUTED)
        taken = self._metrics[Face.BODY].horizontalAdvance(words.result)
        lines = self._wrapped(words.prompt, Face.SECTION, room - taken - px(12), 2)
        top = px(12)
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        drop = metrics.ascent() - self._metrics[Face.BODY].ascent()
        texts = (
            _Text(lines, QPoint(px(_SIDE), top), Face.SECTION, Tone.TEXT),
            _Text(
                count.lines, QPoint(px(_SIDE) + wide + px(10), top + drop), Face.BODY, Tone.MUTED
            ),
        )
        return _Shape(texts, (), (), (), QPoint(), top + len(lines) * metrics.height() + px(8))

    def _item_shape(self, words: RowWords) -> _Shape:
        return _Layout(self._theme, self._metrics, self._width).shape(words)

    def _wrapped(self, text: str, face: Face, room: int, most: int) -> tuple[str, ...]:
        return text_lines(text, self._theme.font(face), room, most)


class _Layout:
    """Puts one item's row together from top to bottom."""

    def __init__(self, theme: Theme, metrics: dict[Face, QFontMetrics], width: int) -> None:
        self._theme, self._metrics = theme, metrics
        px = theme.px
        self._left = px(_SIDE + _PAD)
        self._right = width - px(_SIDE + _PAD)
        self._inner = self._left + px(_CODE)
        self._texts: list[_Text] = []
        self._boxes: list[tuple[QRect, Tone]] = []
        self._chips: list[tuple[QRect, str, str]] = []
        self._y = px(_PAD)

    def shape(self, words: RowWords) -> _Shape:
        """The row of an item."""
        px = self._theme.px
        narrow = self._right - self._left < px(_NARROW)
        if narrow:
            self._inner = self._left
            self._put(words.code, Face.CAPTION, Tone.MUTED, self._left, self._right, 1)
        else:
            self._at(words.code, Face.ITEM, Tone.MUTED, self._left)
        sign = self._narrow_head(words) if narrow else self._wide_head(words)
        self._put_chips(words.chips)
        for block in words.blocks:
            self._put_block(block)
        tiles = self._put_tiles(len(words.photos))
        height = self._y + px(_PAD + _GAP) - px(_LINE_GAP)
        return _Shape(
            tuple(self._texts), tuple(self._boxes), tuple(self._chips), tiles, sign, height
        )

    def _wide_head(self, words: RowWords) -> QPoint:
        """The question, and right of it the answer with what it costs."""
        px = self._theme.px
        cost = self._metrics[Face.CAPTION].horizontalAdvance(words.cost)
        cost += px(8) if words.cost else 0
        room = (self._right - self._left) * 2 // 5 - cost
        result = self._lines(words.result, Face.BODY_STRONG, room, _MOST_RESULT)
        metrics = self._metrics[Face.BODY_STRONG]
        wide = max((metrics.horizontalAdvance(line) for line in result), default=0)
        beside = self._right - wide - cost
        sign = QPoint(beside - px(_SIGN + 6), self._y + (metrics.height() - px(_SIGN)) // 2)
        top = self._y
        self._put_lines(result, Face.BODY_STRONG, words.tone, beside)
        if words.cost:
            drop = metrics.ascent() - self._metrics[Face.CAPTION].ascent()
            at = QPoint(beside + wide + px(8), top + drop)
            self._texts.append(_Text((words.cost,), at, Face.CAPTION, Tone.BAD))
        below, self._y = self._y, top
        until = sign.x() - px(16)
        self._put(words.prompt, Face.ITEM, Tone.TEXT, self._inner, until, _MOST_PROMPT)
        self._y = max(self._y, below)
        return sign

    def _narrow_head(self, words: RowWords) -> QPoint:
        """The question, and under it the answer."""
        px = self._theme.px
        self._put(words.prompt, Face.ITEM, Tone.TEXT, self._left, self._right, _MOST_PROMPT)
        metrics = self._metrics[Face.BODY_STRONG]
        sign = QPoint(self._left, self._y + (metrics.height() - px(_SIGN)) // 2)
        said = " ".join(filter(None, (words.result, words.cost)))
        begin = self._left + px(_SIGN + 6)
        self._put(said, Face.BODY_STRONG, words.tone, begin, self._right, _MOST_RESULT)
        return sign

    def _put_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        px, metrics = self._theme.px, self._metrics[Face.CAPTION]
        x, height = self._inner, metrics.height() + px(6)
        most = self._right - self._inner
        for text, kind in chips:
            wide = min(metrics.horizontalAdvance(text) + px(18), most)
            if x > self._inner and x + wide > self._right:
                x, self._y = self._inner, self._y + height + px(_LINE_GAP)
            self._chips.append((QRect(x, self._y, wide, height), text, kind))
            x += wide + px(6)
        if chips:
            self._y += height + px(_LINE_GAP)

    def _put_block(self, block: Block) -> None:
        """Plain words stand alone; a lead's stand in a box."""
        px = self._theme.px
        ground, tone = block.ground.value
        if ground is None:
            self._put(block.text, Face.BODY, tone, self._inner, self._right, _MOST_TEXT)
            return
        pad, top = px(10), self._y + px(2)
        self._y = top + px(8)
        begin, end = self._inner + pad, self._right - pad
        self._put(block.head, Face.CAPTION, Tone.MUTED, begin, end, 3)
        self._put(block.text, Face.BODY, tone, begin, end, _MOST_TEXT)
        box = QRect(self._inner, top, self._right - self._inner, self._y - top + px(4))
        self._boxes.append((box, ground))
        self._y = box.bottom() + px(_LINE_GAP)

    def _put_tiles(self, count: int) -> tuple[QRect, ...]:
        px = self._theme.px
        side, gap = px(_TILE), px(8)
        across = max(1, (self._right - self._inner + gap) // (side + gap))
        top = self._y + px(_LINE_GAP)
        tiles = tuple(
            QRect(
                self._inner + (n % across) * (side + gap),
                top + (n // across) * (side + gap),
                side,
                side,
            )
            for n in range(count)
        )
        if tiles:
            self._y = tiles[-1].bottom() + px(_LINE_GAP)
        return tiles

    def _put(self, text: str, face: Face, tone: Tone, begin: int, end: int, most: int) -> None:
        if text:
            self._put_lines(self._lines(text, face, end - begin, most), face, tone, begin)

    def _put_lines(self, lines: tuple[str, ...], face: Face, tone: Tone, begin: int) -> None:
        self._texts.append(_Text(lines, QPoint(begin, self._y), face, tone))
        self._y += len(lines) * self._metrics[face].height() + self._theme.px(_LINE_GAP)

    def _at(self, text: str, face: Face, tone: Tone, begin: int) -> None:
        """A line that takes no room of its own."""
        self._texts.append(_Text((text,), QPoint(begin, self._y), face, tone))

    def _lines(self, text: str, face: Face, room: int, most: int) -> tuple[str, ...]:
        return text_lines(text, self._theme.font(face), room, most)
