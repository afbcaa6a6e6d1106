"""Rendering, signing and verifying a sheet, each beside the library used as documented."""

import io
import json
from dataclasses import replace
from pathlib import Path

from inspector_app.domain.sheet import Sheet, SheetContent, StampText
from inspector_app.files.plate import fit_plate
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.inspection_sheet import render
from inspector_app.sheets.stamp import draw_stamp
from inspector_app.trust.pdf_seal import add_fields, field_size, sign
from inspector_app.trust.pdf_verify import examine
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.photos.attach import attach_photos
from inspector_app.workflows.sealing.seal import sheet_content
from inspector_app.workflows.visit.show import scored_inspection
from tests.benchmarks.documented import documented_sheet, documented_signature, documented_verdict
from tests.benchmarks.photo_rows import twelve_megapixels
from tests.benchmarks.table import Row, in_turn
from tests.visits import begun, colleague, filled, new_desk

PHOTOS = 8


def bench_sheet(folder: Path) -> list[Row]:
    """A full-scope sheet with eight photos: render, seal, verify; CPU time, warm."""
    desk = new_desk(folder)
    with desk.opened() as case:
        content = _content(case, folder)
        fonts = Fonts(case.places.fonts)
        sheet = render(content, fonts)
        fields = add_fields(sheet.pdf, sheet.slots)
        who = StampText("陈明远", "a", content.sealed_at, case.identity.fingerprint)
        stamp = draw_stamp(who, field_size(fields, "a"), fonts)
        signed = _signed(case, fields, content, stamp)
        return [
            _render_row(content, fonts, sheet, folder, case),
            _seal_row(case, fields, content, stamp),
            _verify_row(case, signed),
        ]


def _content(case: OpenCase, folder: Path) -> SheetContent:
    colleague(case, folder)
    inspection = begun(case)
    filled(case, inspection, json.dumps({"answers": _NOTES}))
    photos = [twelve_megapixels(folder / f"{n}.jpg", seed=n) for n in range(PHOTOS)]
    attach_photos(case, inspection.id, photos, ["A01"], "门口的公告栏", lambda *_: None)
    shown = scored_inspection(case, inspection.id)
    content = sheet_content(
        case, shown, entry="ab" * 32, at=case.clock(), payload=b'{"entries":[]}', draft=False
    )
    plates = {key: fit_plate(picture) for key, picture in content.pictures.items()}
    return replace(content, version=1, pictures=plates)


_NOTES = [
    {"item": code, "mark": "scored", "deduction": "0.5", "note": "09:10，3号窗口，资料缺一份。"}
    for code in ("A01", "A09", "B01", "C01", "D05", "E08", "G01")
]


def _signed(case: OpenCase, fields: bytes, content: SheetContent, stamp: bytes) -> bytes:
    return sign(
        fields,
        "a",
        case.identity,
        reason="检查人员签章",
        name="陈明远",
        at=content.sealed_at,
        stamp=stamp,
        certify=True,
    )


def _render_row(
    content: SheetContent, fonts: Fonts, sheet: Sheet, folder: Path, case: OpenCase
) -> Row:
    pictures = [io.BytesIO(picture) for picture in content.pictures.values()]
    ours, floor = in_turn(
        lambda: render(content, fonts),
        lambda: documented_sheet(content, pictures, case.places.fonts),
    )
    per_four = ours * 4 / sheet.pages
    return Row(
        name=f"sheet: {sheet.pages} pages, {PHOTOS} photos, PDF/A, warm CPU",
        value=ours,
        unit="ms",
        floor=floor,
        floor_is="reportlab as documented",
        budget=f"≤ 60 ms per 4 pages (now {per_four:.0f})",
        ok=per_four <= 60,
    )


def _seal_row(case: OpenCase, fields: bytes, content: SheetContent, stamp: bytes) -> Row:
    ours, floor = in_turn(
        lambda: _signed(case, fields, content, stamp),
        lambda: documented_signature(fields, case.identity),
    )
    return Row(
        name="seal: one signature, warm CPU",
        value=ours,
        unit="ms",
        floor=floor,
        floor_is="pyHanko's SimpleSigner",
        budget="≤ 30 ms",
        ok=ours <= 30,
    )


def _verify_row(case: OpenCase, signed: bytes) -> Row:
    ours, floor = in_turn(
        lambda: examine(signed, roster=case.roster, known=None),
        lambda: documented_verdict(signed),
    )
    return Row(
        name="verify: one signature, warm CPU",
        value=ours,
        unit="ms",
        floor=floor,
        floor_is="pyHanko's own verdict alone",
        budget="≤ 3× floor",
        ok=ours <= 3 * floor,
    )


BENCHES = {"sheet": bench_sheet}
