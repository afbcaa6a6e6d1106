"""What is said of a conflict: of what kind it is, and whose each value is."""

from typing import TYPE_CHECKING

from inspector_app.ui.translation import translate

if TYPE_CHECKING:
    from inspector_app.workflows.reviewing.conflicts import ClaimShown


def kind_sentence(kind: str) -> str:
    """What happened, in one sentence."""
    sentences = {
        "field": translate("Merge", "Two people wrote different things without knowing of it."),
        "delete": translate("Merge", "One took it away while another changed it."),
        "double-seal": translate("Merge", "The inspection was sealed twice."),
        "number": translate("Merge", "The same formal number was given twice."),
        "outcome": translate("Merge", "Two leads decided differently."),
    }
    return sentences.get(kind, sentences["field"])


def whose(claim: "ClaimShown") -> str:
    """Whose value it is."""
    if claim.mine:
        return translate("Merge", "Mine")
    return translate("Merge", "Theirs: {who}").format(who=claim.who)


def title_of(item: str, title: str) -> str:
    """What people differ on, by the item's code where the title does not begin with it."""
    return title if not item or title.startswith(item) else f"{item} {title}"
