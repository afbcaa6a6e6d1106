"""What counts instead of the inspectors' answer: laid beside it with a reason, or taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.answer import Answer, Mark, full_marks
from inspector_app.domain.choice import Choice, choice_of
from inspector_app.domain.form import AnswerType
from inspector_app.domain.points import parse_points, show_points
from inspector_app.domain.review import Stage
from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.review.seen import Seen
from inspector_app.ui.pages.review.text_edit import TextEdit
from inspector_app.ui.parts.buttons import link
from inspector_app.ui.parts.labels import body, caption
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class CorrectionDialog(WorkDialog):
    """The four ways to answer, and for the second how many points it costs."""

    def __init__(
        self, workplace: Workplace, seen: Seen, line: ScoreLine, parent: QWidget | None
    ) -> None:
        code = line.item.code
        title = translate("Review", "Correct item {code}").format(code=code)
        super().__init__(workplace, title, parent)
        self._id, self._line, self._takes_back = seen.id, line, False
        self.form.addWidget(body(workplace.say(line.item.prompt), "muted"))
        says = translate(
            "Review",
            "The inspectors' answer stays on the sheet; yours stands beside it, "
            "and both scores are shown.",
        )
        self.form.addWidget(caption(says))
        if seen.stage is Stage.APPROVED:
            again = translate("Review", "The approval is taken back: another score counts then.")
            self.form.addWidget(caption(again, "warn"))
        self._add_answer(seen)
        self.reason = TextEdit(workplace)
        self.reason.sent.connect(self.agreed)
        self.add_field("reason", translate("Review", "Reason"), self.reason)
        self.agree.setText(translate("Review", "Correct"))
        known = seen.correction_of(code)
        if known is not None:
            self.reason.setPlainText(known.reason)
            words = translate("Review", "Take the correction back")
            self.form.addWidget(link(words, self._take_back))
        self._show_needed()

    def _add_answer(self, seen: Seen) -> None:
        worth = self._line.item.points
        choices = [
            (Choice.FINE, translate("Review", "Nothing wrong")),
            (Choice.WRONG, translate("Review", "Deduct points")),
            (Choice.NOT_APPLICABLE, translate("Review", "Not applicable")),
            (Choice.NOT_OBSERVED, translate("Review", "Not observed")),
        ]
        if not worth and self._line.item.rule.type is not AnswerType.PASS_FAIL:
            choices = [each for each in choices if each[0] is not Choice.WRONG]
        self.answer = Segments(self.workplace.theme, choices, across=2)
        self.answer.setAccessibleName(translate("Review", "What counts instead"))
        self.answer.chosen.connect(lambda _choice: self._show_needed())
        self.add_field("answer", translate("Review", "What counts instead"), self.answer)
        self.points = QLineEdit()
        hint = translate("Review", "At most {points}").format(points=show_points(worth))
        self.add_field("points", translate("Review", "Points to deduct"), self.points, hint)
        now = seen.corrected_line(self._line.item.code) or self._line
        offered = [choice for choice, _ in choices]
        choice = choice_of(now)
        self.answer.show_value(choice if choice in offered else Choice.FINE)
        self.points.setText(show_points(now.deduction))

    def _show_needed(self) -> None:
        costs = self.answer.value is Choice.WRONG and self._line.item.points > 0
        self.fields["points"].setVisible(costs)
        self.fit()

    @property
    def _points(self) -> int | None:
        """The deduction in hundredths, None where the field says none."""
        try:
            points = parse_points(self.points.text())
        except ValueError:
            return None
        return points if 0 <= points <= self._line.item.points else None

    @override
    def is_filled(self) -> bool:
        costs = self.answer.value is Choice.WRONG and self._line.item.points > 0
        most = show_points(self._line.item.points)
        wrong = translate("Review", "Write points from 0 to {most}, such as 0.5.")
        return self.require(
            "points", is_right=not costs or self._points is not None, wrong=wrong.format(most=most)
        ) and self.require(
            "reason",
            is_right=bool(self.reason.said),
            wrong=translate("Review", "Write why it is corrected."),
        )

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        inspection, item, reason = self._id, self._line.item.code, self.reason.said
        answer = None if self._takes_back else self._answer()

        def lay(case: "OpenCase") -> object:
            from inspector_app.workflows.reviewing.correct import correct

            return correct(case, inspection, item, answer, reason)

        return lay

    def _answer(self) -> Answer:
        """What was chosen, with the inspectors' fact and the lead's reason."""
        choice, item = self.answer.value, self._line.item
        before = self._line.answer
        note = "" if before is None else before.note
        if choice is Choice.NOT_APPLICABLE:
            return Answer(Mark.NOT_APPLICABLE, note=note, reason=self.reason.said)
        if choice is Choice.NOT_OBSERVED:
            return Answer(Mark.NOT_OBSERVED, note=note, reason=self.reason.said)
        if choice is Choice.FINE:
            fine = full_marks(item)
            return Answer(fine.mark, fine.value, fine.deduction, note, self.reason.said)
        value = "fail" if item.rule.type is AnswerType.PASS_FAIL else None
        return Answer(Mark.SCORED, value, self._points or 0, note, self.reason.said)

    def _take_back(self) -> None:
        """Let the inspectors' answer count again."""
        self._takes_back = True
        self.agree.setEnabled(False)
        self.begin()
