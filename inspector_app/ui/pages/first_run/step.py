"""What the steps of the first run have in common: a heading, a sentence, and fields."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, title
from inspector_app.ui.workplace import Workplace


class Step(QWidget):
    """One step: fill `column`, and name the fields that a refusal can be about."""

    def __init__(self, workplace: Workplace, heading: str, text: str) -> None:
        super().__init__()
        self.workplace = workplace
        self.fields: dict[str, Field] = {}
        px = workplace.theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(16))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(title(heading))
        words.addWidget(body(text, "muted"))
        self.column.addLayout(words)

    def check(self) -> bool:
        """Whether everything needed was said; what is not stands beside its field."""
        return True

    def clear_faults(self) -> None:
        """Take back every sentence about a fault."""
        for field in self.fields.values():
            field.show_wrong("")

    def show_fault(self, name: str, text: str) -> None:
        """Say `text` beside the field called `name`, and put the caret there."""
        field = self.fields[name]
        field.show_wrong(text)
        field.widget.setFocus()

    def start(self) -> None:
        """The step is shown: put the caret where typing begins."""
        if self.fields:
            next(iter(self.fields.values())).widget.setFocus()
