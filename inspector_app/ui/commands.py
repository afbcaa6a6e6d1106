"""Every command of the window, one row each: menus, palette, shortcut sheet and tests read it."""

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from inspector_app.ui.translation import QT_TRANSLATE_NOOP, translate

PROPERTY = "command"
"""The property of an action that names its row."""


class Where(enum.Enum):
    """Where a command's keys count."""

    ANYWHERE = QT_TRANSLATE_NOOP("Commands", "Anywhere")
    ITEMS = QT_TRANSLATE_NOOP("Commands", "On an item")
    INSPECTION = QT_TRANSLATE_NOOP("Commands", "In an inspection")
    PHOTOS = QT_TRANSLATE_NOOP("Commands", "On a photo")
    TODAY = QT_TRANSLATE_NOOP("Commands", "On the Today page")
    SEAL = QT_TRANSLATE_NOOP("Commands", "On the Seal page")
    VERIFY = QT_TRANSLATE_NOOP("Commands", "On the Verify page")
    HELP = QT_TRANSLATE_NOOP("Commands", "In the guide")
    HAND_OVER = QT_TRANSLATE_NOOP("Commands", "On the Hand-over page")
    MERGE = QT_TRANSLATE_NOOP("Commands", "On the Merge page")
    REVIEW = QT_TRANSLATE_NOOP("Commands", "On the Review page")
    REVIEWED = QT_TRANSLATE_NOOP("Commands", "On an item under review")
    RECORDS = QT_TRANSLATE_NOOP("Commands", "On the Records page")


_CONTEXTS = {
    # One page at a time can be seen; its keys count on the rail beside it too.
    **dict.fromkeys(Where, Qt.ShortcutContext.WindowShortcut),
    Where.ANYWHERE: Qt.ShortcutContext.ApplicationShortcut,
    # A digit in a text field is a digit: these count only while the list itself has the focus.
    Where.ITEMS: Qt.ShortcutContext.WidgetShortcut,
    Where.PHOTOS: Qt.ShortcutContext.WidgetShortcut,
    Where.REVIEWED: Qt.ShortcutContext.WidgetShortcut,
}


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do by key. `text` is the English source."""

    id: str
    text: str
    keys: tuple[str, ...]
    where: Where

    @property
    def words(self) -> str:
        """What it does, in the window's language."""
        return translate("Commands", self.text)


