"""A verdict has one look wherever it is shown."""

import pytest

from inspector_app.domain.scoring import Verdict
from inspector_app.ui.pages.inspection.score_ring import TONES as COLOURS
from inspector_app.ui.parts.verdict_look import TONES


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_tone(verdict: Verdict) -> None:
    assert TONES[verdict] in COLOURS
