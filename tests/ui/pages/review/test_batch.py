"""Several at once: issued one by one, bound into one file; stopped and gone on later."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.domain.review import Stage
from inspector_app.ui.pages.review.batch import BatchDialog, Deed
from inspector_app.ui.pages.review.page import ReviewPage
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.approve import approve
from tests.ui.pages.review.conftest import Office
from tests.ui.pages.review.test_deciding import dialog


def all_approved(office: Office) -> ReviewPage:
    """The page with every visit approved."""
    visits = office.visits
    ids = (visits.plain, visits.twin, visits.suspected, visits.lacking)

    def decide(case: OpenCase) -> None:
        for each in ids:
            approve(case, each)

    office.ask(decide)
    return office.open()


def batch(office: Office, page: ReviewPage) -> BatchDialog:
    """The dialog over all that the queue shows."""
    page.ask_batch()
    asking = dialog(page, BatchDialog)
    office.settled(page)
    assert isinstance(asking, BatchDialog)
    return asking


def test_what_can_be_issued_is_and_what_cannot_is_listed_with_its_reason(
    office: Office, qtbot: QtBot
) -> None:
    page = all_approved(office)
    asking = batch(office, page)

    counts = asking.counts.text()
    asking.agree.click()
    office.settled(page)

    assert counts == "共 4 次：待签发 4，已签发 0。"
    assert "已签发 2 次检查" in asking.banner.text
    assert asking.faults.count() == 2
    named = [asking.faults.item(row).toolTip() for row in range(2)]
    assert all(named)
    assert asking.counts.text() == "共 4 次：待签发 2，已签发 2。"


def test_a_second_run_issues_what_the_first_had_to_leave(office: Office) -> None:
    page = all_approved(office)
    asking = batch(office, page)
    asking.agree.click()
    office.settled(page)

    asking.reason.setText("现场不便拍照")
    asking.agree.click()
    office.settled(page)

    assert office.reviewed(office.visits.lacking).stage is Stage.ISSUED
    assert office.reviewed(office.visits.suspected).stage is Stage.APPROVED
    numbers = {
        office.reviewed(each).review.issues[-1].serial
        for each in (office.visits.plain, office.visits.twin, office.visits.lacking)
    }
    assert numbers == {1, 2, 3}


def test_the_issued_papers_are_bound_into_one_file(office: Office, tmp_path: Path) -> None:
    page = all_approved(office)
    asking = batch(office, page)
    asking.agree.click()
    office.settled(page)

    asking.deed.show_value(Deed.BIND)
    asking._show_needed()
    asking.bind_into(tmp_path / "bound.pdf")
    office.settled(page)

    assert (tmp_path / "bound.pdf").read_bytes().startswith(b"%PDF")
    assert "已把 2 份文书合成一个 PDF" in asking.banner.text


def test_what_is_not_possible_says_why(office: Office) -> None:
    page = office.open()
    asking = batch(office, page)

    issuing = asking.why.text()
    asking.deed.show_value(Deed.BIND)
    asking._show_needed()

    assert not asking.agree.isEnabled()
    assert issuing == "其中没有已通过的检查，无可签发。"
    assert asking.why.text() == "其中没有已签发的检查，还没有文书。"


def test_only_what_was_chosen_is_issued(office: Office) -> None:
    page = all_approved(office)
    page.queue.filters._choose("")
    office.settled(page)
    view, model = page.queue.view, page.queue.model
    wanted = {office.visits.plain, office.visits.twin}
    view.clearSelection()
    for row in range(model.rowCount()):
        found = model.row_at(row)
        if found is not None and found.id in wanted:
            flag = view.selectionModel().SelectionFlag.Select
            view.selectionModel().select(model.index(row, 0), flag)

    asking = batch(office, page)

    assert asking.counts.text() == "共 2 次：待签发 2，已签发 0。"


def test_a_run_can_be_stopped_and_goes_on_later(office: Office) -> None:
    page = all_approved(office)
    asking = batch(office, page)
    asking.reason.setText("现场不便拍照")

    asking.agree.click()
    asking.bar._stop.click()
    office.settled(page)
    stopped, issued = asking.banner.text, asking._count(Stage.ISSUED)
    asking.agree.click()
    office.settled(page)

    assert "已停止" in stopped
    assert issued < 3
    assert asking._count(Stage.ISSUED) == 3
    assert asking.agree.isEnabled()
