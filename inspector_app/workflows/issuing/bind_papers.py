"""Bind issued papers into one PDF with an index page, or print them one after the other."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.review import NothingToBind, NotIssued
from inspector_app.domain.paper import BoundIndex, BoundPaper
from inspector_app.domain.review import IssuedPaper
from inspector_app.domain.wording import Language
from inspector_app.words.reviewing import BOUND_TITLE, DOCUMENTS
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.issuing.issue import papers_of
from inspector_app.workflows.reviewing.review import Reviewed, open_review

Progress = Callable[[int, int], None]
_PRINTED = "printed/"
"""Prefix of the notes of how far a print run came, by the hash of what it prints."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound file and what is in it."""

    path: Path
    papers: int
    left_out: tuple[str, ...]
    """Draft numbers of inspections that have no such paper."""


@dataclass(frozen=True, slots=True)
class PrintedMany:
    """A print run: how many papers it sent now, and how many an earlier run had sent."""

    sent: int
    before: int
    left_out: tuple[str, ...]


def bind_papers(
    case: OpenCase, references: Sequence[str], document: str, out: Path, progress: Progress
) -> Bound:
    """Write one PDF for printing: an index page, then the papers in the order given.

    The signed papers stay as they are; a bound copy proves nothing by itself. `progress` may raise:
    then nothing was written. A second run costs no signing, because the papers are kept.
    """
    from inspector_app.sheets.binding import bind
    from inspector_app.sheets.fonts import load_fonts
    from inspector_app.workflows.case.save_file import save_file

    found, left_out = _found(case, references, document)
    bound, languages = [], _languages(found)
    for done, (reviewed, paper) in enumerate(found):
        progress(done, len(found) + 1)
        pdf = case.store.sheets.read(paper.sha256)
        unit = reviewed.inspection.header.unit
        title = DOCUMENTS[document].of(Language.EN if languages == Language.EN else Language.ZH)
        bound.append(BoundPaper(title, paper.number, unit, pdf))
    authority = found[0][0].shown.form.authority
    progress(len(found), len(found) + 1)
    index = BoundIndex(authority, BOUND_TITLE, case.clock().isoformat())
    save_file(out, bind(bound, index, load_fonts(case.places.fonts), languages))
    progress(len(found) + 1, len(found) + 1)
    return Bound(out, len(bound), left_out)


def print_papers(
    case: OpenCase,
    references: Sequence[str],
    document: str,
    printer: str,
    progress: Progress,
    *,
    again: bool = False,
) -> PrintedMany:
    """Send the papers to the spooler one by one; a second run goes on where the first stopped.

    What the spooler took is noted after each paper, so that none is printed twice. When all are
    printed the note goes, and the next run prints all of them; `again` does so at once.
    """
    from inspector_app.workflows.sealing.print_sheet import spool

    found, left_out = _found(case, references, document)
    note = _PRINTED + sha256("".join(paper.sha256 for _, paper in found).encode())
    done = set() if again else _noted(case, note)
    before = len(done)
    for at, (_, paper) in enumerate(found):
        progress(at, len(found))
        if paper.sha256 not in done:
            spool(case.store.sheets.read(paper.sha256), printer, f"{paper.number}-{document}")
            done.add(paper.sha256)
            case.store.secrets.put(note, json.dumps(sorted(done)).encode())
    case.store.secrets.forget(note)
    progress(len(found), len(found))
    return PrintedMany(len(found) - before, before, left_out)


def _found(
    case: OpenCase, references: Sequence[str], document: str
) -> tuple[list[tuple[Reviewed, IssuedPaper]], tuple[str, ...]]:
    """The newest such paper of each inspection, and those without one. Raises NothingToBind."""
    found, left_out = [], []
    for reference in dict.fromkeys(references):
        reviewed = open_review(case, reference)
        papers = list(_such(reviewed, document))
        if papers:
            found.append((reviewed, papers[-1]))
        else:
            left_out.append(reviewed.number)
    if not found:
        raise NothingToBind(document)
    return found, tuple(left_out)


def _languages(found: Sequence[tuple[Reviewed, IssuedPaper]]) -> str:
    """The languages of the papers for the index page; Chinese where they differ."""
    said = {reviewed.inspection.header.sheet_languages for reviewed, _ in found}
    return said.pop() if len(said) == 1 else Language.ZH


def _such(reviewed: Reviewed, document: str) -> Iterator[IssuedPaper]:
    """The paper in question among those of the newest issue."""
    try:
        papers = papers_of(reviewed)
    except NotIssued:
        return
    yield from (each for each in papers if each.document == document)


def _noted(case: OpenCase, note: str) -> set[str]:
    if not case.store.secrets.has(note):
        return set()
    return set(json.loads(case.store.secrets.read(note)))
