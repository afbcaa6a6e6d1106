"""What a person reads, and what a script reads, of sheets, signatures and verification."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from inspector_app.cli.session import Session
from inspector_app.domain.errors.refused import NotSaved
from inspector_app.domain.verification import Judgement
from inspector_app.words.prompt import results
from inspector_app.words.prompt.advice import prompt_reason
from inspector_app.words.reasons import CHECKS, JUDGEMENTS
from inspector_app.words.reviewing import DOCUMENTS
from inspector_app.words.terms import BOXES, date_words

if TYPE_CHECKING:
    from inspector_app.workflows.sealing.print_sheet import TakenSheet
    from inspector_app.workflows.sealing.seal import Sealed
    from inspector_app.workflows.sealing.sign import Signed
    from inspector_app.workflows.verifying.verify import Verified

MARKS = {
    Judgement.GOOD: "✓",
    Judgement.ALTERED: "✕",
    Judgement.NOT_OURS: "✕",
    Judgement.CANNOT_TELL: "?",
}


def save(target: Path | None, pdf: bytes) -> None:
    """Write the PDF where it was asked for, if anywhere; raises NotSaved."""
    from inspector_app.workflows.case.save_file import save_file

    if target is not None:
        save_file(target, pdf)


def answer_with_copy(
    session: Session, target: Path | None, pdf: bytes, answer: Callable[[Path | None], None]
) -> None:
    """Save a copy of what the case folder holds already, and answer.

    If only the copy fails, the result is told first and then the failure: exit code 1.
    """
    try:
        save(target, pdf)
    except NotSaved as error:
        answer(None)
        session.warn(error)
        raise typer.Exit(1) from error
    answer(target)


def answer_sealed(session: Session, sealed: "Sealed", out: Path | None) -> None:
    """What `seal` and `amend` did."""
    say = session.say
    document = {
        "id": sealed.inspection,
        "number": sealed.number,
        "version": sealed.version,
        "sha256": sealed.sha256,
        "head": sealed.head,
        "pages": sealed.pages,
        "file": str(out) if out else None,
        "lacking_evidence": {
            code: ["/".join(group) for group in groups] for code, groups in sealed.lacking.items()
        },
        "score": sealed.card.to_json(),
    }

    def lines() -> Iterator[str]:
        yield say(results.SEALED).format(
            number=sealed.number, version=sealed.version, pages=sealed.pages
        )
        yield say(results.HEAD).format(head=sealed.head)
        if sealed.lacking:
            yield say(results.LACKING_AT_SEAL).format(items=say(results.COMMA).join(sealed.lacking))
        yield say(results.SAVED).format(path=out) if out else say(results.KEPT)

    session.answer(document, lines)


def answer_signed(session: Session, signed: "Signed", out: Path | None) -> None:
    """What `sign` did."""
    say = session.say
    document = {
        "id": signed.inspection,
        "box": signed.box,
        "signer": signed.signer,
        "step": signed.step,
        "ink": signed.ink,
        "sha256": signed.sha256,
        "file": str(out) if out else None,
    }
    wording = results.INK_RECORDED if signed.ink else results.SIGNED

    def lines() -> Iterator[str]:
        yield say(wording).format(box=say(BOXES[signed.box]), signer=signed.signer)
        if out:
            yield say(results.SAVED).format(path=out)

    session.answer(document, lines)


def answer_printed(session: Session, taken: "TakenSheet", out: Path | None) -> None:
    """What `print` did."""
    document = {
        "id": taken.inspection,
        "sealed": taken.sealed,
        "sha256": taken.sha256,
        "file": str(out) if out else None,
    }
    wording = results.SAVED if out else results.SPOOLED
    session.answer(document, lambda: iter([session.say(wording).format(path=out)]))


def answer_verified(session: Session, verified: Sequence["Verified"]) -> None:
    """One judgement per file, its reasons, its signers, what could not be checked."""
    session.answer(
        [_verified_json(session, each) for each in verified],
        lambda: (line for each in verified for line in _verified_lines(session, each)),
    )


def _verified_json(session: Session, each: "Verified") -> dict[str, object]:
    found = each.examination
    return {
        "file": str(each.file),
        "verdict": found.judgement.value,
        "reasons": [
            {"code": reason.code.value, "text": session.say(prompt_reason(reason))}
            for reason in found.reasons
        ],
        "signers": [
            {
                "box": signer.field,
                "code": signer.code,
                "name": signer.name,
                "fingerprint": signer.fingerprint,
                "at": signer.at,
                "ok": signer.ok,
            }
            for signer in found.signers
        ],
        "checked": list(found.checked),
        "unchecked": list(found.unchecked),
        "number": each.number,
        "unit": each.unit,
        "document": each.document,
        "issued_at": each.paper.issued_at if each.paper else "",
    }


def _verified_lines(session: Session, each: "Verified") -> Iterator[str]:
    say, found = session.say, each.examination
    yield f"{MARKS[found.judgement]} {say(JUDGEMENTS[found.judgement])}  {each.file}"
    if each.paper is not None:
        named, day = DOCUMENTS[each.document], date_words(each.paper.issued_at[:10])
        yield f"    {say(named)}  {each.number}  {each.unit}  {say(day)}"
    elif each.number or each.unit:
        yield f"    {each.number} {each.unit}".rstrip()
    for reason in found.reasons:
        yield f"    {say(prompt_reason(reason))}"
    for signer in found.signers:
        box = say(BOXES.get(signer.field, results.BOX_UNKNOWN))
        yield f"    {box}  {signer.name or signer.code}  {signer.at}"
    intact = found.judgement in (Judgement.GOOD, Judgement.CANNOT_TELL)
    if found.unchecked and intact:
        listed = say(results.COMMA).join(say(CHECKS[check]) for check in found.unchecked)
        yield say(results.UNCHECKED).format(checks=listed)
