"""What the pages of a PDF show in one of its states, as digests that can be compared."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver

from inspector_app.trust.pdf_reader import dictionaries, text

LEADS_ELSEWHERE = frozenset({"/Parent", "/Annots", "/P", "/StructParents"})
DEEPEST = 64


@dataclass(frozen=True, slots=True)
class PageLook:
    """One page: a digest of its content, and of each annotation but the signatures'."""

    content: str
    annotations: frozenset[str]


def page_looks(state: HistoricalResolver) -> list[PageLook]:
    """The look of every page, in order."""
    digests = _Digests()
    return [
        PageLook(
            digests.of(page),
            frozenset(digests.of(each) for each in _annotations(page)),
        )
        for page in _pages(state.root["/Pages"], DEEPEST)
    ]


class _Digests:
    """Digests of PDF objects with everything they refer to; each indirect object is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], str] = {}

    def of(self, value: generic.PdfObject, depth: int = DEEPEST) -> str:
        """The digest of `value`; a circle ends where it closes."""
        if depth == 0:
            raise ValueError("objects are nested too deep")
        if isinstance(value, generic.IndirectObject):
            return self._referred(value, depth)
        digest = hashlib.sha256(type(value).__name__.encode())
        for part in self._parts(value, depth):
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()

    def _referred(self, value: generic.IndirectObject, depth: int) -> str:
        place = (value.idnum, value.generation)
        if place not in self._known:
            self._known[place] = "open"
            self._known[place] = self.of(value.reference.get_object(), depth - 1)
        return self._known[place]

    def _parts(self, value: generic.PdfObject, depth: int) -> Iterator[bytes]:
        if isinstance(value, generic.DictionaryObject):
            for key in sorted(value.keys() - LEADS_ELSEWHERE):
                yield key.encode()
                yield self.of(value.raw_get(key), depth - 1).encode()
            if isinstance(value, generic.StreamObject):
                yield value.encoded_data
        elif isinstance(value, generic.ArrayObject):
            for index in range(len(value)):
                yield self.of(value.raw_get(index), depth - 1).encode()
        else:
            yield repr(value).encode()


def _pages(node: generic.DictionaryObject, depth: int) -> Iterator[generic.DictionaryObject]:
    if depth == 0:
        raise ValueError("the page tree is too deep")
    for kid in dictionaries(node, "/Kids"):
        if "/Kids" in kid:
            yield from _pages(kid, depth - 1)
        else:
            yield kid


def _annotations(page: generic.DictionaryObject) -> list[generic.DictionaryObject]:
    return [each for each in dictionaries(page, "/Annots") if text(each, "/FT") != "/Sig"]
