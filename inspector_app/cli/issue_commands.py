"""`issue`, `papers` and `tip`: formal numbers, and the papers that leave the house."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector_app.cli import review_lines, sheet_lines
from inspector_app.cli.session import Session
from inspector_app.domain.review import plain_of
from inspector_app.words.prompt import options, results
from inspector_app.words.prompt import reviewing as words
from inspector_app.words.reviewing import DOCUMENTS

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.issuing.issue_many import IssuedMany


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_issue(app, session)
    _register_papers(app, session)
    _register_tip(app, session)


def _register_issue(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("issue", help=say(words.ISSUE))
    def issue(  # noqa: PLR0913, PLR0917 — one parameter for each option
        references: Annotated[
            list[str] | None, typer.Argument(metavar="ID", help=say(words.IDS))
        ] = None,
        notice_only: Annotated[  # noqa: FBT002
            bool, typer.Option("--notice-only", help=say(words.NOTICE_ONLY))
        ] = False,
        without_evidence: Annotated[str, typer.Option(help=say(words.WITHOUT_EVIDENCE))] = "",
        contact: Annotated[str | None, typer.Option(help=say(words.CONTACT))] = None,
        out: Annotated[Path | None, typer.Option(help=say(words.OUT_FOLDER))] = None,
        authority: Annotated[str | None, typer.Option(help=say(words.SHORT_AUTHORITY))] = None,
        word: Annotated[str | None, typer.Option(help=say(words.NUMBER_WORD))] = None,
        last: Annotated[int | None, typer.Option(help=say(words.LAST_NUMBER))] = None,
    ) -> None:
        from inspector_app.workflows.issuing.issue_many import issue_many
        from inspector_app.workflows.issuing.number_series import (
            hinted_number,
            keep_contact,
            kept_contact,
            number_series,
            set_number_series,
        )
        from inspector_app.workflows.reviewing.review import require_lead

        with session.opened() as case:
            require_lead(case, "issue")
            if any(said is not None for said in (authority, word, last)):
                set_number_series(case, authority, word, last=last)
            hinted = hinted_number(case)
            if not references:
                if contact is not None:
                    keep_contact(case, contact)
                _answer_series(session, number_series(case).following, kept_contact(case), hinted)
                return
            with session.progress(words.ISSUING) as progress:
                done = issue_many(
                    case,
                    references,
                    notice_only=notice_only,
                    without_evidence=without_evidence,
                    contact=contact or "",
                    progress=progress,
                )
            if len(done.refused) == len(references):
                raise done.refused[0].error
            files = _saved(case, done, out)
        _answer_issued(session, done, files, hinted)


def _answer_series(session: Session, following: str, contact: str, hinted: str) -> None:
    """The next number, and whom the papers will name."""
    say = session.say
    lines = [say(words.SERIES).format(number=following)]
    lines += review_lines.authority_lines(session, hinted)
    if contact:
        lines.append(say(words.CONTACT_KEPT).format(contact=contact))
    session.answer({"next": following, "contact": contact}, lambda: iter(lines))


def _saved(case: "OpenCase", done: "IssuedMany", out: Path | None) -> dict[str, list[str]]:
    """By inspection, where its papers were saved; also those of an earlier run."""
    from inspector_app.workflows.issuing.issue import export_papers

    if out is None:
        return {}
    ids = [*(each.inspection for each in done.issued), *done.already]
    return {id_: [str(path) for path in export_papers(case, id_, out)] for id_ in ids}


def _answer_issued(
    session: Session, done: "IssuedMany", files: dict[str, list[str]], hinted: str
) -> None:
    say = session.say
    issued = [(each, files.get(each.inspection, [])) for each in done.issued]

    def lines() -> Iterator[str]:
        for each, paths in issued:
            yield from review_lines.issued_lines(session, each, paths)
        if issued:
            yield from review_lines.authority_lines(session, hinted)
        if done.already:
            yield say(words.ALREADY).format(count=len(done.already))
        for path in (path for id_ in done.already for path in files.get(id_, [])):
            yield say(words.SAVED).format(path=path)

    session.answer(
        {
            "issued": [review_lines.issued_json(each, paths) for each, paths in issued],
            "already": list(done.already),
            "files": [path for paths in files.values() for path in paths],
            "refused": [
                {"reference": each.reference, "code": type(each.error).__name__}
                for each in done.refused
            ],
        },
        lines,
    )
    for each in done.refused:
        session.warn(each.error)
    raise typer.Exit(min(1, len(done.refused)))


def _register_papers(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("papers", help=say(words.PAPERS))
    def papers(  # noqa: PLR0913, PLR0917 — one parameter for each option
        references: Annotated[list[str], typer.Argument(metavar="ID", help=say(words.IDS))],
        document: Annotated[list[str] | None, typer.Option(help=say(words.DOCUMENT))] = None,
        number: Annotated[str, typer.Option(help=say(words.FORMAL_NUMBER))] = "",
        out: Annotated[Path | None, typer.Option(help=say(words.OUT_FOLDER))] = None,
        bind: Annotated[Path | None, typer.Option(help=say(words.BIND))] = None,
        to_printer: Annotated[  # noqa: FBT002
            bool, typer.Option("--to-printer", help=say(options.TO_PRINTER))
        ] = False,
        printer: Annotated[str, typer.Option(help=say(options.PRINTER))] = "",
        again: Annotated[bool, typer.Option("--again", help=say(words.AGAIN))] = False,  # noqa: FBT002
    ) -> None:
        wanted = document or []
        _require_documents(wanted)
        with session.opened() as case:
            if bind is not None:
                _bind(session, case, references, (wanted or ["verdict"])[0], bind)
            elif to_printer or printer:
                _print(session, case, references, (wanted or ["verdict"])[0], printer, again=again)
            else:
                _take(session, case, references, wanted, number, out)


def _require_documents(wanted: list[str]) -> None:
    for name in wanted:
        if name not in DOCUMENTS:
            known = ", ".join(DOCUMENTS)
            raise typer.BadParameter(f"{name} ({known})", param_hint="--document")


def _take(
    session: Session,
    case: "OpenCase",
    references: list[str],
    wanted: list[str],
    number: str,
    out: Path | None,
) -> None:
    """List the issued papers, and save them where a folder is named."""
    from inspector_app.workflows.issuing.issue import export_papers, issued_papers

    papers = [
        paper
        for reference in references
        for paper in issued_papers(case, reference, number=number)
        if not wanted or paper.document in wanted
    ]
    files = [
        str(path)
        for reference in references
        if out is not None
        for path in export_papers(case, reference, out, wanted, number=number)
    ]
    say = session.say

    def lines() -> Iterator[str]:
        for paper in papers:
            yield f"{paper.number}  {say(DOCUMENTS[paper.document])}  {paper.sha256[:12]}"
        for path in files:
            yield say(words.SAVED).format(path=path)

    session.answer({"papers": [plain_of(each) for each in papers], "files": files}, lines)


def _bind(
    session: Session, case: "OpenCase", references: list[str], document: str, out: Path
) -> None:
    from inspector_app.workflows.issuing.bind_papers import bind_papers

    with session.progress(words.BINDING) as progress:
        bound = bind_papers(case, references, document, out, progress)
    say = session.say
    told = [say(words.BOUND).format(papers=bound.papers, path=bound.path)]
    _answer_run(session, {"file": str(bound.path), "papers": bound.papers}, told, bound.left_out)


def _print(
    session: Session,
    case: "OpenCase",
    references: list[str],
    document: str,
    printer: str,
    *,
    again: bool,
) -> None:
    from inspector_app.workflows.issuing.bind_papers import print_papers

    with session.progress(words.PRINTING) as progress:
        run = print_papers(case, references, document, printer, progress, again=again)
    told = [session.say(words.PRINTED).format(sent=run.sent, before=run.before)]
    _answer_run(session, {"sent": run.sent, "before": run.before}, told, run.left_out)


def _answer_run(
    session: Session, found: dict[str, object], told: list[str], left_out: tuple[str, ...]
) -> None:
    say = session.say
    more = [say(words.LEFT_OUT).format(numbers=say(results.COMMA).join(left_out))]
    session.answer(
        {**found, "left_out": list(left_out)}, lambda: iter(told + (more if left_out else []))
    )


def _register_tip(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("tip", help=say(words.TIP))
    def tip(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        to: Annotated[str, typer.Option(help=say(words.RECEIVER))] = "",
        out: Annotated[Path | None, typer.Option(help=say(options.OUT))] = None,
    ) -> None:
        from inspector_app.workflows.issuing.transfer_tip import transfer_tip

        with session.opened() as case:
            slip = transfer_tip(case, reference, to)

        def answer(path: Path | None) -> None:
            items = say(results.COMMA).join(slip.items)
            told = say(words.SAVED).format(path=path).strip() if path else say(words.KEPT)
            session.answer(
                {
                    "id": slip.inspection,
                    "items": list(slip.items),
                    "sha256": slip.sha256,
                    "file": str(path) if path else None,
                },
                lambda: iter([say(words.SLIP).format(items=items), told]),
            )

        sheet_lines.answer_with_copy(session, out, slip.pdf, answer)
