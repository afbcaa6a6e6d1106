"""`list` and `export`: inspections, findings and photos, filtered and ordered."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli.list_lines import record_json, record_line
from inspector_app.cli.session import Session
from inspector_app.words.prompt import listing

MOST = 200


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_list(app, session)
    _register_export(app, session)
    _register_filter(app, session)


def _register_list(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("list", help=say(listing.LIST))
    def list_(
        kind: Annotated[
            str, typer.Argument(metavar="KIND", help=say(listing.KIND))
        ] = "inspections",
        find: Annotated[str, typer.Option(help=say(listing.FIND))] = "",
        where: Annotated[list[str] | None, typer.Option(help=say(listing.WHERE))] = None,
        order: Annotated[str, typer.Option(help=say(listing.ORDER))] = "date",
        limit: Annotated[int, typer.Option(help=say(listing.LIMIT), min=0)] = MOST,
        use: Annotated[str, typer.Option("--use", help=say(listing.USE))] = "",
        keep: Annotated[str, typer.Option("--keep", help=say(listing.KEEP))] = "",
    ) -> None:
        from inspector_app.workflows.records import list_records
        from inspector_app.workflows.records.choose_filter import choose_listing

        with session.opened() as case:
            chosen = choose_listing(case, kind, order, where or (), find, use)
            if keep:
                list_records.save_filter(case, keep, chosen.kind, chosen.wanted)
                session.tell(say(listing.KEPT).format(name=keep))
            numbers = list_records.find_numbers(
                case, chosen.kind, chosen.wanted, chosen.order, descending=chosen.descending
            )
            rows = list_records.read_page(case, chosen.kind, numbers[:limit])
        session.answer(
            {
                "kind": chosen.kind.value,
                "count": len(numbers),
                "rows": [record_json(row, session.language) for row in rows],
            },
            lambda: _lines(session, len(numbers), rows),
        )


def _register_export(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("export", help=say(listing.EXPORT))
    def export(
        out: Annotated[Path, typer.Option("--out", help=say(listing.OUT))],
        kind: Annotated[
            str, typer.Argument(metavar="KIND", help=say(listing.KIND))
        ] = "inspections",
        find: Annotated[str, typer.Option(help=say(listing.FIND))] = "",
        where: Annotated[list[str] | None, typer.Option(help=say(listing.WHERE))] = None,
        order: Annotated[str, typer.Option(help=say(listing.ORDER))] = "date",
        use: Annotated[str, typer.Option("--use", help=say(listing.USE))] = "",
        replace: Annotated[  # noqa: FBT002
            bool, typer.Option("--replace", help=say(listing.REPLACE))
        ] = False,
    ) -> None:
        from inspector_app.workflows.records.choose_filter import choose_listing
        from inspector_app.workflows.records.export_list import export_list

        with session.opened() as case, session.progress(listing.EXPORTING) as progress:
            chosen = choose_listing(case, kind, order, where or (), find, use)
            done = export_list(
                case, chosen, out, session.language, replace=replace, progress=progress
            )
        session.answer(
            {
                "kind": chosen.kind.value,
                "rows": done.rows,
                "file": str(done.path),
                "sha256": done.sha256,
            },
            lambda: iter([say(listing.EXPORTED).format(rows=done.rows, path=done.path)]),
        )


def _register_filter(app: typer.Typer, session: Session) -> None:
    say = session.say
    filters = typer.Typer(help=say(listing.FILTER), no_args_is_help=True)
    app.add_typer(filters, name="filter")

    @filters.command("list", help=say(listing.FILTER_LIST))
    def list_() -> None:
        from inspector_app.workflows.records.list_records import saved_filters

        with session.opened() as case:
            kept = saved_filters(case)
        session.answer(
            {
                "filters": [
                    {"kind": each.kind.value, "name": each.name, "where": each.wanted.to_json()}
                    for each in kept
                ]
            },
            lambda: iter(
                [f"{each.kind.value}\t{each.name}" for each in kept] or [say(listing.NO_FILTERS)]
            ),
        )

    @filters.command("forget", help=say(listing.FILTER_FORGET))
    def forget(
        kind: Annotated[str, typer.Argument(metavar="KIND", help=say(listing.KIND))],
        name: Annotated[str, typer.Argument(metavar="NAME", help=say(listing.FILTER_NAME))],
    ) -> None:
        from inspector_app.workflows.records.choose_filter import choose_kind
        from inspector_app.workflows.records.list_records import forget_filter

        with session.opened() as case:
            forget_filter(case, name, choose_kind(kind))
        session.answer(
            {"forgotten": name}, lambda: iter([say(listing.FORGOTTEN).format(name=name)])
        )


def _lines(session: Session, count: int, rows: Sequence[object]) -> Iterator[str]:
    if not count:
        yield session.say(listing.NOTHING)
        return
    for row in rows:
        yield record_line(row, session.language)
    words = listing.COUNT if len(rows) == count else listing.COUNT_SHOWN
    yield session.say(words).format(count=count, shown=len(rows))
