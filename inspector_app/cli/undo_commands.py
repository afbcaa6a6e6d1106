"""`detach`, `reattach`, `discard`: the way back from a wrong photo and from a stray edit."""

from typing import Annotated

import typer

from inspector_app.cli import visit_lines
from inspector_app.cli.session import Session
from inspector_app.words.prompt import options, results, verbs


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    say = session.say

    @app.command("detach", help=say(verbs.DETACH))
    def detach(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        photos: Annotated[list[str], typer.Argument(metavar="NUMBER", help=say(options.PHOTOS))],
    ) -> None:
        from inspector_app.workflows.photos.detach import detach_photos

        with session.opened() as case:
            detached = detach_photos(case, reference, photos)
        session.answer(
            {"detached": [piece.to_json() for piece in detached]},
            lambda: (say(results.DETACHED).format(name=piece.name) for piece in detached),
        )

    @app.command("reattach", help=say(verbs.REATTACH))
    def reattach(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        photos: Annotated[
            list[str] | None, typer.Argument(metavar="NUMBER", help=say(options.PHOTOS))
        ] = None,
    ) -> None:
        from inspector_app.workflows.photos.reattach import reattach_photos

        with session.opened() as case:
            back = reattach_photos(case, reference, photos or [])
        told = [say(results.REATTACHED).format(name=piece.name) for piece in back]
        session.answer(
            {"reattached": [piece.to_json() for piece in back]},
            lambda: iter(told or [say(results.NOTHING_DETACHED)]),
        )

    @app.command("discard", help=say(verbs.DISCARD))
    def discard(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
    ) -> None:
        from inspector_app.workflows.visit.discard import discard_changes

        with session.opened() as case:
            kept = discard_changes(case, reference)
        session.answer(
            visit_lines.inspection_json(kept),
            lambda: iter(
                [
                    say(results.DISCARDED).format(
                        number=kept.header.draft_number, version=kept.version
                    )
                ]
            ),
        )
