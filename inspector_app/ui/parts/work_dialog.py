"""A dialog that does its work before it closes, and says beside each field what was refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.errors.joining import CodeOfAnother
from inspector_app.domain.errors.refused import (
    CodeTaken,
    FileExists,
    HeaderRefused,
    NoSuchFile,
    NotSaved,
    PassphraseTooShort,
    ReasonNeeded,
)
from inspector_app.domain.errors.trust import Pkcs12Refused, WrongPassphrase
from inspector_app.ui.parts.dialog import Dialog
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.scroll import scrolling
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase

WIDTH = 560
"""Design pixels."""
PLACES: tuple[tuple[type[MingchaError], str], ...] = (
    (CodeTaken, "code"),
    (CodeOfAnother, "code"),
    (FileExists, "file"),
    (NotSaved, "file"),
    (NoSuchFile, "file"),
    (Pkcs12Refused, "present"),
    (WrongPassphrase, "present"),
    (PassphraseTooShort, "first"),
    (ReasonNeeded, "reason"),
)
"""Beside which field an error is said, where the dialog has a field of that name."""


class WorkDialog(Dialog):
    """Fill `fields` by name and set `job`; `done` tells what came of it, and the dialog closes."""

    done_with = Signal(object)

    def __init__(
        self, workplace: Workplace, title: str, parent: QWidget | None, *, grave: bool = False
    ) -> None:
        super().__init__(workplace, title, parent, grave=grave)
        self.fields: dict[str, Field] = {}
        self._content = QWidget()
        self.form = QVBoxLayout(self._content)
        self.form.setContentsMargins(0, 0, workplace.theme.px(8), 0)
        self.form.setSpacing(workplace.theme.px(12))
        self._area = scrolling(self._content)
        self.body.addWidget(self._area)

    def made_field(self, name: str, label: str, widget: QWidget, hint: str = "") -> Field:
        """A field called `name` where an error points to it; the caller places it."""
        field = Field(self.workplace, label, widget, hint)
        self.fields[name] = field
        return field

    def add_field(self, name: str, label: str, widget: QWidget, hint: str = "") -> None:
        """One more field across the dialog."""
        self.form.addWidget(self.made_field(name, label, widget, hint))

    def add_row(self, *fields: Field) -> None:
        """Fields beside each other."""
        row = QHBoxLayout()
        row.setSpacing(self.workplace.theme.px(16))
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(row)

    def is_filled(self) -> bool:
        """Whether the job can be tried; says beside a field what is wrong. Overridden."""
        return True

    def job(self) -> "Callable[[OpenCase], Any]":
        """What is to be done with the case folder. Overridden."""
        return lambda _case: None

    @override
    def agreed(self) -> None:
        """Try it; on success tell it and close."""
        self.banner.hide()
        for field in self.fields.values():
            field.show_wrong("")
        if self.is_filled():
            self.agree.setEnabled(False)
            self.begin()

    def begin(self) -> None:
        """Set to work on the case folder; overridden by what needs none."""
        self.workplace.background.ask(self, self.job(), self.finish, self.refuse)

    def place_of(self, error: MingchaError) -> str:
        """The name of the field beside which an error is said; "" for across the dialog."""
        if isinstance(error, HeaderRefused):
            return error.field
        return next((name for kind, name in PLACES if isinstance(error, kind)), "")

    def words_of(self, error: MingchaError) -> str:
        """What is said beside a field."""
        from inspector_app.words.notices import notice

        if isinstance(error, HeaderRefused):
            words = translate("Parts", "Write {expected} characters.")
            return words.format(expected=error.expected)
        return notice(error).in_full(self.workplace.language)

    def require(self, name: str, *, is_right: bool, wrong: str) -> bool:
        """Say `wrong` beside the field unless it is right, and put the caret there."""
        if not is_right:
            self.fields[name].show_wrong(wrong)
            self.fit()
            self.fields[name].widget.setFocus()
        return is_right

    def refuse(self, error: MingchaError) -> None:
        """Say the error beside its field, or across the dialog."""
        self.agree.setEnabled(True)
        field = self.fields.get(self.place_of(error))
        if field is None:
            self.banner.show_error(error)
        else:
            field.show_wrong(self.words_of(error))
        self.fit()
        if field is not None:
            field.widget.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        first = next(iter(self.fields.values()), None)
        (first.widget if first is not None else self.agree).setFocus()

    def fit(self) -> None:
        """Take the height that the fields need, as far as the window has it; the rest scrolls."""
        px = self.workplace.theme.px
        window = (self.parentWidget() or self).window()
        width = min(px(WIDTH), max(window.width() - px(32), px(320)))
        needed = self._content.heightForWidth(width - px(56))
        layout = self.layout()
        whole = layout.totalHeightForWidth(width) if layout is not None else 0
        around = whole - self._area.sizeHint().height()
        self.resize(width, min(needed + around + px(4), window.height() - px(16)))

    def finish(self, result: object) -> None:
        """Tell what came of it, and close."""
        self.done_with.emit(result)
        self.accept()
