"""The window's words: complete, fresh, and written as each language writes."""

import ast
import importlib.util
import re
import string
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load_translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / ".ci/translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


translations = load_translations()
TABLES = sorted(translations.FOLDER.glob("*.ts"))
MODULES = sorted(translations.UI.rglob("*.py"))
HAN = "\u3400-\u9fff"
LETTER_OF_A_MENU = re.compile(r"\(&[A-Z]\)")
ASCII_PUNCTUATION = re.compile(rf"[{HAN}][,;:?!()]|[,;:?!()][{HAN}]")


def messages(path: Path) -> list[tuple[str, list[str]]]:
    """Each English text and its translations."""
    found = []
    for message in ET.parse(path).iter("message"):  # noqa: S314 — our own file
        translation = message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") or [translation]
        found.append((message.findtext("source", ""), [form.text or "" for form in forms]))
    return found


def placeholders(text: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return named | set(re.findall("%n", text))


def short(path: Path) -> str:
    return path.stem


def in_ui(path: Path) -> str:
    return path.relative_to(translations.UI).as_posix()


def test_every_text_is_translated_and_released() -> None:
    assert list(translations.faults()) == []


@pytest.mark.parametrize("path", MODULES, ids=in_ui)
def test_only_plain_strings_are_translated_and_in_the_context_of_their_package(path: Path) -> None:
    package = translations.context_of(translations.package_of(path))
    contexts = {words.context for words in translations.words_of(path)}

    if path.parent == translations.UI:
        # The frame's modules may each have their own, but none of a page.
        pages = {each.name for each in (translations.UI / "pages").iterdir()}
        assert contexts.isdisjoint(map(translations.context_of, pages))
    else:
        assert contexts <= {package}


@pytest.mark.parametrize("path", MODULES, ids=in_ui)
def test_counted_texts_show_their_number(path: Path) -> None:
    wrong = [
        words.place for words in translations.words_of(path) if words.counts != ("%n" in words.text)
    ]

    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=in_ui)
def test_the_windows_own_words_stand_in_the_tables(path: Path) -> None:
    pairs = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Wording"
        and all(isinstance(each, ast.Constant) for each in node.args)
    ]

    assert pairs == []


@pytest.mark.parametrize("path", TABLES, ids=short)
def test_a_translation_keeps_its_placeholders(path: Path) -> None:
    wrong = [
        source
        for source, forms in messages(path)
        if any(form and placeholders(form) != placeholders(source) for form in forms)
    ]

    assert wrong == []


@pytest.mark.parametrize("path", [p for p in TABLES if p.stem.endswith("_zh")], ids=short)
def test_chinese_uses_full_width_punctuation(path: Path) -> None:
    wrong = [
        form
        for _, forms in messages(path)
        for form in forms
        if ASCII_PUNCTUATION.search(LETTER_OF_A_MENU.sub("", form))
    ]

    assert wrong == []


@pytest.mark.parametrize("path", [p for p in TABLES if p.stem.endswith("_zh")], ids=short)
def test_chinese_ends_as_the_english_does(path: Path) -> None:
    ends = {".": "。", "?": "？", "!": "！", ":": "：", "…": "…"}
    wrong = [
        (source, form)
        for source, forms in messages(path)
        for form in filter(None, forms)
        if (source[-1] in ends or form[-1:] in ends.values())
        and ends.get(source[-1]) != form[-1:]
        and not source.endswith("…")
    ]

    assert wrong == []


def test_the_reader_finds_plurals_comments_and_joined_strings(tmp_path: Path) -> None:
    path = translations.UI / "sample.py"
    call = ast.parse('translate("Seal", "one " "two", "why", len(x))').body[0]
    assert isinstance(call, ast.Expr)

    words = translations.read(call.value, path)

    assert (words.context, words.text, words.comment) == ("Seal", "one two", "why")
    assert words.counts


def test_the_reader_refuses_a_text_that_is_put_together_at_run_time() -> None:
    call = ast.parse('translate("Seal", f"{x} pages")').body[0]
    assert isinstance(call, ast.Expr)

    with pytest.raises(translations.Fault, match="plain string"):
        translations.read(call.value, translations.UI / "sample.py")
