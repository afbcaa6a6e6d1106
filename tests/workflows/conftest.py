"""A desk with an open case folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.workflows.case.open_case import OpenCase
from tests.visits import Desk, colleague, copied_desk


@pytest.fixture
def desk(tmp_path: Path, first_desk: Desk) -> Desk:
    """A fresh case folder, closed."""
    return copied_desk(first_desk, tmp_path)


@pytest.fixture
def case(desk: Desk, tmp_path: Path) -> Iterator[OpenCase]:
    """The case folder, open, with a colleague on the roster."""
    with desk.opened() as opened:
        colleague(opened, tmp_path)
        yield opened
