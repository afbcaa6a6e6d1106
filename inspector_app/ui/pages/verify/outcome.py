"""What came of one file: a judgement, or why it could not be read; the worst stands first."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.verification import Judgement
from inspector_app.ui.theme import Tone

if TYPE_CHECKING:
    from inspector_app.workflows.verifying.verify import Verified

WORST_FIRST = (
    Judgement.ALTERED,
    Judgement.NOT_OURS,
    None,
    Judgement.CANNOT_TELL,
    Judgement.GOOD,
)
"""None is a file that could not be read at all."""


@dataclass(frozen=True)
class Look:
    """How a judgement is shown: the panel behind it, its colour, its drawing, its sign in text."""

    panel: str
    tone: Tone
    drawing: str
    sign: str


LOOKS: dict[Judgement | None, Look] = {
    Judgement.GOOD: Look("ok", Tone.OK, "check", "✓"),
    Judgement.ALTERED: Look("bad", Tone.BAD, "warning", "!"),
    Judgement.NOT_OURS: Look("bad", Tone.BAD, "cross", "✕"),
    Judgement.CANNOT_TELL: Look("warn", Tone.WARN, "help", "?"),
    None: Look("na", Tone.NA, "dash", "—"),
}


@dataclass(frozen=True)
class Outcome:
    """One file with either its examination or the error that kept it from being read."""

    file: Path
    verified: "Verified | None" = None
    error: MingchaError | None = None

    @property
    def judgement(self) -> Judgement | None:
        """The judgement, None for a file that could not be read."""
        return None if self.verified is None else self.verified.examination.judgement

    @property
    def look(self) -> Look:
        """How it is shown."""
        return LOOKS[self.judgement]

    @property
    def rank(self) -> tuple[int, str]:
        """Its place among others: the worst first, then by name."""
        return WORST_FIRST.index(self.judgement), self.file.name
