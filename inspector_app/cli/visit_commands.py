"""`begin`, `header`, `fill`, `score` and `show`: writing up one visit."""

import sys
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli import exchange_lines, visit_lines
from inspector_app.cli.session import Session
from inspector_app.words.prompt import options, results, verbs


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_begin(app, session)
    _register_fill(app, session)
    _register_show(app, session)


def _register_begin(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("begin", help=say(verbs.BEGIN))
    def begin(  # noqa: PLR0913, PLR0917 — one parameter for each option
        unit: Annotated[str, typer.Option(help=say(options.UNIT))],
        form: Annotated[str, typer.Option(help=say(options.FORM_REF))] = "",
        scope: Annotated[str, typer.Option(help=say(options.SCOPE))] = "full",
        mode: Annotated[str, typer.Option(help=say(options.MODE))] = "covert",
        venue: Annotated[list[str] | None, typer.Option(help=say(options.VENUE))] = None,
        date: Annotated[str, typer.Option(help=say(options.DATE))] = "",
        arrived: Annotated[str, typer.Option(help=say(options.ARRIVED))] = "",
        left: Annotated[str, typer.Option(help=say(options.LEFT))] = "",
        second: Annotated[str, typer.Option("--with", help=say(options.WITH))] = "",
        languages: Annotated[str, typer.Option(help=say(options.LANGUAGES))] = "",
        setting: Annotated[list[str] | None, typer.Option("--set", help=say(options.SET))] = None,
        free: Annotated[bool, typer.Option("--free", help=say(options.FREE))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.case.find_unit import is_registered, require_registered
        from inspector_app.workflows.visit.begin import begin_inspection

        said = {
            "scope": scope,
            "mode": mode,
            "venues": ",".join(venue or []),
            "date": date,
            "arrived": arrived,
            "left": left,
            "sheet_languages": languages,
        }
        given = {name: value for name, value in said.items() if value} | pairs(setting)
        with session.opened() as case:
            if not free:
                require_registered(case, unit)
            begun = begin_inspection(case, unit, given, form=form, second=second)
            if not is_registered(case, unit):
                session.tell(say(results.NOT_REGISTERED).format(unit=begun.header.unit))
        session.answer(
            visit_lines.inspection_json(begun),
            lambda: iter(
                [
                    say(results.BEGUN).format(
                        number=begun.header.draft_number, unit=begun.header.unit, id=begun.id
                    )
                ]
            ),
        )

    @app.command("header", help=say(verbs.HEADER))
    def header(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        setting: Annotated[list[str] | None, typer.Option("--set", help=say(options.SET))] = None,
        second: Annotated[str, typer.Option("--with", help=say(options.WITH))] = "",
    ) -> None:
        from inspector_app.workflows.visit.begin import change_header

        with session.opened() as case:
            changed = change_header(case, reference, pairs(setting), second=second)
        session.answer(
            visit_lines.inspection_json(changed),
            lambda: iter([say(results.HEADER_CHANGED).format(unit=changed.header.unit)]),
        )


def _register_fill(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("fill", help=say(verbs.FILL))
    def fill(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        file: Annotated[Path, typer.Argument(help=say(options.FILE))],
        rest: Annotated[str, typer.Option(help=say(options.REST))] = "",
    ) -> None:
        from inspector_app.workflows.case.load_key import read_file
        from inspector_app.workflows.visit.fill import fill_from_file

        stdin = file == Path("-")
        content = sys.stdin.buffer.read() if stdin else read_file(file)
        with session.opened() as case:
            name = say(results.STANDARD_INPUT) if stdin else file.name
            filled = fill_from_file(case, reference, content, name, rest)
        session.answer(
            {
                "id": filled.inspection,
                "answers": filled.answers,
                "changed": filled.changed,
                "score": filled.card.to_json(),
            },
            lambda: visit_lines.filled_lines(session, filled),
        )

    @app.command("score", help=say(verbs.SCORE))
    def score(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
    ) -> None:
        from inspector_app.workflows.visit.show import scored_inspection

        with session.opened() as case:
            shown = scored_inspection(case, reference)
        session.answer(shown.card.to_json(), lambda: visit_lines.score_lines(session, shown))


def _register_show(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("show", help=say(verbs.SHOW))
    def show(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))] = "",
        find: Annotated[str, typer.Option(help=say(options.FIND))] = "",
    ) -> None:
        from inspector_app.workflows.exchange.whereabouts import whereabouts
        from inspector_app.workflows.reviewing.read_return import read_return
        from inspector_app.workflows.visit.show import list_inspections, scored_inspection

        with session.opened() as case:
            if not reference:
                rows = list_inspections(case, find)
                session.answer(
                    {"inspections": [row.to_json() for row in rows]},
                    lambda: visit_lines.list_lines(session, rows),
                )
            else:
                shown = scored_inspection(case, reference)
                id_ = shown.inspection.id
                where, said = whereabouts(case, [id_])[id_], read_return(case, id_)
                session.answer(
                    visit_lines.shown_json(shown)
                    | {"whereabouts": exchange_lines.where_json(where)}
                    | {"returned": visit_lines.return_json(said)},
                    lambda: chain(
                        visit_lines.shown_lines(session, shown),
                        [exchange_lines.where_words(session, where)],
                        visit_lines.return_lines(session, said, shown.form),
                    ),
                )


def pairs(settings: list[str] | None) -> dict[str, str]:
    """`name=value` options as a mapping."""
    split = [setting.partition("=") for setting in settings or []]
    for name, equals, _ in split:
        if not equals:
            raise typer.BadParameter(name, param_hint="--set")
    return {name.strip(): value for name, _, value in split}
