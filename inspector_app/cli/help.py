"""Help and usage errors in the reader's language; the library's own words are English only."""

import inspect
import re
from typing import Any

import typer
from typer import rich_utils

from inspector_app.domain.wording import Language, Wording
from inspector_app.words.prompt import options, usage


class _Folding(rich_utils.OptionHighlighter):
    """Highlights as the library does, and breaks a line that has no spaces instead of cutting it.

    Chinese has none, so every longer sentence about an option would end in “…”.
    """

    def __call__(self, text: Any) -> Any:
        """The highlighted text."""
        found = super().__call__(text)
        found.overflow = "fold"
        return found


def localise(command: Any, language: Language) -> None:
    """Put the library's headings and its help option into `language`, for every verb below."""
    rich_utils.ARGUMENTS_PANEL_TITLE = usage.ARGUMENTS.of(language)
    rich_utils.OPTIONS_PANEL_TITLE = usage.OPTIONS.of(language)
    rich_utils.COMMANDS_PANEL_TITLE = usage.COMMANDS.of(language)
    rich_utils.REQUIRED_LONG_STRING = usage.REQUIRED.of(language)
    rich_utils.DEFAULT_STRING = usage.DEFAULT.of(language)
    rich_utils.highlighter = _Folding()
    _localise_command(command, language)


def usage_words(error: Exception, language: Language) -> str | None:
    """What was wrong with the line, or None if `error` is not about the line at all."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return ""  # the library has printed the help by now
    words = usage.MISTAKES.get(kind)
    if words is None or not hasattr(error, "format_message"):
        return None
    facts = _facts(error, language)
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "mingcha"
    advice = Wording(f"用法见 {path} --help。", f"See {path} --help.")
    return f"{words.of(language).format_map(facts)} {advice.of(language)}"


def _localise_command(command: Any, language: Language) -> None:
    english = command.get_usage

    def translated_usage(context: typer.Context) -> str:
        text: str = english(context)
        return text if language is Language.EN else _chinese_usage(text)

    command.get_usage = translated_usage
    help_option = command.get_help_option

    def translated_help_option(context: typer.Context) -> Any:
        option = help_option(context)
        if option is not None:
            option.help = options.HELP.of(language)
        return option

    command.get_help_option = translated_help_option
    for each in getattr(command, "commands", {}).values():
        _localise_command(each, language)


def _chinese_usage(text: str) -> str:
    for english, chinese in usage.USAGE_PARTS.items():
        text = text.replace(english, chinese)
    return text


def _facts(error: Exception, language: Language) -> dict[str, str]:
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", "") or getattr(error, "param_hint", "") or ""
    if parameter is not None:
        name = parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.metavar or name
        name = name or parameter.opts[0].upper()
    message = inspect.cleandoc(getattr(error, "message", "") or "")
    return {"name": str(name).strip("'\""), "message": _said(message, language)}


def _said(message: str, language: Language) -> str:
    """What the library says of a value, in the reader's language where we know the phrase."""
    for pattern, words in usage.PHRASES.items():
        match = re.search(pattern, message)
        if match:
            return words.of(language).format(*match.groups())
    return message
