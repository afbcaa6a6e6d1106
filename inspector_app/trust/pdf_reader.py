"""Opening a PDF that somebody hands in, without trusting a byte of it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

# Findings are returned as reasons; without this, each would also be printed with its traceback.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).addHandler(logging.NullHandler())


class UnreadablePdf(Exception):
    """The bytes do not hold together as a PDF; never leaves this room."""


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever a parser raises on hostile bytes into UnreadablePdf."""
    try:
        yield
    except Exception as error:
        raise UnreadablePdf from error


def open_pdf(pdf: bytes, *, strict: bool = True) -> PdfFileReader:
    """A reader over `pdf`. Raises UnreadablePdf."""
    with reading():
        reader = PdfFileReader(BytesIO(pdf), strict=strict)
        if reader.encrypted or not isinstance(reader.root["/Pages"], generic.DictionaryObject):
            raise UnreadablePdf
        return reader


def signature_fields(reader: PdfFileReader) -> dict[str, bool]:
    """The signature fields by name, and whether each is filled. Raises UnreadablePdf."""
    with reading():
        return {str(name): value is not None for name, value, _ in enumerate_sig_fields(reader)}


# `dict.get` on a PDF dictionary stops at a reference: these follow it, and check the type.


def text(holder: generic.DictionaryObject, key: str) -> str:
    """The name or string under `key`, empty where there is none."""
    return str(holder[key]) if key in holder else ""


def dictionary(holder: generic.DictionaryObject, key: str) -> generic.DictionaryObject:
    """The dictionary under `key`, empty where there is none. Raises TypeError."""
    if key not in holder:
        return generic.DictionaryObject()
    return _required(holder[key])


def dictionaries(holder: generic.DictionaryObject, key: str) -> list[generic.DictionaryObject]:
    """The dictionaries in the array under `key`. Raises TypeError."""
    return [_required(member) for member in members(holder, key)]


def members(holder: generic.DictionaryObject, key: str) -> list[generic.PdfObject]:
    """The members of the array under `key`. Raises TypeError."""
    if key not in holder:
        return []
    array = holder[key]
    if not isinstance(array, generic.ArrayObject):
        raise TypeError(f"{key} is no array")
    return [array[index] for index in range(len(array))]


def _required(value: generic.PdfObject) -> generic.DictionaryObject:
    if not isinstance(value, generic.DictionaryObject):
        raise TypeError(f"a dictionary is wanted, not {type(value).__name__}")
    return value