COMMANDS: tuple[Command, ...] = (
    Command(
        "palette", QT_TRANSLATE_NOOP("Commands", "Find a command"), ("Ctrl+K",), Where.ANYWHERE
    ),
    Command("shortcuts", QT_TRANSLATE_NOOP("Commands", "Show all keys"), ("F1",), Where.ANYWHERE),
    Command(
        "hide",
        QT_TRANSLATE_NOOP("Commands", "Hide everything at once, or show it again"),
        ("Ctrl+Shift+H",),
        Where.ANYWHERE,
    ),
    Command("lock", QT_TRANSLATE_NOOP("Commands", "Lock"), ("Ctrl+L",), Where.ANYWHERE),
    Command("today", QT_TRANSLATE_NOOP("Commands", "Go to Today"), ("Alt+1",), Where.ANYWHERE),
    Command("verify", QT_TRANSLATE_NOOP("Commands", "Go to Verify"), ("Alt+2",), Where.ANYWHERE),
    Command(
        "people", QT_TRANSLATE_NOOP("Commands", "Go to People and keys"), ("Alt+3",), Where.ANYWHERE
    ),
    Command(
        "settings", QT_TRANSLATE_NOOP("Commands", "Go to Settings"), ("Alt+4",), Where.ANYWHERE
    ),
    Command("help", QT_TRANSLATE_NOOP("Commands", "Go to the guide"), ("Alt+5",), Where.ANYWHERE),
    Command(
        "hand-over",
        QT_TRANSLATE_NOOP("Commands", "Hand over your work"),
        ("Ctrl+Shift+E",),
        Where.ANYWHERE,
    ),
    Command(
        "merge",
        QT_TRANSLATE_NOOP("Commands", "Merge what others handed over"),
        ("Ctrl+M",),
        Where.ANYWHERE,
    ),
    Command("review", QT_TRANSLATE_NOOP("Commands", "Go to Review"), ("Ctrl+R",), Where.ANYWHERE),
    Command("records", QT_TRANSLATE_NOOP("Commands", "Go to Records"), ("Alt+6",), Where.ANYWHERE),
    Command(
        "larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), ("Ctrl++", "Ctrl+="), Where.ANYWHERE
    ),
    Command("smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",), Where.ANYWHERE),
    Command(
        "begin", QT_TRANSLATE_NOOP("Commands", "Begin an inspection"), ("Ctrl+N",), Where.TODAY
    ),
    Command(
        "find-inspection",
        QT_TRANSLATE_NOOP("Commands", "Find an inspection"),
        ("Ctrl+F",),
        Where.TODAY,
    ),
    Command("fine", QT_TRANSLATE_NOOP("Commands", "Nothing wrong, and go on"), ("1",), Where.ITEMS),
    Command(
        "wrong", QT_TRANSLATE_NOOP("Commands", "Something wrong, and say what"), ("2",), Where.ITEMS
    ),
    Command(
        "not-applicable",
        QT_TRANSLATE_NOOP("Commands", "Not applicable, and go on"),
        ("3",),
        Where.ITEMS,
    ),
    Command(
        "not-observed",
        QT_TRANSLATE_NOOP("Commands", "Not observed, and go on"),
        ("4",),
        Where.ITEMS,
    ),
    Command("note", QT_TRANSLATE_NOOP("Commands", "Write the fact"), ("N", "Return"), Where.ITEMS),
    Command("photo", QT_TRANSLATE_NOOP("Commands", "Add a photo"), ("P",), Where.ITEMS),
    Command("next-open", QT_TRANSLATE_NOOP("Commands", "Next open item"), ("U",), Where.ITEMS),
    Command("down", QT_TRANSLATE_NOOP("Commands", "Next item"), ("J", "Down"), Where.ITEMS),
    Command("up", QT_TRANSLATE_NOOP("Commands", "Item before"), ("K", "Up"), Where.ITEMS),
    Command(
        "clear",
        QT_TRANSLATE_NOOP("Commands", "Take the answer back"),
        ("Backspace", "Del"),
        Where.ITEMS,
    ),
    Command("reason", QT_TRANSLATE_NOOP("Commands", "Write the reason"), ("R",), Where.ITEMS),
    Command(
        "more-facts",
        QT_TRANSLATE_NOOP("Commands", "Time, calls, deduction by hand"),
        ("M",),
        Where.ITEMS,
    ),
    Command(
        "find-item",
        QT_TRANSLATE_NOOP("Commands", "Find an item by code or words"),
        ("Ctrl+F",),
        Where.INSPECTION,
    ),
    Command("find-item-slash", QT_TRANSLATE_NOOP("Commands", "Find an item"), ("/",), Where.ITEMS),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), Where.INSPECTION),
    Command(
        "redo", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), Where.INSPECTION
    ),
    Command(
        "header-facts",
        QT_TRANSLATE_NOOP("Commands", "Facts of the visit"),
        ("F2",),
        Where.INSPECTION,
    ),
    Command(
        "photos",
        QT_TRANSLATE_NOOP("Commands", "All photos on the timeline"),
        ("F3",),
        Where.INSPECTION,
    ),
    Command(
        "score",
        QT_TRANSLATE_NOOP("Commands", "Score and what is missing"),
        ("F4",),
        Where.INSPECTION,
    ),
    Command("scope", QT_TRANSLATE_NOOP("Commands", "Change the scope"), ("F6",), Where.INSPECTION),
    Command(
        "seal",
        QT_TRANSLATE_NOOP("Commands", "Preview and seal"),
        ("Ctrl+Return",),
        Where.INSPECTION,
    ),
    Command(
        "amend",
        QT_TRANSLATE_NOOP("Commands", "Amend the sealed sheet"),
        ("Ctrl+E",),
        Where.INSPECTION,
    ),
    Command("back", QT_TRANSLATE_NOOP("Commands", "Go back"), ("Alt+Left",), Where.INSPECTION),
    Command(
        "paste-photo", QT_TRANSLATE_NOOP("Commands", "Paste a photo"), ("Ctrl+V",), Where.ITEMS
    ),
    Command("print", QT_TRANSLATE_NOOP("Commands", "Print the sheet"), ("Ctrl+P",), Where.SEAL),
    Command("save-copy", QT_TRANSLATE_NOOP("Commands", "Save a copy"), ("Ctrl+S",), Where.SEAL),
    Command("back-from-seal", QT_TRANSLATE_NOOP("Commands", "Go back"), ("Alt+Left",), Where.SEAL),
    Command(
        "countersign",
        QT_TRANSLATE_NOOP("Commands", "Countersign the sheet"),
        ("Ctrl+Return",),
        Where.VERIFY,
    ),
    Command(
        "find-in-guide", QT_TRANSLATE_NOOP("Commands", "Search the guide"), ("Ctrl+F",), Where.HELP
    ),
    Command(
        "hand-over-now",
        QT_TRANSLATE_NOOP("Commands", "Write what is to be handed over"),
        ("Ctrl+Return",),
        Where.HAND_OVER,
    ),
    Command(
        "receive",
        QT_TRANSLATE_NOOP("Commands", "Receive what the lead sent back"),
        ("Ctrl+O",),
        Where.HAND_OVER,
    ),
    Command(
        "add-sources",
        QT_TRANSLATE_NOOP("Commands", "Add files to the merge"),
        ("Ctrl+O",),
        Where.MERGE,
    ),
    Command(
        "merge-now",
        QT_TRANSLATE_NOOP("Commands", "Merge, or settle the conflict"),
        ("Ctrl+Return",),
        Where.MERGE,
    ),
    Command(
        "next-pane",
        QT_TRANSLATE_NOOP("Commands", "Sources, conflicts, set aside, history"),
        ("Ctrl+Tab",),
        Where.MERGE,
    ),
    Command(
        "find-in-queue",
        QT_TRANSLATE_NOOP("Commands", "Find in the queue"),
        ("Ctrl+F",),
        Where.REVIEW,
    ),
    Command(
        "decide",
        QT_TRANSLATE_NOOP("Commands", "Approve, or issue what is approved"),
        ("Ctrl+Return",),
        Where.REVIEW,
    ),
    Command(
        "return",
        QT_TRANSLATE_NOOP("Commands", "Return to the inspectors"),
        ("Ctrl+Backspace",),
        Where.REVIEW,
    ),
    Command(
        "remark-on-all",
        QT_TRANSLATE_NOOP("Commands", "Remark on the whole inspection"),
        ("Ctrl+Shift+N",),
        Where.REVIEW,
    ),
    Command(
        "next-in-queue",
        QT_TRANSLATE_NOOP("Commands", "Next in the queue"),
        ("Ctrl+Down",),
        Where.REVIEW,
    ),
    Command(
        "before-in-queue",
        QT_TRANSLATE_NOOP("Commands", "The one before in the queue"),
        ("Ctrl+Up",),
        Where.REVIEW,
    ),
    Command(
        "print-paper", QT_TRANSLATE_NOOP("Commands", "Print the paper"), ("Ctrl+P",), Where.REVIEW
    ),
    Command(
        "save-paper",
        QT_TRANSLATE_NOOP("Commands", "Save a copy of the paper"),
        ("Ctrl+S",),
        Where.REVIEW,
    ),
    Command(
        "back-in-review", QT_TRANSLATE_NOOP("Commands", "Go back"), ("Alt+Left",), Where.REVIEW
    ),
    Command("remark", QT_TRANSLATE_NOOP("Commands", "Write a remark"), ("N",), Where.REVIEWED),
    Command("correct", QT_TRANSLATE_NOOP("Commands", "Correct the answer"), ("C",), Where.REVIEWED),
    Command(
        "settle-veto",
        QT_TRANSLATE_NOOP("Commands", "Enter the result on a suspicion"),
        ("V",),
        Where.REVIEWED,
    ),
    Command(
        "look-at-photos",
        QT_TRANSLATE_NOOP("Commands", "Look at the photos"),
        ("P", "Return"),
        Where.REVIEWED,
    ),
    Command(
        "find-record", QT_TRANSLATE_NOOP("Commands", "Find a record"), ("Ctrl+F",), Where.RECORDS
    ),
    Command(
        "next-list",
        QT_TRANSLATE_NOOP("Commands", "Inspections, findings, photos"),
        ("Ctrl+Tab",),
        Where.RECORDS,
    ),
    Command(
        "filter-records",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the filters"),
        ("Ctrl+Shift+F",),
        Where.RECORDS,
    ),
    Command(
        "keep-filter", QT_TRANSLATE_NOOP("Commands", "Save this filter"), ("Ctrl+D",), Where.RECORDS
    ),
    Command(
        "export-list",
        QT_TRANSLATE_NOOP("Commands", "Export the list as XLSX"),
        ("Ctrl+S",),
        Where.RECORDS,
    ),
    Command(
        "export-list-csv",
        QT_TRANSLATE_NOOP("Commands", "Export the list as CSV"),
        ("Ctrl+Shift+S",),
        Where.RECORDS,
    ),
    Command("caption", QT_TRANSLATE_NOOP("Commands", "Write the caption"), ("C",), Where.PHOTOS),
    Command(
        "view-photo", QT_TRANSLATE_NOOP("Commands", "Look at the photo"), ("Return",), Where.PHOTOS
    ),
    Command(
        "detach-photo", QT_TRANSLATE_NOOP("Commands", "Take the photo off"), ("Del",), Where.PHOTOS
    ),
)  # fmt: skip — a table reads as one: a row is a line
TOLD: tuple[Command, ...] = (
    Command(
        "phrase",
        QT_TRANSLATE_NOOP("Commands", "Put ready phrase 1 to 9 into the fact"),
        ("Ctrl+1", "Ctrl+9"),
        Where.ITEMS,
    ),
    Command(
        "next-blank", QT_TRANSLATE_NOOP("Commands", "Next blank of a phrase"), ("Tab",), Where.ITEMS
    ),
    Command(
        "leave-fact",
        QT_TRANSLATE_NOOP("Commands", "From the fact to the next item"),
        ("Ctrl+Down",),
        Where.ITEMS,
    ),
)  # fmt: skip — a table reads as one: a row is a line
"""Keys that the fields themselves understand: shown on the sheet of keys, no actions."""
_PAGE_KEYS = frozenset(
    QKeySequence(key)
    for row in COMMANDS
    if _CONTEXTS[row.where] is Qt.ShortcutContext.WindowShortcut
    for key in row.keys
)
_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
_BY_ID = {command.id: command for command in COMMANDS}


