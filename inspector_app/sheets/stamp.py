"""What a signature shows in its box: who, as what, when, and with which key."""

from io import BytesIO

from inspector_app.domain.sheet import StampText
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.pdfa import SAVING
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.style import ACCENT, BLACK, MUTED, Face, Style
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter
from inspector_app.words import printed_stamp as printed
from inspector_app.words.composing import filled
from inspector_app.words.terms import BOXES

_BAR, _PAD, _GROUP = 3.0, 9.0, 4
_ROLE = Style(Face.BOLD, 7.2, 10, ACCENT)
_KIND = Style(Face.SANS, 6, 10, MUTED)
_MOMENT = Style(Face.SANS, 7, 10)
_KEY = Style(Face.SANS, 5, 6.6, MUTED)
_NAME_SIZES = (15.0, 12.0, 10.0, 8.0)
_NUMBER_SIZES = (7.4, 6.4, 5.4)
_EDGES = 3.0
"""What the frame takes of the height."""


def draw_stamp(
    text: StampText, size: tuple[float, float], fonts: Fonts, languages: str = "zh"
) -> bytes:
    """A PDF of one page of `size` points, with its fonts, to be placed in the signature field.

    It has no transparency and no colours but RGB, so the signed sheet stays PDF/A.
    """
    say = Typesetter(fonts, languages)
    width, height = size
    paper = Paper(fonts, size=size)
    pen = paper.page()
    pen.frame((0.5, 0.5, width - 0.5, height - 0.5), ACCENT, 0.8)
    pen.fill(ACCENT, (0.5, 0.5, _BAR, height - 0.5))
    lines = _lines(text, say, width - 2 * _PAD, height - _EDGES)
    top = (height + sum(line.leading for line in lines)) / 2
    _kind(pen, say, width - _PAD, top)
    for line in lines:
        line.draw(pen, _PAD, top)
        top -= line.leading
    out = BytesIO()
    paper.document().save(out, **SAVING)
    return out.getvalue()


def _kind(pen: Pen, say: Typesetter, right: float, top: float) -> None:
    """That this is an electronic signature, at the end of the first line."""
    kind = say.one(printed.ELECTRONIC)
    pen.ending(right, top - _ROLE.baseline, kind, _KIND)


def _lines(text: StampText, say: Typesetter, room: float, height: float) -> tuple[Line, ...]:
    moment = text.at.isoformat(sep=" ", timespec="seconds")
    groups = [
        text.fingerprint[start : start + _GROUP].upper()
        for start in range(0, len(text.fingerprint), _GROUP)
    ]
    half = (len(groups) + 1) // 2
    role = say.line((say.inline(BOXES[text.role]), _ROLE))
    beneath = (
        *_number(text.number, say, room),
        say.line((f"{moment[:-6]} {moment[-6:]}", _MOMENT)),
        say.line((say.inline(printed.KEY), _KEY)),
        *say.lines([Paragraph(" ".join(groups[:half]), _KEY)], room),
        *say.lines([Paragraph(" ".join(groups[half:]), _KEY)], room),
    )
    left = height - sum(line.leading for line in (role, *beneath))
    return role, *_name(text.name, say, room, left), *beneath


def _number(number: str, say: Typesetter, room: float) -> tuple[Line, ...]:
    """The formal number as large as one line allows; nothing without one."""
    if not number:
        return ()
    words = say.one(filled(printed.NUMBER, number=number))
    for size in _NUMBER_SIZES:
        lines = say.lines([Paragraph(words, Style(Face.BOLD, size, size * 1.35))], room)
        if len(lines) == 1:
            break
    return lines


def _name(name: str, say: Typesetter, room: float, height: float) -> tuple[Line, ...]:
    """The name as large as one line and the height that is left allow."""
    for size in _NAME_SIZES:
        lines = say.lines([Paragraph(name, Style(Face.SONG, size, size * 1.3, BLACK))], room)
        if len(lines) == 1 and lines[0].leading <= height:
            break
    return lines
