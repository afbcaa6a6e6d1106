"""What is missing or lacking leads to where it is repaired."""

from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.ui.parts.jumps import blocker_jumps, lacking_jumps
from tests.builders import a_form

FORM = a_form()
CODES = [item.code for item in FORM.items()]


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


def test_as_many_open_items_are_named_as_there_is_room_for() -> None:
    missing = tuple(Missing(Blocker.OPEN_ITEM, f"X{n}") for n in range(1, 9))

    (few,), (many,) = blocker_jumps(FORM, missing), blocker_jumps(FORM, missing, most=6)

    assert "X4……" in few.words.zh
    assert "X6……" in many.words.zh
