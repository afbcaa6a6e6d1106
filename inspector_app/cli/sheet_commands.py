"""`seal`, `sign`, `amend`, `supplement`, `void`, `print` and `verify`: the signed paper."""

import os
from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli import sheet_lines, visit_lines
from inspector_app.cli.session import Session
from inspector_app.domain.errors.refused import KeyFileNeeded, NoSuchFile
from inspector_app.domain.sheet import signed_path
from inspector_app.words.prompt import options, results, verbs


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    _register_seal(app, session)
    _register_sign(app, session)
    _register_changes(app, session)
    _register_print(app, session)
    _register_verify(app, session)


def _register_seal(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("seal", help=say(verbs.SEAL))
    def seal(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        out: Annotated[Path | None, typer.Option(help=say(options.OUT))] = None,
        languages: Annotated[str, typer.Option(help=say(options.LANGUAGES))] = "",
    ) -> None:
        from inspector_app.workflows.sealing.seal import seal_inspection

        with session.opened() as case, session.progress(results.SEALING) as progress:
            sealed = seal_inspection(case, reference, languages=languages, progress=progress)
        sheet_lines.answer_with_copy(
            session, out, sealed.pdf, lambda at: sheet_lines.answer_sealed(session, sealed, at)
        )

    @app.command("amend", help=say(verbs.AMEND))
    def amend(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))],
        out: Annotated[Path | None, typer.Option(help=say(options.OUT))] = None,
        languages: Annotated[str, typer.Option(help=say(options.LANGUAGES))] = "",
    ) -> None:
        from inspector_app.workflows.sealing.seal import amend_inspection

        with session.opened() as case, session.progress(results.SEALING) as progress:
            sealed = amend_inspection(
                case, reference, reason, languages=languages, progress=progress
            )
        sheet_lines.answer_with_copy(
            session, out, sealed.pdf, lambda at: sheet_lines.answer_sealed(session, sealed, at)
        )


def _register_sign(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("sign", help=say(verbs.SIGN))
    def sign(
        reference: Annotated[str, typer.Argument(metavar="FILE|ID", help=say(options.SHEET_REF))],
        box: Annotated[str, typer.Option("--as", help=say(options.BOX))] = "b",
        p12: Annotated[Path | None, typer.Option(help=say(options.P12))] = None,
        p12_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.P12_PASSPHRASE_FILE))
        ] = None,
        ink: Annotated[str | None, typer.Option(help=say(options.INK))] = None,
        adopt: Annotated[bool, typer.Option("--adopt", help=say(options.ADOPT))] = False,  # noqa: FBT002
        out: Annotated[Path | None, typer.Option(help=say(options.OUT))] = None,
    ) -> None:
        from inspector_app.workflows.sealing import sign as signing
        from inspector_app.workflows.sealing.print_sheet import inspection_in

        path = Path(reference)
        travelled = os.path.isfile(path)  # noqa: PTH113 — a place that cannot be looked at is none
        if adopt:
            with session.opened() as case:
                signed = signing.adopt_signature(case, path)
        elif ink is not None:
            with session.opened() as case:
                signed = signing.record_ink(case, inspection_in(reference), box, ink)
        elif travelled and p12 is None:
            raise KeyFileNeeded(path)
        elif travelled and p12 is not None:
            passphrase = session.key_passphrase(p12_passphrase_file)
            signed = signing.sign_file(path, box, p12, passphrase, session.places, session.clock())
            out = out or signed_path(path, box)
            # No case folder holds this signature: without the file, nothing was signed.
            sheet_lines.save(out, signed.pdf)
            sheet_lines.answer_signed(session, signed, out)
            return
        else:
            with session.opened() as case:
                passphrase = session.key_passphrase(p12_passphrase_file) if p12 else ""
                signed = signing.countersign(case, reference, box, p12, passphrase)
        sheet_lines.answer_with_copy(
            session, out, signed.pdf, lambda at: sheet_lines.answer_signed(session, signed, at)
        )


def _register_changes(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("supplement", help=say(verbs.SUPPLEMENT))
    def supplement(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        files: Annotated[list[Path], typer.Argument(help=say(options.FILES))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))],
        item: Annotated[list[str] | None, typer.Option(help=say(options.ITEMS))] = None,
        caption: Annotated[str, typer.Option(help=say(options.CAPTION))] = "",
    ) -> None:
        from inspector_app.workflows.photos.attach import supplement_evidence

        with session.opened() as case, session.progress(results.ATTACHING) as progress:
            done = supplement_evidence(
                case, reference, files, item or [], caption, reason, progress=progress
            )
        visit_lines.answer_attached(session, done)

    @app.command("void", help=say(verbs.VOID))
    def void(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.ID))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))],
    ) -> None:
        from inspector_app.workflows.visit.void import void_inspection

        with session.opened() as case:
            voided = void_inspection(case, reference, reason)
        session.answer(
            visit_lines.inspection_json(voided),
            lambda: iter([say(results.VOIDED).format(number=voided.header.draft_number)]),
        )


def _register_print(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("print", help=say(verbs.PRINT))
    def print_(
        reference: Annotated[str, typer.Argument(metavar="ID", help=say(options.SHEET_REF))],
        out: Annotated[Path | None, typer.Option(help=say(options.OUT))] = None,
        languages: Annotated[str, typer.Option(help=say(options.PRINTED_LANGUAGES))] = "",
        to_printer: Annotated[  # noqa: FBT002
            bool, typer.Option("--to-printer", help=say(options.TO_PRINTER))
        ] = False,
        printer: Annotated[str, typer.Option(help=say(options.PRINTER))] = "",
    ) -> None:
        from inspector_app.workflows.sealing.print_sheet import sheet_of, spool

        with session.opened() as case:
            taken = sheet_of(case, reference, languages)
        target = out or (None if to_printer or printer else Path(f"{taken.name}.pdf"))
        sheet_lines.save(target, taken.pdf)
        if to_printer or printer:
            spool(taken.pdf, printer, taken.name)
        sheet_lines.answer_printed(session, taken, target)


def _register_verify(app: typer.Typer, session: Session) -> None:
    say = session.say

    @app.command("verify", help=say(verbs.VERIFY))
    def verify(
        files: Annotated[list[Path], typer.Argument(help=say(options.FILES))],
        trust: Annotated[Path | None, typer.Option(help=say(options.TRUST))] = None,
    ) -> None:
        from inspector_app.workflows.verifying.verify import verify_file, worst_code

        with session.opened_if_possible(instead=trust) as case:
            verified, unread = [], []
            for file in files:
                try:
                    verified.append(verify_file(file, case=case, trust=trust))
                except NoSuchFile as error:
                    if error.path != file:
                        raise
                    unread.append(error)
        if unread and not verified:
            raise unread[0]
        sheet_lines.answer_verified(session, verified)
        for missing in unread:
            session.warn(missing)
        raise typer.Exit(worst_code(verified) or min(1, len(unread)))
