"""In which tone a verdict is shown; without Qt."""

from collections.abc import Mapping

from inspector_app.domain.scoring import Verdict

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
