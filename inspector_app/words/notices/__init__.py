"""Words for every error that a person can act on, once for the window and the prompt."""

from dataclasses import dataclass
from functools import singledispatch

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class Notice:
    """The title says what did not happen; the advice says what to do now."""

    title: Wording
    advice: Wording


@singledispatch
def notice(error: MingchaError) -> Notice:
    """The words for `error`. Raises TypeError if nobody has written any."""
    raise TypeError(f"no words for {type(error).__name__}")


# Each module registers its words when it is imported.
from inspector_app.words.notices import answers, case, files, refused, saving, sheets, trust  # noqa: E402, F401
