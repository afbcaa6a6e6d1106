"""A team of four laptops, two leads and two inspectors, for tests of what travels between them."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.handing import HandedOver
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.merging import MergePlan
from inspector_app.domain.roster import Role
from inspector_app.places import find_places
from inspector_app.workflows.case.open_case import Newcomer, OpenCase, create_case
from inspector_app.workflows.exchange.hand_over import hand_over, people_named
from inspector_app.workflows.exchange.merge import merge_files
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.team.admit import Decision, admit, read_application
from inspector_app.workflows.team.join import ask_to_join, join, wish_of
from inspector_app.workflows.team.take_roster import take_roster
from inspector_app.workflows.visit.begin import begin_inspection
from tests.visits import CHEAP, PASSPHRASE, VISIT, Desk, TickingClock, a_photo, copied_desk

PEOPLE = {
    "L01": ("刘组长", Role.LEAD),
    "L02": ("何副组长", Role.LEAD),
    "A17": ("陈明远", Role.INSPECTOR),
    "A23": ("贠𬭊", Role.INSPECTOR),
}


def quiet(done: int, whole: int) -> None:
    """Progress that nobody watches."""


@dataclass
class Laptops:
    """The case folders of one team, closed, by the codes of their owners."""

    desks: dict[str, Desk]

    def __getitem__(self, code: str) -> Desk:
        return self.desks[code]

    def copied(self, folder: Path) -> "Laptops":
        """All of them once more, for one test."""
        copies = {}
        for code, desk in self.desks.items():
            (folder / code).mkdir()
            copies[code] = copied_desk(desk, folder / code)
        return Laptops(copies)


def new_laptops(folder: Path) -> Laptops:
    """Four people, each of whom worked alone first; then the others joined L01's team."""
    desks = {}
    for code, (name, _) in PEOPLE.items():
        desks[code] = Desk(folder / code / "case", find_places({}), TickingClock())
        newcomer = Newcomer(name, code, "督查组" if code == "L01" else "甲组", "区效能办")
        create_case(
            desks[code].path, PASSPHRASE, newcomer, find_places({}), desks[code].clock, cost=CHEAP
        )
    for code, (_, role) in PEOPLE.items():
        if code != "L01":
            _join(desks["L01"], desks[code], role)
    with desks["L01"].opened() as lead:
        roster = lead.store.rosters.newest()
    for code in PEOPLE:
        with desks[code].opened() as case:
            take_roster(case, roster)
    return Laptops(desks)


def _join(root: Desk, mine: Desk, role: Role) -> None:
    request, answer = (mine.path.with_name(each) for each in ("request", "admission"))
    with mine.opened() as case:
        asked = ask_to_join(case, request, wish_of(case))
    with root.opened() as lead:
        key = read_application(lead, request).key
        assert key == asked.key
        admit(lead, request, Decision(key, role=role), answer)
        fingerprint = lead.roster.root
    with mine.opened() as case:
        join(case, answer, fingerprint)


def handed(
    case: OpenCase, folder: Path, *to: str, everything: bool = False, originals: bool = True
) -> HandedOver:
    """A hand-over to the people of these codes, else to the leads."""
    people = people_named(case, to)
    return hand_over(
        case, folder, people, everything=everything, originals=originals, progress=quiet
    )


def merged(case: OpenCase, files: Sequence[Path]) -> MergePlan:
    """The files, merged in this order."""
    return merge_files(case, files, quiet)


def visit(case: OpenCase, unit: str, *, second: str = "", date: str = "2026-09-15") -> Inspection:
    """A visit that was just begun."""
    return begin_inspection(case, unit, {**VISIT, "date": date}, second=second)


def photographed(case: OpenCase, inspection: Inspection, folder: Path, colour: str) -> None:
    """One photo of the inspection's first item."""
    folder.mkdir(exist_ok=True)
    photo = a_photo(folder / f"IMG_{colour}.jpg", colour=colour)
    attach_photos(case, inspection.id, [photo], ["A01"], "", quiet)


def stolen(desk: Desk, folder: Path) -> Desk:
    """The same case folder once more, with its clock where it is: an image of the laptop."""
    copy = Desk(folder / "case", desk.places, TickingClock())
    copy.clock.now = desk.clock.now
    shutil.copytree(desk.path, copy.path)
    return copy
