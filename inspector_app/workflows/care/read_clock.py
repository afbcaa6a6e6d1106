"""Read where a computer's clock was set back: from entries, and from the two of a checkpoint."""

import base64
from collections.abc import Collection
from contextlib import suppress
from datetime import timedelta
from itertools import pairwise

from inspector_app.domain.ancestry import instant
from inspector_app.domain.clock_steps import LEAST, ClockStep, steps_back
from inspector_app.domain.errors import TrustError
from inspector_app.domain.inspection import SUBJECT
from inspector_app.trust.replica import Checkpoint, read_checkpoint, read_replica
from inspector_app.workflows.case.open_case import OpenCase


def clock_set_back(case: OpenCase, inspection: str) -> timedelta:
    """The longest step back while the inspection was written up; zero where there was none."""
    contents = [content for _, content in case.store.ledger.contents(SUBJECT + inspection)]
    steps = steps_back(contents, _forked(case))
    return max((step.by for step in steps), default=timedelta())


def clock_steps(case: OpenCase) -> tuple[ClockStep, ...]:
    """Every step back that anything in the case folder shows, each told once."""
    forked = _forked(case)
    found = {
        (step.replica, step.seq): step
        for step in (
            *_between_checkpoints(case, forked),
            *steps_back(case.store.ledger.readable(), forked),
        )
    }
    return tuple(found[place] for place in sorted(found))


def _forked(case: OpenCase) -> Collection[str]:
    return {replica.id for replica in case.store.ledger.replicas() if replica.forked}


def _between_checkpoints(case: OpenCase, forked: Collection[str]) -> list[ClockStep]:
    """Where less time passed on the wall than since the computer was started.

    Also where the clock was put back by less than the time since the entry before.
    """
    found = []
    for replica, reached in _checkpoints(case).items():
        for before, after in pairwise(reached):
            if replica in forked or after.boot != before.boot or not after.boot:
                continue
            ran = timedelta(milliseconds=after.monotonic - before.monotonic)
            by = ran - (instant(after.wall) - instant(before.wall))
            if by >= LEAST:
                found.append(ClockStep(replica, after.seq, "", by))
    return found


def _checkpoints(case: OpenCase) -> dict[str, list[Checkpoint]]:
    """By replica, what it signed of its clocks; what does not verify is told by `check` anyway."""
    people = {replica.id: replica for replica in case.store.ledger.replicas()}
    found: dict[str, list[Checkpoint]] = {}
    for kept in case.store.ledger.checkpoints():
        with suppress(TrustError, KeyError):
            known = people[kept.replica]
            certificate = base64.b64decode(case.roster.certificate_of(known.person))
            replica = read_replica(known.statement, certificate)
            found.setdefault(kept.replica, []).append(read_checkpoint(kept.statement, replica))
    return {id_: sorted(each, key=lambda one: one.seq) for id_, each in found.items()}
