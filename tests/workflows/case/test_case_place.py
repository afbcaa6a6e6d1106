"""What is in a folder before anything is opened."""

from pathlib import Path

import pytest

from inspector_app.workflows.case.case_place import free_place, holds_something, is_case, is_sample
from tests.visits import Desk


def test_a_case_folder_is_known_by_its_files(desk: Desk, tmp_path: Path) -> None:
    assert is_case(desk.path)
    assert not is_case(tmp_path / "none")

    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").touch()
    assert not is_case(tmp_path / "other")
    assert holds_something(tmp_path / "other")


@pytest.mark.parametrize(
    ("name", "marked", "sample"),
    [
        ("case", True, True),
        ("case", False, False),
        ("mine", True, False),
        ("inspectors/A31", True, True),
        ("inspectors/A31", False, False),
    ],
)
def test_only_the_case_of_a_demonstration_is_the_sample(
    tmp_path: Path, name: str, *, marked: bool, sample: bool
) -> None:
    if marked:
        (tmp_path / ".mingcha-demo").touch()

    assert is_sample(tmp_path / name) is sample


def test_a_place_that_is_taken_gives_way_to_one_beside_it(tmp_path: Path) -> None:
    usual = tmp_path / "case"
    assert free_place(usual) == usual
    usual.mkdir()
    assert free_place(usual) == usual
    (usual / "vault.json").touch()
    assert free_place(usual) == tmp_path / "case-2"
    (tmp_path / "case-2").mkdir()
    assert free_place(usual) == tmp_path / "case-3"
