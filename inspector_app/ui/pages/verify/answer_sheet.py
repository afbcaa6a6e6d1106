"""One answer on the page: a card that nobody can mistake, and below it what it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.icons import pixmap
from inspector_app.ui.pages.verify.answer_facts import (
    Hold,
    SignerLine,
    check_names,
    open_boxes,
    sheet_facts,
    signer_lines,
)
from inspector_app.ui.pages.verify.answer_words import headline, meaning, why
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.fact_rows import FactRows
from inspector_app.ui.parts.fingerprint import Fingerprint
from inspector_app.ui.parts.labels import body, caption, chip, section, strong, title
from inspector_app.ui.theme import Tone, mark
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

_HOLDS = {Hold.YES: "ok", Hold.NO: "bad", Hold.UNTOLD: "warn"}


def answer_details(workplace: Workplace, outcome: Outcome) -> QWidget:
    """What the answer on one file rests on."""
    details = QWidget()
    column = QVBoxLayout(details)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(workplace.theme.px(12))
    for heading, content in _sections(workplace, outcome):
        column.addSpacing(workplace.theme.px(8))
        column.addWidget(section(heading))
        column.addWidget(content)
    return details


def answer_card(workplace: Workplace, outcome: Outcome) -> QFrame:
    """The answer on one file, and why."""
    theme, look = workplace.theme, outcome.look
    card = QFrame()
    mark(card, panel=look.panel)
    row = QHBoxLayout(card)
    row.setContentsMargins(*[theme.px(n) for n in (20, 20, 20, 20)])
    row.setSpacing(theme.px(16))
    sign = QLabel()
    sign.setPixmap(pixmap(look.drawing, theme.px(56), theme.colour(look.tone)))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(theme.px(6))
    answer = title(headline(outcome, workplace.language))
    mark(answer, role="score", tone=look.panel)
    words.addWidget(answer)
    words.addWidget(strong(meaning(outcome)))
    for sentence in why(outcome, workplace.language):
        words.addWidget(body(sentence))
    words.addWidget(ElidedLabel(outcome.file.name, "caption", "muted"))
    row.addLayout(words, 1)
    said = [headline(outcome, workplace.language), meaning(outcome)]
    card.setAccessibleName(" ".join([*said, *why(outcome, workplace.language)]))
    return card


def _sections(workplace: Workplace, outcome: Outcome) -> list[tuple[str, QWidget]]:
    found: list[tuple[str, QWidget]] = []
    lines = signer_lines(outcome, workplace.language)
    if lines:
        found.append((translate("Verify", "Signatures"), _signers(workplace, outcome, lines)))
    facts = sheet_facts(outcome, workplace.language)
    if facts:
        found.append((translate("Verify", "What the sheet says"), _facts(workplace, facts)))
    if outcome.verified is not None:
        found.append((translate("Verify", "What was checked"), _checks(workplace, outcome)))
    found.append((translate("Verify", "The file"), _file(workplace, outcome)))
    return found


def _signers(workplace: Workplace, outcome: Outcome, lines: Sequence[SignerLine]) -> QWidget:
    card = Card(workplace.theme)
    for line in lines:
        card.column.addWidget(_signer(workplace, line))
    missing = open_boxes(outcome, workplace.language)
    if missing:
        listed = translate("Verify", ", ").join(missing)
        text = translate("Verify", "No signature in this file: {boxes}").format(boxes=listed)
        card.column.addWidget(caption(text))
    card.column.addWidget(
        caption(translate("Verify", "Times are those of the signers' computers."))
    )
    return card


def _signer(workplace: Workplace, line: SignerLine) -> QWidget:
    px = workplace.theme.px
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, px(4))
    column.setSpacing(px(4))
    head = QHBoxLayout()
    head.setSpacing(px(12))
    head.addWidget(strong(f"{line.box}  {line.who}"), 1)
    head.addWidget(chip(line.hold_words, _HOLDS[line.hold]), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    column.addWidget(caption(line.at))
    mark_of_key = translate("Verify", "Fingerprint of the key")
    column.addWidget(Fingerprint(workplace.theme, mark_of_key, line.fingerprint))
    return entry


def _facts(workplace: Workplace, facts: Sequence[tuple[str, str]]) -> QWidget:
    card = Card(workplace.theme)
    rows = FactRows(workplace.theme)
    for label, value in facts:
        is_hash = len(value) == 64 and value.isalnum() and value.isascii()
        rows.add(label, Fingerprint(workplace.theme, label, value) if is_hash else value)
    card.column.addWidget(rows)
    return card


def _checks(workplace: Workplace, outcome: Outcome) -> QWidget:
    card = Card(workplace.theme)
    grid = QGridLayout()
    grid.setHorizontalSpacing(workplace.theme.px(10))
    grid.setVerticalSpacing(workplace.theme.px(6))
    grid.setColumnStretch(1, 1)
    examination = outcome.verified.examination if outcome.verified else None
    checked = examination.checked if examination else ()
    unchecked = examination.unchecked if examination else ()
    for name in check_names(checked, workplace.language):
        _check(workplace, grid, name, is_checked=True)
    for name in check_names(unchecked, workplace.language):
        _check(workplace, grid, name, is_checked=False)
    card.column.addLayout(grid)
    return card


def _check(workplace: Workplace, grid: QGridLayout, name: str, *, is_checked: bool) -> None:
    theme, row = workplace.theme, grid.rowCount()
    sign = QLabel()
    drawing, tone = ("check", Tone.TEXT) if is_checked else ("dash", Tone.NA)
    sign.setPixmap(pixmap(drawing, theme.px(18), theme.colour(tone)))
    said = "{what}" if is_checked else translate("Verify", "Not checked: {what}")
    words = said.format(what=name)
    grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(body(words, "" if is_checked else "muted"), row, 1)


def _file(workplace: Workplace, outcome: Outcome) -> QWidget:
    card = Card(workplace.theme)
    rows = FactRows(workplace.theme)
    rows.add(translate("Verify", "Place"), ElidedLabel(str(outcome.file)))
    if outcome.verified is not None:
        label = translate("Verify", "SHA-256 of the file")
        rows.add(label, Fingerprint(workplace.theme, label, outcome.verified.sha256))
    card.column.addWidget(rows)
    return card
