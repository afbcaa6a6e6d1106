"""`people` and `roster`: who is who, and their keys."""

from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector_app.cli import join_commands
from inspector_app.cli.session import Session
from inspector_app.domain.ending import SOON, days_until_end
from inspector_app.domain.roster import Person, Role, Roster, Standing
from inspector_app.words.prompt import asking, joining, options, results, verbs

if TYPE_CHECKING:
    from inspector_app.workflows.team.list_people import ListedPerson


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    people = typer.Typer(help=session.say(verbs.PEOPLE), no_args_is_help=True)
    roster = typer.Typer(help=session.say(verbs.ROSTER), no_args_is_help=True)
    app.add_typer(people, name="people")
    app.add_typer(roster, name="roster")
    _register_people(people, session)
    _register_keys(people, session)
    join_commands.register(people, session)
    _register_roster(roster, session)


def _register_people(people: typer.Typer, session: Session) -> None:
    say = session.say

    @people.command("list", help=say(verbs.PEOPLE_LIST))
    def list_() -> None:
        from inspector_app.workflows.team.list_people import list_people

        with session.opened() as case:
            roster, now = case.roster, case.clock()
            listed = list_people(case).listed
        session.answer(
            {**_roster_json(roster), "people": [_listed_json(each, now) for each in listed]},
            lambda: chain(
                [_roster_line(session, roster)],
                (_listed_line(session, each, now) for each in listed),
            ),
        )

    @people.command("add", help=say(verbs.PEOPLE_ADD))
    def add(
        name: Annotated[str, typer.Argument(help=say(options.NAME))],
        code: Annotated[str, typer.Argument(help=say(options.CODE))],
        out: Annotated[Path, typer.Option(help=say(options.OUT))],
        role: Annotated[Role, typer.Option(help=say(options.ROLE))] = Role.INSPECTOR,
        work_unit: Annotated[str, typer.Option(help=say(options.WORK_UNIT))] = "",
        permit: Annotated[str, typer.Option(help=say(options.CERTIFICATE_NO))] = "",
        p12_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.P12_PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        from inspector_app.workflows.team.enrol import NewPerson, add_person

        new = NewPerson(name, code, role, work_unit, permit)
        with session.opened() as case:
            passphrase = session.key_passphrase(p12_passphrase_file, again=True)
            person = add_person(case, new, out, passphrase)
        session.answer(
            {**_person_json(person), "p12": str(out)},
            lambda: iter([say(results.PERSON_ADDED).format(name=name, code=code, out=out)]),
        )

    @people.command("revoke", help=say(verbs.PEOPLE_REVOKE))
    def revoke(
        person: Annotated[str, typer.Argument(help=say(options.PERSON))],
        reason: Annotated[str, typer.Option(help=say(options.REASON))],
    ) -> None:
        from inspector_app.workflows.team.enrol import revoke_person

        with session.opened() as case:
            revoked = revoke_person(case, person, reason)
        session.answer(
            _person_json(revoked),
            lambda: iter([say(results.PERSON_REVOKED).format(name=revoked.name)]),
        )


def _register_keys(people: typer.Typer, session: Session) -> None:
    say = session.say

    @people.command("renew", help=say(verbs.PEOPLE_RENEW))
    def renew(
        person: Annotated[str, typer.Argument(help=say(options.PERSON_TO_RENEW))] = "",
        out: Annotated[Path | None, typer.Option(help=say(options.OUT))] = None,
        p12_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.P12_PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        from inspector_app.workflows.team.enrol import renew_certificate, renew_person

        with session.opened() as case:
            if person:
                target = out or Path(f"{person}.p12")
                passphrase = session.key_passphrase(p12_passphrase_file, again=True)
                renewed = renew_person(case, person, target, passphrase)
            else:
                renewed = renew_certificate(case)
        session.answer(
            _person_json(renewed), lambda: iter([say(results.RENEWED).format(name=renewed.name)])
        )

    @people.command("recover", help=say(verbs.PEOPLE_RECOVER))
    def recover(
        code_file: Annotated[Path | None, typer.Option(help=say(options.RECOVERY_FILE))] = None,
        new_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        from inspector_app.cli.session import first_line
        from inspector_app.workflows.team.enrol import recover_case

        code = first_line(code_file) if code_file else session.ask(asking.RECOVERY_CODE)
        new = (
            first_line(new_passphrase_file)
            if new_passphrase_file
            else session.ask(asking.NEW_PASSPHRASE, again=True)
        )
        recover_case(session.case_path, code, new)
        session.answer({"changed": True}, lambda: iter([say(results.PASSPHRASE_CHANGED)]))

    @people.command("export-key", help=say(verbs.PEOPLE_EXPORT))
    def export_key(
        out: Annotated[Path, typer.Option(help=say(options.OUT))],
        p12_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.P12_PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        from inspector_app.workflows.team.enrol import export_own_key

        with session.opened() as case:
            export_own_key(case, out, session.key_passphrase(p12_passphrase_file, again=True))
        session.answer({"p12": str(out)}, lambda: iter([say(results.SAVED).format(path=out)]))

    @people.command("import-key", help=say(verbs.PEOPLE_IMPORT))
    def import_key(
        file: Annotated[Path, typer.Argument(help=say(options.P12))],
        p12_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.P12_PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        from inspector_app.workflows.team.enrol import import_own_key

        with session.opened() as case:
            person = import_own_key(case, file, session.key_passphrase(p12_passphrase_file))
        session.answer(
            _person_json(person), lambda: iter([say(results.KEY_TAKEN).format(name=person.name)])
        )

    @people.command("passphrase", help=say(verbs.PEOPLE_PASSPHRASE))
    def passphrase(
        new_passphrase_file: Annotated[
            Path | None, typer.Option(help=say(options.PASSPHRASE_FILE))
        ] = None,
    ) -> None:
        from inspector_app.cli.session import first_line
        from inspector_app.workflows.team.enrol import change_case_passphrase

        with session.opened() as case:
            new = (
                first_line(new_passphrase_file)
                if new_passphrase_file
                else session.ask(asking.NEW_PASSPHRASE, again=True, option="--new-passphrase-file")
            )
            change_case_passphrase(case, new)
        session.answer({"changed": True}, lambda: iter([say(results.PASSPHRASE_CHANGED)]))


def _register_roster(roster: typer.Typer, session: Session) -> None:
    say = session.say

    @roster.command("show", help=say(verbs.ROSTER_SHOW))
    def show() -> None:
        with session.opened() as case:
            known = case.roster
        session.answer(
            _roster_json(known),
            lambda: chain(
                [_roster_line(session, known)],
                (_person_line(session, person) for person in known.people),
            ),
        )

    @roster.command("export", help=say(verbs.ROSTER_EXPORT))
    def export(out: Annotated[Path, typer.Option(help=say(options.OUT))]) -> None:
        from inspector_app.workflows.team.enrol import export_roster

        with session.opened() as case:
            export_roster(case, out)
        session.answer({"roster": str(out)}, lambda: iter([say(results.SAVED).format(path=out)]))

    @roster.command("import", help=say(verbs.ROSTER_IMPORT))
    def import_(file: Annotated[Path, typer.Argument(help=say(options.FILE))]) -> None:
        from inspector_app.workflows.team.enrol import import_roster

        with session.opened() as case:
            taken = import_roster(case, file)
        session.answer(
            _roster_json(taken),
            lambda: iter([say(results.ROSTER_TAKEN).format(version=taken.version)]),
        )


def _person_json(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "code": person.code,
        "name": person.name,
        "role": person.role.value,
        "unit": person.unit,
        "keys": [key.fingerprint for key in person.keys],
    }


def _roster_json(roster: Roster) -> dict[str, object]:
    return {
        "team": roster.team,
        "version": roster.version,
        "root": roster.root,
        "people": [_person_json(person) for person in roster.people],
    }


def _roster_line(session: Session, roster: Roster) -> str:
    return session.say(results.ROSTER_HEAD).format(
        team=roster.team, version=roster.version, root=roster.root
    )


def _person_line(session: Session, person: Person) -> str:
    role = session.say(results.ROLES[person.role.value])
    return f"{person.code}\t{person.name}\t{role}\t{person.unit}"


def _listed_json(listed: "ListedPerson", now: datetime) -> dict[str, object]:
    """The person with how the key stands, and the days that its certificate has left."""
    key = listed.key
    return {
        **_person_json(listed.person),
        "standing": listed.standing.value,
        "until": key.active_to if key else "",
        "days_left": days_until_end(key, now) if key else None,
    }


def _listed_line(session: Session, listed: "ListedPerson", now: datetime) -> str:
    """The person, and what is wrong with the key or will soon be."""
    told = session.say(joining.STANDINGS[listed.standing])
    days = days_until_end(listed.key, now) if listed.key else None
    if listed.standing is Standing.ACTIVE and days is not None and days < SOON:
        told = session.say(joining.LEFT).format(days=days)
    return f"{_person_line(session, listed.person)}\t{told}".rstrip("\t")
