"""Put one more signature with its visible stamp on a sheet's bytes."""

from inspector_app.domain.places import Places
from inspector_app.domain.sheet import StampText
from inspector_app.sheets.fonts import load_fonts
from inspector_app.sheets.stamp import draw_stamp
from inspector_app.trust.identity import Identity
from inspector_app.trust.pdf_seal import field_size, sign

PURPOSES = {"a": "检查人员签章", "b": "检查人员会签", "lead": "组长会签"}
"""What the signature itself says it is for; the sheet says it in the reader's language."""


def put_signature(
    pdf: bytes,
    identity: Identity,
    text: StampText,
    places: Places,
    *,
    languages: str,
    certify: bool = False,
) -> bytes:
    """`pdf` with one more signature and its visible stamp, in the sheet's languages."""
    return sign(
        pdf,
        text.role,
        identity,
        reason=PURPOSES[text.role],
        name=text.name,
        at=text.at,
        stamp=draw_stamp(text, field_size(pdf, text.role), load_fonts(places.fonts), languages),
        certify=certify,
    )
