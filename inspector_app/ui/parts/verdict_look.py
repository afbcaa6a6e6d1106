"""In which tone a verdict is shown; without Qt."""

from collections.abc import Iterable, Mapping

from inspector_app.domain.scoring import ScoreLine, Verdict

TONES: Mapping[Verdict, str] = {
    Verdict.EXCELLENT: "ok",
    Verdict.GOOD: "ok",
    Verdict.PASS: "ok",
    Verdict.FAIL: "bad",
    Verdict.VETO: "bad",
    Verdict.PENDING: "warn",
    Verdict.NOT_RATED: "na",
}
"""The same looks as on the printed sheet."""


def is_untouched(lines: Iterable[ScoreLine]) -> bool:
    """Whether no item was marked yet: there is no verdict then, only what the form presets."""
    return all(line.answer is None or line.answer.mark is None for line in lines)
