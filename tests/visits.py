"""A real case folder and a real visit, for tests that cross rooms."""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from PIL import Image

from inspector_app.domain.inspection import Inspection
from inspector_app.domain.places import Places
from inspector_app.places import find_places
from inspector_app.trust.vault import KdfCost
from inspector_app.workflows.case.open_case import Newcomer, OpenCase, create_case, open_case
from inspector_app.workflows.sealing.seal import Sealed, seal_inspection
from inspector_app.workflows.team.enrol import NewPerson, add_person
from inspector_app.workflows.visit.begin import begin_inspection
from inspector_app.workflows.visit.fill import fill_from_file

PASSPHRASE = "correct horse 电池"
CHEAP = KdfCost(memory_kib=64, iterations=1, lanes=1)
CHINA = timezone(timedelta(hours=8))
VISIT = {"date": "2026-09-15", "arrived": "09:05", "left": "09:40"}


class TickingClock:
    """A wall clock of our own: every look at it is a second later."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC).astimezone(CHINA).replace(microsecond=0) - timedelta(hours=1)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Desk:
    """Where one inspector works: a case folder that can be opened again and again."""

    path: Path
    places: Places
    clock: TickingClock

    @contextmanager
    def opened(self) -> Iterator[OpenCase]:
        """The case folder, unlocked."""
        with open_case(self.path, PASSPHRASE, self.places, self.clock) as case:
            yield case


def new_desk(folder: Path) -> Desk:
    """A fresh case folder of a team of one, with a cheap key derivation."""
    desk = Desk(folder / "case", find_places({}), TickingClock())
    newcomer = Newcomer("陈明远", "A17", "甲组", "区效能办", "检0017")
    create_case(desk.path, PASSPHRASE, newcomer, desk.places, desk.clock, cost=CHEAP)
    return desk


def copied_desk(desk: Desk, folder: Path) -> Desk:
    """The same case folder once more: making one takes a quarter of a second, a copy none."""
    copy = Desk(folder / "case", desk.places, TickingClock())
    copy.clock.now = max(copy.clock.now, desk.clock.now)
    shutil.copytree(desk.path, copy.path)
    return copy


def colleague(case: OpenCase, folder: Path) -> Path:
    """Put the second inspector on the roster; the key's file."""
    p12 = folder / "b.p12"
    add_person(case, NewPerson("贠𬭊", "A23", work_unit="区政务服务局"), p12, PASSPHRASE)
    return p12


def begun(case: OpenCase, unit: str = "云溪镇便民服务中心", **said: str) -> Inspection:
    """A visit that was just begun, with both inspectors named."""
    return begin_inspection(case, unit, {**VISIT, **said}, second="A23")


def filled(case: OpenCase, inspection: Inspection, answers: str = '{"answers":[]}') -> None:
    """Answer everything: what `answers` says, and full marks for the rest."""
    fill_from_file(case, inspection.id, answers.encode(), "answers.json", "full-marks")


def sealed(case: OpenCase, inspection: Inspection) -> Sealed:
    """The inspection, filled and sealed."""
    filled(case, inspection)
    return seal_inspection(case, inspection.id, progress=lambda *_: None)


def a_photo(path: Path, *, colour: str = "steelblue", taken: str = "2026:09:15 09:12:00") -> Path:
    """A small real JPEG with EXIF: time, camera and position."""
    picture = Image.new("RGB", (800, 600), colour)
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Sample", "Test camera"
    exif.get_ifd(0x8769)[0x9003] = taken
    exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 54.0, 0.0), 3: "E", 4: (116.0, 23.0, 0.0)})
    content = io.BytesIO()
    picture.save(content, "JPEG", exif=exif)
    path.write_bytes(content.getvalue())
    return path
