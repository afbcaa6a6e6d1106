"""Words for every error that a person can act on, once for the window and the prompt."""

from dataclasses import dataclass
from functools import singledispatch

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.wording import Language, Wording


@dataclass(frozen=True, slots=True)
class Notice:
    """The title says what did not happen; the advice says what to do now."""

    title: Wording
    advice: Wording

    def in_full(self, language: Language) -> str:
        """Title and advice in one run, as the language joins sentences."""
        gap = "" if language is Language.ZH else " "
        return gap.join((self.title.of(language), self.advice.of(language)))


@singledispatch
def notice(error: MingchaError) -> Notice:
    """The words for `error`. Raises TypeError if nobody has written any."""
    raise TypeError(f"no words for {type(error).__name__}")


# Each module registers its words when it is imported.
from inspector_app.words.notices import (  # noqa: E402
    answers,  # noqa: F401
    bundles,  # noqa: F401
    case,  # noqa: F401
    exchange,  # noqa: F401
    files,  # noqa: F401
    joining,  # noqa: F401
    listing,  # noqa: F401
    photos,  # noqa: F401
    refused,  # noqa: F401
    review,  # noqa: F401
    saving,  # noqa: F401
    sheets,  # noqa: F401
    trust,  # noqa: F401
)
