import pytest

from inspector_app.domain.scoring import Verdict
from inspector_app.ui.pages.inspection.score_ring import TONES as COLOURS
from inspector_app.ui.pages.inspection.verdict_look import TONES, verdict_label
from tests.builders import a_scoring


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_words_and_its_tone(verdict: Verdict) -> None:
    assert verdict_label(a_scoring(), verdict).zh
    assert TONES[verdict] in COLOURS


def test_a_veto_is_not_called_a_plain_fail() -> None:
    assert verdict_label(a_scoring(), Verdict.VETO).zh == "一票否决"
