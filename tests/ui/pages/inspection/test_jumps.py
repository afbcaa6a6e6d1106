from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.scoring import score
from inspector_app.ui.pages.inspection.jumps import finding_jumps
from tests.builders import a_form, a_header

FORM = a_form()
CODES = [item.code for item in FORM.items()]


def a_failing_item():
    return next(i for i in FORM.items() if i.rule.type.value == "pass-fail" and i.rule.deduct)


def test_a_finding_names_its_item_what_it_costs_and_its_photos() -> None:
    item = a_failing_item()
    card = score(FORM, a_header(), {item.code: Answer(Mark.SCORED, "fail")})
    photo = Evidence("e1", "0" * 64, 1, "jpeg", "a.jpg", 1, 1, "0" * 64, items=(item.code,))

    (jump,) = finding_jumps(FORM, card, (photo,))

    assert jump.item == item.code
    assert jump.words == item.prompt
    assert jump.detail.zh.startswith(item.code)
    assert "扣 10 分" in jump.detail.zh
    assert "照片 1" in jump.detail.zh
