"""The sample case as one finds it after three days: one visit sealed, one written up, two begun."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector_app.domain.places import Places
from inspector_app.files.photo import PhotoReader
from inspector_app.places import find_places
from inspector_app.workflows.attach import attach_photos
from inspector_app.workflows.begin import begin_inspection
from inspector_app.workflows.demo import COLLEAGUE, ME, PASSPHRASE
from inspector_app.workflows.enrol import add_person, export_roster
from inspector_app.workflows.fill import fill_from_file
from inspector_app.workflows.open_case import OpenCase, create_case, open_case
from inspector_app.workflows.print_sheet import sheet_of
from inspector_app.workflows.register_units import import_units
from inspector_app.workflows.seal import seal_inspection
from inspector_app.workflows.sign import countersign
from tests.visits import CHEAP, TickingClock

ROOMY = (
    "示例区云溪镇便民服务中心（含社保、医保、民政、残联、退役军人事务、不动产登记、水电气联办窗口）"
    "及下设各村（社区）便民服务站点联合办事大厅二楼东侧综合受理区（临时搬迁至样例大道18号附属楼）"
    "以及周末延时服务和自助服务专区的全部值守岗位"
)
"""A unit's name of about a hundred and twenty characters."""


@dataclass(frozen=True)
class Sample:
    """Where it is, and what is in it."""

    places: Places
    clock: TickingClock
    sealed: str
    """An inspection that is sealed and countersigned."""
    written: str
    """One that is answered whole and could be sealed."""
    halfway: str
    """One with problems and photos, and most items open."""
    empty: str
    """One without a packet: a free-text unit with a very long name."""
    roster: Path
    colleague: Path
    sheet: Path
    """The PDF of the sealed one."""
    altered: Path
    """The same with one byte changed."""


def make_sample(folder: Path) -> Sample:
    """Build it in `folder`; takes a few seconds."""
    clock = TickingClock()
    places = replace(find_places({}), case=folder / "case", settings=folder / "settings.json")
    create_case(places.case, PASSPHRASE, ME, places, clock, cost=CHEAP)
    roster, colleague = folder / "roster.mingcha-roster", folder / "colleague.p12"
    with open_case(places.case, PASSPHRASE, places, clock) as case, PhotoReader() as reader:
        import_units(case, places.sample / "units.csv")
        add_person(case, COLLEAGUE, colleague, PASSPHRASE)
        export_roster(case, roster)
        sealed = write_up(case, "good", reader)
        seal_inspection(case, sealed, progress=lambda *_: None)
        countersign(case, sealed, "b", colleague, PASSPHRASE)
        content = sheet_of(case, sealed).pdf
        written = write_up(case, "poor", reader)
        halfway = write_up(case, "suspected", reader, whole=False)
        empty = begin_inspection(case, ROOMY, {"date": "2026-09-18"}).id
    sheet, altered = folder / "sheet.pdf", folder / "altered.pdf"
    sheet.write_bytes(content)
    middle = content.index(b"endobj", len(content) // 3)
    altered.write_bytes(content[: middle - 9] + b"0" + content[middle - 8 :])
    return Sample(places, clock, sealed, written, halfway, empty, roster, colleague, sheet, altered)


def write_up(case: OpenCase, name: str, reader: PhotoReader, *, whole: bool = True) -> str:
    """One of the sample's visits as its inspector enters it; not `whole` leaves most items open."""
    visit: dict[str, Any] = json.loads((case.places.sample / f"visit-{name}.json").read_bytes())
    said = visit["header"]
    facts = {key: value for key, value in said.items() if key != "inspectors"}
    begun = begin_inspection(case, facts["unit_code"], {}, second=COLLEAGUE.code)
    kept = visit if whole else {"header": facts, "answers": visit["answers"]}
    fill_from_file(case, begun.id, json.dumps(kept).encode(), f"{name}.json")
    for photo in visit["photos"]:
        file = case.places.sample / "photos" / photo["file"]
        items, caption = photo["items"], photo["caption"]
        attach_photos(case, begun.id, [file], items, caption, lambda *_: None, reader=reader)
    return begun.id
