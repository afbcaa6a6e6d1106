from inspector_app.domain.answer import Answer, Mark
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.domain.scoring import score
from inspector_app.ui.pages.inspection.jumps import blocker_jumps, finding_jumps, lacking_jumps
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


def test_the_open_items_are_one_line_that_leads_to_the_first() -> None:
    missing = tuple(Missing(Blocker.OPEN_ITEM, code) for code in CODES)

    (jump,) = blocker_jumps(FORM, missing)

    assert jump.item == CODES[0]
    assert str(len(CODES)) in jump.words.zh
    assert CODES[-1] not in jump.words.zh


def test_what_the_header_lacks_leads_to_its_fact() -> None:
    missing = (
        Missing(Blocker.NO_UNIT),
        Missing(Blocker.NO_DATE),
        Missing(Blocker.NO_TIMES),
        Missing(Blocker.TIMES_REVERSED),
        Missing(Blocker.ONE_INSPECTOR),
    )

    facts = [jump.fact for jump in blocker_jumps(FORM, missing)]

    assert facts == ["unit", "date", "arrived", "left", "inspectors"]


def test_other_things_stand_before_the_open_items_each_with_its_question() -> None:
    missing = (Missing(Blocker.OPEN_ITEM, CODES[0]), Missing(Blocker.NO_FACT, CODES[1]))

    jumps = blocker_jumps(FORM, missing)

    assert [jump.item for jump in jumps] == [CODES[1], CODES[0]]
    assert jumps[0].detail == FORM.item_by_code[CODES[1]].prompt


def test_lacking_evidence_is_told_in_the_words_of_the_form() -> None:
    lacking = {CODES[1]: (("E1", "E3"),), CODES[0]: (("E2",),)}

    first, second = lacking_jumps(FORM, lacking)

    assert (first.item, second.item) == (CODES[0], CODES[1])
    assert first.detail == FORM.evidence["E2"]
    assert FORM.evidence["E1"].zh in second.detail.zh
    assert FORM.evidence["E3"].zh in second.detail.zh
