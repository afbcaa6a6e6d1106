"""The visits of the demonstration: written up, sealed and signed as inspectors do."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.domain.places import Places
from inspector_app.domain.points import show_tenths
from inspector_app.domain.roster import Role
from inspector_app.domain.scoring import Scorecard
from inspector_app.domain.verification import Judgement
from inspector_app.domain.wording import Wording
from inspector_app.files.photo import PhotoReader
from inspector_app.words.prompt.demonstration import DemoStep
from inspector_app.words.prompt.results import VERDICTS
from inspector_app.words.reasons import JUDGEMENTS
from inspector_app.workflows.case.case_place import SAMPLE_PASSPHRASE
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.case.save_file import save_file
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.sealing.print_sheet import sheet_of
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.sealing.sign import countersign, record_ink
from inspector_app.workflows.team.enrol import NewPerson
from inspector_app.workflows.verifying.verify import verify_file
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import Filled, fill_from_file

Tell = Callable[[DemoStep, Mapping[str, str | Wording]], None]
COLLEAGUE = NewPerson("贠𬭊", "A23", Role.INSPECTOR, "示例区政务服务局", "示检字第0023号")
VISITS = ("good", "poor", "suspected")


@dataclass(frozen=True, slots=True)
class DemoVisit:
    """One sealed visit of the demonstration."""

    id: str
    number: str
    unit: str
    sheet: Path
    percent: str
    verdict: str
    verified: str
    issued: str = ""
    """The formal number, where it was issued."""


def own_visits(
    case: OpenCase, out: Path, colleague: Path, reader: PhotoReader, tell: Tell
) -> Iterator[DemoVisit]:
    """The visits that the case folder's owner makes with a colleague, whose key is in a file."""
    for name in VISITS:
        filled = write_up(case, name, COLLEAGUE.code, reader, tell)
        _seal(case, filled.inspection, name, colleague, tell)
        yield verified_visit(case, filled.inspection, filled.card, out, tell)


def sample_visit(places: Places, name: str) -> tuple[dict[str, Any], bytes]:
    """What the sample says of a visit, read and as it stands."""
    content = (places.sample / f"visit-{name}.json").read_bytes()
    return json.loads(content), content


def begin_visit(case: OpenCase, visit: Mapping[str, Any], second: str) -> str:
    """Begin it, with nothing said but the unit and the second inspector; its id."""
    return begin_inspection(case, visit["header"]["unit_code"], {}, second=second).id


def write_up(
    case: OpenCase, name: str, second: str, reader: PhotoReader, tell: Tell, begun: str = ""
) -> Filled:
    """Header, answers and photos of one visit, as an inspector enters them."""
    visit, content = sample_visit(case.places, name)
    id_ = begun or begin_visit(case, visit, second)
    filled = fill_from_file(case, id_, content, "visit.json")
    for photo in visit["photos"]:
        file = case.places.sample / "photos" / photo["file"]
        items, caption = photo["items"], photo["caption"]
        attach_photos(case, id_, [file], items, caption, quiet, reader=reader)
    facts: dict[str, str | Wording] = {
        "unit": visit["header"]["unit"],
        "answers": str(filled.answers),
        "photos": str(len(visit["photos"])),
        "percent": percent_of(filled.card),
        "verdict": VERDICTS[filled.card.verdict.value],
    }
    tell(DemoStep.VISIT, facts)
    return filled


def _seal(case: OpenCase, id_: str, name: str, colleague: Path, tell: Tell) -> None:
    """A seals each; B signs the first with an own key, the second in ink, the third later."""
    seal_visit(case, id_, tell)
    if name == "good":
        countersign(case, id_, "b", colleague, SAMPLE_PASSPHRASE)
        tell(DemoStep.COSIGNED, {"name": COLLEAGUE.name})
    elif name == "poor":
        record_ink(case, id_, "b", COLLEAGUE.name)
        tell(DemoStep.INKED, {"name": COLLEAGUE.name})


def seal_visit(case: OpenCase, id_: str, tell: Tell) -> None:
    """Seal it as its first inspector."""
    sealed = seal_inspection(case, id_, progress=quiet)
    tell(DemoStep.SEALED, {"number": sealed.number, "pages": str(sealed.pages)})


def verified_visit(
    case: OpenCase, id_: str, card: Scorecard, out: Path, tell: Tell, issued: str = ""
) -> DemoVisit:
    """Save the newest state of the sheet in `out`, and verify the file."""
    header = case.store.inspections.load(id_).header
    sheet = out / f"{header.draft_number}.pdf"
    save_file(sheet, sheet_of(case, id_).pdf)
    found = judgement_of(case, sheet)
    tell(DemoStep.VERIFIED, {"judgement": JUDGEMENTS[found]})
    return DemoVisit(
        id=id_,
        number=header.draft_number,
        unit=header.unit,
        sheet=sheet,
        percent=percent_of(card),
        verdict=card.verdict.value,
        verified=found.value,
        issued=issued,
    )


def judgement_of(case: OpenCase, file: Path) -> Judgement:
    """What the verification says of a file that was written."""
    return verify_file(file, case=case, trust=None).examination.judgement


def percent_of(card: Scorecard) -> str:
    """The score as it is told."""
    return "—" if card.percent is None else show_tenths(card.percent)


def quiet(_done: int, _whole: int) -> None:
    """Progress that nobody watches: the demonstration tells its steps."""
