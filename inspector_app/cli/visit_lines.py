"""What a person reads, and what a script reads, of an inspection."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from inspector_app.cli.session import Session
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.points import show_points, show_tenths
from inspector_app.domain.scoring import Scorecard
from inspector_app.words.blockers import missing_words
from inspector_app.words.camera_time import corrected_words, is_corrected
from inspector_app.words.prompt import results
from inspector_app.words.rules import rule_words

if TYPE_CHECKING:
    from inspector_app.domain.form import Form
    from inspector_app.workflows.photos.attach import Attached
    from inspector_app.workflows.photos.choose_photos import ChosenPhotos
    from inspector_app.workflows.reviewing.read_return import ReturnSaid
    from inspector_app.workflows.visit.fill import Filled
    from inspector_app.workflows.visit.show import ListedInspection, Shown


def inspection_json(inspection: Inspection) -> dict[str, object]:
    """The inspection as a script reads it."""
    header = inspection.header.to_fields()
    return {
        "id": inspection.id,
        "number": inspection.header.draft_number,
        "state": inspection.state.value,
        "version": inspection.version,
        "form": inspection.form,
        "header": {name.removeprefix("header."): value for name, value in header.items()},
        "answers": {code: answer.to_json() for code, answer in sorted(inspection.answers.items())},
        "evidence": [piece.to_json() for piece in inspection.evidence],
        "seals": [{"version": s.version, "at": s.at, "reason": s.reason} for s in inspection.seals],
        "revisions": [
            {
                "version": revision.version,
                "step": revision.step,
                "role": revision.role,
                "signer": revision.signer,
                "sha256": revision.sha256,
                "size": revision.size,
                "at": revision.at,
                "ink": revision.ink,
            }
            for revision in inspection.revisions
        ],
        "void": inspection.void_reason,
    }


def shown_json(shown: "Shown") -> dict[str, object]:
    """The inspection with its score and what it still lacks."""
    return {
        **inspection_json(shown.inspection),
        "score": shown.card.to_json(),
        "missing": [{"code": each.blocker.value, "item": each.item} for each in shown.missing],
        "lacking_evidence": {
            code: ["/".join(group) for group in groups] for code, groups in shown.lacking.items()
        },
    }


def score_lines(session: Session, shown: "Shown") -> Iterator[str]:
    """The calculation, so that anyone can repeat it."""
    say, card = session.say, shown.card
    for line in card.lines:
        if line.deduction:
            yield f"  {line.item.code}  −{show_points(line.deduction):<5} {say(line.item.prompt)}"
    yield say(results.CALCULATION).format(
        obtained=show_points(card.obtained),
        possible=show_points(card.possible),
        percent="—" if card.percent is None else show_tenths(card.percent),
    )
    yield say(results.COMPLETENESS).format(
        completeness="—" if card.completeness is None else show_tenths(card.completeness),
        excluded=show_points(card.excluded),
        unobserved=show_points(card.unobserved),
    )
    yield say(results.MAJORS).format(
        majors=len(card.majors), scored=card.majors_scored, items=" ".join(card.majors) or "—"
    )
    for rule in card.rules:
        yield f"  {rule}  {say(rule_words(rule))}"
    yield say(results.VERDICT).format(verdict=verdict_words(session, card))


def verdict_words(session: Session, card: Scorecard) -> str:
    """The verdict, marked as provisional while items are open."""
    words = session.say(results.VERDICTS[card.verdict.value])
    provisional = session.say(results.PROVISIONAL).format(open=len(card.open))
    return words + provisional if card.provisional else words


def filled_lines(session: Session, filled: "Filled") -> Iterator[str]:
    """What `fill` did."""
    yield session.say(results.FILLED).format(
        answers=filled.answers,
        changed=filled.changed,
        percent="—" if filled.card.percent is None else show_tenths(filled.card.percent),
        verdict=verdict_words(session, filled.card),
    )


def shown_lines(session: Session, shown: "Shown") -> Iterator[str]:
    """One inspection on one screen."""
    say, inspection = session.say, shown.inspection
    header = inspection.header
    yield f"{header.draft_number}  {header.unit}  {header.date} {header.arrived}–{header.left}"
    yield f"  {say(results.STATES[inspection.state.value])}  v{inspection.version}  {inspection.id}"
    for inspector in header.inspectors:
        yield f"  {inspector.name} {inspector.code} {inspector.work_unit}".rstrip()
    yield from score_lines(session, shown)
    for piece in inspection.evidence:
        yield evidence_line(session, piece)
    for missing in shown.missing:
        yield f"  ! {say(missing_words(missing))}"
    for code, groups in shown.lacking.items():
        rules = say(results.COMMA).join(
            "/".join(say(shown.form.evidence[r]) for r in group) for group in groups
        )
        yield say(results.LACKING).format(item=code, rules=rules)


def return_json(said: "ReturnSaid | None") -> dict[str, object] | None:
    """Why the lead returned it, as a script reads it."""
    if said is None:
        return None
    remarks = [
        {"item": each.item, "text": each.text, "who": each.who, "at": each.at}
        for each in said.remarks
    ]
    return {"who": said.who, "at": said.at, "reason": said.reason, "remarks": remarks}


def return_lines(session: Session, said: "ReturnSaid | None", form: "Form") -> Iterator[str]:
    """Why the lead returned it, and what is asked item by item."""
    if said is None:
        return
    say, prompts = session.say, {item.code: item.prompt for item in form.items()}
    if said.reason:
        yield say(results.RETURN_REASON).format(reason=said.reason)
    for each in said.remarks:
        about = f"{each.item} {say(prompts[each.item])}" if each.item in prompts else each.item
        words = results.RETURN_REMARK if each.item else results.RETURN_REMARK_WHOLE
        yield say(words).format(item=about, text=each.text, who=each.who)


def evidence_line(session: Session, piece: Evidence) -> str:
    """One photo of the list, with its time where the camera's clock was corrected."""
    line = f"  {piece.order:>3}  {' '.join(piece.items)}  {piece.caption or piece.name}"
    return f"{line}  {session.say(corrected_words(piece))}" if is_corrected(piece) else line


