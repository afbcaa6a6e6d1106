"""A verdict is called what its form calls it."""

import pytest

from inspector_app.domain.scoring import Verdict
from inspector_app.words.verdicts import verdict_label
from tests.builders import a_scoring


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_words(verdict: Verdict) -> None:
    assert verdict_label(a_scoring(), verdict).zh
    assert verdict_label(a_scoring(), verdict).en


def test_a_veto_is_not_called_a_plain_fail() -> None:
    assert verdict_label(a_scoring(), Verdict.VETO).zh == "一票否决"
