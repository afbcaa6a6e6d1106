"""One drawing serves both schemes and every size."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtSvg import QSvgRenderer

from inspector_app.ui.icons import icon, pixmap
from inspector_app.ui.theme import Tone
from inspector_app.ui.workplace import Workplace

DRAWINGS = sorted((Path(__file__).resolve().parents[2] / "resources" / "icons").glob("*.svg"))


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_a_drawing_is_a_drawing(file: Path) -> None:
    drawing = QSvgRenderer(str(file))

    assert drawing.isValid()
    assert drawing.defaultSize().width() == drawing.defaultSize().height()


def test_a_drawing_takes_the_colour_and_the_size(workplace: Workplace) -> None:
    red = QColor("#ff0000")
    drawn = pixmap("check", 40, red)
    image = drawn.toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]

    assert drawn.deviceIndependentSize().width() == 40
    assert inked
    assert {(each.red(), each.green(), each.blue()) for each in inked} == {(255, 0, 0)}


def test_what_is_off_is_faint(workplace: Workplace) -> None:
    theme = workplace.theme
    made = icon("check", theme, Tone.ACCENT)
    faint = pixmap("check", theme.px(18), theme.colour(Tone.FAINT)).toImage()

    assert made.pixmap(18, QIcon.Mode.Disabled).toImage() == faint
    assert made.pixmap(18).toImage() != faint


def test_a_drawing_that_is_not_there_is_a_bug(workplace: Workplace) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-drawing", 18, QColor("#000000"))
