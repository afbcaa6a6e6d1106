"""Errors of form files, answers files and unit files: all faults of a file at once, each placed."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.domain.errors import InputError


class FormFaultCode(enum.StrEnum):
    """What is wrong at one place of a form file; the facts of each stand behind it."""

    UNREADABLE = "unreadable"
    NOT_UTF8 = "not-utf8"
    TOO_LARGE = "too-large"
    """limit, in bytes."""
    EMPTY = "empty"
    SYNTAX = "syntax"
    """column."""
    TAB = "tab"
    TOO_DEEP = "too-deep"
    """limit, in levels."""
    TOO_MUCH = "too-much"
    """limit, in values."""
    TAG = "tag"
    """tag."""
    ANCHOR = "anchor"
    """name."""
    ALIAS = "alias"
    """name."""
    DIRECTIVE = "directive"
    SEVERAL_DOCUMENTS = "several-documents"
    KEY_NOT_TEXT = "key-not-text"
    DUPLICATE_KEY = "duplicate-key"
    """key, first: the line that has it already."""
    UNKNOWN_KEY = "unknown-key"
    """key, nearest."""
    MISSING_KEY = "missing-key"
    """key."""
    NOT_A_MAPPING = "not-a-mapping"
    NOT_A_LIST = "not-a-list"
    NOT_A_TEXT = "not-a-text"
    EMPTY_LIST = "empty-list"
    MISSING_TRANSLATION = "missing-translation"
    """language."""
    HIDDEN_CHARACTER = "hidden-character"
    """character, as U+XXXX."""
    NOT_TRUE_OR_FALSE = "not-true-or-false"
    """text."""
    NOT_A_NUMBER = "not-a-number"
    """text."""
    NOT_POINTS = "not-points"
    """text."""
    NOT_A_PERCENTAGE = "not-a-percentage"
    """text."""
    NOT_A_SHARE = "not-a-share"
    NOT_A_DATE = "not-a-date"
    """text."""
    NOT_AN_ID = "not-an-id"
    """text."""
    NOT_ONE_OF = "not-one-of"
    """text, allowed, nearest."""
    NOT_EVIDENCE = "not-evidence"
    """text."""
    BAD_PATH = "bad-path"
    """text."""
    MISSING_FILE = "missing-file"
    """text."""
    DUPLICATE_ID = "duplicate-id"
    """kind, id."""
    UNKNOWN_ID = "unknown-id"
    """kind, id, nearest."""
    SECTION_SUM = "section-sum"
    """section, sum, points."""
    SHEET_SUM = "sheet-sum"
    """sheet, sum."""
    CAP_ABOVE_POINTS = "cap-above-points"
    """cap, points."""
    DEDUCTION_ABOVE_POINTS = "deduction-above-points"
    """deduction, points."""
    BAND_REVERSED = "band-reversed"
    """start, end."""
    BAND_GAP = "band-gap"
    """start, end: the hole."""
    BAND_OVERLAP = "band-overlap"
    """start, end: of the band before; end is empty if it is open."""
    VETO_WITH_POINTS = "veto-with-points"
    """points."""
    GRADES_NOT_DESCENDING = "grades-not-descending"
    GRADES_NOT_TO_ZERO = "grades-not-to-zero"
    PHASES_NOT_ASCENDING = "phases-not-ascending"
    CAP_UNCLEAR = "cap-unclear"
    PROHIBITION_NOT_TAGGED = "prohibition-not-tagged"
    """tag, item."""
    PROHIBITION_ELSEWHERE = "prohibition-elsewhere"
    """tag, item: where it is scored."""
    CONDITION_UNCLEAR = "condition-unclear"
    CONDITION_VALUE = "condition-value"
    """value, field, allowed."""
    CONDITION_ON_NO_CHOICE = "condition-on-no-choice"
    """field."""
    CONDITION_ON_ITSELF = "condition-on-itself"
    CONDITION_CYCLE = "condition-cycle"
    """items."""


@dataclass(frozen=True, slots=True)
class FormFault:
    """One fault of a form file or of its clauses file; lines count from 1, 0 is the whole file."""

    line: int
    code: FormFaultCode
    facts: Mapping[str, str] = field(default_factory=dict)
    where: str = ""
    """The place in the form's own terms: `A01.prompt.en`."""
    file: str = ""


@dataclass(eq=False)
class FormFileError(InputError):
    """A form file that cannot be used; all its faults in the order of their lines."""

    path: Path
    faults: tuple[FormFault, ...]


@dataclass(eq=False)
class FormUnreadable(InputError):
    """Bytes that should be a form version in canonical JSON and are not."""


