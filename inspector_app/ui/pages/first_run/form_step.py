"""Third step: the form that inspections follow, with its notice on what was drafted."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.form import Drafted, Form
from inspector_app.ui.pages.first_run.step import Step
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.card import Card
from inspector_app.ui.parts.labels import body, caption, section
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.find_form import FoundForm


class FormStep(Step):
    """The forms of this installation, read off the window's thread."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            translate("FirstRun", "The form"),
            translate("FirstRun", "Every inspection keeps the version it was begun with."),
        )
        self.banner = Banner(workplace)
        self.banner.acted.connect(self.read_forms)
        self._forms = QVBoxLayout()
        self._forms.setSpacing(workplace.theme.px(12))
        self._waiting = caption(translate("FirstRun", "Reading the form…"))
        self.has_forms = False
        for each in (self.banner, self._waiting):
            self.column.addWidget(each)
        self.column.addLayout(self._forms)

    def read_forms(self) -> None:
        """Ask for the forms; a faulty one is told here."""
        self.banner.hide()
        places = self.workplace.places

        def read() -> "Sequence[FoundForm]":
            from inspector_app.workflows.case.find_form import list_forms

            return list_forms(places)

        self.workplace.background.compute(self, read, self._show_forms, self._show_error)

    def check(self) -> bool:
        """Whether there is a form at all."""
        return self.has_forms

    def _show_forms(self, found: "Sequence[FoundForm]") -> None:
        self._waiting.hide()
        self.has_forms = bool(found)
        for each in found:
            self._forms.addWidget(self._card(each.form))
        if not found:
            self.banner.show_words(
                "bad",
                translate("FirstRun", "This installation has no form."),
                translate("FirstRun", "Install the program again."),
            )

    def _show_error(self, error: MingchaError) -> None:
        self._waiting.hide()
        self.banner.show_error(error, translate("FirstRun", "Try again"))

    def _card(self, form: Form) -> QWidget:
        say = self.workplace.say
        card = Card(self.workplace.theme, panel="sunken")
        card.column.addWidget(section(say(form.title)))
        items = sum(1 for _ in form.items())
        version = translate("FirstRun", "Version {version}, %n item(s)", "", items)
        card.column.addWidget(caption(version.format(version=form.version)))
        card.column.addWidget(body(say(form.plan), "muted"))
        card.column.addWidget(body(say(form.notice)))
        drafted = drafted_words(form)
        if drafted:
            card.column.addWidget(caption(drafted, "warn"))
        return card


def drafted_words(form: Form) -> str:
    """Which parts of how many items the plan does not give; empty when it gives everything."""
    counts = Counter(part for item in form.items() for part in item.drafted)
    names = {
        Drafted.TEXT: translate("FirstRun", "question"),
        Drafted.POINTS: translate("FirstRun", "points"),
        Drafted.DEDUCTION: translate("FirstRun", "deduction"),
        Drafted.THRESHOLD: translate("FirstRun", "threshold"),
        Drafted.SEVERITY: translate("FirstRun", "severity"),
        Drafted.EVIDENCE: translate("FirstRun", "evidence rule"),
        Drafted.GUIDANCE: translate("FirstRun", "guidance"),
    }
    if not counts:
        return ""
    each = translate("FirstRun", "{part} of {count}")
    comma = translate("FirstRun", ", ")
    parts = comma.join(
        each.format(part=names[part], count=counts[part]) for part in Drafted if counts[part]
    )
    return translate("FirstRun", "Drafted, for the leads to confirm: {parts}").format(parts=parts)
