"""A lead and an inspector, each with a case folder of their own, for pages between the two."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.handing import HandedOver
from inspector_app.domain.inspection import Inspection
from inspector_app.places import find_places
from inspector_app.workflows.case.open_case import Newcomer, OpenCase, create_case
from inspector_app.workflows.exchange.hand_over import hand_over
from inspector_app.workflows.exchange.merge import merge_files
from inspector_app.workflows.team.admit import Decision, admit
from inspector_app.workflows.team.join import ask_to_join, join, wish_of
from inspector_app.workflows.visit.begin import begin_inspection
from tests.visits import CHEAP, PASSPHRASE, VISIT, Desk, TickingClock, copied_desk, sealed

MATE = "贠𬭊"


@dataclass
class Team:
    """The lead's desk and the inspector's, who was admitted."""

    lead: Desk
    mate: Desk

    def handed(self, folder: Path, *units: str) -> HandedOver:
        """What the inspector hands to the lead: a sealed visit for each unit named."""
        with self.mate.opened() as case:
            for unit in units:
                visit(case, unit)
            return given(case, folder)


def new_team(folder: Path) -> Team:
    """Both case folders, joined."""
    lead = a_desk(folder / "lead", "陈明远", "A17", "甲组")
    mate = a_desk(folder / "mate", MATE, "A23", "乙组")
    with lead.opened() as boss, mate.opened() as case:
        asked = ask_to_join(case, folder / "a.mingcha-request", wish_of(case))
        admitted = admit(boss, asked.file, Decision(grouped(asked.key)))
        join(case, admitted.file, grouped(boss.roster.root))
    return Team(lead, mate)


def copied_team(team: Team, folder: Path) -> Team:
    """The same once more."""
    (folder / "lead").mkdir(parents=True)
    (folder / "mate").mkdir()
    return Team(copied_desk(team.lead, folder / "lead"), copied_desk(team.mate, folder / "mate"))


def a_desk(folder: Path, name: str, code: str, team: str) -> Desk:
    """One person's case folder."""
    folder.mkdir(parents=True, exist_ok=True)
    desk = Desk(folder / "case", find_places({}), TickingClock())
    newcomer = Newcomer(name, code, team, "区效能办", "检0017")
    create_case(desk.path, PASSPHRASE, newcomer, desk.places, desk.clock, cost=CHEAP)
    return desk


def visit(case: OpenCase, unit: str, **said: str) -> Inspection:
    """A sealed visit of that unit."""
    inspection = begin_inspection(case, unit, {**VISIT, **said}, second="张三,区政务服务局,0023")
    sealed(case, inspection)
    return inspection


def given(case: OpenCase, folder: Path, to: Sequence[str] = ()) -> HandedOver:
    """Hand over what is new, to the leads or to whoever is named by code."""
    people = tuple(person for person in case.roster.people if person.code in to)
    return hand_over(case, folder, people, progress=quiet)


def merged(case: OpenCase, *files: Path) -> None:
    """Merge these, as the prompt does."""
    merge_files(case, files, quiet)


def quiet(_done: int, _whole: int) -> None:
    """No progress."""


Altered = Callable[[Path], Path]


def altered(file: Path) -> Path:
    """A copy of the file with one byte changed in its middle."""
    copy = file.with_name(f"altered-{file.name}")
    shutil.copyfile(file, copy)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(bytes(content))
    return copy
