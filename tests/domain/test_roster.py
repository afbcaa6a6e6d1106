"""The roster: who is who, and whose key counted when."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import canonical
from inspector_app.domain.roster import KeyRecord, Person, Revocation, Role, Roster, Standing

APRIL = datetime(2026, 4, 1, 9, tzinfo=timezone(timedelta(hours=8)))
JULY = datetime(2026, 7, 1, 9, tzinfo=timezone(timedelta(hours=8)))
KEY, OTHER = "a" * 64, "b" * 64


def roster(*, until: str = "", revoked: str = "") -> Roster:
    people = (
        Person("p1", "A01", "王甲", Role.INSPECTOR, "区审计局", "检-1", (key(KEY, until),)),
        Person("p2", "L00", "赵组长", Role.LEAD, keys=(key(OTHER),), recipient="age1x"),
    )
    revocations = (Revocation(KEY, revoked, "遗失"),) if revoked else ()
    return Roster(3, "督查组", "c" * 64, "cert", people, revocations, ("old",))


def key(fingerprint: str, until: str = "") -> KeyRecord:
    return KeyRecord(fingerprint, "cert", APRIL.isoformat(), until)


def test_a_roster_survives_its_canonical_json():
    said = canonical(roster(until=JULY.isoformat(), revoked=JULY.isoformat()).to_json())
    assert canonical(Roster.from_json(json.loads(said)).to_json()) == said


def test_people_are_found_by_their_key_and_by_nothing_else():
    assert roster().person_of(KEY).id == "p1"
    assert roster().person_of("A01") is None
    assert roster().certificate_of(OTHER) == "cert"
    with pytest.raises(KeyError):
        roster().certificate_of("d" * 64)


@pytest.mark.parametrize(
    ("book", "at", "standing"),
    [
        (roster(), APRIL, Standing.ACTIVE),
        (roster(), APRIL - timedelta(seconds=1), Standing.NOT_YET),
        (roster(until=JULY.isoformat()), JULY - timedelta(seconds=1), Standing.ACTIVE),
        (roster(until=JULY.isoformat()), JULY, Standing.NO_LONGER),
        (roster(revoked=JULY.isoformat()), JULY - timedelta(seconds=1), Standing.ACTIVE),
        (roster(revoked=JULY.isoformat()), JULY, Standing.REVOKED),
        (roster(revoked=APRIL.isoformat()), APRIL - timedelta(days=1), Standing.NOT_YET),
    ],
)
def test_a_key_counts_from_its_day_until_its_end_or_revocation(book, at, standing):
    assert book.standing(KEY, at) is standing
    assert book.active(KEY, at) is (standing is Standing.ACTIVE)


def test_a_key_that_is_not_listed_is_unknown():
    assert roster().standing("d" * 64, JULY) is Standing.UNKNOWN


def test_times_are_compared_across_offsets():
    assert roster().active(KEY, APRIL.astimezone(UTC))


def test_the_earliest_revocation_counts():
    twice = replace(
        roster(),
        revocations=(Revocation(KEY, JULY.isoformat()), Revocation(KEY, APRIL.isoformat())),
    )
    assert twice.revoked_at(KEY) == APRIL
    assert twice.revoked_at(OTHER) is None


def doubled(name: str) -> dict:
    plain = json.loads(canonical(roster().to_json()))
    if name == "key":
        plain["people"][1]["keys"] = plain["people"][0]["keys"]
    else:
        plain["people"][1][name] = plain["people"][0][name]
    return plain


@pytest.mark.parametrize("name", ["id", "code", "key"])
def test_nobody_is_listed_twice(name):
    with pytest.raises(ValueError, match="twice"):
        Roster.from_json(doubled(name))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 0),
        ("version", "3"),
        ("version", True),
        ("people", None),
        ("people", ["x"]),
        ("people", [{}]),
        ("revocations", [{"fingerprint": KEY, "at": "yesterday", "reason": ""}]),
        ("revocations", [{"fingerprint": KEY, "at": "2026-07-01T09:00:00", "reason": ""}]),
    ],
)
def test_a_roster_of_a_foreign_shape_is_refused(name, value):
    plain = json.loads(canonical(roster().to_json()))
    with pytest.raises(ValueError, match=r".*"):
        Roster.from_json({**plain, name: value})


@given(st.dictionaries(st.text(max_size=12), st.integers() | st.text() | st.none(), max_size=8))
def test_any_other_object_is_refused_and_never_crashes(plain):
    with pytest.raises(ValueError, match=r".*"):
        Roster.from_json(plain)
