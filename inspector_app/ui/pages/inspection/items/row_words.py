"""What a row says, in words: chips, summary, deduction, segments, and the whole of it aloud."""

import enum
import unicodedata
from dataclasses import dataclass

from inspector_app.domain.answer import Mark
from inspector_app.domain.choice import Choice
from inspector_app.domain.deduction import RuleContext
from inspector_app.domain.evidence import Evidence, missing_evidence
from inspector_app.domain.form import AnswerType, Item, Severity
from inspector_app.domain.points import show_points
from inspector_app.domain.scoring import ScoreLine
from inspector_app.domain.wording import Language
from inspector_app.ui.pages.inspection.items import answering
from inspector_app.ui.pages.inspection.items.blanks import has_blank
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.words.answers import answer_words
from inspector_app.words.terms import OPEN, PRESETS, SEVERITIES


class Chip(enum.Enum):
    """What a chip is for, with its ground and its ink."""

    PLAIN = (Tone.NA_SOFT, Tone.NA)
    GRAVE = (Tone.WARN_SOFT, Tone.WARN)
    WANTED = (Tone.BAD_SOFT, Tone.BAD)


@dataclass(frozen=True, slots=True)
class RowWords:
    """Everything that is painted on one item's row."""

    code: str
    prompt: str
    chips: tuple[tuple[str, Chip], ...]
    summary: str
    """Value and reason in words."""
    note: str
    photos: int
    cost: str
    segments: tuple[str, ...]
    choice: Choice | None
    is_record: bool
    """The item only records: nothing about it is wrong."""
    spoken: str


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """A section's title and how far it is."""

    code: str
    title: str
    progress: str


def row_words(
    line: ScoreLine,
    pictures: tuple[Evidence, ...],
    context: RuleContext,
    language: Language,
    *,
    remarks: tuple[str, ...] = (),
) -> RowWords:
    """The words of one row; `remarks` are the lead's."""
    item, answer = line.item, line.answer
    choice = answering.shown_choice(line)
    chips = (
        *_standing_chips(line, language),
        *((translate("Items", "Lead's remark"), Chip.GRAVE) for _ in remarks[:1]),
        *_wanted_chips(line, pictures, context),
    )
    summary = _summary(line, context, language)
    cost = _cost(line)
    segments = segment_labels(item)
    prompt = shown(item.prompt.of(language))
    note = "" if answer is None else shown(answer.note)
    mark = OPEN.of(language) if choice is None else segments[list(Choice).index(choice)]
    said = (item.code, prompt, mark, cost, summary, *(text for text, _ in chips), note, *remarks)
    spoken = ", ".join(part for part in said if part)
    return RowWords(
        item.code,
        prompt,
        chips,
        summary,
        note,
        len(pictures),
        cost,
        segments,
        choice,
        item.rule.type is AnswerType.TEXT,
        spoken,
    )


def segment_labels(item: Item) -> tuple[str, str, str, str]:
    """The four ways to answer `item`, by what its question asks for."""
    if item.negative:
        good, bad = translate("Items", "Not found"), translate("Items", "Found")
    else:
        good, bad = translate("Items", "Met"), translate("Items", "Not met")
    if item.rule.type is AnswerType.TEXT:
        good, bad = translate("Items", "Nothing"), translate("Items", "Record")
    return good, bad, translate("Items", "N/A"), translate("Items", "Not observed")


def segment_vocabulary() -> tuple[tuple[str, ...], ...]:
    """Every label that each of the four places can have: rows line up by the widest."""
    return (
        (translate("Items", "Met"), translate("Items", "Not found"), translate("Items", "Nothing")),
        (translate("Items", "Not met"), translate("Items", "Found"), translate("Items", "Record")),
        (translate("Items", "N/A"),),
        (translate("Items", "Not observed"),),
    )


def shown(text: str) -> str:
    """The text on one line; characters that would hide or turn it are made visible."""
    line = " ".join(text.split())
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_hidden(each) else each for each in line)


