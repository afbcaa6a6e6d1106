"""Choose what sheets are verified against without a case folder, and say whom it speaks for."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors.trust import RosterFault, RosterRefused
from inspector_app.domain.roster import Roster
from inspector_app.trust.certificate import certificate_fingerprint
from inspector_app.trust.trust_file import read_trust
from inspector_app.workflows.case.load_key import read_file


@dataclass(frozen=True, slots=True)
class ChosenTrust:
    """A roster or a root certificate; the fingerprint of its root is compared with the lead."""

    file: Path
    root: str
    team: str = ""
    version: int = 0
    """Of the roster; 0 for a root certificate."""
    people: int = 0


def choose_trust(file: Path, root: str = "") -> ChosenTrust:
    """Read the file; its root must be `root`, where that fingerprint is given.

    Raises NoSuchFile, TrustFileRefused, RosterRefused.
    """
    trust = read_trust(read_file(file))
    if isinstance(trust, Roster):
        chosen = ChosenTrust(file, trust.root, trust.team, trust.version, len(trust.people))
    else:
        chosen = ChosenTrust(file, certificate_fingerprint(trust.certificate))
    wanted = "".join(root.split()).lower()
    if wanted and wanted != chosen.root:
        raise RosterRefused(RosterFault.FOREIGN_ROOT, chosen.version)
    return chosen
