import pytest

from inspector_app.ui.pages.inspection.folding import Folding, folding_at


@pytest.mark.parametrize(
    ("width", "scale", "folding"),
    [
        (1440, 1.0, Folding(panel=False, nav=False, words=False)),
        (1179, 1.0, Folding(panel=True, nav=False, words=False)),
        (1100, 1.0, Folding(panel=True, nav=False, words=False)),
        (1440, 1.5, Folding(panel=True, nav=False, words=False)),
        (1100, 2.0, Folding(panel=True, nav=True, words=True)),
        (3840, 2.0, Folding(panel=False, nav=False, words=False)),
    ],
)
def test_what_folds_follows_from_width_and_text_size(
    width: int, scale: float, folding: Folding
) -> None:
    assert folding_at(width, scale) == folding
