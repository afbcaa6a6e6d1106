"""The sources that were named, one row each: who wrote it, what it brings, how it stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from inspector_app.domain.merging import SourceStatus
from inspector_app.ui.pages.merge import source_words as say
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.parts.list_model import ListModel
from inspector_app.ui.parts.row_table import RowTable
from inspector_app.ui.parts.windowed_model import RIGHT, Column
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.merge_run import Named

FILE, WRITER, AT, NEW, KNOWN, NEWER, CONFLICTS, DOUBLE, REUSED, PHOTOS, STATUS = range(11)
LESS_NEEDED = (AT, REUSED, KNOWN, PHOTOS, DOUBLE, NEWER, WRITER, CONFLICTS, NEW)


class SourceTable(RowTable):
    """Shows the sources of a merge run."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        self.sources: ListModel[Named] = ListModel(workplace.theme, _columns(workplace))
        name = translate("Merge", "Sources")
        super().__init__(workplace.theme, name, self.sources, FILE, LESS_NEEDED, parent)
        self.sources.setParent(self)


def _columns(workplace: Workplace) -> "tuple[Column[Named], ...]":
    words = _Words(workplace)
    count = words.count
    return (
        Column(translate("Merge", "Source"), words.file),
        Column(translate("Merge", "From"), words.writer),
        Column(translate("Merge", "Handed over"), words.at),
        Column(translate("Merge", "New"), count("new"), alignment=RIGHT),
        Column(translate("Merge", "Known"), count("known"), alignment=RIGHT),
        Column(translate("Merge", "Newer"), count("newer"), alignment=RIGHT),
        Column(
            translate("Merge", "Conflicts"),
            count("conflicts"),
            alignment=RIGHT,
            tone=_tone_of("conflicts", Tone.BAD),
        ),
        Column(
            translate("Merge", "Double visits"),
            count("duplicates"),
            alignment=RIGHT,
            tone=_tone_of("duplicates", Tone.WARN),
        ),
        Column(
            translate("Merge", "Re-used photos"),
            count("reused"),
            alignment=RIGHT,
            tone=_tone_of("reused", Tone.WARN),
        ),
        Column(translate("Merge", "Photos"), words.photos, alignment=RIGHT, tone=_photo_tone),
        Column(translate("Merge", "State"), words.status, tone=_status_tone),
    )


@dataclass(frozen=True)
class _Words:
    """Says the facts of one source."""

    workplace: Workplace

    def file(self, row: "Named") -> str:
        return row.file.name if row.source is None else say.file_words(row.source)

    def writer(self, row: "Named") -> str:
        return row.source.writer if row.source else ""

    def at(self, row: "Named") -> str:
        return moment_words(row.source.at, self.workplace.clock()) if row.source else ""

    def count(self, name: str) -> "_Count":
        return _Count(name)

    def photos(self, row: "Named") -> str:
        if row.source is None or row.source.status is SourceStatus.REJECTED:
            return ""
        if not row.source.photos[1]:
            return "—"
        return say.photo_words(row.source)

    def status(self, row: "Named") -> str:
        if row.is_busy:
            return translate("Merge", "… at work")
        if row.source is None:
            return translate("Merge", "… waiting")
        return say.status_words(row.source.status)


@dataclass(frozen=True)
class _Count:
    """One of the numbers; a dash for none, so that the others stand out."""

    name: str

    def __call__(self, row: "Named") -> str:
        if row.source is None or row.source.status is SourceStatus.REJECTED:
            return ""
        return str(getattr(row.source, self.name) or "—")


def _tone_of(name: str, tone: Tone) -> "_Toned":
    return _Toned(name, tone)


@dataclass(frozen=True)
class _Toned:
    """The tone of a number that somebody should look at."""

    name: str
    tone: Tone

    def __call__(self, row: "Named") -> Tone:
        return self.tone if row.source and getattr(row.source, self.name) else Tone.MUTED


def _photo_tone(row: "Named") -> Tone:
    lacks = row.source is not None and row.source.photos[0] < row.source.photos[1]
    return Tone.WARN if lacks else Tone.TEXT


def _status_tone(row: "Named") -> Tone:
    return Tone.MUTED if row.source is None or row.is_busy else say.TONES[row.source.status]