def command(command_id: str) -> Command:
    """The row called `command_id`; raises KeyError."""
    return _BY_ID[command_id]


def action(command_id: str, parent: QWidget, slot: Callable[[], object]) -> QAction:
    """The command as an action of `parent`, with its keys; `slot` does it."""
    row = command(command_id)
    made = QAction(row.words, parent)
    made.setShortcuts([QKeySequence(key) for key in row.keys])
    made.setShortcutContext(_CONTEXTS[row.where])
    made.setProperty(PROPERTY, row.id)
    made.triggered.connect(lambda _checked=False: slot())
    parent.addAction(made)
    return made


def shown_keys(row: Command) -> tuple[str, ...]:
    """The keys as this system writes them, the arrows as on their caps."""
    return tuple(_shown_key(key) for key in row.keys)


def _shown_key(key: str) -> str:
    written = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    front, plus, last = written.rpartition("+")
    return f"{front}{plus}{_ARROWS.get(key.rpartition('+')[2], last)}"


def is_key_of_a_page(event: QKeyEvent) -> bool:
    """Whether the key is one of a page's: what lies over the page keeps it from going below."""
    return QKeySequence(event.keyCombination()) in _PAGE_KEYS


def active_actions(window: QWidget) -> Iterator[QAction]:
    """The enabled commands of everything that can be seen in `window`."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget is window or widget.isVisible():
            for each in widget.actions():
                if each.property(PROPERTY) and each.isEnabled():
                    yield each
