"""Where pages stand below each other."""

from inspector_app.ui.parts.page_stack import PageStack


def test_pages_have_one_width_and_a_gap_around_each() -> None:
    stack = PageStack(((100, 200), (200, 100)), 50, 10)

    assert stack.heights == [100, 25]
    assert stack.tops == [10, 120]
    assert stack.whole == 155


def test_what_is_partly_in_sight_is_found() -> None:
    stack = PageStack(((1, 1),) * 5, 100, 10)

    assert list(stack.between(0, 105)) == [0]
    assert list(stack.between(105, 300)) == [0, 1, 2]
    assert list(stack.between(111, 115)) == []
    assert [stack.page_at(y) for y in (0, 109, 111, 9999)] == [0, 0, 1, 4]


def test_no_pages_take_no_room() -> None:
    stack = PageStack((), 100, 10)

    assert stack.whole == 10
    assert list(stack.between(0, 500)) == []
