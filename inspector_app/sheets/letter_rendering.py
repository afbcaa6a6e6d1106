"""From the pieces of a letter to its PDF/A-3b with the unit's copy embedded."""

import datetime
from collections.abc import Sequence

from inspector_app.domain.canonical import sha256
from inspector_app.domain.sheet import PAPER, Sheet
from inspector_app.domain.unit_copy import UnitCopy
from inspector_app.domain.wording import Wording
from inspector_app.sheets.flow import Piece, Placed, paginate
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.letter_frame import LEFT, ROOM, TOP, LetterFrame
from inspector_app.sheets.paper import Paper
from inspector_app.sheets.pdfa import Metadata, archived
from inspector_app.sheets.typesetter import Typesetter


def rendered(
    copy: UnitCopy,
    title: Wording,
    columns: Sequence[Sequence[Piece]],
    fonts: Fonts,
    say: Typesetter,
) -> Sheet:
    """The letter; each of `columns` begins on a page of its own."""
    payload = copy.to_bytes()
    pages: list[list[Placed]] = [page for each in columns for page in paginate(each, ROOM)]
    paper, frame = Paper(fonts), LetterFrame(say, copy.number, sha256(payload))
    for number, placed in enumerate(pages, start=1):
        pen = paper.page()
        frame.draw(pen, number, len(pages))
        for each in placed:
            each.draw(pen, LEFT, TOP)
    # The title has the number and not the unit: file managers show titles to bystanders.
    metadata = Metadata(
        say.legible(f"{say.one(title)} {copy.number}".rstrip()),
        say.legible(say.one(copy.authority)),
        "en" if say.first == "en" else "zh-CN",
        datetime.datetime.fromisoformat(copy.issued_at),
    )
    pdf = archived(paper.document(), metadata, {PAPER: payload})
    return Sheet(pdf, tuple(paper.slots().values()), len(pages))
