"""What the lead says of an inspection: each dialog does its deed before it closes."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.review import DateRefused, VetoResultIncomplete
from inspector_app.domain.review import VetoResult
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.pages.review.text_edit import TextEdit
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

_WEEKS_LATER = timedelta(days=14)


class RemarkDialog(WorkDialog):
    """One remark on an item, or with no item on the whole."""

    def __init__(self, workplace: Workplace, seen: Seen, item: str, parent: QWidget | None) -> None:
        whole = translate("Review", "Remark on the whole inspection")
        on_item = translate("Review", "Remark on item {code}").format(code=item)
        super().__init__(workplace, on_item if item else whole, parent)
        self._id, self._item = seen.id, item
        line = seen.line(item)
        if line is not None:
            self.form.addWidget(body(workplace.say(line.item.prompt), "muted"))
        self.text = TextEdit(workplace)
        hint = translate("Review", "The inspectors read it once the inspection is handed back.")
        self.add_field(
            "text", translate("Review", "What is to be changed or checked"), self.text, hint
        )
        self.text.sent.connect(self.agreed)
        self.agree.setText(translate("Review", "Add the remark"))

    @override
    def is_filled(self) -> bool:
        wrong = translate("Review", "Write the remark first.")
        return self.require("text", is_right=bool(self.text.said), wrong=wrong)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        inspection, item, text = self._id, self._item, self.text.said

        def say(case: "OpenCase") -> object:
            from inspector_app.workflows.reviewing.review import remark

            return remark(case, inspection, item, text)

        return say


class ReturnDialog(WorkDialog):
    """Back to the inspectors, with a reason unless remarks say enough."""

    def __init__(self, workplace: Workplace, seen: Seen, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Review", "Return to the inspectors"), parent)
        self._id, self._count = seen.id, len(seen.reviewed.remarks)
        names = "、".join(each.name for each in seen.shown.inspection.header.inspectors)
        goes = translate("Review", "Goes back to {names} with your next hand-over to them.")
        self.form.addWidget(body(goes.format(names=names)))
        words = translate("Review", "%n remark(s) go with it.", "", self._count)
        none = translate("Review", "There are no remarks on items yet.")
        self.form.addWidget(caption(words if self._count else none))
        self.reason = TextEdit(workplace)
        hint = translate("Review", "May stay empty when remarks say what is to be done.")
        label = translate("Review", "Reason")
        self.add_field("reason", label, self.reason, hint if self._count else "")
        self.reason.sent.connect(self.agreed)
        self.agree.setText(translate("Review", "Return"))

    @override
    def is_filled(self) -> bool:
        wrong = translate("Review", "Write why it is returned.")
        return self.require("reason", is_right=bool(self.reason.said or self._count), wrong=wrong)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        inspection, reason = self._id, self.reason.said

        def send_back(case: "OpenCase") -> object:
            from inspector_app.workflows.reviewing.return_inspection import return_inspection

            return return_inspection(case, inspection, reason)

        return send_back


class VetoDialog(WorkDialog):
    """What became of a suspicion: the competent body's result, or dismissed with a reason."""

    def __init__(self, workplace: Workplace, seen: Seen, item: str, parent: QWidget | None) -> None:
        title = translate("Review", "Result on suspicion {code}").format(code=item)
        super().__init__(workplace, title, parent)
        self._id, self._item = seen.id, item
        line = seen.line(item)
        if line is not None:
            self.form.addWidget(body(workplace.say(line.item.prompt), "muted"))
        says = translate(
            "Review", "The competent body decides, not the team. Here its result is entered."
        )
        self.form.addWidget(caption(says))
        self.outcome = Segments(
            workplace.theme,
            [
                (True, translate("Review", "Confirmed")),
                (False, translate("Review", "Dismissed")),
            ],
        )
        self.outcome.setAccessibleName(translate("Review", "Result"))
        self.add_field("outcome", translate("Review", "Result"), self.outcome)
        self.authority, self.document, self.day = QLineEdit(), QLineEdit(), QLineEdit()
        self.add_field("authority", translate("Review", "Competent body"), self.authority)
        label = translate("Review", "Document number")
        document = self.made_field("document", label, self.document)
        day = self.made_field("date", translate("Review", "Date of the document"), self.day)
        self.day.setPlaceholderText("2026-09-15")
        self.add_row(document, day)
        self.reason = TextEdit(workplace)
        self.add_field("reason", translate("Review", "Reason or remark"), self.reason)
        self.reason.sent.connect(self.agreed)
        self.agree.setText(translate("Review", "Enter the result"))
        self.outcome.chosen.connect(lambda _value: self._show_needed())
        self._show_known(seen.veto_of(item))

    def _show_known(self, known: VetoResult | None) -> None:
        self.outcome.show_value(known is None or known.confirmed)
        if known is not None:
            self.authority.setText(known.authority)
            self.document.setText(known.document)
            self.day.setText(known.date)
            self.reason.setPlainText(known.reason)
        self._show_needed()

    def _show_needed(self) -> None:
        confirmed = bool(self.outcome.value)
        for name in ("authority", "document", "date"):
            self.fields[name].setVisible(confirmed)
        hint = translate("Review", "Needed for a dismissal.")
        self.fields["reason"].show_hint("" if confirmed else hint)
        self.fit()

    @override
    def is_filled(self) -> bool:
        needed = translate("Review", "This must be filled in.")
        if not self.outcome.value:
            return self.require("reason", is_right=bool(self.reason.said), wrong=needed)
        edits = {"authority": self.authority, "document": self.document, "date": self.day}
        return all(
            self.require(name, is_right=bool(edit.text().strip()), wrong=needed)
            for name, edit in edits.items()
        )

    @override
    def place_of(self, error: MingchaError) -> str:
        if isinstance(error, DateRefused):
            return "date"
        if isinstance(error, VetoResultIncomplete):
            return error.lacking[0]
        return super().place_of(error)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        inspection, item, confirmed = self._id, self._item, bool(self.outcome.value)
        said = {
            "authority": self.authority.text().strip() if confirmed else "",
            "document": self.document.text().strip() if confirmed else "",
            "date": self.day.text().strip() if confirmed else "",
            "reason": self.reason.said,
        }

        def settle(case: "OpenCase") -> object:
            from inspector_app.workflows.reviewing.settle_veto import settle_veto

            return settle_veto(case, inspection, item, confirmed=confirmed, **said)

        return settle


