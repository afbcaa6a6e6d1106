"""The options that every verb takes, wherever on the line they stand."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.wording import Language

_VALUED = {"--case": "case", "--passphrase-file": "passphrase_file", "--lang": "lang"}


@dataclass(frozen=True, slots=True)
class Globals:
    """What the global options said."""

    language: Language
    as_json: bool = False
    version: bool = False
    case: str = ""
    passphrase_file: str = ""
    lang: str = ""
    """The language as it was named, if it was."""


def split_globals(arguments: Sequence[str]) -> tuple[Globals, list[str]]:
    """Take the global options out of the line; what follows a bare `--` is left alone."""
    said: dict[str, str] = {}
    flags, rest = set(), []
    line = list(arguments)
    while line:
        word = line.pop(0)
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *line]
            break
        if name in _VALUED and (equals or line):
            said[_VALUED[name]] = value if equals else line.pop(0)
        elif word in ("--json", "--version"):
            flags.add(word)
        else:
            rest.append(word)
    chosen = Globals(
        language=choose_language(said.get("lang", "")),
        as_json="--json" in flags,
        version="--version" in flags,
        case=said.get("case", ""),
        passphrase_file=said.get("passphrase_file", ""),
        lang=said.get("lang", ""),
    )
    return chosen, rest


def choose_language(said: str, environment: Mapping[str, str] = os.environ) -> Language:
    """The named language, else MINGCHA_LANG, else the system's; Chinese unless it says English."""
    wanted = said or environment.get("MINGCHA_LANG", "") or _system_language(environment)
    return Language.EN if wanted.lower().startswith("en") else Language.ZH


def _system_language(environment: Mapping[str, str]) -> str:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((environment[name] for name in names if environment.get(name)), "")
