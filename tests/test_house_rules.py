"""What no linter knows: sizes, rooms, names, words for every error."""

import ast
import importlib
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

PACKAGE = Path(inspector_app.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
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


def test_the_prompt_starts_without_anything_heavy() -> None:
    heavy = (
        "reportlab",
        "pyhanko",
        "cryptography",
        "PIL",
        "pikepdf",
        "openpyxl",
        "sqlite_utils",
        "aiohttp",
    )
    code = (
        "import sys, inspector_app.cli.app as a, inspector_app.places as p;"
        "a.build(a.open_session(a.split_globals(['form'])[0], p.find_places()));"
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_store_starts_without_the_pages() -> None:
    code = (
        "import sys, inspector_app.workflows.open_case;"
        "heavy = {'reportlab', 'pyhanko', 'PIL', 'pikepdf', 'aiohttp'};"
        "print(sorted(heavy & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
