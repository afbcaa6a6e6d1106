"""The ways to add photos: dialog, folder, camera card, clipboard and drop."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from inspector_app.domain.wording import Wording
from inspector_app.ui.photos.album import Album
from inspector_app.ui.photos.cards import Card, plugged_in
from inspector_app.ui.photos.folder_choice import FolderChoice
from inspector_app.ui.photos.offered import (
    offered,
    offers_address_only,
    offers_photos,
    wanted_files,
)
from inspector_app.ui.photos.photo_files import photo_kinds
from inspector_app.ui.translation import translate
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.workflows.photos.gather import FoundPhoto, Gathered

Items = Sequence[str]


class Adding(QObject):
    """Adds photos to the items that are named at each call."""

    said = Signal(str, str, str)
    """Tone, title and advice of something that did not work."""

    def __init__(self, workplace: Workplace, album: Album, widget: QWidget) -> None:
        super().__init__(widget)
        self._workplace = workplace
        self._album = album
        self._widget = widget

    def add(self, paths: Sequence[Path], items: Items) -> None:
        """Add files and folders."""
        self._album.importing.take(wanted_files(paths, items))

    def accepts(self, mime: QMimeData) -> bool:
        """Whether a drop of this would add anything, or be told why not."""
        is_open = self._album.visit.is_open_to_edits
        return is_open and (offers_photos(mime) or offers_address_only(mime))

    def drop(self, mime: QMimeData, items: Items) -> bool:
        """Add what was dropped or pasted; whether there was anything."""
        if not self._album.visit.is_open_to_edits:
            return False
        if offers_address_only(mime):
            self._say(
                translate("Photos", "This is only an address on the web"),
                translate("Photos", "Save the picture on this PC first, then add it from there."),
            )
            return True
        wanted = offered(mime, items, self._workplace.clock())
        self._album.importing.take(wanted)
        return bool(wanted)

    def paste(self, items: Items) -> bool:
        """Add what is on the clipboard; whether there was anything."""
        return self.drop(QGuiApplication.clipboard().mimeData(), items)

    def choose_files(self, items: Items) -> QFileDialog:
        """Ask for files."""
        title = translate("Photos", "Choose photos")
        dialog = self._dialog(QFileDialog.FileMode.ExistingFiles, title)
        dialog.setNameFilters(photo_kinds())
        dialog.filesSelected.connect(lambda files: self.add([Path(each) for each in files], items))
        dialog.open()
        return dialog

    def choose_folder(self, items: Items) -> QFileDialog:
        """Ask for a folder, then for which of its photos."""
        title = translate("Photos", "Choose a folder")
        dialog = self._dialog(QFileDialog.FileMode.Directory, title)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.add_folder(Path(folder), items))
        dialog.open()
        return dialog

    def choose_card(self, items: Items) -> None:
        """Look for camera cards, then ask for which of their photos."""
        self._workplace.background.compute(
            self, plugged_in, lambda cards: self._offer_cards(cards, items)
        )

    def add_folder(self, folder: Path, items: Items, name: str = "") -> None:
        """Look through a folder; ask which photos are meant where it holds several days."""

        def gather() -> "Gathered":
            from inspector_app.workflows.photos.gather import gather_photos

            return gather_photos([folder])

        self._workplace.background.compute(
            self, gather, lambda found: self._offer(found, name or folder.name, items)
        )

    def menu(self, items: Items, parent: QWidget) -> QMenu:
        """All ways in one menu."""
        menu = QMenu(parent)
        entries = (
            (translate("Photos", "Choose photos…"), lambda: self.choose_files(items)),
            (translate("Photos", "Choose a folder…"), lambda: self.choose_folder(items)),
            (translate("Photos", "From a camera card…"), lambda: self.choose_card(items)),
            (translate("Photos", "Paste"), lambda: self.paste(items)),
        )
        for text, slot in entries:
            entry = menu.addAction(text)
            entry.triggered.connect(lambda _checked=False, slot=slot: slot())
            entry.setEnabled(self._album.visit.is_open_to_edits)
        return menu

    def _dialog(self, mode: QFileDialog.FileMode, title: str) -> QFileDialog:
        dialog = QFileDialog(self._widget)
        # What is inspected never stands in a window's title.
        dialog.setWindowTitle(title)
        dialog.setFileMode(mode)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _offer_cards(self, cards: tuple[Card, ...], items: Items) -> None:
        if not cards:
            self._say(
                translate("Photos", "No camera card was found"),
                translate(
                    "Photos",
                    "Plug it in and wait until the system shows it; or choose its folder.",
                ),
            )
        elif len(cards) == 1:
            self.add_folder(cards[0].folder, items, cards[0].name)
        else:
            self._choose_among(cards, items)

    def _choose_among(self, cards: tuple[Card, ...], items: Items) -> None:
        menu = QMenu(self._widget)
        for card in cards:
            entry = menu.addAction(card.name.replace("&", "&&"))
            entry.triggered.connect(
                lambda _checked=False, card=card: self.add_folder(card.folder, items, card.name)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._widget.mapToGlobal(self._widget.rect().center()))

    def _offer(self, found: "Gathered", name: str, items: Items) -> None:
        day = self._album.visit.inspection.header.date
        if not found.photos:
            advice = " ".join(self._workplace.say(words) for words in found.unread)
            self._say(
                translate("Photos", "There are no photos in “{name}”").format(name=name), advice
            )
        elif len(found.of_day(day)) == len(found.photos):
            self._take(found.photos, found.unread, items)
        else:
            choice = FolderChoice(self._workplace, name, found, day, self._widget)
            choice.chosen.connect(lambda photos: self._take(photos, found.unread, items))
            choice.open()

    def _take(
        self, photos: "Sequence[FoundPhoto]", unread: tuple[Wording, ...], items: Items
    ) -> None:
        wanted = wanted_files([photo.path for photo in photos], items)
        self._album.importing.take(wanted, unread)

    def _say(self, title: str, advice: str) -> None:
        self.said.emit("warn", title, advice)