class DeferDialog(WorkDialog):
    """Nothing goes to the unit until a day on which the lead looks again."""

    def __init__(self, workplace: Workplace, seen: Seen, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Review", "Defer the feedback"), parent)
        self._id = seen.id
        says = translate("Review", "Until you end it, nothing is issued for this inspection.")
        self.form.addWidget(body(says))
        self.reason = TextEdit(workplace)
        self.add_field("reason", translate("Review", "Reason"), self.reason)
        self.day = QLineEdit()
        today: date = workplace.clock().date()
        self.day.setText((today + _WEEKS_LATER).isoformat())
        self.add_field("date", translate("Review", "Look again on"), self.day)
        known = seen.review.deferral
        if known is not None:
            self.reason.setPlainText(known.reason)
            self.day.setText(known.review_on)
        self.reason.sent.connect(self.agreed)
        self.agree.setText(translate("Review", "Defer"))

    @override
    def is_filled(self) -> bool:
        wrong = translate("Review", "Write why the feedback is deferred.")
        return self.require("reason", is_right=bool(self.reason.said), wrong=wrong)

    @override
    def place_of(self, error: MingchaError) -> str:
        return "date" if isinstance(error, DateRefused) else super().place_of(error)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        inspection, reason, day = self._id, self.reason.said, self.day.text().strip()

        def keep_back(case: "OpenCase") -> object:
            from inspector_app.workflows.reviewing.defer import defer

            return defer(case, inspection, reason, day)

        return keep_back
