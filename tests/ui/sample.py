"""The sample case as one finds it after three days: one visit sealed, one written up, two begun."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.places import Places
from inspector_app.files.photo import PhotoReader
from inspector_app.places import find_places
from inspector_app.workflows.case.open_case import OpenCase, create_case, open_case
from inspector_app.workflows.case.register_units import import_units
from inspector_app.workflows.demonstration.demo import COLLEAGUE, ME, PASSPHRASE
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.reviewing.approve import approve
from inspector_app.workflows.reviewing.return_inspection import return_inspection
from inspector_app.workflows.reviewing.review import remark
from inspector_app.workflows.sealing.print_sheet import sheet_of
from inspector_app.workflows.sealing.seal import seal_inspection
from inspector_app.workflows.sealing.sign import countersign
from inspector_app.workflows.team.admit import Decision, admit
from inspector_app.workflows.team.enrol import add_person, export_roster
from inspector_app.workflows.team.join import ask_to_join, join, wish_of
from inspector_app.workflows.visit.begin import begin_inspection, change_header
from inspector_app.workflows.visit.fill import fill_from_file
from tests.ui.teams import a_desk, given, merged, visit
from tests.visits import CHEAP, TickingClock

ROOMY = (
    "示例区云溪镇便民服务中心（含社保、医保、民政、残联、退役军人事务、不动产登记、水电气联办窗口）"
    "及下设各村（社区）便民服务站点联合办事大厅二楼东侧综合受理区（临时搬迁至样例大道18号附属楼）"
    "以及周末延时服务和自助服务专区的全部值守岗位"
)
"""A unit's name of about a hundred and twenty characters."""
MATE = "欧阳云岫"
RETURN = "个别问题缺少时间和窗口编号"
REMARKS = {"A09": "照片看不清窗口编号，请补一张", "": "总体写得清楚"}
"""Why a visit was returned, and the remarks on an item and on the whole."""
DESKS = ("一楼大厅", "二楼东侧")
"""Where two people say that the same visit was."""


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
    bundle: Path
    """What a colleague handed over last; what came before is merged, with a conflict."""
    returned: str
    """One that the lead returned with remarks."""
    approved: str
    """One that is approved, with a suspicion."""


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
    with open_case(places.case, PASSPHRASE, places, clock) as case:
        bundle = exchange(case, folder, altered)
        returned, approved = judge(case, colleague)
    return Sample(
        places,
        clock,
        sealed,
        written,
        halfway,
        empty,
        roster,
        colleague,
        sheet,
        altered,
        bundle,
        returned,
        approved,
    )


def judge(case: OpenCase, colleague: Path) -> tuple[str, str]:
    """Return one visit with remarks, and approve another one."""
    with PhotoReader() as reader:
        returned, approved = (write_up(case, name, reader) for name in ("poor", "suspected"))
    for each in (returned, approved):
        seal_inspection(case, each, progress=lambda *_: None)
        countersign(case, each, "b", colleague, PASSPHRASE)
    for item, text in REMARKS.items():
        remark(case, returned, item, text)
    return_inspection(case, returned, RETURN)
    approve(case, approved)
    return returned, approved


def exchange(case: OpenCase, folder: Path, altered: Path) -> Path:
    """Merge what a colleague began, differ with her, set a bad file aside; her next bundle."""
    mate = a_desk(folder / "mate", MATE, "A31", "乙组")
    with mate.opened() as hers:
        asked = ask_to_join(hers, folder / "a.mingcha-request", wish_of(hers))
        admitted = admit(case, asked.file, Decision(grouped(asked.key)))
        join(hers, admitted.file, grouped(case.roster.root))
        shared = begin_inspection(hers, ROOMY, {"date": "2026-09-17"}).id
        first = given(hers, folder / "stick").files
        merged(case, *first, altered)
        change_header(case, shared, {"service_point": DESKS[0]})
        change_header(hers, shared, {"service_point": DESKS[1]})
        merged(case, *given(hers, folder / "stick").files)
        visit(hers, ROOMY, date="2026-09-18")
        return given(hers, folder / "stick").files[0]


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
