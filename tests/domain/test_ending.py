"""A certificate that ends soon is told as long as its end matters."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from inspector_app.domain.ending import endings
from inspector_app.domain.roster import KeyRecord, Person, Revocation, Role, Roster

NOW = datetime(2026, 9, 15, tzinfo=UTC)


def key(name: str, days: int | None) -> KeyRecord:
    """A key whose certificate ends in that many days."""
    end = "" if days is None else (NOW + timedelta(days=days, hours=1)).isoformat()
    return KeyRecord(name, "", "2024-01-01T00:00:00+00:00", end)


def roster(*keys: KeyRecord, revoked: tuple[str, ...] = ()) -> Roster:
    person = Person(id="p1", code="A17", name="陈明远", role=Role.INSPECTOR, keys=keys)
    revocations = tuple(Revocation(each, NOW.isoformat(), "丢失") for each in revoked)
    return replace(EMPTY, people=(person,), revocations=revocations)


EMPTY = Roster(version=1, team="甲组", root="r", root_certificate="")


def days(*keys: KeyRecord, revoked: tuple[str, ...] = ()) -> list[int]:
    return [each.days for each in endings(roster(*keys, revoked=revoked), NOW)]


def test_thirty_days_before_the_end_it_is_told_and_after_it_too() -> None:
    assert days(key("a", 30)) == []
    assert days(key("a", 29)) == [29]
    assert days(key("a", -2)) == [-2]


def test_only_the_last_of_several_keys_matters() -> None:
    assert days(key("a", 3), key("b", 300)) == []
    assert days(key("a", 3), key("b", None)) == []


def test_a_revoked_key_is_nothing_to_renew() -> None:
    assert days(key("a", 3), revoked=("a",)) == []
    assert days(key("a", 3), key("b", 300), revoked=("b",)) == [3]
