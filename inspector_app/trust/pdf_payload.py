"""The files embedded in a PDF, in any of its states."""

from collections.abc import Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver

from inspector_app.domain.sheet import PAPER, PAYLOAD
from inspector_app.trust.pdf_reader import dictionaries, dictionary, members, text

DEEPEST = 8
"""Levels of a name tree; ours has one."""


def embedded_files(state: HistoricalResolver) -> frozenset[tuple[str, bytes]]:
    """Every embedded file as (name, content), whichever way the catalog leads to it."""
    tree = dictionary(dictionary(state.root, "/Names"), "/EmbeddedFiles")
    specs = [*dictionaries(state.root, "/AF"), *_leaves(tree, DEEPEST)]
    return frozenset(_file(spec) for spec in specs)


def payload(state: HistoricalResolver) -> bytes | None:
    """The record that a sheet or a paper carries; None if it carries none, or more than one."""
    found = [content for name, content in embedded_files(state) if name in (PAYLOAD, PAPER)]
    return found[0] if len(found) == 1 else None


def is_paper(state: HistoricalResolver) -> bool:
    """Whether the record is that of a paper, which a lead alone signs, and not of a sheet."""
    names = {name for name, _ in embedded_files(state)}
    return PAPER in names and PAYLOAD not in names


def _leaves(node: generic.DictionaryObject, depth: int) -> Iterator[generic.DictionaryObject]:
    if depth == 0:
        raise ValueError("the name tree is too deep")
    # A leaf holds names and files by turns.
    for spec in members(node, "/Names")[1::2]:
        if isinstance(spec, generic.DictionaryObject):
            yield spec
    for kid in dictionaries(node, "/Kids"):
        yield from _leaves(kid, depth - 1)


def _file(spec: generic.DictionaryObject) -> tuple[str, bytes]:
    stream = dictionary(dictionary(spec, "/EF"), "/F")
    if not isinstance(stream, generic.StreamObject):
        raise TypeError("an embedded file is no stream")
    return text(spec, "/UF") or text(spec, "/F"), bytes(stream.data)
