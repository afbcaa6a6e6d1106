"""One TrueType file, and the part of it that a document carries.

reportlab reads the outlines and cuts the subset. It is embedded here as one composite font
(Identity-H) and not as reportlab's own runs of 256 simple glyphs, because those are extracted wrong
beyond U+FFFF: a unit's name with a rare character must come out of the paper as it went in.
"""

import hashlib
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase.ttfonts import TTFError, TTFontFile  # type: ignore[import-untyped]

from inspector_app.domain.errors.sheets import FontUnusable
from inspector_app.sheets.packing import packed_stream

_SYMBOLIC = 4
_PER_BLOCK = 100
"""A CMap may hold no more mappings in one block."""


class Typeface:
    """A face ready for measuring: the width of every character it has, in thousandths of an em."""

    def __init__(self, path: Path) -> None:
        try:
            self.program = TTFontFile(str(path))
        except (OSError, TTFError) as error:
            raise FontUnusable(path) from error
        glyphs = self.program.charToGlyph
        self.widths: dict[str, float] = {
            chr(code): width for code, width in self.program.charWidths.items() if glyphs.get(code)
        }

    def __contains__(self, character: object) -> bool:
        """Whether the face draws `character`."""
        return character in self.widths

    def width(self, text: str) -> float:
        """How wide `text` is, in ems; every character must be in the face."""
        return sum(map(self.widths.__getitem__, text)) / 1000


class FaceInUse(dict[str, str]):
    """The characters of one face that a document has used so far, each with its code."""

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self.typeface = typeface

    def __missing__(self, character: str) -> str:
        """Give the next code, from 1, as four hex digits."""
        code = self[character] = f"{len(self) + 1:04X}"
        return code

    def encode(self, text: str) -> str:
        """`text` as a PDF string of two bytes per character."""
        return f"<{''.join([self[character] for character in text])}>"

    def embed(self, pdf: pikepdf.Pdf) -> Dictionary:
        """The font object with the outlines of what was used."""
        program = self.typeface.program
        name = Name(f"/{self._tag()}+{program.name.decode('ascii')}")
        subset = program.makeSubset([ord(character) for character in self])
        outlines = packed_stream(pdf, subset)
        outlines.Length1 = len(subset)
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=_SYMBOLIC,
            FontBBox=Array([int(edge) for edge in program.bbox]),
            ItalicAngle=0,
            Ascent=int(program.ascent),
            Descent=int(program.descent),
            CapHeight=int(program.capHeight),
            StemV=int(program.stemV),
            FontFile2=outlines,
        )
        simple = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=pdf.make_indirect(descriptor),
            W=Array([1, Array([round(self.typeface.widths[character]) for character in self])]),
            CIDToGIDMap=packed_stream(pdf, self._glyph_numbers()),
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=name,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(simple)]),
                ToUnicode=packed_stream(pdf, _to_unicode("".join(self))),
            )
        )

    def _tag(self) -> str:
        """Six letters that no other subset of the face shares, as PDF asks for."""
        digest = hashlib.sha256("".join(self).encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _glyph_numbers(self) -> bytes:
        """Code to glyph: a glyph that two characters share is in the subset once."""
        numbers: dict[int, int] = {0: 0}
        chosen = [self.typeface.program.charToGlyph[ord(character)] for character in self]
        for glyph in chosen:
            numbers.setdefault(glyph, len(numbers))
        return b"".join(numbers[glyph].to_bytes(2, "big") for glyph in (0, *chosen))


def _to_unicode(characters: str) -> bytes:
    """The CMap by which a reader copies and searches the text."""
    mappings = [
        f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(characters, start=1)
    ]
    blocks = [mappings[start : start + _PER_BLOCK] for start in range(0, len(mappings), _PER_BLOCK)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    ).encode("ascii")
