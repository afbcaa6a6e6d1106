"""The window's words: keep `resources/translations` in step with the English in `inspector_app/ui`.

Each ui package has one `<package>_zh.ts` and, where it counts things, a plural-only
`<package>_en.ts`; all are released together into `mingcha_zh.qm` and `mingcha_en.qm`. Both tools
come with Qt. Our own reader finds the words, because Qt's misses plurals in Python.
"""

import argparse
import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "inspector_app" / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"zh": "zh_CN", "en": "en"}
OPTIONS = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
OPTIONS += ["-source-language", "en"]
MARKERS = ("translate", "QT_TRANSLATE_NOOP")


class Fault(Exception):
    """A call that Qt could not translate; the text says where and why."""


@dataclass(frozen=True)
class Words:
    """One text of the window, as its source says it."""

    context: str
    text: str
    comment: str
    counts: bool
    """Whether it has plural forms."""
    place: str


def main() -> int:
    """Update, fill or check; 1 when a check finds a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, name every fault")
    parser.add_argument("--only", default="", metavar="PACKAGE", help="update this package alone")
    shape = 'words for --only: {"Quit": "退出", "%n page(s)": ["%n 页", "%n page", "%n pages"]}'
    parser.add_argument("--fill", type=Path, metavar="JSON", help=shape.replace("%", "%%"))
    chosen = parser.parse_args()
    try:
        if chosen.check:
            return tell(faults())
        update(chosen.only)
        if chosen.fill:
            fill(chosen.only, json.loads(chosen.fill.read_text("utf-8")))
            update(chosen.only)
        release(FOLDER)
        return tell(sentence for path in tables(chosen.only) for sentence in unfinished(path))
    except Fault as fault:
        return tell([str(fault)])


def tell(sentences: Iterable[str]) -> int:
    """Say each sentence; 1 if there was one."""
    said = [print(sentence, file=sys.stderr) for sentence in sentences]
    return 1 if said else 0


def update(only: str = "", folder: Path = FOLDER) -> None:
    """Bring the tables of all packages, or of `only`, in step with the source."""
    folder.mkdir(parents=True, exist_ok=True)
    packages = modules_by_package()
    if only and only not in packages:
        raise Fault(f"There is no package {only!r}; there are: {', '.join(sorted(packages))}.")
    for name, modules in packages.items():
        if only in ("", name):
            words = [each for module in modules for each in words_of(module)]
            for language in LANGUAGES:
                update_table(folder / f"{name}_{language}.ts", language, words)
    if not only:
        for path in folder.glob("*.ts"):
            if path.stem.rpartition("_")[0] not in packages:
                path.unlink()


def update_table(path: Path, language: str, words: list[Words]) -> None:
    """Let lupdate merge `words` into one table; a table without words is removed."""
    plural_only = language == "en"
    if not [each for each in words if each.counts or not plural_only]:
        path.unlink(missing_ok=True)
        return
    with tempfile.TemporaryDirectory() as scratch:
        source, table = Path(scratch) / "words.cpp", Path(scratch) / path.name
        source.write_text("".join(as_cpp(each) for each in words), "utf-8")
        if path.exists():
            shutil.copyfile(path, table)
        options = [*OPTIONS, "-pluralonly"] if plural_only else OPTIONS
        target = ["-target-language", LANGUAGES[language], "-ts", table]
        qt_tool("lupdate", source, *options, *target)
        put(table, path)


def as_cpp(words: Words) -> str:
    """The call in the language that lupdate reads best."""
    quoted = [quote(each) for each in (words.context, words.text, words.comment)]
    counting = ", 1" if words.counts else ""
    return f"QCoreApplication::translate({', '.join(quoted)}{counting});\n"


def quote(text: str) -> str:
    """A C++ string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def fill(package: str, said: dict[str, str | list[str]]) -> None:
    """Put Chinese, or [Chinese, English for one, English for many], by the English source.

    Raises Fault at a text that the package does not have.
    """
    left = set(said)
    for language in LANGUAGES:
        for path in (path for path in tables(package) if path.stem.endswith(f"_{language}")):
            tree = ET.parse(path)  # noqa: S314 — our own file
            for message in tree.iter("message"):
                text = message.findtext("source", "")
                left.discard(text)
                translate_message(message, said.get(text), language)
            tree.write(path, "utf-8", xml_declaration=True)
    if left:
        raise Fault(f"{package} has no such text: {', '.join(map(repr, sorted(left)))}.")


def translate_message(message: ET.Element, said: str | list[str] | None, language: str) -> None:
    """Replace the translation of one message by what was `said` for its language."""
    forms = [said] if isinstance(said, str) else said or []
    forms = forms[:1] if language == "zh" else forms[1:]
    if not forms:
        return
    message.remove(message.find("translation"))
    new = ET.SubElement(message, "translation")
    for form in forms:
        inner = ET.SubElement(new, "numerusform") if message.get("numerus") else new
        inner.text = form


def release(folder: Path, source: Path = FOLDER) -> None:
    """Make the files that the window reads, each from all tables of its language."""
    for language in LANGUAGES:
        made, parts = folder / f"mingcha_{language}.qm", sorted(source.glob(f"*_{language}.ts"))
        if not parts:
            made.unlink(missing_ok=True)
            continue
        with tempfile.TemporaryDirectory() as scratch:
            fresh = Path(scratch) / made.name
            qt_tool("lrelease", "-silent", "-nounfinished", *parts, "-qm", fresh)
            put(fresh, made)


