"""`conflicts`, `resolve`, `review`, `remark`, `return`, `approve`: the lead reads and decides."""

import json
from itertools import chain
from typing import Annotated

import typer

from inspector_app.cli import review_lines
from inspector_app.cli.session import Session
from inspector_app.domain.canonical import Json
from inspector_app.domain.errors import MingchaError
from inspector_app.domain.review import Stage, plain_of
from inspector_app.words.prompt import options
from inspector_app.words.prompt import reviewing as words


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_conflicts(app, session)
    _register_review(app, session)
    _register_decisions(app, session)


def _register_conflicts(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("conflicts", help=say(words.CONFLICTS))
    def conflicts(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(words.SUBJECT_ID))] = "",
    ) -> None:
        from inspector_app.workflows.reviewing.conflicts import conflicts as listed
        from inspector_app.workflows.reviewing.find_doubled import doubled_numbers
        from inspector_app.workflows.visit.show import find_inspection

        with session.opened() as case:
            found = listed(case, reference)
            id_ = find_inspection(case, reference).id if reference else ""
            doubled = doubled_numbers(case, id_)
        session.answer(
            {
                "conflicts": [review_lines.conflict_json(each) for each in found],
                "doubled_numbers": review_lines.doubled_json(doubled),
            },
            lambda: review_lines.conflict_lines(session, found, doubled),
        )

    @app.command("resolve", help=say(words.RESOLVE))
    def resolve(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        field: Annotated[str, typer.Argument(metavar="FIELD", help=say(words.FIELD))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))] = "",
        choose: Annotated[str, typer.Option(help=say(words.CHOOSE))] = "",
        value: Annotated[str | None, typer.Option(help=say(words.THIRD))] = None,
    ) -> None:
        from inspector_app.workflows.reviewing import resolve as resolving

        with session.opened() as case:
            subject = resolving.subject_in_conflict(case, reference, field)
            chosen = choose if value is None else resolving.THIRD
            done = resolving.resolve(
                case, subject, field, chosen, reason, value=_json_or_text(value)
            )
        session.answer(
            {
                "subject": subject,
                "field": field,
                "value": done.value,
                "entry": done.entry,
                "left": done.left,
            },
            lambda: iter(
                [
                    say(words.RESOLVED).format(
                        field=say(done.conflict.title), value=say(done.text), left=done.left
                    )
                ]
            ),
        )


def _register_review(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("review", help=say(words.REVIEW))
    def review(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))] = "",
        find: Annotated[str, typer.Option(help=say(options.FIND))] = "",
        stage: Annotated[list[Stage] | None, typer.Option(help=say(words.STAGE))] = None,
        suspected: Annotated[  # noqa: FBT002
            bool, typer.Option("--suspected", help=say(words.SUSPECTED))
        ] = False,
    ) -> None:
        from inspector_app.workflows.care.read_clock import clock_set_back
        from inspector_app.workflows.issuing.issue import years_unknown_to
        from inspector_app.workflows.issuing.number_series import hinted_number
        from inspector_app.workflows.reviewing.find_doubled import doubled_numbers
        from inspector_app.workflows.reviewing.review import open_review, review_queue

        with session.opened() as case:
            if reference:
                reviewed = open_review(case, reference)
                doubled = doubled_numbers(case, reviewed.inspection.id)
                back = int(clock_set_back(case, reviewed.inspection.id).total_seconds())
                years = years_unknown_to(reviewed, case.clock().date())
                hinted = hinted_number(case)
                session.answer(
                    {
                        **review_lines.reviewed_json(reviewed),
                        "doubled_numbers": review_lines.doubled_json(doubled),
                        "clock_set_back": back,
                        "unknown_years": list(years),
                    },
                    lambda: chain(
                        review_lines.reviewed_lines(session, reviewed, doubled, back, years),
                        review_lines.authority_lines(session, hinted),
                    ),
                )
                return
            rows = review_queue(case, find, stage or (), suspected=suspected)
            doubled = doubled_numbers(case)
        session.answer(
            {
                "inspections": [review_lines.queue_json(row) for row in rows],
                "doubled_numbers": review_lines.doubled_json(doubled),
            },
            lambda: review_lines.queue_lines(session, rows, doubled),
        )

    @app.command("remark", help=say(words.REMARK))
    def remark(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        text: Annotated[str, typer.Argument(metavar="TEXT", help=say(words.TEXT))] = "",
        item: Annotated[str, typer.Option(help=say(words.ITEM))] = "",
        withdraw: Annotated[str, typer.Option(help=say(words.WITHDRAW_REMARK))] = "",
    ) -> None:
        from inspector_app.workflows.reviewing import review as reviewing

        with session.opened() as case:
            if withdraw:
                reviewing.withdraw_remark(case, reference, withdraw)
                session.answer({"withdrawn": withdraw}, lambda: iter([say(words.REMARK_WITHDRAWN)]))
                return
            made = reviewing.remark(case, reference, item.upper(), text)
        session.answer(plain_of(made), lambda: iter([say(words.REMARKED)]))


def _register_decisions(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("return", help=say(words.RETURN))
    def return_(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))] = "",
    ) -> None:
        from inspector_app.workflows.reviewing.return_inspection import return_inspection
        from inspector_app.workflows.visit.show import find_inspection

        with session.opened() as case:
            outcome = return_inspection(case, reference, reason)
            number = find_inspection(case, reference).header.draft_number
        session.answer(
            {"number": number, **plain_of(outcome)},
            lambda: iter([say(words.RETURNED).format(number=number, version=outcome.version)]),
        )

    @app.command("approve", help=say(words.APPROVE))
    def approve(
        references: Annotated[list[str], typer.Argument(metavar="ID", help=say(words.IDS))],
    ) -> None:
        from inspector_app.workflows.reviewing.approve import Approved
        from inspector_app.workflows.reviewing.approve import approve as approving

        approved: list[Approved] = []
        refused: list[MingchaError] = []
        with session.opened() as case:
            for reference in references:
                try:
                    approved.append(approving(case, reference))
                except MingchaError as error:
                    refused.append(error)
        if refused and not approved:
            raise refused[0]
        session.answer(
            {"approved": [review_lines.approved_json(each) for each in approved]},
            lambda: review_lines.approved_lines(session, approved),
        )
        for one in refused:
            session.warn(one)
        raise typer.Exit(min(1, len(refused)))


def _json_or_text(value: str | None) -> Json:
    """What was written: JSON where it is an object or a list, else the text as it stands."""
    if value is None or value[:1] not in ("{", "["):
        return value
    try:
        read: Json = json.loads(value)
    except ValueError:
        return value
    return read
