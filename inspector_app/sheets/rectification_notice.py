"""The rectification notice (限期整改通知书) with its reply slip: from the unit's copy alone."""

from inspector_app.domain.sheet import Sheet
from inspector_app.domain.unit_copy import NOTICE, UnitCopy
from inspector_app.sheets.fonts import Fonts
from inspector_app.sheets.letter import Letter
from inspector_app.sheets.letter_parts import (
    add_advice,
    add_contact,
    add_objection,
    add_problems,
    visit_words,
)
from inspector_app.sheets.letter_rendering import rendered
from inspector_app.sheets.letter_tables import repair_table
from inspector_app.sheets.reply_slip import slip_pieces
from inspector_app.sheets.typesetter import Typesetter
from inspector_app.sheets.verdict_letter import result_words
from inspector_app.words import printed_letters as printed
from inspector_app.words.composing import filled, joined
from inspector_app.words.terms import date_words


def render_notice(copy: UnitCopy, fonts: Fonts, languages: str = "zh") -> Sheet:
    """Print the notice as PDF/A-3b in the order of checklist §5.3; equal copies, equal bytes."""
    copy, say = copy.named(NOTICE), Typesetter(fonts, languages)
    letter = Letter(say)
    letter.title(copy, copy.notice_title)
    letter.salutation(copy.unit.name)
    opening = [visit_words(copy), printed.NOTIFIED]
    if copy.result is not None:
        opening.insert(1, result_words(copy.result))
    letter.paragraph(joined(opening, "", " "))
    add_problems(letter, copy, say)
    add_advice(letter, copy)
    _add_repairs(letter, copy, say)
    letter.heading(printed.REVISIT)
    letter.paragraph(filled(printed.REVISIT_TEXT, plan=copy.plan))
    add_objection(letter, copy)
    add_contact(letter, copy)
    letter.closing(copy)
    columns = [letter.pieces, slip_pieces(copy, say)] if copy.findings else [letter.pieces]
    return rendered(copy, copy.notice_title, columns, fonts, say)


def _add_repairs(letter: Letter, copy: UnitCopy, say: Typesetter) -> None:
    """What must be done, by when, and what to report of it."""
    letter.heading(printed.REPAIR)
    if not copy.findings:
        letter.paragraph(printed.KEEP_UP)
        return
    letter.paragraph(printed.REPAIR_NOTICE)
    letter.add(repair_table(copy, say), gap=6)
    letter.heading(printed.REPORT)
    last = max((each.due for each in copy.findings), default="")
    by = filled(printed.REPORT_BY, due=date_words(last)) if last else printed.REPORT_SOON
    letter.paragraph(filled(printed.REPORT_TEXT, by=by))
