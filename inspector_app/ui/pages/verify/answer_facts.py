"""What an answer rests on, line by line: the sheet's own facts, its signers, what was checked."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.domain.paper import PaperFacts
from inspector_app.domain.sheet import boxes_to_sign
from inspector_app.domain.verification import Check, Judgement, SignerSeen
from inspector_app.domain.wording import Language, Wording
from inspector_app.ui.pages.verify.answer_words import is_past, started
from inspector_app.ui.pages.verify.outcome import Outcome
from inspector_app.ui.translation import translate
from inspector_app.words.reasons import CHECKS
from inspector_app.words.reviewing import DOCUMENTS
from inspector_app.words.terms import BOXES, date_words


class Hold(enum.Enum):
    """Whether a signature counts."""

    YES = "✓"
    NO = "✕"
    UNTOLD = "?"


@dataclass(frozen=True)
class SignerLine:
    """One signature: whose, in which box, when, and whether it holds."""

    box: str
    who: str
    at: str
    fingerprint: str
    hold: Hold

    @property
    def hold_words(self) -> str:
        """The same with its sign, for people."""
        match self.hold:
            case Hold.YES:
                words = translate("Verify", "holds")
            case Hold.NO:
                words = translate("Verify", "not accepted")
            case Hold.UNTOLD:
                words = translate("Verify", "signer unconfirmed")
        return f"{self.hold.value} {words}"


def signer_lines(outcome: Outcome, language: Language) -> list[SignerLine]:
    """Every signature that could be read, in the order of signing."""
    if outcome.verified is None:
        return []
    against = Hold.UNTOLD if outcome.judgement is Judgement.CANNOT_TELL else Hold.NO
    signers = outcome.verified.examination.signers
    return [_signer(each, Hold.YES if each.ok else against, language) for each in signers]


def open_boxes(outcome: Outcome, language: Language) -> list[str]:
    """The boxes of a sheet of ours that nobody signed in this file; a paper has only the lead's."""
    verified = outcome.verified
    if verified is None or verified.paper is not None or not verified.examination.signers:
        return []
    filled = {each.field for each in verified.examination.signers}
    return [words.of(language) for box, words in BOXES.items() if box not in filled]


def empty_boxes(outcome: Outcome) -> tuple[str, ...]:
    """The boxes that can be signed in this file; none if it is not intact, or no longer counts."""
    verified = outcome.verified
    if verified is None or verified.payload is None or is_past(outcome):
        return ()
    if outcome.judgement not in (Judgement.GOOD, Judgement.CANNOT_TELL):
        return ()
    return boxes_to_sign([each.field for each in verified.examination.signers])


def check_names(checks: Sequence[Check], language: Language) -> list[str]:
    """The checks in words."""
    return [started(CHECKS[check].of(language)) for check in checks]


def sheet_facts(outcome: Outcome, language: Language) -> list[tuple[str, str]]:
    """What the sheet or paper says of itself; empty where it holds no readable record."""
    if outcome.verified is not None and outcome.verified.paper is not None:
        return _paper_facts(outcome.verified.paper, language)
    payload = outcome.verified.payload if outcome.verified else None
    if payload is None:
        return []
    inspectors = [
        f"{each.get('name', '')} {each.get('code', '')}".strip() for each in payload.inspectors()
    ]
    said = [
        (translate("Verify", "Number"), payload.number),
        (translate("Verify", "Version"), str(payload.version)),
        (translate("Verify", "Unit"), _text(payload.said("header.unit"))),
        (translate("Verify", "Date"), _text(payload.said("header.date"))),
        (translate("Verify", "Inspectors"), ", ".join(inspectors)),
        (translate("Verify", "Witness code"), payload.head),
    ]
    return [(label, value) for label, value in said if value]


def _paper_facts(paper: PaperFacts, language: Language) -> list[tuple[str, str]]:
    said = [
        (translate("Verify", "Document"), DOCUMENTS[paper.document].of(language)),
        (translate("Verify", "Number"), paper.number),
        (translate("Verify", "Unit"), paper.unit),
        (translate("Verify", "Date"), date_words(paper.date).of(language)),
        (translate("Verify", "Issued on"), date_words(paper.issued_at[:10]).of(language)),
        (translate("Verify", "Issued by"), paper.lead),
    ]
    return [(label, value) for label, value in said if value]


def file_facts(outcome: Outcome) -> list[tuple[str, str]]:
    """Which file this is about."""
    facts = [(translate("Verify", "File"), str(outcome.file))]
    if outcome.verified is not None:
        facts.append((translate("Verify", "SHA-256 of the file"), outcome.verified.sha256))
    return facts


def shown_time(at: str) -> str:
    """An ISO 8601 time to the second as people read it, with its offset."""
    return f"{at[:10]} {at[11:19]} ({at[19:]})" if "T" in at else at


def _signer(seen: SignerSeen, hold: Hold, language: Language) -> SignerLine:
    box = BOXES.get(seen.field, Wording(seen.field, seen.field)).of(language)
    who = f"{seen.name} ({seen.code})" if seen.name else seen.code
    return SignerLine(box, who, shown_time(seen.at), seen.fingerprint, hold)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
