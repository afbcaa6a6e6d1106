"""What is wanted of every kind of picture, and the limits that the worker sets itself."""

import io
import json
import sys
from pathlib import Path

import pytest
from PIL import Image

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo import WORKER_ARGUMENT, PhotoReader
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import CPU_SECONDS, MAX_PIXELS, MAX_SCANS, MAX_SIDE, MEMORY
from inspector_app.files.photo_wire import decode_reply, read_frame
from inspector_app.files.photo_worker import read_picture
from tests.files.pictures import (
    HERE,
    HERE_SAID,
    box,
    corners,
    encoded,
    exif,
    flat_png,
    jpeg,
    noisy_jpeg,
    png,
    png_header,
    png_of,
    run_python,
    with_jpeg_size,
)
from tests.visits import a_photo


def fault_of(content: bytes) -> PhotoFault:
    with pytest.raises(PhotoRefused) as caught:
        read_picture(content)
    return caught.value.fault


def test_a_phone_jpeg_tells_time_device_and_place():
    taken, _ = read_picture(jpeg(exif=exif(gps=HERE)))
    assert taken.kind is PhotoKind.JPEG
    assert (taken.width, taken.height) == (400, 300)
    assert taken.taken_at == "2026-09-15T10:12:33+08:00"
    assert taken.device == "Sample Phone 1"
    assert taken.place == HERE_SAID


def test_a_png_is_read_with_its_exif():
    taken, _ = read_picture(png(exif=exif()))
    assert taken.kind is PhotoKind.PNG
    assert taken.taken_at == "2026-09-15T10:12:33+08:00"


def test_of_an_mpo_the_first_frame_is_taken():
    second = Image.new("RGB", (400, 300), "white")
    content = encoded(corners(), "MPO", save_all=True, append_images=[second], exif=exif())
    taken, copies = read_picture(content)
    assert taken.kind is PhotoKind.MPO
    assert taken.device == "Sample Phone 1"
    assert Image.open(io.BytesIO(copies.reduced)).getpixel((50, 50))[0] > 150


@pytest.mark.parametrize("orientation", range(1, 9))
def test_width_and_height_are_those_of_the_upright_picture(orientation):
    taken, _ = read_picture(jpeg(exif=exif(orientation=orientation)))
    assert (taken.width, taken.height) == ((400, 300) if orientation < 5 else (300, 400))


@pytest.mark.parametrize(
    "content",
    [
        jpeg((16, 16), exif=b"Exif\0\0" + bytes(range(256)) * 8),
        jpeg((16, 16), exif=b"Exif\0\0II*\0\xff\xff\xff\xff"),
        jpeg((16, 16), exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 600),
        png(exif=b"nothing that EXIF could be"),
    ],
)
def test_broken_exif_costs_the_facts_and_not_the_picture(content):
    taken, copies = read_picture(content)
    assert (taken.taken_at, taken.device, taken.place) == ("", "", "")
    assert copies.reduced


def test_a_comment_and_a_trailer_are_no_fault():
    content = jpeg(comment=b"from the phone") + b"\x00\x00trailer of some phone" * 100
    read_picture(content)


@pytest.mark.parametrize(
    ("kind", "said"),
    [("GIF", "GIF"), ("WEBP", "WebP"), ("BMP", "BMP"), ("TIFF", "TIFF"), ("JPEG2000", "JPEG 2000")],
)
def test_other_pictures_are_named_and_refused(kind, said):
    with pytest.raises(PhotoRefused) as caught:
        read_picture(encoded(corners((40, 30)), kind))
    assert caught.value.fault is PhotoFault.OTHER_KIND
    assert caught.value.kind == said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04" + bytes(60), "ZIP"),
        (box(b"ftyp", b"avif\0\0\0\0mif1avif"), "AVIF"),
        (box(b"ftyp", b"isom\0\0\x02\0isomavc1") + bytes(60), "MP4"),
        (b"RIFF\x10\0\0\0AVI ", "RIFF"),
    ],
)
def test_a_renamed_file_is_told_by_its_content(content, said):
    with pytest.raises(PhotoRefused) as caught:
        read_picture(content)
    assert (caught.value.fault, caught.value.kind) == (PhotoFault.OTHER_KIND, said)


@pytest.mark.parametrize("content", [b"\x00", b"hello", b"BMX" * 40, b"P6 4 4 255 " + bytes(48)])
def test_what_is_no_picture_is_refused(content):
    assert fault_of(content) is PhotoFault.NOT_A_PICTURE


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (flat_png(MAX_SIDE + 1, 4), PhotoFault.TOO_LONG),
        (flat_png(7100, 7100), PhotoFault.TOO_MANY_PIXELS),
        (with_jpeg_size(jpeg(), 65_535, 65_535), PhotoFault.TOO_LONG),
        (with_jpeg_size(jpeg(), 7_072, 7_072), PhotoFault.TOO_MANY_PIXELS),
        (with_jpeg_size(jpeg(), 400, 0), PhotoFault.CORRUPT),
        (png_of([png_header(0, 10), (b"IDAT", b""), (b"IEND", b"")]), PhotoFault.CORRUPT),
    ],
)
def test_bombs_are_refused_by_their_header(content, fault):
    assert fault_of(content) is fault


