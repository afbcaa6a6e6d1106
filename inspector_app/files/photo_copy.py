"""The copies of a picture for print and screen: upright, sRGB, without any metadata."""

import contextlib
import functools
import io
from dataclasses import dataclass

from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.files.photo_kind import PhotoKind
from inspector_app.files.photo_limits import (
    MAX_PIXELS,
    QUALITY,
    REDUCED_LEAST,
    REDUCED_SIDE,
    THUMBNAIL_SIDE,
)
from inspector_app.files.photo_outline import Outline

Image.MAX_IMAGE_PIXELS = MAX_PIXELS

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SRGB = ImageCms.createProfile("sRGB")
_BROKEN = (OSError, SyntaxError, ValueError, IndexError, EOFError)


@dataclass(frozen=True, slots=True)
class PhotoCopies:
    """The reduced copy and the thumbnail, both JPEG."""

    reduced: bytes
    thumbnail: bytes


def copy_photo(outline: Outline, orientation: int) -> PhotoCopies:
    """Decode once, and make both copies from that; raises PhotoRefused."""
    reduced = _plain(_shrunk(_reducible(_decoded(outline))))
    turn = None if outline.kind is PhotoKind.HEIC else _TURNS.get(orientation)
    upright = reduced if turn is None else reduced.transpose(turn)
    return PhotoCopies(_jpeg(upright), _jpeg(_thumbnail(upright)))


def stands_upright(kind: PhotoKind, orientation: int) -> bool:
    """Whether width and height of the stored pixels are those of the upright picture."""
    return kind is PhotoKind.HEIC or orientation <= 4


def _decoded(outline: Outline) -> Image.Image:
    if outline.kind is PhotoKind.HEIC:
        # Loaded with the first HEIC: most visits bring none.
        from inspector_app.files.photo_heic import decode_heic

        return decode_heic(outline)
    try:
        return _opened(outline)
    except _BROKEN as error:
        short = "truncated" in str(error)
        fault = PhotoFault.FALSE_SIZE if short else PhotoFault.CORRUPT
        raise PhotoRefused("", fault) from error


def _opened(outline: Outline) -> Image.Image:
    """The decoded pixels, by the one plugin for their kind: Image.open would try them all."""
    stream = io.BytesIO(outline.pixels)
    if outline.kind is PhotoKind.PNG:
        image: Image.Image = PngImagePlugin.PngImageFile(stream)
    else:
        image = JpegImagePlugin.JpegImageFile(stream)
        scale = _decoder_scale(max(outline.width, outline.height))
        image.draft("RGB", (max(1, outline.width // scale), max(1, outline.height // scale)))
    image.load()
    return image


def _decoder_scale(longest: int) -> int:
    """The strongest of the decoder's own reductions that leaves the picture big enough."""
    return next((scale for scale in (8, 4, 2) if longest // scale >= REDUCED_LEAST), 1)


def _reducible(image: Image.Image) -> Image.Image:
    """`image` in a mode whose pixels can be averaged."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey: Pillow's own conversion would cut off instead of dividing.
        return image.point(lambda grey: grey * (1 / 256)).convert("L")
    if image.mode in ("1", "P") or "transparency" in image.info:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _shrunk(image: Image.Image) -> Image.Image:
    longest = max(image.size)
    fraction = -(-longest // REDUCED_SIDE)
    if fraction > 1 and longest // fraction >= REDUCED_LEAST:
        return image.reduce(fraction)
    image.thumbnail((REDUCED_SIDE, REDUCED_SIDE), Image.Resampling.BICUBIC)
    return image


def _thumbnail(image: Image.Image) -> Image.Image:
    width, height = image.size
    longest = max(width, height, THUMBNAIL_SIDE)
    size = tuple(max(1, side * THUMBNAIL_SIDE // longest) for side in (width, height))
    return image.resize(size, Image.Resampling.BICUBIC, reducing_gap=1.0)


def _plain(image: Image.Image) -> Image.Image:
    """`image` as opaque sRGB."""
    profile = image.info.get("icc_profile")
    if image.mode in ("LA", "RGBA", "RGBa", "La"):
        image = _on_white(image.convert("RGBA"))
    if image.mode in ("RGB", "CMYK") and isinstance(profile, bytes):
        transform = _to_srgb(profile, image.mode)
        if transform is not None:
            return ImageCms.applyTransform(image, transform) or image
    return image if image.mode == "RGB" else image.convert("RGB")


def _on_white(image: Image.Image) -> Image.Image:
    page = Image.new("RGB", image.size, "white")
    page.paste(image, mask=image.getchannel("A"))
    return page


@functools.lru_cache(maxsize=8)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """How colours of `profile` become sRGB; None if they are that already, or it is broken."""
    with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" not in ImageCms.getProfileDescription(source):
            return ImageCms.buildTransform(source, _SRGB, mode, "RGB")
    return None


def _jpeg(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.info.clear()
    image.encoderinfo = {"quality": QUALITY}
    # Image.save would first load plugins for five more formats.
    Image.SAVE["JPEG"](image, stream, "")
    return stream.getvalue()
