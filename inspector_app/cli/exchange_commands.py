"""`hand-over`, `collect`, `receive`, `merge`, `status`: what travels between laptops."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli import exchange_lines
from inspector_app.cli.session import Session, first_line
from inspector_app.domain.merging import MergePlan, SourceStatus
from inspector_app.domain.wording import Wording
from inspector_app.words.prompt import exchange

MEGABYTE = 1_000_000


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_hand_over(app, session)
    _register_merge(app, session)
    _register_receive(app, session)
    _register_status(app, session)


def _register_hand_over(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("hand-over", help=say(exchange.HAND_OVER))
    def hand_over(
        to: Annotated[Path, typer.Option("--to", help=say(exchange.TO))] = Path(),
        people: Annotated[list[str] | None, typer.Option("--for", help=say(exchange.FOR))] = None,
        everything: Annotated[  # noqa: FBT002
            bool, typer.Option("--everything", help=say(exchange.EVERYTHING))
        ] = False,
        plan: Annotated[bool, typer.Option("--plan", help=say(exchange.PLAN))] = False,  # noqa: FBT002
        no_originals: Annotated[  # noqa: FBT002
            bool, typer.Option("--no-originals", help=say(exchange.NO_ORIGINALS))
        ] = False,
        part_size: Annotated[int | None, typer.Option(help=say(exchange.PART_SIZE), min=1)] = None,
    ) -> None:
        from inspector_app.domain.handing import PART_BYTES
        from inspector_app.workflows.exchange import hand_over as handing

        most = min(part_size * MEGABYTE, PART_BYTES) if part_size else PART_BYTES
        with session.opened() as case:
            whom = handing.people_named(case, people or ())
            if plan:
                found = handing.plan_hand_over(
                    case,
                    whom,
                    everything=everything,
                    originals=not no_originals,
                    part_bytes=most,
                )
                exchange_lines.answer_plan(session, found)
                return
            with session.progress(exchange.HANDING_OVER) as progress:
                done = handing.hand_over(
                    case,
                    to,
                    whom,
                    everything=everything,
                    originals=not no_originals,
                    progress=progress,
                    part_bytes=most,
                )
        exchange_lines.answer_handed_over(session, done)


def _register_merge(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("merge", help=say(exchange.MERGE))
    def merge(
        files: Annotated[
            list[str] | None, typer.Argument(metavar="FILE", help=say(exchange.FILES))
        ] = None,
        preview: Annotated[bool, typer.Option("--preview", help=say(exchange.PREVIEW))] = False,  # noqa: FBT002
        undo: Annotated[bool, typer.Option("--undo", help=say(exchange.UNDO))] = False,  # noqa: FBT002
        history: Annotated[bool, typer.Option("--history", help=say(exchange.HISTORY))] = False,  # noqa: FBT002
        quarantine: Annotated[  # noqa: FBT002
            bool, typer.Option("--quarantine", help=say(exchange.QUARANTINE))
        ] = False,
        source_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(exchange.SOURCE_PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        named = files or []
        if sum((preview, undo, history, quarantine)) > 1:
            ways = "--preview, --undo, --history, --quarantine"
            raise typer.BadParameter(say(exchange.ONE_AT_MOST), param_hint=ways)
        if undo:
            _undo(session, named)
        elif history:
            _history(session)
        elif quarantine:
            _quarantine(session)
        elif not named:
            raise typer.BadParameter(say(exchange.NO_FILE), param_hint="FILE")
        else:
            paths = [Path(each) for each in named]
            _merge(session, paths, source_passphrase_file, only_preview=preview)


def _register_receive(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("receive", help=say(exchange.RECEIVE))
    def receive(
        files: Annotated[list[Path], typer.Argument(metavar="FILE", help=say(exchange.FILES))],
    ) -> None:
        _merge(session, files, None, only_preview=False)

    @app.command("collect", help=say(exchange.COLLECT))
    def collect(
        folder: Annotated[Path, typer.Option("--from", help=say(exchange.FROM))] = Path(),
        merge: Annotated[bool, typer.Option("--merge", help=say(exchange.COLLECT_MERGE))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.exchange import collect as collecting
        from inspector_app.workflows.exchange.merge import merge_files

        with session.opened() as case:
            found = collecting.look_through(case, folder)
            if merge and found.files:
                with session.progress(exchange.MERGING) as progress:
                    done = merge_files(case, found.files, progress)
        if merge and found.files:
            _answer_merge(session, done, found.others)
        else:
            exchange_lines.answer_collected(session, found.files, found.others)


def _register_status(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("status", help=say(exchange.STATUS))
    def status(
        folder: Annotated[
            Path | None, typer.Option("--from", help=say(exchange.STATUS_FROM))
        ] = None,
    ) -> None:
        from inspector_app.workflows.exchange.collect import queue
        from inspector_app.workflows.exchange.whereabouts import pending_count, whereabouts
        from inspector_app.workflows.visit.show import list_inspections

        with session.opened() as case:
            listed = list_inspections(case)
            where = whereabouts(case, [each.id for each in listed])
            rows = [(each.id, each.number, each.unit, where[each.id]) for each in listed]
            transfers, pending = queue(case, folder), pending_count(case)
        exchange_lines.answer_status(session, rows, transfers, pending)

    @app.command("continue-copy", help=say(exchange.CONTINUE_COPY))
    def continue_copy() -> None:
        from inspector_app.workflows.exchange import continue_copy as continuing

        with session.opened() as case:
            needed = continuing.needs_new_replica(case)
            replica = continuing.continue_copy(case) if needed else case.replica_id
            case.remember_head()
        words = exchange.CONTINUED if needed else exchange.NO_NEED
        session.answer({"replica": replica, "new": needed}, lambda: iter([say(words)]))


def _merge(
    session: Session, files: Sequence[Path], passphrase_file: Path | None, *, only_preview: bool
) -> None:
    from inspector_app.workflows.exchange.merge import merge_files, preview_sources
    from inspector_app.workflows.exchange.read_source import needs_passphrase

    passphrases = {
        each: _source_passphrase(session, each, passphrase_file)
        for each in files
        if needs_passphrase(each)
    }
    work = preview_sources if only_preview else merge_files
    wording = exchange.READING if only_preview else exchange.MERGING
    with session.opened() as case, session.progress(wording) as progress:
        plan = work(case, files, progress, passphrases)
    _answer_merge(session, plan)


def _answer_merge(session: Session, plan: MergePlan, others: int = 0) -> None:
    exchange_lines.answer_merge(session, plan, others)
    if any(each.status is SourceStatus.REJECTED for each in plan.sources):
        raise typer.Exit(1)


def _source_passphrase(session: Session, folder: Path, file: Path | None) -> str:
    """What opens a case folder that is to be merged. Raises PassphraseNeeded."""
    if file is not None:
        return first_line(file)
    variable = "MINGCHA_SOURCE_PASSPHRASE"
    if variable in session.environment:
        return session.environment[variable]
    name = exchange.SOURCE_FOLDER
    words = Wording(name.zh.format(name=folder.name), name.en.format(name=folder.name))
    return session.ask(words, option="--source-passphrase-file", variable=variable)


def _undo(session: Session, named: Sequence[str]) -> None:
    from inspector_app.workflows.exchange.undo_merge import undo_merge

    if len(named) > 1 or not all(each.isascii() and each.isdigit() for each in named):
        raise typer.BadParameter(" ".join(named), param_hint="--undo")
    with session.opened() as case:
        undone = undo_merge(case, int(named[0]) if named else None)
    exchange_lines.answer_undone(session, undone)


def _history(session: Session) -> None:
    from inspector_app.workflows.exchange.undo_merge import merge_history

    with session.opened() as case:
        past = merge_history(case)
    exchange_lines.answer_history(session, past)


def _quarantine(session: Session) -> None:
    from inspector_app.workflows.exchange.undo_merge import quarantined

    with session.opened() as case:
        kept = quarantined(case)
    exchange_lines.answer_quarantined(session, kept)
