"""`detach` and `discard` at the prompt."""

import json
from pathlib import Path

import pytest

from inspector_app.cli.app import run
from inspector_app.places import find_places
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.visit.fill import fill_from_file
from tests.visits import PASSPHRASE, Desk, a_photo, begun, colleague, copied_desk, sealed


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first_desk: Desk) -> Desk:
    """A case folder with two photos on a draft, and a sealed visit with a stray edit."""
    monkeypatch.setenv("MINGCHA_PASSPHRASE", PASSPHRASE)
    desk = copied_desk(first_desk, tmp_path)
    with desk.opened() as case:
        colleague(case, tmp_path)
        draft, done = begun(case), begun(case, "另一个窗口")
        photos = [a_photo(tmp_path / "p.jpg"), a_photo(tmp_path / "q.jpg", colour="red")]
        attach_photos(case, draft.id, photos, [], "", lambda *_: None)
        sealed(case, done)
        fill_from_file(case, done.id, b'{"answers":[{"item":"E08","mark":"not-observed"}]}', "a")
    return desk


def said(desk: Desk, capsys: pytest.CaptureFixture[str], *line: str, code: int = 0) -> str:
    capsys.readouterr()
    assert run(["--case", str(desk.path), "--lang", "en", *line], find_places({})) == code
    return "".join(capsys.readouterr())


def test_photos_are_detached_by_their_numbers(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = said(desk, capsys, "detach", "甲组-0001", "1", "9", code=1)
    told = said(desk, capsys, "detach", "甲组-0001", "1", "2")

    assert "9" in refused
    assert "1, 2" in refused
    assert told.splitlines() == ["p.jpg is detached.", "q.jpg is detached."]
    assert json.loads(said(desk, capsys, "show", "甲组-0001", "--json"))["evidence"] == []


def test_a_stray_edit_is_discarded(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    told = said(desk, capsys, "discard", "甲组-0002")

    assert "as sealed in version 1" in told
    assert json.loads(said(desk, capsys, "show", "甲组-0002", "--json"))["state"] == "sealed"
    assert "not" in said(desk, capsys, "discard", "甲组-0001", code=1)
