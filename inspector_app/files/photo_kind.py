"""What a file is, by its first bytes and never by its name."""

import enum

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused

HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_HEIF_BRANDS = frozenset({b"mif1", b"mif2", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})

_FOREIGN = (
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"II+\x00", "TIFF"),
    (b"MM\x00+", "TIFF"),
    (b"8BPS", "Photoshop"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"<svg", "SVG"),
    (b"SQLite format 3", "SQLite"),
)


class PhotoKind(enum.StrEnum):
    """The kinds of picture that are taken as evidence."""

    JPEG = "jpeg"
    PNG = "png"
    HEIC = "heic"
    MPO = "mpo"
    """A JPEG with further pictures behind it; only the first is shown."""


def photo_kind(content: bytes) -> PhotoKind:
    """The kind of `content`, MPO still told as JPEG; raises PhotoRefused for everything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return PhotoKind.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PhotoKind.PNG
    if _is_heic(content):
        return PhotoKind.HEIC
    foreign = _foreign_kind(content)
    fault = PhotoFault.OTHER_KIND if foreign else PhotoFault.NOT_A_PICTURE
    raise PhotoRefused("", fault, kind=foreign)


def _brands(content: bytes) -> tuple[bytes, ...]:
    """The brands of an ISO base media file (ISO/IEC 14496-12 §4.3), the major one first."""
    if content[4:8] != b"ftyp":
        return ()
    end = min(int.from_bytes(content[:4], "big"), 512)
    return (content[8:12], *(content[at : at + 4] for at in range(16, end - 3, 4)))


def _is_heic(content: bytes) -> bool:
    brands = _brands(content)
    if not brands or brands[0] in _AVIF_BRANDS:
        return False
    return brands[0] in HEIC_BRANDS or (
        brands[0] in _HEIF_BRANDS and not HEIC_BRANDS.isdisjoint(brands)
    )


def _foreign_kind(content: bytes) -> str:
    brands = _brands(content)
    if brands:
        return "AVIF" if not _AVIF_BRANDS.isdisjoint(brands) else "MP4"
    if content[:4] == b"RIFF":
        return "WebP" if content[8:12] == b"WEBP" else "RIFF"
    if content[:2] == b"BM" and content[6:10] == bytes(4):
        return "BMP"
    return next((name for magic, name in _FOREIGN if content.startswith(magic)), "")
