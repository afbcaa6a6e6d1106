"""Every text can be read on every ground it stands on, in both schemes and at every size."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui import theme as look
from inspector_app.ui.settings import SCALES
from inspector_app.ui.theme import Face, Scheme, Theme, Tone

GROUNDS = (Tone.CANVAS, Tone.SURFACE, Tone.SUNKEN, Tone.HOVER)
TEXTS = (Tone.TEXT, Tone.MUTED, Tone.FAINT, Tone.ACCENT, Tone.OK, Tone.BAD, Tone.NA, Tone.WARN)
OWN_GROUNDS = [
    *((text, ground) for text in TEXTS for ground in (Tone.CANVAS, Tone.SURFACE, Tone.SUNKEN)),
    *((text, Tone.HOVER) for text in (Tone.TEXT, Tone.MUTED, Tone.ACCENT)),
    (Tone.ACCENT, Tone.ACCENT_SOFT),
    (Tone.OK, Tone.OK_SOFT),
    (Tone.BAD, Tone.BAD_SOFT),
    (Tone.NA, Tone.NA_SOFT),
    (Tone.WARN, Tone.WARN_SOFT),
    *(
        (Tone.TEXT, ground)
        for ground in (
            Tone.ACCENT_SOFT,
            Tone.OK_SOFT,
            Tone.BAD_SOFT,
            Tone.NA_SOFT,
            Tone.WARN_SOFT,
            Tone.BORDER,
        )
    ),
    (Tone.MUTED, Tone.NA_SOFT),  # a primary button that is off
    (Tone.ON_ACCENT, Tone.ACCENT),
    (Tone.ON_ACCENT, Tone.ACCENT_HOVER),
    (Tone.ON_BAD, Tone.BAD),
]
OUTLINES = [
    (edge, ground)
    for edge in (Tone.OUTLINE, Tone.ACCENT, Tone.BAD)
    for ground in (Tone.CANVAS, Tone.SURFACE, Tone.SUNKEN)
]


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, one: Tone, other: Tone) -> float:
    dark, light = sorted(luminance(theme.colour(tone)) for tone in (one, other))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_the_one_of_the_standard() -> None:
    black_on_white = (luminance(QColor("white")) + 0.05) / (luminance(QColor("black")) + 0.05)

    assert round(black_on_white, 6) == 21


def pairs(names: list[tuple[Tone, Tone]]) -> list[object]:
    return [pytest.param(*pair, id=" on ".join(tone.name for tone in pair)) for pair in names]


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("text", "ground"), pairs(OWN_GROUNDS))
def test_text_stands_out_from_its_ground(scheme: Scheme, text: Tone, ground: Tone) -> None:
    assert contrast(Theme(scheme), text, ground) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("edge", "ground"), pairs(OUTLINES))
def test_what_can_be_pressed_has_an_edge_that_can_be_seen(
    scheme: Scheme, edge: Tone, ground: Tone
) -> None:
    assert contrast(Theme(scheme), edge, ground) >= 3.0


@pytest.mark.parametrize("scheme", Scheme)
def test_what_is_off_can_be_read(scheme: Scheme) -> None:
    theme = Theme(scheme)
    made = look.palette(theme)

    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        assert made.color(QPalette.ColorGroup.Disabled, role) == theme.colour(Tone.FAINT)


@pytest.mark.parametrize("percent", SCALES)
@pytest.mark.parametrize("face", Face)
def test_fonts_grow_with_the_text_size(face: Face, percent: int) -> None:
    theme = Theme(scale=percent / 100)

    assert theme.font(face).pixelSize() == round(face.value[0] * percent / 100)
    assert theme.font(face).weight() == face.value[1]


def test_lengths_grow_with_the_text_size_and_never_vanish() -> None:
    assert [Theme(scale=scale).px(8) for scale in (1.0, 1.25, 2.0)] == [8, 10, 16]
    assert Theme().px(0.2) == 1


def test_the_sheet_says_nothing_that_was_not_filled_in() -> None:
    for scheme in Scheme:
        sheet = look.sheet(Theme(scheme, 2.0))

        assert not re.search(r"[{}]\s*[{]|\{[a-z]", sheet)
        assert sheet.count("{") == sheet.count("}")


def test_another_theme_changes_the_palette_the_font_and_the_sheet(qapp: QApplication) -> None:
    look.apply(qapp, Theme(Scheme.LIGHT, 1.0))
    before = (qapp.palette().window().color(), qapp.font().pixelSize(), qapp.styleSheet())
    dark = Theme(Scheme.DARK, 2.0)

    look.apply(qapp, dark)

    assert qapp.palette().window().color() == dark.colour(Tone.CANVAS)
    assert qapp.font().pixelSize() == 28
    assert dark.colour(Tone.ACCENT).name() in qapp.styleSheet()
    assert before != (qapp.palette().window().color(), qapp.font().pixelSize(), qapp.styleSheet())
    look.apply(qapp, Theme())


def test_the_style_is_made_once(qapp: QApplication) -> None:
    look.apply(qapp, Theme())
    look.apply(qapp, Theme(Scheme.DARK))
    qapp.setStyleSheet("")
    style = qapp.style()

    look.apply(qapp, Theme())
    qapp.setStyleSheet("")

    assert qapp.style() is style
    assert style.name() == "fusion"
    look.apply(qapp, Theme())


def ground_of(widget: QWidget) -> QColor:
    return widget.grab().toImage().pixelColor(widget.width() // 2, 4)


def test_a_widget_that_was_there_before_is_dressed_anew(qapp: QApplication, qtbot: QtBot) -> None:
    look.apply(qapp, Theme(Scheme.LIGHT))
    button = QPushButton("")
    look.mark(button, kind="primary")
    qtbot.addWidget(button)
    button.resize(80, 40)
    assert ground_of(button) == Theme(Scheme.LIGHT).colour(Tone.ACCENT)

    look.apply(qapp, Theme(Scheme.DARK))

    assert ground_of(button) == Theme(Scheme.DARK).colour(Tone.ACCENT)
    look.apply(qapp, Theme())


def test_a_mark_dresses_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme()
    look.apply(qapp, theme)
    label = QLabel("x")
    qtbot.addWidget(label)

    look.mark(label, tone="bad", role="title")

    assert label.palette().color(label.foregroundRole()) == theme.colour(Tone.BAD)
    assert label.font().pixelSize() == 20


@pytest.mark.parametrize(("setting", "scheme"), [("light", Scheme.LIGHT), ("dark", Scheme.DARK)])
def test_a_chosen_scheme_is_drawn_whatever_the_desktop_says(
    qapp: QApplication, setting: str, scheme: Scheme
) -> None:
    assert look.choose_scheme(setting) is scheme


def test_without_a_choice_the_desktop_decides(qapp: QApplication) -> None:
    look.choose_scheme("dark")

    assert look.choose_scheme("") is look.system_scheme()
