"""Paints whole rows: cards, chips, summaries, and the four segments."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from inspector_app.domain.choice import Choice
from inspector_app.ui.icons import pixmap
from inspector_app.ui.pages.inspection.items.item_model import ItemModel
from inspector_app.ui.pages.inspection.items.row_shape import (
    GAP,
    ICON,
    PAD,
    SIDE,
    WRAP,
    RowShape,
    Shaper,
)
from inspector_app.ui.pages.inspection.items.row_words import HeadingWords, RowWords
from inspector_app.ui.theme import Face, Theme, Tone

_LEFT = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignRight)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
SIGNS = ("check", "cross", "dash", "hide")
"""The sign of each choice: colour never speaks alone."""
_CHOSEN = (
    (Tone.OK_SOFT, Tone.OK),
    (Tone.BAD, Tone.ON_BAD),
    (Tone.NA_SOFT, Tone.TEXT),
    (Tone.NA_SOFT, Tone.TEXT),
)
Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """The look of every row; shapes are kept until the words or the width change."""

    def __init__(self, theme: Theme, model: ItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._shaper = Shaper(theme)
        self._gap, self._pad = theme.px(GAP), theme.px(PAD)
        self._heading_height = self._shaper.heading_height()
        self._shapes: dict[str, tuple[RowWords, int, RowShape]] = {}
        self.width = 0
        """Of the list's viewport."""
        self.current = ""
        """Code of the current item, whose card is longer by the editor."""
        self.editor_height = 0
        self.has_focus = False
        self.is_open_to_edits = True

    def shape(self, words: RowWords) -> RowShape:
        """Where everything on the row stands."""
        kept = self._shapes.get(words.code)
        if kept is not None and kept[0] is words and kept[1] == self.width:
            return kept[2]
        shape = self._shaper.shape(words, self.width)
        self._shapes[words.code] = (words, self.width, shape)
        return shape

    def choice_at(self, words: RowWords, x: int, y: int) -> Choice | None:
        """The segment under a point of the row."""
        for choice, rect in zip(Choice, self.shape(words).segments, strict=True):
            if rect.contains(x, y):
                return choice
        return None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = self._model.words(index.row())
        if isinstance(words, HeadingWords):
            return QSize(self.width, self._heading_height)
        return QSize(self.width, self._card_height(words) + self._gap)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words = self._model.words(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = option.rect.topLeft()
        painter.translate(top)
        if isinstance(words, HeadingWords):
            self._heading(painter, words)
        else:
            self._row(painter, words)
        painter.restore()

    @override
    def createEditor(self, *_: object) -> None:  # type: ignore[override]
        return None

    def _card_height(self, words: RowWords) -> int:
        shape = self.shape(words)
        if words.code != self.current:
            return shape.card.height()
        return shape.editor.top() + self.editor_height + self._pad

    def _heading(self, painter: QPainter, words: HeadingWords) -> None:
        px = self._theme.px
        height = self._heading_height
        room = QRect(px(SIDE), px(8), self.width - 2 * px(SIDE), height - px(12))
        self._text(painter, room, words.progress, Face.BODY, Tone.MUTED, _RIGHT)
        taken = painter.fontMetrics().horizontalAdvance(words.progress) + px(16)
        title = f"{words.code}  {words.title}"
        self._line(painter, room.adjusted(0, 0, -taken, 0), title, Face.SECTION, Tone.TEXT)

    def _row(self, painter: QPainter, words: RowWords) -> None:
        shape, current = self.shape(words), words.code == self.current
        self._card(painter, shape.card, self._card_height(words), current=current)
        wrong = words.choice is Choice.WRONG and not words.is_record
        done = words.choice is not None and not wrong and not current
        tone = Tone.MUTED if done else Tone.TEXT
        code = Tone.ACCENT if current else Tone.MUTED
        self._text(painter, shape.code, words.code, Face.ITEM, code, _LEFT)
        self._text(painter, shape.prompt, words.prompt, Face.ITEM, tone, WRAP)
        if words.cost:
            self._text(painter, shape.cost, words.cost, Face.CAPTION, Tone.BAD, _LEFT)
        for rect, (text, chip) in zip(shape.chips, words.chips, strict=True):
            ground, ink = chip.value
            self._rounded(painter, rect, 6, ground)
            inner = rect.adjusted(self._theme.px(8), 0, -self._theme.px(6), 0)
            self._line(painter, inner, text, Face.CAPTION, ink)
        self._summary(painter, words, shape.summary, current=current)
        self._segments(painter, words, shape, current=current)

    def _card(self, painter: QPainter, card: QRect, height: int, *, current: bool) -> None:
        px = self._theme.px
        width = px(2) if current else px(1)
        tone = Tone.BORDER
        if current:
            tone = Tone.ACCENT if self.has_focus else Tone.OUTLINE
        painter.setPen(QPen(self._theme.colour(tone), width))
        painter.setBrush(self._theme.colour(Tone.SURFACE))
        half = width / 2
        room = QRect(card.x(), card.y(), card.width(), height).toRectF()
        painter.drawRoundedRect(room.adjusted(half, half, -half, -half), px(12), px(12))

    def _summary(self, painter: QPainter, words: RowWords, room: QRect, *, current: bool) -> None:
        """Photos, value and reason, note; the current row's note stands in its field."""
        px = self._theme.px
        room = QRect(room)
        if words.photos:
            room = self._counted(painter, room, "camera", str(words.photos))
        if words.summary and not room.isEmpty():
            tone = Tone.BAD if words.cost else Tone.MUTED
            taken = self._line(painter, room, words.summary, Face.CAPTION, tone)
            room.setLeft(room.left() + taken + px(12))
        if words.note and not current and room.width() > px(60):
            room = self._sign(painter, room, "note")
            self._line(painter, room, words.note, Face.CAPTION, Tone.MUTED)

    def _counted(self, painter: QPainter, room: QRect, sign: str, count: str) -> QRect:
        room = self._sign(painter, room, sign)
        taken = self._line(painter, room, count, Face.CAPTION, Tone.MUTED)
        room.setLeft(room.left() + taken + self._theme.px(12))
        return room

    def _sign(self, painter: QPainter, room: QRect, name: str) -> QRect:
        """Draw a small sign; the room that is left."""
        size = self._theme.px(ICON)
        drawing = pixmap(name, size, self._theme.colour(Tone.MUTED))
        painter.drawPixmap(room.left(), room.center().y() - size // 2 + 1, drawing)
        return room.adjusted(size + self._theme.px(4), 0, 0, 0)

    def _segments(
        self, painter: QPainter, words: RowWords, shape: RowShape, *, current: bool
    ) -> None:
        for first in range(0, len(shape.segments), shape.columns):
            group = shape.segments[first : first + shape.columns]
            around = group[0].united(group[-1])
            outline = QPainterPath()
            radius = self._theme.px(8)
            outline.addRoundedRect(around.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.save()
            painter.setClipPath(outline)
            painter.fillRect(around, self._theme.colour(Tone.SURFACE if current else Tone.SUNKEN))
            for place, rect in enumerate(group, first):
                self._segment(painter, words, place, rect, first=place == first)
            painter.restore()
            tone = Tone.OUTLINE if current and self.is_open_to_edits else Tone.BORDER
            painter.setPen(QPen(self._theme.colour(tone), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(outline)

    def _segment(
        self, painter: QPainter, words: RowWords, place: int, rect: QRect, *, first: bool
    ) -> None:
        chosen = words.choice is list(Choice)[place]
        ground, ink = self._chosen(words, place) if chosen else (None, self._idle_ink(words))
        if ground is not None:
            painter.fillRect(rect, self._theme.colour(ground))
        if not first:
            painter.setPen(QPen(self._theme.colour(Tone.BORDER), 1))
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        size, gap = self._theme.px(ICON), self._theme.px(4)
        face = Face.BODY_STRONG if chosen else Face.BODY
        painter.setFont(self._theme.font(face))
        label = words.segments[place]
        width = min(painter.fontMetrics().horizontalAdvance(label), rect.width() - size - gap)
        left = rect.left() + (rect.width() - size - gap - width) // 2
        name = "note" if words.is_record and place == 1 else SIGNS[place]
        sign = pixmap(name, size, self._theme.colour(ink))
        painter.drawPixmap(left, rect.center().y() - size // 2 + 1, sign)
        room = QRect(left + size + gap, rect.top(), width + gap, rect.height())
        self._text(painter, room, label, face, ink, _LEFT)

    def _chosen(self, words: RowWords, place: int) -> tuple[Tone, Tone]:
        return _CHOSEN[0] if words.is_record and place == 1 else _CHOSEN[place]

    def _idle_ink(self, words: RowWords) -> Tone:
        """What was not chosen steps back once something was."""
        return Tone.TEXT if words.choice is None and self.is_open_to_edits else Tone.MUTED

    def _rounded(self, painter: QPainter, rect: QRect, radius: int, ground: Tone) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(rect, self._theme.px(radius), self._theme.px(radius))

    def _line(self, painter: QPainter, room: QRect, text: str, face: Face, tone: Tone) -> int:
        """One line, cut with an ellipsis where the room ends; how wide it came out."""
        painter.setFont(self._theme.font(face))
        metrics = painter.fontMetrics()
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        self._text(painter, room, cut, face, tone, _LEFT)
        return metrics.horizontalAdvance(cut)

    def _text(
        self, painter: QPainter, room: QRect, text: str, face: Face, tone: Tone, flags: int
    ) -> None:
        painter.setFont(self._theme.font(face))
        painter.setPen(self._theme.colour(tone))
        painter.drawText(room, flags, text)
