"""The reduced copy and the thumbnail."""

import io

import pytest
from PIL import Image, ImageCms

from inspector_app.files.photo_jpeg import is_bare_jpeg, outline_jpeg
from inspector_app.files.photo_limits import REDUCED_LEAST, REDUCED_SIDE, THUMBNAIL_SIDE
from inspector_app.files.photo_worker import read_picture
from tests.files.pictures import HERE, corners, encoded, exif, jpeg, png, seen

AS_SHOT = ["red", "green", "blue", "grey"]
# How a camera that is held so stores the upright scene (EXIF, TIFF 6.0 Orientation).
STORED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def reduced(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(read_picture(content)[1].reduced))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_every_orientation_comes_out_upright(orientation, kind):
    turn = STORED[orientation]
    stored = corners() if turn is None else corners().transpose(turn)
    _, copies = read_picture(encoded(stored, kind, exif=exif(orientation=orientation)))
    for copy in (copies.reduced, copies.thumbnail):
        image = Image.open(io.BytesIO(copy))
        assert image.width > image.height
        assert seen(image) == AS_SHOT


BIG = [(4032, 3024), (3024, 4032), (2049, 40), (2600, 2600)]
BIGGER = [(5712, 4284), (8160, 6120)]


@pytest.mark.parametrize(
    ("size", "kind"),
    [(size, "JPEG") for size in BIG + BIGGER] + [(size, "PNG") for size in BIG],
)
def test_a_big_picture_is_reduced_in_proportion(size, kind):
    options = {"compress_level": 1} if kind == "PNG" else {}
    image = reduced(encoded(corners(size), kind, **options))
    assert REDUCED_LEAST <= max(image.size) <= REDUCED_SIDE
    assert image.width / image.height == pytest.approx(size[0] / size[1], rel=0.05)
    assert seen(image) == AS_SHOT


def test_a_picture_within_bounds_keeps_its_size():
    assert reduced(jpeg((2048, 100))).size == (2048, 100)


@pytest.mark.parametrize("size", [(1, 1), (12_000, 1), (1, 12_000), (7, 2000)])
def test_the_oddest_shapes_have_copies(size):
    taken, copies = read_picture(png(Image.new("RGB", size)))
    assert (taken.width, taken.height) == size
    assert min(Image.open(io.BytesIO(copies.thumbnail)).size) >= 1


def test_the_thumbnail_is_small():
    _, copies = read_picture(jpeg((4000, 3000)))
    assert Image.open(io.BytesIO(copies.thumbnail)).size == (THUMBNAIL_SIDE, 240)


def test_a_small_picture_is_its_own_thumbnail():
    _, copies = read_picture(jpeg((100, 50)))
    assert Image.open(io.BytesIO(copies.thumbnail)).size == (100, 50)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_no_copy_says_anything_of_its_maker(kind):
    block = exif(gps=HERE)
    content = encoded(corners(), kind, exif=block, comment=b"secret", dpi=(72, 72))
    _, copies = read_picture(content)
    assert is_bare_jpeg(copies.reduced, REDUCED_SIDE)
    assert is_bare_jpeg(copies.thumbnail, THUMBNAIL_SIDE)
    for secret in (b"Exif", b"Sample", b"secret", b"2026"):
        assert secret not in copies.reduced + copies.thumbnail


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_other_jpeg_colours_become_rgb(mode):
    image = reduced(encoded(corners().convert(mode), quality=90))
    assert image.mode == "RGB"
    if mode == "CMYK":
        assert seen(image) == AS_SHOT


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
@pytest.mark.parametrize("size", [(400, 300), (4000, 3000)])
def test_every_png_mode_becomes_rgb(mode, size):
    image = reduced(encoded(corners(size).convert(mode), "PNG", compress_level=1))
    assert image.mode == "RGB"
    if mode in ("P", "RGB", "RGBA"):
        assert seen(image) == AS_SHOT


@pytest.mark.parametrize("size", [(64, 64), (2600, 64)])
def test_sixteen_bits_of_grey_keep_their_middle(size):
    half = Image.frombytes("I;16", size, b"\x00\x80" * (size[0] * size[1]))
    assert abs(reduced(png(half)).getpixel((30, 30))[0] - 128) <= 2


def test_transparency_is_white():
    clear = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    assert reduced(png(clear)).getpixel((30, 30)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["P", "L", "RGB"])
def test_a_transparent_colour_is_white(mode):
    black = Image.new(mode, (60, 60))
    content = png(black, transparency=(0, 0, 0) if mode == "RGB" else 0)
    assert reduced(content).getpixel((30, 30)) == (255, 255, 255)


def test_colours_of_a_linear_profile_are_converted():
    grey = Image.new("RGB", (64, 64), (55, 55, 55))
    linear = linear_profile()
    assert reduced(encoded(grey, quality=95)).getpixel((9, 9))[0] == pytest.approx(55, abs=2)
    assert reduced(encoded(grey, quality=95, icc_profile=linear)).getpixel((9, 9))[0] > 110


def test_an_srgb_profile_changes_nothing():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert read_picture(jpeg(icc_profile=srgb))[1] == read_picture(jpeg())[1]


@pytest.mark.parametrize("profile", [b"no profile", bytes(4000)])
def test_a_broken_profile_is_dropped(profile):
    assert read_picture(jpeg(icc_profile=profile))[1] == read_picture(jpeg())[1]


def test_a_jpeg_of_one_pass_is_decoded_without_its_end_marker():
    # Otherwise the decoder would fill what is missing with grey and say nothing.
    assert not outline_jpeg(jpeg()).pixels.endswith(b"\xff\xd9")
    assert outline_jpeg(jpeg(progressive=True)).pixels.endswith(b"\xff\xd9")


def linear_profile() -> bytes:
    """The sRGB profile with straight tone curves and another name."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    curve = profile.index(b"para")
    end = profile.index(b"para", curve + 4) if profile.count(b"para") > 1 else curve + 40
    straight = b"curv" + bytes(8)
    patched = profile[:curve] + straight.ljust(end - curve, b"\0") + profile[end:]
    return patched.replace("sRGB".encode("utf-16-be"), "grey".encode("utf-16-be"))
