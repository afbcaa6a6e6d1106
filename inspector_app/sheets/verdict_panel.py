"""The verdict at a glance: sign, word and figures in a frame; readable without colour."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.form import Form
from inspector_app.domain.points import show_tenths
from inspector_app.domain.scoring import Scorecard, Verdict
from inspector_app.domain.wording import Wording
from inspector_app.sheets.flow import Whole
from inspector_app.sheets.pen import Pen
from inspector_app.sheets.signs import Sign
from inspector_app.sheets.style import (
    BAD,
    BAD_SOFT,
    NONE,
    NONE_SOFT,
    OK,
    OK_SOFT,
    SMALL,
    WARN,
    WARN_SOFT,
    Colour,
    Face,
    Style,
)
from inspector_app.sheets.typesetter import Line, Paragraph, Typesetter
from inspector_app.words import printed
from inspector_app.words.composing import filled
from inspector_app.words.printed import BLANK
from inspector_app.words.verdicts import verdict_label

PANEL_WIDTH = 176.0
_HEIGHT = 122.0
_SIGN = 21.0
_FOOT = 40.0
_PAD = 10.0
_SIZES = (26, 22, 19, 16, 13)
_BRACKET = re.compile(r"\s*(?=[（(])")
_LOOKS: Mapping[Verdict, tuple[Sign, Colour, Colour]] = {
    Verdict.EXCELLENT: (Sign.TICK, OK, OK_SOFT),
    Verdict.GOOD: (Sign.TICK, OK, OK_SOFT),
    Verdict.PASS: (Sign.TICK, OK, OK_SOFT),
    Verdict.FAIL: (Sign.CROSS, BAD, BAD_SOFT),
    Verdict.VETO: (Sign.CROSS, BAD, BAD_SOFT),
    Verdict.PENDING: (Sign.ALERT, WARN, WARN_SOFT),
    Verdict.NOT_RATED: (Sign.RING, NONE, NONE_SOFT),
}


@dataclass(frozen=True, slots=True)
class VerdictPanel(Whole):
    """The frame as a block; as high as what stands beside it."""

    verdict: Verdict
    note: tuple[Line, ...]
    word: tuple[Line, ...]
    figures: tuple[tuple[Line, tuple[Line, ...]], ...]
    beside: float
    """The height of what stands at its right."""

    @property
    def height(self) -> float:
        """As high as its neighbour, and never too low for its own words."""
        return max(self.beside, _HEIGHT)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it."""
        sign, strong, soft = _LOOKS[self.verdict]
        box = (x, top - self.height, x + PANEL_WIDTH, top)
        pen.fill(soft, box)
        pen.fill(strong, (x, top - self.height, x + 5, top))
        pen.frame(box, strong, 1.2)
        y = _stack(pen, self.note, x + 5 + _PAD, top - 7)
        foot = top - self.height + _FOOT
        word_height = sum(line.leading for line in self.word)
        word_top = (y + foot) / 2 + word_height / 2
        middle = word_top - self.word[0].leading / 2
        pen.sign(sign, x + 5 + _PAD, middle - _SIGN / 2, _SIGN, strong)
        _stack(pen, self.word, x + 5 + _PAD + _SIGN + 9, word_top)
        pen.lines([((x + 5 + _PAD, foot), (x + PANEL_WIDTH - _PAD, foot))], strong, 0.5)
        self._figures(pen, x + 5, foot)

    def _figures(self, pen: Pen, x: float, top: float) -> None:
        column = (PANEL_WIDTH - 5) / len(self.figures)
        for number, (figure, label) in enumerate(self.figures):
            middle = x + column * (number + 0.5)
            figure.draw(pen, middle - figure.width / 2, top - 3)
            _stack(pen, label, middle, top - 3 - figure.leading, centred=True)


def verdict_panel(form: Form, card: Scorecard, say: Typesetter, beside: float) -> VerdictPanel:
    """The panel of a scorecard, to stand beside something `beside` high."""
    _, strong, _ = _LOOKS[card.verdict]
    lines = []
    if card.provisional:
        open_ = say.inline(filled(printed.PROVISIONAL, open=len(card.open)))
        lines.append(say.line((open_, SMALL.of(strong))))
    return VerdictPanel(
        card.verdict,
        tuple(lines),
        _word(verdict_label(form.scoring, card.verdict), say, strong),
        _figures(card, say),
        beside,
    )


def _word(label: Wording, say: Typesetter, colour: Colour) -> tuple[Line, ...]:
    """The verdict as large as one line allows; what it says in brackets small beneath."""
    room = PANEL_WIDTH - 5 - 2 * _PAD - _SIGN - 9
    word, *bracketed = _BRACKET.split(say.one(label))
    for size in _SIZES:
        lines = say.lines([Paragraph(word, Style(Face.BOLD, size, size * 1.25, colour))], room)
        if len(lines) == 1:
            break
    beneath = Style(Face.BOLD, 10, 14, colour)
    paragraphs = [Paragraph(part, beneath) for part in bracketed]
    if say.second:
        paragraphs.append(Paragraph(label.of(say.second), Style(Face.SANS, 9, 12, colour)))
    return lines + say.lines(paragraphs, room)


def _figures(card: Scorecard, say: Typesetter) -> tuple[tuple[Line, tuple[Line, ...]], ...]:
    figure = Style(Face.BOLD, 12, 15)
    shown = (
        (BLANK if card.percent is None else show_tenths(card.percent), printed.PERCENT),
        (
            BLANK if card.completeness is None else show_tenths(card.completeness),
            printed.COMPLETENESS,
        ),
        (f"{len(card.majors)}/{card.majors_scored}", printed.MAJORS),
    )
    room = (PANEL_WIDTH - 5) / len(shown) - 4
    return tuple(
        (say.line((value, figure)), say.lines([Paragraph(say.one(label), SMALL)], room))
        for value, label in shown
    )


def _stack(
    pen: Pen, lines: tuple[Line, ...], x: float, top: float, *, centred: bool = False
) -> float:
    """Draw lines below one another; where they end."""
    for line in lines:
        line.draw(pen, x - line.width / 2 if centred else x, top)
        top -= line.leading
    return top
