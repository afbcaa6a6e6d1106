"""Number the drafts of this case folder so that no other laptop of the team gives out the same."""

from inspector_app.workflows.case.open_case import OpenCase

_SERIES = "draft-series"


def draft_prefix(case: OpenCase) -> str:
    """What draft numbers begin with: the team, and for a laptop that joined it, whose it is."""
    if not case.store.secrets.has(_SERIES):
        return case.roster.team
    return f"{case.roster.team}-{case.store.secrets.read(_SERIES).decode()}"


def begin_series(case: OpenCase, series: str) -> None:
    """From now on draft numbers begin with the team and `series`."""
    case.store.secrets.put(_SERIES, series.encode())


def part_series(case: OpenCase, replica: str) -> None:
    """Leave the present series to another copy of this case folder, and go on with one beside."""
    present = draft_prefix(case).removeprefix(case.roster.team)
    begin_series(case, f"{present}-{replica[:4]}".removeprefix("-"))
