"""The data inside every sheet: the entries it was printed from, and the form they answer.

A verified sheet alone is enough to rescue an inspection. Bodies travel as text, so that their
bytes, and with them the hashes, come back exactly.
"""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NoReturn

from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.entry import Content, Entry

FORMAT = "mingcha-sheet-1"
LARGEST = 16 << 20
"""Bytes; the sample visits come to a tenth of a megabyte."""
DEEPEST = 40
"""Levels of brackets; ours have six, and the parser would exhaust the stack at a thousand."""
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NO_BRACKET = re.compile(r"[^\[\]{}]+")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PayloadEntry:
    """One entry with the signature it carries, if any."""

    entry: Entry
    signature: bytes = b""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Payload:
    """What `inspection.json` holds."""

    inspection: str
    number: str
    version: int
    head: str
    """Hash of the seal entry."""
    form: str
    """Canonical JSON of the form version."""
    entries: tuple[PayloadEntry, ...]

    def to_bytes(self) -> bytes:
        """The file's bytes, canonical JSON."""
        return canonical(
            {
                "format": FORMAT,
                "sheet": "inspection-sheet",
                "inspection": self.inspection,
                "number": self.number,
                "version": self.version,
                "head": self.head,
                "form": self.form,
                "entries": [_entry_json(each) for each in self.entries],
            }
        )

    @classmethod
    def read(cls, content: bytes) -> "Payload":
        """Parse and check everything. Raises ValueError for whatever is not such a file.

        The bytes may come from anybody: nothing that was read can raise later.
        """
        if len(content) > LARGEST:
            raise ValueError("too large")
        try:
            return cls._checked(_parsed(content.decode()))
        except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            raise ValueError(str(error)) from error

    @classmethod
    def _checked(cls, plain: Any) -> "Payload":
        if plain["format"] != FORMAT:
            raise ValueError("another format")
        payload = cls(
            inspection=_text(plain["inspection"]),
            number=_text(plain["number"]),
            version=_whole(plain["version"]),
            head=_hash(plain["head"]),
            form=_text(plain["form"]),
            entries=tuple(_entry(each) for each in plain["entries"]),
        )
        if payload.head not in {each.entry.hash for each in payload.entries}:
            raise ValueError("the seal entry is not among the entries")
        return payload

    def said(self, field: str) -> Any:
        """The last value of a field, None if no entry sets it."""
        contents = [each.entry.content() for each in self.entries if each.entry.body is not None]
        values = [content.set[field] for content in contents if field in content.set]
        return values[-1] if values else None

    def inspectors(self) -> Sequence[Mapping[str, str]]:
        """The inspectors as the sheet names them."""
        said = self.said("header.inspectors")
        listed = said if isinstance(said, list) else []
        return [
            {name: text for name, text in each.items() if isinstance(text, str)}
            for each in listed
            if isinstance(each, dict)
        ]


def payload_of(
    inspection: str, number: str, version: int, form: bytes, entries: Sequence[PayloadEntry]
) -> Payload:
    """The payload of the sheet that the last of `entries` seals."""
    head = entries[-1].entry.hash
    return Payload(inspection, number, version, head, form.decode(), tuple(entries))


def _entry_json(each: PayloadEntry) -> dict[str, str | None]:
    body = each.entry.body
    return {
        "prev": each.entry.prev,
        "body": None if body is None else body.decode(),
        "body_sha": each.entry.body_sha,
        "signature": base64.b64encode(each.signature).decode(),
        "signer": each.signer,
    }


def _entry(plain: Any) -> PayloadEntry:
    body = None if plain["body"] is None else _text(plain["body"]).encode()
    if body is not None and sha256(body) != plain["body_sha"]:
        raise ValueError("a body does not have its hash")
    entry = Entry(_hash(plain["prev"]), _hash(plain["body_sha"]), body)
    if body is not None:
        _require_content(body)
    signature = base64.b64decode(_text(plain["signature"]), validate=True)
    return PayloadEntry(entry, signature, _text(plain["signer"]))


def _require_content(body: bytes) -> None:
    """Raise ValueError unless the body is an entry's, every field of its own type."""
    plain = _parsed(body.decode())
    if not isinstance(plain["set"], dict) or not isinstance(plain["parents"], list):
        raise TypeError("not a body")
    content = Content.read(body)
    for parent in content.parents:
        _hash(parent)
    _whole(content.seq)
    _whole(content.v)
    for text in (content.replica, content.at, content.subject, content.kind, content.who):
        _text(text)
    _text(content.app)
    _text(content.form or "")


def _parsed(text: str) -> Any:
    """The JSON value; raises ValueError for what canonical JSON cannot hold, and for a deep one."""
    brackets = _NO_BRACKET.sub("", _STRING.sub("", text))
    depths = accumulate(1 if each in "[{" else -1 for each in brackets)
    if any(depth > DEEPEST for depth in depths):
        raise ValueError("too deep")
    plain = json.loads(text, parse_constant=_no_number, parse_float=_no_number)
    # A lone surrogate could neither be hashed nor printed.
    json.dumps(plain, ensure_ascii=False).encode()
    return plain


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"not a whole number: {text[:20]}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _hash(value: object) -> str:
    if not _HASH.fullmatch(_text(value)):
        raise ValueError("not a hash")
    return str(value)


def _whole(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError("not a whole number")
    return value
