"""One whole visit as a list of keys: pressed offscreen by Qt, on a real screen by xdotool."""

from pathlib import Path
from typing import Protocol

PASSPHRASE = "a short sentence of my own"
UNIT = "Yunxi service centre"
FACT = "09:12, two of the signs at the door are wrong"
ASKED = 73
"""Items of the form that a full visit of a hall is asked."""


class Keyboard(Protocol):
    """A keyboard, and eyes that see when the window has come to rest."""

    def press(self, *chords: str) -> None:
        """Press keys one after the other, such as `ctrl+n`, `Tab` or `1`."""

    def type(self, text: str) -> None:
        """Type a text."""

    def rest(self, what: str) -> None:
        """Wait until nothing moves any more; `what` is what is being waited for."""


def whole_visit(keys: Keyboard, sheet: Path) -> None:
    """From the first start of the program to a sealed PDF at `sheet`."""
    make_case(keys)
    begin_visit(keys)
    answer_all(keys)
    seal(keys)
    save_copy(keys, sheet)


def make_case(keys: Keyboard) -> None:
    """The three steps of the first run, and the recovery code."""
    keys.rest("the first step")
    keys.type("Chen Mingyuan")
    keys.press("Tab")
    keys.type("A17")
    keys.press("Tab")
    keys.type("T1")
    keys.press("Return")
    keys.rest("the passphrase step")
    keys.type(PASSPHRASE)
    keys.press("Tab")
    keys.type(PASSPHRASE)
    keys.press("Return")
    keys.rest("the form step")
    keys.press("Return")
    keys.rest("the case folder made and the recovery code shown")
    keys.press("Tab", "Tab", "space", "Tab", "Return")
    keys.rest("Today")


def begin_visit(keys: Keyboard) -> None:
    """A unit that no register knows, the colleague, and when they arrived."""
    keys.press("ctrl+n")
    keys.rest("the dialog")
    keys.type(UNIT)
    keys.press("Tab")
    keys.type("Li Wen, service bureau, P-23")
    keys.press(*["Tab"] * 12)
    keys.type("0905")
    keys.press("Return")
    keys.rest("the inspection")


def answer_all(keys: Keyboard) -> None:
    """Nothing wrong down the whole list, then one thing wrong after all, and when they left."""
    keys.press(*["1"] * ASKED)
    keys.rest("the score")
    keys.press("Home", "2", "2", "Return")
    keys.rest("the fact field")
    keys.type(FACT)
    keys.press("Escape")
    keys.press("F2")
    keys.rest("the facts of the visit")
    keys.press(*["Tab"] * 8)
    keys.type("0940")
    keys.press("Escape")
    keys.rest("the items")


def seal(keys: Keyboard) -> None:
    """Preview, passphrase, seal."""
    keys.press("ctrl+Return")
    keys.rest("the preview")
    keys.type(PASSPHRASE)
    keys.press("Return")
    keys.rest("the sealed sheet")


def save_copy(keys: Keyboard, sheet: Path) -> None:
    """Save the sealed sheet as a file."""
    keys.press("ctrl+s")
    keys.rest("the file dialog")
    keys.press("ctrl+a")
    keys.type(str(sheet))
    keys.press("Return")
    keys.rest("the file written")
