"""The words of an answer: one headline, what it means, and why."""

from inspector_app.domain.verification import Judgement, Reason, ReasonCode
from inspector_app.domain.wording import Language
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.ui.translation import translate
from inspector_app.words.notices import notice
from inspector_app.words.reasons import JUDGEMENTS, reason_words


def headline(outcome: Outcome, language: Language) -> str:
    """The one word that everybody understands."""
    judgement = outcome.judgement
    if judgement is None:
        return translate("Verify", "Not read")
    return started(JUDGEMENTS[judgement].of(language))


def meaning(outcome: Outcome) -> str:
    """What to make of it, in one sentence."""
    match outcome.judgement:
        case Judgement.GOOD if is_past(outcome):
            return translate("Verify", "Unchanged since it was signed, but no longer in force.")
        case Judgement.GOOD:
            return translate("Verify", "Signed by the people named, and not changed since.")
        case Judgement.ALTERED:
            return translate(
                "Verify", "Do not rely on this file; ask the team that issued it for the original."
            )
        case Judgement.NOT_OURS:
            return translate("Verify", "This file is no sheet that this team signed.")
        case Judgement.CANNOT_TELL:
            return translate(
                "Verify",
                "Nothing speaks against the file, but something to compare with is missing.",
            )
    return translate("Verify", "Nothing is known of this file; see below.")


def is_past(outcome: Outcome) -> bool:
    """Whether the inspection was made void since, or something newer took the file's place."""
    codes = outcome.verified.examination.codes if outcome.verified else frozenset()
    return bool(codes & {ReasonCode.VOIDED, ReasonCode.SUPERSEDED, ReasonCode.REISSUED})


def why(outcome: Outcome, language: Language) -> list[str]:
    """The reasons, one sentence each."""
    if outcome.error is not None:
        said = notice(outcome.error)
        return [said.title.of(language), said.advice.of(language)]
    if outcome.verified is None:
        return []
    return [_sentence(reason, language) for reason in outcome.verified.examination.reasons]


def started(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _sentence(reason: Reason, language: Language) -> str:
    if reason.code is ReasonCode.NOTHING_TO_TRUST:
        # The common words name the prompt's options; here there is a button for it.
        return translate(
            "Verify",
            "There is no case folder, roster or root certificate to compare with: choose the "
            "team's roster under “Compared with”.",
        )
    said = started(reason_words(reason).of(language))
    return f"{said}。" if language is Language.ZH else f"{said}."
