"""The drawers of the page, at most one open: facts of the visit, photos, and the folded score."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.ui.pages.inspection.drawer import Drawer
from inspector_app.ui.pages.inspection.header_facts import HeaderFacts
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from inspector_app.ui.photos.inbox import PhotoInbox

_FACTS, _PHOTOS, _SCORE = 480, 800, 340


class Drawers(QObject):
    """Built when first wanted; each lies over the right side of `over`."""

    unfolded = Signal()
    closed = Signal()

    def __init__(self, workplace: Workplace, visit: Visit, over: QWidget) -> None:
        super().__init__(over)
        self._workplace, self._visit, self._over = workplace, visit, over
        self._made: dict[str, Drawer] = {}
        self.facts: HeaderFacts | None = None
        self.photos: PhotoInbox | None = None

    @property
    def opened(self) -> str:
        """Which drawer is open: facts, photos, score, or none."""
        names = (name for name, each in self._made.items() if each.isVisibleTo(self._over))
        return next(names, "")

    def show_facts(self, name: str = "unit") -> None:
        """Open the facts of the visit at one of them."""
        drawer = self._drawer("facts", translate("Inspection", "Facts of the visit"), _FACTS)
        if self.facts is None:
            self.facts = HeaderFacts(self._workplace, self._visit)
            drawer.hold(self.facts)
        self._open("facts")
        self.facts.focus_fact(name)

    def show_photos(self) -> None:
        """Open the photos with their timeline."""
        from inspector_app.ui.photos.inbox import PhotoInbox

        drawer = self._drawer("photos", translate("Inspection", "Photos"), _PHOTOS)
        if self.photos is None:
            self.photos = PhotoInbox(self._workplace, self._visit)
            self.photos.closed.connect(drawer.fold)
            drawer.hold(self.photos)
        self._open("photos")
        self.photos.setFocus()

    def hold_score(self, panel: QWidget) -> None:
        """Take the score panel in, for as long as it has no room beside the items."""
        self._drawer("score", translate("Inspection", "Score"), _SCORE).hold(panel)

    def show_score(self) -> None:
        """Open the score; `hold_score` came before."""
        self._open("score")

    def close_all(self) -> bool:
        """Close what is open; False if nothing was."""
        opened = self.opened
        if opened:
            self._made[opened].fold()
        return bool(opened)

    def tell(self) -> None:
        """Save the fact that is being typed."""
        if self.facts is not None:
            self.facts.tell()

    def _drawer(self, key: str, name: str, wish: int) -> Drawer:
        if key not in self._made:
            self._made[key] = Drawer(self._workplace, name, wish, self._over)
            self._made[key].closed.connect(self.closed)
        return self._made[key]

    def _open(self, key: str) -> None:
        for name, each in self._made.items():
            if name != key:
                each.hide()
        self._made[key].unfold()
        self.unfolded.emit()
