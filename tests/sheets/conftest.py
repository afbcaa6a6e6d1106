"""The faces, loaded once: a third of a second for all three."""

from pathlib import Path

import pytest

from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.typesetter import Typesetter


@pytest.fixture(scope="session")
def fonts(root: Path) -> Fonts:
    """The faces that are brought along."""
    return Fonts(root / "resources" / "fonts")


@pytest.fixture
def say(fonts: Fonts) -> Typesetter:
    """A typesetter in Chinese."""
    return Typesetter(fonts, "zh")
