"""Draws the photos of the sample case: calm flat pictures of halls that do not exist.

Run it by hand after changing a scene; it writes the JPEG files in `photos/` anew, with the EXIF
that a phone would have written, so that reading, turning and stripping can be seen to work.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import boards
import scenes
from PIL import Image


@dataclass(frozen=True, slots=True)
class Shot:
    """A file, its scene, when it was taken, and what else its EXIF says."""

    name: str
    scene: Callable[[], Image.Image]
    taken: str
    sideways: bool = False
    gps: bool = False
    near: float = 1.0
    """How much nearer than usual the camera stood: the same kind of board hangs in many halls."""


_STAFFED = partial(scenes.reception_desk, staffed=True)
_UNSTAFFED = partial(scenes.reception_desk, staffed=False)
_EMPTY_FROM, _EMPTY_UNTIL = (partial(scenes.empty_window, 14, minute) for minute in (15, 38))

SHOTS = (
    Shot(
        "good-1-reception-desk",
        _STAFFED,
        "2026:09:15 09:34:12",
        gps=True,
    ),
    Shot("good-2-notice-board", boards.notice_board, "2026:09:15 09:41:50", sideways=True),
    Shot("good-3-fee-board", boards.fee_board, "2026:09:15 09:43:27"),
    Shot("good-4-ticket-machine", scenes.ticket_machine, "2026:09:15 09:31:05"),
    Shot("good-5-guide-rack", boards.guide_rack, "2026:09:15 09:46:38"),
    Shot("poor-1-ramp", scenes.ramp, "2026:09:16 14:06:20"),
    Shot("poor-2-empty-desk", _UNSTAFFED, "2026:09:16 14:10:44"),
    Shot("poor-3-window-3-begin", _EMPTY_FROM, "2026:09:16 14:15:31"),
    Shot("poor-4-window-3-end", _EMPTY_UNTIL, "2026:09:16 14:38:02"),
    Shot("poor-5-fire-exit", scenes.fire_exit, "2026:09:16 14:44:16"),
    Shot("poor-6-suggestion-box", scenes.suggestion_box, "2026:09:16 14:47:59"),
    Shot("poor-7-notice-board", boards.water_board, "2026:09:16 14:52:40"),
    Shot("suspected-1-waiting-seats", scenes.waiting_seats, "2026:09:17 09:26:03"),
    Shot("suspected-2-notice-board", boards.town_board, "2026:09:17 09:33:45"),
    Shot("shared-1-empty-desk", _UNSTAFFED, "2026:09:18 14:10:21", near=1.12),
    Shot("shared-2-notice-board", boards.town_board, "2026:09:18 14:21:37", near=1.08),
    Shot("own-1-notice-board", boards.town_board, "2026:09:18 09:22:08", near=1.05),
    Shot("own-2-fire-exit", scenes.fire_exit, "2026:09:18 09:40:52", near=1.1),
)


def exif_of(shot: Shot) -> Image.Exif:
    """What a phone would have written: a maker that is none, the time, the turn, once a place."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Sample", "Drawn picture"
    exif[0x0112] = 6 if shot.sideways else 1
    exif.get_ifd(0x8769).update({0x9003: shot.taken, 0x9011: "+08:00"})
    if shot.gps:
        # In the sea off no coast: the district does not exist.
        exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 0.0, 36.0), 3: "E", 4: (150.0, 1.0, 12.0)})
    return exif


def nearer(picture: Image.Image, near: float) -> Image.Image:
    """The middle of the picture, as large as the whole was."""
    width, height = picture.size
    left, top = width * (1 - 1 / near) / 2, height * (1 - 1 / near) / 2
    middle = (left, top, width - left, height - top)
    return (
        picture.resize(picture.size, Image.Resampling.LANCZOS, box=middle) if near > 1 else picture
    )


def draw_all(folder: Path) -> None:
    """Write every photo into `folder`."""
    for shot in SHOTS:
        picture = nearer(shot.scene(), shot.near)
        stored = picture.transpose(Image.Transpose.ROTATE_90) if shot.sideways else picture
        path = folder / f"{shot.name}.jpg"
        stored.save(path, "JPEG", quality=88, optimize=True, exif=exif_of(shot))


if __name__ == "__main__":
    draw_all(Path(__file__).resolve().parent / "photos")
