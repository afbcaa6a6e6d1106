"""How a verdict reads and in which tone it is shown; without Qt."""

from collections.abc import Mapping

from inspector_app.domain.form import Scoring
from inspector_app.domain.scoring import Scorecard, Verdict
from inspector_app.domain.wording import Wording
from inspector_app.words.rules import rule_words

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


def verdict_label(scoring: Scoring, verdict: Verdict) -> Wording:
    """The verdict as the form names it."""
    grades = {grade.verdict: grade.label for grade in scoring.grades}
    return grades.get(verdict) or scoring.labels[verdict]


def verdict_reasons(card: Scorecard) -> tuple[Wording, ...]:
    """Why the verdict is not simply what the score says."""
    return tuple(rule_words(rule) for rule in card.rules)
