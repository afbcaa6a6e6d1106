"""`correct`, `veto` and `defer`: the lead's layer over an inspection, and what is held back."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from inspector_app.cli import review_lines
from inspector_app.cli.session import Session
from inspector_app.domain.canonical import Json
from inspector_app.domain.review import plain_of
from inspector_app.words.prompt import options
from inspector_app.words.prompt import reviewing as words

if TYPE_CHECKING:
    from inspector_app.workflows.reviewing.correct import Corrected


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_correct(app, session)
    _register_veto(app, session)
    _register_defer(app, session)


def _register_correct(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("correct", help=say(words.CORRECT))
    def correct(  # noqa: PLR0913, PLR0917 — one parameter for each option
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        item: Annotated[str, typer.Argument(metavar="ITEM", help=say(options.ITEM_CODE))],
        mark: Annotated[str | None, typer.Option(help=say(words.MARK))] = None,
        value: Annotated[str | None, typer.Option(help=say(words.VALUE))] = None,
        deduction: Annotated[str | None, typer.Option(help=say(words.DEDUCTION))] = None,
        note: Annotated[str | None, typer.Option(help=say(words.NOTE))] = None,
        reason: Annotated[str, typer.Option(help=say(options.REASON))] = "",
        withdraw: Annotated[bool, typer.Option("--withdraw", help=say(words.WITHDRAW))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.reviewing import correct as correcting

        said: dict[str, Json] = {
            "mark": mark,
            "value": None if value is None else _typed(value),
            "deduction": deduction,
            "note": note,
            "reason": reason or None,
        }
        with session.opened() as case:
            if withdraw:
                done = correcting.correct(case, reference, item.upper(), None, reason)
            else:
                done = correcting.correct_as_said(case, reference, item.upper(), said, reason)
        _answer_corrected(session, done)


def _register_veto(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("veto", help=say(words.VETO))
    def veto(  # noqa: PLR0913, PLR0917 — one parameter for each option
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        item: Annotated[str, typer.Argument(metavar="ITEM", help=say(options.ITEM_CODE))],
        confirmed: Annotated[bool, typer.Option("--confirmed", help=say(words.CONFIRMED))] = False,  # noqa: FBT002
        dismissed: Annotated[bool, typer.Option("--dismissed", help=say(words.DISMISSED))] = False,  # noqa: FBT002
        authority: Annotated[str, typer.Option(help=say(words.AUTHORITY))] = "",
        document: Annotated[str, typer.Option(help=say(words.DOCUMENT_NO))] = "",
        date: Annotated[str, typer.Option(help=say(words.RESULT_DATE))] = "",
        reason: Annotated[str, typer.Option(help=say(options.REASON))] = "",
    ) -> None:
        from inspector_app.workflows.reviewing.settle_veto import settle_veto

        if confirmed == dismissed:
            raise typer.BadParameter("--confirmed | --dismissed", param_hint="--confirmed")
        with session.opened() as case:
            done = settle_veto(
                case,
                reference,
                item.upper(),
                confirmed=confirmed,
                authority=authority,
                document=document,
                date=date,
                reason=reason,
            )
        _answer_corrected(session, done)


def _register_defer(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("defer", help=say(words.DEFER))
    def defer(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))] = "",
        until: Annotated[str, typer.Option(help=say(words.REVIEW_ON))] = "",
        resume: Annotated[bool, typer.Option("--resume", help=say(words.RESUME))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.reviewing import defer as deferring

        with session.opened() as case:
            if resume:
                deferring.resume(case, reference)
                session.answer({"deferral": None}, lambda: iter([say(words.RESUMED)]))
                return
            made = deferring.defer(case, reference, reason, until)
        session.answer(
            {"deferral": plain_of(made)},
            lambda: iter([say(words.DEFERRED).format(review_on=made.review_on)]),
        )


def _answer_corrected(session: Session, done: "Corrected") -> None:
    session.answer(
        {
            "id": done.inspection,
            "number": done.number,
            "item": done.item,
            "score": done.sealed.to_json(),
            "corrected_score": done.card.to_json(),
        },
        lambda: review_lines.corrected_lines(session, done),
    )


def _typed(value: str) -> Json:
    """The value as an answers file types it: JSON where it reads as such, else the text."""
    try:
        read: Json = json.loads(value)
    except ValueError:
        return value
    return read
