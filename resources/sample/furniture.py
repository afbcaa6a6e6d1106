"""What the halls of the sample photos are furnished with."""

import math

from canvas import (
    FLOOR,
    FLOOR_LINE,
    GREEN,
    GREEN_DARK,
    HAIR,
    INK,
    MIST,
    PAPER,
    RED,
    SKIN,
    SLATE,
    STEEL,
    STEEL_DARK,
    TEAL,
    TEAL_PALE,
    WALL,
    WALL_LOW,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    Colour,
    Point,
    Scene,
)


def room(scene: Scene, floor_at: float = 880) -> None:
    """Wall, skirting, tiled floor and the light from above."""
    width, height = scene.width, scene.height
    scene.box((0, 0), (width, floor_at), WALL)
    scene.box((0, floor_at - 230), (width, 230), WALL_LOW)
    scene.box((0, floor_at), (width, height - floor_at), FLOOR)
    for column in range(-6, 13):
        foot = width / 2 + (column - 3) * 320
        scene.stroke([(width / 2 + (column - 3) * 190, floor_at), (foot, height)], FLOOR_LINE, 2)
    for row in (0.2, 0.52):
        at = floor_at + (height - floor_at) * row
        scene.stroke([(0, at), (width, at)], FLOOR_LINE, 2)
    scene.box((0, floor_at - 16), (width, 16), "#bfcac4")
    scene.glow((width / 2, 60), 900, flat=0.45, bright=0.55)


def hanging_sign(scene: Scene, centre: Point, words: str, english: str, width: float) -> None:
    """A sign on two rods."""
    x, y = centre
    for side in (-0.36, 0.36):
        scene.stroke([(x + side * width, 0), (x + side * width, y - 60)], STEEL, 6)
    scene.box((x - width / 2, y - 70), (width, 140), TEAL, round_=12)
    scene.text((x, y - 16), words, 58, PAPER)
    scene.text((x, y + 42), english, 26, TEAL_PALE, bold=False)


def plant(scene: Scene, foot: Point, size: float) -> None:
    """A potted plant."""
    x, y = foot
    scene.shade((x, y + 4), size * 0.5)
    root = (x, y - size * 0.55)
    for turn, length in ((-58, 0.8), (56, 0.82), (-34, 1.0), (32, 0.98), (-10, 1.1), (12, 1.06)):
        _leaf(scene, root, turn, size * length, GREEN if turn < 0 else GREEN_DARK)
    pot = size * 0.34
    rim, low = y - size * 0.6, pot * 0.75
    scene.shape([(x - pot, rim), (x + pot, rim), (x + low, y), (x - low, y)], "#b9785a")
    scene.box((x - pot * 1.1, y - size * 0.66), (pot * 2.2, size * 0.1), "#a56849", round_=6)


def _leaf(scene: Scene, root: Point, turn: float, length: float, colour: Colour) -> None:
    """A blade from `root`, leaning by `turn` degrees and bending over."""
    edges: list[Point] = []
    for side in (1, -1):
        steps = range(13) if side == 1 else range(12, -1, -1)
        for step in steps:
            part = step / 12
            angle = math.radians(turn * (0.55 + 0.75 * part))
            half = math.sin(math.pi * part**0.8) * length * 0.1 * side
            along = (math.sin(angle) * length * part, -math.cos(angle) * length * part)
            edges.append(
                (
                    root[0] + along[0] + math.cos(angle) * half,
                    root[1] + along[1] + math.sin(angle) * half,
                )
            )
    scene.shape(edges, colour)
    vein = [edges[0], ((edges[6][0] + edges[19][0]) / 2, (edges[6][1] + edges[19][1]) / 2)]
    scene.stroke([*vein, edges[11]], "#7fbf91", 2)


def person(scene: Scene, neck: Point, size: float, coat: Colour) -> None:
    """Somebody without a face, from the chest up."""
    x, y = neck
    scene.box((x - size * 0.12, y - size * 0.16), (size * 0.24, size * 0.3), "#d9ae88", round_=10)
    scene.box((x - size * 0.55, y), (size * 1.1, size * 1.8), coat, round_=size * 0.32)
    scene.shape([(x - size * 0.16, y), (x + size * 0.16, y), (x, y + size * 0.3)], PAPER)
    scene.disc((x, y - size * 0.42), size * 0.34, HAIR)
    scene.disc((x, y - size * 0.36), size * 0.3, SKIN)
    scene.segment((x, y - size * 0.46), size * 0.335, (180, 360), HAIR)
    scene.box((x + size * 0.16, y + size * 0.34), (size * 0.26, size * 0.16), PAPER, round_=4)


