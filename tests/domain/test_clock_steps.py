"""A clock that was set back shows between two things that one replica wrote."""

from datetime import timedelta

from inspector_app.domain.canonical import Json
from inspector_app.domain.clock_steps import steps_back
from inspector_app.domain.entry import Content

DAY = "2026-09-15T"


def said(
    seq: int, clock: str, replica: str = "r1", log: list[str] | None = None, who: str = "p1"
) -> Content:
    """An entry written at that time of the day."""
    typed: list[Json] = [{"at": f"{DAY}{each}+08:00", "who": who} for each in log or ()]
    fields: dict[str, Json] = {"log.1": typed} if typed else {}
    return Content(
        *(replica, seq, f"{DAY}{clock}+08:00", "inspection/i", "edit", (), fields, "p1"), None, "1"
    )


def test_a_clock_that_only_goes_on_tells_nothing() -> None:
    assert steps_back([said(2, "09:30"), said(1, "09:00"), said(3, "09:30")]) == ()


def test_a_step_back_is_told_once_at_the_first_entry_after_it() -> None:
    (step,) = steps_back([said(1, "09:00"), said(2, "08:00"), said(3, "08:10"), said(4, "09:30")])
    assert (step.replica, step.seq, step.subject) == ("r1", 2, "inspection/i")
    assert step.by == timedelta(hours=1)


def test_the_edits_within_an_entry_are_looked_at() -> None:
    (step,) = steps_back([said(1, "09:40", log=["09:00", "09:30", "09:10"])])
    assert step.by == timedelta(minutes=20)


def test_edits_typed_before_another_entry_was_written_are_no_step() -> None:
    assert steps_back([said(1, "09:20"), said(2, "09:40", log=["09:00", "09:30"])]) == ()


def test_replicas_have_clocks_of_their_own() -> None:
    assert steps_back([said(1, "09:00"), said(2, "08:00", "r2")]) == ()


def test_what_somebody_else_typed_is_not_measured_by_this_clock() -> None:
    assert steps_back([said(1, "09:00", log=["10:00"], who="p2")]) == ()


def test_branches_of_a_fork_are_not_compared() -> None:
    assert steps_back([said(1, "09:00"), said(2, "08:00")], forked={"r1"}) == ()


def test_seconds_are_a_networks_doing() -> None:
    assert steps_back([said(1, "09:00:59"), said(2, "09:00:01")]) == ()


def test_a_foreign_entry_without_a_time_is_passed_over() -> None:
    odd = Content("r1", 2, "soon", "inspection/i", "edit", (), {"log.1": [1, {}]}, "p1", None, "1")
    assert steps_back([said(1, "09:00"), odd, said(3, "09:10")]) == ()
