"""The formal numbers of one lead: the words before the year, and the serial that comes next."""

import json

from inspector_app.domain.errors.review import NumberTaken, NumberWordRefused
from inspector_app.domain.formal_number import MOST_WORDS, WORD, WORDS, NumberSeries
from inspector_app.domain.roster import Role
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.review import require_lead

_CONTACT_KEPT = "papers-contact"
_WORDS_KEPT = "number-words"
_LAST_KEPT = "number-last/"


def number_series(case: OpenCase) -> NumberSeries:
    """The series in which this lead issues this year.

    The founder's numbers are plain, every other lead's carry the lead's code: so no two leads share
    one. The serial never goes back, whatever became of the inspections.
    """
    authority, word = _words(case)
    code = "" if case.roster.people[0].id == case.me.id else case.me.code
    series = NumberSeries(authority, word, code, case.clock().year, 0)
    last = max(_last_kept(case, series), _last_issued(case, series))
    return NumberSeries(authority, word, code, series.year, last)


def set_number_series(
    case: OpenCase, authority: str | None, word: str | None = None, *, last: int | None = None
) -> NumberSeries:
    """Set the words, and with `last` the serial that was given out last, on paper or elsewhere.

    None leaves a word as it is. Raises NumberWordRefused, and NumberTaken for a serial behind the
    one that was reached.
    """
    require_lead(case, "issue")
    before = _words(case)
    authority = before[0] if authority is None else authority.strip()
    word = before[1] if word is None else word.strip()
    if not word or not WORDS.fullmatch(authority + word):
        raise NumberWordRefused(authority + word, MOST_WORDS)
    with case.store.transaction():
        kept = json.dumps([authority, word], ensure_ascii=False).encode()
        case.store.secrets.put(_WORDS_KEPT, kept)
        series = number_series(case)
        if last is not None:
            if last < series.last:
                raise NumberTaken(last, series.last)
            keep_number(case, series.name, series.year, last)
    return number_series(case)


def hinted_number(case: OpenCase) -> str:
    """The first number as it would be, to a lead whose series names no authority; else empty.

    Whoever has given out numbers without one means it.
    """
    if case.me.role is not Role.LEAD:
        return ""
    series = number_series(case)
    return "" if series.authority or series.last else series.following


def kept_contact(case: OpenCase) -> str:
    """Whom the units may ask unless an issue names somebody else; empty where nobody was set."""
    kept = case.store.secrets
    return kept.read(_CONTACT_KEPT).decode() if kept.has(_CONTACT_KEPT) else ""


def keep_contact(case: OpenCase, contact: str) -> None:
    """Set whom the papers of every issue from here on name; empty leaves room to write it."""
    require_lead(case, "issue")
    case.store.secrets.put(_CONTACT_KEPT, contact.strip().encode())


def keep_number(case: OpenCase, series: str, year: int, serial: int) -> None:
    """Note that `serial` is given out; part of the transaction that gives it out."""
    case.store.secrets.put(_key(series, year), str(serial).encode())


def _words(case: OpenCase) -> tuple[str, str]:
    if not case.store.secrets.has(_WORDS_KEPT):
        return "", WORD
    authority, word = json.loads(case.store.secrets.read(_WORDS_KEPT))
    return str(authority), str(word)


def _key(series: str, year: int) -> str:
    return f"{_LAST_KEPT}{series}/{year}"


def _last_kept(case: OpenCase, series: NumberSeries) -> int:
    key = _key(series.name, series.year)
    return int(case.store.secrets.read(key)) if case.store.secrets.has(key) else 0


def _last_issued(case: OpenCase, series: NumberSeries) -> int:
    """The highest serial that any entry gave out, also one that lost a conflict."""
    return case.store.reviews.last_serial(series.name, series.year)