def put(fresh: Path, path: Path) -> None:
    """Replace `path` in one step, and only when it differs: several may be at work here."""
    if path.exists() and path.read_bytes() == fresh.read_bytes():
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    shutil.copyfile(fresh, beside)
    beside.replace(path)


def faults() -> Iterator[str]:
    """Every way in which what is committed is behind the source, as sentences."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for path in tables():
            shutil.copyfile(path, fresh / path.name)
        update(folder=fresh)
        kept, wanted = ({p.name for p in each.glob("*.ts")} for each in (FOLDER, fresh))
        yield from (f"{name} is missing." for name in sorted(wanted - kept))
        yield from (f"{name} belongs to no package." for name in sorted(kept - wanted))
        for name in sorted(kept & wanted):
            yield from differences(FOLDER / name, fresh / name)
            yield from unfinished(FOLDER / name)
        release(fresh)
        for language in LANGUAGES:
            old, new = (each / f"mingcha_{language}.qm" for each in (FOLDER, fresh))
            if old.exists() != new.exists() or (new.exists() and not same(old, new)):
                yield f"{old.name} is stale: run make words."


def differences(old: Path, new: Path) -> Iterator[str]:
    """What one table lacks and has too much."""
    before, after = texts(old), texts(new)
    yield from (f"{old.name} lacks {text!r}." for text in sorted(after - before))
    yield from (f"{old.name} still has {text!r}." for text in sorted(before - after))
    if before == after and not same(old, new):
        yield f"{old.name} is not as lupdate writes it: run make words."


def unfinished(path: Path) -> Iterator[str]:
    """The texts of one table that nobody has translated."""
    for message in ET.parse(path).iter("message"):  # noqa: S314 — our own file
        translation = message.find("translation")
        forms = translation.findall("numerusform") or [translation]
        if translation.get("type") or not all((form.text or "").strip() for form in forms):
            yield f"{path.name} has no finished translation of {message.findtext('source')!r}."


def texts(path: Path) -> set[str]:
    """The English of one table."""
    return {each.findtext("source", "") for each in ET.parse(path).iter("message")}  # noqa: S314


def tables(only: str = "") -> list[Path]:
    """The committed tables, or those of one package."""
    return sorted(p for p in FOLDER.glob("*.ts") if only in ("", p.stem.rpartition("_")[0]))


def same(one: Path, other: Path) -> bool:
    """Whether both files hold the same bytes."""
    return one.exists() and other.exists() and one.read_bytes() == other.read_bytes()


def modules_by_package() -> dict[str, list[Path]]:
    """The modules of ui by the name of their table."""
    packages: dict[str, list[Path]] = {}
    for module in sorted(UI.rglob("*.py")):
        packages.setdefault(package_of(module), []).append(module)
    return packages


def package_of(module: Path) -> str:
    """The innermost folder; modules directly in ui speak for the window."""
    folders = module.relative_to(UI).parent.parts
    return folders[-1] if folders else "window"


def context_of(package: str) -> str:
    """The context that a package's texts stand in: first_run → FirstRun."""
    return "".join(part.capitalize() for part in package.split("_"))


def words_of(module: Path) -> list[Words]:
    """Every text that `module` translates, in order; raises Fault at one that cannot be read."""
    if module.name == "translation.py":
        return []
    try:
        tree = ast.parse(module.read_text("utf-8"))
    except SyntaxError as error:
        raise Fault(f"{module.relative_to(ROOT)} cannot be read: {error}") from error
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_marker(node)]
    return [read(call, module) for call in calls if not passes_on(call)]


def is_marker(call: ast.Call) -> bool:
    """Whether this call is translate(…) or marks a text for it."""
    return isinstance(call.func, ast.Name) and call.func.id in MARKERS


def passes_on(call: ast.Call) -> bool:
    """Whether it translates a name whose texts are marked where they stand."""
    named = len(call.args) > 1 and isinstance(call.args[1], ast.Name | ast.Attribute)
    return named and literal(call.args[0]) in marked_contexts()


@cache
def marked_contexts() -> set[str]:
    """The contexts of all texts that wait in tables for their translation."""
    marked = re.compile(r'QT_TRANSLATE_NOOP\(\s*"(\w+)"')
    return {
        context for path in UI.rglob("*.py") for context in marked.findall(path.read_text("utf-8"))
    }


def read(call: ast.Call, module: Path) -> Words:
    """One call's words; raises Fault where they are put together at run time."""
    place = f"{module.relative_to(ROOT)}:{call.lineno}"
    names = ("context", "text", "comment", "n")
    given = dict(zip(names, call.args, strict=False)) | {k.arg: k.value for k in call.keywords}
    said = {name: literal(given.get(name, ast.Constant(""))) for name in names[:3]}
    for name, text in said.items():
        if text is None:
            raise Fault(f"{place}: the {name} of translate() must be a plain string.")
    return Words(**said, counts="n" in given, place=place)


def literal(node: ast.expr) -> str | None:
    """The string that stands there, if one does."""
    is_string = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_string else None


def qt_tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools; raises Fault with what it said when it fails."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise Fault("PySide6 is not installed: run make prepare.")
    tool = Path(spec.origin).parent / (f"{name}.exe" if os.name == "nt" else name)
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Fault(f"{name} failed: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
