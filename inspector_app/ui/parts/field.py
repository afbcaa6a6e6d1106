"""A labelled field with a hint under it, and room for the sentence that says what is wrong."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.ui.parts.labels import caption
from inspector_app.ui.theme import mark
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.domain.errors import MingchaError


class Field(QWidget):
    """A label above its widget; the label is the widget's buddy and so its accessible name."""

    def __init__(
        self,
        workplace: Workplace,
        label: str,
        widget: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.widget = widget
        self.label = QLabel(label.replace("&", "&&"))
        self.label.setBuddy(widget)
        mark(self.label, role="strong")
        widget.setAccessibleName(label)
        widget.setAccessibleDescription(hint)
        self._hint = caption(hint)
        self._wrong = caption("", "bad")
        self._wrong.hide()
        if isinstance(widget, QLineEdit):
            # What was wrong is being mended: the sentence would contradict what stands there now.
            widget.textEdited.connect(lambda _text: self.show_wrong(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(workplace.theme.px(4))
        for each in (self.label, widget, self._hint, self._wrong):
            column.addWidget(each)
        # Not before it has a parent: a label without one would open a window of its own.
        self._hint.setVisible(bool(hint))
        if widget.sizePolicy().verticalPolicy() is not QSizePolicy.Policy.Expanding:
            # Beside a taller field the label stays at the top, with its widget right under it.
            column.addStretch(1)

    @property
    def wrong(self) -> str:
        """The sentence that is shown, empty when all is well."""
        return self._wrong.text() if self._wrong.isVisibleTo(self) else ""

    def show_hint(self, text: str) -> None:
        """Say something helpful under the field, or with "" nothing."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self.widget.setAccessibleDescription(self.wrong or text)

    def show_wrong(self, text: str) -> None:
        """Say beside the field what is wrong with it, or with "" that nothing is."""
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))
        self.widget.setAccessibleDescription(text or self._hint.text())
        mark(self.widget, state="bad" if text else "")

    def show_error(self, error: "MingchaError") -> None:
        """Say the error beside the field."""
        from inspector_app.words.notices import notice

        self.show_wrong(notice(error).in_full(self._workplace.language))
