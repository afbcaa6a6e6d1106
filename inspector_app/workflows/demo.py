"""The sample case end to end: an invented district, three visits, sealed, printed, verified."""

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.domain.errors.refused import FolderNotEmpty
from inspector_app.domain.places import Places
from inspector_app.domain.points import show_tenths
from inspector_app.domain.roster import Role
from inspector_app.domain.wording import Wording
from inspector_app.files.photo import PhotoReader
from inspector_app.words.prompt.results import VERDICTS, DemoStep
from inspector_app.words.reasons import JUDGEMENTS
from inspector_app.workflows.attach import attach_photos
from inspector_app.workflows.begin import begin_inspection
from inspector_app.workflows.case_place import SAMPLE_CASE, SAMPLE_MARKER, SAMPLE_PASSPHRASE
from inspector_app.workflows.enrol import NewPerson, add_person, export_roster
from inspector_app.workflows.fill import Filled, fill_from_file
from inspector_app.workflows.open_case import Clock, Newcomer, OpenCase, create_case, open_case
from inspector_app.workflows.print_sheet import sheet_of
from inspector_app.workflows.register_units import import_units
from inspector_app.workflows.save_file import save_file, saving
from inspector_app.workflows.seal import seal_inspection
from inspector_app.workflows.sign import countersign, record_ink
from inspector_app.workflows.verify import verify_file

PASSPHRASE, CASE, MARKER = SAMPLE_PASSPHRASE, SAMPLE_CASE, SAMPLE_MARKER
ROSTER, KEY = "roster.mingcha-roster", "colleague.p12"
ME = Newcomer("陈明远", "A17", "甲组", "示例区效能办", "示检字第0017号")
COLLEAGUE = NewPerson("贠𬭊", "A23", Role.INSPECTOR, "示例区政务服务局", "示检字第0023号")
VISITS = ("good", "poor", "suspected")
SHEET = re.compile(rf"{ME.team}-[0-9]{{4}}\.pdf")
Tell = Callable[[DemoStep, Mapping[str, str | Wording]], None]


@dataclass(frozen=True, slots=True)
class DemoVisit:
    """One visit of the demonstration."""

    number: str
    unit: str
    sheet: Path
    percent: str
    verdict: str
    verified: str


@dataclass(frozen=True, slots=True)
class DemoDone:
    """What the demonstration left behind."""

    case: Path
    roster: Path
    passphrase: str
    visits: tuple[DemoVisit, ...]
    seconds: float

    @property
    def sheets(self) -> list[Path]:
        """The PDFs."""
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
    with open_case(case_path, PASSPHRASE, places, clock) as case:
        units = import_units(case, places.sample / "units.csv")
        tell(DemoStep.UNITS, {"units": str(units.added)})
        colleague = out / KEY
        add_person(case, COLLEAGUE, colleague, PASSPHRASE)
        export_roster(case, roster)
        with PhotoReader() as reader:
            visits = tuple(_visits(case, out, colleague, reader, tell))
    return DemoDone(case_path, roster, PASSPHRASE, visits, time.monotonic() - started)


def _clear(out: Path) -> None:
    """Make `out`, or empty it of an older demonstration; raises NotSaved or FolderNotEmpty."""
    with saving(out):
        out.mkdir(parents=True, exist_ok=True)
        there = list(out.iterdir())
        marked = (out / MARKER).is_file()
        if there and not (marked and all(_is_ours(each) for each in there)):
            raise FolderNotEmpty(out)
        for each in there:
            if each.name == CASE:
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
    written = path.name in (MARKER, ROSTER, KEY) or SHEET.fullmatch(path.name) is not None
    return written and path.is_file()


def _visits(
    case: OpenCase, out: Path, colleague: Path, reader: PhotoReader, tell: Tell
) -> Iterator[DemoVisit]:
    for name in VISITS:
        content = (case.places.sample / f"visit-{name}.json").read_bytes()
        visit = json.loads(content)
        filled = _write_up(case, visit, content, reader, tell)
        number, unit = _seal(case, filled, name, colleague, tell)
        sheet = out / f"{number}.pdf"
        save_file(sheet, sheet_of(case, filled.inspection).pdf)
        found = verify_file(sheet, case=case, trust=None).examination.judgement
        tell(DemoStep.VERIFIED, {"judgement": JUDGEMENTS[found]})
        verdict = filled.card.verdict.value
        yield DemoVisit(number, unit, sheet, _percent(filled), verdict, found.value)


def _write_up(
    case: OpenCase, visit: dict[str, Any], content: bytes, reader: PhotoReader, tell: Tell
) -> Filled:
    """Header, answers and photos of one visit, as an inspector enters them."""
    header = {name: said for name, said in visit["header"].items() if name != "inspectors"}
    unit = header.get("unit_code") or header["unit"]
    begun = begin_inspection(case, unit, {}, second=COLLEAGUE.code)
    filled = fill_from_file(case, begun.id, content, "visit.json")
    for photo in visit["photos"]:
        file = case.places.sample / "photos" / photo["file"]
        items, caption = photo["items"], photo["caption"]
        attach_photos(case, begun.id, [file], items, caption, lambda *_: None, reader=reader)
    facts: dict[str, str | Wording] = {
        "unit": begun.header.unit,
        "answers": str(filled.answers),
        "photos": str(len(visit["photos"])),
        "percent": _percent(filled),
        "verdict": VERDICTS[filled.card.verdict.value],
    }
    tell(DemoStep.VISIT, facts)
    return filled


def _seal(
    case: OpenCase, filled: Filled, name: str, colleague: Path, tell: Tell
) -> tuple[str, str]:
    """A seals each; B signs the first with an own key, the second in ink, the third later."""
    sealed = seal_inspection(case, filled.inspection, progress=lambda *_: None)
    tell(DemoStep.SEALED, {"number": sealed.number, "pages": str(sealed.pages)})
    if name == "good":
        countersign(case, filled.inspection, "b", colleague, PASSPHRASE)
        tell(DemoStep.COSIGNED, {"name": COLLEAGUE.name})
    elif name == "poor":
        record_ink(case, filled.inspection, "b", COLLEAGUE.name)
        tell(DemoStep.INKED, {"name": COLLEAGUE.name})
    unit = case.store.inspections.load(filled.inspection).header.unit
    return sealed.number, unit


def _percent(filled: Filled) -> str:
    return "—" if filled.card.percent is None else show_tenths(filled.card.percent)
