"""What every test may ask for."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_photos() -> Path:
    """Real pictures of real phones, kept beside the checkout."""
    shared = Path(os.environ.get("MINGCHA_SHARED", ROOT.parent / "shared"))
    photos = shared / "samples" / "photos"
    if not photos.is_dir():
        pytest.skip("the shared sample photos are not beside this checkout")
    return photos