class AnswersFaultCode(enum.StrEnum):
    """What is wrong at one place of an answers file."""

    TOO_LARGE = "too-large"
    """limit, in bytes."""
    EMPTY = "empty"
    NOT_TEXT = "not-text"
    SYNTAX = "syntax"
    """column."""
    TOO_DEEP = "too-deep"
    """limit."""
    TOO_MUCH = "too-much"
    """limit, in values, rows or columns."""
    DUPLICATE_KEY = "duplicate-key"
    """key."""
    NO_ANSWERS = "no-answers"
    NOT_AN_OBJECT = "not-an-object"
    NOT_A_LIST = "not-a-list"
    NOT_A_TEXT = "not-a-text"
    NO_ITEM_COLUMN = "no-item-column"
    UNKNOWN_COLUMN = "unknown-column"
    """column, nearest."""
    REPEATED_COLUMN = "repeated-column"
    """column."""
    TOO_MANY_CELLS = "too-many-cells"
    OPEN_QUOTE = "open-quote"
    UNKNOWN_KEY = "unknown-key"
    """key, nearest."""
    MISSING = "missing"
    """key."""
    UNKNOWN_ITEM = "unknown-item"
    """text, nearest."""
    DUPLICATE_ITEM = "duplicate-item"
    """first: the row or line that has it already."""
    NOTHING_SAID = "nothing-said"
    NOT_A_MARK = "not-a-mark"
    """text."""
    VALUE_WITHOUT_SCORE = "value-without-score"
    """mark."""
    NOT_PASS_OR_FAIL = "not-pass-or-fail"
    """text, good, bad: the two answers in Chinese."""
    NOT_AN_OPTION = "not-an-option"
    """text, allowed, nearest."""
    NOT_A_COUNT = "not-a-count"
    """text, limit."""
    UNKNOWN_PART = "unknown-part"
    """text, allowed, nearest."""
    PART_ABOVE_MOST = "part-above-most"
    """part, most."""
    NOT_MINUTES = "not-minutes"
    """text."""
    NOT_ABSENCES = "not-absences"
    """text."""
    NOT_WORKING_DAYS = "not-working-days"
    """text."""
    NOT_A_CALL = "not-a-call"
    """text."""
    NOT_A_NUMBER = "not-a-number"
    """text."""
    NOT_A_TIME = "not-a-time"
    """text."""
    TIMES_REVERSED = "times-reversed"
    """start, end."""
    NOT_A_DATE = "not-a-date"
    """text."""
    DATES_REVERSED = "dates-reversed"
    """start, end."""
    NOT_YES_OR_NO = "not-yes-or-no"
    """text."""
    NOT_ONE_OF = "not-one-of"
    """text, allowed, nearest."""
    NOT_A_VETO_ITEM = "not-a-veto-item"
    VETO_UNPROVEN = "veto-unproven"
    """key: what a confirmed or dismissed suspicion still needs."""
    NOT_POINTS = "not-points"
    """text."""
    DEDUCTION_OUT_OF_RANGE = "deduction-out-of-range"
    """text, points."""
    TOO_LONG = "too-long"
    """length, limit."""
    HIDDEN_CHARACTER = "hidden-character"
    """character, as U+XXXX."""


@dataclass(frozen=True, slots=True)
class AnswersFault:
    """One fault of an answers file; `line` is the row of a table, 0 is the whole file."""

    line: int
    code: AnswersFaultCode
    facts: Mapping[str, str] = field(default_factory=dict)
    column: str = ""
    """The column or key, with what is inside it: `value.accepted`."""
    item: str = ""


@dataclass(eq=False)
class AnswersFileError(InputError):
    """An answers file that cannot be used, so nothing of it was applied; all its faults."""

    name: str
    faults: tuple[AnswersFault, ...]


class UnitFaultCode(enum.StrEnum):
    """What is wrong at one place of a unit file."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    """limit, in bytes."""
    NOT_A_TABLE = "not-a-table"
    EMPTY = "empty"
    TOO_MANY_ROWS = "too-many-rows"
    """limit."""
    MISSING_COLUMN = "missing-column"
    """column."""
    UNKNOWN_COLUMN = "unknown-column"
    """text, nearest."""
    REPEATED_COLUMN = "repeated-column"
    """text."""
    TOO_MANY_CELLS = "too-many-cells"
    FORMULA = "formula"
    MISSING = "missing"
    NOT_A_CODE = "not-a-code"
    """text."""
    DUPLICATE_CODE = "duplicate-code"
    """text, first: the row that has it already."""
    NOT_ONE_OF = "not-one-of"
    """text, allowed, nearest."""
    TOO_LONG = "too-long"
    """length, limit."""
    HIDDEN_CHARACTER = "hidden-character"
    """character, as U+XXXX."""


@dataclass(frozen=True, slots=True)
class UnitFault:
    """One fault of a unit file; `row` counts from 1 with the heading, `column` is a letter."""

    row: int
    column: str
    code: UnitFaultCode
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class UnitFileError(InputError):
    """A unit file that cannot be used; all its faults."""

    path: Path
    faults: tuple[UnitFault, ...]