def clock(scene: Scene, centre: Point, radius: float, hour: int, minute: int) -> None:
    """A wall clock that shows the time of the visit."""
    scene.disc(centre, radius + 10, SLATE)
    scene.disc(centre, radius, PAPER)
    for mark in range(12):
        angle = math.radians(mark * 30)
        far, near = radius * 0.9, radius * (0.72 if mark % 3 == 0 else 0.8)
        ends = [
            (centre[0] + math.sin(angle) * reach, centre[1] - math.cos(angle) * reach)
            for reach in (near, far)
        ]
        scene.stroke(ends, INK, 5 if mark % 3 == 0 else 3)
    for turn, reach, width in (((hour % 12 + minute / 60) * 30, 0.5, 9), (minute * 6, 0.74, 6)):
        angle = math.radians(turn)
        tip = (
            centre[0] + math.sin(angle) * radius * reach,
            centre[1] - math.cos(angle) * radius * reach,
        )
        scene.stroke([centre, tip], INK, width)
    scene.disc(centre, 9, RED)


def sheet(scene: Scene, at: Point, size: Point, title: str, lines: int, *, head: Colour) -> None:
    """A posted sheet with a heading and lines that stand for text."""
    x, y = at
    width, height = size
    scene.box((x + 5, y + 7), size, "#b9c2c2", round_=4)
    scene.box(at, size, PAPER, round_=4)
    band = min(height * 0.2, width * 0.26)
    scene.box((x, y), (width, band), head, round_=4)
    scene.text((x + width / 2, y + band / 2), title, min(height * 0.115, width * 0.14), PAPER)
    gap = (height - band) * 0.88 / lines
    for line in range(lines):
        length = width * (0.8, 0.74, 0.82, 0.56)[line % 4]
        top = y + band + height * 0.07 + line * gap
        scene.box((x + width * 0.09, top), (length, gap * 0.3), MIST, round_=3)


def empty_frame(scene: Scene, at: Point, size: Point, words: str) -> None:
    """A place on the board with its label and nothing in it."""
    x, y = at
    scene.box(at, size, "#e4e6df", round_=4, line="#aab2ae", width=3)
    scene.box((x, y), (size[0], size[1] * 0.2), "#c3cbc6", round_=4)
    scene.text((x + size[0] / 2, y + size[1] * 0.1), words, size[1] * 0.115, PAPER)
    for corner in ((0.08, 0.28), (0.92, 0.28), (0.08, 0.93), (0.92, 0.93)):
        scene.disc((x + size[0] * corner[0], y + size[1] * corner[1]), 5, "#9aa39f")


def counter(scene: Scene, top: float, *, floor_at: float = 880) -> None:
    """A long counter in front of everything behind it."""
    scene.shade((scene.width / 2, floor_at + 150), 900, flat=0.09)
    scene.box((0, top + 34), (scene.width, floor_at + 130 - top - 34), WOOD)
    for panel in range(5):
        left = 40 + panel * 310
        scene.box((left, top + 80), (280, floor_at + 80 - top - 90), WOOD_PALE, round_=10)
    scene.box((0, top), (scene.width, 40), WOOD_DARK)
    scene.box((0, top), (scene.width, 12), "#dcb88a")


def scooter(scene: Scene, foot: Point, colour: Colour) -> None:
    """A parked electric scooter, seen from the side."""
    x, y = foot
    scene.shade((x, y + 42), 160, flat=0.14, dark=0.35)
    for wheel in (-105, 105):
        scene.disc((x + wheel, y), 46, INK)
        scene.disc((x + wheel, y), 22, STEEL)
    scene.shape(
        [
            (x - 150, y - 40),
            (x - 130, y - 96),
            (x - 20, y - 100),
            (x + 6, y - 26),
            (x - 60, y - 20),
        ],
        colour,
    )
    scene.box((x - 40, y - 40), (130, 24), colour, round_=12)
    scene.stroke([(x + 105, y), (x + 72, y - 150), (x + 60, y - 186)], STEEL_DARK, 14)
    scene.shape([(x + 66, y - 30), (x + 94, y - 36), (x + 88, y - 130), (x + 62, y - 130)], colour)
    scene.stroke([(x + 34, y - 190), (x + 84, y - 182)], INK, 12)
    scene.box((x - 146, y - 122), (130, 28), INK, round_=14)
    scene.disc((x + 92, y - 150), 14, "#fdf0c4")
