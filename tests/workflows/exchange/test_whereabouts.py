"""Where an inspection is that somebody else wrote."""

from contextlib import ExitStack
from pathlib import Path

from inspector_app.domain.handing import Place
from inspector_app.workflows.exchange.whereabouts import pending_count, whereabouts
from tests.exchanging import handed, merged, new_laptops, visit


def test_what_came_back_from_a_lead_is_merged_there_and_not_pending_here(tmp_path: Path) -> None:
    laptops, stick = new_laptops(tmp_path / "team"), tmp_path / "stick"
    with ExitStack() as held:
        lead, writer, reader = (
            held.enter_context(laptops[code].opened()) for code in ("L01", "A23", "A17")
        )
        begun = visit(writer, "云溪镇便民服务中心", second="A17")
        merged(lead, handed(writer, stick, "L01").files)
        merged(reader, handed(lead, stick, "A17").files)

        there = whereabouts(reader)[begun.id]

        assert (there.state, there.who, there.at) == (Place.MERGED, "刘组长", "")
        assert pending_count(reader) == 0
        assert whereabouts(lead)[begun.id].state is Place.HERE


def test_what_a_colleague_gave_directly_is_here(tmp_path: Path) -> None:
    laptops = new_laptops(tmp_path / "team")
    with laptops["A23"].opened() as writer, laptops["A17"].opened() as reader:
        begun = visit(writer, "云溪镇便民服务中心", second="A17")
        merged(reader, handed(writer, tmp_path / "stick", "A17").files)

        assert whereabouts(reader)[begun.id].state is Place.HERE


def test_a_hand_over_to_somebody_who_may_not_read_it_leaves_it_here(tmp_path: Path) -> None:
    laptops, stick = new_laptops(tmp_path / "team"), tmp_path / "stick"
    with laptops["L01"].opened() as lead:
        own = visit(lead, "区税务局")
        shared = visit(lead, "区水务公司", second="A17")
        handed(lead, stick, "A17")

        there = whereabouts(lead)

        assert there[own.id].state is Place.HERE
        assert (there[shared.id].state, there[shared.id].who) == (Place.HANDED_OVER, "陈明远")
        handed(lead, stick, "L02")
        assert whereabouts(lead)[own.id].who == "何副组长"
