"""Foreign texts of any length: fingerprints in groups, paths that fit, faults line by line."""

from pytestqt.qtbot import QtBot

from inspector_app.ui.parts.elided_label import ElidedLabel
from inspector_app.ui.parts.fault_box import FaultBox
from inspector_app.ui.parts.fingerprint import grouped
from inspector_app.ui.workplace import Workplace
from tests.ui.conftest import shown_in


def test_a_fingerprint_is_read_in_groups_of_four() -> None:
    assert grouped("0a1b2c3d4e") == "0A1B 2C3D 4E"


def test_a_long_path_is_shortened_in_its_middle_and_whole_in_the_tooltip(
    workplace: Workplace, qtbot: QtBot
) -> None:
    path = "/srv/" + "very-long-name/" * 20 + "case"
    label = ElidedLabel(path)

    shown_in(label, qtbot, 200, 40)

    assert label.text().startswith("/srv/")
    assert label.text().endswith("case")
    assert len(label.text()) < len(path)
    assert label.toolTip() == label.whole == label.accessibleName() == path


def test_a_path_that_fits_needs_no_tooltip(workplace: Workplace, qtbot: QtBot) -> None:
    label = ElidedLabel("/srv/case")

    shown_in(label, qtbot, 600, 40)

    assert (label.text(), label.toolTip()) == ("/srv/case", "")


def test_faults_are_shown_only_where_there_are_some(workplace: Workplace, qtbot: QtBot) -> None:
    box = FaultBox(workplace.theme, "发现的问题")
    shown_in(box, qtbot, 400, 200)

    box.show_faults(["第 2 行：空", "第 3 行：空"])
    assert box.toPlainText().splitlines() == ["第 2 行：空", "第 3 行：空"]
    box.show_faults([])

    assert not box.isVisible()
