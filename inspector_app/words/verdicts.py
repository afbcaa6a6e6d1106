"""Words for a verdict: as the form names it, and why it is not simply what the score says."""

from inspector_app.domain.form import Scoring
from inspector_app.domain.scoring import Scorecard, Verdict
from inspector_app.domain.wording import Wording
from inspector_app.words.rules import rule_words


def verdict_label(scoring: Scoring, verdict: Verdict) -> Wording:
    """The verdict as the form names it: by its grade, else by the label that stands beside them."""
    grades = {grade.verdict: grade.label for grade in scoring.grades}
    return grades.get(verdict) or scoring.labels[verdict]


def verdict_reasons(card: Scorecard) -> tuple[Wording, ...]:
    """Why the verdict is not simply what the score says."""
    return tuple(rule_words(rule) for rule in card.rules)