def _is_hidden(character: str) -> bool:
    # Joiners belong to emoji and some scripts; everything else of these kinds only deceives.
    return unicodedata.category(character) in ("Cc", "Cf") and character not in "\u200c\u200d"


def _standing_chips(line: ScoreLine, language: Language) -> list[tuple[str, Chip]]:
    """What is always so for this item on this visit."""
    chips = []
    if line.item.severity is not Severity.MINOR:
        chips.append((SEVERITIES[line.item.severity].of(language), Chip.GRAVE))
    if line.item.points:
        worth = translate("Items", "{points} pt").format(points=show_points(line.item.points))
        chips.append((worth, Chip.PLAIN))
    elif not answering.is_veto(line):
        chips.append((translate("Items", "Not scored"), Chip.PLAIN))
    if line.preset is not None:
        chips.append((PRESETS[line.preset].of(language), Chip.PLAIN))
    return chips


def _wanted_chips(
    line: ScoreLine, pictures: tuple[Evidence, ...], context: RuleContext
) -> list[tuple[str, Chip]]:
    """What the row still lacks: it stops the seal or the issue, never the typing."""
    wanted = []
    if answering.needs_value(line):
        wanted.append(translate("Items", "Choose a result"))
    if answering.needs_reason(line, context):
        wanted.append(translate("Items", "Needs a reason"))
    if line.answer is not None:
        groups = missing_evidence(line.item, line.answer, line.deduction, pictures)
        wanted += [lacking_words(group) for group in groups]
        if answering.needs_fact(line) and ("E3",) not in groups:
            wanted.append(lacking_words(("E3",)))
    chips = [(text, Chip.WANTED) for text in dict.fromkeys(wanted)]
    if line.answer is not None and has_blank(line.answer.note):
        chips.append((translate("Items", "Blank left"), Chip.GRAVE))
    return chips


def lacking_words(group: tuple[str, ...]) -> str:
    """What would satisfy one group of an evidence rule, as short as a chip."""
    either = translate("Items", " or ").join(_evidence_words(rule) for rule in group)
    return translate("Items", "Lacks {what}").format(what=either)


def _evidence_words(rule: str) -> str:
    photo = translate("Items", "a photo")
    words = {
        "E1": photo,
        "E2": photo,
        "E3": translate("Items", "the exact words or the fact"),
        "E4": translate("Items", "start and end time"),
        "E5": translate("Items", "the call log"),
        "E6": translate("Items", "a document reference or photo"),
        "E7": translate("Items", "a second piece of evidence"),
        "E8": translate("Items", "the second inspector's confirmation"),
    }
    return words.get(rule, rule)


def _summary(line: ScoreLine, context: RuleContext, language: Language) -> str:
    """The value in words where the segments do not say it, and the reason."""
    answer = line.answer
    if answer is None:
        return ""
    parts = []
    plain = line.item.rule.type is AnswerType.PASS_FAIL and not answering.is_veto(line)
    said = answer.value is not None or answer.deduction is not None
    if answer.mark is Mark.SCORED and said and not (plain and answer.deduction is None):
        parts.append(_value(line, context, language))
    if answer.reason:
        reason = translate("Items", "Reason: {reason}").format(reason=shown(answer.reason))
        parts.append(reason)
    return " · ".join(part for part in parts if part)


def _value(line: ScoreLine, context: RuleContext, language: Language) -> str:
    answer, item = line.answer, line.item
    if answer is None or (answer.value is None and not line.deduction):
        return ""
    if item.rule.type is AnswerType.TEXT and isinstance(answer.value, str):
        return shown(answer.value)
    if not line.deduction and answer.value in (0, [], "pass"):
        return ""
    return shown(answer_words(item, answer, context).of(language))


def _cost(line: ScoreLine) -> str:
    if line.mark is not Mark.SCORED or not line.deduction:
        return ""
    return translate("Items", "−{points} pt").format(points=show_points(line.deduction))
