"""The sample case end to end: an invented district, a team of three, from visits to papers."""

import re
import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors.refused import FolderNotEmpty
from inspector_app.domain.places import Places
from inspector_app.files.photo import PhotoReader
from inspector_app.words.prompt.demonstration import DemoStep
from inspector_app.workflows.case.case_place import (
    SAMPLE_CASE,
    SAMPLE_INSPECTORS,
    SAMPLE_MARKER,
    SAMPLE_PASSPHRASE,
)
from inspector_app.workflows.case.open_case import Clock, Newcomer, create_case, open_case
from inspector_app.workflows.case.register_units import import_units
from inspector_app.workflows.case.save_file import saving
from inspector_app.workflows.demonstration.demo_review import (
    BOUND,
    DemoExchange,
    DemoPaper,
    approve_visit,
    work_together,
)
from inspector_app.workflows.demonstration.demo_team import FIRST, SECOND, DemoTeam, joined
from inspector_app.workflows.demonstration.demo_visits import COLLEAGUE, DemoVisit, Tell, own_visits
from inspector_app.workflows.issuing.number_series import set_number_series
from inspector_app.workflows.team.enrol import add_person, export_roster

__all__ = ["COLLEAGUE", "DemoDone", "DemoPaper", "DemoVisit", "run_demo"]

PASSPHRASE, CASE, MARKER = SAMPLE_PASSPHRASE, SAMPLE_CASE, SAMPLE_MARKER
INSPECTORS, BUNDLES, PAPERS = SAMPLE_INSPECTORS, "bundles", "papers"
ROSTER, KEY = "roster.mingcha-roster", "colleague.p12"
ME = Newcomer("陈明远", "A17", "甲组", "示例区效能办", "示检字第0017号")
AUTHORITY = "示例"
"""The short word in the lead's formal numbers."""
CODES = f"{FIRST.code}|{SECOND.code}"
SHEET = re.compile(rf"{ME.team}-(({CODES})-)?[0-9]{{4}}\.pdf")
TRAVELS = re.compile(rf"({CODES})\.mingcha-(request|admission)")
BUNDLE = re.compile(rf"{ME.team}-({ME.code}|{CODES})-[0-9]{{8}}-[0-9]{{4}}(-[0-9]+)?\.mingcha")
PAPER = re.compile(
    rf"({AUTHORITY})?窗检〔[0-9]{{4}}〕[0-9]+号-(verdict|rectification-notice)\.pdf|{re.escape(BOUND)}"
)


@dataclass(frozen=True, slots=True)
class DemoDone:
    """What the demonstration left behind."""

    case: Path
    roster: Path
    passphrase: str
    visits: tuple[DemoVisit, ...]
    inspectors: tuple[Path, ...]
    """The case folders of those who hand over; they have the same passphrase."""
    bundles: tuple[Path, ...]
    exchange: DemoExchange
    seconds: float

    @property
    def sheets(self) -> list[Path]:
        """The PDFs of the sealed visits."""
        return [visit.sheet for visit in self.visits]


def run_demo(out: Path, places: Places, clock: Clock, tell: Tell) -> DemoDone:
    """Build everything anew in `out`; an older demonstration there is replaced, nothing else.

    Raises FolderNotEmpty when `out` holds something that no demonstration made, and NotSaved when
    nothing can be written there. What fails, or is stopped from within `tell`, leaves nothing.
    """
    _clear(out)
    try:
        return _run(out, places, clock, tell)
    except BaseException:
        _clear(out)
        (out / MARKER).unlink()
        with suppress(OSError):
            out.rmdir()
        raise


def _run(out: Path, places: Places, clock: Clock, tell: Tell) -> DemoDone:
    started = time.monotonic()
    case_path, roster = out / CASE, out / ROSTER
    tell(DemoStep.CASE, {"team": ME.team})
    create_case(case_path, PASSPHRASE, ME, places, clock)
    with ExitStack() as opened:
        case = opened.enter_context(open_case(case_path, PASSPHRASE, places, clock))
        reader = opened.enter_context(PhotoReader())
        set_number_series(case, AUTHORITY)
        units = import_units(case, places.sample / "units.csv")
        tell(DemoStep.UNITS, {"units": str(units.added)})
        colleague = out / KEY
        add_person(case, COLLEAGUE, colleague, PASSPHRASE)
        visits = tuple(own_visits(case, out, colleague, reader, tell))
        first, second = (
            opened.enter_context(joined(case, each, out / INSPECTORS, tell))
            for each in (FIRST, SECOND)
        )
        export_roster(case, roster)
        team = DemoTeam(case, first, second, out, out / BUNDLES, reader, tell)
        approve_visit(case, visits[0].id, team)
        done = work_together(team, out / PAPERS)
    return DemoDone(
        case=case_path,
        roster=roster,
        passphrase=PASSPHRASE,
        visits=(*visits, *done.visits),
        inspectors=(first.folder.path, second.folder.path),
        bundles=tuple(team.bundles),
        exchange=done,
        seconds=time.monotonic() - started,
    )


def _clear(out: Path) -> None:
    """Make `out`, or empty it of an older demonstration; raises NotSaved or FolderNotEmpty."""
    with saving(out):
        out.mkdir(parents=True, exist_ok=True)
        there = list(out.iterdir())
        marked = (out / MARKER).is_file()
        if there and not (marked and all(_is_ours(each) for each in there)):
            raise FolderNotEmpty(out)
        for each in there:
            if each.is_dir():
                shutil.rmtree(each)
            else:
                each.unlink()
        (out / MARKER).touch()


def _is_ours(path: Path) -> bool:
    """Whether a demonstration wrote that: by its name, and neither linked nor of another kind."""
    if path.is_symlink():
        return False
    if path.name == CASE:
        return path.is_dir()
    within = _WITHIN.get(path.name)
    if within is not None:
        return path.is_dir() and all(within(each) for each in path.iterdir())
    written = path.name in (MARKER, ROSTER, KEY) or SHEET.fullmatch(path.name) is not None
    return written and path.is_file()


def _is_inspectors(path: Path) -> bool:
    """A case folder of an inspector, or what was exchanged for joining."""
    if path.name in (FIRST.code, SECOND.code):
        return path.is_dir() and not path.is_symlink()
    return _is_file(path, TRAVELS)


def _is_file(path: Path, names: re.Pattern[str]) -> bool:
    return names.fullmatch(path.name) is not None and path.is_file() and not path.is_symlink()


_WITHIN: dict[str, Callable[[Path], bool]] = {
    INSPECTORS: _is_inspectors,
    BUNDLES: lambda path: _is_file(path, BUNDLE),
    PAPERS: lambda path: _is_file(path, PAPER),
}
"""What a folder of the demonstration holds, by the folder's name."""
