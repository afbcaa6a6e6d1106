"""Words made of other words, in both languages at once."""

from collections.abc import Iterable

from inspector_app.domain.wording import Wording


def filled(words: Wording, /, **values: object) -> Wording:
    """The words with the values in their {places}; a value in two languages goes to each."""
    zh = {name: value.zh if isinstance(value, Wording) else value for name, value in values.items()}
    en = {name: value.en if isinstance(value, Wording) else value for name, value in values.items()}
    return Wording(words.zh.format(**zh), words.en.format(**en))


def joined(words: Iterable[Wording], zh: str = "、", en: str = ", ") -> Wording:
    """Several words in a row, with a separator for each language."""
    parts = tuple(words)
    return Wording(zh.join(each.zh for each in parts), en.join(each.en for each in parts))


def same(text: str) -> Wording:
    """Text that needs no translation: numbers, codes, what somebody typed."""
    return Wording(text, text)


def sentence_case(words: Wording) -> Wording:
    """The words as a line of their own: the English begins with a capital letter."""
    return Wording(words.zh, words.en[:1].upper() + words.en[1:])
