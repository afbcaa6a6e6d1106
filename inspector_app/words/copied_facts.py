"""What was seen at a finding, as the unit reads it."""

from dataclasses import asdict

from inspector_app.domain.copied_finding import CopiedCall, CopiedCase, Seen
from inspector_app.domain.wording import Wording
from inspector_app.words import printed_letters as printed
from inspector_app.words.answers import COUNT, DAYS, KIND, MINUTES, absence_words, call_words
from inspector_app.words.composing import filled, same
from inspector_app.words.terms import date_words, moment_words


def seen_words(seen: Seen) -> list[Wording]:
    """Everything that is filled, in the order of the form's types."""
    words = [] if seen.chosen is None else [seen.chosen]
    if seen.count:
        words.append(filled(COUNT, count=seen.count))
    words += [filled(KIND, label=each.label, count=each.count) for each in seen.counted]
    if seen.minutes:
        words.append(filled(MINUTES, minutes=seen.minutes))
    words += [absence_words(asdict(each)) for each in seen.absences]
    if seen.case is not None:
        words += _case(seen.case)
    if seen.text:
        words.append(same(seen.text))
    return words + [_call(each) for each in seen.calls]


def _call(call: CopiedCall) -> Wording:
    """The call with its time as people write it."""
    at = moment_words("", call.at)
    said = asdict(call)
    zh, en = call_words({**said, "at": at.zh}), call_words({**said, "at": at.en})
    return Wording(zh.zh, en.en)


def _case(case: CopiedCase) -> list[Wording]:
    finished = date_words(case.finished) if case.finished else printed.UNFINISHED
    dates = filled(printed.CASE, accepted=date_words(case.accepted), finished=finished)
    return [dates, filled(DAYS, promised=case.promised, used=case.used)]
