"""Which boxes of a file can still be signed, and what the signed file is called."""

from pathlib import Path

import pytest

from inspector_app.domain.sheet import boxes_to_sign, signed_path


@pytest.mark.parametrize(
    ("signed", "left"),
    [
        (["a"], ("b", "lead")),
        (["a", "b"], ("lead",)),
        (["a", "lead"], ()),
        (["a", "b", "lead"], ()),
        ([], ()),
        (["Signature1"], ()),
    ],
)
def test_nobody_signs_before_somebody_who_has_signed(
    signed: list[str], left: tuple[str, ...]
) -> None:
    assert boxes_to_sign(signed) == left


def test_a_signed_file_stands_beside_the_one_it_comes_from() -> None:
    assert signed_path(Path("out") / "甲组-0001.pdf", "b") == Path("out") / "甲组-0001-b.pdf"
