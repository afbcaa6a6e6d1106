"""The command line: builds the verbs in the reader's language and turns errors into exit codes."""

from collections.abc import Sequence
from pathlib import Path

import typer

from inspector_app import __version__
from inspector_app.cli import (
    care_commands,
    correction_commands,
    demo_command,
    exchange_commands,
    form_commands,
    issue_commands,
    list_commands,
    people_commands,
    photo_commands,
    review_commands,
    sheet_commands,
    undo_commands,
    unit_commands,
    visit_commands,
)
from inspector_app.cli.globals import Globals, split_globals
from inspector_app.cli.help import localise, usage_words
from inspector_app.cli.session import Session
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.places import Places
from inspector_app.words.prompt import usage, verbs

DONE, ACTIONABLE, USAGE, BUG = 0, 1, 2, 70


def run(arguments: Sequence[str], places: Places) -> int:
    """Run one command line and return its exit code."""
    chosen, rest = split_globals(arguments)
    session = open_session(chosen, places)
    if chosen.version:
        session.answer({"version": __version__}, lambda: iter([f"mingcha {__version__}"]))
        return DONE
    if not all(_is_text(word) for word in arguments):
        session.tell(session.say(usage.NOT_TEXT))
        return USAGE
    if rest[:1] == ["help"]:
        rest = [*rest[1:], "--help"]
    return _run_verb(session, rest or ["--help"])


def _run_verb(session: Session, line: list[str]) -> int:
    """Run one verb; what went wrong becomes a sentence and an exit code."""
    command = typer.main.get_command(build(session))
    localise(command, session.language)
    try:
        code = command.main(line, prog_name="mingcha", standalone_mode=False)
    except MingchaError as error:
        session.complain(error)
        return ACTIONABLE
    except typer.Abort:
        return 130
    except typer.Exit as exit_:
        return exit_.exit_code
    except Exception as error:
        words = usage_words(error, session.language)
        if words is None:
            raise
        session.misunderstood(words)
        return USAGE
    return code if isinstance(code, int) else DONE


def _is_text(word: str) -> bool:
    """Whether the system could read the word: a byte that it could not is a lone surrogate."""
    try:
        word.encode()
    except UnicodeEncodeError:
        return False
    return True


def open_session(chosen: Globals, places: Places) -> Session:
    """The session that the global options ask for."""
    return Session(
        places=places,
        language=chosen.language,
        as_json=chosen.as_json,
        case=Path(chosen.case) if chosen.case else None,
        passphrase_file=Path(chosen.passphrase_file) if chosen.passphrase_file else None,
    )


def build(session: Session) -> typer.Typer:
    """All verbs, their help in the session's language."""
    app = typer.Typer(
        help=session.say(verbs.PROGRAM),
        epilog=session.say(verbs.EPILOG),
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for commands in (
        care_commands,
        people_commands,
        form_commands,
        unit_commands,
        visit_commands,
        list_commands,
        photo_commands,
        sheet_commands,
        undo_commands,
        exchange_commands,
        review_commands,
        correction_commands,
        issue_commands,
        demo_command,
    ):
        commands.register(app, session)
    return app
