"""The same visit on a real X screen under a window manager, by xdotool's keys alone."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageGrab

from tests.journeys.visit_by_keys import PASSPHRASE, UNIT, whole_visit

NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
PATIENCE = 60.0
STILL = 1.2
"""Seconds without a change on the screen and without work after which nothing is under way."""
IDLE = 0.1
"""Processor seconds that the program may spend meanwhile."""
CARET = 40
"""Pixels that a blinking caret may change in height; anything larger is the window."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


class Screen:
    """A keyboard and a pair of eyes on one X display."""

    def __init__(
        self,
        display: str,
        environment: dict[str, str],
        program: "subprocess.Popen[bytes]",
        pictures: Path,
    ) -> None:
        self._display, self._environment = display, environment
        self._program, self._pictures = program, pictures

    def press(self, *chords: str) -> None:
        """Press each key, a moment apart as fingers do."""
        self._xdotool("key", "--delay", "60", *chords)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "30", text)

    def rest(self, what: str) -> None:
        """Wait until the picture stands still; keeps the last one under its name."""
        limit = time.monotonic() + PATIENCE
        before, worked, since = self.seen(), self.worked(), time.monotonic()
        while time.monotonic() - since < STILL:
            assert time.monotonic() < limit, f"the window did not come to rest: {what}"
            time.sleep(0.1)
            now = self.seen()
            if not alike(before, now) or self.worked() - worked > IDLE:
                worked, since = self.worked(), time.monotonic()
            before = now
        before.save(self._pictures / f"{what.replace(' ', '-')}.png")

    def worked(self) -> float:
        """Processor seconds of the program so far: deriving a key moves nothing on the screen."""
        facts = (
            Path(f"/proc/{self._program.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        )
        return (int(facts[11]) + int(facts[12])) / os.sysconf("SC_CLK_TCK")

    def seen(self) -> Image.Image:
        """What is on the screen."""
        return ImageGrab.grab(xdisplay=self._display)

    def wait_for_window(self) -> None:
        """Wait until the program's window is there and has the keyboard."""
        self._xdotool("search", "--sync", "--onlyvisible", "--class", "mingcha", "windowfocus")

    def close_window(self) -> None:
        """Close the window as its manager lets one, and wait until the program has ended."""
        self.press("alt+F4")
        assert self._program.wait(PATIENCE) == 0

    def _xdotool(self, *command: str) -> None:
        subprocess.run(
            ["xdotool", *command],
            env=self._environment,
            check=True,
            timeout=120,
            capture_output=True,
        )


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether nothing but a caret differs."""
    box = ImageChops.difference(one, other).getbbox()
    return box is None or (box[2] - box[0] <= 4 and box[3] - box[1] <= CARET)


def started(
    held: ExitStack, command: Sequence[str], environment: dict[str, str]
) -> "subprocess.Popen[bytes]":
    """Run `command` until the test ends."""
    process = held.enter_context(
        subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    )
    held.callback(process.terminate)
    return process


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """An empty X screen with a window manager and the program on it."""
    with ExitStack() as held:
        reading, writing = os.pipe()
        server = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
        ]
        process = held.enter_context(
            subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL)
        )
        held.callback(process.terminate)
        os.close(writing)
        with os.fdopen(reading) as said:
            display = f":{said.readline().strip()}"
        here = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        here |= {
            "DISPLAY": display,
            "MINGCHA_CASE": str(tmp_path / "case"),
            "MINGCHA_SETTINGS": str(tmp_path / "settings.json"),
        }
        started(held, ["openbox"], here)
        program = started(held, [sys.executable, "-m", "inspector_app"], here)
        seen = Screen(display, here, program, tmp_path)
        seen.wait_for_window()
        yield seen


def test_a_whole_visit_on_a_real_screen_ends_in_a_good_sheet(
    screen: Screen, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.pdf"

    whole_visit(screen, sheet)
    screen.close_window()

    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    ours = [sys.executable, "-m", "inspector_app", "--case", str(tmp_path / "case"), "--lang", "en"]
    asked = [*ours, "--passphrase-file", str(passphrase), "verify", str(sheet)]
    verified = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert UNIT in verified.stdout
    if shutil.which("pdfsig"):
        peer = subprocess.run(["pdfsig", str(sheet)], capture_output=True, text=True, check=False)
        assert "Signature is Valid." in peer.stdout
