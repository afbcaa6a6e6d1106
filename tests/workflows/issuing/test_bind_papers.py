"""Issued papers in one file with an index, and print runs that go on where they stopped."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspector_app.domain.errors.refused import NoPrinter
from inspector_app.domain.errors.review import NothingToBind
from inspector_app.workflows.issuing.bind_papers import bind_papers, print_papers
from inspector_app.workflows.issuing.issue import take_paper
from inspector_app.workflows.issuing.issue_many import issue_many
from tests.reviewing import Team, new_team, quiet
from tests.visits import Desk


@pytest.fixture
def team(desk: Desk, tmp_path: Path) -> Iterator[Team]:
    """A lead and two inspectors."""
    with desk.opened() as case:
        yield new_team(case, tmp_path)


@pytest.fixture
def issued(team: Team) -> list[str]:
    """Three issued inspections."""
    ids = [team.approved(unit=f"第{n}便民服务中心").id for n in range(3)]
    issue_many(team.case, ids, without_evidence="无", progress=quiet)
    return ids


def test_papers_are_bound_with_an_index_and_the_ones_without_are_named(
    team: Team, issued: list[str], tmp_path: Path
) -> None:
    other = team.sealed()
    out = tmp_path / "bound.pdf"

    bound = bind_papers(team.case, [*issued, other.id], "verdict", out, quiet)

    assert (bound.papers, bound.left_out) == (3, (other.header.draft_number,))
    pages = 0
    for id_ in issued:
        with pikepdf.open(BytesIO(take_paper(team.case, id_, "verdict").pdf)) as pdf:
            pages += len(pdf.pages)
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == pages + 1


def test_a_stopped_binding_writes_nothing_and_a_second_run_does_it(
    team: Team, issued: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "bound.pdf"

    def stop(done: int, _all: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bind_papers(team.case, issued, "verdict", out, stop)
    assert not out.exists()
    assert bind_papers(team.case, issued, "verdict", out, quiet).papers == 3


def test_there_is_nothing_to_bind_of_what_was_not_issued(team: Team, tmp_path: Path) -> None:
    inspection = team.sealed()
    with pytest.raises(NothingToBind):
        bind_papers(team.case, [inspection.id], "verdict", tmp_path / "x.pdf", quiet)


def spooler(folder: Path, *, most: int) -> Path:
    """An `lp` that keeps what it is sent, and jams after `most` papers."""
    folder.mkdir()
    program = folder / "lp"
    program.write_text(
        "#!/bin/sh\n"
        f'cd "{folder}"\n'
        "n=$(ls job-* 2>/dev/null | wc -l)\n"
        f'if [ "$n" -ge "{most}" ]; then echo jam >&2; exit 1; fi\n'
        'cat > "job-$n"\n'
    )
    program.chmod(0o755)
    return program


def test_a_print_run_goes_on_where_the_printer_jammed(
    team: Team, issued: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    spooler(first, most=2)
    spooler(second, most=9)
    with monkeypatch.context() as patched:
        patched.setenv("PATH", f"{first}:/usr/bin:/bin")
        with pytest.raises(NoPrinter):
            print_papers(team.case, issued, "verdict", "", quiet)
    monkeypatch.setenv("PATH", f"{second}:/usr/bin:/bin")

    run = print_papers(team.case, issued, "verdict", "", quiet)

    assert (run.sent, run.before) == (1, 2)
    wanted = [take_paper(team.case, id_, "verdict").pdf for id_ in issued]
    sent = [(first / "job-0"), (first / "job-1"), (second / "job-0")]
    assert [job.read_bytes() for job in sent] == wanted
    assert print_papers(team.case, issued, "verdict", "", quiet).sent == 3
