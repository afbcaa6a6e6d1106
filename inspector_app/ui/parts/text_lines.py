"""Text broken into at most so many lines, for what is painted and not laid out by a widget."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def text_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """`text` in lines of `width` pixels; what is beyond `most` lines is cut with an ellipsis."""
    return _lines(text, font.toString(), width, most)


@lru_cache(maxsize=2048)
def _lines(text: str, font_name: str, width: int, most: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_name)
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        starts.append(line.textStart())
    layout.endLayout()
    return _cut(layout.text(), starts, QFontMetrics(font), width, most)


def _cut(
    text: str, starts: list[int], metrics: QFontMetrics, width: int, most: int
) -> tuple[str, ...]:
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    if len(lines) > most:
        rest = text[starts[most - 1] :]
        lines[most - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return tuple(lines)
