"""The guide as text: where it is kept, how its headings are linked, what a search finds in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors.refused import NoSuchFile
from inspector_app.domain.wording import Language

GUIDES = {Language.ZH: "guide.md", Language.EN: "guide.en.md"}
AROUND = 5
"""Characters of an excerpt on the left of what was found."""
EXCERPT = 60


@dataclass(frozen=True)
class Line:
    """One line of the guide as it is laid out: where it begins, and its heading's level or 0."""

    start: int
    text: str
    level: int = 0


@dataclass(frozen=True)
class Found:
    """One place where the wanted words stand."""

    start: int
    length: int
    heading: str
    excerpt: str


def read_guide(file: Path) -> str:
    """The text of `file`; raises NoSuchFile."""
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NoSuchFile(file) from error


def slug(heading: str) -> str:
    """What links call a heading: letters and digits in small, hyphens for spaces."""
    kept = (each for each in heading.strip().lower() if each.isalnum() or each in " -_")
    return "".join(kept).replace(" ", "-")


def find(lines: Iterable[Line], wanted: str) -> list[Found]:
    """Every place where all of `wanted` stands, whatever its capitals, under its heading."""
    needle = wanted.strip().casefold()
    found: list[Found] = []
    heading = ""
    for line in lines:
        heading = line.text if line.level else heading
        at = line.text.casefold().find(needle) if needle else -1
        while at >= 0:
            excerpt = _excerpt(line.text, at)
            found.append(Found(line.start + at, len(needle), heading, excerpt))
            at = line.text.casefold().find(needle, at + len(needle))
    return found


def _excerpt(text: str, at: int) -> str:
    begin = max(0, at - AROUND)
    shown = text[begin : begin + EXCERPT].strip()
    before = "…" if begin else ""
    after = "…" if begin + EXCERPT < len(text) else ""
    return f"{before}{shown}{after}"