def test_the_limit_on_pixels_is_told_with_what_was_found():
    with pytest.raises(PhotoRefused) as caught:
        read_picture(flat_png(7100, 7100))
    assert (caught.value.found, caught.value.limit) == (7100 * 7100, MAX_PIXELS)


@pytest.mark.parametrize(
    "content",
    [
        with_jpeg_size(jpeg((64, 64)), 4000, 3000),
        with_jpeg_size(noisy_jpeg(), 320, 480),
        with_jpeg_size(noisy_jpeg(), 640, 240),
        with_jpeg_size(noisy_jpeg(progressive=True), 8000, 6000),
        png_of(
            [png_header(3000, 3000), (b"IDAT", b"x\x9c\x03\x00\x00\x00\x00\x01"), (b"IEND", b"")]
        ),
    ],
)
def test_a_header_that_promises_more_than_there_is_is_refused(content):
    assert fault_of(content) is PhotoFault.FALSE_SIZE


def test_a_jpeg_of_endless_passes_is_refused():
    content = noisy_jpeg((64, 64), progressive=True)
    start = content.rindex(b"\xff\xda")
    last = content[start:-2]
    bomb = content[:-2] + last * 5000 + b"\xff\xd9"
    with pytest.raises(PhotoRefused) as caught:
        read_picture(bomb)
    assert caught.value.fault is PhotoFault.TOO_MANY_SCANS
    assert caught.value.limit == MAX_SCANS


def test_a_progressive_jpeg_is_read():
    taken, _ = read_picture(jpeg(progressive=True))
    assert (taken.width, taken.height) == (400, 300)


def test_an_animation_is_refused_with_the_number_of_its_frames():
    frames = [corners((40, 30)), Image.new("RGB", (40, 30)), Image.new("RGB", (40, 30), "white")]
    with pytest.raises(PhotoRefused) as caught:
        read_picture(encoded(frames[0], "PNG", save_all=True, append_images=frames[1:]))
    assert (caught.value.fault, caught.value.found) == (PhotoFault.ANIMATED, 3)


def test_a_heic_that_holds_no_picture_is_corrupt():
    head = box(b"ftyp", b"heic\0\0\0\0mif1heic")
    assert fault_of(head) is PhotoFault.CORRUPT
    assert fault_of(head + box(b"meta", bytes(40))) is PhotoFault.CORRUPT


STARVED = """
import resource, sys
from inspector_app.files.photo_worker import answer
resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
answer(sys.stdin.buffer.read(), sys.stdout.buffer)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are the system's own")
def test_memory_that_runs_out_is_a_refusal_and_no_crash():
    content = encoded(Image.new("RGB", (8000, 6000)), "PNG", compress_level=1)
    said = run_python("-c", STARVED, stdin=content)
    reply = decode_reply(read_frame(io.BytesIO(said), 1000))
    assert reply.fault is PhotoFault.TOO_HEAVY


LIMITS = """
import json, resource, tempfile
from inspector_app.files.photo_worker import limit_processor, limit_reach
limit_reach(); limit_processor()
said = {}
try: bytearray(3 << 30)
except MemoryError: said["memory"] = "refused"
import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    with tempfile.TemporaryFile() as file: file.write(b"x"); file.flush()
except OSError: said["file"] = "refused"
said["soft"] = resource.getrlimit(resource.RLIMIT_CPU)[0]
said["as"] = resource.getrlimit(resource.RLIMIT_AS)[0]
print(json.dumps(said))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are the system's own")
def test_the_worker_bounds_its_memory_its_files_and_its_processor_time():
    said = json.loads(run_python("-c", LIMITS))
    assert (said["memory"], said["file"], said["as"]) == ("refused", "refused", MEMORY)
    assert CPU_SECONDS <= said["soft"] <= CPU_SECONDS + 30


PLUGINS = """
import sys
from inspector_app.files.photo_worker import read_picture
for path in sys.argv[1:]:
    read_picture(open(path, "rb").read())
print(*sorted(name for name in sys.modules if name.startswith("PIL.") and name.endswith("Plugin")))
"""


def test_no_plugin_for_another_format_is_loaded(tmp_path):
    files = {"a": jpeg(exif=exif(gps=HERE)), "b": png(), "c": encoded(corners(), "MPO")}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    loaded = run_python("-c", PLUGINS, *(str(tmp_path / name) for name in files)).decode()
    # TIFF is the shape of EXIF; nothing is ever opened with it.
    assert loaded.split() == [
        "PIL.JpegImagePlugin",
        "PIL.PngImagePlugin",
        "PIL.TiffImagePlugin",
    ]


def test_the_program_itself_can_be_the_worker_for_want_of_an_interpreter(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "inspector_app", WORKER_ARGUMENT)
    photo = a_photo(tmp_path / "photo.jpg")

    with PhotoReader(command) as reader:
        read = reader.read(photo)

    assert (read.width, read.height) == (800, 600)
