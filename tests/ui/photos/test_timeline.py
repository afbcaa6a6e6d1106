"""The order of the inbox; no window needed."""

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.header import Header
from inspector_app.ui.photos.timeline import Event, EventRow, Group, GroupRow, PhotoRow, timeline

HEADER = Header(date="2026-09-15", arrived="09:05", left="09:40")


def piece(name: str, clock: str = "", items: tuple[str, ...] = (), day: str = "15") -> Evidence:
    taken = f"2026-09-{day}T{clock}:00+08:00" if clock else ""
    return Evidence(
        name, name * 64, 1, "jpeg", name, 1, 1, "", taken, items=items, order=ord(name[0])
    )


def told(*pieces: Evidence, header: Header = HEADER) -> list[object]:
    return [
        row.piece.name
        if isinstance(row, PhotoRow)
        else row.event
        if isinstance(row, EventRow)
        else row.group
        for row in timeline(pieces, header)
    ]


def test_unfiled_photos_come_first_then_filed_ones_by_time_then_those_without() -> None:
    rows = told(
        piece("a", "09:30", ("A01",)), piece("b", "", ("A01",)), piece("c", "09:10"), piece("d")
    )

    visit = [Event.ARRIVED, Event.LEFT]
    assert rows == [
        *(Group.UNFILED, visit[0], "c", visit[1], "d"),
        *(Group.FILED, visit[0], "a", visit[1]),
        *(Group.UNTIMED, "b"),
    ]


def test_arrival_and_departure_stand_among_the_photos() -> None:
    rows = told(piece("c", "09:41"), piece("b", "09:40"), piece("a", "09:04"))

    assert rows == [Group.UNFILED, "a", Event.ARRIVED, "b", Event.LEFT, "c"]


def test_a_photo_from_outside_the_visit_is_marked() -> None:
    photos = [piece("a", "09:04"), piece("b", "09:05"), piece("c", "09:30", day="14")]
    rows = [row for row in timeline(photos, HEADER) if isinstance(row, PhotoRow)]

    assert {row.piece.name: row.is_outside for row in rows} == {"a": True, "b": False, "c": True}


def test_without_times_in_the_header_nothing_is_outside() -> None:
    rows = timeline([piece("a", "03:00")], Header())

    assert rows == (GroupRow(Group.UNFILED, 1), PhotoRow(piece("a", "03:00"), 1))
