from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.sheets.flow import Piece, paginate
from inspector_app.sheets.pen import Pen

ROOM = 100.0


@dataclass(frozen=True)
class Strip:
    """A block of so many lines of ten points, divided between any two of them if it may be."""

    lines: int
    divisible: bool = True

    @property
    def height(self) -> float:
        return self.lines * 10.0

    @property
    def least(self) -> float:
        return 10.0 if self.divisible else self.height

    def divided(self, room: float) -> "tuple[Strip, Strip] | None":
        count = int(room // 10)
        if not self.divisible or not 0 < count < self.lines:
            return None
        return Strip(count), Strip(self.lines - count)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        pen.fill((0, 0, 0), (x, top - self.height, x + 1, top))


def heights(pieces: list[Piece]) -> list[list[float]]:
    return [[placed.block.height for placed in page] for page in paginate(pieces, ROOM)]


def test_a_long_block_goes_on_over_the_next_pages() -> None:
    assert heights([Piece(Strip(23))]) == [[100.0], [100.0], [30.0]]


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    pieces = [Piece(Strip(9)), Piece(Strip(1), leads=True), Piece(Strip(5))]

    assert heights(pieces) == [[90.0], [10.0, 50.0]]


def test_a_block_that_cannot_be_divided_moves_whole() -> None:
    pieces = [Piece(Strip(7)), Piece(Strip(4, divisible=False))]

    assert heights(pieces) == [[70.0], [40.0]]


def test_a_block_higher_than_a_page_is_printed_all_the_same() -> None:
    assert heights([Piece(Strip(12, divisible=False))]) == [[120.0]]


def test_there_is_no_gap_at_the_top_of_a_page() -> None:
    pages = paginate([Piece(Strip(10)), Piece(Strip(2), gap=8)], ROOM)

    assert [placed.down for placed in pages[1]] == [0.0]


@given(st.lists(st.tuples(st.integers(1, 30), st.booleans(), st.integers(0, 9)), max_size=20))
def test_nothing_is_lost_and_nothing_overlaps(strips: list[tuple[int, bool, int]]) -> None:
    pieces = [Piece(Strip(lines), gap, leads) for lines, leads, gap in strips]

    pages = paginate(pieces, ROOM)

    printed = sum(placed.block.height for page in pages for placed in page)
    assert printed == sum(lines * 10.0 for lines, _, _ in strips)
    for page in pages:
        end = 0.0
        for placed in page:
            assert placed.down >= end
            end = placed.down + placed.block.height
        assert end <= ROOM or not page
