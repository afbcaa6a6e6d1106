"""The photo reader: one warm worker, and every bad picture refused without harm to the next."""

import hashlib
import io
import os
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo import PhotoReader, shown_name
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import MAX_BYTES
from inspector_app.files.photo_process import PhotoProcess
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
    run_python,
    seen,
    with_jpeg_size,
)

posix_only = pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX")


@pytest.fixture(scope="module")
def reader():
    with PhotoReader() as reader:
        yield reader


def refusal(reader: PhotoReader, path: Path) -> PhotoRefused:
    with pytest.raises(PhotoRefused) as caught:
        reader.read(path)
    return caught.value


def test_the_original_is_kept_untouched_under_its_hash(reader, tmp_path):
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(jpeg(exif=exif(gps=HERE)))
    photo = reader.read(path)
    assert photo.original == path.read_bytes()
    assert photo.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert photo.size == path.stat().st_size


def test_a_photo_brings_its_facts_and_its_copies(reader, tmp_path):
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(jpeg((4032, 3024), exif=exif(gps=HERE, orientation=6)))
    photo = reader.read(path)
    assert (photo.kind, photo.name) == (PhotoKind.JPEG, "IMG_0001.jpg")
    assert (photo.width, photo.height) == (3024, 4032)
    assert photo.taken_at == "2026-09-15T10:12:33+08:00"
    assert (photo.device, photo.place) == ("Sample Phone 1", HERE_SAID)
    image = Image.open(io.BytesIO(photo.reduced))
    assert image.height > image.width
    assert seen(image) == ["blue", "red", "grey", "green"]
    assert max(Image.open(io.BytesIO(photo.thumbnail)).size) == 320


@pytest.mark.parametrize("name", ["photo.png", "photo.txt", "photo", "照片.exe"])
def test_a_wrong_name_does_not_matter(reader, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(jpeg())
    assert reader.read(path).kind is PhotoKind.JPEG


def test_a_pasted_picture_needs_no_file(reader):
    assert reader.read_bytes(png(), "剪贴板.png").kind is PhotoKind.PNG


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", PhotoFault.EMPTY),
        (bytes(MAX_BYTES + 1), PhotoFault.TOO_LARGE),
        (os.urandom(20_000).replace(b"\xff\xd8", b""), PhotoFault.NOT_A_PICTURE),
        (b"MZ" + bytes(500), PhotoFault.NOT_A_PICTURE),
        (encoded(corners(), "GIF"), PhotoFault.OTHER_KIND),
        (jpeg()[:-300], PhotoFault.TRUNCATED),
        (png()[:-300], PhotoFault.TRUNCATED),
        (box(b"ftyp", b"heic\0\0\0\0mif1heic") + b"\0\0\xff\xffmdat", PhotoFault.TRUNCATED),
        (with_jpeg_size(jpeg(), 60_000, 60_000), PhotoFault.TOO_LONG),
        (with_jpeg_size(jpeg(), 7_100, 7_100), PhotoFault.TOO_MANY_PIXELS),
        (with_jpeg_size(jpeg(), 8_000, 6_000), PhotoFault.FALSE_SIZE),
        (flat_png(7_100, 7_100), PhotoFault.TOO_MANY_PIXELS),
        (png()[:60] + b"\x00" + png()[61:], PhotoFault.CORRUPT),
    ],
)
def test_a_bad_picture_is_refused_in_time_and_the_next_is_read(reader, tmp_path, content, fault):
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(content)
    reader.warm()
    begun = time.monotonic()
    refused = refusal(reader, path)
    assert time.monotonic() - begun < 2
    assert (refused.fault, refused.name) == (fault, "IMG_0001.jpg")
    assert reader.read_bytes(jpeg(), "next.jpg").width == 400


def test_too_many_pasted_bytes_are_refused(reader):
    with pytest.raises(PhotoRefused) as caught:
        reader.read_bytes(bytes(MAX_BYTES + 1), "剪贴板")
    assert caught.value.fault is PhotoFault.TOO_LARGE


def test_too_many_bytes_are_told_with_the_limit(reader, tmp_path):
    path = tmp_path / "huge.jpg"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 40)
    refused = refusal(reader, path)
    assert (refused.found, refused.limit) == (MAX_BYTES * 40, MAX_BYTES)


