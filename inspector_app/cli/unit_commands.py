"""`unit`: the register of units."""

from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli.session import Session
from inspector_app.domain.unit import Unit
from inspector_app.words.prompt import options, results, verbs
from inspector_app.words.terms import CATEGORIES


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    say = session.say
    unit = typer.Typer(help=say(verbs.UNIT), no_args_is_help=True)
    app.add_typer(unit, name="unit")

    @unit.command("import", help=say(verbs.UNIT_IMPORT))
    def import_(file: Annotated[Path, typer.Argument(help=say(options.FILE))]) -> None:
        from inspector_app.workflows.case.register_units import import_units

        with session.opened() as case:
            done = import_units(case, file)
        session.answer(
            {"added": done.added, "changed": done.changed, "same": done.same},
            lambda: iter(
                [
                    say(results.UNITS_IMPORTED).format(
                        added=done.added, changed=done.changed, same=done.same
                    )
                ]
            ),
        )

    @unit.command("list", help=say(verbs.UNIT_LIST))
    def list_(find: Annotated[str, typer.Option(help=say(options.FIND))] = "") -> None:
        from inspector_app.workflows.case.register_units import list_units

        with session.opened() as case:
            units = list_units(case, find)
        session.answer(
            {"units": [each.to_json() for each in units]},
            lambda: (_line(session, each) for each in units),
        )


def _line(session: Session, unit: Unit) -> str:
    category = session.say(CATEGORIES.get(unit.category, results.UNCATEGORISED))
    return f"{unit.code}\t{unit.name}\t{category}\t{unit.address}"
