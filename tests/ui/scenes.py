"""Every page of the window in each state worth looking at, driven through the real window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from inspector_app.domain.record_filter import RecordKind
from tests.ui.stage import SampleStage

Scene = Callable[[SampleStage], None]
NOWHERE = "nothing-yet"


def first_run(stage: SampleStage) -> None:
    stage.window.case = stage.sample.places.case.with_name(NOWHERE)
    stage.window.show_first_run()
    stage.settle()


def first_run_secret(stage: SampleStage) -> None:
    first_run(stage)
    page: Any = stage.page
    for name, said in {"name": "陈明远", "code": "A17", "team": "甲组"}.items():
        page.who.edits[name].setText(said)
    place: QLineEdit = page.who._case
    place.setText(str(stage.window.case))
    page.go_on()
    stage.until(lambda: page.step is page.secret)
    stage.settle()


def first_run_form(stage: SampleStage) -> None:
    first_run_secret(stage)
    page: Any = stage.page
    page.secret.first.setText("一句自己记得住的话 2026")
    page.secret.second.setText("一句自己记得住的话 2026")
    page.go_on()
    stage.settle()


def lock(stage: SampleStage) -> None:
    stage.window.case = stage.sample.places.case
    if stage.window.facts is None:
        stage.window.show_lock()
    else:
        stage.window.lock()
    stage.settle()


def today(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_today()
    stage.settle(0.2)


def inspection(stage: SampleStage, which: str, item: str = "", fact: str = "") -> None:
    stage.unlock()
    stage.window.show_inspection(which, item, fact)
    stage.until(lambda: stage.window.visit and stage.window.visit.inspection.id == which)
    stage.until(lambda: type(stage.page).__name__ == "InspectionPage")
    stage.settle(0.1)


def inspection_begun(stage: SampleStage) -> None:
    inspection(stage, stage.sample.empty)


def inspection_item(stage: SampleStage) -> None:
    inspection(stage, stage.sample.halfway, "A09")


def inspection_fact(stage: SampleStage) -> None:
    inspection_item(stage)
    stage.press(Qt.Key.Key_N)


def inspection_answered(stage: SampleStage) -> None:
    inspection(stage, stage.sample.written, "E05")


def inspection_facts(stage: SampleStage) -> None:
    inspection(stage, stage.sample.halfway, fact="unit")


def inspection_photos(stage: SampleStage) -> None:
    inspection(stage, stage.sample.written)
    page: Any = stage.page
    page.show_photos()
    stage.settle(0.3)


def inspection_sealed(stage: SampleStage) -> None:
    inspection(stage, stage.sample.sealed)


def seal(stage: SampleStage, which: str) -> None:
    stage.unlock()
    stage.window.show_seal(which)
    stage.settle(0.4)


def seal_missing(stage: SampleStage) -> None:
    seal(stage, stage.sample.halfway)


def seal_preview(stage: SampleStage) -> None:
    seal(stage, stage.sample.written)


def seal_signed(stage: SampleStage) -> None:
    seal(stage, stage.sample.sealed)


def hand_over(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_hand_over()
    stage.settle(0.2)


def merge(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_merge()
    stage.settle(0.2)


def merge_sources(stage: SampleStage) -> None:
    merge(stage)
    page: Any = stage.page
    page.run.clear()
    page.add_files([stage.sample.bundle, stage.sample.altered, stage.sample.sheet])
    stage.until(lambda: page.run.is_idle)
    stage.settle(0.2)


def merge_pane(stage: SampleStage, pane: int) -> None:
    merge(stage)
    page: Any = stage.page
    page.show_pane(pane)
    stage.settle(0.1)


def merge_conflict(stage: SampleStage) -> None:
    merge_pane(stage, 1)


def merge_aside(stage: SampleStage) -> None:
    merge_pane(stage, 2)


def merge_history(stage: SampleStage) -> None:
    merge_pane(stage, 3)


def review(stage: SampleStage, which: str = "") -> None:
    stage.unlock()
    stage.window.show_review(which or stage.sample.approved)
    stage.settle(0.4)


def review_filters(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_review()
    page: Any = stage.page
    page.queue.filters.more.click()
    stage.settle(0.4)


def review_items(stage: SampleStage) -> None:
    review(stage, stage.sample.returned)
    page: Any = stage.page
    page.reading.items.setFocus()
    page.reading.items.go_to("A09")
    stage.settle(0.2)


def review_beside(stage: SampleStage) -> None:
    review(stage, stage.sample.returned)
    page: Any = stage.page
    page.reading.turn()
    stage.settle()


def review_remark(stage: SampleStage) -> None:
    review_items(stage)
    stage.press(Qt.Key.Key_N)
    stage.settle(0.1)


def review_correction(stage: SampleStage) -> None:
    review_items(stage)
    stage.press(Qt.Key.Key_C)
    stage.settle(0.1)


def review_result(stage: SampleStage) -> None:
    review(stage)
    page: Any = stage.page
    page.decisions.ask_result("E01")
    stage.settle(0.1)


def review_papers(stage: SampleStage) -> None:
    review(stage)
    page: Any = stage.page
    page.show_papers()
    stage.settle(0.6)


def review_batch(stage: SampleStage) -> None:
    review(stage)
    page: Any = stage.page
    page.ask_batch()
    stage.settle(0.2)


def review_numbers(stage: SampleStage) -> None:
    review(stage)
    page: Any = stage.page
    page.ask_numbers()
    stage.settle(0.2)


def records(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_records()
    stage.settle(0.3)


def records_of(stage: SampleStage, kind: str) -> None:
    records(stage)
    page: Any = stage.page
    page.list.show_kind(RecordKind(kind))
    stage.settle(0.4)


def records_findings(stage: SampleStage) -> None:
    records_of(stage, "findings")


def records_photos(stage: SampleStage) -> None:
    records_of(stage, "photos")


def records_filters(stage: SampleStage) -> None:
    records_of(stage, "findings")
    page: Any = stage.page
    page.list.facets.groups["stages"].boxes["waiting"].setChecked(True)
    stage.press(
        Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    stage.settle(0.3)


def records_none(stage: SampleStage) -> None:
    records_of(stage, "inspections")
    page: Any = stage.page
    if page.list.filter_button.isChecked():
        page.list.turn_by_key()
    page.list.clear()
    stage.type("2030-01")
    stage.settle(0.4)


def records_saving(stage: SampleStage) -> None:
    records_none(stage)
    page: Any = stage.page
    page.ask_name()
    stage.settle(0.2)


def inspection_returned(stage: SampleStage) -> None:
    inspection(stage, stage.sample.returned, "A09")
    stage.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    stage.settle(0.2)


def verify(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_verify()
    stage.settle()


def verify_good(stage: SampleStage) -> None:
    verify(stage)
    page: Any = stage.page
    page.verify([stage.sample.sheet])
    stage.settle(0.2)


def verify_altered(stage: SampleStage) -> None:
    verify(stage)
    page: Any = stage.page
    page.verify([stage.sample.altered, stage.sample.sheet])
    stage.settle(0.2)


def people(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_people()
    stage.settle(0.1)


def settings(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_settings()
    stage.settle()


def guide(stage: SampleStage) -> None:
    stage.unlock()
    stage.window.show_help()
    stage.settle()


def shortcuts(stage: SampleStage) -> None:
    today(stage)
    stage.window.show_shortcuts()
    stage.settle()


def palette(stage: SampleStage) -> None:
    today(stage)
    stage.window.show_palette()
    stage.settle()


def veil(stage: SampleStage) -> None:
    today(stage)
    stage.front.veils.draw()
    stage.settle()


SCENES: dict[str, Scene] = {
    "lock": lock,
    "first-run-1": first_run,
    "first-run-2": first_run_secret,
    "first-run-3": first_run_form,
    "today": today,
    "inspection-begun": inspection_begun,
    "inspection-item": inspection_item,
    "inspection-fact": inspection_fact,
    "inspection-answered": inspection_answered,
    "inspection-facts": inspection_facts,
    "inspection-photos": inspection_photos,
    "inspection-sealed": inspection_sealed,
    "seal-missing": seal_missing,
    "seal-preview": seal_preview,
    "seal-signed": seal_signed,
    "hand-over": hand_over,
    "merge": merge,
    "merge-sources": merge_sources,
    "merge-conflict": merge_conflict,
    "merge-aside": merge_aside,
    "merge-history": merge_history,
    "review": review,
    "review-filters": review_filters,
    "review-items": review_items,
    "review-beside": review_beside,
    "review-remark": review_remark,
    "review-correction": review_correction,
    "review-result": review_result,
    "review-papers": review_papers,
    "review-batch": review_batch,
    "review-numbers": review_numbers,
    "records": records,
    "records-findings": records_findings,
    "records-photos": records_photos,
    "records-filters": records_filters,
    "records-none": records_none,
    "records-saving": records_saving,
    "inspection-returned": inspection_returned,
    "verify": verify,
    "verify-good": verify_good,
    "verify-altered": verify_altered,
    "people": people,
    "settings": settings,
    "help": guide,
    "shortcuts": shortcuts,
    "palette": palette,
    "veil": veil,
}