def test_what_is_no_file_is_refused_without_waiting(reader, tmp_path):
    assert refusal(reader, tmp_path / "nothing.jpg").fault is PhotoFault.MISSING
    assert refusal(reader, tmp_path).fault is PhotoFault.NOT_A_FILE
    assert refusal(reader, tmp_path / "a.jpg" / "b.jpg").fault is PhotoFault.MISSING


@posix_only
def test_a_pipe_is_refused_without_waiting(reader, tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    assert refusal(reader, tmp_path / "pipe.jpg").fault is PhotoFault.NOT_A_FILE


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this file")
def test_a_file_that_the_system_withholds_is_unreadable(reader):
    # A regular file by its type, and an error for everyone who reads its beginning.
    assert refusal(reader, Path("/proc/self/mem")).fault is PhotoFault.UNREADABLE


def test_a_hundred_damaged_pictures_are_read_or_refused(reader):
    sound = noisy_jpeg((200, 150), exif=exif(gps=HERE))
    faults = set()
    for step in range(100):
        at = 2 + step * (len(sound) - 4) // 100
        damaged = sound[:at] + bytes([sound[at] ^ 0x55]) + sound[at + 1 :]
        try:
            photo = reader.read_bytes(damaged, "damaged.jpg")
        except PhotoRefused as refused:
            faults.add(refused.fault)
        else:
            assert photo.sha256 == hashlib.sha256(damaged).hexdigest()
    assert PhotoFault.CORRUPT in faults
    assert PhotoFault.READER_FAILED not in faults


def test_every_shared_photo_is_read_or_refused_with_a_reason(reader, shared_photos):
    faults = {}
    for path in sorted(shared_photos.iterdir()):
        try:
            photo = reader.read(path)
        except PhotoRefused as refused:
            faults[path.name] = refused.fault
        else:
            assert photo.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
            assert max(Image.open(io.BytesIO(photo.reduced)).size) <= 2048
    # `corrupted.jpg` has a marker in the middle of its pixels, and shows it.
    assert faults == {
        "README.md": PhotoFault.NOT_A_PICTURE,
        "corrupted.jpg": PhotoFault.CORRUPT,
    }


# The worker is the outside world: here it misbehaves once, and then does its work.
ONCE = """
import os, pathlib, runpy, subprocess, sys, time
marker = pathlib.Path({marker!r})
def say(*frames):
    for frame in frames:
        sys.stdout.buffer.write(len(frame).to_bytes(4, "big") + frame)
    sys.stdout.buffer.flush()
if not marker.exists():
    marker.write_text("")
    say(b"ready")
    sys.stdin.buffer.read(1)
    {misbehave}
    sys.exit()
runpy.run_module("inspector_app.files.photo_worker", run_name="__main__")
"""

ANSWER = (
    b'{"type":"taken","kind":"jpeg","width":40,"height":30,"taken_at":"","device":"","place":""}'
)


def misbehaving(tmp_path: Path, misbehave: str) -> list[str]:
    script = ONCE.format(marker=str(tmp_path / "marker"), misbehave=misbehave)
    return [sys.executable, "-c", script]


@pytest.mark.parametrize(
    "misbehave",
    [
        "os._exit(3)",
        "say(b'not json', b'', b'')",
        "sys.stdout.buffer.write(b'\\xff' * 4000)",
        f"say({ANSWER!r}, b'', b'')",
        f"say({ANSWER!r}, {jpeg((40, 30), exif=exif())!r}, {jpeg((40, 30))!r})",
        f"say({ANSWER!r}, {jpeg((40, 30))!r}, {png(corners((40, 30)))!r})",
    ],
)
def test_a_worker_that_fails_costs_one_picture(tmp_path, misbehave):
    with PhotoReader(misbehaving(tmp_path, misbehave)) as reader:
        with pytest.raises(PhotoRefused) as caught:
            reader.read_bytes(jpeg(), "first.jpg")
        assert caught.value.fault is PhotoFault.READER_FAILED
        assert reader.read_bytes(jpeg(), "second.jpg").width == 400


@posix_only
def test_a_picture_that_takes_too_long_is_given_up(tmp_path):
    with PhotoReader(misbehaving(tmp_path, "time.sleep(60)"), seconds=1.0) as reader:
        reader.warm()
        begun = time.monotonic()
        with pytest.raises(PhotoRefused) as caught:
            reader.read_bytes(jpeg(), "first.jpg")
        assert (caught.value.fault, caught.value.limit) == (PhotoFault.TOO_SLOW, 1)
        assert time.monotonic() - begun < 2
        assert reader.read_bytes(jpeg(), "second.jpg").width == 400


@posix_only
def test_a_worker_that_stops_reading_is_given_up(tmp_path):
    with PhotoReader(misbehaving(tmp_path, "time.sleep(60)"), seconds=0.3) as reader:
        with pytest.raises(PhotoRefused) as caught:
            reader.read_bytes(noisy_jpeg((2000, 1500)), "first.jpg")
        assert caught.value.fault is PhotoFault.TOO_SLOW


@posix_only
def test_a_worker_dies_with_everything_that_it_started(tmp_path):
    child = tmp_path / "child"
    misbehave = (
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        f"pathlib.Path({str(child)!r}).write_text(str(child.pid)); time.sleep(60)"
    )
    with (
        PhotoReader(misbehaving(tmp_path, misbehave), seconds=1.0) as reader,
        pytest.raises(PhotoRefused),
    ):
        reader.read_bytes(jpeg(), "first.jpg")
    assert gone(int(child.read_text()))


def gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_worker_that_cannot_start_refuses_the_picture(tmp_path):
    reader = PhotoReader([str(tmp_path / "nothing")])
    with pytest.raises(PhotoRefused) as caught:
        reader.read_bytes(jpeg(), "first.jpg")
    assert caught.value.fault is PhotoFault.READER_FAILED


def test_a_worker_that_dies_while_it_is_told_costs_one_picture(tmp_path):
    with PhotoReader(misbehaving(tmp_path, "os._exit(3)")) as reader:
        with pytest.raises(PhotoRefused) as caught:
            reader.read_bytes(noisy_jpeg((2000, 1500)), "first.jpg")
        assert caught.value.fault is PhotoFault.READER_FAILED
        assert reader.read_bytes(jpeg(), "second.jpg").width == 400


@pytest.mark.parametrize("greeting", ["pass", "print('hello there')"])
def test_a_worker_that_does_not_greet_refuses_the_picture(greeting):
    reader = PhotoReader([sys.executable, "-c", greeting])
    with pytest.raises(PhotoRefused) as caught:
        reader.read_bytes(jpeg(), "first.jpg")
    assert caught.value.fault is PhotoFault.READER_FAILED


def test_the_worker_is_told_nothing_of_ours(monkeypatch):
    monkeypatch.setenv("MINGCHA_PASSPHRASE", "secret")
    report = (
        "import os, sys; said = repr(dict(os.environ)).encode();"
        "sys.stdout.buffer.write(len(said).to_bytes(4, 'big') + said)"
    )
    process = PhotoProcess([sys.executable, "-c", report])
    said = process.receive(1 << 20, time.monotonic() + 20)
    process.end()
    assert b"PATH" in said
    assert b"secret" not in said


def test_the_worker_ends_when_its_reader_is_gone():
    assert run_python("-m", "inspector_app.files.photo_worker") == b"\0\0\0\x05ready"


def test_an_interrupted_picture_leaves_no_reply_for_the_next(monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    with PhotoReader() as reader:
        reader.warm()
        with monkeypatch.context() as patch:
            patch.setattr(hashlib, "sha256", interrupt)
            with pytest.raises(KeyboardInterrupt):
                reader.read_bytes(jpeg((40, 30)), "first.jpg")
        assert reader.read_bytes(jpeg(), "second.jpg").width == 400


def test_a_closed_reader_starts_again():
    reader = PhotoReader()
    assert reader.read_bytes(jpeg(), "first.jpg").width == 400
    reader.close()
    reader.close()
    assert reader.read_bytes(jpeg(), "second.jpg").width == 400
    reader.close()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("照片 1.jpg", "照片 1.jpg"),
        ("C:\\Users\\li\\照片.jpg", "照片.jpg"),
        ("../../etc/passwd", "passwd"),
        ("gpj.\u202efdp.jpg", "gpj. fdp.jpg"),
        ("bad\udcff\n.jpg", "bad .jpg"),
        ("\u200b", "?"),
    ],
)
def test_a_name_is_shown_without_folder_and_tricks(name, shown):
    assert shown_name(name) == shown


def test_importing_the_reader_loads_no_picture_library():
    check = "import sys, inspector_app.files.photo; print('PIL' in sys.modules)"
    assert run_python("-c", check).strip() == b"False"
