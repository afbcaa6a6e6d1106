"""A wall clock that is set back while somebody types: nothing is lost, the order stays."""

from datetime import timedelta

from inspector_app.domain.answer import Answer, Mark
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.visit.fill import record_answer
from inspector_app.workflows.visit.show import find_inspection
from tests.visits import Desk, begun, colleague, sealed


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def test_two_days_back_between_answers_loses_nothing_and_keeps_the_order(desk: Desk) -> None:
    with desk.opened() as case:
        colleague(case, desk.path.parent)
        inspection = begun(case)
        record_answer(case, inspection, "A01", Answer(Mark.SCORED, 2))
        record_answer(case, inspection, "A02", Answer(Mark.SCORED, 1))
        desk.clock.now -= timedelta(days=2)
        record_answer(case, inspection, "A01", Answer(Mark.SCORED, 1))
        record_answer(case, inspection, "A02", None)

    with desk.opened() as case:
        again = find_inspection(case, inspection.id)
        typed = case.store.drafts.changes(f"inspection/{inspection.id}")
        assert again.answers == {"A01": Answer(Mark.SCORED, 1)}
        assert [change.field for change in typed] == [
            f"answer.{code}" for code in ("A01", "A02") * 2
        ]
        assert typed[2].at < typed[0].at

        desk.clock.now += timedelta(days=2)
        sealed(case, inspection)
        log = case.store.inspections.folded(inspection.id).fields["log.1"]
        assert [each["at"] for each in log[:4]] == [change.at for change in typed]  # type: ignore[index,call-overload,union-attr]
        assert find_inspection(case, inspection.id).answers["A01"] == Answer(Mark.SCORED, 1)
        assert check_case(case, quiet).faults == ()
