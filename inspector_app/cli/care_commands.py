"""`init`, `check` and `rebuild`: making and keeping a case folder."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from inspector_app.cli.session import Session
from inspector_app.domain.fingerprint import grouped
from inspector_app.words.prompt import joining, options, results, verbs

if TYPE_CHECKING:
    from inspector_app.workflows.care.check import CheckFault

CHECK_CODES = {"good": 0, "altered": 3}


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    say = session.say

    @app.command("init", help=say(verbs.INIT))
    def init(
        name: Annotated[str, typer.Option(help=say(options.NAME))],
        code: Annotated[str, typer.Option(help=say(options.CODE))],
        team: Annotated[str, typer.Option(help=say(options.TEAM))] = "甲组",
        work_unit: Annotated[str, typer.Option(help=say(options.WORK_UNIT))] = "",
        permit: Annotated[str, typer.Option(help=say(options.CERTIFICATE_NO))] = "",
    ) -> None:
        from inspector_app.workflows.case.open_case import Newcomer, create_case

        newcomer = Newcomer(name, code, team, work_unit, permit)
        passphrase = session.passphrase(again=True)
        made = create_case(session.case_path, passphrase, newcomer, session.places, session.clock)
        document = {
            "case": str(session.case_path),
            "person": made.person.id,
            "root": made.root,
            "recovery_code": made.recovery_code,
        }

        def lines() -> Iterator[str]:
            yield say(results.CASE_MADE).format(path=session.case_path)
            yield say(results.ROOT).format(root=made.root)
            yield say(results.RECOVERY).format(code=made.recovery_code)

        session.answer(document, lines)

    @app.command("check", help=say(verbs.CHECK))
    def check() -> None:
        from inspector_app.workflows.care.check import check_case

        with session.opened() as case, session.progress(results.CHECKING) as progress:
            found = check_case(case, progress)
        document = {
            "verdict": found.verdict,
            "entries": found.entries,
            "files": found.files,
            "faults": _told(session, found.faults),
            "branches": _told(session, found.branches),
            "clocks": _told(session, found.clocks),
            "doubled_numbers": _told(session, found.doubled),
            "retired_roots": list(found.retired),
        }

        def lines() -> Iterator[str]:
            yield say(results.CHECKED).format(entries=found.entries, files=found.files)
            for fault in found.faults:
                yield f"✕ {fault.place}  {say(fault.words)}"
            for told in (*found.branches, *found.clocks):
                yield f"· {told.place}  {say(told.words)}"
            for doubled in found.doubled:
                yield f"! {say(doubled.words)}"
            for root in found.retired:
                yield say(joining.RETIRED_ROOT).format(root=grouped(root))
            yield say(results.CHECK_VERDICTS[found.verdict])

        session.answer(document, lines)
        raise typer.Exit(CHECK_CODES[found.verdict])

    @app.command("rebuild", help=say(verbs.REBUILD))
    def rebuild() -> None:
        from inspector_app.workflows.care.rebuild import rebuild_case

        with session.opened() as case, session.progress(results.REBUILDING) as progress:
            subjects = rebuild_case(case, progress)
        session.answer(
            {"subjects": subjects}, lambda: iter([say(results.REBUILT).format(subjects=subjects)])
        )


def _told(session: Session, faults: "Sequence[CheckFault]") -> list[dict[str, str]]:
    """What was found, as a script reads it."""
    return [
        {"code": fault.code, "place": fault.place, "text": session.say(fault.words)}
        for fault in faults
    ]
