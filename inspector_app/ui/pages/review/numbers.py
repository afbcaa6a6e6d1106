"""The words of formal numbers, where their series goes on, and whom the papers name."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.review import NumberTaken, NumberWordRefused
from inspector_app.domain.formal_number import WORD, NumberSeries
from inspector_app.ui.parts.labels import caption, section
from inspector_app.ui.parts.work_dialog import WorkDialog
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase


class NumbersDialog(WorkDialog):
    """Shows the next number as it is typed."""

    def __init__(self, workplace: Workplace, parent: QWidget | None) -> None:
        super().__init__(workplace, translate("Review", "Formal numbers and contact"), parent)
        self._series = NumberSeries("", WORD, "", workplace.clock().year, 0)
        self.authority, self.word, self.last = QLineEdit(), QLineEdit(), QLineEdit()
        hint = translate("Review", "Short for the authority, as in its other documents.")
        self.add_field("authority", translate("Review", "Authority"), self.authority, hint)
        word = self.made_field("word", translate("Review", "Kind of document"), self.word)
        label = translate("Review", "Last number given out this year")
        self.add_row(word, self.made_field("last", label, self.last))
        self.form.addWidget(caption(translate("Review", "The next issue gets")))
        self.next = section("")
        self.form.addWidget(self.next)
        never = translate("Review", "A number is never given out twice, and the series never back.")
        self.form.addWidget(caption(never))
        self.contact = QLineEdit()
        hint = translate("Review", "Stands in every paper for questions and objections.")
        self.add_field("contact", translate("Review", "Contact for the unit"), self.contact, hint)
        self.agree.setText(translate("Review", "Keep"))
        for edit in (self.authority, self.word, self.last):
            edit.textEdited.connect(lambda _text: self._show_next())
        self._read()

    def _read(self) -> None:
        def ask(case: "OpenCase") -> tuple[NumberSeries, str]:
            from inspector_app.workflows.issuing.number_series import kept_contact, number_series

            return number_series(case), kept_contact(case)

        def show(known: tuple[NumberSeries, str]) -> None:
            self._series, contact = known
            series = self._series
            self.contact.setText(contact)
            self.authority.setText(series.authority)
            self.word.setText(series.word)
            self.last.setText(str(series.last))
            self._show_next()

        self.workplace.background.ask(self, ask, show, self.banner.show_error)

    def _show_next(self) -> None:
        known = self._series
        last = int(self.last.text()) if self._is_number else known.last
        typed = NumberSeries(
            self.authority.text().strip(), self.word.text().strip(), known.code, known.year, last
        )
        self.next.setText(typed.following)

    @property
    def _is_number(self) -> bool:
        text = self.last.text().strip()
        return text.isascii() and text.isdigit() and len(text) < 8

    @override
    def is_filled(self) -> bool:
        wrong = translate("Review", "Write a whole number.")
        return self.require("last", is_right=self._is_number, wrong=wrong)

    @override
    def place_of(self, error: MingchaError) -> str:
        if isinstance(error, NumberTaken):
            return "last"
        return "authority" if isinstance(error, NumberWordRefused) else super().place_of(error)

    @override
    def job(self) -> "Callable[[OpenCase], Any]":
        authority, word = self.authority.text().strip(), self.word.text().strip()
        last, contact = int(self.last.text()), self.contact.text().strip()

        def keep(case: "OpenCase") -> NumberSeries:
            from inspector_app.workflows.issuing.number_series import (
                keep_contact,
                set_number_series,
            )

            series = set_number_series(case, authority, word, last=last)
            keep_contact(case, contact)
            return series

        return keep
