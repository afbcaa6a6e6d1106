"""The answer as plain text: to be pasted into a letter or kept as a file."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from inspector_app.domain.wording import Language
from inspector_app.ui.pages.verify.answer_facts import (
    check_names,
    file_facts,
    open_boxes,
    sheet_facts,
    signer_lines,
)
from inspector_app.ui.pages.verify.answer_words import headline, meaning, why
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.ui.parts.fingerprint import grouped
from inspector_app.ui.translation import translate


def report(
    outcomes: Sequence[Outcome], language: Language, compared_with: str, at: datetime
) -> str:
    """Everything that is known of each file, under what it was compared with and when."""
    head = [
        translate("Verify", "Verification of inspection sheets"),
        translate("Verify", "Verified at: {time}").format(time=at.isoformat(timespec="seconds")),
        translate("Verify", "Compared with: {what}").format(what=compared_with),
    ]
    blocks = ["\n".join(_block(each, language)) for each in outcomes]
    return "\n\n".join(["\n".join(head), *blocks]) + "\n"


def _block(outcome: Outcome, language: Language) -> Iterator[str]:
    yield f"[{outcome.look.sign}] {headline(outcome, language)}  {outcome.file.name}"
    yield meaning(outcome)
    yield from (f"  - {sentence}" for sentence in why(outcome, language))
    yield from (f"{label}: {value}" for label, value in sheet_facts(outcome, language))
    yield from _signers(outcome, language)
    if outcome.verified is not None:
        examination = outcome.verified.examination
        if examination.checked:
            yield translate("Verify", "Checked:")
        yield from (f"  ✓ {name}" for name in check_names(examination.checked, language))
        if examination.unchecked:
            yield translate("Verify", "Not checked:")
        yield from (f"  – {name}" for name in check_names(examination.unchecked, language))
    yield from (f"{label}: {value}" for label, value in file_facts(outcome))


def _signers(outcome: Outcome, language: Language) -> Iterator[str]:
    lines = signer_lines(outcome, language)
    if not lines:
        return
    yield translate("Verify", "Signatures:")
    for line in lines:
        yield f"  {line.box}  {line.who}  {line.at}  {line.hold_words}"
        yield f"    {grouped(line.fingerprint)}"
    for box in open_boxes(outcome, language):
        yield "  – " + translate("Verify", "{box}: no signature in this file").format(box=box)
