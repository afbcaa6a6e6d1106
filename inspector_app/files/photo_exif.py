"""When, with what and where a picture was taken, as far as its EXIF (CIPA DC-008) can be read."""

import contextlib
import math
import re
import struct
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PIL import ExifTags, Image

from inspector_app.files.photo_text import one_line

UPRIGHT = 1

_TIME = re.compile(r"(\d{4})\D(\d\d)\D(\d\d)\D(\d\d)\D(\d\d)\D(\d\d)")
_OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d")
# What reading hostile EXIF raises; broken facts are no reason to lose a picture.
_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What EXIF says; whatever is missing or broken is empty."""

    taken_at: str = ""
    """ISO 8601, with offset when the file says one."""
    device: str = ""
    place: str = ""
    """ "lat,lon" in degrees."""
    orientation: int = UPRIGHT
    """1 to 8: how the stored pixels must be turned to stand upright."""


def read_facts(exif: bytes) -> PhotoFacts:
    """Read the facts out of an EXIF block; never raises for its content."""
    if not exif:
        return PhotoFacts()
    tags = Image.Exif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with contextlib.suppress(*_BROKEN):
            tags.load(exif)
        camera, photo, position = (
            _directory(tags, part) for part in (None, ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo)
        )
    return PhotoFacts(_taken_at(photo), _device(camera), _place(position), _orientation(camera))


def _directory(tags: Image.Exif, part: int | None) -> dict[int, object]:
    """Every tag of a directory that can be read, one by one: one bad tag hides no other."""
    directory: Mapping[int, object] = tags
    if part is not None:
        directory = {}
        with contextlib.suppress(*_BROKEN):
            directory = tags.get_ifd(part)
    read: dict[int, object] = {}
    for tag in tuple(directory):
        with contextlib.suppress(*_BROKEN):
            read[tag] = directory[tag]
    return read


def _orientation(camera: Mapping[int, object]) -> int:
    said = camera.get(ExifTags.Base.Orientation)
    return said if isinstance(said, int) and 1 <= said <= 8 else UPRIGHT


def _taken_at(photo: Mapping[int, object]) -> str:
    for time_tag, offset_tag in (
        (ExifTags.Base.DateTimeOriginal, ExifTags.Base.OffsetTimeOriginal),
        (ExifTags.Base.DateTimeDigitized, ExifTags.Base.OffsetTimeDigitized),
    ):
        said = _TIME.match(_text(photo.get(time_tag)))
        if said is None:
            continue
        offset = _OFFSET.fullmatch(_text(photo.get(offset_tag)))
        with contextlib.suppress(ValueError):
            naive = "{}-{}-{}T{}:{}:{}".format(*said.groups())
            return datetime.fromisoformat(naive + (offset[0] if offset else "")).isoformat()
    return ""


def _device(camera: Mapping[int, object]) -> str:
    make = _text(camera.get(ExifTags.Base.Make))
    model = _text(camera.get(ExifTags.Base.Model))
    if not (make and model):
        return make or model
    # "Canon" and "Canon EOS 40D", "NIKON CORPORATION" and "NIKON D70" need no repetition.
    repeated = model.casefold().startswith(make.split()[0].casefold())
    return model if repeated else one_line(f"{make} {model}")


def _place(position: Mapping[int, object]) -> str:
    latitude = _degrees(position, ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLatitudeRef, "NS")
    longitude = _degrees(position, ExifTags.GPS.GPSLongitude, ExifTags.GPS.GPSLongitudeRef, "EW")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return ""
    # Receivers without a fix write zeros.
    return f"{latitude:.6f},{longitude:.6f}" if latitude or longitude else ""


def _degrees(position: Mapping[int, object], tag: int, ref: int, sides: str) -> float | None:
    parts, side = position.get(tag), _text(position.get(ref))[:1].upper()
    if not isinstance(parts, tuple) or len(parts) != 3 or side not in tuple(sides):
        return None
    with contextlib.suppress(*_BROKEN):
        degrees, minutes, seconds = (float(part) for part in parts)
        angle = degrees + minutes / 60 + seconds / 3600
        if math.isfinite(angle):
            return -angle if side == sides[1] else angle
    return None


def _text(said: object) -> str:
    if isinstance(said, bytes):
        return one_line(said.decode("utf-8", "replace"))
    if not isinstance(said, str):
        return ""
    # EXIF text is read as Latin-1; phones that write another alphabet write UTF-8.
    with contextlib.suppress(UnicodeError):
        said = said.encode("latin-1").decode("utf-8")
    return one_line(said)
