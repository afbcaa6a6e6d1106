"""What a row tells of its item when more is asked for."""

from PySide6.QtCore import Qt

from inspector_app.ui.pages.inspection.items import ItemList
from inspector_app.ui.visit import Visit
from tests.ui.pages.inspection.items.conftest import Press


def test_m_tells_the_rule_the_evidence_and_the_guidance(
    items: ItemList, visit: Visit, press: Press
) -> None:
    items.go_to("A03")
    assert not items.editor.told.isVisible()

    press(Qt.Key.Key_M)

    item = visit.form.item_by_code["A03"]
    assert items.editor.told.isVisible()
    assert item.guidance is not None
    for words in (item.rule_text, item.guidance, visit.form.evidence["E1"]):
        assert words.zh in items.editor.told.text()
    bottom = items.editor.told.geometry().bottom()
    assert bottom <= items.editor.height()


def test_the_next_item_folds_it_away_again(items: ItemList, press: Press) -> None:
    items.go_to("A03")
    press(Qt.Key.Key_M)

    items.go_to("A06")

    assert not items.editor.told.isVisible()
