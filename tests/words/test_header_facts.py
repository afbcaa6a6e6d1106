"""Facts of the header are named as people call them."""

from dataclasses import fields

from inspector_app.domain.errors.refused import HeaderRefused
from inspector_app.domain.header import Header
from inspector_app.words.header_facts import HEADER_FACTS
from inspector_app.words.notices import notice


def test_every_fact_that_can_be_refused_has_a_name() -> None:
    assert {each.name for each in fields(Header)} - {"draft_number"} <= set(HEADER_FACTS)


def test_a_refused_fact_is_called_by_its_name() -> None:
    title = notice(HeaderRefused("arrived", "25:99", "09:05")).title

    assert title.zh == "没有记下：到达时间不能是“25:99”。"
    assert title.en == "Not recorded: the time of arrival cannot be “25:99”."
