"""What a preview says is what the merge then does, whatever the laptops did before."""

import random
from contextlib import ExitStack
from pathlib import Path

import pytest

from inspector_app.domain.errors.exchange import NothingToHandOver
from inspector_app.domain.inspection import State
from inspector_app.workflows.care.rebuild import rebuild_case
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.merge import preview_sources
from inspector_app.workflows.exchange.undo_merge import merge_history, undo_merge
from inspector_app.workflows.visit.fill import fill_from_file
from inspector_app.workflows.visit.void import void_inspection
from tests.exchanging import Laptops, handed, merged, new_laptops, photographed, quiet, visit

UNITS = ("云溪镇便民服务中心", "区税务局")
DAYS = ("2026-09-15", "2026-09-16")
CODES = ("A17", "A23", "L02")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Laptops:
    """The team once."""
    return new_laptops(tmp_path_factory.mktemp("team"))


def something(case: OpenCase, code: str, chance: random.Random, folder: Path) -> None:
    """One thing that a person does: begin, answer, photograph, void."""
    rows = [each for each in case.store.inspections.rows() if each.state == State.DRAFT]
    deed = chance.choice(("begin", "begin", "answer", "answer", "photo", "void"))
    if deed == "begin" or not rows:
        second = chance.choice([each for each in ("A17", "A23") if each != code])
        visit(case, chance.choice(UNITS), second=second, date=chance.choice(DAYS))
        return
    row = chance.choice(rows)
    if deed == "photo":
        colour = chance.choice(("red", "green", "blue"))
        photographed(case, case.store.inspections.load(row.id), folder, colour)
    elif deed == "void":
        void_inspection(case, row.id, "重复")
    else:
        said = chance.choice(
            (
                '"mark":"not-observed"',
                '"mark":"scored","value":"符合"',
                '"mark":"scored","value":"不符合"',
            )
        )
        answer = f'{{"answers":[{{"item":"A03",{said}}}]}}'
        fill_from_file(case, row.id, answer.encode(), "a.json")


@pytest.mark.parametrize(
    "seed", [pytest.param(n, marks=pytest.mark.slow) for n in range(12)] + [99]
)
def test_the_numbers_of_a_preview_are_those_of_the_merge(
    seed: int, made: Laptops, tmp_path: Path
) -> None:
    laptops, chance = made.copied(tmp_path), random.Random(seed)
    bundles: list[Path] = []
    with ExitStack() as held:
        cases = {code: held.enter_context(laptops[code].opened()) for code in (*CODES, "L01")}
        for _ in range(12):
            code = chance.choice(CODES)
            for _ in range(chance.randrange(1, 4)):
                something(cases[code], code, chance, tmp_path / "photos")
            try:
                bundles += handed(
                    cases[code], tmp_path / "stick", everything=chance.random() < 0.3
                ).files
            except NothingToHandOver:
                continue
            taker = cases[chance.choice(("L01", "L02"))]
            files = chance.sample(bundles, k=min(len(bundles), chance.randrange(1, 4)))
            seen = preview_sources(taker, files, quiet)
            done = merged(taker, files)
            assert seen.before == done.before
            assert seen.after == done.after
            for shown, did in zip(seen.sources, done.sources, strict=True):
                assert _numbers(shown) == _numbers(did)
            if chance.random() < 0.2 and any(each.can_undo for each in merge_history(taker)):
                undo_merge(taker)
        for lead in (cases["L01"], cases["L02"]):
            merged(lead, bundles)
            rows = [each.id for each in lead.store.inspections.rows()]
            rebuild_case(lead, quiet)
            assert sorted(rows) == sorted(each.id for each in lead.store.inspections.rows())
        ids = [
            {each.id for each in cases[code].store.inspections.rows()} for code in ("L01", "L02")
        ]
        assert ids[0] <= ids[1]


def _numbers(source: object) -> tuple[object, ...]:
    names = ("new", "known", "newer", "conflicts", "duplicates", "reused", "photos", "entries")
    return tuple(getattr(source, name) for name in names)
