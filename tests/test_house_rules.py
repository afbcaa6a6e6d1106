"""What no linter knows: sizes, rooms, names, words for every error."""

import ast
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import inspector_app
from inspector_app.domain.errors import MingchaError
from inspector_app.words.notices import notice
from tests.visits import new_desk

PACKAGE = Path(inspector_app.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
WINDOW = [path for path in MODULES if path.is_relative_to(PACKAGE / "ui")]
HEAVY = (
    "reportlab",
    "pyhanko",
    "cryptography",
    "asn1crypto",
    "PIL",
    "pikepdf",
    "pypdfium2",
    "openpyxl",
    "ruamel",
    "sqlcipher3",
    "sqlite_utils",
    "aiohttp",
)
"""What is imported where it is used, so that a start is quick."""
LONGEST = 400
FORBIDDEN_NAMES = re.compile(r"Manager|Controller|Helper|Service(?!Point)|Util", re.ASCII)
FORBIDDEN_VERBS = re.compile(r"^_?(get|handle|process)_")


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_short_and_says_what_it_is(path: Path) -> None:
    source = path.read_text("utf-8")

    assert source.count("\n") <= LONGEST
    assert ast.get_docstring(ast.parse(source)), "opens with one sentence"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_names_come_from_the_glossary(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    classes = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    functions = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]

    assert [name for name in classes if FORBIDDEN_NAMES.search(name)] == []
    assert [name for name in functions if FORBIDDEN_VERBS.search(name)] == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_nothing_is_printed_outside_the_prompt(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    prints = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert not prints or named(path).startswith(("cli/", "__main__"))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_nothing_is_left_undone(path: Path) -> None:
    source = path.read_text("utf-8")

    assert not re.search(r"\b(TODO|FIXME|XXX)\b|raise NotImplementedError|pragma: no cover", source)


def test_every_verb_module_is_a_verb_and_rooms_have_no_drawer_for_the_undecided() -> None:
    stems = {path.stem for path in MODULES}

    assert stems & {"utils", "helpers", "common", "misc", "base", "manager"} == set()


def leaves(error: type[MingchaError]) -> Iterator[type[MingchaError]]:
    children = error.__subclasses__()
    if not children:
        yield error
    for child in children:
        yield from leaves(child)


def test_every_error_has_words() -> None:
    for module in pkgutil.walk_packages(inspector_app.__path__, "inspector_app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

    wordless = [
        leaf.__name__
        for leaf in leaves(MingchaError)
        if notice.dispatch(leaf) is notice.dispatch(MingchaError)
    ]

    assert wordless == []


def loaded_after(code: str, **environment: str) -> list[str]:
    """What `code` prints, and then the heavy libraries that a fresh interpreter holds."""
    asking = f"import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{asking}"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
    )
    return done.stdout.split()


def test_the_prompt_starts_without_anything_heavy() -> None:
    code = (
        "import inspector_app.cli.app as a, inspector_app.places as p;"
        "a.build(a.open_session(a.split_globals(['form'])[0], p.find_places()))"
    )

    assert loaded_after(code) == []


def test_the_window_is_imported_without_anything_heavy() -> None:
    assert loaded_after("import inspector_app.ui.application") == []


def test_nothing_heavy_is_loaded_before_the_lock_page_is_painted(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    here = {"MINGCHA_CASE": str(desk.path), "MINGCHA_SETTINGS": str(tmp_path / "settings.json")}
    code = "import sys; sys.argv = ['mingcha']; from inspector_app.__main__ import main; main()"

    assert loaded_after(code, MINGCHA_UNTIL_READY="1", **here) == ["ready"]


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a module, with the last part of what is called."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
            yield name, node


@pytest.mark.parametrize("path", WINDOW, ids=named)
def test_colours_and_style_sheets_stand_in_the_theme(path: Path) -> None:
    if path.name == "theme.py":
        return
    source = path.read_text("utf-8")

    assert not re.search(
        r"setStyleSheet|GlobalColor\.(?!transparent)|[\"']#[0-9A-Fa-f]{3,8}[\"']", source
    )
    assert [
        node.lineno
        for name, node in calls(path)
        if name in ("QColor", "fromRgb", "qRgb")
        and any(isinstance(each, ast.Constant) for each in node.args)
    ] == []


@pytest.mark.parametrize("path", WINDOW, ids=named)
def test_one_module_of_the_window_makes_threads(path: Path) -> None:
    makers = r"threading\.(Thread|Timer)|from threading|concurrent|multiprocessing|asyncio|QThread"
    makers = rf"\b({makers}|QThreadPool|QRunnable)\b"

    assert path.name == "background.py" or not re.search(makers, path.read_text("utf-8"))


@pytest.mark.parametrize("path", WINDOW, ids=named)
def test_the_window_never_waits_inside_itself(path: Path) -> None:
    waits = {"processEvents", "exec", "exec_", "sleep", "msleep", "waitForFinished"}
    if path.name == "application.py":
        waits.discard("exec")

    assert [(name, node.lineno) for name, node in calls(path) if name in waits] == []


@pytest.mark.parametrize("path", WINDOW, ids=named)
def test_the_windows_words_have_one_way_to_be_translated(path: Path) -> None:
    assert [node.lineno for name, node in calls(path) if name in ("tr", "trUtf8")] == []


def test_the_store_starts_without_the_pages() -> None:
    loaded = set(loaded_after("import inspector_app.workflows.case.open_case"))

    assert loaded & {"reportlab", "pyhanko", "PIL", "pikepdf", "aiohttp"} == set()
