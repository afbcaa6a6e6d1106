"""The paper that the sample photos are drawn on: flat shapes, words, soft light and shadow."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path(__file__).resolve().parent.parent / "fonts"
SCALE = 2
Colour = str
Point = tuple[float, float]

INK, SLATE, MIST, PAPER = "#2f3b46", "#5d6c78", "#c9d3d8", "#fbfaf6"
WALL, WALL_LOW, FLOOR, FLOOR_LINE = "#e9eee9", "#d5dfdb", "#d9cfc0", "#c9bda9"
TEAL, TEAL_DARK, TEAL_PALE = "#2e7d7a", "#1f5f5d", "#bfdcd8"
WOOD, WOOD_DARK, WOOD_PALE = "#c79a6b", "#a87d50", "#e3c9a5"
RED, RED_DARK, AMBER, GREEN, GREEN_DARK = "#c8553d", "#a23f2c", "#e0a33e", "#4f9d69", "#2f7a4d"
SKY, GLASS, STEEL, STEEL_DARK = "#cfe3ee", "#dcebf0", "#aeb9c0", "#7d8a93"
SKIN, HAIR, NAVY = "#e8c3a0", "#3a3432", "#34506e"


@dataclass
class Scene:
    """A canvas in units of the finished picture, drawn larger so that edges come out smooth."""

    width: int = 1600
    height: int = 1200
    image: Image.Image = field(init=False)
    draw: ImageDraw.ImageDraw = field(init=False)

    def __post_init__(self) -> None:
        self.image = Image.new("RGB", (self.width * SCALE, self.height * SCALE), WALL)
        self.draw = ImageDraw.Draw(self.image)

    def box(
        self,
        at: Point,
        size: Point,
        fill: Colour | None,
        *,
        round_: float = 0,
        line: Colour | None = None,
        width: float = 2,
    ) -> None:
        """A rectangle from its upper left corner, with round corners if asked."""
        corners = _scaled((at, (at[0] + size[0], at[1] + size[1])))
        self.draw.rounded_rectangle(
            corners, round_ * SCALE, fill=fill, outline=line, width=round(width * SCALE)
        )

    def disc(self, centre: Point, radius: float, fill: Colour, *, flat: float = 1) -> None:
        """A circle, or an ellipse `flat` times as high."""
        across, down = radius, radius * flat
        corners = ((centre[0] - across, centre[1] - down), (centre[0] + across, centre[1] + down))
        self.draw.ellipse(_scaled(corners), fill=fill)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """A filled polygon."""
        self.draw.polygon(_scaled(points), fill=fill)

    def stroke(self, points: Sequence[Point], colour: Colour, width: float = 4) -> None:
        """A line through `points` with round joints."""
        self.draw.line(_scaled(points), fill=colour, width=round(width * SCALE), joint="curve")
        for point in (points[0], points[-1]):
            self.disc(point, width / 2, colour)

    def text(
        self, centre: Point, words: str, size: float, colour: Colour, *, bold: bool = True
    ) -> None:
        """Words around `centre`."""
        name = "NotoSansSC-Bold.ttf" if bold else "NotoSansSC-Regular.ttf"
        font = ImageFont.truetype(FONTS / name, round(size * SCALE))
        self.draw.text(_scaled((centre,))[0], words, colour, font, anchor="mm")

    def arc(
        self,
        centre: Point,
        radius: float,
        angles: tuple[float, float],
        colour: Colour,
        width: float,
    ) -> None:
        """Part of a circle, in degrees clockwise from the right."""
        corners = _around(centre, radius)
        self.draw.arc(_scaled(corners), *angles, colour, round(width * SCALE))

    def segment(self, centre: Point, radius: float, angles: Point, fill: Colour) -> None:
        """What a straight cut leaves of a disc, in degrees clockwise from the right."""
        self.draw.chord(_scaled(_around(centre, radius)), *angles, fill)

    def shade(self, centre: Point, radius: float, *, flat: float = 0.18, dark: float = 0.3) -> None:
        """A soft shadow on the floor."""
        self._blend(centre, radius, flat, "#3b3a36", dark)

    def glow(self, centre: Point, radius: float, *, flat: float = 0.6, bright: float = 0.5) -> None:
        """A soft pool of light."""
        self._blend(centre, radius, flat, "#fffdf4", bright)

    def _blend(
        self, centre: Point, radius: float, flat: float, colour: Colour, strength: float
    ) -> None:
        mask = Image.new("L", (self.width // 4, self.height // 4))
        corners = [
            ((centre[0] - radius) / 4, (centre[1] - radius * flat) / 4),
            ((centre[0] + radius) / 4, (centre[1] + radius * flat) / 4),
        ]
        ImageDraw.Draw(mask).ellipse(corners, fill=round(255 * strength))
        soft = mask.filter(ImageFilter.GaussianBlur(radius / 18)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=soft)

    def finished(self) -> Image.Image:
        """The picture in its own size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)


def _around(centre: Point, radius: float) -> tuple[Point, Point]:
    return (centre[0] - radius, centre[1] - radius), (centre[0] + radius, centre[1] + radius)


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]
