"""Remember what a merged bundle said of itself, so that its bytes need not be read once more.

Only of bundles that carry no photos and sheets: whether those are still here is looked at.
"""

from pathlib import Path

import msgspec

from inspector_app.domain.bundle import Manifest
from inspector_app.domain.merging import Source, SourceKind, SourceStatus
from inspector_app.domain.roster import Roster
from inspector_app.workflows.exchange.bring_source import Incoming


class _Said(msgspec.Struct):
    """What of a manifest is shown again."""

    who: str
    at: str
    hand_over: str
    part: int
    parts: int
    inspections: int


def remembered(manifest: Manifest) -> str:
    """What is kept of a manifest with its merge."""
    said = _Said(
        manifest.who,
        manifest.at,
        manifest.id,
        manifest.part,
        manifest.parts,
        manifest.inspections,
    )
    return msgspec.json.encode(said).decode()


def recall(path: Path, digest: str, text: str, roster: Roster) -> Incoming:
    """The bundle as it was read then. The hash says that not one byte is another."""
    said = msgspec.json.decode(text, type=_Said)
    return Incoming(
        file=path,
        kind=SourceKind.BUNDLE,
        sha256=digest,
        writer=said.who,
        at=said.at,
        roster=roster,
        hand_over=said.hand_over,
        part=(said.part, said.parts),
        known=said.inspections if said.part == 1 else 0,
        is_remembered=True,
    )


def nothing_new(incoming: Incoming) -> Source:
    """What is told of a source that is remembered."""
    person = next((e for e in incoming.roster.people if e.id == incoming.writer), None)
    return Source(
        file=incoming.file,
        kind=incoming.kind,
        status=SourceStatus.NOTHING_NEW,
        sha256=incoming.sha256,
        writer=person.name if person else "",
        at=incoming.at,
        known=incoming.known,
        part=incoming.part,
    )
