"""Identifiers are ordered by time and told apart by chance."""

from datetime import UTC, datetime, timedelta

from inspector_app.domain.ids import uuid7

NOW = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = uuid7(NOW)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_an_id_holds_its_millisecond_and_its_random_bits() -> None:
    made = uuid7(NOW, randomness=(1 << 74) - 1)
    assert made.int >> 80 == int(NOW.timestamp() * 1000)
    assert str(made).endswith("-7fff-bfff-ffffffffffff")
    assert str(uuid7(NOW, randomness=0)).endswith("-7000-8000-000000000000")


def test_later_ids_sort_behind_earlier_ones() -> None:
    made = [uuid7(NOW + timedelta(milliseconds=step)) for step in range(50)]
    assert made == sorted(made)


def test_two_ids_of_one_moment_differ() -> None:
    assert uuid7(NOW) != uuid7(NOW)
