"""Taking in a 12-megapixel photo, beside Pillow's own draft decode and a SHA-256."""

import hashlib
import io
import resource
import time
from pathlib import Path

from PIL import Image

from inspector_app.files.photo import PhotoReader
from inspector_app.files.photo_limits import REDUCED_SIDE
from tests.benchmarks.table import Row, in_turn

HALF = 2000
"""What our copy of a 4000 px picture has: the reader takes the whole fraction below its cap."""


def bench_photo(folder: Path) -> list[Row]:
    """One 12 MP JPEG through the warm worker: read, judged, reduced, hashed."""
    photo = twelve_megapixels(folder / "photo.jpg", seed=1)

    def decoded(side: int) -> None:
        content = photo.read_bytes()
        hashlib.sha256(content).digest()
        picture = Image.open(io.BytesIO(content))
        picture.draft("RGB", (side, side))
        picture.load()

    with PhotoReader() as reader:
        clock = time.perf_counter
        ours, bare = in_turn(lambda: reader.read(photo), lambda: decoded(REDUCED_SIDE), clock=clock)
        again, half = in_turn(lambda: reader.read(photo), lambda: decoded(HALF), clock=clock)
    return [
        Row(
            name="photo: 12 MP in, copies made",
            value=ours,
            unit="ms",
            floor=bare,
            floor_is="Pillow draft decode for 2048 px + SHA-256",
            budget="≤ 1.3× floor",
            ok=ours <= 1.3 * bare,
        ),
        Row(
            name="photo: the same beside a decode to half size",
            value=again,
            unit="ms",
            floor=half,
            floor_is="Pillow draft decode to 2000 px + SHA-256",
            budget="told, not judged",
            ok=True,
        ),
    ]


def bench_many(folder: Path) -> list[Row]:
    """Fifty photos one after the other: the memory that stays resident, worker included."""
    photos = [twelve_megapixels(folder / f"{n}.jpg", seed=n) for n in range(5)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with PhotoReader() as reader:
        for n in range(50):
            reader.read(photos[n % len(photos)])
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return [
        Row(
            name="photo: 50 in a row, peak memory",
            value=ours - before + worker,
            unit="MB",
            floor=sum(photo.stat().st_size for photo in photos) / len(photos) / 2**20,
            floor_is="one file",
            budget="≤ 250 MB",
            ok=ours - before + worker <= 250,
        )
    ]


def twelve_megapixels(path: Path, *, seed: int) -> Path:
    """A noisy 4000×3000 JPEG of about 5 MB, as a phone makes them."""
    small = Image.effect_noise((1000, 750), 40 + seed).convert("RGB")
    small.resize((4000, 3000), Image.Resampling.BICUBIC).save(path, quality=97)
    return path


BENCHES = {"photo": bench_photo, "photo-memory": bench_many}
