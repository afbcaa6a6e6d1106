"""Language, light or dark, and the size of all text, with a sample to judge it by."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.ui.pages.settings.pane import Pane
from inspector_app.ui.parts.field import Field
from inspector_app.ui.parts.labels import body, caption, section
from inspector_app.ui.parts.segments import Segments
from inspector_app.ui.settings import SCALES, Settings
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace


class DisplayPane(Pane):
    """How the window looks and speaks."""

    settings_changed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        theme, settings = workplace.theme, workplace.settings
        card = self.add_card(translate("Settings", "Language and look"))
        system = translate("Settings", "As the system")
        # Each language is named in itself, for whoever cannot read the other.
        languages = (("", system), ("zh", "中文"), ("en", "English"))
        self.language = Segments(theme, languages)
        schemes = (
            ("", system),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        )
        self.scheme = Segments(theme, schemes)
        sizes = tuple((size, f"{size} %") for size in SCALES)
        self.text_scale = Segments(theme, sizes, across=3 if theme.scale > 1.1 else 6)
        for name, words, segments, value in (
            ("language", translate("Settings", "Language"), self.language, settings.language),
            ("scheme", translate("Settings", "Scheme"), self.scheme, settings.scheme),
            (
                "text_scale",
                translate("Settings", "Text size"),
                self.text_scale,
                settings.text_scale,
            ),
        ):
            segments.show_value(value)
            segments.setObjectName(name)
            card.column.addWidget(Field(workplace, words, segments))
        self._add_sample()
        self.finish()
        self.language.chosen.connect(lambda value: self._change(language=value))
        self.scheme.chosen.connect(lambda value: self._change(scheme=value))
        self.text_scale.chosen.connect(lambda value: self._change(text_scale=value))

    def _add_sample(self) -> None:
        sample = self.add_card(translate("Settings", "Sample"))
        sample.column.addWidget(section(translate("Settings", "A heading")))
        words = translate("Settings", "The counter is staffed during the hours on the door.")
        sample.column.addWidget(body(words))
        remark = translate("Settings", "A remark in small type, and figures: 0123456789")
        sample.column.addWidget(caption(remark))

    def _change(self, **changed: object) -> None:
        settings: Settings = replace(self.workplace.settings, **changed)  # type: ignore[arg-type]
        self.settings_changed.emit(settings)
