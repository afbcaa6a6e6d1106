"""A lead, two inspectors and their sealed visits in one case folder, for tests of reviews."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.inspection import Inspection
from inspector_app.trust.identity import Identity
from inspector_app.workflows.case.load_key import load_identity
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.sealing.seal import amend_inspection, seal_inspection
from inspector_app.workflows.sealing.sign import countersign
from inspector_app.workflows.team.enrol import NewPerson, add_person
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file
from tests.visits import PASSPHRASE, VISIT


def quiet(_done: int, _total: int) -> None:
    """No progress."""


@dataclass
class Team:
    """A case folder in which whoever's turn it is acts with the own key."""

    case: OpenCase
    folder: Path
    lead: Identity

    @contextmanager
    def acting(self, code: str) -> Iterator[OpenCase]:
        """The case folder as the inspector with that code would have it."""
        self.case.identity = load_identity(self.folder / f"{code}.p12", PASSPHRASE)
        try:
            yield self.case
        finally:
            self.case.identity = self.lead

    def sealed(
        self, answers: str = '{"answers":[]}', unit: str = "云溪镇便民服务中心", **said: str
    ) -> Inspection:
        """A visit by A23 and A24, sealed by A23 and signed by A24."""
        with self.acting("A23") as case:
            inspection = begin_inspection(case, unit, {**VISIT, **said}, second="A24")
            fill_from_file(case, inspection.id, answers.encode(), "a.json", "full-marks")
            seal_inspection(case, inspection.id, progress=quiet)
            self.second_signs(inspection.id)
        return self.case.store.inspections.load(inspection.id)

    def approved(self, answers: str = '{"answers":[]}', **said: str) -> Inspection:
        """The same, approved by the lead."""
        inspection = self.sealed(answers, **said)
        approve(self.case, inspection.id)
        return inspection

    def second_signs(self, inspection: str) -> None:
        """A24 signs the newest version, on the laptop of A23."""
        countersign(self.case, inspection, "b", self.folder / "A24.p12", PASSPHRASE)

    def amended(self, inspection: str, answers: str, reason: str = "按意见更正") -> None:
        """A23 amends the inspection, and A24 signs the new version."""
        with self.acting("A23") as case:
            fill_from_file(case, inspection, answers.encode(), "a.json")
            amend_inspection(case, inspection, reason, progress=quiet)
            self.second_signs(inspection)


def new_team(case: OpenCase, folder: Path) -> Team:
    """Two inspectors on the roster of `case`, whose owner is the lead."""
    for name, code in (("贠𬭊", "A23"), ("欧阳娜", "A24")):
        add_person(
            case,
            NewPerson(name, code, work_unit="区政务服务局"),
            folder / f"{code}.p12",
            PASSPHRASE,
        )
    return Team(case, folder, case.identity)
