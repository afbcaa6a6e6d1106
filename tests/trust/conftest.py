"""One team and one sealed sheet for the whole room: making them is slow, reading them is not."""

import pytest

from tests.trust.papers import Sealed, Team, new_team, seal


@pytest.fixture(scope="session")
def team() -> Team:
    return new_team()


@pytest.fixture(scope="session")
def sealed(team: Team) -> Sealed:
    return seal(team)