def answer_evidence(session: Session, pieces: Sequence[Evidence]) -> None:
    """Photos as they are now."""
    session.answer(
        {"evidence": [piece.to_json() for piece in pieces]},
        lambda: (evidence_line(session, piece) for piece in pieces),
    )


def list_lines(session: Session, rows: Sequence["ListedInspection"]) -> Iterator[str]:
    """The list of inspections."""
    if not rows:
        yield session.say(results.NO_INSPECTIONS)
    for row in rows:
        state = session.say(results.STATES[row.state])
        yield f"{row.number}\t{row.date}\t{row.unit}\t{row.percent}\t{state}\t{row.id[:13]}"


def answer_attached(
    session: Session, done: "Attached", chosen: "ChosenPhotos | None" = None
) -> None:
    """What `attach` and `supplement` did; what was refused or not found makes the exit code 1."""
    say = session.say
    unread = [say(words) for words in chosen.unread] if chosen else []
    skipped = [*unread, *(say(words) for words in chosen.other_days)] if chosen else []
    refused = [
        {"file": each.file, "code": each.code, "text": say(each.words)} for each in done.refused
    ]
    document = {
        "id": done.inspection,
        "evidence": [piece.to_json() for piece in done.evidence],
        "refused": refused,
        "skipped": skipped,
    }

    def lines() -> Iterator[str]:
        for piece in done.evidence:
            yield f"✓ {piece.name}  {piece.kind}  {piece.taken_at or '—'}  {piece.sha256[:12]}"
        for each in done.refused:
            yield f"✕ {say(each.words)}"
        for text in skipped:
            yield f"! {text}"
        yield say(results.ATTACHED).format(kept=len(done.evidence), refused=len(done.refused))

    session.answer(document, lines)
    if refused or unread:
        raise typer.Exit(1)
