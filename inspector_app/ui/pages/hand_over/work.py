"""What the page asks of the case folder, off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.domain.handing import HandedOver, Plan, Transfer
    from inspector_app.domain.roster import Person
    from inspector_app.workflows.case.open_case import OpenCase

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Who a hand-over can go to, who it usually goes to, and what was handed over before."""

    people: "tuple[Person, ...]"
    usual: tuple[str, ...]
    """Ids."""
    queue: "tuple[Transfer, ...]"
    pending: int
    """How many inspections nobody was given yet."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be handed over, and to whom."""

    to: "tuple[Person, ...]"
    everything: bool = False
    originals: bool = True


def read_surroundings(case: "OpenCase") -> Surroundings:
    """Everything that the page shows before anybody chooses."""
    from inspector_app.workflows.exchange.collect import queue
    from inspector_app.workflows.exchange.hand_over import choices, recipients
    from inspector_app.workflows.exchange.whereabouts import pending_count

    usual = tuple(each.id for each in recipients(case) if each.id != case.me.id)
    return Surroundings(choices(case), usual, tuple(queue(case)), pending_count(case))


def plan(case: "OpenCase", wish: Wish) -> "Plan":
    """What it would carry."""
    from inspector_app.workflows.exchange.hand_over import plan_hand_over

    return plan_hand_over(case, wish.to, everything=wish.everything, originals=wish.originals)


def hand_over(case: "OpenCase", wish: Wish, folder: Path, progress: Progress) -> "HandedOver":
    """Write it."""
    from inspector_app.workflows.exchange.hand_over import hand_over as write

    return write(
        case,
        folder,
        wish.to,
        everything=wish.everything,
        originals=wish.originals,
        progress=progress,
    )


def waiting_files(case: "OpenCase", folder: Path) -> Sequence[Path]:
    """The files in a shared folder that were not merged yet."""
    from inspector_app.workflows.exchange.collect import collect

    return collect(case, folder)
