"""The guide laid out for reading: headings, code and tables in the colours of the theme."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from inspector_app.ui.pages.help.guide_text import Found, Line, slug
from inspector_app.ui.theme import Face, Theme, Tone, mark

_WIDEST = 880
"""Design pixels of a line of running text."""
_HEADINGS = {1: Face.TITLE, 2: Face.TITLE, 3: Face.SECTION}


class GuideView(QTextBrowser):
    """One document; a link within it is followed, any other is told."""

    link_followed = Signal(str)
    """The target of a link that leads out of this document."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        # Everything wraps; a bar would be for the pixel that a table's border is rounded by.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark(self, panel="side")
        self.document().setDocumentMargin(theme.px(24))
        self.anchorClicked.connect(self._follow)

    @property
    def lines(self) -> list[Line]:
        """Every line as it is laid out."""
        found = []
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            found.append(Line(block.position(), block.text(), level))
            block = block.next()
        return found

    def show_guide(self, text: str, folder: Path) -> None:
        """Lay out `text`; pictures come from `folder`."""
        self.setSearchPaths([str(folder)])
        document = self.document()
        document.setDefaultFont(self._theme.font(Face.BODY))
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._dress_blocks(document, cursor)
        self._dress_tables(document.rootFrame())
        cursor.endEditBlock()
        self.show_found((), -1)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read."""
        super().resizeEvent(event)
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        spare = max(0, self.viewport().width() - self._theme.px(_WIDEST))
        if round(shape.rightMargin()) != spare + self._theme.px(24):
            shape.setRightMargin(spare + self._theme.px(24))
            frame.setFrameFormat(shape)

    def go_to(self, position: int) -> None:
        """Bring the line at `position` to the top."""
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - self._theme.px(16))

    def go_to_heading(self, anchor: str) -> bool:
        """Bring the heading that links call `anchor` to the top; whether there is one."""
        for line in self.lines:
            if line.level and slug(line.text) == anchor:
                self.go_to(line.start)
                return True
        return False

    def show_found(self, found: Sequence[Found], current: int) -> None:
        """Mark what a search found; the current place stands out."""
        self.setExtraSelections(
            [self._marked(each, is_current=at == current) for at, each in enumerate(found)]
        )

    def _marked(self, found: Found, *, is_current: bool) -> QTextEdit.ExtraSelection:
        theme, selection = self._theme, QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(found.start)
        keep = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(found.start + found.length, keep)
        selection.cursor = cursor
        shape = QTextCharFormat()
        shape.setBackground(theme.colour(Tone.ACCENT if is_current else Tone.WARN_SOFT))
        shape.setForeground(theme.colour(Tone.ON_ACCENT if is_current else Tone.TEXT))
        selection.format = shape
        return selection

    def _follow(self, target: QUrl) -> None:
        plain = target.toString()
        if not (plain.startswith("#") and self.go_to_heading(target.fragment())):
            self.link_followed.emit(plain)

    def _dress_blocks(self, document: QTextDocument, cursor: QTextCursor) -> None:
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            level = block.blockFormat().headingLevel()
            if level:
                self._dress_heading(cursor, block, level)
            elif block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
                self._dress_code(cursor, block)
            elif cursor.currentTable() is None:
                self._space(cursor, top=0, bottom=6)
            block = block.next()

    def _dress_heading(self, cursor: QTextCursor, block: QTextBlock, level: int) -> None:
        shape = QTextCharFormat()
        shape.setFont(self._theme.font(_HEADINGS.get(level, Face.BODY_STRONG)))
        self._shape(cursor, block, shape)
        self._space(cursor, top=8 if level == 1 else 24, bottom=8)

    def _dress_code(self, cursor: QTextCursor, block: QTextBlock) -> None:
        shape = QTextCharFormat()
        shape.setFont(self._theme.font(Face.MONO))
        self._shape(cursor, block, shape)
        format_ = QTextBlockFormat()
        format_.setBackground(self._theme.colour(Tone.NA_SOFT))
        format_.setLeftMargin(self._theme.px(8))
        format_.setNonBreakableLines(False)
        if not block.next().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
            format_.setBottomMargin(self._theme.px(10))
        cursor.mergeBlockFormat(format_)

    def _shape(self, cursor: QTextCursor, block: QTextBlock, shape: QTextCharFormat) -> None:
        cursor.setPosition(block.position())
        keep = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(block.position() + max(block.length() - 1, 0), keep)
        cursor.mergeCharFormat(shape)

    def _space(self, cursor: QTextCursor, *, top: int, bottom: int) -> None:
        format_ = QTextBlockFormat()
        format_.setTopMargin(self._theme.px(top))
        format_.setBottomMargin(self._theme.px(bottom))
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        format_.setLineHeight(125, proportional.value)
        cursor.mergeBlockFormat(format_)

    def _dress_tables(self, frame: QTextFrame) -> None:
        for child in frame.childFrames():
            if isinstance(child, QTextTable):
                shape = child.format()
                shape.setBorder(1)
                shape.setBorderBrush(self._theme.colour(Tone.BORDER))
                shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape.setBorderCollapse(True)
                shape.setCellPadding(self._theme.px(6))
                shape.setTopMargin(self._theme.px(8))
                shape.setBottomMargin(self._theme.px(12))
                child.setFormat(shape)
