"""Settings are a comfort: whatever is wrong with the file, the program starts with the usual."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.ui.settings import LOCK_MINUTES, SCALES, Settings, load_settings, save_settings

CHOSEN = Settings(
    language="en",
    scheme="dark",
    text_scale=150,
    lock_minutes=2,
    neutral_title=False,
    exclude_capture=False,
    case="/媒体/案卷",
)


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"

    save_settings(file, CHOSEN)

    assert load_settings(file) == CHOSEN
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[1]",
        b'"zh"',
        b"7",
        b"[" * 100_000,
        b'{"language": 1e999}',
    ],
)
def test_a_damaged_file_is_the_usual_settings(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)

    assert load_settings(file) == Settings()


def test_no_file_is_the_usual_settings(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("language", None),
        ("scheme", "pink"),
        ("text_scale", 99),
        ("text_scale", 125.0),
        ("text_scale", "125"),
        ("text_scale", True),
        ("lock_minutes", 0),
        ("lock_minutes", -10),
        ("neutral_title", 1),
        ("neutral_title", "yes"),
        ("case", ["x"]),
    ],
)
def test_one_wrong_value_leaves_the_others(tmp_path: Path, name: str, value: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({**asdict(CHOSEN), name: value, "unknown": 1}), "utf-8")

    read = asdict(load_settings(file))

    assert read == {**asdict(CHOSEN), name: asdict(Settings())[name]}


def test_a_folder_whose_name_is_no_text_is_remembered(tmp_path: Path) -> None:
    file, odd = tmp_path / "settings.json", Settings(case="/srv/\udcb0\udca1")

    save_settings(file, odd)

    assert load_settings(file) == odd


def test_a_place_that_takes_no_file_is_told_to_who_asked(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_bytes(b"")

    with pytest.raises(OSError, match="in-the-way"):
        save_settings(tmp_path / "in-the-way" / "settings.json", CHOSEN)


def test_a_failed_write_keeps_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save_settings(file, CHOSEN)
    file.with_name("settings.json.new").mkdir()

    with pytest.raises(OSError, match="settings"):
        save_settings(file, Settings())

    assert load_settings(file) == CHOSEN


@given(
    st.builds(
        Settings,
        language=st.sampled_from(["", "zh", "en"]),
        scheme=st.sampled_from(["", "light", "dark"]),
        text_scale=st.sampled_from(SCALES),
        lock_minutes=st.sampled_from(LOCK_MINUTES),
        neutral_title=st.booleans(),
        exclude_capture=st.booleans(),
        case=st.text(),
    )
)
def test_all_settings_survive_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"

    save_settings(file, settings)

    assert load_settings(file) == settings
