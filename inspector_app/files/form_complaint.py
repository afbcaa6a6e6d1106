"""What a check has against one part of a form, before anybody knows its line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.errors.answers import FormFaultCode
from inspector_app.files.form_fields import nearest

Way = tuple[str | int, ...]
"""Keys and positions from the root of the file, in the file's own words."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault, the way to it, and its place in the form's own terms."""

    path: Way
    where: str
    code: FormFaultCode
    facts: Mapping[str, str]


def complaint(path: Way, where: str, code: FormFaultCode, **facts: str) -> Complaint:
    """A complaint with its facts as words."""
    return Complaint(path, where, code, facts)


def duplicates(
    kind: str, ids: Iterable[tuple[Way, str]], key: str = "", where: str = ""
) -> Iterator[Complaint]:
    """Every id that stands a second time; `key` is where an entry holds it."""
    seen = set()
    for path, each in ids:
        if each and each in seen:
            at = (*path, key) if key else path
            yield complaint(at, where or each, FormFaultCode.DUPLICATE_ID, kind=kind, id=each)
        seen.add(each)


def unknown(
    kind: str, path: Way, where: str, each: str | None, known: Sequence[str] | Mapping[str, object]
) -> Iterator[Complaint]:
    """A complaint if `each` is said and not among the known ids."""
    if each and each not in known:
        facts = {"kind": kind, "id": each, "nearest": nearest(each, known)}
        yield complaint(path, where, FormFaultCode.UNKNOWN_ID, **facts)
