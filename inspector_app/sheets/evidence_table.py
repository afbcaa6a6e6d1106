"""The evidence list: each file with the hash of its untouched original."""

from inspector_app.domain.evidence import Evidence, Numbered
from inspector_app.sheets.page_frame import WIDTH
from inspector_app.sheets.style import CELL_STRONG, CODE, LABEL, NOTE, NOTE_STRONG, SMALL
from inspector_app.sheets.table import Align, Cell, Columns, Row, Table
from inspector_app.sheets.typesetter import Paragraph, Typesetter
from inspector_app.words import printed_tables as printed
from inspector_app.words.camera_time import (
    TO_SECOND,
    camera_words,
    correction_words,
    day_and_clock,
    is_corrected,
    is_of_another_day,
)
from inspector_app.words.composing import joined

_WIDTHS = (26.0, WIDTH - 26 - 88 - 124 - 140, 88.0, 124.0, 140.0)
_HEADS = (printed.NUMBER, printed.WHAT, printed.FILE, printed.TAKEN, printed.HASH)
_GROUP = 8


def evidence_table(evidence: Numbered, say: Typesetter) -> Table:
    """Head and one row for each file."""
    columns = Columns(say, _WIDTHS)
    head = columns.row(*(Cell(say.said(words, NOTE_STRONG), shade=LABEL) for words in _HEADS))
    rows = tuple(_row(columns, say, number, piece) for number, piece in evidence)
    return Table(rows, (head,))


def _row(columns: Columns, say: Typesetter, number: int, piece: Evidence) -> Row:
    what = [piece.caption or piece.name, " ".join(piece.items)]
    if piece.supplement:
        what.append(say.one(printed.SUPPLEMENT))
    pixels = f"{piece.width}×{piece.height}"
    return columns.row(
        Cell((Paragraph(str(number), CELL_STRONG),), Align.CENTRE),
        Cell(_lines(what)),
        Cell(_lines([f"{piece.kind.upper()} {_size(piece.size)}", pixels])),
        Cell(_lines(_taken(piece, say))),
        Cell((Paragraph(_grouped(piece.sha256), CODE),)),
    )


def _taken(piece: Evidence, say: Typesetter) -> list[str]:
    """Day and time, how they were corrected, the offset where the picture says one, the device."""
    unsaid = say.one(printed.NOT_SAID)
    moment, offset = day_and_clock(piece.moment, TO_SECOND), piece.moment[TO_SECOND:]
    corrected = _corrected(piece, say) if is_corrected(piece) else []
    return [moment or unsaid, *corrected, f"{offset} {piece.device or unsaid}".strip()]


def _corrected(piece: Evidence, say: Typesetter) -> list[str]:
    """What the camera said and the correction: on one line, unless a day makes it too long."""
    parts = camera_words(piece, TO_SECOND), correction_words(piece.clock_offset)
    if is_of_another_day(piece):
        return [say.one(part) for part in parts]
    return [say.one(joined(parts, "，"))]


def _lines(texts: list[str]) -> tuple[Paragraph, ...]:
    """The first text, and the others smaller beneath."""
    first, *others = [text for text in texts if text] or [""]
    return Paragraph(first, NOTE), *(Paragraph(other, SMALL) for other in others)


def _size(size: int) -> str:
    """Bytes exactly: what is compared must not be rounded."""
    return f"{size:,} B"


def _grouped(digest: str) -> str:
    """The hash in groups of eight digits, four groups to a line."""
    groups = [digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP)]
    return "\n".join(" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))
