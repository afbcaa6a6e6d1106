"""`people request`, `people admit` and `people join`: how a laptop becomes one of a team."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector_app.cli.exchange_lines import moment_words
from inspector_app.cli.session import Session
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.roster import Role
from inspector_app.domain.wording import Wording
from inspector_app.words.prompt import joining as words
from inspector_app.words.prompt import options, results

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.team.admit import Admitted, Applicant
    from inspector_app.workflows.team.join import Joined, Offer


def register(people: typer.Typer, session: Session) -> None:
    """Add the verbs to `people`."""
    _register_request(people, session)
    _register_admit(people, session)
    _register_join(people, session)


def _register_request(people: typer.Typer, session: Session) -> None:
    say = session.say

    @people.command("request", help=say(words.REQUEST))
    def request(
        out: Annotated[Path, typer.Option(help=say(options.OUT))],
        code: Annotated[str, typer.Option(help=say(words.WISHED_CODE))] = "",
        role: Annotated[Role, typer.Option(help=say(words.WISHED_ROLE))] = Role.INSPECTOR,
        name: Annotated[str, typer.Option(help=say(options.NAME))] = "",
        work_unit: Annotated[str, typer.Option(help=say(options.WORK_UNIT))] = "",
        permit: Annotated[str, typer.Option(help=say(options.CERTIFICATE_NO))] = "",
    ) -> None:
        from dataclasses import replace

        from inspector_app.workflows.team.join import ask_to_join, wish_of

        said = {"code": code, "name": name, "unit": work_unit, "permit": permit}
        with session.opened() as case:
            wish = replace(wish_of(case), role=role, **{k: v for k, v in said.items() if v})
            asked = ask_to_join(case, out, wish)
        session.answer(
            {"request": str(asked.file), "key": asked.key},
            lambda: iter([say(words.ASKED).format(path=asked.file, key=grouped(asked.key))]),
        )


def _register_admit(people: typer.Typer, session: Session) -> None:
    say = session.say

    @people.command("admit", help=say(words.ADMIT))
    def admit(
        file: Annotated[Path, typer.Argument(help=say(words.REQUEST_FILE))],
        key: Annotated[str, typer.Option(help=say(words.KEY))] = "",
        code: Annotated[str, typer.Option(help=say(words.GIVEN_CODE))] = "",
        role: Annotated[Role | None, typer.Option(help=say(words.GIVEN_ROLE))] = None,
        same_as: Annotated[str, typer.Option("--as", help=say(words.SAME_AS))] = "",
        lost: Annotated[str, typer.Option(help=say(words.LOST))] = "",
        out: Annotated[Path | None, typer.Option(help=say(words.ADMISSION_OUT))] = None,
    ) -> None:
        from inspector_app.workflows.team import admit as work

        with session.opened() as case:
            found = work.read_application(case, file)
            compared = key or _compared_key(session, found)
            decision = work.Decision(compared, code, role, same_as, lost)
            admitted = work.admit(case, file, decision, out)
            root = case.roster.root
        session.answer(
            _admitted_json(admitted, root), lambda: iter([_admitted_line(session, admitted, root)])
        )


def _register_join(people: typer.Typer, session: Session) -> None:
    say = session.say

    @people.command("join", help=say(words.JOIN))
    def join(
        file: Annotated[Path, typer.Argument(help=say(words.ADMISSION_FILE))],
        root: Annotated[str, typer.Option(help=say(words.ROOT))] = "",
    ) -> None:
        from inspector_app.workflows.team import join as work

        with session.opened() as case:
            compared = root or _compared_root(session, case, file)
            joined = work.join(case, file, compared)
        session.answer(_joined_json(joined), lambda: iter([_joined_line(session, joined)]))


def _compared_key(session: Session, applicant: "Applicant") -> str:
    """The fingerprint in the request once somebody agreed to it at the keyboard, else nothing."""
    for line in _applicant_lines(session, applicant):
        session.tell(line)
    agreed = _agree(session, words.COMPARE_KEY, key=grouped(applicant.key))
    return applicant.key if agreed else ""


def _compared_root(session: Session, case: "OpenCase", file: Path) -> str:
    """The root of an admission once somebody agreed to it; a renewal asks for nothing."""
    from inspector_app.workflows.team.join import read_offer

    offer = read_offer(case, file)
    if offer.renewal:
        return ""
    session.tell(_offer_line(session, offer))
    return offer.root if _agree(session, words.COMPARE_ROOT, root=grouped(offer.root)) else ""


def _agree(session: Session, question: Wording, **facts: str) -> bool:
    """Whether somebody at the keyboard says yes; False where nobody can be asked."""
    if not sys.stdin.isatty():
        return False
    print(session.say(question).format(**facts), end="", file=session.err, flush=True)
    return sys.stdin.readline().strip().lower() in words.YES


def _applicant_lines(session: Session, applicant: "Applicant") -> Iterator[str]:
    say = session.say
    yield say(words.APPLICANT).format(
        name=applicant.name,
        marks=say(words.AND_UNIT).join(filter(None, (applicant.code, applicant.unit))),
        team=applicant.team,
        role=say(results.ROLES[applicant.role.value]),
        at=moment_words(session, applicant.at),
    )
    if applicant.known is not None:
        yield say(words.KNOWN).format(name=applicant.known.name, code=applicant.known.code)
    if applicant.colleagues:
        codes = say(results.COMMA).join(applicant.colleagues)
        yield say(words.COLLEAGUES).format(codes=codes)


def _offer_line(session: Session, offer: "Offer") -> str:
    role = session.say(results.ROLES[offer.person.role.value])
    return session.say(words.OFFER).format(
        team=offer.team, code=offer.person.code, role=role, version=offer.version
    )


def _admitted_json(admitted: "Admitted", root: str) -> dict[str, object]:
    return {
        "person": admitted.person.id,
        "code": admitted.person.code,
        "role": admitted.person.role.value,
        "admission": str(admitted.file),
        "until": admitted.until,
        "version": admitted.version,
        "root": root,
    }


def _admitted_line(session: Session, admitted: "Admitted", root: str) -> str:
    return session.say(words.ADMITTED).format(
        name=admitted.person.name,
        code=admitted.person.code,
        version=admitted.version,
        path=admitted.file,
        until=admitted.until[:10],
        root=grouped(root),
    )


def _joined_json(joined: "Joined") -> dict[str, object]:
    return {
        "team": joined.team,
        "person": joined.person.id,
        "code": joined.person.code,
        "role": joined.person.role.value,
        "version": joined.version,
        "former_root": joined.former_root,
    }


def _joined_line(session: Session, joined: "Joined") -> str:
    words_ = words.JOINED if joined.former_root else words.RENEWED
    return session.say(words_).format(
        team=joined.team, code=joined.person.code, version=joined.version
    )
