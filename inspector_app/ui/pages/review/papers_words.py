"""What the papers pane says under the number."""

from collections.abc import Sequence

from inspector_app.ui.pages.review.papers_work import Papers
from inspector_app.ui.translation import translate


def number_words(papers: Papers) -> str:
    """What the number is, and before the issue which years its days could not be counted in."""
    if papers.issued and papers.notice_only:
        return translate("Review", "Issued under this number: a notice without score.")
    if papers.issued:
        return translate("Review", "Issued under this number.")
    said = translate("Review", "The number that this issue gets.")
    return "\n".join(filter(None, (said, calendar_words(papers.unknown_years))))


def calendar_words(years: Sequence[int]) -> str:
    """That the working days of these years are not known; empty where all are."""
    if not years:
        return ""
    words = translate(
        "Review",
        "The form's calendar does not know {years}: papers name no day for repairs. Check the "
        "working days.",
    )
    return words.format(years="、".join(map(str, years)))
