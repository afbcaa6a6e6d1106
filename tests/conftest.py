"""What every test may ask for."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.visits import Desk, new_desk

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def first_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A case folder of which every test gets its own copy: making one takes a quarter second."""
    return new_desk(tmp_path_factory.mktemp("first-desk"))


@pytest.fixture(scope="session")
def shared_photos() -> Path:
    """Real pictures of real phones, kept beside the checkout."""
    shared = Path(os.environ.get("MINGCHA_SHARED", ROOT.parent / "shared"))
    photos = shared / "samples" / "photos"
    if not photos.is_dir():
        pytest.skip("the shared sample photos are not beside this checkout")
    return photos


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keep a picture of every window that is open when a test fails."""
    made = yield
    report = made.get_result()
    if report.when == "call" and report.failed and "PySide6.QtWidgets" in sys.modules:
        picture_windows(re.sub(r"\W+", "-", item.nodeid).strip("-"))


def picture_windows(name: str) -> None:
    """Write each visible window as PNG into test-artifacts."""
    from PySide6.QtWidgets import QApplication

    folder = ROOT / "test-artifacts"
    for number, window in enumerate(QApplication.topLevelWidgets()):
        if window.isVisible():
            folder.mkdir(exist_ok=True)
            window.grab().save(str(folder / f"{name}-{number}.png"))
