"""`attach`, `label` and `number`: the photos of a visit."""

from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli import visit_lines
from inspector_app.cli.session import Session
from inspector_app.words.prompt import options, results, verbs


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_attach(app, session)
    _register_label(app, session)
    _register_number(app, session)


def _register_attach(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("attach", help=say(verbs.ATTACH))
    def attach(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        files: Annotated[list[Path], typer.Argument(help=say(options.PHOTO_PLACES))],
        item: Annotated[list[str] | None, typer.Option(help=say(options.ITEMS))] = None,
        caption: Annotated[str, typer.Option(help=say(options.CAPTION))] = "",
        day_only: Annotated[bool, typer.Option("--day-only", help=say(options.DAY_ONLY))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.photos.attach import attach_photos
        from inspector_app.workflows.photos.choose_photos import choose_photos

        with session.opened() as case, session.progress(results.ATTACHING) as progress:
            chosen = choose_photos(case, reference, files, day_only=day_only)
            done = attach_photos(case, reference, chosen.files, item or [], caption, progress)
        visit_lines.answer_attached(session, done, chosen)


def _register_label(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("label", help=say(verbs.LABEL))
    def label(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        photos: Annotated[list[str], typer.Argument(metavar="NUMBER", help=say(options.PHOTOS))],
        caption: Annotated[str | None, typer.Option(help=say(options.NEW_CAPTION))] = None,
        item: Annotated[list[str] | None, typer.Option(help=say(options.MORE_ITEMS))] = None,
        not_item: Annotated[list[str] | None, typer.Option(help=say(options.NOT_ITEMS))] = None,
        clock: Annotated[str | None, typer.Option(help=say(options.CLOCK))] = None,
        camera: Annotated[bool, typer.Option("--camera", help=say(options.WHOLE_CAMERA))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.photos.label_photo import Label, label_photos

        said = Label(caption, item or [], not_item or [], clock, whole_camera=camera)
        with session.opened() as case:
            labelled = label_photos(case, reference, photos, said)
        visit_lines.answer_evidence(session, labelled)


def _register_number(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("number", help=say(verbs.NUMBER))
    def number(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        photos: Annotated[
            list[str] | None, typer.Argument(metavar="NUMBER", help=say(options.PHOTOS))
        ] = None,
        by_time: Annotated[bool, typer.Option("--by-time", help=say(options.BY_TIME))] = False,  # noqa: FBT002
    ) -> None:
        from inspector_app.workflows.photos.label_photo import number_by_time, number_photos

        renumber = number_by_time if by_time else number_photos
        with session.opened() as case:
            numbered = renumber(case, reference, photos or [])
        visit_lines.answer_evidence(session, numbered)
