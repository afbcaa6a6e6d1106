"""What every page is built with; after a change of language, scheme or size there is a new one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.places import Places
from inspector_app.domain.wording import Language, Wording
from inspector_app.ui.background import Background
from inspector_app.ui.settings import Settings
from inspector_app.ui.theme import Theme


@dataclass(frozen=True)
class Workplace:
    """The surroundings of a page. Pages keep it and ask nothing else of the program."""

    places: Places
    settings: Settings
    theme: Theme
    language: Language
    background: Background
    clock: Callable[[], datetime]

    def say(self, words: Wording) -> str:
        """The words in the window's language."""
        return words.of(self.language)
