"""Text that exists in both languages of the product."""

import enum
from dataclasses import dataclass


class Language(enum.StrEnum):
    """The languages that people read here."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in Chinese and in English."""

    zh: str
    en: str

    def of(self, language: Language) -> str:
        """The text in `language`."""
        return self.zh if language is Language.ZH else self.en
